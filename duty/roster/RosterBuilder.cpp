// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/RosterBuilder.h"

#include "duty/roster/Collisions.h"
#include "duty/roster/LineTurns.h"
#include "duty/roster/PlanChecks.h"

#include <algorithm>
#include <unordered_map>

namespace redoubt::duty {

namespace {

using calendar::CivilDate;

constexpr std::int32_t daysRemembered = 35;

class RosterFilling
{
public:
    RosterFilling(const RosterPlan &plan, const calendar::TimeZone &zone, const std::vector<DueShift> &shifts, CivilDate from, CivilDate until)
        : m_plan(plan), m_shifts(shifts), m_book(plan, zone, shifts), m_from(from), m_until(until),
          m_since(plan.carried ? plan.carried->since : plan.start)
    {
        for (const auto &period : orNone(plan.guarantees))
            addLines(orNone(period.posts));
        m_heightenedLines = m_lines.size();
        addLines(plan.posts);
        if (plan.carried)
            carry(*plan.carried);
        m_cells.resize(shifts.size());
    }

    Roster fill(const calendar::TimeZone &zone)
    {
        // Heightened posts choose over all their days before anybody else does.
        fillHeightened();
        for (std::size_t i = 0; i < m_shifts.size(); ++i) {
            if (!m_shifts[i].guarantee)
                fillShift(i);
        }
        Roster roster;
        roster.after = carriedOn(zone);
        CollisionList collisions;
        for (std::size_t i = 0; i < m_shifts.size(); ++i) {
            if (m_shifts[i].date < m_from || m_shifts[i].date >= m_until)
                continue;
            collisions.add(m_cells[i].cell, std::move(m_cells[i].rules));
            roster.cells.push_back(std::move(m_cells[i].cell));
        }
        roster.collisions = collisions.take();
        return roster;
    }

private:
    struct Filled
    {
        Cell cell;
        std::vector<std::string> rules;
    };

    void addLines(const std::vector<Post> &posts)
    {
        for (const auto &post : posts) {
            for (const auto &line : post.lines) {
                m_turns.try_emplace(&line, line, m_book, m_since, static_cast<int>(m_turns.size()) + 1);
                m_lines.emplace_back(&post, &line);
            }
        }
    }

    void carry(const Carried &carried)
    {
        for (const auto &state : carried.lines) {
            for (const auto &[post, line] : m_lines) {
                if (post->id == state.post && line->id == state.line)
                    m_turns.at(line).resume(state);
            }
        }
        for (const auto &stand : carried.stands) {
            std::int64_t turn = 0;
            for (const auto &[post, line] : m_lines) {
                if (post->id == stand.post && m_turns.at(line).isRunning(stand.member))
                    turn = m_turns.at(line).runningTurn();
            }
            m_book.remember(stand, turn);
        }
    }

    void fillHeightened()
    {
        bool isPast = false;
        for (std::size_t i = 0; i < m_shifts.size(); ++i) {
            if (!m_shifts[i].guarantee)
                continue;
            // Those beyond the days that were asked for are filled only because normal ones must make room for them.
            if (!isPast && m_shifts[i].date >= m_until) {
                isPast = true;
                for (const auto &[post, line] : m_lines)
                    m_after.lines.push_back(m_turns.at(line).state(post->id));
            }
            fillShift(i);
        }
        if (!isPast) {
            for (const auto &[post, line] : m_lines)
                m_after.lines.push_back(m_turns.at(line).state(post->id));
        }
        m_after.lines.resize(m_heightenedLines);
    }

    void fillShift(std::size_t i)
    {
        const auto &shift = m_shifts[i];
        auto &[cell, rules] = m_cells[i];
        cell.post = shift.post->id;
        cell.line = shift.line->id;
        if (shift.guarantee)
            cell.guarantee = shift.guarantee->id;
        cell.date = shift.date;
        cell.start = shift.start;
        cell.end = shift.end;
        cell.dayType = shift.dayType;

        auto pick = m_turns.at(shift.line).pick(m_book, i, shift.date);
        cell.why = std::move(pick.why);
        if (!pick.turn) {
            m_book.leaveEmpty(i);
            rules = collidingRules(m_plan, pick.refused, shift.line->whole.value_or(false));
            return;
        }
        cell.turnOf = shift.line->groups[static_cast<std::size_t>(*pick.turn)];
        for (const int person : pick.stands)
            cell.stands.push_back(m_book.idOf(person));
        m_book.stand(i, pick.stands, pick.turnId);
    }

