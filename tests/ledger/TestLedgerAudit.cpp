// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/AuthorName.h"
#include "tests/ledger/SmallLedger.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::ledger;
using namespace redoubt::ledger::testing;

class TestLedgerAudit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatTheServerSignedIsGenuine()
    {
        SmallLedger ledger;

        const auto report = audit(ledger.lines(), ledger.key.verifyKey());

        QVERIFY(report.isGenuine());
        QCOMPARE(report.entries, 12);
        QCOMPARE(report.authors, 1);
    }

    void anEntryOutOfScopeStandsThereAsItsDigest()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        change(lines[4], [](Row &row) {
            row.digest = digestOf(*row.line).toString();
            row.line.reset();
        });

        const auto report = audit(lines, ledger.key.verifyKey());

        QVERIFY(report.isGenuine());
        QCOMPARE(report.withheld, 1);
    }

    void anAuthorIsNamedByThePlanRatherThanByTheLastLine_data()
    {
        QTest::addColumn<QByteArray>("inPlan");
        QTest::addColumn<QByteArray>("inDirectory");
        QTest::addColumn<QByteArray>("called");
        QTest::addColumn<bool>("isProven");
        QTest::newRow("both") << QByteArray("裁判03") << QByteArray("赵明") << QByteArray("裁判03") << true;
        QTest::newRow("not in the plan") << QByteArray() << QByteArray("赵明") << QByteArray("赵明") << false;
        QTest::newRow("an older file") << QByteArray("裁判03") << QByteArray() << QByteArray("裁判03") << true;
        QTest::newRow("nowhere") << QByteArray() << QByteArray() << QByteArray() << false;
    }
    void anAuthorIsNamedByThePlanRatherThanByTheLastLine()
    {
        QFETCH(const QByteArray, inPlan);
        QFETCH(const QByteArray, inDirectory);
        QFETCH(const QByteArray, called);
        QFETCH(const bool, isProven);
        SmallLedger ledger;
        ledger.nameInPlan = inPlan.toStdString();
        ledger.lines(); // the same ids come in two runs only from the same seed
        const auto judge = ledger.judge.account;
        SmallLedger again;
        again.nameInPlan = inPlan.toStdString();
        if (!inDirectory.isEmpty())
            again.names = {{judge, inDirectory.toStdString()}, {Id::parse("01890000-0000-7000-8000-000000000009").value(), "somebody else"}};
        const auto lines = again.lines();
        QCOMPARE(again.judge.account, judge);

        Auditor auditor;
        for (const auto &line : lines)
            auditor.take(line);
        const auto report = auditor.finish(again.key.verifyKey());
        const auto name = authorName(auditor.board(), report, judge);

        QVERIFY(report.isGenuine());
        QCOMPARE(name.has_value(), !called.isEmpty());
        QCOMPARE(QByteArray::fromStdString(name ? name->name : std::string()), called);
        QCOMPARE(name && name->source == AuthorName::Source::Plan, isProven);
        QVERIFY2(lines.back().find("somebody else") == std::string::npos, "a name of somebody who wrote nothing");
        QCOMPARE(lines.back().find("\"names\"") != std::string::npos, !inDirectory.isEmpty());
    }

    void everyTamperingIsNamed_data()
    {
        QTest::addColumn<Tamper>("tamper");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("seq");
        QTest::addColumn<int>("lastSeq");
        const auto row = [](const char *name, Tamper tamper, Fault fault, int seq, int lastSeq = 0) {
            QTest::newRow(name) << std::move(tamper) << fault << seq << std::max(seq, lastSeq);
        };
        row(
            "points are raised", [](Lines &l) { replaceIn(l[7], "700000000000", "900000000000"); }, Fault::Altered, 7);
        row(
            "the first entry is altered", [](Lines &l) { replaceIn(l[1], "100000000000", "900000000000"); }, Fault::Altered, 1);
        row(
            "the last entry is altered", [](Lines &l) { replaceIn(l[12], "1200000000000", "9900000000000"); }, Fault::Altered, 12);
        row(
            "the time of receipt is altered", [](Lines &l) { change(l[3], [](Row &r) { r.receivedAt.ms += 1; }); }, Fault::Altered, 3);
        row(
            "a flag is taken off", [](Lines &l) { change(l[3], [](Row &r) { r.flags = {"exercise_over"}; }); }, Fault::Altered, 3);
        row(
            "another author is named", [](Lines &l) { change(l[9], [](Row &r) { std::swap(r.account, r.installation); }); }, Fault::Altered, 9);
        row(
            "an entry is removed", [](Lines &l) { l.erase(l.begin() + 5); }, Fault::Removed, 5);
        row(
            "three entries are removed", [](Lines &l) { l.erase(l.begin() + 5, l.begin() + 8); }, Fault::Removed, 5, 7);
        row(
            "the first entry is removed", [](Lines &l) { l.erase(l.begin() + 1); }, Fault::Removed, 1);
        row(
            "two are removed and the rest renumbered",
            [](Lines &l) {
                l.erase(l.begin() + 5, l.begin() + 7);
                renumber(l);
            },
            Fault::Removed, 5, 6);
        row(
            "an entry is moved down", [](Lines &l) { std::rotate(l.begin() + 3, l.begin() + 4, l.begin() + 9); }, Fault::Reordered, 3);
        row(
            "an entry is moved up", [](Lines &l) { std::rotate(l.begin() + 3, l.begin() + 8, l.begin() + 9); }, Fault::Reordered, 8);
        row(
            "two change places and numbers",
            [](Lines &l) {
                std::swap(l[6], l[7]);
                renumber(l);
            },
            Fault::Reordered, 6, 7);
        row(
            "an entry stands there twice", [](Lines &l) { l.insert(l.begin() + 8, l[4]); }, Fault::Repeated, 4);
        row(
            "the end is cut off and the seal kept", [](Lines &l) { l.erase(l.begin() + 10, l.begin() + 13); }, Fault::Truncated, 10, 12);
        row(
            "the file is cut off", [](Lines &l) { l.resize(9); }, Fault::Truncated, 9);
        row(
            "the seal is removed", [](Lines &l) { l.pop_back(); }, Fault::Truncated, 13);
        row(
            "all heads are computed anew",
            [](Lines &l) {
                replaceIn(l[7], "700000000000", "900000000000");
                recomputeHeads(l);
            },
            Fault::HistoryReplaced, 0);
        row(
            "an entry is removed and all heads computed anew",
            [](Lines &l) {
                l.erase(l.begin() + 5);
                recomputeHeads(l);
            },
            Fault::Truncated, 12);
        row(
            "the seal's time is altered", [](Lines &l) { replaceIn(l.back(), "\"time\":17760", "\"time\":17761"); }, Fault::BadSignature, 0);
        row(
            "the header names another server",
            [](Lines &l) {
                l[0] = writeJson(toJson([&] {
                    auto h = fromJson<Header>(parseJson(l[0]).value()).value();
                    h.server = h.stream;
                    return h;
                }()));
            },
            Fault::BadSignature, 0);
        row(
            "a line is no JSON", [](Lines &l) { l[6].pop_back(); }, Fault::Malformed, 0);
        row(
            "there is no header", [](Lines &l) { l.erase(l.begin()); }, Fault::Malformed, 0);
        row(
            "the file is empty", [](Lines &l) { l.clear(); }, Fault::Malformed, 0);
    }
    void everyTamperingIsNamed()
    {
        QFETCH(Tamper, tamper);
        QFETCH(Fault, fault);
        QFETCH(int, seq);
        QFETCH(int, lastSeq);
        SmallLedger ledger;
        auto lines = ledger.lines();

        tamper(lines);
        const auto report = audit(lines, ledger.key.verifyKey());

        QStringList found;
        for (const auto &finding : report.findings)
            found << QString::fromStdString(enumName(finding.fault) + ' ' + std::to_string(finding.seq) + '-' + std::to_string(finding.lastSeq));
        const auto named = std::find_if(report.findings.begin(), report.findings.end(), [&](const auto &finding) {
            return finding.fault == fault && finding.seq == seq && finding.lastSeq == lastSeq;
        });
        QVERIFY2(named != report.findings.end(), qPrintable(found.join(", ")));
        // No innocent entry is accused: what else is found is about the file, its order or its end.
        for (const auto &finding : report.findings)
            QVERIFY2(finding.fault != Fault::Altered || finding.seq == seq || fault == Fault::BadSignature, qPrintable(found.join(", ")));
    }

    void anAlteredEntryIsNamedWithItsRecord()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        replaceIn(lines[7], "700000000000", "900000000000");

        const auto report = audit(lines, ledger.key.verifyKey());

        // By the server's chain and by its author's.
        QCOMPARE(report.findings.size(), std::size_t{2});
        QCOMPARE(report.findings[0].fault, Fault::Altered);
        QCOMPARE(report.findings[1].fault, Fault::NotSigned);
        for (const auto &finding : report.findings) {
            QVERIFY(finding.record == ledger.records[6]);
            QCOMPARE(finding.kind, std::string(exercise::ScoreEntryRecord::Kind));
            QCOMPARE(finding.fileLine, 8);
        }
    }

    void severalAlteredEntriesAreEachNamed()
    {
        SmallLedger ledger;
        auto lines = ledger.lines();
        replaceIn(lines[2], "200000000000", "900000000000");
        replaceIn(lines[9], "900000000000", "100000000000");

        const auto report = audit(lines, ledger.key.verifyKey());

        QCOMPARE(report.findings.size(), std::size_t{4});
        QCOMPARE(report.findings[0].seq, 2);
        QCOMPARE(report.findings[2].seq, 9);
    }

    void aLedgerSignedWithAnotherKeyIsRefused()
    {
        SmallLedger own(5);
        SmallLedger forger(6);
        const auto lines = forger.lines();

        const auto report = audit(lines, own.key.verifyKey());

        QCOMPARE(report.findings[0].fault, Fault::OtherKey);
        QCOMPARE(report.findings[1].fault, Fault::BadSignature);
        QCOMPARE(report.findings[2].fault, Fault::BadCertificate);
        // The file itself is one piece: only the true key tells.
        QVERIFY(audit(lines).isGenuine());
    }

    void aWriterRefusesWhatTheServerDidNotSign()
    {
        SmallLedger ledger;
        (void)ledger.lines();
        const Writer writer(ledger.header);

        const auto end = writer.end(ledger.sign(Digest(), 0));

        QVERIFY(!end);
        QVERIFY(end.error().code == ErrorCode::BadDigest);
    }
};

REDOUBT_TEST(TestLedgerAudit)
#include "TestLedgerAudit.moc"
