// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/grading/Grade.h"
#include "incident/guide/GuideDifferences.h"
#include "tests/incident/IncidentFacts.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::incident;
using namespace redoubt::incident::testing;

namespace {
Grade graded(const QString &facts, const QString &at = QStringLiteral("2026-04-15T14:26:18+08:00"))
{
    const auto grade = gradeOf(guide2025(), impact(facts), rfc(at));
    if (!grade)
        qFatal("%s", grade.error().detail.c_str());
    return *grade;
}

QStringList openIds(const Grade &grade)
{
    QStringList ids;
    for (const auto &question : grade.open)
        ids << QString::fromStdString(question.clause);
    return ids;
}
} // namespace

/// Several facts together, running time, what people decide, what is unknown.
class TestGrade : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theHighestLevelWins()
    {
        const auto grade = graded(R"({"cii_whole_down":12,"personal_information":300000,"direct_loss":20000000})");

        QCOMPARE(nameOf(grade.severity), QStringLiteral("重大"));
        QCOMPARE(grade.clauses.size(), std::size_t{2});
        QCOMPARE(grade.clauses[0].clause, std::string("direct_loss"));
        QVERIFY(grade.isDecidedBy(grade.clauses[0]));
        QCOMPARE(grade.clauses[1].clause, std::string("cii_whole_down"));
        QVERIFY(!grade.isDecidedBy(grade.clauses[1]));
        QCOMPARE(grade.guide, std::string("cn-grading 2025.1"));
        QVERIFY(!grade.digest.empty());
    }

    void draftsDecideNothingHoweverManyThereAre()
    {
        const auto grade = graded(R"({"people_count":1000000,"reposts":10000,"views":100000,"defaced_home":2})");

        QCOMPARE(nameOf(grade.severity), QStringLiteral("一般"));
        QCOMPARE(nameOf(*grade.wouldBe), QStringLiteral("重大"));
        for (const auto &clause : grade.clauses)
            QVERIFY(!clause.counts);
        // Beside one that is sure they change nothing, and what they would be is no more than that.
        const auto sure = graded(R"({"people_count":1000000,"personal_information":10000000})");
        QCOMPARE(nameOf(sure.severity), QStringLiteral("重大"));
        QVERIFY(!sure.wouldBe);
    }

    void whatIsMissingIsUnknownAndNotZero()
    {
        const auto nothing = graded("{}");
        QCOMPARE(nameOf(nothing.severity), QStringLiteral("一般"));
        QCOMPARE(openIds(nothing).size(), 14); // 13 rows and what a person judges
        QVERIFY(nothing.ahead.empty());

        const auto zero = graded(R"({"personal_information":0,"direct_loss":null})");
        QVERIFY(!openIds(zero).contains("personal_information"));
        QVERIFY(openIds(zero).contains("direct_loss"));
        QCOMPARE(zero.ahead.size(), std::size_t{3}); // how far each level of personal_information is
        QCOMPARE(zero.ahead[0].away, 1000000.0);

        // Nothing can raise the highest.
        QVERIFY(graded(R"({"direct_loss":100000000})").open.empty());
        // At 重大 only what reaches 特别重大 is asked.
        const auto major = graded(R"({"direct_loss":20000000})");
        QVERIFY(std::ranges::all_of(major.open, [](const OpenQuestion &each) { return each.upTo == Severity::Gravest; }));
    }

    void aRunningOutageTicksToTheSecond_data()
    {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("level");
        QTest::addColumn<qint64>("leftMs"); // until the next that decides; -1: it is not 较大
        QTest::newRow("mock-up 4: 03:42 left") << "2026-04-15T14:26:18+08:00"
                                               << "一般" << qint64{222'000};
        QTest::newRow("a millisecond before") << "2026-04-15T14:29:59.999+08:00"
                                              << "一般" << qint64{1};
        QTest::newRow("on the stroke") << "2026-04-15T14:30:00+08:00"
                                       << "较大" << qint64{-1};
        QTest::newRow("before it began") << "2026-04-15T14:19:00+08:00"
                                         << "一般" << qint64{660'000};
        QTest::newRow("two hours are a draft's") << "2026-04-15T16:20:00+08:00"
                                                 << "较大" << qint64{-1};
        QTest::newRow("six hours") << "2026-04-15T20:20:00+08:00"
                                   << "特别重大" << qint64{-1};
    }
    void aRunningOutageTicksToTheSecond()
    {
        QFETCH(QString, at);
        QFETCH(QString, level);
        QFETCH(qint64, leftMs);

        const auto grade = graded(R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00"}})", at);

        QCOMPARE(nameOf(grade.severity), level);
        if (leftMs >= 0) {
            QVERIFY(grade.nextRise());
            QCOMPARE(grade.nextRise()->limit.severity, Severity::Considerable);
            QCOMPARE(told(*grade.nextRise()->reachedAt), QStringLiteral("2026-04-15T14:30:00+08:00"));
            QCOMPARE(qint64{*grade.nextRise()->reachedAt - grade.at}, leftMs);
        }
    }

    void aDraftPromptsAtItsTime()
    {
        const auto grade = graded(R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00"}})", "2026-04-15T14:30:00+08:00");

        QCOMPARE(told(*grade.changesAt()), QStringLiteral("2026-04-15T16:20:00+08:00"));
        QVERIFY(!grade.ahead.front().counts);
        QCOMPARE(told(*grade.nextRise()->reachedAt), QStringLiteral("2026-04-15T20:20:00+08:00"));
        const auto then = graded(R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00"}})", "2026-04-15T16:20:00+08:00");
        QCOMPARE(nameOf(*then.wouldBe), QStringLiteral("重大"));
    }

    void whatIsOverRunsNoMore()
    {
        // Mock-up 21: out from 14:20 to 15:41, 81 minutes, 39 from what the draft calls 重大.
        const auto grade =
            graded(R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00","until":"2026-04-15T15:41:00+08:00"}})", "2026-04-15T16:05:00+08:00");

        QCOMPARE(nameOf(grade.severity), QStringLiteral("较大"));
        QCOMPARE(grade.clauses.front().amount, 81.0);
        QCOMPARE(told(*grade.clauses.front().reachedAt), QStringLiteral("2026-04-15T14:30:00+08:00"));
        QVERIFY(!grade.changesAt());
        QCOMPARE(grade.ahead.front().away, 39.0);
        QVERIFY(!grade.ahead.front().awayMs);
        QVERIFY(!grade.ahead.front().reachedAt);
    }

    void aNumberSaysHowMuchLongerItMustLast()
    {
        const auto grade = graded(R"({"defaced_home":5.5})");

        QCOMPARE(grade.ahead.back().limit.severity, Severity::Gravest);
        QCOMPARE(qint64{*grade.ahead.back().awayMs}, qint64{1'800'000});
        QVERIFY(!grade.ahead.back().reachedAt);
    }

    void levelsOverTime()
    {
        const auto steps = *severitySteps(guide2025(), impact(R"({"cii_whole_down":{"since":"2026-04-15T23:55:00+08:00"}})"),
                                          rfc("2026-04-15T23:55:00+08:00"), rfc("2026-04-16T05:55:00+08:00"));

        QCOMPARE(steps.size(), std::size_t{3}); // the draft's step in between is none
        QCOMPARE(told(steps[1].at), QStringLiteral("2026-04-16T00:05:00+08:00"));
        QCOMPARE(nameOf(steps[1].severity), QStringLiteral("较大"));
        QCOMPARE(told(steps[2].at), QStringLiteral("2026-04-16T05:55:00+08:00"));
        QCOMPARE(nameOf(steps[2].severity), QStringLiteral("特别重大"));
    }

    void clocksThatAreChangedChangeNoDuration()
    {
        // 01:55 to 03:05 on the wall of Chicago is ten minutes on 8 March 2026.
        const auto grade = graded(R"({"cii_whole_down":{"since":"2026-03-08T01:55:00-06:00"}})", "2026-03-08T03:05:00-05:00");
        QCOMPARE(nameOf(grade.severity), QStringLiteral("较大"));
        QCOMPARE(grade.clauses.front().amount, 10.0);
    }

    void aPersonDecidesWithAReason()
    {
        const auto grade = graded(R"({"judged":[{"clause":"judged","level":"重大","reason":"涉及省级重大活动","by":"带班领导01"}]})");

        QCOMPARE(nameOf(grade.severity), QStringLiteral("重大"));
        QCOMPARE(QString::fromStdString(grade.clauses.front().judgement->reason), QStringLiteral("涉及省级重大活动"));
        QVERIFY(!openIds(grade).contains("judged"));
        // That it does not hold is an answer too.
        const auto no = graded(R"({"judged":[{"clause":"judged","level":"一般","reason":"已逐条核对"}]})");
        QCOMPARE(nameOf(no.severity), QStringLiteral("一般"));
        QVERIFY(!openIds(no).contains("judged"));
    }

    void strangersAreNamed()
    {
        const auto grade = graded(R"({"cii_whole_down":12,"cii_hole_down":500})");
        QCOMPARE(grade.strangers, std::vector<std::string>{"cii_hole_down"});
        QCOMPARE(nameOf(grade.severity), QStringLiteral("较大"));
    }

    void whatARowCannotHaveIsRefused_data()
    {
        QTest::addColumn<QString>("facts");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *facts, const char *says) {
            QTest::newRow(name) << QString::fromUtf8(facts) << QString::fromUtf8(says);
        };
        row("words for a number", R"({"direct_loss":"很多"})", "direct_loss");
        row("a number for a finding", R"({"important_data":3})", "important_data");
        row("a finding that the guide does not have", R"({"important_data":"很严重"})", "很严重");
        row("below zero", R"({"direct_loss":-1})", "direct_loss");
        row("more than all people", R"({"people_share":101})", "people_share");
        row("a beginning of what does not last", R"({"direct_loss":{"since":"2026-04-15T14:20:00+08:00"}})", "direct_loss");
        row("an end before the beginning", R"({"cii_whole_down":{"since":"2026-04-15T14:20:00+08:00","until":"2026-04-15T14:19:00+08:00"}})",
            "cii_whole_down");
        row("a time that is none", R"({"cii_whole_down":{"since":"14:20"}})", "cii_whole_down: since");
        row("true", R"({"cii_whole_down":true})", "cii_whole_down");
        row("a list", R"({"cii_whole_down":[1]})", "cii_whole_down");
        row("an unknown member", R"({"cii_whole_down":{"value":1,"unti":2}})", "unti");
        row("value and since", R"({"cii_whole_down":{"value":1,"since":"2026-04-15T14:20:00+08:00"}})", "cii_whole_down");
        row("a scope of a limit that is for all", R"({"cii_whole_down":{"value":12,"outside":["较大"]}})", "较大");
        row("an unknown level", R"({"people_share":{"value":12,"outside":["很大"]}})", "很大");
        row("a judgement without a reason", R"({"judged":[{"clause":"judged","level":"重大","reason":" "}]})", "reason");
    }
    void whatARowCannotHaveIsRefused()
    {
        QFETCH(QString, facts);
        QFETCH(QString, says);
        const auto read = readImpactFacts(*parseJsonObject(facts.toStdString()));
        const auto error = read ? gradeOf(guide2025(), *read, Instant{}).error() : read.error();
        QVERIFY2(QString::fromStdString(error.detail).contains(says), error.detail.c_str());
    }

    void twoVersionsStandSideBySide()
    {
        auto later = guide2025();
        later.version = "2027.1";
        later.holdsFrom = *calendar::CivilDate::parse("2027-01-01");
        auto &outage = *std::ranges::find(later.rows, std::string("cii_whole_down"), &GuideRow::id);
        outage.limits[1].sure = calendar::Sureness::Final;   // 重大 confirmed
        outage.limits[0].source = "read in the issued text"; // where it was read changes nothing
        std::erase_if(later.rows, [](const GuideRow &row) { return row.id == "views"; });

        const auto rows = compareGuides(guide2025(), later);

        QCOMPARE(rows.size(), std::size_t{13});
        const auto &changed = *std::ranges::find(rows, std::string("cii_whole_down"), &GuideRowDifference::id);
        QVERIFY(changed.limits[0].change == LimitChange::Same);
        QVERIFY(changed.limits[1].change == LimitChange::Changed);
        QVERIFY(changed.limits[2].change == LimitChange::Same);
        QCOMPARE(rows.back().id, std::string("views"));
        QVERIFY(rows.back().limits[0].change == LimitChange::Removed);
        QCOMPARE(std::ranges::count_if(rows, [](const GuideRowDifference &row) { return row.isSame(); }), 11);
        // The same facts by each, and each says by which.
        const auto facts = impact(R"({"cii_whole_down":120})");
        QCOMPARE(nameOf(gradeOf(guide2025(), facts, Instant{})->severity), QStringLiteral("较大"));
        QCOMPARE(nameOf(gradeOf(later, facts, Instant{})->severity), QStringLiteral("重大"));
        QCOMPARE(gradeOf(later, facts, Instant{})->guide, std::string("cn-grading 2027.1"));
        const std::vector both{guide2025(), later};
        QCOMPARE(guideOn(both, *calendar::CivilDate::parse("2026-12-31"))->version, std::string("2025.1"));
        QCOMPARE(guideOn(both, *calendar::CivilDate::parse("2027-01-01"))->version, std::string("2027.1"));
        QVERIFY(!guideOn(both, *calendar::CivilDate::parse("2025-10-31")));
    }
};

REDOUBT_TEST(TestGrade)
#include "TestGrade.moc"
