// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/incident/IndicatorFiles.h"
#include "tests/testkit/TestRegistry.h"

#include <QRegularExpression>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {

const std::string attributeUuid = "91ae0a21-c7ae-4c7f-b84b-b84a7ce53d1f";

/// "~#domain-name~" → "domain-name--91ae…" in quotes, so that a table can be read (and by moc, which stumbles over raw strings).
std::string withIds(QString text)
{
    text.replace('~', '"');
    static const QRegularExpression shortId("\"#([a-z0-9-]+)\"");
    return text.replace(shortId, QString("\"\\1--%1\"").arg(QString::fromStdString(attributeUuid))).toStdString();
}

std::string attribute(const char *type, const std::string &value, bool toIds)
{
    return "\"type\":\"" + std::string(type) + "\",\"category\":\"Network activity\",\"to_ids\":" + (toIds ? "true" : "false")
        + ",\"value\":" + writeJson(json::value(value)) + ",\"comment\":\"说明\"";
}

} // namespace

/// Attributes of MISP against the STIX objects that OASIS's standard (§4, §6) and the documentation of MISP's converter give for them.
class TestIndicatorsStix : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTypeBecomesItsObjects_data()
    {
        QTest::addColumn<QString>("type");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("pattern"); // where it is to be looked for
        QTest::addColumn<QString>("objects"); // of the observed data
        const auto row = [](const char *type, const char *value, const char *pattern, const char *objects) {
            QTest::newRow(type) << type << value << pattern << objects;
        };
        row("domain", "example.org", "[domain-name:value = 'example.org']", "[{~type~:~domain-name~,~id~:~#domain-name~,~value~:~example.org~}]");
        row("hostname", "www.example.org", "[domain-name:value = 'www.example.org']",
            "[{~type~:~domain-name~,~id~:~#domain-name~,~value~:~www.example.org~}]");
        row("ip-dst", "198.51.100.7", "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '198.51.100.7']",
            "[{~type~:~network-traffic~,~id~:~#network-traffic~,~protocols~:[~tcp~],~dst_ref~:~#ipv4-addr~},"
            "{~type~:~ipv4-addr~,~id~:~#ipv4-addr~,~value~:~198.51.100.7~}]");
        row("ip-src", "2001:db8::1", "[network-traffic:src_ref.type = 'ipv6-addr' AND network-traffic:src_ref.value = '2001:db8::1']",
            "[{~type~:~network-traffic~,~id~:~#network-traffic~,~protocols~:[~tcp~],~src_ref~:~#ipv6-addr~},"
            "{~type~:~ipv6-addr~,~id~:~#ipv6-addr~,~value~:~2001:db8::1~}]");
        row("ip-dst|port", "198.51.100.7|443",
            "[network-traffic:dst_ref.type = 'ipv4-addr' AND network-traffic:dst_ref.value = '198.51.100.7' AND network-traffic:dst_port = 443]",
            "[{~type~:~network-traffic~,~id~:~#network-traffic~,~protocols~:[~tcp~],~dst_ref~:~#ipv4-addr~,~dst_port~:443},"
            "{~type~:~ipv4-addr~,~id~:~#ipv4-addr~,~value~:~198.51.100.7~}]");
        row("ip-src|port", "198.51.100.0/24|8080",
            "[network-traffic:src_ref.type = 'ipv4-addr' AND network-traffic:src_ref.value = '198.51.100.0/24' AND network-traffic:src_port = 8080]",
            "[{~type~:~network-traffic~,~id~:~#network-traffic~,~protocols~:[~tcp~],~src_ref~:~#ipv4-addr~,~src_port~:8080},"
            "{~type~:~ipv4-addr~,~id~:~#ipv4-addr~,~value~:~198.51.100.0/24~}]");
        row("hostname|port", "c2.example.org|8443", "[domain-name:value = 'c2.example.org' AND network-traffic:dst_port = 8443]",
            "[{~type~:~domain-name~,~id~:~#domain-name~,~value~:~c2.example.org~},"
            "{~type~:~network-traffic~,~id~:~#network-traffic~,~protocols~:[~tcp~],~dst_ref~:~#domain-name~,~dst_port~:8443}]");
        row("domain|ip", "example.org|198.51.100.7", "[domain-name:value = 'example.org' AND domain-name:resolves_to_refs[*].value = '198.51.100.7']",
            "[{~type~:~domain-name~,~id~:~#domain-name~,~value~:~example.org~,~resolves_to_refs~:[~#ipv4-addr~]},"
            "{~type~:~ipv4-addr~,~id~:~#ipv4-addr~,~value~:~198.51.100.7~}]");
        for (const char *type : {"url", "uri", "link"})
            row(type, "https://example.org/a?b='c'", "[url:value = 'https://example.org/a?b=\\'c\\'']",
                "[{~type~:~url~,~id~:~#url~,~value~:~https://example.org/a?b='c'~}]");
        row("AS", "AS64496", "[autonomous-system:number = 64496]", "[{~type~:~autonomous-system~,~id~:~#autonomous-system~,~number~:64496}]");
        row("mac-address", "02:00:5e:10:00:01", "[mac-addr:value = '02:00:5e:10:00:01']",
            "[{~type~:~mac-addr~,~id~:~#mac-addr~,~value~:~02:00:5e:10:00:01~}]");
        row("email", "a@example.org", "[email-addr:value = 'a@example.org']", "[{~type~:~email-addr~,~id~:~#email-addr~,~value~:~a@example.org~}]");
        row("email-src", "a@example.org", "[email-message:from_ref.value = 'a@example.org']",
            "[{~type~:~email-message~,~id~:~#email-message~,~is_multipart~:false,~from_ref~:~#email-addr~},"
            "{~type~:~email-addr~,~id~:~#email-addr~,~value~:~a@example.org~}]");
        row("email-dst", "a@example.org", "[email-message:to_refs[*].value = 'a@example.org']",
            "[{~type~:~email-message~,~id~:~#email-message~,~is_multipart~:false,~to_refs~:[~#email-addr~]},"
            "{~type~:~email-addr~,~id~:~#email-addr~,~value~:~a@example.org~}]");
        row("email-subject", "紧急通知", "[email-message:subject = '紧急通知']",
            "[{~type~:~email-message~,~id~:~#email-message~,~is_multipart~:false,~subject~:~紧急通知~}]");
        row("email-body", "text", "[email-message:body = 'text']",
            "[{~type~:~email-message~,~id~:~#email-message~,~is_multipart~:false,~body~:~text~}]");
        row("email-message-id", "<1@example.org>", "[email-message:message_id = '<1@example.org>']",
            "[{~type~:~email-message~,~id~:~#email-message~,~is_multipart~:false,~message_id~:~<1@example.org>~}]");
        row("filename", "a|b.exe", "[file:name = 'a|b.exe']", "[{~type~:~file~,~id~:~#file~,~name~:~a|b.exe~}]");
        row("mutex", "Global\\x", "[mutex:name = 'Global\\\\x']", "[{~type~:~mutex~,~id~:~#mutex~,~name~:~Global\\\\x~}]");
        row("regkey", "HKLM\\Software\\x", "[windows-registry-key:key = 'HKLM\\\\Software\\\\x']",
            "[{~type~:~windows-registry-key~,~id~:~#windows-registry-key~,~key~:~HKLM\\\\Software\\\\x~}]");
        row("regkey|value", "HKLM\\x|a|b", "[windows-registry-key:key = 'HKLM\\\\x' AND windows-registry-key:values[*].data = 'a|b']",
            "[{~type~:~windows-registry-key~,~id~:~#windows-registry-key~,~key~:~HKLM\\\\x~,~values~:[{~data~:~a|b~}]}]");
        const auto hash = [&](const char *type, const char *name, int digits) {
            const QString value(digits, 'a');
            const QString key = QString(name).contains('-') ? QString("'%1'").arg(name) : QString(name);
            QTest::newRow(type) << type << value << QString("[file:hashes.%1 = '%2']").arg(key, value)
                                << QString("[{~type~:~file~,~id~:~#file~,~hashes~:{~%1~:~%2~}}]").arg(name, value);
            const QString named = QString("filename|") + type;
            QTest::newRow(qPrintable(named)) << named << "evil.exe|" + value
                                             << QString("[file:name = 'evil.exe' AND file:hashes.%1 = '%2']").arg(key, value)
                                             << QString("[{~type~:~file~,~id~:~#file~,~name~:~evil.exe~,~hashes~:{~%1~:~%2~}}]").arg(name, value);
        };
        hash("md5", "MD5", 32);
        hash("sha1", "SHA-1", 40);
        hash("sha224", "SHA-224", 56);
        hash("sha256", "SHA-256", 64);
        hash("sha384", "SHA-384", 96);
        hash("sha512", "SHA-512", 128);
        hash("sha3-224", "SHA3-224", 56);
        hash("sha3-256", "SHA3-256", 64);
        hash("sha3-384", "SHA3-384", 96);
        hash("sha3-512", "SHA3-512", 128);
        hash("ssdeep", "SSDEEP", 30);
        hash("tlsh", "TLSH", 70);
        hash("imphash", "IMPHASH", 32);
        hash("authentihash", "AUTHENTIHASH", 64);
        hash("pehash", "PEHASH", 40);
        hash("vhash", "VHASH", 20);
        hash("telfhash", "TELFHASH", 70);
        row("x509-fingerprint-md5", "8764605c6f388c89096b534d33565802", "[x509-certificate:hashes.MD5 = '8764605c6f388c89096b534d33565802']",
            "[{~type~:~x509-certificate~,~id~:~#x509-certificate~,~hashes~:{~MD5~:~8764605c6f388c89096b534d33565802~}}]");
        row("x509-fingerprint-sha1", "46aba99aa7158e4609aaa72b50990842fd22ae86",
            "[x509-certificate:hashes.'SHA-1' = '46aba99aa7158e4609aaa72b50990842fd22ae86']",
            "[{~type~:~x509-certificate~,~id~:~#x509-certificate~,~hashes~:{~SHA-1~:~46aba99aa7158e4609aaa72b50990842fd22ae86~}}]");
        row("x509-fingerprint-sha256", "ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b",
            "[x509-certificate:hashes.'SHA-256' = 'ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b']",
            "[{~type~:~x509-certificate~,~id~:~#x509-certificate~,~hashes~:{~SHA-256~:~"
            "ec5aedf5ecc6bdadd4120932170d1b10f6cfa175cfda22951dfd882928ab279b~}}]");
        // Alone they make no valid object: a pattern, or carried along.
        row("port", "8443", "[network-traffic:dst_port = 8443]", "");
        row("size-in-bytes", "1234", "[file:size = 1234]", "");
        row("user-agent", "Mozilla/5.0", "[network-traffic:extensions.'http-request-ext'.request_header.'User-Agent' = 'Mozilla/5.0']", "");
        row("http-method", "POST", "[network-traffic:extensions.'http-request-ext'.request_method = 'POST']", "");
    }
    void aTypeBecomesItsObjects()
    {
        QFETCH(QString, type);
        QFETCH(QString, value);
        QFETCH(QString, pattern);
        QFETCH(QString, objects);
        const auto name = type.toStdString();

        for (const bool toIds : {true, false}) {
            const auto event = eventWith(attribute(name.c_str(), value.toStdString(), toIds));
            const auto bundle = converted(event, "misp", "stix");
            auto found = objectsById(bundle);
            const auto indicator = found.find("indicator--" + attributeUuid);
            const auto data = found.find("observed-data--" + attributeUuid);
            QCOMPARE(indicator != found.end(), toIds);
            QCOMPARE(data != found.end(), !objects.isEmpty());
            if (toIds) {
                QCOMPARE(QString::fromStdString(std::string(indicator->second["pattern"].as_string())), pattern);
                QCOMPARE(indicator->second["pattern_type"], json::value("stix"));
                QCOMPARE(indicator->second["description"], json::value("说明"));
                QCOMPARE(indicator->second["created"], json::value("2020-10-25T16:22:00.000Z"));
                QCOMPARE(indicator->second["labels"],
                         json::value(
                             json::array{json::value("misp:type=\"" + name + "\""), "misp:category=\"Network activity\"", "misp:to_ids=\"True\""}));
            }
            if (objects.isEmpty() && !toIds)
                QCOMPARE(found["x-misp-attribute--" + attributeUuid]["x_misp_value"], json::value(value.toStdString()));
            json::array refs;
            if (!objects.isEmpty()) {
                const auto wanted = jsonOf(withIds(objects));
                for (const auto &object : wanted.as_array()) {
                    auto whole = object.as_object();
                    whole["spec_version"] = "2.1";
                    refs.push_back(whole["id"]);
                    QCOMPARE(json::value(found[std::string(whole["id"].as_string())]), json::value(whole));
                }
                QCOMPARE(data->second["object_refs"], json::value(refs));
            }
            // The id: UUID version 5 of the name in MISP's namespace, computed by another program.
            const auto based = found.find("relationship--3ae336b1-769f-5122-b7e3-68004dc3d686");
            QCOMPARE(based != found.end(), toIds && !objects.isEmpty());
            if (based != found.end()) {
                QCOMPARE(based->second["relationship_type"], json::value("based-on"));
                QCOMPARE(based->second["source_ref"], json::value("indicator--" + attributeUuid));
                QCOMPARE(based->second["target_ref"], json::value("observed-data--" + attributeUuid));
            }
            // And back: the attribute as it was.
            const auto back = jsonOf(converted(bundle, "stix", "misp"));
            QCOMPARE(back.at("Event").at("Attribute"), jsonOf(event).at("Event").at("Attribute"));
            QCOMPARE(converted(converted(bundle, "stix", "misp"), "misp", "stix"), bundle);
        }
    }

    void rulesKeepTheirLanguage()
    {
        for (const char *type : {"yara", "sigma", "snort"}) {
            auto found = objectsById(converted(eventWith(attribute(type, "rule 'x' \\ { }", false)), "misp", "stix"));
            auto &indicator = found["indicator--" + attributeUuid];
            QCOMPARE(indicator["pattern"], json::value("rule 'x' \\ { }"));
            QCOMPARE(indicator["pattern_type"], json::value(type));
            QVERIFY(!indicator.contains("pattern_version"));
        }
    }

    void vulnerabilitiesAndCampaignsAreWhatTheyAreCalled()
    {
        auto found = objectsById(converted(eventWith(attribute("vulnerability", "CVE-2023-29059", true)), "misp", "stix"));
        auto &vulnerability = found["vulnerability--" + attributeUuid];
        QCOMPARE(vulnerability["name"], json::value("CVE-2023-29059"));
        QCOMPARE(vulnerability["external_references"], jsonOf(withIds("[{~source_name~:~cve~,~external_id~:~CVE-2023-29059~}]")));
        found = objectsById(converted(eventWith(attribute("campaign-name", "磐石", false)), "misp", "stix"));
        QCOMPARE(found["campaign--" + attributeUuid]["name"], json::value("磐石"));
    }

    void whatIsNoAddressIsCarried()
    {
        LossLedger ledger;
        auto found = objectsById(converted(eventWith(attribute("ip-dst", "198.51.100.999", true)), "misp", "stix", &ledger));
        QVERIFY(!found.contains("indicator--" + attributeUuid));
        QCOMPARE(found["x-misp-attribute--" + attributeUuid]["x_misp_value"], json::value("198.51.100.999"));
        QCOMPARE(ledger.unsupportedTypes().at("ip-dst"), 1);
    }

    void whatWasDeletedIsNoIndicator()
    {
        const auto event = eventWith(attribute("domain", "example.org", true) + ",\"deleted\":true");
        const auto bundle = converted(event, "misp", "stix");
        QVERIFY(!objectsById(bundle).contains("indicator--" + attributeUuid));
        QCOMPARE(jsonOf(converted(bundle, "stix", "misp")).at("Event").at("Attribute"), jsonOf(event).at("Event").at("Attribute"));
    }

    void tlpIsAMarking_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::addColumn<QString>("id");
        QTest::newRow("white") << "tlp:white"
                               << "613f2e26-407d-48c7-9eca-b8e91df99dc9";
        QTest::newRow("green") << "tlp:green"
                               << "34098fce-860f-48ae-8e50-ebd3cc5e41da";
        QTest::newRow("amber") << "tlp:amber"
                               << "f88d31f6-486f-44da-b317-01333bde0b82";
        QTest::newRow("red") << "tlp:red"
                             << "5e57c739-391a-4eb3-b6be-7d15ca92d5ed";
        QTest::newRow("clear") << "tlp:clear"
                               << "94868c89-83c2-464b-929b-a1a8aa3c8487";
        QTest::newRow("strict") << "tlp:amber+strict"
                                << "939a9414-2ddd-4d32-a0cd-375ea402b003";
    }
    void tlpIsAMarking()
    {
        QFETCH(QString, tag);
        QFETCH(QString, id);
        const auto event =
            eventWith(attribute("domain", "example.org", true) + ",\"Tag\":[{\"name\":\"" + tag.toStdString() + "\"},{\"name\":\"apt\"}]");
        const auto bundle = converted(event, "misp", "stix");
        auto found = objectsById(bundle);
        const auto marking = "marking-definition--" + id.toStdString();
        QVERIFY(found.contains(marking));
        QCOMPARE(found["indicator--" + attributeUuid]["object_marking_refs"], json::value(json::array{json::value(marking)}));
        QCOMPARE(jsonOf(converted(bundle, "stix", "misp")).at("Event").at("Attribute"), jsonOf(event).at("Event").at("Attribute"));
    }

    void whatIsClassifiedDoesNotLeave()
    {
        for (const char *tag : {"密级:机密", "秘密★10年", "绝密", "工作秘密"}) {
            LossLedger ledger;
            const auto set = readMisp(
                eventWith(attribute("domain", "example.org", true) + ",\"Tag\":[{\"name\":\"tlp:clear\"},{\"name\":\"" + tag + "\"}]"), ledger);
            QVERIFY(set.has_value());
            for (const auto &result : {writeStix(*set, ledger), writeMisp(*set, ledger), writeIndicatorCsv(*set, ledger)}) {
                QVERIFY(!result.has_value());
                QCOMPARE(result.error().code, ErrorCode::Forbidden);
                QVERIFY(result.error().detail.find("Event.Attribute[0] is marked") == 0);
            }
        }
        LossLedger ledger;
        auto set = readMisp(eventWith(attribute("domain", "example.org", true)), ledger);
        QVERIFY(writeStix(*set, ledger).has_value());
        set->classification = "秘密";
        QVERIFY(!writeStix(*set, ledger).has_value());
    }
};

REDOUBT_TEST(TestIndicatorsStix)
#include "TestIndicatorsStix.moc"
