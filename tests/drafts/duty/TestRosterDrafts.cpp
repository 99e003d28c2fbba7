// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/RosterFigures.h"
#include "tests/drafts/duty/RosterRoom.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::duty;
using testkit::RosterRoom;

/// What planning, publishing and swapping come to, with a server's validators in between.
class TestRosterDrafts : public QObject
{
    Q_OBJECT

    static SubstitutionState stateOf(const RosterRoom &room, const Id &swap)
    {
        const auto view = viewRoster(room.roster, room.place(), {RosterRoom::day("2026-04-01"), RosterRoom::day("2026-05-01"), false, {}});
        for (const auto &standing : view.swaps) {
            if (standing.swap.request.id == swap)
                return standing.verdict.state;
        }
        qFatal("no such swap");
    }
    static Id onlySwap(const RosterRoom &room) { return room.roster.swaps().back().request.id; }
    /// 01 asks 02 to stand on 16 April and takes 17 April in return.
    static Id askForSwap(RosterRoom &room)
    {
        drafts::SwapWish wish;
        wish.shift = RosterRoom::shift("2026-04-16");
        wish.takes = "02";
        wish.inReturn = RosterRoom::shift("2026-04-17");
        RosterRoom::need(
            room.say(drafts::swapDraft(room.roster, room.place(), wish, room.officer, room.by("值班员01")), room.officer, Role::DutyOfficer));
        return onlySwap(room);
    }

private Q_SLOTS:
    void aMonthIsPublishedAsItWasPlanned()
    {
        RosterRoom room;
        room.publishApril();

        QCOMPARE(room.stands("2026-04-01", 6), QStringLiteral("01 02 03 04 05 01"));
        const auto published = room.roster.published(RosterRoom::day("2026-04-01"));
        QVERIFY(published);
        QCOMPARE(published->version, std::int64_t{1});
        QCOMPARE(published->cells.size(), 30U);
        QCOMPARE(published->cells.front().why.front().kind, StepKind::Reached);
        QCOMPARE(published->by, std::string("排班员01"));
    }

    void whoReadsSeesNothingOfADraft()
    {
        RosterRoom room;
        room.publishApril();

        QCOMPARE(room.stands("2026-05-01", 3), QString());
        QCOMPARE(room.stands("2026-05-01", 3, true), QStringLiteral("01 02 03")); // 30 days of 5
    }

