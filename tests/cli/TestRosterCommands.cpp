// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using redoubt::cli::testing::runCli;

/// `roster` and `calendar`: what they write, what they refuse and how they end.
class TestRosterCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handOversAreLines()
    {
        const QString rotation = R"({"type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"America/Chicago"})";

        const auto run = runCli({"roster", "handoffs", "--rotation", rotation, "--from", "2020-10-30T01:00:00-05:00", "--to", "2020-11-01T12:00:00-06:00"});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray("2020-10-29T01:30:00-05:00\n2020-10-30T01:30:00-05:00\n2020-10-31T01:30:00-05:00\n2020-11-01T01:30:00-05:00\n"
                            "2020-11-02T01:30:00-06:00\n"));
        // The same from a file's text, with the clocks of the zone, as JSON.
        const auto again = runCli({"roster", "handoffs", "--rotation", "-", "--from", "2020-10-30T01:00", "--to", "2020-11-01T12:00", "--format", "json"},
                                  rotation.toUtf8());
        QCOMPARE(again.exitCode, 0);
        QJsonArray lines;
        for (const auto &line : run.out.trimmed().split('\n'))
            lines.append(QString::fromUtf8(line));
        QCOMPARE(QJsonDocument::fromJson(again.out).array(), lines);
    }

    void whatCannotBeHandedOverIsOneSentence_data()
    {
        QTest::addColumn<QString>("rotation");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *rotation, const char *from, const char *to, int exitCode, const char *says) {
            QTest::newRow(name) << rotation << from << to << exitCode << says;
        };
        const char *day = R"({"type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"Asia/Shanghai"})";
        const char *time = "2026-10-01T00:00:00Z";
        row("no JSON", "{", time, time, 1, "--rotation");
        row("a list", "[]", time, time, 1, "expected an object");
        row("no such file", "no-such-file.json", time, time, 3, "no-such-file.json");
        row("an unknown zone", R"({"type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"Asia/Nowhere"})", time, time, 1, "Asia/Nowhere");
        row("no zone", R"({"type":"daily","length":1,"start":"2020-10-30T01:30"})", time, time, 1, "timezone");
        row("an unknown type", R"({"type":"yearly","length":1,"start":"2020-10-30T01:30","timezone":"UTC"})", time, time, 1, "yearly");
        row("an unknown member", R"({"type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"UTC","lenght":2})", time, time, 1, "lenght");
        row("the same member twice", R"({"type":"daily","type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"UTC"})", time, time, 1, "type");
        row("no length", R"({"type":"daily","length":0,"start":"2020-10-30T01:30","timezone":"UTC"})", time, time, 1, "length");
        row("a fraction", R"({"type":"daily","length":1.5,"start":"2020-10-30T01:30","timezone":"UTC"})", time, time, 1, "length");
        row("a start that is an instant", R"({"type":"daily","length":1,"start":"2020-10-30T01:30Z","timezone":"UTC"})", time, time, 1, "start");
        row("from is no time", day, "yesterday", time, 2, "--from");
        row("to is no time", day, time, "2026-13-01T00:00:00Z", 2, "--to");
        row("to before from", day, time, "2026-09-01T00:00:00Z", 1, "before the beginning");
        row("ten thousand years", day, "0001-01-01T00:00:00Z", "9999-01-01T00:00:00Z", 1, "1970 to 2100");
    }
    void whatCannotBeHandedOverIsOneSentence()
    {
        QFETCH(QString, rotation);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, exitCode);
        QFETCH(QString, says);

        const auto run = runCli({"roster", "handoffs", "--rotation", rotation, "--from", from, "--to", to});

        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void aYearsCalendarIsTold()
    {
        const auto run = runCli({"calendar", "check", "2026"});

        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.contains("2026-10-01 TH – 2026-10-07 WE  7 off  国庆节 National Day, worked 2026-09-20 SU, worked 2026-10-10 SA"));
        // 52 weekends of 2026 are 104 days: 6 worked, 14 within holidays, 84 left; 261 weekdays less 19 of the 33 days off are 242.
        QVERIFY(run.out.endsWith("242 workdays, 6 weekend days worked, 84 rest days, 33 days of holidays\n"));
        QVERIFY(run.err.contains("2027 is not published yet"));
        const auto json = QJsonDocument::fromJson(runCli({"calendar", "check", "2026", "--format", "json"}).out).object();
        QCOMPARE(json["holidays"].toArray().size(), 7);
        QCOMPARE(json["days"].toObject()["statutory_holiday"].toInt(), 33);
    }

    void aYearThatIsNotPublishedIsNotGuessed()
    {
        const auto run = runCli({"calendar", "check", "2027"});

        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QVERIFY(run.err.contains("2027 is not published yet"));
        QCOMPARE(runCli({"calendar", "check", "MMXXVI"}).exitCode, 2);
        QCOMPARE(runCli({"calendar", "check", "99999"}).exitCode, 2);
    }

    void theYearlyFileIsTaken()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("cn-2027.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":true},)"
                   R"({"name":"元旦","date":"2027-01-03","isOffDay":true},{"name":"元旦","date":"2026-12-27","isOffDay":false}]})");
        file.close();

        const auto run = runCli({"calendar", "check", "2027", "--file", file.fileName()});

        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("2027-01-01 FR – 2027-01-03 SU  3 off  元旦 New Year, worked 2026-12-27 SU (secondary)"), run.out.constData());
        QCOMPARE(runCli({"calendar", "check", "2027", "--file", folder.filePath("none.json")}).exitCode, 3);
    }
};

REDOUBT_TEST(TestRosterCommands)
#include "TestRosterCommands.moc"
