// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/ImportDrafts.h"
#include "tests/drafts/incident/RegisterRoom.h"
#include "tests/incident/ExchangeSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using redoubt::incident::testing::ExchangeRoom;
using redoubt::incident::testing::idOf;
using testkit::RegisterRoom;

namespace {
ImportPlace placeIn(const RegisterRoom &room)
{
    ImportPlace place;
    place.stream = room.board.id();
    place.number = room.board.nextNumber(2026);
    place.parties = {"city_unit"};
    place.regimes = room.outage().regimes;
    place.by = "起草人01";
    place.at = RegisterRoom::at(18, 0);
    return place;
}

ImportPlan planOf(const std::string &bytes, const RegisterRoom &room)
{
    const auto plan = importExchange(*readExchange(bytes), placeIn(room));
    if (!plan)
        qFatal("%s", plan.error().detail.c_str());
    return *plan;
}

QStringList toldOf(const ImportPlan &plan, Outcome outcome)
{
    QStringList told;
    for (const auto &entry : plan.ledger.entries()) {
        if (entry.outcome == outcome)
            told << QString::fromStdString(entry.path);
    }
    return told;
}

bool isTaken(RegisterRoom &room, const ImportPlan &plan)
{
    const auto drafts = drafts::importIncidentDrafts(room.board, plan);
    if (!drafts)
        return false;
    const auto said = room.write(*drafts, room.drafter, Role::IncidentDrafter);
    if (!said)
        qWarning("%s", said.error().detail.c_str());
    return said.has_value();
}
} // namespace

