// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/NamedId.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/StixPattern.h"
#include "tests/incident/IndicatorFiles.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

class TestIndicatorsBadInput : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrongIsNamedWithItsPlace_data()
    {
        QTest::addColumn<QString>("format");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("says");
        const auto misp = [](const char *name, const std::string &text, const char *says) {
            QTest::newRow(name) << "misp" << QString::fromStdString(text) << says;
        };
        misp("no JSON", "{\"Event\":\n{", "not JSON");
        misp("no event", "{}", "Event: it is missing");
        misp("an event of text", "{\"Event\":\"x\"}", "Event: expected an object");
        misp("two events", R"({"response":[{"Event":{}},{"Event":{}}]})", "response holds 2 events");
        misp("no title", R"({"Event":{}})", "Event has no info");
        misp("no list", R"({"Event":{"info":"x","Attribute":{}}})", "Event.Attribute: expected a list");
        misp("a number of an event", R"({"response":[{"Event":{"info":"x","timestamp":"soon"}}]})", "response[0].Event.timestamp: expected seconds");
        misp("no object", R"({"Event":{"info":"x","Attribute":[1]}})", "Event.Attribute[0]: expected an object");
        misp("no value", R"({"Event":{"info":"x","Attribute":[{"type":"md5","value":"a"},{"type":"md5"}]}})", "Event.Attribute[1] has no value");
        misp("a value of numbers", eventWith(R"("type":"md5","value":5)"), "Event.Attribute[0].value: expected text");
        misp("no truth", eventWith(R"("type":"md5","value":"5","to_ids":"perhaps")"), "Event.Attribute[0].to_ids: expected true or false");
        misp("a time", R"({"Event":{"info":"x","Object":[{"name":"file","Attribute":[{"type":"md5","value":"a","timestamp":"x"}]}]}})",
             "Event.Object[0].Attribute[0].timestamp: expected seconds");
        misp("an id", R"({"Event":{"info":"x","Attribute":[{"type":"md5","value":"a","uuid":"1"}]}})", "Event.Attribute[0].uuid: expected a UUID");
        misp("half a surrogate", eventWith(R"("type":"md5","value":"\ud800")"), "not JSON");
        misp("too deep", std::string(40, '[') + std::string(40, ']'), "nested too deep");
        const auto stix = [](const char *name, const std::string &objects, const char *says) {
            QTest::newRow(name) << "stix"
                                << QString::fromStdString(R"({"type":"bundle","id":"bundle--44af6c39-c09b-49c5-9de2-394224b04982","objects":)"
                                                          + objects + '}')
                                << says;
        };
        QTest::newRow("no bundle") << "stix"
                                   << R"({"type":"report"})"
                                   << "type: expected \"bundle\"";
        QTest::newRow("a bundle's id") << "stix"
                                       << R"({"type":"bundle","id":"1"})"
                                       << "id: expected \"bundle--\"";
        stix("objects", "{}", "objects: expected a list");
        stix("an object", "[1]", "objects[0]: expected an object");
        stix("no type", "[{}]", "objects[0] has no type");
        stix("an id of another", R"([{"type":"tool","id":"malware--44af6c39-c09b-49c5-9de2-394224b04982"}])", "objects[0].id: expected \"tool--\"");
        stix("no pattern", R"([{"type":"indicator","id":"indicator--44af6c39-c09b-49c5-9de2-394224b04982"}])", "objects[0] has no pattern");
        stix("a pattern", R"([{"type":"indicator","id":"indicator--44af6c39-c09b-49c5-9de2-394224b04982","pattern":1}])",
             "objects[0].pattern: expected text");
        stix("a time", R"([{"type":"tool","id":"tool--44af6c39-c09b-49c5-9de2-394224b04982","created":"yesterday"}])",
             "objects[0].created: expected a time");
        stix("a relationship", R"([{"type":"relationship","id":"relationship--44af6c39-c09b-49c5-9de2-394224b04982","relationship_type":"uses"}])",
             "objects[0] has no source_ref");
        stix(
            "twice",
            R"([{"type":"tool","id":"tool--44af6c39-c09b-49c5-9de2-394224b04982"},{"type":"tool","id":"tool--44af6c39-c09b-49c5-9de2-394224b04982"}])",
            "objects[1].id: an object before it");
        const auto csv = [](const char *name, const char *text, const char *says) { QTest::newRow(name) << "csv" << text << says; };
        csv("nothing", "", "line 1: expected the names");
        csv("no column", "type,comment\nmd5,x\n", "line 1: no column is called value");
        csv("twice a column", "type,value,Type\n", "line 1, column 12: a second column type");
        csv("an open quote", "type,value\nmd5,\"abc\n", "line 2, column 5: the quote does not close");
        csv("text behind a quote", "type,value\nmd5,\"abc\"d\n", "line 2, column 10: expected a comma");
        csv("too many cells", "type,value\nmd5,a,b\n", "line 2, column 7: there are more cells");
        csv("too few cells", "type,value\n\nmd5\n", "line 3: it ends before the column value");
        csv("an empty value", "type,value\nmd5,\n", "line 2, column 5: the value is empty");
        csv("to_ids", "type,value,to_ids\nmd5,a,maybe\n", "line 2, column 7: to_ids: expected 1 or 0");
        csv("a time in a cell", "type,value,date\r\nmd5,\"a\nb\",now\r\n", "line 3, column 4: timestamp: expected");
        csv("an id twice", "type,value,uuid\nmd5,a,44af6c39-c09b-49c5-9de2-394224b04982\nmd5,b,44AF6C39-c09b-49c5-9de2-394224b04982\n",
            "line 3, column 7: uuid: a row before it has the same");
    }
    void whatIsWrongIsNamedWithItsPlace()
    {
        QFETCH(QString, format);
        QFETCH(QString, text);
        QFETCH(QString, says);
        LossLedger ledger;
        IndicatorSet set;

        const auto wrong = read(qPrintable(format), text.toStdString(), set, ledger);

        QVERIFY2(wrong.find(says.toStdString()) != std::string::npos, wrong.c_str());
    }

    void boundsAreKept()
    {
        LossLedger ledger;
        QCOMPARE(readMisp(std::string(IndicatorJsonLimits.maxBytes + 1, ' '), ledger).error().code, ErrorCode::TooLarge);
        QCOMPARE(readStix(std::string(IndicatorJsonLimits.maxBytes + 1, ' '), ledger).error().code, ErrorCode::TooLarge);
        QCOMPARE(readIndicatorCsv(std::string(IndicatorJsonLimits.maxBytes + 1, ' '), ledger).error().code, ErrorCode::TooLarge);
        std::string rows = "type,value\n";
        for (std::size_t i = 0; i <= MostIndicators; ++i)
            rows += "x,y\n";
        QCOMPARE(readIndicatorCsv(rows, ledger).error().code, ErrorCode::TooLarge);
    }

    void otherSpellingsAreRead()
    {
        LossLedger ledger;
        const auto set = readMisp(R"([{"Event":{"info":"x","uuid":"A6EF17D6-91CB-4A05-B10B-2F045DAF874C","Attribute":[)"
                                  R"({"type":"md5","value":"a","to_ids":"1","timestamp":1603642920},{"type":"md5","value":"a","category":null}]}}])",
                                  ledger);
        QVERIFY2(set.has_value(), set ? "" : set.error().detail.c_str());
        QCOMPARE(set->uuid, std::string("a6ef17d6-91cb-4a05-b10b-2f045daf874c"));
        QVERIFY(set->indicators.at(0).toIds);
        QCOMPARE(set->indicators.at(0).timestamp, std::int64_t(1603642920));
        QCOMPARE(set->indicators.at(1).category, std::string("Payload delivery"));
        QVERIFY(set->indicators.at(0).uuid != set->indicators.at(1).uuid);
        // The envelope; to_ids, timestamp and uuid of the first; uuid and to_ids of the second.
        QCOMPARE(ledger.count(Outcome::Changed), std::size_t(6));
    }

    void aTableIsRead()
    {
        LossLedger ledger;
        const auto set = readIndicatorCsv("Value,TYPE,to_ids,tags,date,note\r\n\"a,\"\"b\"\"\",filename,是,tlp:green; apt,2020-10-25T16:22:00Z,x\r\n"
                                          "example.org,domain,no,,,\r\nexample.org,domain,,,,",
                                          ledger);
        QVERIFY2(set.has_value(), set ? "" : set.error().detail.c_str());
        QCOMPARE(set->indicators.size(), std::size_t(3));
        const auto &first = set->indicators[0];
        QCOMPARE(first.value, std::string("a,\"b\""));
        QVERIFY(first.toIds);
        QCOMPARE(first.tags, (std::vector<std::string>{"tlp:green", "apt"}));
        QCOMPARE(first.timestamp, std::int64_t(1603642920));
        QCOMPARE(first.category, std::string("Payload delivery"));
        QVERIFY(set->indicators[1].uuid != set->indicators[2].uuid);
        QCOMPARE(ledger.count(Outcome::Dropped), std::size_t(1)); // the column note
        const auto again = readIndicatorCsv("type,value\ndomain,example.org\n", ledger);
        QCOMPARE(again->indicators.at(0).uuid, set->indicators[1].uuid);
    }

    /// STIX 2.1 requires a time of every indicator: one that is made up is told.
    void aTimeThatNobodyKnowsIsNotInventedSilently()
    {
        LossLedger reading;
        const auto set = readIndicatorCsv("type,value,date\ndomain,example.org,\ndomain,example.com,2020-10-25T16:22:00Z\n", reading);
        QVERIFY2(set.has_value(), set ? "" : set.error().detail.c_str());
        LossLedger ledger;
        QVERIFY(writeStix(*set, ledger).has_value());
        QStringList told;
        for (const auto &entry : ledger.entries()) {
            if (entry.outcome == Outcome::Changed && entry.why.find("1970-01-01") != std::string::npos)
                told << QString::fromStdString(entry.path);
        }
        QVERIFY2(told.contains(QString::fromStdString(set->indicators[0].path)), qPrintable(told.join(' ')));
        QVERIFY2(!told.contains(QString::fromStdString(set->indicators[1].path)), qPrintable(told.join(' ')));
    }

    void patternsAreReadAsTheyAreWritten()
    {
        const auto read = readPattern("  [ file:hashes.'SHA-256' = 'a\\'b\\\\c' AND  file:size = 12 ] ");
        QVERIFY(read.has_value());
        QCOMPARE(*read, (Comparisons{{"file:hashes.SHA-256", "a'b\\c", false}, {"file:size", "12", true}}));
        QCOMPARE(patternOf(*read), std::string("[file:hashes.'SHA-256' = 'a\\'b\\\\c' AND file:size = 12]"));
        for (const char *other : {"", "[", "[]", "[a:b = 'x'", "[a = 'x']", "[a:b != 'x']", "[a:b = 'x' OR a:b = 'y']", "[a:b = '\\n']",
                                  "[a:b = 'x'] AND [a:b = 'y']", "[NOT a:b = 'x']", "[a:b = 1.5]", "[a:b IN ('x')]"})
            QVERIFY2(!readPattern(other), other);
        // Hashes as MISP's converter spells them.
        QCOMPARE(valueOf({{"file:hashes.SHA256", std::string(64, 'b'), false}})->first, std::string("sha256"));
        QCOMPARE(valueOf({{"file:hashes.md5", std::string(32, 'b'), false}})->first, std::string("md5"));
    }

    void addressesAreTold()
    {
        for (const char *four : {"0.0.0.0", "255.255.255.255", "10.0.0.0/8"})
            QCOMPARE(addressObject(four), std::string_view("ipv4-addr"));
        for (const char *six : {"::", "::1", "2001:db8::/32", "1:2:3:4:5:6:7:8", "::ffff:192.0.2.1"})
            QCOMPARE(addressObject(six), std::string_view("ipv6-addr"));
        for (const char *none : {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1.2.3.4/33", "a:b", "example.org", "1:2", "g::1"})
            QCOMPARE(addressObject(none), std::string_view());
    }

    void namedIdsAreThoseOfTheStandard()
    {
        // RFC 9562, appendix A.4.
        const auto space = Id::parse("6ba7b810-9dad-11d1-80b4-00c04fd430c8");
        QCOMPARE(namedId(*space, "www.example.com").toString(), std::string("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }
};

REDOUBT_TEST(TestIndicatorsBadInput)
#include "TestIndicatorsBadInput.moc"
