// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/IndicatorTypes.h"
#include "tests/incident/IndicatorFiles.h"
#include "tests/testkit/TestRegistry.h"

#include <algorithm>
#include <set>
#include <utility>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {

std::map<std::string, int> typesOf(const std::string &bundle)
{
    std::map<std::string, int> result;
    const auto value = jsonOf(bundle);
    for (const auto &object : value.at("objects").as_array())
        ++result[std::string(object.at("type").as_string())];
    return result;
}

/// {type, value} of every attribute of an event, those of its objects too.
std::multiset<std::pair<std::string, std::string>> attributesOf(const json::value &event)
{
    std::multiset<std::pair<std::string, std::string>> result;
    const auto add = [&](const json::value &holder) {
        for (const auto &attribute : holder.at("Attribute").as_array())
            result.emplace(std::string(attribute.at("type").as_string()), std::string(attribute.at("value").as_string()));
    };
    add(event);
    for (const auto &object : event.at("Object").as_array())
        add(object);
    return result;
}

} // namespace

/// The real files of ../shared/data/incident, there and back.
class TestIndicatorsRoundTrip : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aReportSurvives_data()
    {
        QTest::addColumn<QString>("name");
        for (const char *name : {"apt1", "indicator-for-c2-ip-address", "malicious-email-indicator-with-attachment"})
            QTest::newRow(name) << QString("stix/%1.json").arg(name);
    }
    void aReportSurvives()
    {
        QFETCH(QString, name);
        const auto text = sharedIncidentFile(qPrintable(name));
        if (text.empty())
            QSKIP("the shared data is not here");

        // Every object, in its order, with every property; also on the way through MISP, twice.
        QCOMPARE(jsonOf(converted(text, "stix", "stix")), jsonOf(text));
        LossLedger ledger;
        const auto misp = converted(text, "stix", "misp", &ledger);
        QCOMPARE(ledger.count(Outcome::Dropped), std::size_t(0));
        const auto back = converted(misp, "misp", "stix");
        QCOMPARE(jsonOf(back), jsonOf(text));
        QCOMPARE(converted(back, "stix", "misp"), misp);
        QCOMPARE(converted(misp, "misp", "misp"), misp);
    }

    void theApt1ReportIsWhole()
    {
        const auto text = sharedIncidentFile("stix/apt1.json");
        if (text.empty())
            QSKIP("the shared data is not here");
        const auto types = typesOf(converted(converted(text, "stix", "misp"), "misp", "stix"));
        QCOMPARE(types.at("relationship"), 30);
        QCOMPARE(types.at("indicator"), 12);
        QCOMPARE(types.at("tool"), 10);
        LossLedger ledger;
        const auto set = readStix(text, ledger);
        QVERIFY(set.has_value());
        std::map<std::string, int> read;
        for (const auto &indicator : set->indicators)
            ++read[indicator.type];
        // By hand from the file: four networks, three domains, three hashes, two certificates whose patterns compare two things.
        QCOMPARE(read, (std::map<std::string, int>{{"ip-dst", 4}, {"domain", 3}, {"md5", 3}, {"stix2-pattern", 2}}));
    }

    void theLazarusEventArrives()
    {
        const auto text = sharedIncidentFile("misp-lazarus-3cx.json");
        if (text.empty())
            QSKIP("the shared data is not here");
        LossLedger ledger;
        const auto bundle = converted(text, "misp", "stix", &ledger);

        // Nothing is dropped, and what is not supported is listed: 23 texts, two ports that are not to be looked for.
        QCOMPARE(ledger.count(Outcome::Dropped), std::size_t(0));
        QCOMPARE(ledger.unsupportedTypes(), (std::map<std::string, int>{{"port", 2}, {"text", 23}}));
        // By hand from the file: url 3, md5, sha1 and sha256 4 each are to be looked for; ip-dst 4, domain 2, filename 4 were seen.
        const auto types = typesOf(bundle);
        QCOMPARE(types.at("indicator"), 15);
        QCOMPARE(types.at("observed-data"), 25);
        QCOMPARE(types.at("x-misp-attribute"), 25);
        QCOMPARE(types.at("x-misp-object"), 17);
        QCOMPARE(types.at("file"), 16);
        QCOMPARE(types.at("ipv4-addr"), 4);
        QCOMPARE(types.at("report"), 1);
        std::size_t attributes = 0;
        for (const auto &entry : ledger.entries())
            attributes += entry.isWriting && entry.path.find(".Attribute[") != std::string::npos ? 1 : 0;
        QCOMPARE(attributes, std::size_t(50));

        // Back it is the same event, each member of it, and the next time the same bytes.
        const auto misp = converted(bundle, "stix", "misp");
        const auto before = jsonOf(text).at("response").at(0).at("Event");
        const auto after = jsonOf(misp).at("Event");
        QCOMPARE(attributesOf(after), attributesOf(before));
        QCOMPARE(after, before);
        QCOMPARE(converted(misp, "misp", "stix"), bundle);
        QCOMPARE(converted(text, "misp", "stix"), bundle);
    }

    void aTableKeepsItsRows()
    {
        const auto text = sharedIncidentFile("misp-lazarus-3cx.json");
        if (text.empty())
            QSKIP("the shared data is not here");
        LossLedger ledger;
        const auto table = converted(text, "misp", "csv", &ledger);
        QVERIFY(ledger.count(Outcome::Dropped) > 0); // the objects, and members without a column
        QCOMPARE(std::count(table.begin(), table.end(), '\n'), std::ptrdiff_t(51));
        for (const char *by : {"misp", "stix"})
            QCOMPARE(converted(converted(table, "csv", by), by, "csv"), table);
        QCOMPARE(converted(converted(table, "csv", "stix"), "stix", "stix"), converted(table, "csv", "stix"));
    }

    void textThatTriesEverythingComesBack_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("braces") << "{{7*7}}";
        QTest::newRow("markup") << "<select>]]>&amp;";
        QTest::newRow("quotes") << "it's a \\'quote\\' \"and\" \\\\ more\\";
        QTest::newRow("controls") << QString("a\tb\nc\r\nd\x01\x1f\x7f");
        QTest::newRow("direction") << QString::fromUtf8("\u202egpj.exe\u202c\u200b");
        QTest::newRow("rare names") << QString::fromUtf8("喆堃赟玥旸");
        QTest::newRow("beyond the basic plane") << QString::fromUtf8("𠮷😀𝕏");
        QTest::newRow("bars and separators") << "a|b;c,d|e";
        QTest::newRow("a formula") << "=cmd|' /C calc'!A0";
    }
    void textThatTriesEverythingComesBack()
    {
        QFETCH(QString, value);
        for (const char *type : {"filename", "url", "email-subject", "text", "yara", "mutex"}) {
            for (const char *toIds : {"true", "false"}) {
                const auto quoted = writeJson(json::value(value.toStdString()));
                const auto event = eventWith("\"type\":\"" + std::string(type) + "\",\"category\":\"Other\",\"to_ids\":" + toIds
                                             + ",\"value\":" + quoted + ",\"comment\":" + quoted + ",\"Tag\":[{\"name\":" + quoted + "}]");
                const auto wanted = jsonOf(event).at("Event").at("Attribute");
                for (const char *by : {"stix", "misp"})
                    QCOMPARE(jsonOf(converted(converted(event, "misp", by), by, "misp")).at("Event").at("Attribute"), wanted);
                LossLedger ledger;
                IndicatorSet set;
                QCOMPARE(read("csv", converted(event, "misp", "csv"), set, ledger), std::string());
                QCOMPARE(set.indicators.at(0).value, value.toStdString());
                QCOMPARE(set.indicators.at(0).comment, value.toStdString());
            }
        }
    }

    void patternsOfOthersStayAsTheyAre()
    {
        for (const char *pattern : {"[file:name = 'a' OR file:name = 'b']", "[a:b = 'x'] FOLLOWEDBY [c:d = 'y'] WITHIN 5 SECONDS",
                                    "no pattern at all \\", "[file:name MATCHES '^a\\\\.exe$']", "[file:name = 'unclosed"}) {
            const auto bundle =
                R"({"type":"bundle","id":"bundle--44af6c39-c09b-49c5-9de2-394224b04982","objects":[{"type":"indicator","spec_version":"2.1",)"
                R"("id":"indicator--33fe3b22-0201-47cf-85d0-97c02164528d","pattern_type":"stix","x_new":{"a":[1]},"pattern":)"
                + writeJson(json::value(pattern)) + "}],\"x_bundle\":1}";
            QCOMPARE(jsonOf(converted(converted(bundle, "stix", "misp"), "misp", "stix")), jsonOf(bundle));
            const auto event = jsonOf(converted(bundle, "stix", "misp"));
            QVERIFY(attributesOf(event.at("Event")).contains({"stix2-pattern", pattern}));
        }
    }

    void whatSomebodyChangedInMispStands()
    {
        const auto bundle = std::string(
            R"({"type":"bundle","id":"bundle--44af6c39-c09b-49c5-9de2-394224b04982","objects":[{"type":"indicator","spec_version":"2.1",)"
            R"("id":"indicator--33fe3b22-0201-47cf-85d0-97c02164528d","pattern_type":"stix","pattern":"[domain-name:value = 'old.example.org']"}]})");
        auto event = QString::fromStdString(converted(bundle, "stix", "misp"));
        event.replace("\"value\":\"old.example.org\"", "\"value\":\"new.example.org\"");
        LossLedger ledger;
        const auto back = converted(event.toStdString(), "misp", "stix", &ledger);
        QVERIFY(back.find("new.example.org") != std::string::npos);
        QVERIFY(back.find("old.example.org") == std::string::npos);
        QVERIFY(ledger.count(Outcome::Changed) > 0);
    }

    void everyTypeThatIsMappedHasOneName()
    {
        std::set<std::string_view> names;
        for (const auto &type : indicatorTypes())
            QVERIFY2(names.insert(type.name).second, std::string(type.name).c_str());
        QCOMPARE(names.size(), std::size_t(36 + 2 * 17));
    }
};

REDOUBT_TEST(TestIndicatorsRoundTrip)
#include "TestIndicatorsRoundTrip.moc"
