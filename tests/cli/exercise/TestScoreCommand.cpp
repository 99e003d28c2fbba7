// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using redoubt::cli::testing::CliRun;
using redoubt::cli::testing::runCli;

namespace {

const QByteArray competition = "{\"t\":\"team\",\"id\":1,\"name\":\"One\"}\n"
                               "{\"t\":\"team\",\"id\":\"two, \\\"2\\\"\"}\n"
                               "{\"t\":\"team\",\"id\":3}\n"
                               "{\"t\":\"team\",\"id\":4}\n"
                               "{\"t\":\"service\",\"id\":7}\n"
                               "{\"t\":\"flag\",\"id\":10,\"tick\":0,\"team\":1,\"service\":7}\n"
                               "{\"t\":\"capture\",\"tick\":1,\"by\":3,\"flag\":10}\n"
                               "{\"t\":\"check\",\"tick\":0,\"team\":1,\"service\":7,\"status\":\"up\"}\n"
                               "{\"t\":\"check\",\"tick\":1,\"team\":1,\"service\":7,\"status\":\"recovering\"}\n";

CliRun score(const QStringList &more, const QByteArray &input = competition)
{
    return runCli(QStringList{"score", "--rules", "attack-defence/faust", "--input", "-"} + more, input);
}

} // namespace

class TestScoreCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theResultIsATableOfTeams()
    {
        const auto run = score({});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        // Four teams: √4 = 2, so SLA = 1.5 · 2. One capture by one team: 1 + 1/1, and −1 to the owner.
        QCOMPARE(run.out,
                 QByteArray("rank,team,service,attack,defence,sla,total,team_name,service_name\n"
                            "1,1,,0.0,-1.0,3.0,2.0,One,\n"
                            "1,3,,2.0,0.0,0.0,2.0,,\n"
                            "3,\"two, \"\"2\"\"\",,0.0,0.0,0.0,0.0,,\n"
                            "3,4,,0.0,0.0,0.0,0.0,,\n"));
    }

    void jsonKeepsIdsAsTheLogHasThem()
    {
        const auto run = score({"--by", "service", "--format", "json"});

        QCOMPARE(run.exitCode, 0);
        const QJsonArray rows = QJsonDocument::fromJson(run.out).array();
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].toObject(),
                 (QJsonObject{{"rank", 1},
                              {"team", 1},
                              {"service", 7},
                              {"attack", 0.0},
                              {"defence", -1.0},
                              {"sla", 3.0},
                              {"total", 2.0},
                              {"teamName", "One"},
                              {"serviceName", ""}}));
        QCOMPARE(rows.at(2).toObject().value("team"), QJsonValue("two, \"2\""));
    }

    void aTeamsRowHasNoService()
    {
        const auto run = score({"--format", "json"});

        QVERIFY(QJsonDocument::fromJson(run.out).array().at(0).toObject().value("service").isNull());
    }

    void anEmptyLogHasAnEmptyResult()
    {
        QCOMPARE(score({}, "").out, QByteArray("rank,team,service,attack,defence,sla,total,team_name,service_name\n"));
        QCOMPARE(QJsonDocument::fromJson(score({"--format", "json"}, "").out).array().size(), 0);
    }

    void aSpreadsheetCalculatesNothing_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("cell");
        QTest::newRow("a formula") << QByteArray("=1+1") << QByteArray("\"'=1+1\"");
        QTest::newRow("a formula with quotes") << QByteArray("=HYPERLINK(\\\"http://x\\\")") << QByteArray("\"'=HYPERLINK(\"\"http://x\"\")\"");
        QTest::newRow("a plus") << QByteArray("+1") << QByteArray("\"'+1\"");
        QTest::newRow("a minus") << QByteArray("-1") << QByteArray("\"'-1\"");
        QTest::newRow("an at") << QByteArray("@SUM(A1)") << QByteArray("\"'@SUM(A1)\"");
        QTest::newRow("full width") << QByteArray("＝1+1") << QByteArray("\"'＝1+1\"");
        QTest::newRow("a tab") << QByteArray("\\t=1") << QByteArray("\"'?=1\"");
        QTest::newRow("a carriage return") << QByteArray("\\r=1") << QByteArray("\"'?=1\"");
        QTest::newRow("a line of its own") << QByteArray("a\\n=1") << QByteArray("a?=1");
        QTest::newRow("an escape") << QByteArray("a\\u001b[2J") << QByteArray("a?[2J");
        QTest::newRow("within a name it is harmless") << QByteArray("a=1") << QByteArray("a=1");
    }
    void aSpreadsheetCalculatesNothing()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, cell);

        const auto run = score({}, "{\"t\":\"team\",\"id\":1,\"name\":\"" + name + "\"}\n{\"t\":\"service\",\"id\":7}\n");

        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out.split('\n').at(1), "1,1,,0.0,0.0,0.0,0.0," + cell + ',');
    }

    void anIdThatIsTextIsGuardedAndANumberIsNot()
    {
        const auto run = score({}, "{\"t\":\"team\",\"id\":\"=7\"}\n{\"t\":\"team\",\"id\":-7}\n{\"t\":\"service\",\"id\":7}\n");

        QVERIFY2(run.out.contains("\n1,\"'=7\",,"), run.out);
        QVERIFY2(run.out.contains("\n1,-7,,"), run.out);
    }

    void jsonHasEveryNameAsItIsAndIsSafeOnATerminal()
    {
        const auto run =
            score({"--format", "json"}, "{\"t\":\"team\",\"id\":1,\"name\":\"=\\u001b[2J\\u009b\\u202e\"}\n{\"t\":\"service\",\"id\":7}\n");

        QCOMPARE(QJsonDocument::fromJson(run.out).array().at(0).toObject().value("teamName").toString(), QStringLiteral("=\u001b[2J\u009b\u202e"));
        QVERIFY(!run.out.contains('\x1b') && !run.out.contains("\xc2\x9b") && !run.out.contains("\xe2\x80\xae"));
    }

    void aLedgerWithHostileNamesIsSafeOnATerminal_data()
    {
        QTest::addColumn<QStringList>("more");
        QTest::newRow("as text") << QStringList();
        QTest::newRow("as JSON") << QStringList{"--format", "json"};
    }
    void aLedgerWithHostileNamesIsSafeOnATerminal()
    {
        QFETCH(QStringList, more);
        QFile excerpt(QStringLiteral(REDOUBT_SOURCE_DIR "/tests/fuzz/seeds/ledger/excerpt.jsonl"));
        QVERIFY(excerpt.open(QIODevice::ReadOnly));
        // In the name that is shown; a mark in front is left out.
        auto ledger = "\xef\xbb\xbf" + excerpt.readAll();
        ledger.replace("磐石-2026", "\\u001b[2J\\u009b\\u202e\\nGENUINE");

        const auto run = runCli(QStringList{"verify", "-"} + more, ledger);

        QCOMPARE(run.exitCode, 4);
        QVERIFY2(!more.isEmpty() || run.out.contains("[2J"), run.out); // as JSON the finding names no exercise
        QVERIFY(!run.out.contains('\x1b') && !run.out.contains("\xc2\x9b") && !run.out.contains("\xe2\x80\xae"));
        QVERIFY(!run.out.startsWith("GENUINE") && !run.out.contains("\nGENUINE"));
    }

    void credentialsAndTicketsAreToldByTheirFiles()
    {
        QTemporaryDir folder;
        const auto write = [&](const char *name, const QByteArray &bytes) {
            QFile file(folder.filePath(QString::fromUtf8(name)));
            return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(bytes) == bytes.size();
        };
        const auto exporting = [&] {
            return runCli({"export", "ledger", "--exercise", "x", "--ticket", folder.filePath("ticket.json"), "--credentials",
                           folder.filePath("credentials.json"), "--output", folder.filePath("out.jsonl")});
        };

        QVERIFY(write("credentials.json", "{\n\"account\": oops\n}") && write("ticket.json", "{}"));
        const auto brokenCredentials = exporting();
        QVERIFY(write("credentials.json", "\xef\xbb\xbf{\"account\": \"a\", \"password\": \"b\"}") && write("ticket.json", "caf\xe9\n"));
        const auto brokenTicket = exporting();

        QVERIFY2(brokenCredentials.err.contains("credentials.json: not JSON") && brokenCredentials.err.contains("in line 2"), brokenCredentials.err);
        QVERIFY2(brokenTicket.err.contains("ticket.json: line 1 is not UTF-8, nor GB18030"), brokenTicket.err);
    }

    void aMarkStandsInFrontWhereItIsAskedFor()
    {
        QVERIFY(score({"--bom"}).out.startsWith("\xef\xbb\xbfrank,"));
        QVERIFY(score({}).out.startsWith("rank,"));
    }

    void aMarkInFrontOfALogIsLeftOut()
    {
        QCOMPARE(score({}, "\xef\xbb\xbf" + competition).out, score({}).out);
        const auto wide = score({}, QByteArray("\xff\xfe{\0", 4));
        QCOMPARE(wide.exitCode, 1);
        QVERIFY2(wide.err.contains("UTF-16"), wide.err);
    }

    void aPackOfAnotherEncodingIsReadAndItIsSaidWhich()
    {
        QTemporaryDir folder;
        const auto path = folder.filePath(QStringLiteral("own.json"));
        QFile shipped(QStringLiteral(REDOUBT_SOURCE_DIR "/resources/rulepacks/attack-defence-faust.json"));
        QVERIFY2(shipped.open(QIODevice::ReadOnly), qPrintable(shipped.fileName()));
        const auto text = QString::fromUtf8(shipped.readAll());
        const auto scoreBy = [&](const QByteArray &bytes) {
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return CliRun{};
            file.write(bytes);
            file.close();
            return runCli({"score", "--rules", path, "--input", "-"}, competition);
        };
        QByteArray wide("\xff\xfe");
        for (const auto c : text)
            wide.append(static_cast<char>(c.unicode() & 0xff)).append(static_cast<char>(c.unicode() >> 8));

        const auto utf16 = scoreBy(wide);
        const auto marked = scoreBy("\xef\xbb\xbf" + text.toUtf8());
        const auto broken = scoreBy("{\n\"format\": oops\n}");

        QVERIFY2(utf16.exitCode == 0, utf16.err);
        QVERIFY2(utf16.err.contains("own.json was read as UTF-16."), utf16.err);
        QVERIFY2(marked.exitCode == 0 && marked.err.isEmpty(), marked.err);
        QCOMPARE(broken.exitCode, 1);
        QVERIFY2(broken.err.contains("own.json") && broken.err.contains("in line 2"), broken.err);
    }

    void aPackMayBeAFile()
    {
        QTemporaryDir folder;
        QFile pack(folder.filePath("pack.json"));
        QVERIFY(pack.open(QIODevice::WriteOnly));
        pack.write(R"({"format":"redoubt-rulepack","formatVersion":1,"id":"own","version":"1","kind":"attack-defence/faust",
"title":{"zh":"自","en":"own"},"source":{"zh":"自","en":"own"},
"attack":{"perCapture":10,"sharedCapture":0},"defence":{"exponent":1},"sla":{"up":0,"recovering":0}})");
        pack.close();

        const auto run = runCli({"score", "--rules", pack.fileName(), "--input", "-"}, competition);

        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("\n1,3,,10.0,0.0,0.0,10.0,,\n"), run.out.constData());
    }

    void mistakesEndWithTheDocumentedCodeAndASentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QByteArray>("says");
        const QStringList good{"score", "--rules", "attack-defence/faust", "--input", "-"};
        QTest::newRow("no command") << QStringList() << QByteArray() << 2 << QByteArray("subcommand");
        QTest::newRow("an unknown command") << QStringList{"frobnicate"} << QByteArray() << 2
                                            << QByteArray("unknown command 'frobnicate'; there is score, convert, export, verify, demo");
        QTest::newRow("a mistyped command") << QStringList{"verfiy", "x"} << QByteArray() << 2 << QByteArray("did you mean 'verify'?");
        QTest::newRow("a mistyped command of a command")
            << QStringList{"export", "leger"} << QByteArray() << 2 << QByteArray("unknown command 'export leger'; did you mean 'export ledger'?");
        QTest::newRow("no rules") << QStringList{"score", "--input", "-"} << QByteArray() << 2 << QByteArray("--rules");
        QTest::newRow("no such pack") << QStringList{"score", "--rules", "nope", "--input", "-"} << QByteArray() << 2
                                      << QByteArray("no rule pack \"nope\"");
        QTest::newRow("a pack for judges") << QStringList{"score", "--rules", "municipal-attack", "--input", "-"} << QByteArray() << 2
                                           << QByteArray("ruling by ruling");
        QTest::newRow("an unknown format") << (good + QStringList{"--format", "xml"}) << QByteArray() << 2 << QByteArray("xml");
        QTest::newRow("no such file") << QStringList{"score", "--rules", "attack-defence/faust", "--input", "/nonexistent/log"} << QByteArray() << 3
                                      << QByteArray("No such file");
        QTest::newRow("a folder") << QStringList{"score", "--rules", "attack-defence/faust", "--input", "/"} << QByteArray() << 3
                                  << QByteArray("directory");
        QTest::newRow("a wrong line") << good << QByteArray("{\"t\":\"team\",\"id\":1}\n{\"t\":\"x\"}\n") << 1 << QByteArray("line 2");
        QTest::newRow("an unknown flag") << good << QByteArray("{\"t\":\"team\",\"id\":1}\n{\"t\":\"capture\",\"tick\":0,\"by\":1,\"flag\":5}\n") << 1
                                         << QByteArray("flag \"5\" is defined nowhere");
        QTest::newRow("control characters do not reach the terminal")
            << QStringList{"score", "--rules", "\x1b[2J", "--input", "-"} << QByteArray() << 2 << QByteArray("\"?[2J\"");
    }
    void mistakesEndWithTheDocumentedCodeAndASentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(QByteArray, input);
        QFETCH(int, exitCode);
        QFETCH(QByteArray, says);

        const auto run = runCli(arguments, input);

        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.out, QByteArray());
        QVERIFY2(!run.err.isEmpty() && run.err.contains(says), run.err.constData());
    }

    void helpTellsTheColumnsThePacksAndTheExitCodes()
    {
        const auto help = runCli({"--help"});
        const auto scoreHelp = runCli({"score", "--help"});

        QCOMPARE(help.exitCode, 0);
        QVERIFY(help.out.contains("could not be opened"));
        QCOMPARE(scoreHelp.exitCode, 0);
        for (const char *part : {"rank, team, service, attack, defence, sla, total", "attack-defence/faust", "municipal-attack"})
            QVERIFY2(scoreHelp.out.contains(part), part);
    }
};

REDOUBT_TEST(TestScoreCommand)
#include "TestScoreCommand.moc"