/// An incident of another register, as the server of this one takes it.
class TestIncidentImport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIncidentBeginsHere()
    {
        const ExchangeRoom there;
        RegisterRoom room;
        const auto plan = planOf(there.file(), room);
        QVERIFY(isTaken(room, plan));

        const auto view = room.view(plan.incident);
        const auto &incident = view.incident.value;
        QCOMPARE(QString::fromStdString(incident.title), QString("供水调度平台被勒索"));
        QCOMPARE(QString::fromStdString(incident.narrative), QString::fromUtf8(ExchangeRoom::OddText));
        QCOMPARE(QString::fromStdString(incident.number), QString("2026-001"));
        QCOMPARE(incident.systems, there.view.incident.value.systems);
        QCOMPARE(incident.contacts, there.view.incident.value.contacts);
        QCOMPARE(incident.guide, there.view.incident.value.guide);
        QCOMPARE(incident.origins.size(), 1U); // where it came from
        QVERIFY(incident.origins[0].stream == idOf(4) && incident.origins[0].record == there.view.incident.id);

        // The corrected time with its history; what holds is the later word.
        QCOMPARE(view.moments.at(MomentSort::Discovered).entries.size(), 2U);
        QCOMPARE(view.moment(MomentSort::Discovered)->ms, ExchangeRoom::Begun - 900'000);
        QCOMPARE(view.impacts.at("personal_information").now().value.amount, std::optional(300000.5));
        QCOMPARE(QString::fromStdString(view.impacts.at("personal_information").now().value.said.source),
                 QString("转自临海市网信办：市水务局值班室"));
        QCOMPARE(view.judgements.size(), 1U);
        // What the other unit sent does none of this one's duties.
        QVERIFY(view.sendings.empty());
        QVERIFY(view.overrulings.empty());
        QVERIFY(room.reports.reportsOf(plan.incident).empty());
        QStringList lines;
        for (const auto &line : view.lines)
            lines << QString::fromStdString(line.now().value.text);
        QCOMPARE(lines.size(), 4); // its own line, the sending, the level, the report
        QVERIFY(lines.contains("原登记单位报送：cn-cii / protection_department，传真，回执 4417"));
        QVERIFY(lines.contains("原登记单位人工定级为重大（签发人乙二）：涉及民生"));
        QCOMPARE(lines.filter("原登记单位签发初报（第1份，签发人乙二）：《关于供水调度平台被勒索的初报》").size(), 1);
    }

    void everyRecordStandsInTheLedger()
    {
        const ExchangeRoom there;
        const RegisterRoom room;
        const auto plan = planOf(there.file(), room);
        QStringList all;
        for (const auto &entry : plan.ledger.entries()) {
            all << QString::fromStdString(entry.path);
            QVERIFY(entry.outcome == Outcome::Kept || !entry.why.empty());
        }
        for (const auto &record : recordsOfIncident(there.view, there.reports))
            QVERIFY2(all.contains(QString::fromStdString(record.kind + '/' + record.id.toString())), record.kind.c_str());
        const auto dropped = toldOf(plan, Outcome::Dropped);
        for (const auto *part : {"/parties", "/regimes", "/origins", "/files/0"})
            QCOMPARE(dropped.filter(part).size(), 1);
        QCOMPARE(dropped.filter(QRegularExpression("^incident\\.(report|section|report_step)/")).size(), 3);
    }

    void theSameFileGivesTheSameIds()
    {
        const ExchangeRoom there;
        RegisterRoom room;
        const auto plan = planOf(there.file(), room);
        QCOMPARE(planOf(there.file(), room).records, plan.records);
        std::set<Id> ids;
        for (const auto &record : plan.records)
            QVERIFY(ids.insert(record.id).second);

        QVERIFY(isTaken(room, plan));
        const auto again = drafts::importIncidentDrafts(room.board, planOf(there.file(9), room)); // other salts
        QVERIFY(!again);
        QVERIFY(again.error().code == ErrorCode::AlreadyExists);

        // A later version brings what is new, and nothing twice.
        ExchangeRoom later;
        auto line = later.view.lines[0].entries[0];
        line.id = idOf(60);
        line.value.text = "恢复供水调度";
        later.view.lines.push_back({{line}, {line.id}});
        const auto more = drafts::importIncidentDrafts(room.board, planOf(later.file(), room));
        QCOMPARE(more->size(), 1U);
        QVERIFY(room.write(*more, room.drafter, Role::IncidentDrafter));
        QCOMPARE(room.view(plan.incident).lines.size(), 5U);

        // Another register gives others.
        auto elsewhere = placeIn(room);
        elsewhere.stream = idOf(99);
        QVERIFY(importExchange(*readExchange(there.file()), elsewhere)->incident != plan.incident);
    }

    void whatWasLeftOutIsNotMissed()
    {
        const ExchangeRoom there;
        auto wish = ExchangeRoom::wish({FieldClass::Contacts, FieldClass::Names, FieldClass::Working, FieldClass::Files});
        wish.places = {{"incident.incident/" + there.view.incident.id.toString() + "/fields/title", "", true}};
        const auto redaction = there.redact(there.file(), wish);
        QVERIFY2(redaction && !redaction->isRefused(), redaction ? qPrintable(testing::foundIn(*redaction)) : "");
        RegisterRoom room;
        const auto plan = planOf(redaction->bytes, room);
        QVERIFY(isTaken(room, plan));
        const auto view = room.view(plan.incident);
        QCOMPARE(QString::fromStdString(view.incident.value.title), QString("临海市网信办转来的事件"));
        QVERIFY(view.incident.value.contacts.empty());
        QCOMPARE(QString::fromStdString(view.impacts.at("personal_information").now().value.said.by), QString("临海市网信办"));
        const auto told = toldOf(plan, Outcome::Dropped);
        QCOMPARE(told.filter("removed").size(), 5); // by class and reason, and the place that was chosen
    }

    void aClosedIncidentIsOpenHere()
    {
        ExchangeRoom there;
        there.view.incident.value.closedAt = Instant{ExchangeRoom::Begun + 1};
        there.view.incident.value.closedBy = "签发人乙二";
        there.view.incident.value.outcome = "已恢复";
        RegisterRoom room;
        const auto plan = planOf(there.file(), room);
        QVERIFY(isTaken(room, plan));
        QVERIFY(!room.view(plan.incident).incident.value.closedAt);
        QCOMPARE(toldOf(plan, Outcome::Changed).filter("closedAt").size(), 1);
    }

    void whatCannotBeginIsRefused()
    {
        const ExchangeRoom there;
        const RegisterRoom room;
        auto file = *readExchange(there.file());
        auto place = placeIn(room);
        place.number.clear();
        QVERIFY(importExchange(file, place).error().code == ErrorCode::InvalidArgument);
        file.head.sort = ExchangeSort::Evidence;
        QVERIFY(importExchange(file, placeIn(room)).error().code == ErrorCode::InvalidArgument);
        file = *readExchange(there.file());
        std::erase_if(file.shown, [](const ShownLeaf &leaf) { return leaf.place.starts_with("incident.incident/"); });
        QVERIFY(importExchange(file, placeIn(room)).error().code == ErrorCode::Malformed);
    }
};

REDOUBT_TEST(TestIncidentImport)
#include "TestIncidentImport.moc"
