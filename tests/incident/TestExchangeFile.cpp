// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/MerkleTree.h"
#include "incident/exchange/EvidencePack.h"
#include "tests/incident/ExchangeSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
QString hexOf(const Digest &digest) { return QString::fromStdString(toHex(digest.bytes)); }

ExchangeReport audited(const std::string &bytes, const ExchangeRoom &room) { return auditExchange(bytes, room.serverKey()); }

std::string replacedIn(std::string text, const std::string &what, const std::string &by)
{
    const auto at = text.find(what);
    if (at == std::string::npos)
        qFatal("%s is not in it", what.c_str());
    return text.replace(at, what.size(), by);
}
} // namespace

/// The container: leaves and root against other programs' values, and that nothing in a file can be altered.
class TestExchangeFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void merkleRoots_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("root");
        // The inputs of the certificate-transparency reference tests; roots recomputed with Python's hashlib by RFC 6962 §2.1.
        QTest::newRow("1") << 1 << "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d";
        QTest::newRow("2") << 2 << "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125";
        QTest::newRow("3") << 3 << "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77";
        QTest::newRow("4") << 4 << "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7";
        QTest::newRow("5") << 5 << "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4";
        QTest::newRow("6") << 6 << "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef";
        QTest::newRow("7") << 7 << "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c";
        QTest::newRow("8") << 8 << "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
    }
    void merkleRoots()
    {
        QFETCH(int, count);
        QFETCH(QString, root);
        const std::vector<std::string> inputs{"", std::string(1, '\0'), "\x10", " !", "01", "@ABC", "PQRSTUVW", "`abcdefghijklmno"};
        std::vector<Digest> leaves;
        for (int i = 0; i < count; ++i)
            leaves.push_back(merkleLeaf(bytesOf(inputs[static_cast<std::size_t>(i)])));
        QCOMPARE(hexOf(merkleRoot(leaves)), root);
        QCOMPARE(hexOf(merkleRoot({})), QString("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")); // of nothing: RFC 6962
    }

    /// With Python: sha256(b"\0" + sized(b"redoubt exchange leaf 1") + document + pack(">Q", 3) + sized(place) + sized(salt) + sized(json)), where
    /// sized(b) = pack(">Q", len(b)) + b and json is the value as UTF-8 with only ", \ and controls escaped.
    void leavesAreWhatTheManualSays()
    {
        const ExchangeRoom room;
        const std::string at = "incident.incident/0198f3c2-7d3a-7000-8000-000000000001/fields/";
        const auto salt = [](int from, int count, int step = 1) {
            Bytes bytes;
            for (int i = 0; i < count; ++i)
                bytes.push_back(static_cast<std::uint8_t>(from + i * step));
            return bytes;
        };
        const std::vector<Digest> leaves{
            leafOf(room.head(), at + "contacts/0/name", salt(0, 16), "王𠮷"), leafOf(room.head(), at + "critical", salt(16, 16), true),
            leafOf(room.head(), at + "title", salt(32, 16), "勒索\u0001 \u202Emoc.live\u202C"), leafOf(room.head(), at + "x", salt(255, 32, 0), 0.5),
            leafOf(room.head(), at + "y", salt(0, 16, 0), json::object())};
        QCOMPARE(hexOf(leaves[0]), QString("f7da843a33ae4296376e6aa63bb2f0fd3c6681bf71ec1c8afa2fa89f771b161f"));
        QCOMPARE(hexOf(leaves[1]), QString("46df0e35866745b3f4efdfdc1d0dd8b62f999a3023b7ef0e23f7996608fb7f02"));
        QCOMPARE(hexOf(leaves[2]), QString("e03af1ecb9aeaa814fec2cf6644bb28f9b795a0a8e62b6f46e922f81f0652360"));
        QCOMPARE(hexOf(leaves[4]), QString("3d8129c456a0a2b2141c4255f18f1a370ac8653d127d752debe13c3b8b3356af"));
        // A fraction is written with an exponent: 5E-1, as the manual says.
        QCOMPARE(hexOf(leaves[3]), QString("f52b898521dad31c0ac06646fe50b51116d992d564c15a58ac3acd703f946265"));
        auto other = room.head();
        other.version = 4;
        QVERIFY(leafOf(other, at + "critical", salt(16, 16), true) != leaves[1]);
        other = room.head();
        other.document = idOf(11);
        QVERIFY(leafOf(other, at + "critical", salt(16, 16), true) != leaves[1]);
        QVERIFY(leafOf(room.head(), at + "critica", salt(16, 16), true) != leaves[1]);
    }

    void aWholeIncidentVerifies()
    {
        const ExchangeRoom room;
        const auto bytes = room.file();
        const auto report = audited(bytes, room);
        QVERIFY2(report.isGenuine(), qPrintable(findingsOf(report)));
        QCOMPARE(report.signers.size(), 1U);
        QCOMPARE(QString::fromStdString(report.signers[0].name), QString("起草人甲一"));
        QCOMPARE(report.inside.size(), 2U);
        for (const auto &inner : report.inside)
            QVERIFY(inner.state == InnerState::Holds);
        QCOMPARE(QString::fromStdString(report.file->recipient()), QString("临海市网信办存档"));
        QCOMPARE(bytes, room.file()); // the same chance gives the same bytes
        const auto other = room.file(8);
        QVERIFY(other != bytes);
        QVERIFY(readExchange(other)->head.root != report.file->head.root);
    }

    /// With two ways to write a step two places would come to one member; and a depth without end would exhaust whoever reads it.
    void placesAreWrittenInOneWay()
    {
        const ExchangeRoom room;
        const auto file = *readExchange(room.file());
        std::string deep = "x";
        for (int i = 0; i < 60; ++i)
            deep += "/x";
        for (const auto &step : {std::string("zz~3"), std::string("zz~"), std::string("~2z"), std::string("007"), deep}) {
            auto bad = file;
            auto &place = bad.shown.back().place;
            place = place.substr(0, place.find("/fields") + std::string("/fields").size()) + '/' + step;
            const auto read = readExchange(writeExchange(bad));
            QVERIFY2(!read && read.error().code == ErrorCode::Malformed, step.c_str());
        }
    }

    /// What people read of a file is as when it was written: nothing turns a line around, or writes on a terminal.
    void whatCannotBeShownIsRefused()
    {
        const ExchangeRoom room;
        const auto file = *readExchange(room.file());
        auto turned = file;
        turned.head.recipient = "甲\u202E乙";
        QCOMPARE(readExchange(writeExchange(turned)).error().code, ErrorCode::Malformed);
        auto escaped = file;
        escaped.head.exportedBy = "甲\x1B[31m";
        QCOMPARE(readExchange(writeExchange(escaped)).error().code, ErrorCode::Malformed);
        auto before = file;
        before.head.version = -5;
        QCOMPARE(readExchange(writeExchange(before)).error().code, ErrorCode::Malformed);
    }

    void whatComesBackIsWhatWentIn()
    {
        const ExchangeRoom room;
        auto sent = recordsOfIncident(room.view, room.reports);
        sent.front().fields["newer/member~"] = json::object{{"0", nullptr}, {"~2", json::array{1, json::object{{"", "empty"}}, json::array{}}}};
        SeededRandom random(7);
        const auto bytes = exportExchange({room.head(), sent}, random, room.sign());
        QVERIFY(bytes);
        std::map<Id, ExchangedRecord> expected;
        for (const auto &record : sent)
            expected.emplace(record.id, record);
        const auto back = recordsOfFile(*readExchange(*bytes));
        QCOMPARE(back.size(), sent.size());
        for (const auto &shown : back) {
            QVERIFY(shown.isWhole);
            const auto &record = expected.at(shown.record.id);
            QCOMPARE(QString::fromStdString(shown.record.kind), QString::fromStdString(record.kind));
            QCOMPARE(QString::fromStdString(writeCanonicalJson(shown.record.fields)), QString::fromStdString(writeCanonicalJson(record.fields)));
            QCOMPARE(QString::fromStdString(writeCanonicalJson(shown.record.kept)), QString::fromStdString(writeCanonicalJson(record.kept)));
        }
    }

    void everySaltIsAnother()
    {
        const auto file = readExchange(ExchangeRoom().file());
        std::set<Bytes> salts;
        for (const auto &leaf : file->shown) {
            QVERIFY(leaf.salt.size() >= 16);
            QVERIFY(salts.insert(leaf.salt).second);
        }
    }

    void everyFlippedBitIsFound_data()
    {
        QTest::addColumn<bool>("redacted");
        QTest::newRow("whole") << false;
        QTest::newRow("redacted") << true;
    }
    void everyFlippedBitIsFound()
    {
        QFETCH(bool, redacted);
        ExchangeRoom room;
        // As small as a file gets, so that each bit can be tried.
        room.view.moments.clear();
        room.view.impacts.clear();
        room.view.judgements.clear();
        room.view.lines.clear();
        room.view.sendings.clear();
        room.reports.clear();
        room.view.overrulings.clear();
        room.view.incident.value.regimes.clear();
        room.view.incident.value.origins.clear();
        room.view.incident.value.systems.pop_back();
        auto bytes = room.file();
        if (redacted) {
            const auto redaction = room.redact(bytes, ExchangeRoom::wish({FieldClass::Contacts, FieldClass::Addresses}));
            QVERIFY2(redaction && !redaction->isRefused(), redaction ? qPrintable(foundIn(*redaction)) : redaction.error().detail.c_str());
            bytes = redaction->bytes;
        }
        QVERIFY(audited(bytes, room).isGenuine());
        for (std::size_t at = 0; at < bytes.size(); ++at) {
            // All bits of the redacted one; of the whole one, which is all within it but for the last part, a bit of each byte.
            for (int bit = redacted ? 0 : static_cast<int>(at % 8); bit < (redacted ? 8 : static_cast<int>(at % 8) + 1); ++bit) {
                auto flipped = bytes;
                flipped[at] = static_cast<char>(flipped[at] ^ (1 << bit));
                if (audited(flipped, room).isGenuine())
                    QFAIL(qPrintable(QString("byte %1 bit %2: %3").arg(at).arg(bit).arg(QString::fromUtf8(bytes.substr(at, 40)))));
            }
        }
        for (const std::size_t cut : {std::size_t{1}, std::size_t{2}, bytes.size() / 2, bytes.size()})
            QVERIFY(!audited(bytes.substr(0, bytes.size() - cut), room).isGenuine());
        QVERIFY(!audited(bytes + "\n", room).isGenuine());
        QVERIFY(!audited(" " + bytes, room).isGenuine());
    }

    void anotherServersKeyIsToldFromThisOne()
    {
        const ExchangeRoom room;
        SeededRandom random(99);
        const auto other = SigningKey::generate(random).verifyKey();
        QVERIFY(!auditExchange(room.file(), other).isGenuine());
        QVERIFY(auditExchange(room.file(), std::nullopt).isGenuine());
    }

    void aKeyWithoutACertificateProvesNothing()
    {
        const ExchangeRoom room;
        SeededRandom random(7);
        const auto bytes = exportExchange({room.head(), recordsOfIncident(room.view, room.reports)}, random, [&](const feed::SignedMatter &matter) {
            auto word = room.word(ExchangeRoom::Drafter, matter);
            word.certificate.reset();
            return std::optional(word);
        });
        const auto report = audited(*bytes, room);
        QCOMPARE(report.findings.size(), 1U);
        QCOMPARE(QString::fromStdString(report.findings[0].what), QString("export signature"));
    }

    void aReportThatWasForgedBeforeTheExportIsFound()
    {
        ExchangeRoom room;
        room.reports[0].issued[0].value.content.sections[0].text = "一切正常";
        const auto report = audited(room.file(), room);
        QVERIFY(!report.isGenuine());
        QCOMPARE(QString::fromStdString(report.findings[0].what), QString("report"));
        QVERIFY(report.inside.front().state == InnerState::Broken);
    }

    void badFilesAreRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("by");
        QTest::newRow("another format") << "redoubt-incident-exchange\",\"head"
                                        << "redoubt-ledger\",\"head";
        QTest::newRow("a newer version") << "\"v\":1,"
                                         << "\"v\":2,";
        QTest::newRow("a duplicate key") << "\"v\":1,"
                                         << "\"v\":1,\"v\":1,";
        QTest::newRow("a member more") << "\"v\":1,"
                                       << "\"u\":1,\"v\":1,";
        QTest::newRow("a member more in a word") << "\"signer\":"
                                                 << "\"signed\":1,\"signer\":";
        QTest::newRow("a blank") << "\"v\":1,"
                                 << "\"v\": 1,";
        QTest::newRow("another spelling of a letter") << "2026-014"
                                                      << "2026\\u002d014";
        QTest::newRow("a number as another") << "\"version\":3,"
                                             << "\"version\":3.0,";
        QTest::newRow("a value that is two") << "\"value\":\"2026-014\""
                                             << "\"value\":[\"2026-014\"]";
        QTest::newRow("a place of nothing") << "fields/number"
                                            << "others/number";
        QTest::newRow("a place without a record") << "incident.incident/0198f3c2-7d3a-7000"
                                                  << "incident.incident/0198f3c2-7d3a";
    }
    void badFilesAreRefused()
    {
        QFETCH(QString, what);
        QFETCH(QString, by);
        const ExchangeRoom room;
        const auto bytes = replacedIn(room.file(), what.toStdString(), by.toStdString());
        QVERIFY(!readExchange(bytes));
        QVERIFY(!audited(bytes, room).isGenuine());
    }

    void noFileIsTooDeepOrTooLarge()
    {
        QVERIFY(!readExchange(std::string(1000, '[')));
        QVERIFY(!readExchange(""));
        QVERIFY(!readExchange("{}\n"));
        const ExchangeRoom room;
        json::value deep = "x";
        for (int i = 0; i < 40; ++i)
            deep = json::object{{"a", deep}};
        auto records = recordsOfIncident(room.view, room.reports);
        records.front().fields["deep"] = deep;
        SeededRandom random(7);
        const auto made = exportExchange({room.head(), records}, random, room.sign());
        QVERIFY(!made);
        QVERIFY(made.error().code == ErrorCode::TooLarge);
    }

    void whoIsItForMustBeSaid()
    {
        const ExchangeRoom room;
        SeededRandom random(7);
        for (const auto *recipient : {"", "a\nb", "\u202E"}) {
            auto head = room.head();
            head.recipient = recipient;
            const auto made = exportExchange({head, recordsOfIncident(room.view, room.reports)}, random, room.sign());
            QVERIFY(!made);
            QVERIFY(made.error().code == ErrorCode::InvalidArgument);
        }
        auto twice = recordsOfIncident(room.view, room.reports);
        twice.push_back(twice.front());
        QVERIFY(!exportExchange({room.head(), twice}, random, room.sign()));
        QVERIFY(!exportExchange({room.head(), {}}, random, room.sign()));
        const auto unsignedOne = exportExchange({room.head(), recordsOfIncident(room.view, room.reports)}, random,
                                                [](const feed::SignedMatter &) { return std::optional<feed::SignedWord>(); });
        QVERIFY(!unsignedOne);
        QVERIFY(unsignedOne.error().code == ErrorCode::Forbidden);
    }

    void evidenceIsTheSameContainer()
    {
        const ExchangeRoom room;
        auto head = room.head();
        head.sort = ExchangeSort::Evidence;
        SeededRandom random(7);
        const auto records =
            evidenceOfIncident(room.view, room.reports, {{"网络安全事件应急预案", "2025", digestOf("plan").toString(), {ExchangeRoom::Begun - 1}}});
        const auto bytes = exportExchange({head, records}, random, room.sign());
        QVERIFY(bytes);
        const auto report = audited(*bytes, room);
        QVERIFY2(report.isGenuine(), qPrintable(findingsOf(report)));
        QCOMPARE(report.inside.size(), 1U); // the report as issued
        std::map<std::string, int> kinds;
        for (const auto &shown : recordsOfFile(*report.file))
            ++kinds[shown.record.kind];
        QCOMPARE(kinds,
                 (std::map<std::string, int>{{"evidence.plan", 1},
                                             {"evidence.protection", 2},
                                             {"evidence.rules", 1},
                                             {"incident.issued", 1},
                                             {"incident.moment", 2},
                                             {"incident.sending", 1}}));
        QCOMPARE(
            records,
            evidenceOfIncident(room.view, room.reports, {{"网络安全事件应急预案", "2025", digestOf("plan").toString(), {ExchangeRoom::Begun - 1}}}));
    }
};

REDOUBT_TEST(TestExchangeFile)
#include "TestExchangeFile.moc"
