// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Substitution.h"

#include "duty/roster/DutyBook.h"
#include "duty/roster/Gaps.h"
#include "duty/roster/PlanChecks.h"

#include <algorithm>

namespace redoubt::duty {

namespace {

constexpr std::int64_t millisecondsPerHour = 3'600'000;

Cell *cellOf(std::vector<Cell> &cells, const SeenShift &shift)
{
    const auto found =
        std::find_if(cells.begin(), cells.end(), [&](const Cell &cell) { return cell.post == shift.post && cell.start == shift.start; });
    return found == cells.end() ? nullptr : &*found;
}

bool standsIn(const Cell &cell, const std::string &member) { return std::find(cell.stands.begin(), cell.stands.end(), member) != cell.stands.end(); }

/// One person leaves a shift, another one comes.
struct Move
{
    const SeenShift *shift;
    const std::string *out;
    const std::string *in;
};

std::vector<Move> movesOf(const Substitution &substitution)
{
    std::vector<Move> moves{{&substitution.shift, &substitution.gives, &substitution.takes}};
    if (substitution.inReturn)
        moves.push_back({&*substitution.inReturn, &substitution.takes, &substitution.gives});
    return moves;
}

std::optional<Staleness> stalenessOf(std::vector<Cell> &cells, const std::vector<Move> &moves, const RosterPlan &plan, const calendar::TimeZone &zone)
{
    const auto isLeft = [&](const Cell &cell, const std::string &member) {
        return std::any_of(moves.begin(), moves.end(),
                           [&](const Move &move) { return *move.out == member && cell.post == move.shift->post && cell.start == move.shift->start; });
    };
    for (const auto &move : moves) {
        const auto *cell = cellOf(cells, *move.shift);
        if (!cell)
            return Staleness::NoSuchShift;
        if (cell->end != move.shift->end)
            return Staleness::OtherHours;
        if (!standsIn(*cell, *move.out))
            return Staleness::OtherPerson;
        for (const auto &other : cells) {
            if (standsIn(other, *move.in) && other.start < cell->end && other.end > cell->start && !isLeft(other, *move.in))
                return Staleness::TakerIsOn;
        }
        Cell alone = *cell;
        alone.stands = {*move.in};
        if (withoutTheAbsent({alone}, plan, zone).front().stands.empty())
            return Staleness::TakerIsAway;
    }
    return std::nullopt;
}

SubstitutionState stateOf(const Substitution &substitution, const SubstitutionRules &rules)
{
    if (substitution.endedAt)
        return SubstitutionState::Ended;
    if (rules.needsConsent && !substitution.consentedAt)
        return SubstitutionState::WaitsForConsent;
    return rules.needsApproval && !substitution.approvedAt ? SubstitutionState::WaitsForApproval : SubstitutionState::Holds;
}

} // namespace

StoodRoster withSubstitutions(std::vector<Cell> cells, const std::vector<Substitution> &substitutions, const SubstitutionRules &rules,
                              const RosterPlan &plan, const calendar::TimeZone &zone)
{
    StoodRoster result{std::move(cells), {}};
    for (const auto &substitution : substitutions) {
        SubstitutionVerdict verdict;
        const auto moves = movesOf(substitution);
        for (const auto &move : moves)
            verdict.isLate = verdict.isLate || move.shift->start - substitution.askedAt < rules.noticeHours * millisecondsPerHour;
        verdict.state = stateOf(substitution, rules);
        if (verdict.state != SubstitutionState::Ended) {
            verdict.staleness = stalenessOf(result.cells, moves, plan, zone);
            if (verdict.staleness)
                verdict.state = SubstitutionState::Stale;
        }
        if (verdict.state == SubstitutionState::Holds) {
            for (const auto &move : moves) {
                auto &stands = cellOf(result.cells, *move.shift)->stands;
                *std::find(stands.begin(), stands.end(), *move.out) = *move.in;
            }
        }
        result.verdicts.push_back(verdict);
    }
    return result;
}

Result<std::vector<Block>> rulesBrokenBy(const Substitution &substitution, const std::vector<Cell> &cells, const RosterPlan &plan,
                                         const calendar::TimeZone &zone, const calendar::Calendar &calendar)
{
    REDOUBT_TRY(checkPlan(plan));
    auto until = plan.start;
    for (const auto &cell : cells)
        until = std::max(until, cell.date + 1);
    if (until - plan.start > bounds::PlannedDays)
        return fail(ErrorCode::TooLarge, "more than " + std::to_string(bounds::PlannedDays) + " days");
    REDOUBT_ASSIGN(const auto shifts, dueShifts(plan, zone, calendar, until, until));
    const auto indexOf = [&](const std::string &post, Instant start) {
        const auto at = std::lower_bound(shifts.begin(), shifts.end(), start, [](const DueShift &one, Instant time) { return one.start < time; });
        for (auto i = at; i != shifts.end() && i->start == start; ++i) {
            if (i->post->id == post)
                return static_cast<std::size_t>(i - shifts.begin());
        }
        return shifts.size();
    };

    DutyBook book(plan, zone, shifts);
    const auto moves = movesOf(substitution);
    if (plan.carried) {
        for (const auto &stand : plan.carried->stands)
            book.remember(stand, -1);
    }
    const auto moveOf = [&](const Cell &cell) {
        return std::find_if(moves.begin(), moves.end(),
                            [&](const Move &move) { return cell.post == move.shift->post && cell.start == move.shift->start; });
    };
    std::int64_t turn = 0;
    for (const auto &cell : cells) {
        const auto index = indexOf(cell.post, cell.start);
        std::vector<int> people;
        for (const auto &member : cell.stands) {
            if (const auto move = moveOf(cell); move == moves.end() || *move->out != member)
                people.push_back(book.personOf(member));
        }
        if (index < shifts.size())
            book.stand(index, people, ++turn);
    }
    std::vector<Block> broken;
    for (const auto &move : moves) {
        const auto index = indexOf(move.shift->post, move.shift->start);
        if (index == shifts.size() || !book.knows(*move.in))
            return fail(ErrorCode::NotFound, "the shift, or who is to stand it, is none of the plan's");
        for (auto &blocked : book.ask(index, {book.personOf(*move.in)}, ++turn).blocked)
            broken.push_back(std::move(blocked.block));
        book.stand(index, {book.personOf(*move.in)}, turn);
    }
    return broken;
}

} // namespace redoubt::duty
