// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/MoveUp.h"

#include "duty/roster/DueShifts.h"
#include "duty/roster/DutyBook.h"
#include "duty/roster/Gaps.h"

#include <algorithm>
#include <deque>
#include <set>
#include <tuple>

namespace redoubt::duty {

namespace {

const RosterLine *lineOfCell(const RosterPlan &plan, const Cell &cell)
{
    const auto find = [&](const std::vector<Post> &posts) -> const RosterLine * {
        const auto post = std::ranges::find(posts, cell.post, &Post::id);
        if (post == posts.end())
            return nullptr;
        const auto line = std::ranges::find(post->lines, cell.line, &RosterLine::id);
        return line == post->lines.end() ? nullptr : &*line;
    };
    if (const auto *line = find(plan.posts))
        return line;
    for (const auto &period : orNone(plan.guarantees)) {
        if (const auto *line = find(orNone(period.posts)))
            return line;
    }
    return nullptr;
}

/// A week of one line, from the first shift on that has to be filled.
class WeekOfLine
{
public:
    WeekOfLine(std::vector<Cell> &cells, const std::vector<Cell> &before, const RosterPlan &plan, const calendar::TimeZone &zone,
               const std::vector<DueShift> &shifts)
        : m_cells(cells), m_before(before), m_plan(plan), m_zone(zone), m_shifts(shifts)
    { }

    void fillFrom(std::size_t first)
    {
        const auto *line = lineOfCell(m_plan, m_cells[first]);
        if (!line)
            return;
        const auto chain = chainFrom(first);
        auto waiting = queueOf(*line, chain);
        DutyBook book(m_plan, m_zone, m_shifts);
        remember(book, chain);
        for (const auto index : chain)
            fill(m_cells[index], m_before[index], *line, waiting, book);
    }

private:
    [[nodiscard]] std::vector<std::size_t> chainFrom(std::size_t first) const
    {
        std::vector<std::size_t> chain;
        const auto &head = m_cells[first];
        for (std::size_t i = first; i < m_cells.size(); ++i) {
            if (m_cells[i].post == head.post && m_cells[i].line == head.line && m_cells[i].date.monday() == head.date.monday())
                chain.push_back(i);
        }
        return chain;
    }

    /// Groups in the order in which they come: those of the week's later shifts, then who would be next.
    [[nodiscard]] std::deque<int> queueOf(const RosterLine &line, const std::vector<std::size_t> &chain) const
    {
        std::deque<int> order;
        const auto groupOf = [&](const Cell &cell) {
            const auto found = std::ranges::find(line.groups, cell.turnOf);
            return found == line.groups.end() ? -1 : static_cast<int>(found - line.groups.begin());
        };
        int last = -1;
        for (const auto index : chain) {
            const int group = groupOf(m_before[index]);
            if (group < 0)
                continue;
            last = group;
            if (!m_cells[index].stands.empty())
                order.push_back(group);
        }
        const auto size = static_cast<int>(line.groups.size());
        for (int i = 1; i <= size; ++i) {
            const int group = (last + i) % size;
            if (std::ranges::find(order, group) == order.end())
                order.push_back(group);
        }
        // And once more from the beginning: somebody who had a turn this week may be the only one who has rested.
        for (int i = 1; i <= size; ++i)
            order.push_back((last + i) % size);
        return order;
    }

    [[nodiscard]] std::optional<std::size_t> dueOf(const Cell &cell) const
    {
        const auto at = std::ranges::lower_bound(m_shifts, cell.start, {}, &DueShift::start);
        for (auto i = at; i != m_shifts.end() && i->start == cell.start; ++i) {
            if (i->post->id == cell.post)
                return static_cast<std::size_t>(i - m_shifts.begin());
        }
        return std::nullopt;
    }

    void remember(DutyBook &book, const std::vector<std::size_t> &chain)
    {
        if (m_plan.carried) {
            for (const auto &stand : m_plan.carried->stands)
                book.remember(stand, -1);
        }
        for (std::size_t i = 0; i < m_cells.size(); ++i) {
            if (std::ranges::find(chain, i) == chain.end())
                standIn(book, m_cells[i]);
        }
    }

    void standIn(DutyBook &book, const Cell &cell)
    {
        const auto due = dueOf(cell);
        if (!due)
            return;
        std::vector<int> people;
        for (const auto &member : cell.stands) {
            if (book.knows(member))
                people.push_back(book.personOf(member));
        }
        book.stand(*due, people, ++m_turn);
    }

    void fill(Cell &cell, const Cell &before, const RosterLine &line, std::deque<int> &waiting, DutyBook &book)
    {
        const auto due = dueOf(cell);
        if (!due)
            return;
        std::vector<Step> why;
        for (auto group = waiting.begin(); group != waiting.end(); ++group) {
            std::vector<int> people;
            for (const auto &member : line.groups[static_cast<std::size_t>(*group)])
                people.push_back(book.personOf(member));
            const auto answer = book.ask(*due, people, ++m_turn);
            const bool can = line.whole.value_or(false) ? answer.blocked.empty() : !answer.able.empty();
            if (!can) {
                Step step{StepKind::Postponed, *group, {}};
                for (const auto &blocked : answer.blocked)
                    step.blocks.push_back(blocked.block);
                if (!step.blocks.empty() && step.blocks.front().kind == BlockKind::OnLeave)
                    step.kind = StepKind::Lapsed;
                why.push_back(std::move(step));
                continue;
            }
            why.push_back({StepKind::Reached, *group, {}});
            cell.turnOf = line.groups[static_cast<std::size_t>(*group)];
            cell.stands.clear();
            for (const int person : answer.able)
                cell.stands.push_back(book.idOf(person));
            waiting.erase(group);
            // What stays as it was keeps its reasons.
            cell.why = cell.stands == before.stands ? before.why : std::move(why);
            standIn(book, cell);
            return;
        }
        why.push_back({StepKind::Nobody, {}, {}});
        cell.turnOf.clear();
        cell.stands.clear();
        cell.why = std::move(why);
        book.leaveEmpty(*due);
    }

    std::vector<Cell> &m_cells;
    const std::vector<Cell> &m_before;
    const RosterPlan &m_plan;
    const calendar::TimeZone &m_zone;
    const std::vector<DueShift> &m_shifts;
    std::int64_t m_turn = 0;
};

} // namespace

Result<std::vector<Cell>> movedUp(std::vector<Cell> published, const RosterPlan &plan, const calendar::TimeZone &zone,
                                  const calendar::Calendar &calendar, Instant now)
{
    const auto before = published;
    auto cells = withoutTheAbsent(std::move(published), plan, zone);
    calendar::CivilDate until = plan.start;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (before[i].start <= now)
            cells[i] = before[i]; // was stood, or is
        until = std::max(until, cells[i].date + 1);
    }
    const auto isToFill = [&](std::size_t i) { return cells[i].stands.empty() && !before[i].stands.empty(); };
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (isToFill(i))
            open.push_back(i);
    }
    if (open.empty())
        return cells;
    REDOUBT_ASSIGN(const auto shifts, dueShifts(plan, zone, calendar, until, until));
    WeekOfLine week(cells, before, plan, zone, shifts);
    std::set<std::tuple<std::string, std::string, calendar::CivilDate>> done;
    for (const auto index : open) {
        if (done.insert({cells[index].post, cells[index].line, cells[index].date.monday()}).second)
            week.fillFrom(index);
    }
    return cells;
}

} // namespace redoubt::duty
