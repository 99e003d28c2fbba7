// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/ExerciseKinds.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "tests/testkit/feed/FoldedStream.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;
using testkit::FoldedStream;

class TestExerciseKinds : public QObject
{
    Q_OBJECT

    ManualClock m_clock;
    SeededRandom m_random{7};
    IdSource m_ids{m_clock, m_random};
    feed::KindRegistry m_registry;

    Id m_unit = m_ids.next();
    Id m_coordinator = m_ids.next();
    Id m_exercise = m_ids.next();
    Id m_redRoom = m_ids.next();
    Id m_blueRoom = m_ids.next();
    Id m_board = m_ids.next();
    Id m_red = m_ids.next();
    Id m_blue = m_ids.next();

    FoldedStream plannedWhiteCell()
    {
        FoldedStream stream(m_exercise, StreamPurpose::WhiteCell, m_registry);
        Exercise exercise;
        exercise.unit = m_unit;
        exercise.name = "磐石";
        exercise.noticeBoard = m_board;
        Team red;
        red.code = "红01";
        red.room = m_redRoom;
        Team blue;
        blue.side = TeamSide::Blue;
        blue.code = "蓝";
        blue.room = m_blueRoom;
        const bool planned = stream.add(m_exercise, exercise, m_coordinator, Role::Coordinator)
            && stream.add(m_red, red, m_coordinator, Role::Coordinator) && stream.add(m_blue, blue, m_coordinator, Role::Coordinator);
        if (!planned)
            qFatal("the plan was refused");
        return stream;
    }

    FoldedStream roomOfRed()
    {
        FoldedStream room(m_redRoom, StreamPurpose::Team, m_registry);
        Room opener;
        opener.unit = m_unit;
        opener.exercise = m_exercise;
        opener.team = m_red;
        if (!room.add(m_redRoom, opener, m_coordinator, Role::Coordinator))
            qFatal("the room was refused");
        return room;
    }

    ExerciseMember member(const Id &account, Role role, std::optional<Id> team = {})
    {
        ExerciseMember result;
        result.account = account;
        result.name = "x";
        result.role = role;
        result.team = team;
        return result;
    }

    const feed::GrantRule &rule() { return m_registry.grantRules().front(); }

private Q_SLOTS:
    void initTestCase() { declareExerciseKinds(m_registry); }

    void membershipBecomesGrantsAsTheTableSays()
    {
        auto stream = plannedWhiteCell();
        const Id judge = m_ids.next();
        const Id commander = m_ids.next();
        const Id attacker = m_ids.next();
        const Id defender = m_ids.next();
        QVERIFY(stream.add(m_ids.next(), member(judge, Role::Judge), m_coordinator, Role::Coordinator));
        QVERIFY(stream.add(m_ids.next(), member(commander, Role::Commander), m_coordinator, Role::Coordinator));
        QVERIFY(stream.add(m_ids.next(), member(attacker, Role::RedMember, m_red), m_coordinator, Role::Coordinator));
        QVERIFY(stream.add(m_ids.next(), member(defender, Role::BlueMember, m_blue), m_coordinator, Role::Coordinator));

        auto grants = rule().derive(m_exercise, stream);

        std::vector<feed::DerivedGrant> expected{
            {judge, m_exercise, Role::Judge},       {judge, m_redRoom, Role::Judge},          {judge, m_blueRoom, Role::Judge},
            {judge, m_board, Role::Judge},          {commander, m_exercise, Role::Commander}, {commander, m_board, Role::Commander},
            {attacker, m_redRoom, Role::RedMember}, {attacker, m_board, Role::RedMember},     {defender, m_blueRoom, Role::BlueMember},
            {defender, m_board, Role::BlueMember},
        };
        std::sort(expected.begin(), expected.end());
        QCOMPARE(grants, expected);
    }

    void aRemovedMemberHasNoGrant()
    {
        auto stream = plannedWhiteCell();
        const Id judge = m_ids.next();
        const Id membership = m_ids.next();
        QVERIFY(stream.add(membership, member(judge, Role::Judge), m_coordinator, Role::Coordinator));
        QVERIFY(!rule().derive(m_exercise, stream).empty());

        QVERIFY(stream.write(m_ids.next(), membership, ExerciseMember::Kind, feed::Act::Remove, {}, m_coordinator, Role::Coordinator));

        QVERIFY(rule().derive(m_exercise, stream).empty());
    }

    void onlyARoomOfTheSameExerciseIsCovered()
    {
        auto room = roomOfRed();

        const auto record = room.record(m_redRoom).value();

        QVERIFY(rule().covers(m_exercise, record));
        QVERIFY(!rule().covers(m_ids.next(), record));
    }

