// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ledger/SmallLedger.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::ledger;
using namespace redoubt::ledger::testing;

namespace {
QString listOf(const Report &report)
{
    QStringList found;
    for (const auto &finding : report.findings)
        found << QString::fromStdString(enumName(finding.fault) + ' ' + std::to_string(finding.seq) + '-' + std::to_string(finding.lastSeq));
    return found.join(", ");
}

bool names(const Report &report, Fault fault, std::int64_t seq, std::int64_t lastSeq)
{
    return std::any_of(report.findings.begin(), report.findings.end(),
                       [&](const auto &finding) { return finding.fault == fault && finding.seq == seq && finding.lastSeq == lastSeq; });
}

/// What the server's operator can do: order the entries anew and sign that.
void orderAnew(const SmallLedger &ledger, Lines &lines)
{
    recomputeHeads(lines);
    auto head = feed::streamGenesis(ledger.header.server, ledger.header.stream, ledger.header.epoch);
    std::int64_t seq = 0;
    for (const auto &line : lines) {
        if (!isRow(line))
            continue;
        const auto row = fromJson<Row>(parseJson(line).value()).value();
        head = feed::nextInStream(head, envelopeOf(row), digestOf(*row.line));
        seq = row.seq;
    }
    lines.back() = writeJson(toJson(Seal{ledger.sign(head, seq), {}, {}}));
}
} // namespace

class TestAuthorAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyEntryIsProvenByItsAuthor()
    {
        SmallLedger ledger;

        const auto report = audit(ledger.lines(), ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QVERIFY(report.proof);
        QCOMPARE(report.proof->chains, 1);
        QCOMPARE(report.proof->batches, 3);
        QCOMPARE(report.proof->entries, 12);
        QCOMPARE(report.proof->notInStream, 1);
        QCOMPARE(report.proof->signers.size(), std::size_t{1});
        const auto &signer = report.proof->signers.front();
        QVERIFY(signer.author == ledger.judge);
        QCOMPARE(signer.console, std::string("JUDGE-01"));
        QVERIFY(signer.key == digestOf(ByteView(ledger.judgesKey.verifyKey().bytes)));
        QCOMPARE(signer.entries, 12);
    }

    void aFileOfVersionOneSaysThatItHasNone()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        auto header = ledger.header;
        header.v = 1;
        lines[0] = writeJson(toJson(header));
        lines.erase(lines.end() - 2);

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QVERIFY(!report.proof);
    }

    void anEntryWithheldIsProvenByItsDigest()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        change(lines[4], [](Row &row) {
            row.digest = digestOf(*row.line).toString();
            row.line.reset();
        });

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QCOMPARE(report.proof->entries, 12);
    }

    void whatCameAfterTheFileIsNoFault()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        lines.erase(lines.begin() + 11, lines.begin() + 13);
        orderAnew(ledger, lines);

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QCOMPARE(report.proof->entries, 10);
        QCOMPARE(report.proof->later, 2);
    }

    void aSecondKeyOfTheSameConsoleMayGoOn()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        SeededRandom random(77);
        const auto second = SigningKey::generate(random);
        changeChain(lines, [&](feed::ChainPart &part) {
            part.certificates.push_back(ledger.certify(second.verifyKey()));
            auto &last = part.segments.back();
            feed::ChainHead head{last.start - 1, last.hashBefore()};
            for (std::size_t i = 0; i < last.seqs.size(); ++i)
                head = feed::nextInChain(head, last.link(i));
            const auto signature = second.sign(feed::batchMessage({ledger.judge, ledger.header.stream}, head));
            last.signature.assign(signature.begin(), signature.end());
        });

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QCOMPARE(report.proof->signers.size(), std::size_t{2});
        QCOMPARE(report.proof->signers[1].entries, 4);
    }

    void whatWasAdmittedLaterKeepsItsPosition()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        // Entry 2 lay in quarantine and was admitted as the last.
        std::rotate(lines.begin() + 2, lines.begin() + 3, lines.begin() + 13);
        change(lines[12], [](Row &row) { row.flags = {"admitted"}; });
        orderAnew(ledger, lines);
        changeChain(lines, [](feed::ChainPart &part) {
            for (auto &segment : part.segments) {
                for (auto &seq : segment.seqs)
                    seq = seq == 2 ? 12 : seq > 2 ? seq - 1 : seq;
            }
        });

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(report.isGenuine(), qPrintable(listOf(report)));
        QCOMPARE(report.proof->entries, 12);
    }

    void whoeverHasTheServersKeyCannotSignForTheAuthors_data()
    {
        QTest::addColumn<Tamper>("forge");
        QTest::addColumn<int>("seq");
        QTest::addColumn<int>("lastSeq");
        QTest::newRow("points are raised") << Tamper([](Lines &l) { replaceIn(l[7], "700000000000", "900000000000"); }) << 7 << 7;
        QTest::newRow("an entry is put in") << Tamper([](Lines &l) {
            auto made = l[12];
            replaceIn(made, "1200000000000", "5000000000000");
            replaceIn(made, R"(\"pos\":13)", R"(\"pos\":14)");
            l.insert(l.begin() + 13, made);
        }) << 13 << 13;
        QTest::newRow("another is named as the author of one")
            << Tamper([](Lines &l) { change(l[3], [](Row &row) { std::swap(row.account, row.installation); }); }) << 3 << 3;
    }
    void whoeverHasTheServersKeyCannotSignForTheAuthors()
    {
        QFETCH(Tamper, forge);
        QFETCH(int, seq);
        QFETCH(int, lastSeq);
        SmallLedger ledger;
        auto lines = ledger.lines();

        forge(lines);
        orderAnew(ledger, lines);
        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(names(report, Fault::NotSigned, seq, lastSeq), qPrintable(listOf(report)));
        QCOMPARE(report.findings.size(), std::size_t{1}); // and nobody else is accused
    }

    void everyTamperingWithAChainIsNamed_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("seq");
        QTest::addColumn<int>("lastSeq");
        const auto row = [](const char *name, std::function<void(feed::ChainPart &)> edit, Fault fault, int seq, int lastSeq = 0) {
            QTest::newRow(name) << Tamper([edit = std::move(edit)](Lines &l) { changeChain(l, edit); }) << fault << seq << std::max(seq, lastSeq);
        };
        QTest::newRow("the chain is taken out") << Tamper([](Lines &l) { l.erase(l.end() - 2); }) << Fault::NotSigned << 1 << 12;
        row(
            "a signature is altered", [](feed::ChainPart &p) { p.segments[1].signature[7] ^= 1; }, Fault::BadAuthorSignature, 5);
        row(
            "the digest of a line is altered", [](feed::ChainPart &p) { p.segments[1].links[32] ^= 1; }, Fault::NotSigned, 5);
        row(
            "the digest of what is in quarantine is altered", [](feed::ChainPart &p) { p.segments[1].links[3] ^= 1; }, Fault::BadAuthorSignature, 5);
        row(
            "the hash before a batch is altered", [](feed::ChainPart &p) { p.segments[2].before[0] ^= 1; }, Fault::BadAuthorSignature, 9);
        row(
            "the genesis is another", [](feed::ChainPart &p) { p.segments[0].before[0] ^= 1; }, Fault::BadAuthorSignature, 1);
        row(
            "a batch is taken out", [](feed::ChainPart &p) { p.segments.erase(p.segments.begin() + 1); }, Fault::ChainBroken, 0);
        row(
            "the entries of a batch that was taken out", [](feed::ChainPart &p) { p.segments.erase(p.segments.begin() + 1); }, Fault::NotSigned, 5,
            8);
        row(
            "a batch stands there twice", [](feed::ChainPart &p) { p.segments.push_back(p.segments[1]); }, Fault::ChainBroken, 0);
        row(
            "a line is said to lie in quarantine", [](feed::ChainPart &p) { p.segments[0].seqs[2] = 0; }, Fault::NotSigned, 3);
        row(
            "two lines change places", [](feed::ChainPart &p) { std::swap(p.segments[0].seqs[0], p.segments[0].seqs[1]); }, Fault::NotSigned, 1);
        row(
            "the certificate names another key", [](feed::ChainPart &p) { p.certificates[0].key[0] ^= 1; }, Fault::BadCertificate, 0);
        row(
            "the certificate is of another console", [](feed::ChainPart &p) { p.certificates[0].installationName = "RED-07"; }, Fault::BadCertificate,
            0);
        row(
            "there is no certificate", [](feed::ChainPart &p) { p.certificates.clear(); }, Fault::BadAuthorSignature, 1);
        row(
            "another account is named", [](feed::ChainPart &p) { p.account = p.installation; }, Fault::NotSigned, 1, 12);
        row(
            "digests and numbers do not fit", [](feed::ChainPart &p) { p.segments[0].seqs.pop_back(); }, Fault::Malformed, 0);
    }
    void everyTamperingWithAChainIsNamed()
    {
        QFETCH(Tamper, tamper);
        QFETCH(Fault, fault);
        QFETCH(int, seq);
        QFETCH(int, lastSeq);
        SmallLedger ledger;
        auto lines = ledger.lines();

        tamper(lines);
        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(names(report, fault, seq, lastSeq), qPrintable(listOf(report)));
    }

    void aKeyThatTheServerDidNotCertifyProvesNothing()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        // A stranger writes the whole chain anew with a key of their own, and certifies it with that key.
        SmallLedger stranger(99);
        (void)stranger.lines();
        std::vector<Digest> digests;
        for (const auto &line : lines) {
            if (isRow(line))
                digests.push_back(digestOf(*fromJson<Row>(parseJson(line).value()).value().line));
        }
        stranger.header = ledger.header;
        stranger.judge = ledger.judge;
        lines[13] = writeJson(toJson(ChainLine{stranger.chainOf(digests), {}}));

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY2(names(report, Fault::BadCertificate, 0, 0), qPrintable(listOf(report)));
        QCOMPARE(report.proof->entries, 0);
        QCOMPARE(report.proof->batches, 0);
    }
};

REDOUBT_TEST(TestAuthorAudit)
#include "TestAuthorAudit.moc"
