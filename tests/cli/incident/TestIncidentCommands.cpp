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
QJsonObject answerOf(const CliRun &run)
{
    if (run.exitCode != 0)
        qWarning("%s", run.err.constData());
    return QJsonDocument::fromJson(run.out).object();
}

QJsonObject named(const QJsonArray &list, const char *member, const char *name)
{
    for (const auto &each : list) {
        if (each.toObject()[QLatin1String(member)].toString() == QLatin1String(name))
            return each.toObject();
    }
    return {};
}

const QString mockUpTime = QStringLiteral("2026-04-15T14:26:18+08:00");
} // namespace

/// `grade` and `deadlines`: what they write, what they refuse and how they end.
class TestIncidentCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void flatFactsAreGraded()
    {
        const auto run = runCli({"grade", "--facts", R"({"cii_whole_down":12,"personal_information":300000})", "--at", mockUpTime});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        const auto answer = answerOf(run);
        QCOMPARE(answer["level"].toString(), QStringLiteral("较大"));
        QVERIFY(answer["wouldBe"].isNull());
        QCOMPARE(answer["guide"].toObject()["name"].toString(), QString("cn-grading 2025.1"));
        QCOMPARE(answer["clauses"].toArray().size(), 1);
        const auto clause = answer["clauses"].toArray()[0].toObject();
        QCOMPARE(clause["id"].toString(), QString("cii_whole_down"));
        QCOMPARE(clause["value"].toInt(), 12);
        QCOMPARE(clause["limit"].toInt(), 10);
        QCOMPARE(clause["sure"].toString(), QString("secondary"));
        QVERIFY(clause["source"].toString().startsWith("jdsupra.com"));
        QVERIFY(clause["decides"].toBool());
        // The draft's 120 minutes come first, if it goes on, and change nothing by themselves; 360 do: 348 minutes on.
        const auto draft = answer["next"].toArray()[0].toObject();
        QCOMPARE(answer["nextChange"].toString(), QString("2026-04-15T16:14:18+08:00"));
        QCOMPARE(answer["rise"].toObject()["at"].toString(), QString("2026-04-15T20:14:18+08:00"));
        QCOMPARE(answer["rise"].toObject()["level"].toString(), QStringLiteral("特别重大"));
        QCOMPARE(answer["rise"].toObject()["inSeconds"].toInt(), 348 * 60);
        QVERIFY(!draft.isEmpty());
        QCOMPARE(answer["unknown"].toArray().size(), 12); // 13 rows and a judgement, less two
    }

    void aRunningOutageSaysWhenItRises()
    {
        const auto answer =
            answerOf(runCli({"grade", "--facts", "-", "--at", mockUpTime}, R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00"}})"));

        QCOMPARE(answer["level"].toString(), QStringLiteral("一般"));
        const auto rise = answer["rise"].toObject();
        QCOMPARE(rise["level"].toString(), QStringLiteral("较大"));
        QCOMPARE(rise["at"].toString(), QString("2026-04-15T14:30:00+08:00"));
        QCOMPARE(rise["inSeconds"].toInt(), 222); // 03:42
        const auto next = named(answer["next"].toArray(), "id", "cii_whole_down");
        QCOMPARE(next["reachedAt"].toString(), QString("2026-04-15T14:30:00+08:00"));
        QVERIFY(!next["ifItGoesOn"].toBool());
    }

    void aDraftIsShownAndDoesNotDecide()
    {
        const auto answer = answerOf(runCli({"grade", "--facts", R"({"people_count":1000000})", "--at", mockUpTime}));

        QCOMPARE(answer["level"].toString(), QStringLiteral("一般"));
        QCOMPARE(answer["wouldBe"].toString(), QStringLiteral("重大"));
        QCOMPARE(answer["clauses"].toArray()[0].toObject()["sure"].toString(), QString("draft"));
        QVERIFY(!answer["clauses"].toArray()[0].toObject()["counts"].toBool());
    }

    void strangersAreNamedOnBothSides()
    {
        const auto run = runCli({"grade", "--facts", R"({"cii_hole_down":500})", "--at", mockUpTime});

        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.err.contains("cii_hole_down"));
        QCOMPARE(answerOf(run)["notInGuide"].toArray(), QJsonArray{"cii_hole_down"});
    }

    void anotherGuideIsUsedAndNamed()
    {
        QTemporaryDir folder;
        QFile shipped(QStringLiteral(REDOUBT_SOURCE_DIR "/resources/incident/guides/cn-grading-2025.json"));
        QVERIFY(shipped.open(QIODevice::ReadOnly));
        auto text = shipped.readAll().replace("\"2025.1\"", "\"2027.1\"");
        const auto outage = text.indexOf("\"cii_whole_down\"");
        text.replace(text.indexOf("\"draft\"", outage), 7, "\"final\"");
        QFile pack(folder.filePath("guide.json"));
        QVERIFY(pack.open(QIODevice::WriteOnly) && pack.write(text) == text.size());
        pack.close();

        const auto answer = answerOf(runCli({"grade", "--facts", R"({"cii_whole_down":120})", "--at", mockUpTime, "--guide", pack.fileName()}));

        QCOMPARE(answer["level"].toString(), QStringLiteral("重大"));
        QCOMPARE(answer["guide"].toObject()["name"].toString(), QString("cn-grading 2027.1"));
        QCOMPARE(answerOf(runCli({"grade", "--facts", R"({"cii_whole_down":120})", "--at", mockUpTime, "--guide", "cn-grading"}))["level"].toString(),
                 QStringLiteral("较大"));
    }

    void whatCannotBeGradedIsOneSentence_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("exitCode");
        QTest::addColumn<QString>("says");
        const QString facts = R"({"cii_whole_down":12})";
        QTest::newRow("no JSON") << QStringList{"--facts", "{"} << 1 << "--facts";
        QTest::newRow("a list") << QStringList{"--facts", "[]"} << 1 << "expected an object";
        QTest::newRow("no such file") << QStringList{"--facts", "no-such.json"} << 3 << "no-such.json";
        QTest::newRow("a row twice") << QStringList{"--facts", R"({"views":1,"views":2})"} << 1 << "duplicate key";
        QTest::newRow("words for a number") << QStringList{"--facts", R"({"views":"many"})"} << 1 << "views";
        QTest::newRow("no time") << QStringList{"--facts", facts, "--at", "soon"} << 2 << "--at";
        QTest::newRow("no such zone") << QStringList{"--facts", facts, "--zone", "Asia/Nowhere"} << 2 << "Asia/Nowhere";
        QTest::newRow("no such guide") << QStringList{"--facts", facts, "--guide", "no-such.json"} << 3 << "no-such.json";
        QTest::newRow("no guide") << QStringList{"--facts", facts, "--guide", REDOUBT_SOURCE_DIR "/resources/calendars/cn-2026.json"} << 1
                                  << "format";
    }
    void whatCannotBeGradedIsOneSentence()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, exitCode);
        QFETCH(QString, says);
        const auto run = runCli(QStringList{"grade"} + arguments);
        QCOMPARE(run.exitCode, exitCode);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }

    void deadlinesOfTheMockUp()
    {
        const QString facts = R"({"parties":["cii_operator","city_unit"],"discovered":"2026-04-15T14:20:00+08:00",)"
                              R"("impact":{"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00"}},)"
                              R"("sent":[{"hop":"city.head","at":"2026-04-15T14:24:00+08:00","received":"2026-04-15T14:24:00+08:00",)"
                              R"("channel":"platform","evidence":"平台回执"}]})";

        const auto run = runCli({"deadlines", "--facts", facts, "--at", mockUpTime});

        QCOMPARE(run.err, QByteArray());
        QCOMPARE(run.exitCode, 0);
        const auto clocks = answerOf(run)["clocks"].toArray();
        const auto head = named(clocks, "hop", "city.head");
        QCOMPARE(head["state"].toString(), QString("in_time"));
        QCOMPARE(head["tookSeconds"].toInt(), 240);
        QCOMPARE(head["evidence"].toString(), QStringLiteral("平台回执"));
        const auto duty = named(clocks, "hop", "city.duty_office");
        QCOMPARE(duty["state"].toString(), QString("running"));
        QCOMPARE(duty["due"].toString(), QString("2026-04-15T14:50:00+08:00"));
        QCOMPARE(duty["sure"].toString(), QString("unverified"));
        const auto police = named(clocks, "hop", "cii.police");
        QCOMPARE(police["state"].toString(), QString("if_raised"));
        QCOMPARE(police["due"].toString(), QString("2026-04-15T15:20:00+08:00"));
        // Five minutes later it is 较大, and the clock runs from the same fact.
        const auto later = answerOf(runCli({"deadlines", "--facts", facts, "--at", "2026-04-15T14:31:00+08:00"}));
        QCOMPARE(later["levels"].toArray().size(), 2);
        const auto owed = named(later["clocks"].toArray(), "hop", "cii.police");
        QCOMPARE(owed["state"].toString(), QString("running"));
        QCOMPARE(owed["owedSince"].toString(), QString("2026-04-15T14:30:00+08:00"));
        QCOMPARE(owed["leftSeconds"].toInt(), 49 * 60);
    }

    void lateAndCorrected()
    {
        const QString facts = R"({"parties":["other_operator"],"level":"重大","regimes":["cn-reporting"],)"
                              R"("discovered":{"at":"2026-04-15T23:00+08:00","corrections":[{"was":"2026-04-15T23:30+08:00","reason":"日志"}]},)"
                              R"("sent":[{"hop":"other.province","at":"2026-04-16T03:12:00+08:00","received":"2026-04-16T03:20:00+08:00"}]})";

        const auto clocks = answerOf(runCli({"deadlines", "--facts", facts, "--at", "2026-04-16T05:00:00+08:00"}))["clocks"].toArray();

        const auto province = named(clocks, "hop", "other.province");
        QCOMPARE(province["state"].toString(), QString("late"));
        QCOMPARE(province["due"].toString(), QString("2026-04-16T03:00:00+08:00"));
        QCOMPARE(province["lateSeconds"].toInt(), 720);
        QCOMPARE(province["dueBefore"].toArray(), QJsonArray{"2026-04-16T03:30:00+08:00"});
        const auto national = named(clocks, "hop", "other.national");
        QCOMPARE(national["state"].toString(), QString("overdue"));
        QCOMPARE(national["due"].toString(), QString("2026-04-16T04:20:00+08:00"));
        QCOMPARE(named(clocks, "hop", "other.summary_province")["state"].toString(), QString("waiting"));
    }

    void whatHasNoClocksIsOneSentence_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("says");
        QTest::newRow("no party") << R"({"parties":[]})"
                                  << "cii_operator";
        QTest::newRow("an unknown party") << R"({"parties":["museum"]})"
                                          << "cii_operator";
        QTest::newRow("one of two is unknown") << R"({"parties":["cii_operator","museum"]})"
                                               << "museum";
        QTest::newRow("an unknown member") << R"({"parties":["cii_operator"],"discoverd":"2026-04-15T14:20:00+08:00"})"
                                           << "discoverd";
        QTest::newRow("no time") << R"({"parties":["cii_operator"],"discovered":"soon"})"
                                 << "discovered";
        QTest::newRow("an unknown level") << R"({"parties":["cii_operator"],"level":"grave"})"
                                          << "level";
        QTest::newRow("two levels") << R"({"parties":["cii_operator"],"level":"较大","impact":{}})"
                                    << "one of level";
        QTest::newRow("an unknown hop") << R"({"parties":["cii_operator"],"sent":[{"hop":"x","at":"2026-04-15T14:20:00+08:00"}]})"
                                        << "x";
        QTest::newRow("an impact that cannot be") << R"({"parties":["cii_operator"],"impact":{"views":"many"}})"
                                                  << "views";
    }
    void whatHasNoClocksIsOneSentence()
    {
        QFETCH(QString, facts);
        QFETCH(QString, says);
        const auto run = runCli({"deadlines", "--facts", facts, "--at", mockUpTime});
        QCOMPARE(run.exitCode, 1);
        QCOMPARE(run.out, QByteArray());
        QCOMPARE(run.err.count('\n'), 1);
        QVERIFY2(run.err.contains(says.toUtf8()), run.err.constData());
    }
};

REDOUBT_TEST(TestIncidentCommands)
#include "TestIncidentCommands.moc"
