// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/RosterDraft.h"

#include "duty/roster/MoveUp.h"
#include "duty/roster/RosterBuilder.h"

#include <algorithm>

namespace redoubt::duty {

using calendar::CivilDate;

CivilDate monthOf(CivilDate date) { return CivilDate::clamped(date.year(), date.month(), 1); }
CivilDate nextMonth(CivilDate date) { return CivilDate::clamped(date.year(), date.month() + 1, 1); }

namespace {

void withTrial(RosterPlan &plan, const std::vector<Leave> &trial)
{
    if (trial.empty())
        return;
    if (!plan.leaves)
        plan.leaves.emplace();
    plan.leaves->insert(plan.leaves->end(), trial.begin(), trial.end());
}

class RosterDrafting
{
public:
    RosterDrafting(const RosterBoard &board, const RosterPlace &place, const std::vector<Leave> &trial)
        : m_board(board), m_place(place), m_trial(trial), m_stretches(board.planStretches())
    { }

    Result<DraftRoster> months(CivilDate from, CivilDate until)
    {
        if (m_stretches.empty())
            return fail(ErrorCode::NotFound, "the office has no plan");
        for (auto month = from; month < until; month = nextMonth(month)) {
            if (const auto published = m_board.published(month))
                REDOUBT_TRY(goOnFrom(*published));
            else
                REDOUBT_TRY(build(month, nextMonth(month)));
        }
        fill();
        return std::move(m_result);
    }

    /// The plan of the stretch that @p from lies in, as it goes on there behind what was published before.
    Result<RosterPlan> planAt(std::size_t stretch, CivilDate from)
    {
        auto plan = m_stretches[stretch].second->value.plan;
        for (const auto month : m_board.publishedMonths()) {
            const auto ends = nextMonth(month);
            if (ends > from || ends <= plan.start)
                continue;
            const auto published = m_board.published(month);
            if (!published)
                continue;
            // What the published month knew passed its turns; what came later moved them up and left the lines alone.
            REDOUBT_ASSIGN(plan, planFrom(m_board.whole(plan, &*published), m_place.zone, m_place.calendar, ends, published->cells));
            plan.leaves.reset();
            plan.guarantees.reset();
        }
        return plan;
    }

    [[nodiscard]] std::optional<std::size_t> stretchOf(CivilDate date) const
    {
        std::optional<std::size_t> found;
        for (std::size_t i = 0; i < m_stretches.size() && m_stretches[i].first <= date; ++i)
            found = i;
        return found;
    }

private:
    Result<void> build(CivilDate from, CivilDate until)
    {
        for (std::size_t i = 0; i < m_stretches.size(); ++i) {
            const auto begins = std::max(from, m_stretches[i].first);
            const auto ends = i + 1 < m_stretches.size() ? std::min(until, m_stretches[i + 1].first) : until;
            if (begins >= ends)
                continue;
            REDOUBT_ASSIGN(auto plan, planAt(i, begins));
            plan = m_board.whole(plan);
            withTrial(plan, m_trial);
            REDOUBT_ASSIGN(auto roster, buildRoster(plan, m_place.zone, m_place.calendar, begins, ends));
            std::ranges::move(roster.cells, std::back_inserter(m_result.cells));
            std::ranges::move(roster.collisions, std::back_inserter(m_result.collisions));
        }
        return {};
    }

    /// The first day of @p published for which something holds that it did not know.
    [[nodiscard]] CivilDate newSince(const PublishedMonth &published, std::int64_t version) const
    {
        auto since = nextMonth(published.month);
        for (const auto &[begins, plan] : m_stretches) {
            if (plan->value.version > version)
                since = std::min(since, std::max(begins, published.month));
        }
        for (const auto &[id, guarantee] : m_board.guarantees()) {
            const auto &period = guarantee.value.period;
            if (guarantee.value.at > published.at && period.from < nextMonth(published.month) && period.until > published.month)
                since = std::min(since, std::max(period.from, published.month));
        }
        return since;
    }

    Result<void> goOnFrom(const PublishedMonth &published)
    {
        const auto *version = m_board.plan(published.plan);
        if (!version) {
            std::ranges::copy(published.cells, std::back_inserter(m_result.cells));
            return {};
        }
        auto plan = m_board.whole(version->value.plan);
        withTrial(plan, m_trial);
        REDOUBT_ASSIGN(auto cells, movedUp(published.cells, plan, m_place.zone, m_place.calendar, m_place.now));
        const auto since = newSince(published, version->value.version);
        const auto isNew = [&](const Cell &cell) { return cell.date >= since && cell.start > m_place.now; };
        std::erase_if(cells, isNew);
        std::ranges::move(cells, std::back_inserter(m_result.cells));
        if (since == nextMonth(published.month))
            return {};
        const auto kept = m_result.cells.size();
        REDOUBT_TRY(build(since, nextMonth(published.month)));
        m_result.cells.erase(std::remove_if(m_result.cells.begin() + static_cast<std::ptrdiff_t>(kept), m_result.cells.end(),
                                            [&](const Cell &cell) { return !isNew(cell); }),
                             m_result.cells.end());
        std::ranges::stable_sort(m_result.cells, {}, &Cell::start);
        return {};
    }

    void fill()
    {
        std::vector<const BoardRecord<FilledShift> *> fills;
        for (const auto &[id, fill] : m_board.fills())
            fills.push_back(&fill);
        std::ranges::sort(fills, {}, [](const auto *fill) { return feed::orderOf(*fill); });
        for (const auto *fill : fills) {
            const auto &shift = fill->value.shift;
            for (auto &cell : m_result.cells) {
                if (cell.post == shift.post && cell.start == shift.start && cell.end == shift.end
                    && (cell.stands.empty() || fill->value.instead.value_or(false)))
                    cell.stands = fill->value.stands;
            }
        }
    }

    const RosterBoard &m_board;
    const RosterPlace &m_place;
    const std::vector<Leave> &m_trial;
    std::vector<std::pair<CivilDate, const BoardRecord<PlanVersion> *>> m_stretches;
    DraftRoster m_result;
};

} // namespace

Result<DraftRoster> draftRoster(const RosterBoard &board, const RosterPlace &place, CivilDate from, CivilDate until, const std::vector<Leave> &trial)
{
    return RosterDrafting(board, place, trial).months(from, until);
}

Result<RosterPlan> planGoingOn(const RosterBoard &board, const RosterPlace &place, RosterPlan plan, CivilDate from)
{
    const std::vector<Leave> none;
    RosterDrafting drafting(board, place, none);
    plan.start = from;
    plan.carried.reset();
    const auto stretch = drafting.stretchOf(from);
    if (!stretch)
        return plan;
    REDOUBT_ASSIGN(auto before, drafting.planAt(*stretch, from));
    if (before.start < from) {
        std::vector<Cell> stood;
        if (const auto published = board.published(monthOf(from)))
            stood = published->cells;
        REDOUBT_ASSIGN(before, planFrom(board.whole(before), place.zone, place.calendar, from, stood));
    }
    plan.carried = before.carried;
    return plan;
}

} // namespace redoubt::duty
