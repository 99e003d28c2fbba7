// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/JudgedContents.h"
#include "tests/drafts/exercise/DrilledExercise.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::DrilledExercise;

namespace {
using Names = std::vector<std::string>;

/// The team's member changes @p fields of @p claim.
void edit(DrilledExercise &drill, const Id &claim, json::object fields)
{
    store::Draft draft{drill.roomOf("红03"), Claim::Kind, feed::Act::Set, claim, std::move(fields), {}, {}};
    drill.apply({draft}, drill.attacker, Role::RedMember);
}

json::object evidenceOf(const char *digest)
{
    json::object fields;
    fields.emplace("evidence", toJson(std::vector<Evidence>{{"log.txt", digestOf(std::string_view(digest)).toString(), 3, "", {}, {}}}));
    return fields;
}
} // namespace

/// A claim that is changed behind its ruling: taken, and never silently what was judged (ADR 7).
class TestJudgedClaim : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anEditBehindTheRulingIsNamed_data()
    {
        QTest::addColumn<int>("decision");
        QTest::addColumn<QString>("field");
        QTest::addColumn<bool>("marked");
        for (const auto decision : {Decision::Accept, Decision::Reject, Decision::Return}) {
            for (const char *field : {"title", "narrative", "evidence", "vulnerability", "points", "startedAt"})
                QTest::addRow("%s, then another %s", enumName(decision).data(), field)
                    << int(decision) << QString::fromLatin1(field) << (decision != Decision::Return);
        }
    }
    void anEditBehindTheRulingIsNamed()
    {
        QFETCH(int, decision);
        QFETCH(QString, field);
        QFETCH(bool, marked);
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        drafts::RulingRequest request;
        request.claim = claim;
        request.decision = static_cast<Decision>(decision);
        request.choice.clause = "6.1";
        request.reason = "证据充分";
        const auto ruled = drafts::rulingDrafts(*drill.board, request, drill.clock.now(), drill.ids());
        QVERIFY(ruled);
        drill.apply(ruled->drafts, drill.judge, Role::Judge);
        QVERIFY(!drill.board->claim(claim)->changed);

        json::object fields = evidenceOf("another");
        if (field == QLatin1String("points") || field == QLatin1String("startedAt"))
            fields = {{field.toStdString(), 777}};
        else if (field != QLatin1String("evidence"))
            fields = {{field.toStdString(), "another"}};
        edit(drill, claim, std::move(fields));

        const auto view = drill.board->claim(claim);
        QCOMPARE(view->changed.has_value(), marked);
        if (marked)
            QCOMPARE(view->changed->fields, Names{field.toStdString()});
        // What was judged stands in the ruling as it was.
        QCOMPARE(view->ruling->value.title, std::string("取得集中运维管控平台管理权限"));
    }

    /// A console that has pulled the white cell and not yet the team's room holds a ruling on a version it does not have.
    void nothingIsSaidOfChangesBeforeTheNoticeHasCome()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        ExerciseBoard lagging(drill.id);
        drill.showTo(lagging, {});
        edit(drill, claim, {{"title", "另一个标题"}});
        QVERIFY(drill.rule(claim, "6.1"));

        drill.showTo(lagging, {drill.roomOf("红03")});

        QVERIFY(lagging.claim(claim)->ruling);
        QVERIFY(!lagging.claim(claim)->changed);
        drill.showTo(lagging, {});
        QVERIFY(!lagging.claim(claim)->changed);
        edit(drill, claim, {{"title", "又一个标题"}});
        drill.showTo(lagging, {});
        QVERIFY(lagging.claim(claim)->changed);
    }

    void anEditThatIsTakenBackIsNone()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        QVERIFY(drill.rule(claim, "6.1"));
        edit(drill, claim, {{"title", "另一个标题"}});
        QVERIFY(drill.board->claim(claim)->changed);

        edit(drill, claim, {{"title", "取得集中运维管控平台管理权限"}});

        QVERIFY(!drill.board->claim(claim)->changed);
    }

    void thePointsStandUntilSomeoneReverses()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        QVERIFY(drill.rule(claim, "6.1"));

        edit(drill, claim, {{"title", "x"}, {"points", 5000}});

        QCOMPARE(drill.totalOf("红03"), std::string("70"));
        QCOMPARE(int(drill.board->claim(claim)->status), int(ClaimStatus::Accepted));
    }

    void theServerFlagsIt()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        edit(drill, claim, {{"narrative", "before"}});
        QCOMPARE(drill.board->claim(claim)->claim.flags, Names{});
        QVERIFY(drill.rule(claim, "6.1"));

        edit(drill, claim, {{"narrative", "behind"}});

        QCOMPARE(drill.board->claim(claim)->claim.flags, Names{flags::ClaimJudged});
    }

    /// What the judge had not seen: the edit stands before the notice, and only the digest tells.
    void anEditThatAnOfflineJudgeHadNotSeenIsMarked()
    {
        JudgedContents now;
        now.digest = digestOf(std::string_view("as it is"));
        now.lastSeqs = {{"title", 4}, {"narrative", 5}};

        const auto changed = changedSince(now, digestOf(std::string_view("as it was")).toString(), 9);

        QVERIFY(changed);
        QCOMPARE(changed->fields, Names{});
    }

    void aRulingWithoutADigestGoesByTheOrder_data()
    {
        QTest::addColumn<qint64>("notice");
        QTest::addColumn<bool>("marked");
        QTest::newRow("nothing behind the notice") << qint64(9) << false;
        QTest::newRow("one field behind the notice") << qint64(4) << true;
        QTest::newRow("a notice that is not ordered yet") << qint64(0) << false;
    }
    void aRulingWithoutADigestGoesByTheOrder()
    {
        QFETCH(qint64, notice);
        QFETCH(bool, marked);
        JudgedContents now;
        now.lastSeqs = {{"title", 4}, {"narrative", 5}};

        const auto changed = changedSince(now, std::nullopt, notice);

        QCOMPARE(changed.has_value(), marked);
        if (marked)
            QCOMPARE(changed->fields, Names{"narrative"});
    }

    void aDigestThatIsNoneIsRefused()
    {
        DrilledExercise drill;
        const auto claim = drill.claim("红03");
        auto ruled = drill.rule(claim, "6.1");
        QVERIFY(ruled);
        QVERIFY(Digest::parse(drill.board->claim(claim)->ruling->value.judged.value_or("")));
        QCOMPARE(drill.board->claim(claim)->ruling->value.judged, drill.board->claim(claim)->notice->value.judged);
    }
};

REDOUBT_TEST(TestJudgedClaim)
#include "TestJudgedClaim.moc"
