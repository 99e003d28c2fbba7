// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/incident/outlines/ShippedOutlines.h"
#include "tests/drafts/incident/RegisterRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using testkit::RegisterRoom;

/// What a part of a report said before it was written over: told of where it is a text of its own, and taken from nobody as what it was not.
class TestEarlierTexts : public QObject
{
    Q_OBJECT

    struct Desk : RegisterRoom
    {
        Desk()
        {
            incident = begin();
            const auto made = drafts::beginReportDrafts(
                board, reports, {incident, *outline.stage(ReportStage::Initial), {outline.id, outline.version, outline.digest, {}}, {"市网信办"}},
                hand(14, 30), [this] { return newId(); });
            if (!made || !write(made))
                qFatal("no report");
            report = *made->front().id;
            part = reports.report(report)->sections.at("trend").id;
        }
        feed::Validation type(const char *text, int hour, int minute, const char *who)
        {
            return write(drafts::sectionDrafts(reports, report, "trend", text, {}, hand(hour, minute, who)));
        }
        [[nodiscard]] std::vector<std::string> told() const
        {
            std::vector<std::string> texts;
            for (const auto &each : reports.earlierTexts(part))
                texts.push_back(each.value.written.by + "：" + each.value.written.text);
            return texts;
        }
        [[nodiscard]] feed::Validation tell(const EarlierText &earlier)
        {
            return write(std::vector{drafts::addOf(board.id(), earlier)}, drafter, Role::IncidentDrafter);
        }

        ReportOutline outline = *loadReportOutline(resources::shippedOutlines().front().text);
        Id incident;
        Id report;
        Id part;
    };

private Q_SLOTS:
    void anotherPersonsTextAndAnOlderOneAreToldOf()
    {
        Desk desk;
        QVERIFY(desk.type("一", 14, 31, "起草人01"));
        QVERIFY(desk.told().empty()); // it began empty
        QVERIFY(desk.type("二", 14, 36, "起草人01"));
        QVERIFY(desk.told().empty()); // five minutes on: the same sitting
        QVERIFY(desk.type("三", 14, 42, "起草人01"));
        QCOMPARE(desk.told(), std::vector<std::string>{"起草人01：二"});
        QVERIFY(desk.type("四", 14, 43, "起草人02"));
        QCOMPARE(desk.told(), (std::vector<std::string>{"起草人01：二", "起草人01：三"}));
        QVERIFY(desk.type("四", 15, 43, "起草人01")); // the same words: nothing goes
        QCOMPARE(desk.told().size(), std::size_t{2});
        QVERIFY(desk.reports.sides(desk.part).empty());
    }

    /// A part that an earlier report had begins with its words: they are told of too, as nobody's.
    void whatAReportBeganWithIsToldOf()
    {
        Desk desk;
        const auto known = desk.reports.report(desk.report)->sections.at("unit_and_systems");
        QVERIFY(!known.value.text.empty() && !known.value.writtenBy);
        QVERIFY(desk.write(drafts::sectionDrafts(desk.reports, desk.report, "unit_and_systems", "另写", {}, RegisterRoom::hand(14, 31))));
        const auto told = desk.reports.earlierTexts(known.id);
        QCOMPARE(told.size(), std::size_t{1});
        QCOMPARE(told.front().value.written.text, known.value.text);
        QVERIFY(told.front().value.written.by.empty() && told.front().flags.empty());
    }

    void whatThePartNeverSaidIsMarkedAndForeignPartsAreRefused()
    {
        Desk desk;
        QVERIFY(desk.type("一", 14, 31, "起草人01"));
        EarlierText earlier;
        earlier.report = desk.report;
        earlier.part = desk.part;
        earlier.written.text = "一";
        earlier.written.by = "起草人01";
        QCOMPARE(*desk.tell(earlier), std::vector<std::string>());
        earlier.written.by = "起草人02"; // not theirs
        QCOMPARE(*desk.tell(earlier), std::vector<std::string>{EarlierTextUnproved});
        earlier.written.by = "起草人01";
        earlier.written.text = "从未写过";
        QCOMPARE(*desk.tell(earlier), std::vector<std::string>{EarlierTextUnproved});
        auto foreign = earlier;
        foreign.report = RegisterRoom::id(200);
        QCOMPARE(desk.tell(foreign).error().code, ErrorCode::RuleViolated);
        foreign = earlier;
        foreign.part = desk.report;
        QVERIFY(!desk.tell(foreign)); // no part at all
        for (int i = 0; i < 8001; ++i)
            earlier.written.text += "长";
        QVERIFY(!desk.tell(earlier));
    }
};

REDOUBT_TEST(TestEarlierTexts)
#include "TestEarlierTexts.moc"