    void nothingIsPublishedTwice()
    {
        RosterRoom room;
        room.publishApril();

        const auto again = drafts::publicationOf(room.roster, room.place(), RosterRoom::day("2026-04-01"));

        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::RuleViolated);
    }

    // 13 April 2026 is a Monday: 03 stands, and by the turn 04, 05, 01, 02 on the days behind it.
    void leaveMovesTurnsUpWithinItsWeekOnly()
    {
        RosterRoom room;
        room.publishApril();
        QCOMPARE(room.stands("2026-04-13", 8), QStringLiteral("03 04 05 01 02 03 04 05"));
        room.now = RosterRoom::instant("2026-04-10T12:00");
        Leave leave;
        leave.member = "05";
        leave.from = RosterRoom::day("2026-04-15");
        leave.until = RosterRoom::day("2026-04-17");
        leave.kind = "病假";

        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员01")), room.planner, Role::DutyPlanner));

        // 15th: 05 is away, 01 moves up, then 02, 03, 04. On Sunday 05 would come, who stands on Monday, then 01, who stands on Tuesday: 02 has
        // rested for 48 hours and does until Wednesday. Monday on nothing moves.
        QCOMPARE(room.stands("2026-04-13", 8, true), QStringLiteral("03 04 01 02 03 04 02 05"));
        QCOMPARE(room.stands("2026-04-13", 8), QStringLiteral("03 04 05 01 02 03 04 05")); // people were told so
        const auto publication = drafts::publicationOf(room.roster, room.place(), RosterRoom::day("2026-04-01"));
        QVERIFY(publication);
        QCOMPARE(publication->version, std::int64_t{2});
        QCOMPARE(publication->changed.size(), 5U);
        QCOMPARE(publication->people, (std::vector<std::string>{"01", "02", "03", "04", "05"}));
        room.publish("2026-04-01");
        QCOMPARE(room.stands("2026-04-13", 8), QStringLiteral("03 04 01 02 03 04 02 05"));
        QCOMPARE(room.roster.published(RosterRoom::day("2026-04-01"))->version, std::int64_t{2});
    }

    void whatWasStoodStaysWhateverIsEnteredLater()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-16T12:00");
        Leave leave;
        leave.member = "05";
        leave.from = RosterRoom::day("2026-04-14");
        leave.until = RosterRoom::day("2026-04-17");

        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员01")), room.planner, Role::DutyPlanner));

        QCOMPARE(room.stands("2026-04-13", 7, true), QStringLiteral("03 04 05 01 02 03 04"));
    }

    void theNextMonthGoesOnWhereThePublishedOneEnds()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        Leave leave;
        leave.member = "05";
        leave.from = RosterRoom::day("2026-04-15");
        leave.until = RosterRoom::day("2026-04-16");
        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员01")), room.planner, Role::DutyPlanner));
        room.publish("2026-04-01");

        // 30 April is 05's: May begins with 01, whatever moved within a week of April.
        QCOMPARE(room.stands("2026-04-30", 3, true), QStringLiteral("05 01 02"));
    }

    void aNewPlanHoldsFromItsDayAndTurnsGoOn()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        auto plan = room.plan();
        plan.posts.front().lines.front().groups.pop_back(); // 05 stands no more

        RosterRoom::need(room.say(drafts::planDraft(room.roster, room.place(), plan, room.rules, RosterRoom::day("2026-04-20"), room.by("排班员01")),
                                  room.planner, Role::DutyPlanner));

        QCOMPARE(room.roster.plan()->value.version, std::int64_t{2});
        QCOMPARE(room.stands("2026-04-17", 7, true), QStringLiteral("02 03 04 01 02 03 04"));
        QCOMPARE(room.stands("2026-04-17", 4), QStringLiteral("02 03 04 05")); // as people were told
    }

    void publishingWhatHasChangedSinceItWasShownIsRefused()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        Leave leave;
        leave.member = "05";
        leave.from = RosterRoom::day("2026-04-15");
        leave.until = RosterRoom::day("2026-04-16");
        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员01")), room.planner, Role::DutyPlanner));
        const auto shown = drafts::publicationOf(room.roster, room.place(), RosterRoom::day("2026-04-01"));
        leave.member = "03";
        leave.from = RosterRoom::day("2026-04-23");
        leave.until = RosterRoom::day("2026-04-24");
        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员02")), room.planner, Role::DutyPlanner));

        const auto late = drafts::publishDrafts(room.roster, room.place(), RosterRoom::day("2026-04-01"), *shown, room.by("排班员01"));

        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
    }

    void aSwapHoldsOnceItIsConsentedToAndApproved()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 01 02 03"));

        const auto swap = askForSwap(room);
        QCOMPARE(stateOf(room, swap), SubstitutionState::WaitsForConsent);
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 01 02 03")); // who has it stays responsible

        RosterRoom::need(room.say(drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Consents, {}, room.second, room.by("值班员02")),
                                  room.second, Role::DutyOfficer));
        QCOMPARE(stateOf(room, swap), SubstitutionState::WaitsForApproval);
        RosterRoom::need(room.say(drafts::swapApprovalDraft(room.roster, room.place(), swap, true, false, {}, room.leader, room.by("带班领导A")),
                                  room.leader, Role::DutyLeader));

        QCOMPARE(stateOf(room, swap), SubstitutionState::Holds);
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 02 01 03"));
        const auto view = viewRoster(room.roster, room.place(), {RosterRoom::day("2026-04-16"), RosterRoom::day("2026-04-17"), false, {}});
        QCOMPARE(view.spots.front().cell.turnOf, std::vector<std::string>{"01"}); // the turn stays theirs
        QCOMPARE(view.spots.front().swap, std::optional(swap));
    }

    /// Written without a network before the swap came to hold, and taken by the server after people had been told.
    void whatComesAfterItHoldsUndoesNothing()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        const auto swap = askForSwap(room);
        RosterRoom::need(room.say(drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Consents, {}, room.second, room.by("值班员02")),
                                  room.second, Role::DutyOfficer));
        auto withdrawn = drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Withdraws, {}, room.officer, room.by("值班员01"));
        auto refused = drafts::swapApprovalDraft(room.roster, room.place(), swap, false, false, "人手不够", room.planner, room.by("排班员01"));
        RosterRoom::need(withdrawn);
        RosterRoom::need(refused);
        RosterRoom::need(room.say(drafts::swapApprovalDraft(room.roster, room.place(), swap, true, false, {}, room.leader, room.by("带班领导A")),
                                  room.leader, Role::DutyLeader));

        RosterRoom::need(room.say(std::move(withdrawn), room.officer, Role::DutyOfficer));
        RosterRoom::need(room.say(std::move(refused), room.planner, Role::DutyPlanner));

        QCOMPARE(stateOf(room, swap), SubstitutionState::Holds);
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 02 01 03"));
    }

    void aSwapNeedsWhatItsOwnPlanAskedFor()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        const auto swap = askForSwap(room);
        const auto rulesNow = [&](SubstitutionRules rules) {
            RosterRoom::need(
                room.say(drafts::planDraft(room.roster, room.place(), room.plan(), rules, RosterRoom::day("2026-05-01"), room.by("排班员01")),
                         room.planner, Role::DutyPlanner));
        };

        rulesNow({false, false, 0}); // nobody has consented, and nobody has approved
        QCOMPARE(stateOf(room, swap), SubstitutionState::WaitsForConsent);
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 01 02 03"));
    }

    /// What was sent as a table becomes part of the draft, all of it or nothing; a second time there is nothing to do.
    void aRosterIsReadInAndNotTwice()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        const auto compared = [&] {
            const auto sheet = readRosterSheet({{"日期", "主班"}, {"2026-04-15", "值班员03"}, {"2026-04-16", "值班员02"}});
            std::vector<Cell> cells;
            for (auto &spot : viewRoster(room.roster, room.place(), {RosterRoom::day("2026-04-15"), RosterRoom::day("2026-04-17"), true, {}}).spots)
                cells.push_back(std::move(spot.cell));
            return compareSheet(*sheet, room.plan(), cells, room.now);
        };
        const auto first = compared(); // 05 and 01 by the plan
        QCOMPARE(first.changes.size(), 2U);
        const auto take = [&](const std::vector<SheetChange> &changes) {
            return drafts::readInDrafts(room.roster, room.place(), changes, "四月.xlsx", room.by("排班员01"));
        };
        auto wrong = first.changes;
        wrong[1].stands = {"nobody"};
        QCOMPARE(take(wrong).error().code, ErrorCode::NotFound);
        QCOMPARE(take({}).error().code, ErrorCode::RuleViolated);

        RosterRoom::need(room.say(take(first.changes), room.planner, Role::DutyPlanner));

        QCOMPARE(room.stands("2026-04-15", 4, true), QStringLiteral("03 02 02 03"));
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("05 01 02 03")); // nobody was told yet
        QVERIFY(compared().changes.empty());
        QCOMPARE(compared().same, 2);
        QCOMPARE(take(first.changes).error().code, ErrorCode::Conflict);
        room.publish("2026-04-01");
        QCOMPARE(room.stands("2026-04-15", 4), QStringLiteral("03 02 02 03"));
        // The turns go on as they were.
        QCOMPARE(room.stands("2026-04-19", 2), QStringLiteral("04 05"));
    }

    void aSwapIsVoidWhereTheRosterChangesUnderIt()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        const auto swap = askForSwap(room);
        Leave leave;
        leave.member = "05";
        leave.from = RosterRoom::day("2026-04-15");
        leave.until = RosterRoom::day("2026-04-16");
        RosterRoom::need(room.say(drafts::leaveDraft(room.roster, leave, room.by("排班员01")), room.planner, Role::DutyPlanner));
        room.publish("2026-04-01");

        QCOMPARE(stateOf(room, swap), SubstitutionState::Stale);
        const auto late = drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Consents, {}, room.second, room.by("值班员02"));
        QVERIFY(!late);
        QCOMPARE(late.error().code, ErrorCode::Conflict);
    }

    void whoHasNoAccountConsentsByTheWordOfWhoApproves()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        drafts::SwapWish wish;
        wish.shift = RosterRoom::shift("2026-04-16");
        wish.takes = "04";
        RosterRoom::need(
            room.say(drafts::swapDraft(room.roster, room.place(), wish, room.officer, room.by("值班员01")), room.officer, Role::DutyOfficer));
        const auto swap = onlySwap(room);

        const auto silent = drafts::swapApprovalDraft(room.roster, room.place(), swap, true, true, {}, room.leader, room.by("带班领导A"));
        QVERIFY(!silent);
        QCOMPARE(silent.error().code, ErrorCode::MissingReason);
        RosterRoom::need(
            room.say(drafts::swapApprovalDraft(room.roster, room.place(), swap, true, true, "电话同意", room.leader, room.by("带班领导A")),
                     room.leader, Role::DutyLeader));

        QCOMPARE(stateOf(room, swap), SubstitutionState::Holds);
        QCOMPARE(room.stands("2026-04-16", 1), QStringLiteral("04"));
    }

    void nobodySpeaksForSomebodyElse()
    {
        RosterRoom room;
        room.publishApril();
        room.now = RosterRoom::instant("2026-04-10T12:00");
        const auto swap = askForSwap(room);

        const auto own = drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Consents, {}, room.officer, room.by("值班员01"));
        const auto both = drafts::swapApprovalDraft(room.roster, room.place(), swap, true, false, {}, room.second, room.by("值班员02"));
        const auto back = drafts::swapAnswerDraft(room.roster, room.place(), swap, SwapWord::Withdraws, {}, room.second, room.by("值班员02"));

        QCOMPARE(own.error().code, ErrorCode::Forbidden);
        QCOMPARE(both.error().code, ErrorCode::Forbidden);
        QCOMPARE(back.error().code, ErrorCode::Forbidden);
    }

    void aGapIsFilledByHandAndPublished()
    {
        RosterRoom room;
        auto plan = room.plan();
        plan.posts.front().lines.front().groups = {{"01"}};
        RosterRoom::need(room.say(drafts::planDraft(room.roster, room.place(), plan, room.rules, RosterRoom::day("2026-04-01"), room.by("排班员01")),
                                  room.planner, Role::DutyPlanner));
        QCOMPARE(room.stands("2026-04-01", 4, true), QStringLiteral("01 - - 01")); // 48 hours of rest

        RosterRoom::need(room.say(drafts::fillDraft(room.roster, room.place(), RosterRoom::shift("2026-04-02"), {"03"}, {}, room.by("排班员01")),
                                  room.planner, Role::DutyPlanner));
        QCOMPARE(room.stands("2026-04-01", 4, true), QStringLiteral("01 03 - 01"));
        const auto again = drafts::fillDraft(room.roster, room.place(), RosterRoom::shift("2026-04-02"), {"04"}, {}, room.by("排班员01"));
        QCOMPARE(again.error().code, ErrorCode::RuleViolated);
        room.publish("2026-04-01");
        QCOMPARE(room.stands("2026-04-01", 4), QStringLiteral("01 03 - 01"));
    }

    void whoStandsIsAnsweredFromWhatWasPublished()
    {
        RosterRoom room;
        room.publishApril();

        const auto watch = watchAt(room.roster, RosterRoom::place(RosterRoom::instant("2026-04-16T03:00")));

        QVERIFY(watch);
        QCOMPARE(watch->from, RosterRoom::instant("2026-04-15T08:30"));
        QCOMPARE(watch->until, RosterRoom::instant("2026-04-16T08:30"));
        QCOMPARE(watch->people.size(), 1U);
        QCOMPARE(watch->people.front().name, std::string("值班员05"));
        QCOMPARE(watch->people.front().post, std::string("主班"));
        QVERIFY(!watchAt(room.roster, RosterRoom::place(RosterRoom::instant("2026-05-02T03:00"))));
    }

    // 30 days of five people: six each; with 05 away for a day and 01 standing it seven against five.
    void figuresAreThoseOfHand()
    {
        RosterRoom room;
        room.publishApril();

        const auto figures = rosterFigures(room.roster, room.place(), RosterRoom::day("2026-04-01"),
                                           {RosterRoom::day("2026-04-01"), RosterRoom::day("2026-04-01"), false, {}});

        QCOMPARE(figures.due, 30);
        QCOMPARE(figures.filled, 30);
        QCOMPARE(figures.posts.front().people.size(), 5U);
        QCOMPARE(figures.posts.front().people.front().all, 6);
        QCOMPARE(figures.fairness, 100.0);
        QCOMPARE(figures.quality, 100.0);
    }

    void aYearWithoutACalendarIsSaidAndWhatWasPublishedStands()
    {
        RosterRoom room;
        auto plan = room.plan();
        plan.posts.front().lines.front().dayTypes = std::vector{calendar::DayType::Workday};
        RosterRoom::need(room.say(drafts::planDraft(room.roster, room.place(), plan, room.rules, RosterRoom::day("2026-04-01"), room.by("排班员01")),
                                  room.planner, Role::DutyPlanner));

        const auto view = viewRoster(room.roster, room.place(), {RosterRoom::day("2027-03-01"), RosterRoom::day("2027-04-01"), true, {}});

        QVERIFY(view.undrafted);
        QCOMPARE(view.undrafted->code, ErrorCode::NotFound);
        QVERIFY(view.spots.empty());
    }
};

REDOUBT_TEST(TestRosterDrafts)
#include "TestRosterDrafts.moc"
