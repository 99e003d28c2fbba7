// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTemporaryDir>
#include <QtTest>

using redoubt::cli::testing::runCli;

namespace {

/// Two officers with a line for holidays and one for the rest, one deputy.
const QByteArray fullPlan =
    R"({"timezone":"Asia/Shanghai","start":"2026-10-01","posts":[)"
    R"({"id":"main","rotation":{"type":"daily","length":1,"start":"2026-10-01T08:30"},"lines":[)"
    R"({"id":"holiday","dayTypes":["statutory_holiday"],"groups":[["A"],["B"]]},)"
    R"({"id":"rest","dayTypes":["rest_day"],"groups":[["A"],["B"]],"firstTurn":1},)"
    R"({"id":"work","groups":[["A"],["B"]]}]},)"
    R"({"id":"deputy","rotation":{"type":"daily","length":1,"start":"2026-10-01T08:30"},"lines":[{"id":"all","groups":[["C"]]}]}]})";

} // namespace

/// `roster` and `calendar`: what they write, what they refuse and how they end.
class TestRosterCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void handOversAreLines()
    {
        const QString rotation = R"({"type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"America/Chicago"})";

        const auto run =
            runCli({"roster", "handoffs", "--rotation", rotation, "--from", "2020-10-30T01:00:00-05:00", "--to", "2020-11-01T12:00:00-06:00"});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray("2020-10-29T01:30:00-05:00\n2020-10-30T01:30:00-05:00\n2020-10-31T01:30:00-05:00\n2020-11-01T01:30:00-05:00\n"
                            "2020-11-02T01:30:00-06:00\n"));
        // The same from a file's text, with the clocks of the zone, as JSON.
        const auto again =
            runCli({"roster", "handoffs", "--rotation", "-", "--from", "2020-10-30T01:00", "--to", "2020-11-01T12:00", "--format", "json"},
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
        row("the same member twice", R"({"type":"daily","type":"daily","length":1,"start":"2020-10-30T01:30","timezone":"UTC"})", time, time, 1,
            "duplicate key");
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

    void shortPlansAreBuilt()
    {
        const QString plan = R"({"start":"2024-08-05","weekdays":["MO","WE"],"frequency":"weekly","interval":2,"groups":[["A"],["B","C"]]})";

        const auto run = runCli({"roster", "build", "--plan", plan, "--from", "2024-08-01", "--to", "2024-08-21"});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray(R"({"2024-08-05":["A"],"2024-08-07":["A"],"2024-08-19":["B","C"]})"
                            "\n")); // the 21st is the first no longer
    }

    void fullPlansAreBuilt()
    {
        const auto run = runCli({"roster", "build", "--plan", "-", "--from", "2026-10-06", "--to", "2026-10-12"}, fullPlan);

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        // From 1 October: holidays go A B A B A B A, workdays from the 8th (the 10th too) A B A, rest B; the deputy is C.
        QCOMPARE(
            run.out,
            QByteArray(
                R"({"2026-10-06":["B","C"],"2026-10-07":["A","C"],"2026-10-08":["A","C"],"2026-10-09":["B","C"],"2026-10-10":["A","C"],"2026-10-11":["B","C"]})"
                "\n"));
        const auto detail = runCli({"roster", "build", "--plan", "-", "--from", "2026-10-06", "--to", "2026-10-07", "--detail"}, fullPlan);
        const auto cell = QJsonDocument::fromJson(detail.out).object()["cells"].toArray()[0].toObject();
        QCOMPARE(cell["post"].toString(), QStringLiteral("main"));
        QCOMPARE(cell["line"].toString(), QStringLiteral("holiday"));
        QCOMPARE(cell["start"].toString(), QStringLiteral("2026-10-06T08:30:00+08:00"));
        QCOMPARE(cell["dayType"].toString(), QStringLiteral("statutory_holiday"));
        QCOMPARE(cell["turnOf"].toArray()[0].toString(), QStringLiteral("B"));
        QCOMPARE(cell["why"].toArray()[0].toObject()["kind"].toString(), QStringLiteral("reached"));
    }

    void rulesThatLeaveNobodyAreNamedAndNothingIsWritten()
    {
        auto plan = fullPlan;
        plan.replace("\"posts\"", R"("policies":[{"id":"48小时","kind":"minimum_rest","hours":48}],"posts")");

        const auto run = runCli({"roster", "build", "--plan", "-", "--from", "2026-10-01", "--to", "2026-10-06"}, plan);

        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        // Main: A, B, nobody, A, B. Deputy: C, nobody on the 2nd and 3rd, C, nobody.
        QVERIFY2(run.err.contains("post main, line holiday, on 2026-10-03 (1 shift): 48小时 leaves nobody"), run.err.constData());
        QVERIFY2(run.err.contains("post deputy, line all, from 2026-10-02 to 2026-10-03 (2 shifts): 48小时 leaves nobody"), run.err.constData());
        QVERIFY2(run.err.contains("post deputy, line all, on 2026-10-05 (1 shift): 48小时 leaves nobody"), run.err.constData());
    }

    void aShiftThatNobodyIsHereForIsRemarkedOn()
    {
        auto plan = fullPlan;
        plan.replace("\"posts\"", R"("leaves":[{"member":"C","from":"2026-10-02","until":"2026-10-03"}],"posts")");

        const auto run = runCli({"roster", "build", "--plan", "-", "--from", "2026-10-02", "--to", "2026-10-04"}, plan);

        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.out,
                 QByteArray(R"({"2026-10-02":["B"],"2026-10-03":["A","C"]})"
                            "\n"));
        QVERIFY(run.err.contains("post deputy on 2026-10-02"));
    }

    void plansThatCannotBeBuiltAreOneSentence_data()
    {
        QTest::addColumn<QByteArray>("plan");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const QByteArray brief = R"({"start":"2024-08-05","frequency":"daily","interval":1,"groups":[["A"],["B"]]})";
        const auto row = [](const char *name, const QByteArray &plan, const char *from, const char *to, int exitCode, const char *says) {
            QTest::newRow(name) << plan << from << to << exitCode << says;
        };
        row("not JSON", "nonsense", "2024-08-05", "2024-08-06", 1, "--plan");
        row("a list", "[1]", "2024-08-05", "2024-08-06", 1, "expected an object");
        row("nothing", "{}", "2024-08-05", "2024-08-06", 1, "timezone");
        row("the same member twice", R"({"start":"2024-08-05","start":"2024-08-05","frequency":"daily","groups":[["A"]]})", "2024-08-05",
            "2024-08-06", 1, "duplicate key");
        row("overlapping groups", R"({"start":"2024-08-05","frequency":"daily","groups":[["A"],["A"]]})", "2024-08-05", "2024-08-06", 1,
            "A is there twice");
        row("an empty group", R"({"start":"2024-08-05","frequency":"daily","groups":[["A"],[]]})", "2024-08-05", "2024-08-06", 1, "group 2 is empty");
        row("an unknown member", R"({"start":"2024-08-05","frequency":"daily","groups":[["A"]],"intreval":2})", "2024-08-05", "2024-08-06", 1,
            "intreval");
        row("a weekday that there is not", R"({"start":"2024-08-05","frequency":"daily","weekdays":["XX"],"groups":[["A"]]})", "2024-08-05",
            "2024-08-06", 1, "XX");
        row("no such date", brief, "2024-02-30", "2024-08-06", 2, "--from");
        row("the wrong way round", brief, "2024-08-06", "2024-08-05", 1, "from an earlier to a later");
        row("ten thousand years", brief, "0001-01-01", "9999-12-31", 1, "1970 and 2100");
        row("a century", brief, "1990-01-01", "2090-01-01", 1, "3660 days");
        row("a full plan of a century", fullPlan, "2026-10-01", "2090-01-01", 1, "3660 days");
        row("a year that is not published", fullPlan, "2026-12-30", "2027-01-03", 1, "2027 is not published yet");
        row("an unknown zone", QByteArray(fullPlan).replace("Asia/Shanghai", "Asia/Nowhere"), "2026-10-01", "2026-10-02", 1, "Asia/Nowhere");
        row("a stranger", QByteArray(fullPlan).replace(R"("timezone")", R"("members":[{"id":"A"}],"timezone")"), "2026-10-01", "2026-10-02", 1,
            "B is no member");
    }
    void plansThatCannotBeBuiltAreOneSentence()
    {
        QFETCH(QByteArray, plan);
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(int, exitCode);
        QFETCH(QString, says);

        const auto run = runCli({"roster", "build", "--plan", "-", "--from", from, "--to", to}, plan);

        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void qualityIsJson()
    {
        const QString shifts = R"([{"user":"A","start":"2024-08-05T00:00:00Z","end":"2024-08-05T10:00:00Z"},)"
                               R"({"user":"B","start":"2024-08-05T20:00:00+08:00","end":"2024-08-06T08:00:00+08:00"}])";

        const auto run = runCli({"roster", "quality", "--shifts", shifts, "--from", "2024-08-05T00:00:00Z", "--to", "2024-08-06T00:00:00Z"});

        QCOMPARE(run.err, QByteArray());
        // 22 of 24 hours are 91.7 %; 10/12 are 83.3 %; (92 + 83) / 2 = 87.5, to even 88; B is 1 above 11, 9.1 %.
        QCOMPARE(run.out,
                 QByteArray(R"({"coverage":92,"balance":83,"total":88,"overloaded":[{"user":"B","percent":9}],)"
                            R"("gaps":[{"start":"2024-08-05T10:00:00Z","end":"2024-08-05T12:00:00Z"}]})"
                            "\n"));
    }

    void qualityOfWhatIsNoneIsOneSentence_data()
    {
        QTest::addColumn<QString>("shifts");
        QTest::addColumn<QString>("from");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const char *midnight = "2024-08-05T00:00:00Z";
        QTest::newRow("no list") << "{}" << midnight << 1 << "expected a list";
        QTest::newRow("no user") << R"([{"start":"2024-08-05T00:00:00Z","end":"2024-08-05T10:00:00Z"}])" << midnight << 1 << "user";
        QTest::newRow("no time") << R"([{"user":"A","start":"early","end":"2024-08-05T10:00:00Z"}])" << midnight << 1 << "shift 1: 'early'";
        QTest::newRow("ends before it begins") << R"([{"user":"A","start":"2024-08-05T11:00:00Z","end":"2024-08-05T10:00:00Z"}])" << midnight << 1
                                               << "shift of A";
        QTest::newRow("some times without offset") << R"([{"user":"A","start":"2024-08-05T00:00","end":"2024-08-05T10:00"}])" << midnight << 1
                                                   << "offset";
        QTest::newRow("an unknown member") << R"([{"user":"A","start":"2024-08-05T00:00:00Z","end":"2024-08-05T10:00:00Z","post":"x"}])" << midnight
                                           << 1 << "post";
        QTest::newRow("from is no time") << "[]"
                                         << "now" << 2 << "--from";
        QTest::newRow("from after to") << "[]"
                                       << "2025-08-05T00:00:00Z" << 1 << "before it has begun";
        QTest::newRow("no such file") << "none.json" << midnight << 3 << "none.json";
    }
    void qualityOfWhatIsNoneIsOneSentence()
    {
        QFETCH(QString, shifts);
        QFETCH(QString, from);
        QFETCH(int, exitCode);
        QFETCH(QString, says);

        const auto run = runCli({"roster", "quality", "--shifts", shifts, "--from", from, "--to", "2024-08-06T00:00:00Z"});

        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void aRosterIsACalendar()
    {
        const QStringList arguments{"roster", "ical",       "--plan",   "-",        "--from",  "2026-10-06",
                                    "--to",   "2026-10-08", "--office", "市网信办", "--stamp", "2026-09-24T08:00:00Z"};

        const auto run = runCli(arguments, fullPlan);

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.out.startsWith("BEGIN:VCALENDAR\r\n") && run.out.endsWith("END:VCALENDAR\r\n"));
        QCOMPARE(run.out.count("BEGIN:VEVENT"), 4);
        QVERIFY(run.out.contains("DTSTART:20261006T003000Z\r\nDTEND:20261007T003000Z\r\nSUMMARY:main B\r\n"));
        QCOMPARE(runCli(arguments, fullPlan).out, run.out);
        // Read again it says the same, and a shift of the other officer has the same uid.
        const auto back = runCli({"roster", "ical", "--read", "-", "--from", "2026-10-06", "--to", "2026-10-08"}, run.out);
        const auto entries = QJsonDocument::fromJson(back.out).array();
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries[0].toObject()["start"].toString(), QStringLiteral("2026-10-06T08:30:00+08:00"));
        auto turned = fullPlan;
        turned.replace(R"([["A"],["B"]])", R"([["B"],["A"]])");
        const auto other = runCli(arguments, turned);
        QVERIFY(other.out.contains("SUMMARY:main A"));
        const auto uids = [](const QByteArray &text) {
            QByteArrayList list;
            for (const auto &line : text.split('\n')) {
                if (line.startsWith("UID:"))
                    list << line;
            }
            return list;
        };
        const auto own = uids(run.out);
        QCOMPARE(uids(other.out), own);
        QCOMPARE(QSet<QByteArray>(own.begin(), own.end()).size(), 4);
    }

    void calendarsThatCannotBeReadAreOneSentence()
    {
        const auto read = [](const QByteArray &text, const QStringList &more = {}) {
            return runCli(QStringList{"roster", "ical", "--read", "-", "--from", "2026-10-01", "--to", "2026-11-01"} + more, text);
        };

        const auto broken = read("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n");
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.out, QByteArray());
        QVERIFY2(broken.err.contains("a part is missing") && broken.err.count('\n') == 1, broken.err.constData());
        QCOMPARE(read("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n").out, QByteArray("[]\n"));
        QCOMPARE(read("", {"--timezone", "Asia/Nowhere"}).exitCode, 2);
        QCOMPARE(read("", {"--plan", "{}"}).exitCode, 2);
        QCOMPARE(runCli({"roster", "ical", "--from", "2026-10-01", "--to", "2026-11-01"}).exitCode, 2);
        QCOMPARE(runCli({"roster", "ical", "--read", "none.ics", "--from", "2026-10-01", "--to", "2026-11-01"}).exitCode, 3);
        QCOMPARE(runCli({"roster", "ical", "--read", "none.ics", "--from", "2026-10-01", "--to", "2026-09-01"}).exitCode, 2);
    }

    void sheetsOfOfficesAreTold()
    {
        const auto read = [](const QByteArray &text, const QStringList &more = {}) {
            return runCli(QStringList{"roster", "xlsx", "--read", "-"} + more, text);
        };

        const auto run = read("2026年10月值班表\n日期,星期,主班\n10-1,四,甲乙（替丙丁）\n10月2日,六,戊己\n");

        QCOMPARE(run.exitCode, 0);
        QCOMPARE(
            run.out,
            QByteArray(R"({"posts":["主班"],"shifts":[{"date":"2026-10-01","post":"主班","people":[{"name":"甲乙","insteadOf":"丙丁"}],"row":3},)"
                       R"({"date":"2026-10-02","post":"主班","people":[{"name":"戊己"}],"row":4}],)"
                       R"("remarks":[{"kind":"wrong_weekday","row":4,"date":"2026-10-02","text":"六"}]})"
                       "\n"));
        const auto broken = read("日期,主班\n2026-10-32,甲乙\n");
        QCOMPARE(broken.exitCode, 1);
        QCOMPARE(broken.out, QByteArray());
        QVERIFY2(broken.err.contains("row 2") && broken.err.count('\n') == 1, broken.err.constData());
        QCOMPARE(read("PK\x03\x04 cut off").exitCode, 1);
        QCOMPARE(read("日期,主班\n", {"--sheet", "十月"}).exitCode, 1);
        QCOMPARE(runCli({"roster", "xlsx", "--read", "none.xlsx"}).exitCode, 3);
        // Bytes of GBK, and that they were taken for it is said.
        QByteArray gbk("\xC8\xD5\xC6\xDA,\xD6\xF7\xB0\xE0\n2026-10-01,\xBC\xD7\xD2\xD2\n");
        const auto decoded = read(gbk);
        QVERIFY2(decoded.out.contains("甲乙"), decoded.out.constData());
        QVERIFY(decoded.err.contains("GB18030"));
    }

    void aPlansSheetIsWrittenAndReadBack()
    {
        QTemporaryDir folder;
        const auto write = [](const QString &output, const QStringList &more = {}) {
            return runCli(QStringList{"roster", "xlsx", "--plan", "-", "--from", "2026-10-01", "--to", "2026-10-04", "--office", "市网信办值班室",
                                      "--stamp", "2026-09-20T08:00:00Z", "--output", output}
                              + more,
                          fullPlan);
        };
        const auto bytesOf = [](const QString &path) {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const auto path = folder.filePath("值班表.xlsx");

        const auto run = write(path);
        QVERIFY2(run.exitCode == 0, run.err.constData());
        const auto read = QJsonDocument::fromJson(runCli({"roster", "xlsx", "--read", path}).out).object();
        QCOMPARE(read["posts"].toArray(), (QJsonArray{"main", "deputy"}));
        QStringList mains;
        for (const auto &shift : read["shifts"].toArray()) {
            if (shift.toObject()["post"] == "main")
                mains << shift.toObject()["date"].toString() + ' ' + shift.toObject()["people"].toArray().first().toObject()["name"].toString();
        }
        QCOMPARE(mains, (QStringList{"2026-10-01 A", "2026-10-02 B", "2026-10-03 A"}));
        const auto before = bytesOf(path);
        QCOMPARE(write(path).exitCode, 3); // there is one already
        QCOMPARE(bytesOf(path), before);
        QCOMPARE(write(path, {"--force"}).exitCode, 0);
        QCOMPARE(bytesOf(path), before); // the same plan and stamp
        const auto paper = folder.filePath("值班表.pdf");
        QCOMPARE(write(paper).exitCode, 0);
        QVERIFY(bytesOf(paper).startsWith("%PDF-"));
        QCOMPARE(write(folder.filePath("x.doc")).exitCode, 2);
        QCOMPARE(write(folder.filePath("none/x.xlsx")).exitCode, 3);
        QCOMPARE(runCli({"roster", "xlsx", "--plan", "{}"}).exitCode, 2);
        QCOMPARE(runCli({"roster", "xlsx"}).exitCode, 2);
    }

    void whatIsNoHandoverIsOneSentence()
    {
        const auto run = runCli({"handover", "verify", "-"}, "PK\x03\x04 cut off");
        QCOMPARE(run.exitCode, 4);
        QVERIFY2(run.out.contains("archive: it cannot be opened") && run.out.endsWith("NOT GENUINE\n"), run.out.constData());
        QCOMPARE(runCli({"handover", "verify", "-"}, "").exitCode, 4);
        QCOMPARE(runCli({"handover", "verify", "none.zip"}).exitCode, 3);
        QCOMPARE(runCli({"handover", "verify", "-", "--server-key", "x"}).exitCode, 2);
        QCOMPARE(runCli({"handover"}).exitCode, 2);
        const auto json = QJsonDocument::fromJson(runCli({"handover", "verify", "-", "--format", "json"}, "x\n").out).object();
        QCOMPARE(json["genuine"].toBool(true), false);
        QVERIFY(!json["findings"].toArray().isEmpty());
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
        file.write(
            R"({"year":2027,"papers":[],"days":[{"name":"元旦","date":"2027-01-01","isOffDay":true},{"name":"元旦","date":"2027-01-02","isOffDay":true},)"
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
