// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/PlanChecks.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {

/// A right plan, in which each case changes one thing.
const QString rightPlan =
    QStringLiteral(R"({"timezone":"Asia/Shanghai","start":"2026-03-02",)"
                   R"("members":[{"id":"A","traits":["senior"]},{"id":"B","joins":"2026-03-05","leaves":"2026-04-05"},{"id":"C"}],)"
                   R"("posts":[{"id":"main","rotation":{"type":"daily","length":1,"start":"2026-03-02T08:30"},)"
                   R"("lines":[{"id":"work","dayTypes":["workday"],"groups":[["A"],["B"]]},{"id":"other","groups":[["A","C"],["B"]]}]}],)"
                   R"("policies":[{"id":"rest","kind":"minimum_rest","hours":24},{"id":"apart","kind":"apart","members":["A","B"]},)"
                   R"({"id":"least","kind":"at_least","trait":"senior","count":1}],)"
                   R"("leaves":[{"member":"A","from":"2026-03-10","until":"2026-03-12","kind":"病假"}],)"
                   R"("guarantees":[{"id":"g","from":"2026-03-10","until":"2026-03-20","standDown":["main"]}]})");

} // namespace

class TestPlanChecks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRightPlanPasses()
    {
        const auto plan = readPlan(*parseJson(rightPlan.toStdString()));

        QVERIFY2(plan.has_value(), plan ? "" : plan.error().detail.c_str());
        QCOMPARE(plan->posts[0].lines[1].groups[0].size(), std::size_t(2));
        QCOMPARE(writeCanonicalJson(toJson(*plan)), writeCanonicalJson(*parseJson(rightPlan.toStdString())));
    }

    void aWrongPlanIsRefusedWithThePlace_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const char *from, const char *to, const char *says) { QTest::newRow(name) << from << to << says; };
        row("no zone", R"("timezone":"Asia/Shanghai")", R"("timezone":"")", "timezone");
        row("an unknown member of JSON", R"("dayTypes")", R"("daytypes")", "posts: lines: unknown member 'daytypes'");
        row("an unknown type of day", R"(["workday"])", R"(["working"])", "working");
        row("a start in antiquity", R"("start":"2026-03-02",)", R"("start":"0026-03-02",)", "start: must be from 1970 to 2100");
        row("a member twice", R"({"id":"C"})", R"({"id":"A"})", "member A: is there twice");
        row("a member who leaves before joining", R"("leaves":"2026-04-05")", R"("leaves":"2026-03-05")", "member B: ends on 2026-03-05");
        row("a nameless member", R"({"id":"C"})", R"({"id":""})", "members");
        row("a member with a line break", R"({"id":"C"})", R"({"id":"C\n"})", "members");
        row("overlapping groups", R"([["A"],["B"]]},)", R"([["A"],["B","A"]]},)", "post main, line work, group 2: A is there twice");
        row("an empty group", R"([["A"],["B"]]},)", R"([["A"],[]]},)", "post main, line work, group 2: is empty");
        row("no group", R"([["A"],["B"]]},)", R"([]},)", "post main, line work groups: is empty");
        row("a stranger in a group", R"([["A"],["B"]]},)", R"([["A"],["X"]]},)", "group 2: X is no member of the plan");
        row("a line twice", R"("id":"other")", R"("id":"work")", "line work is there twice");
        row("no type of day", R"(["workday"])", R"([])", "dayTypes: is empty");
        row("a length of nothing", R"("length":1)", R"("length":0)", "post main: rotation length");
        row("a shift of no length", R"("id":"main",)", R"("id":"main","minutes":0,)", "post main: minutes");
        row("no line", R"([{"id":"work","dayTypes":["workday"],"groups":[["A"],["B"]]},{"id":"other","groups":[["A","C"],["B"]]}])", R"([])",
            "post main lines: is empty");
        row("a turn of nothing", R"("id":"other",)", R"("id":"other","turnLength":0,)", "turnLength");
        row("a first turn that there is not", R"("id":"other",)", R"("id":"other","firstTurn":2,)", "firstTurn");
        row("leave of a stranger", R"("member":"A")", R"("member":"X")", "X is no member of the plan");
        row("leave that ends before it begins", R"("until":"2026-03-12")", R"("until":"2026-03-10")", "leave of A: ends on 2026-03-10");
        row("a policy twice", R"("id":"apart")", R"("id":"rest")", "policy rest: is there twice");
        row("a policy without its number", R"(,"hours":24)", "", "policy rest: needs hours");
        row("a policy with another's number", R"("hours":24)", R"("hours":24,"days":3)", "policy rest: days means nothing to minimum_rest");
        row("a rest of months", R"("hours":24)", R"("hours":2001)", "policy rest: hours");
        row("an unknown policy", R"("minimum_rest")", R"("maximum_rest")", "maximum_rest");
        row("a pair of one", R"(["A","B"]},)", R"(["A"]},)", "policy apart members: fewer than 2");
        row("a pair of oneself", R"(["A","B"]},)", R"(["A","A"]},)", "policy apart: A is there twice");
        row("a pair with a stranger", R"("members":["A","B"]})", R"("members":["A","X"]})", "policy apart: X is no member");
        row("a policy of no post", R"("hours":24)", R"("hours":24,"posts":["night"])", "policy rest: night is no post");
        row("at least nobody", R"("count":1)", R"("count":0)", "policy least: count");
        row("apart and together", R"({"id":"rest","kind":"minimum_rest","hours":24})", R"({"id":"mentor","kind":"together","members":["A","B"]})",
            "policies mentor and apart contradict each other");
        row("at least and at most", R"({"id":"rest","kind":"minimum_rest","hours":24})",
            R"({"id":"most","kind":"at_most","trait":"senior","count":0})", "policies least and most contradict each other");
        row("a period that ends before it begins", R"("until":"2026-03-20")", R"("until":"2026-03-01")", "guarantee period g");
        row("a post to stand down that there is not", R"(["main"])", R"(["night"])", "guarantee period g: night is no post");
    }
    void aWrongPlanIsRefusedWithThePlace()
    {
        QFETCH(QString, from);
        QFETCH(QString, to);
        QFETCH(QString, says);
        auto text = rightPlan;
        QVERIFY(text.contains(from));
        text.replace(text.indexOf(from), from.size(), to);

        const auto plan = readPlan(*parseJson(text.toStdString()));

        QVERIFY(!plan);
        QVERIFY2(QString::fromStdString(plan.error().detail).contains(says), plan.error().detail.c_str());
    }

    void unknownMembersOfARecordSurvive()
    {
        auto text = rightPlan;
        text.replace(R"("id":"rest",)", R"("id":"rest","from":{"a":[1]},)");

        const auto plan = fromJson<RosterPlan>(*parseJson(text.toStdString()));

        QVERIFY(plan && checkPlan(*plan));
        QVERIFY(!refuseUnknownMembers(*plan));
        QVERIFY(writeJson(toJson(*plan)).find(R"("from":{"a":[1]})") != std::string::npos);
    }
};

REDOUBT_TEST(TestPlanChecks)
#include "TestPlanChecks.moc"