    Carried carriedOn(const calendar::TimeZone &zone)
    {
        Carried after = std::move(m_after);
        after.since = m_since;
        for (std::size_t i = m_heightenedLines; i < m_lines.size(); ++i)
            after.lines.push_back(m_turns.at(m_lines[i].second).state(m_lines[i].first->id));
        // As far back as rules look, and those of a next version may look further.
        const auto lookedAt = zone.startOf(m_until - std::max(daysRemembered, DutyBook::daysLookedAhead(m_plan)));
        const auto isLookedAt = [&](const Stand &stand) { return stand.end > lookedAt; };
        if (m_plan.carried)
            std::copy_if(m_plan.carried->stands.begin(), m_plan.carried->stands.end(), std::back_inserter(after.stands), isLookedAt);
        for (const auto &filled : m_cells) {
            const auto &cell = filled.cell;
            for (const auto &member : cell.stands) {
                if (Stand stand{member, cell.post, cell.date, cell.start, cell.end}; cell.date < m_until && isLookedAt(stand))
                    after.stands.push_back(std::move(stand));
            }
        }
        return after;
    }

    const RosterPlan &m_plan;
    const std::vector<DueShift> &m_shifts;
    DutyBook m_book;
    CivilDate m_from;
    CivilDate m_until;
    CivilDate m_since;
    std::vector<std::pair<const Post *, const RosterLine *>> m_lines;
    std::unordered_map<const RosterLine *, LineTurns> m_turns;
    std::vector<Filled> m_cells;
    std::size_t m_heightenedLines = 0;
    Carried m_after; ///< the heightened lines' part of it
};

} // namespace

Result<Roster> buildRoster(const RosterPlan &plan, const calendar::TimeZone &zone, const calendar::Calendar &calendar, CivilDate from,
                           CivilDate until)
{
    REDOUBT_TRY(checkPlan(plan));
    if (zone.name() != plan.timezone)
        return fail(ErrorCode::InvalidArgument, "the plan is of zone " + plan.timezone + ", not " + zone.name());
    if (until < from || from < calendar::EarliestDate || until > calendar::LatestDate)
        return fail(ErrorCode::InvalidArgument, "the days to build go from an earlier to a later one, between 1970 and 2100");
    if (until - plan.start > bounds::PlannedDays)
        return fail(ErrorCode::TooLarge,
                    "from the plan's start to " + until.toString() + " are more than " + std::to_string(bounds::PlannedDays)
                        + " days; begin a new plan");
    const auto ahead = std::min(until + DutyBook::daysLookedAhead(plan), calendar::LatestDate);
    REDOUBT_ASSIGN(const auto shifts, dueShifts(plan, zone, calendar, until, ahead));
    return RosterFilling(plan, zone, shifts, from, until).fill(zone);
}

Result<RosterPlan> planFrom(const RosterPlan &plan, const calendar::TimeZone &zone, const calendar::Calendar &calendar, CivilDate from,
                            const std::vector<Cell> &stood)
{
    if (from < plan.start)
        return fail(ErrorCode::InvalidArgument, "the plan begins on " + plan.start.toString() + ", after " + from.toString());
    REDOUBT_ASSIGN(auto roster, buildRoster(plan, zone, calendar, plan.start, from));
    auto next = plan;
    next.start = from;
    next.carried = std::move(roster.after);
    auto &stands = next.carried->stands;
    for (const auto &cell : stood) {
        const auto isOfCell = [&](const Stand &stand) { return stand.post == cell.post && stand.start == cell.start; };
        if (cell.date >= from || cell.date < from - std::max(daysRemembered, DutyBook::daysLookedAhead(plan)))
            continue;
        std::erase_if(stands, isOfCell);
        for (const auto &member : cell.stands)
            stands.push_back({member, cell.post, cell.date, cell.start, cell.end});
    }
    return next;
}

} // namespace redoubt::duty
