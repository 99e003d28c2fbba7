// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/kinds/DeclareShiftKinds.h"
#include "tests/drafts/duty/RosterRoom.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::duty;
using testkit::RosterRoom;

/// What a server says of records that no draft of the product would mint.
class TestRosterKinds : public QObject
{
    Q_OBJECT

    template <class T>
    static feed::Validation add(RosterRoom &room, const T &value, const Id &account, Role role)
    {
        const Id id = room.newId();
        return room.stream.write(id, id, T::Kind, feed::Act::Add, toJsonObject(value), account, role);
    }
    static SwapRequest swap(AskedBy asker)
    {
        SwapRequest request;
        request.shift = RosterRoom::shift("2026-04-16");
        request.gives = "01";
        request.takes = "02";
        request.asker = asker;
        request.at = RosterRoom::instant("2026-04-10T12:00");
        request.by = "值班员01";
        return request;
    }
    static std::optional<ErrorCode> codeOf(const feed::Validation &said) { return said ? std::nullopt : std::optional(said.error().code); }

private Q_SLOTS:
    void whoWritesWhat_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("plans");
        QTest::addColumn<bool>("asks");
        QTest::addColumn<bool>("approves");
        QTest::newRow("a planner") << static_cast<int>(Role::DutyPlanner) << true << true << true;
        QTest::newRow("a leader") << static_cast<int>(Role::DutyLeader) << false << true << true;
        QTest::newRow("an officer") << static_cast<int>(Role::DutyOfficer) << false << true << false;
        QTest::newRow("a commander") << static_cast<int>(Role::Commander) << false << false << false;
        QTest::newRow("an auditor") << static_cast<int>(Role::Auditor) << false << false << false;
    }
    void whoWritesWhat()
    {
        QFETCH(int, role);
        QFETCH(bool, plans);
        QFETCH(bool, asks);
        QFETCH(bool, approves);
        const RosterRoom room;
        const auto written = [&](const char *kind) { return room.kinds.find(kind)->isWrittenBy(static_cast<Role>(role)); };

        for (const char *kind : {PlanVersion::Kind, RosterMonth::Kind, LeaveRecord::Kind, GuaranteeRecord::Kind, FilledShift::Kind})
            QCOMPARE(written(kind), plans);
        QCOMPARE(written(SwapRequest::Kind), asks);
        QCOMPARE(written(SwapAnswer::Kind), asks);
        QCOMPARE(written(SwapApproval::Kind), approves);
    }

    void aPlanThatDoesNotHoldTogetherIsRefused_data()
    {
        QTest::addColumn<int>("fault");
        QTest::newRow("a group twice") << 0;
        QTest::newRow("somebody who is no member") << 1;
        QTest::newRow("leave in the plan") << 2;
        QTest::newRow("no post") << 3;
    }
    void aPlanThatDoesNotHoldTogetherIsRefused()
    {
        QFETCH(int, fault);
        RosterRoom room;
        PlanVersion version;
        version.plan = room.plan();
        version.at = room.now;
        version.by = "排班员01";
        auto &groups = version.plan.posts.front().lines.front().groups;
        if (fault == 0)
            groups.push_back({"01"});
        else if (fault == 1)
            groups.push_back({"99"});
        else if (fault == 2)
            version.plan.leaves = std::vector<Leave>(1);
        else
            version.plan.posts.clear();

        QVERIFY(!add(room, version, room.planner, Role::DutyPlanner));
    }

    void aPublishedMonthIsOfItsMonthAndItsPlan()
    {
        RosterRoom room;
        room.publishApril();
        const auto published = *room.roster.published(RosterRoom::day("2026-04-01"));
        RosterMonth month;
        month.month = RosterRoom::day("2026-04-01");
        month.version = 2;
        month.plan = published.plan;
        month.cells = published.cells;
        month.at = room.now;
        month.by = "排班员01";

        auto wrong = month;
        wrong.month = RosterRoom::day("2026-05-01");
        QCOMPARE(codeOf(add(room, wrong, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
        wrong = month;
        wrong.month = RosterRoom::day("2026-04-02");
        QCOMPARE(codeOf(add(room, wrong, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
        wrong = month;
        wrong.plan = room.office;
        QCOMPARE(codeOf(add(room, wrong, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::NotFound));
        wrong = month;
        std::ranges::reverse(wrong.cells);
        QCOMPARE(codeOf(add(room, wrong, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
        QVERIFY(add(room, month, room.planner, Role::DutyPlanner));
        // Another one who had not seen it: both stand, and it is said.
        const auto second = add(room, month, room.planner, Role::DutyPlanner);
        QVERIFY(second);
        QCOMPARE(*second, std::vector<std::string>{marks::NotSeen});
    }

    void aSwapIsAskedForByWhoItSays()
    {
        RosterRoom room;
        room.publishApril();

        QVERIFY(add(room, swap(AskedBy::Giver), room.officer, Role::DutyOfficer));
        QCOMPARE(codeOf(add(room, swap(AskedBy::Giver), room.next, Role::DutyOfficer)), std::optional(ErrorCode::RuleViolated));
        QCOMPARE(codeOf(add(room, swap(AskedBy::Taker), room.officer, Role::DutyOfficer)), std::optional(ErrorCode::RuleViolated));
        QVERIFY(add(room, swap(AskedBy::Office), room.planner, Role::DutyPlanner));
        auto same = swap(AskedBy::Office);
        same.takes = same.gives;
        QCOMPARE(codeOf(add(room, same, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
        auto backwards = swap(AskedBy::Office);
        std::swap(backwards.shift.start, backwards.shift.end);
        QCOMPARE(codeOf(add(room, backwards, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
    }

    void wordsToASwapAreTheirOwn()
    {
        RosterRoom room;
        room.publishApril();
        const Id asked = room.newId();
        const auto request = swap(AskedBy::Giver);
        QVERIFY(room.stream.write(asked, asked, SwapRequest::Kind, feed::Act::Add, toJsonObject(request), room.officer, Role::DutyOfficer));
        const auto answer = [&](SwapWord word) {
            SwapAnswer said;
            said.swap = asked;
            said.word = word;
            said.at = room.now;
            said.by = "x";
            return said;
        };
        const auto approval = [&](bool approves, bool consented, const char *reason) {
            SwapApproval said;
            said.swap = asked;
            said.approves = approves;
            if (consented)
                said.consented = true;
            if (*reason)
                said.reason = reason;
            said.at = room.now;
            said.by = "x";
            return said;
        };

        QCOMPARE(codeOf(add(room, answer(SwapWord::Consents), room.officer, Role::DutyOfficer)), std::optional(ErrorCode::RuleViolated));
        QCOMPARE(codeOf(add(room, answer(SwapWord::Consents), room.planner, Role::DutyPlanner)), std::optional(ErrorCode::RuleViolated));
        QVERIFY(add(room, answer(SwapWord::Consents), room.second, Role::DutyOfficer));
        QCOMPARE(codeOf(add(room, answer(SwapWord::Withdraws), room.second, Role::DutyOfficer)), std::optional(ErrorCode::RuleViolated));
        QVERIFY(add(room, answer(SwapWord::Withdraws), room.officer, Role::DutyOfficer));
        QCOMPARE(codeOf(add(room, approval(true, false, ""), room.second, Role::DutyLeader)), std::optional(ErrorCode::RuleViolated));
        QCOMPARE(codeOf(add(room, approval(true, true, "电话"), room.leader, Role::DutyLeader)),
                 std::optional(ErrorCode::RuleViolated)); // 02 has an account
        QCOMPARE(codeOf(add(room, approval(false, false, " "), room.leader, Role::DutyLeader)), std::optional(ErrorCode::MissingReason));
        QVERIFY(add(room, approval(true, false, ""), room.leader, Role::DutyLeader));
    }

    void leaveEndsAfterItBegins()
    {
        RosterRoom room;
        room.publishApril();
        LeaveRecord leave;
        leave.member = "03";
        leave.from = RosterRoom::day("2026-04-15");
        leave.until = RosterRoom::day("2026-04-15");
        leave.at = room.now;
        leave.by = "排班员01";
        QCOMPARE(codeOf(add(room, leave, room.planner, Role::DutyPlanner)), std::optional(ErrorCode::InvalidArgument));
        leave.until = RosterRoom::day("2026-04-16");
        const Id id = room.newId();
        QVERIFY(room.stream.write(id, id, LeaveRecord::Kind, feed::Act::Add, toJsonObject(leave), room.planner, Role::DutyPlanner));

        const auto shorter =
            room.stream.write(room.newId(), id, LeaveRecord::Kind, feed::Act::Set, {{"until", "2026-04-14"}}, room.planner, Role::DutyPlanner);
        QCOMPARE(codeOf(shorter), std::optional(ErrorCode::InvalidArgument));
        QVERIFY(room.stream.write(room.newId(), id, LeaveRecord::Kind, feed::Act::Remove, {}, room.planner, Role::DutyPlanner));
    }
};

REDOUBT_TEST(TestRosterKinds)
#include "TestRosterKinds.moc"