    void whoMayNotIsRefused_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("mayScore");
        QTest::addColumn<bool>("mayPlan");
        QTest::newRow("a coordinator plans and scores") << int(Role::Coordinator) << true << true;
        QTest::newRow("a chief judge scores") << int(Role::ChiefJudge) << true << false;
        QTest::newRow("a judge scores") << int(Role::Judge) << true << false;
        QTest::newRow("a commander only looks") << int(Role::Commander) << false << false;
        QTest::newRow("an attacker does neither") << int(Role::RedMember) << false << false;
        QTest::newRow("a defender does neither") << int(Role::BlueMember) << false << false;
        QTest::newRow("an administrator does neither") << int(Role::Administrator) << false << false;
    }
    void whoMayNotIsRefused()
    {
        QFETCH(int, role);
        QFETCH(bool, mayScore);
        QFETCH(bool, mayPlan);
        auto stream = plannedWhiteCell();
        ScoreEntryRecord award;
        award.team = m_red;
        award.pointsNano = Points::whole(50).nano();
        Phase phase;
        phase.name = "准备";

        const auto scored = stream.add(m_ids.next(), award, m_ids.next(), static_cast<Role>(role));
        const auto planned = stream.add(m_ids.next(), phase, m_ids.next(), static_cast<Role>(role));

        QCOMPARE(scored.has_value(), mayScore);
        QCOMPARE(planned.has_value(), mayPlan);
        if (!mayScore)
            QCOMPARE(scored.error().code, ErrorCode::Forbidden);
    }

    void aScoreForAnUnknownTeamIsRefused()
    {
        auto stream = plannedWhiteCell();
        ScoreEntryRecord award;
        award.team = m_ids.next();
        award.pointsNano = Points::whole(50).nano();

        const auto result = stream.add(m_ids.next(), award, m_coordinator, Role::Judge);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NotFound);
    }

    void aScoreAfterTheEndIsTakenAndFlagged()
    {
        auto stream = plannedWhiteCell();
        QVERIFY(stream.write(m_ids.next(), m_exercise, Exercise::Kind, feed::Act::Set, {{"state", "ended"}}, m_coordinator, Role::Coordinator));
        ScoreEntryRecord award;
        award.team = m_red;
        award.pointsNano = Points::whole(50).nano();

        const auto result = stream.add(m_ids.next(), award, m_coordinator, Role::Judge);

        QVERIFY(result);
        QCOMPARE(*result, std::vector<std::string>{flags::ExerciseOver});
    }

    void whatAJudgeHasOpenIsTheirOwnToSayAndRunsOut()
    {
        auto stream = plannedWhiteCell();
        const auto judge = m_ids.next();
        const auto id = m_ids.next();
        ClaimReview review;
        review.claim = m_ids.next();
        review.since = {1'000};
        review.until = {1'000 + ClaimReview::LongestMs};
        QVERIFY(stream.add(id, review, judge, Role::Judge));

        const auto set = [&](const Id &who, Role role, std::int64_t until) {
            return stream.write(m_ids.next(), id, ClaimReview::Kind, feed::Act::Set, {{"until", until}}, who, role);
        };
        QCOMPARE(set(m_ids.next(), Role::Judge, 2'000).error().code, ErrorCode::Forbidden);
        QCOMPARE(set(judge, Role::Judge, 1'001 + ClaimReview::LongestMs).error().code, ErrorCode::InvalidArgument);
        QCOMPARE(set(judge, Role::Judge, 1'000).error().code, ErrorCode::InvalidArgument);
        QVERIFY(set(judge, Role::Judge, 2'000));
        QCOMPARE(stream.add(m_ids.next(), review, m_ids.next(), Role::Commander).error().code, ErrorCode::Forbidden);
    }

    void onlyAPlanOfWhichNothingCameIsTakenAway()
    {
        const auto remove = [this](FoldedStream &stream) {
            return stream.write(m_ids.next(), m_exercise, Exercise::Kind, feed::Act::Remove, {}, m_coordinator, Role::Coordinator);
        };
        auto started = plannedWhiteCell();
        QVERIFY(started.write(m_ids.next(), m_exercise, Exercise::Kind, feed::Act::Set, {{"state", "running"}}, m_coordinator, Role::Coordinator));
        QCOMPARE(remove(started).error().code, ErrorCode::RuleViolated);

        auto scored = plannedWhiteCell();
        ScoreEntryRecord award;
        award.team = m_red;
        award.pointsNano = Points::whole(50).nano();
        QVERIFY(scored.add(m_ids.next(), award, m_coordinator, Role::Judge));
        QCOMPARE(remove(scored).error().code, ErrorCode::RuleViolated);

        auto planned = plannedWhiteCell();
        QVERIFY(remove(planned));
    }

    void aClaimForAnotherTeamIsRefused()
    {
        auto room = roomOfRed();
        Claim claim;
        claim.exercise = m_exercise;
        claim.title = "t";
        claim.team = m_red;
        QVERIFY(room.add(m_ids.next(), claim, m_ids.next(), Role::RedMember));
        claim.team = m_blue;

        const auto result = room.add(m_ids.next(), claim, m_ids.next(), Role::RedMember);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Forbidden);
    }

    /// An edit of a claim asks what was ruled on it, and a room has a season's notices.
    void anEditReadsNoNoticeFromBeforeItsClaim()
    {
        auto room = roomOfRed();
        Claim claim;
        claim.exercise = m_exercise;
        claim.team = m_red;
        claim.title = "取得权限";
        const auto old = m_ids.next();
        QVERIFY(room.add(old, claim, m_red, Role::RedMember));
        const auto tell = [&](const Id &on, Decision decision) {
            RulingNotice notice;
            notice.claim = on;
            notice.ruling = m_ids.next();
            notice.decision = decision;
            notice.reason = "x";
            return room.add(m_ids.next(), notice, m_coordinator, Role::Judge).has_value();
        };
        const auto edit = [&](const Id &record) {
            const auto before = room.visitedFromLast();
            const auto flags = room.write(m_ids.next(), record, Claim::Kind, feed::Act::Set, {{"narrative", "x"}}, m_red, Role::RedMember);
            return std::pair(flags.value_or(std::vector<std::string>{"refused"}), room.visitedFromLast() - before);
        };
        using Outcome = std::pair<std::vector<std::string>, int>;
        for (int i = 0; i < 50; ++i)
            QVERIFY(tell(old, Decision::Return));
        const auto fresh = m_ids.next();
        QVERIFY(room.add(fresh, claim, m_red, Role::RedMember));

        QCOMPARE(edit(fresh), Outcome({}, 1)); // the one that stands before it
        QVERIFY(tell(fresh, Decision::Return));
        QCOMPARE(edit(fresh), Outcome({}, 1));
        QVERIFY(tell(fresh, Decision::Accept));
        for (int i = 0; i < 3; ++i)
            QVERIFY(tell(old, Decision::Reject));
        QCOMPARE(edit(fresh), Outcome({flags::ClaimJudged}, 4));
        QCOMPARE(edit(old), Outcome({flags::ClaimJudged}, 1));
    }

    /// What was taken back no longer stands behind an edit; what another judge ruled still does.
    void anEditBehindARulingThatWasTakenBackIsNone()
    {
        auto room = roomOfRed();
        Claim claim;
        claim.exercise = m_exercise;
        claim.team = m_red;
        claim.title = "取得权限";
        const auto id = m_ids.next();
        QVERIFY(room.add(id, claim, m_red, Role::RedMember));
        const auto tell = [&](const Id &ruling, bool reversed) {
            RulingNotice notice;
            notice.claim = id;
            notice.ruling = ruling;
            notice.reason = "x";
            if (reversed)
                notice.reversed = true;
            return room.add(m_ids.next(), notice, m_coordinator, Role::Judge).has_value();
        };
        const auto edited = [&] { return *room.write(m_ids.next(), id, Claim::Kind, feed::Act::Set, {{"narrative", "x"}}, m_red, Role::RedMember); };
        const auto first = m_ids.next();
        const auto second = m_ids.next();
        QVERIFY(tell(first, false));
        QVERIFY(tell(second, false));
        QVERIFY(tell(first, true));
        QCOMPARE(edited(), std::vector<std::string>{flags::ClaimJudged});

        QVERIFY(tell(second, true));

        QCOMPARE(edited(), std::vector<std::string>());
    }

    void aRulingWithoutAReasonIsRefused()
    {
        auto stream = plannedWhiteCell();
        Ruling ruling;
        ruling.claim = m_ids.next();
        ruling.claimStream = m_redRoom;
        ruling.team = m_red;

        const auto result = stream.add(m_ids.next(), ruling, m_coordinator, Role::Judge);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::MissingReason);
    }

    void aRulePackMustFitItsDigest()
    {
        auto stream = plannedWhiteCell();
        PackText pack;
        pack.text = "{}";
        pack.digest = digestOf(std::string_view("[]")).toString();

        const auto result = stream.add(m_ids.next(), pack, m_coordinator, Role::Coordinator);

        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::BadDigest);
    }
};

REDOUBT_TEST(TestExerciseKinds)
#include "TestExerciseKinds.moc"
