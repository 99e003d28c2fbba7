// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/ExchangeSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
std::string placeOf(const ExchangeRoom &room, const std::string &path)
{
    return "incident.incident/" + room.view.incident.id.toString() + "/fields/" + path;
}

bool has(const std::vector<std::string> &list, const std::string &one) { return std::find(list.begin(), list.end(), one) != list.end(); }
} // namespace

/// Fields left out for a recipient: what is gone is gone, who was shown what is signed, and what was left out elsewhere is found.
class TestRedaction : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aClassIsLeftOut()
    {
        const ExchangeRoom room;
        const auto source = room.file();
        const auto redaction = room.redact(source, ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction);
        QVERIFY2(!redaction->isRefused(), qPrintable(foundIn(*redaction)));
        QCOMPARE(redaction->removed.size(), 6U); // two contacts of name, post and phone
        QVERIFY(has(redaction->removed, placeOf(room, "contacts/0/phone")));
        for (const auto *gone : {ExchangeRoom::Phone, ExchangeRoom::ContactName, "5521377"})
            QVERIFY2(redaction->bytes.find(gone) == std::string::npos, gone);

        const auto report = auditExchange(redaction->bytes, room.serverKey(), "省公安厅网安总队");
        QVERIFY2(report.isGenuine(), qPrintable(findingsOf(report)));
        QCOMPARE(report.removed, (std::map<FieldClass, std::int64_t>{{FieldClass::Contacts, 6}}));
        QCOMPARE(report.signers.size(), 2U);
        QCOMPARE(QString::fromStdString(report.signers[1].name), QString("签发人乙二"));
        QCOMPARE(QString::fromStdString(report.file->statement->source), QString::fromStdString(digestOf(source).toString()));
        // The root is the one that the exporter signed, over all fields.
        QCOMPARE(report.file->head, readExchange(source)->head);
        for (const auto &inner : report.inside)
            QVERIFY(inner.state == InnerState::Holds);
        // No salt of what is gone: only so can nobody try telephone numbers against the leaf.
        const auto whole = *readExchange(source);
        for (const auto &leaf : whole.shown) {
            if (has(redaction->removed, leaf.place))
                QVERIFY(redaction->bytes.find(toBase64Url(leaf.salt)) == std::string::npos);
        }
    }

    void otherClasses_data()
    {
        QTest::addColumn<int>("fieldClass");
        QTest::addColumn<int>("count");
        QTest::newRow("addresses") << int(FieldClass::Addresses) << 1;
        QTest::newRow("files") << int(FieldClass::Files) << 4; // name, digest, size, note
        QTest::newRow("working") << int(FieldClass::Working) << -1;
    }
    void otherClasses()
    {
        QFETCH(int, fieldClass);
        QFETCH(int, count);
        const ExchangeRoom room;
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass(fieldClass)}));
        QVERIFY(redaction);
        QVERIFY2(!redaction->isRefused(), qPrintable(foundIn(*redaction)));
        if (count >= 0)
            QCOMPARE(int(redaction->removed.size()), count);
        QVERIFY(auditExchange(redaction->bytes, room.serverKey()).isGenuine());
        const auto left = *readExchange(redaction->bytes);
        for (const auto &leaf : left.shown)
            QVERIFY(!isOfClass(leaf.place, FieldClass(fieldClass)));
    }

    /// The system's name stands in the title and in the report as issued: both are named, and go when asked for.
    void whatStandsElsewhereIsRefusedByName()
    {
        const ExchangeRoom room;
        auto wish = ExchangeRoom::wish({FieldClass::Systems});
        const auto refused = room.redact(room.file(), wish);
        QVERIFY(refused);
        QVERIFY(refused->isRefused());
        QVERIFY(refused->bytes.empty());
        std::set<std::string> places;
        for (const auto &found : refused->found) {
            QCOMPARE(QString::fromStdString(found.removed), QString::fromStdString(placeOf(room, "systems/0/name")));
            places.insert(found.in);
        }
        const auto issued = "incident.issued/" + idOf(33).toString() + "/fields/content/";
        QCOMPARE(places,
                 (std::set<std::string>{placeOf(room, "title"), issued + "title", issued + "sections/0/text", issued + "fields/0/text",
                                        issued + "fields/0/fixed"}));

        for (const auto &place : places)
            wish.places.push_back({place, "提到内部系统"});
        const auto made = room.redact(room.file(), wish);
        QVERIFY2(made && !made->isRefused(), made ? qPrintable(foundIn(*made)) : "");
        QVERIFY(made->bytes.find("供水调度平台") == std::string::npos);
        const auto report = auditExchange(made->bytes, room.serverKey());
        QVERIFY2(report.isGenuine(), qPrintable(findingsOf(report)));
        // Whether the approver signed these words cannot be told any more, and that is said.
        QVERIFY(report.inside[0].state == InnerState::Incomplete);
        QVERIFY(report.inside[1].state == InnerState::Holds);

        auto wherever = ExchangeRoom::wish({FieldClass::Systems});
        wherever.wherever = true;
        const auto swept = room.redact(room.file(), wherever);
        QVERIFY(swept && !swept->isRefused());
        QCOMPARE(swept->removed, made->removed);
    }

    void aPhoneInTheNarrativeIsFound_data()
    {
        QTest::addColumn<QByteArray>("narrative");
        QTest::newRow("as it is") << QByteArray("请联系 13800137912");
        QTest::newRow("set apart") << QByteArray("请联系 138-0013-7912");
        QTest::newRow("full width") << QByteArray("请联系 １３８００１３７９１２");
        QTest::newRow("base64") << QByteArray("附文 ") + QByteArray("tel=13800137912;").toBase64();
        QTest::newRow("percent") << QByteArray("sms?to=%31%33%38%30%30%31%33%37%39%31%32");
        QTest::newRow("hexadecimal") << QByteArray("3133383030313337393132");
        QTest::newRow("JSON in it") << QByteArray(R"({"tel":"1380013\u0037912"})");
        QTest::newRow("of the other") << QByteArray("0570 5521377");
    }
    void aPhoneInTheNarrativeIsFound()
    {
        QFETCH(QByteArray, narrative);
        ExchangeRoom room;
        room.view.incident.value.narrative = narrative.toStdString();
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction);
        QCOMPARE(redaction->found.size(), 1U);
        QCOMPARE(QString::fromStdString(redaction->found[0].in), QString::fromStdString(placeOf(room, "narrative")));
    }

    void aShortNameIsComparedWithWholeTexts()
    {
        ExchangeRoom room;
        room.view.incident.value.narrative = "李树倒了";
        auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY2(!redaction->isRefused(), qPrintable(foundIn(*redaction)));
        room.view.lines[0].entries[0].value.text = "李";
        redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QCOMPARE(redaction->found.size(), 1U);
        QVERIFY(redaction->found[0].in.starts_with("incident.line/"));
    }

    void aTextInTheNameOfAMemberIsFound()
    {
        const ExchangeRoom room;
        auto records = recordsOfIncident(room.view, room.reports);
        records.front().fields["tel 13800137912"] = 1;
        SeededRandom random(7);
        const auto source = exportExchange({room.head(), records}, random, room.sign());
        const auto redaction = room.redact(*source, ExchangeRoom::wish({FieldClass::Contacts}));
        QCOMPARE(redaction->found.size(), 1U);
        QVERIFY(redaction->found[0].in.empty());
    }

    void aReasonMayNotSayIt()
    {
        const ExchangeRoom room;
        auto wish = ExchangeRoom::wish({FieldClass::Contacts});
        wish.why = "不给欧阳𠮷的电话";
        QVERIFY(room.redact(room.file(), wish)->isRefused());
    }

    /// Even where it comes with the signature itself.
    void theNameOfTheConsoleMayNotSayIt()
    {
        ExchangeRoom room;
        room.view.incident.value.contacts[0].name = "值班室一号机";
        room.view.overrulings.clear(); // which have words of their own
        room.reports.clear();
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction->isRefused());
        QVERIFY(redaction->found[0].in.empty());
        QVERIFY(redaction->bytes.empty());
    }

    /// One character of the unit's name is no word of the head.
    void aShortNameIsNotTakenForAWordOfTheHead()
    {
        ExchangeRoom room;
        room.view.incident.value.contacts[1].name = "市";
        room.view.lines[0].entries[0].value.text = "市";
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction->isRefused());
        QVERIFY(redaction->named.empty());
    }

    /// Whichever class was named first: a name that is asked to be absent is searched for, also as that of who wrote something.
    void aNameIsSearchedHoweverItIsAsked_data()
    {
        QTest::addColumn<int>("how");
        QTest::newRow("after the working classes") << 0;
        QTest::newRow("before them") << 1;
        QTest::newRow("with its entry chosen") << 2;
        QTest::newRow("by its exact place") << 3;
    }
    void aNameIsSearchedHoweverItIsAsked()
    {
        QFETCH(const int, how);
        ExchangeRoom room;
        room.reports.clear();
        room.view.lines[0].entries[0].value.said.by = "值班员丙三";
        room.view.incident.value.narrative = "由值班员丙三发现";
        const auto line = "incident.line/" + room.view.lines[0].entries[0].id.toString() + "/fields";
        auto wish = ExchangeRoom::wish(how == 0       ? std::vector{FieldClass::Working, FieldClass::Names}
                                           : how == 1 ? std::vector{FieldClass::Names, FieldClass::Working}
                                           : how == 2 ? std::vector{FieldClass::Names}
                                                      : std::vector<FieldClass>{});
        if (how >= 2)
            wish.places.push_back({how == 2 ? line : line + "/said/by", "指定"});
        const auto redaction = room.redact(room.file(), wish);
        QVERIFY(redaction);
        QVERIFY(redaction->isRefused());
        QVERIFY2(foundIn(*redaction).contains(QStringLiteral("narrative")), qPrintable(foundIn(*redaction)));
        QVERIFY(redaction->bytes.empty());
    }

    /// What the head says cannot be taken out of it; what people wrote is searched for it all the same.
    void aWordOfTheHeadIsSearchedInWhatPeopleWrote()
    {
        ExchangeRoom room;
        room.view.incident.value.contacts[0].name = "临海市网信办"; // as the head has it
        room.view.incident.value.narrative = "由临海市网信办通报";
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction);
        QVERIFY(!redaction->named.empty());
        QVERIFY(redaction->isRefused());
        QVERIFY2(foundIn(*redaction).contains(QStringLiteral("narrative")), qPrintable(foundIn(*redaction)));
    }

    /// The unit of an issued report is what somebody wrote, and no word of the format.
    void freeTextInAPlaceOfTheFormatIsSearched()
    {
        ExchangeRoom room;
        QVERIFY(!room.reports.empty() && !room.reports[0].issued.empty());
        room.view.incident.value.contacts[0].name = "欧阳𠮷一郎";
        room.reports[0].issued[0].value.content.unit = "欧阳𠮷一郎的单位";
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction);
        QVERIFY(redaction->isRefused());
        QVERIFY2(foundIn(*redaction).contains(QStringLiteral("content/unit")), qPrintable(foundIn(*redaction)));
    }

    /// A post tells of nobody by itself, and stands in many a sentence.
    void aPostMayStandElsewhere()
    {
        ExchangeRoom room;
        room.view.incident.value.contacts[0].post = "信息中心科长";
        room.view.incident.value.narrative = "已告信息中心科长";
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        QVERIFY(redaction);
        QVERIFY2(!redaction->isRefused(), qPrintable(foundIn(*redaction)));
    }

    void namesGoAndWhoSignsIsNamed()
    {
        ExchangeRoom room;
        room.view.lines[0].entries[0].value.said.by = "值班员丙三";
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Names}));
        QVERIFY(redaction);
        QVERIFY2(!redaction->isRefused(), qPrintable(foundIn(*redaction)));
        QVERIFY(redaction->bytes.find("值班员丙三") == std::string::npos);
        QVERIFY(!redaction->named.empty()); // of who exported, who is in the head
        QVERIFY(auditExchange(redaction->bytes, room.serverKey()).isGenuine());
    }

    void aPlaceByItself()
    {
        const ExchangeRoom room;
        auto wish = ExchangeRoom::wish({});
        wish.places = {{placeOf(room, "narrative"), "另行告知"}};
        const auto redaction = room.redact(room.file(), wish);
        QVERIFY(redaction && !redaction->isRefused());
        QCOMPARE(redaction->removed, std::vector<std::string>{placeOf(room, "narrative")});
        const auto file = readExchange(redaction->bytes);
        QCOMPARE(file->removed.size(), 1U);
        QVERIFY(file->removed[0].as == FieldClass::Chosen);
        QCOMPARE(QString::fromStdString(file->removed[0].why), QString("另行告知"));
        QVERIFY(redaction->bytes.find("moc.live") == std::string::npos);

        wish.places = {{placeOf(room, "narrativ"), ""}};
        QVERIFY(room.redact(room.file(), wish).error().code == ErrorCode::NotFound);
        wish.places = {};
        wish.classes = {FieldClass::Chosen};
        QVERIFY(room.redact(room.file(), wish).error().code == ErrorCode::InvalidArgument);
        wish.classes = {FieldClass::Contacts};
        wish.recipient = "";
        QVERIFY(room.redact(room.file(), wish).error().code == ErrorCode::InvalidArgument);
    }

    /// A report quotes facts that stay: it can go without them.
    void aReportGoesAndItsFactsStay()
    {
        const ExchangeRoom room;
        auto wish = ExchangeRoom::wish({});
        const auto report = "incident.issued/" + idOf(33).toString();
        wish.places = {{report, ""}};
        QVERIFY(room.redact(room.file(), wish)->isRefused());
        wish.places[0].mayStandElsewhere = true;
        const auto redaction = room.redact(room.file(), wish);
        QVERIFY2(redaction && !redaction->isRefused(), qPrintable(foundIn(*redaction)));
        QVERIFY(auditExchange(redaction->bytes, room.serverKey()).isGenuine());
    }

    void recipientsCannotBeSwapped()
    {
        const ExchangeRoom room;
        const auto source = room.file();
        const auto one = room.redact(source, ExchangeRoom::wish({FieldClass::Contacts}, "甲单位网安处"));
        const auto other = room.redact(source, ExchangeRoom::wish({FieldClass::Contacts}, "乙单位网安处"));
        QVERIFY(auditExchange(one->bytes, room.serverKey(), "甲单位网安处").isGenuine());
        const auto wrong = auditExchange(one->bytes, room.serverKey(), "乙单位网安处");
        QCOMPARE(wrong.findings.size(), 1U);
        QCOMPARE(QString::fromStdString(wrong.findings[0].what), QString("recipient"));

        auto file = *readExchange(one->bytes);
        file.statement->recipient = "乙单位网安处";
        QVERIFY(!auditExchange(writeExchange(file), room.serverKey()).isGenuine());
        file.statement->digest = shownDigest(file);
        QVERIFY(!auditExchange(writeExchange(file), room.serverKey()).isGenuine());
        // The other's statement is of the same fields and of another recipient: it is that recipient's file, whole.
        file.statement = readExchange(other->bytes)->statement;
        QVERIFY(!auditExchange(writeExchange(file), room.serverKey(), "甲单位网安处").isGenuine());
        file.statement.reset();
        QVERIFY(!auditExchange(writeExchange(file), room.serverKey()).isGenuine());
    }

    /// Who has the whole file and no key cannot show one more field, nor one less, than was signed.
    void anotherSelectionIsFound()
    {
        const ExchangeRoom room;
        const auto source = *readExchange(room.file());
        const auto redaction = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        auto more = *readExchange(redaction->bytes);
        const auto at = static_cast<std::size_t>(more.removed[0].at);
        more.removed.erase(more.removed.begin());
        more.shown.insert(more.shown.begin() + static_cast<std::ptrdiff_t>(at), source.shown[at]);
        const auto report = auditExchange(writeExchange(more), room.serverKey());
        QCOMPARE(QString::fromStdString(report.findings.at(0).what), QString("statement"));

        auto less = *readExchange(redaction->bytes);
        const auto leaf = leafOf(less.head, less.shown[0].place, less.shown[0].salt, less.shown[0].value);
        less.shown.erase(less.shown.begin());
        less.removed.insert(less.removed.begin(), {0, Bytes(leaf.bytes.begin(), leaf.bytes.end()), FieldClass::Chosen, ""});
        QVERIFY(!auditExchange(writeExchange(less), room.serverKey()).isGenuine());

        auto relabelled = *readExchange(redaction->bytes);
        relabelled.removed[0].as = FieldClass::Files;
        QVERIFY(!auditExchange(writeExchange(relabelled), room.serverKey()).isGenuine());
    }

    void whatWasLeftOutStaysSoFurtherOn()
    {
        const ExchangeRoom room;
        const auto first = room.redact(room.file(), ExchangeRoom::wish({FieldClass::Contacts}));
        const auto second = room.redact(first->bytes, ExchangeRoom::wish({FieldClass::Files}, "行业主管部门"));
        QVERIFY2(second && !second->isRefused(), qPrintable(foundIn(*second)));
        const auto report = auditExchange(second->bytes, room.serverKey(), "行业主管部门");
        QVERIFY2(report.isGenuine(), qPrintable(findingsOf(report)));
        QCOMPARE(report.removed, (std::map<FieldClass, std::int64_t>{{FieldClass::Contacts, 6}, {FieldClass::Files, 4}}));
        QCOMPARE(QString::fromStdString(report.file->statement->source), QString::fromStdString(digestOf(first->bytes).toString()));
        QVERIFY(room.redact(first->bytes, ExchangeRoom::wish({FieldClass::Contacts})).error().code == ErrorCode::NotFound);
    }
};

REDOUBT_TEST(TestRedaction)
#include "TestRedaction.moc"
