// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/RosterView.h"

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::duty {

using calendar::CivilDate;

namespace {

bool isOf(const SeenShift &shift, const Cell &cell) { return shift.post == cell.post && shift.start == cell.start; }

class RosterViewing
{
public:
    RosterViewing(const RosterBoard &board, const RosterPlace &place, const RosterQuestion &question)
        : m_board(board), m_place(place), m_question(question), m_from(monthOf(question.from)), m_until(nextMonth(question.until - 1)),
          m_swaps(board.swaps())
    { }

    RosterView whole()
    {
        reachSwaps();
        takePublished();
        if (m_question.draft)
            takeDraft();
        applySwaps();
        crop();
        return std::move(m_view);
    }

private:
    /// A swap across the days that are asked for is judged by both of its shifts.
    void reachSwaps()
    {
        const auto from = m_place.zone.startOf(m_from);
        const auto until = m_place.zone.startOf(m_until);
        const auto lies = [&](const SeenShift &shift) { return shift.start >= from && shift.start < until; };
        std::erase_if(m_swaps, [&](const SwapRecord &swap) {
            const auto &asked = swap.request.value;
            return !lies(asked.shift) && !(asked.inReturn && lies(*asked.inReturn));
        });
        for (const auto &swap : m_swaps) {
            const auto &asked = swap.request.value;
            for (const auto &shift : {std::optional(asked.shift), asked.inReturn}) {
                if (!shift)
                    continue;
                const auto month = monthOf(m_place.zone.date(shift->start));
                m_from = std::min(m_from, month);
                m_until = std::max(m_until, nextMonth(month));
            }
        }
    }

    void takePublished()
    {
        for (auto month = m_from; month < m_until; month = nextMonth(month)) {
            const auto published = m_board.published(month);
            if (!published)
                continue;
            for (const auto &cell : published->cells) {
                m_told.emplace(std::pair(cell.start, cell.post), cell.stands);
                RosterSpot spot{cell, cell.stands, true, {}, {}, {}};
                m_view.spots.push_back(std::move(spot));
            }
        }
    }

    void takeDraft()
    {
        auto draft = draftRoster(m_board, m_place, m_from, m_until, m_question.trial);
        if (!draft) {
            m_view.undrafted = draft.error();
            return;
        }
        auto before = std::exchange(m_view.spots, {});
        for (auto &cell : draft->cells) {
            const auto told = m_told.find({cell.start, cell.post});
            const bool isTold = told != m_told.end();
            RosterSpot spot{std::move(cell), {}, isTold || m_board.published(monthOf(cell.date)).has_value(), {}, {}, {}};
            spot.planned = spot.cell.stands;
            if (isTold ? told->second != spot.planned : spot.published)
                spot.told = isTold ? told->second : std::vector<std::string>{};
            if (isTold)
                m_told.erase(told);
            m_view.spots.push_back(std::move(spot));
        }
        for (auto &spot : before) {
            if (m_told.contains({spot.cell.start, spot.cell.post}))
                m_view.dropped.push_back(std::move(spot.cell));
        }
        m_view.collisions = std::move(draft->collisions);
    }

    void applySwaps()
    {
        const auto *plan = m_board.plan();
        if (!plan || m_swaps.empty())
            return;
        std::vector<Cell> cells;
        for (const auto &spot : m_view.spots)
            cells.push_back(spot.cell);
        std::vector<Substitution> asked;
        for (const auto &swap : m_swaps)
            asked.push_back(swap.substitution());
        auto whole = m_board.whole(plan->value.plan);
        // What each needs was settled by its own rules.
        const SubstitutionRules settled{true, true, plan->value.rules.noticeHours};
        auto stood = withSubstitutions(std::move(cells), asked, settled, whole, m_place.zone);
        for (std::size_t i = 0; i < m_view.spots.size(); ++i)
            m_view.spots[i].cell = std::move(stood.cells[i]);
        for (std::size_t i = 0; i < m_swaps.size(); ++i) {
            const auto state = stood.verdicts[i].state;
            for (auto &spot : m_view.spots) {
                if (!isOf(asked[i].shift, spot.cell) && !(asked[i].inReturn && isOf(*asked[i].inReturn, spot.cell)))
                    continue;
                if (state == SubstitutionState::Holds)
                    spot.swap = m_swaps[i].request.id;
                else if (state == SubstitutionState::WaitsForConsent || state == SubstitutionState::WaitsForApproval)
                    spot.waiting = m_swaps[i].request.id;
            }
            m_view.swaps.push_back({std::move(m_swaps[i]), stood.verdicts[i]});
        }
    }

    void crop()
    {
        std::erase_if(m_view.spots, [&](const RosterSpot &spot) { return spot.cell.date < m_question.from || spot.cell.date >= m_question.until; });
        std::erase_if(m_view.dropped, [&](const Cell &cell) { return cell.date < m_question.from || cell.date >= m_question.until; });
    }

    const RosterBoard &m_board;
    const RosterPlace &m_place;
    const RosterQuestion &m_question;
    CivilDate m_from;
    CivilDate m_until;
    std::vector<SwapRecord> m_swaps;
    std::map<std::pair<Instant, std::string>, std::vector<std::string>> m_told;
    RosterView m_view;
};

/// People of @p spot as they answer for it now.
void addPeople(const RosterBoard &board, const RosterSpot &spot, std::vector<RosteredPerson> &people)
{
    const auto *post = board.post(spot.cell.post);
    for (std::size_t i = 0; i < spot.cell.stands.size(); ++i) {
        const auto &id = spot.cell.stands[i];
        RosteredPerson person;
        person.post = board.postName(spot.cell.post);
        person.member = id;
        person.name = board.memberName(id);
        if (const auto *member = board.member(id))
            person.account = member->account;
        if (i < spot.planned.size() && spot.planned[i] != id)
            person.insteadOf = board.memberName(spot.planned[i]);
        person.leads = post && post->leads.value_or(false);
        people.push_back(std::move(person));
    }
}

} // namespace

const RosterSpot *RosterView::spot(const std::string &post, Instant start) const
{
    const auto found = std::ranges::find_if(spots, [&](const RosterSpot &one) { return one.cell.post == post && one.cell.start == start; });
    return found == spots.end() ? nullptr : &*found;
}

RosterView viewRoster(const RosterBoard &board, const RosterPlace &place, const RosterQuestion &question)
{
    return RosterViewing(board, place, question).whole();
}

std::optional<RosteredWatch> watchAt(const RosterBoard &board, const RosterPlace &place)
{
    // A shift may be as long as a month.
    const auto today = place.zone.date(place.now);
    const auto view = viewRoster(board, place, {today - 31, today + 2, false, {}});
    std::optional<RosteredWatch> watch;
    std::vector<const RosterSpot *> standing;
    for (const auto &spot : view.spots) {
        if (spot.cell.start > place.now || spot.cell.end <= place.now || spot.cell.stands.empty())
            continue;
        if (!watch)
            watch = RosteredWatch{spot.cell.start, spot.cell.end, {}};
        watch->from = std::max(watch->from, spot.cell.start);
        watch->until = std::min(watch->until, spot.cell.end);
        standing.push_back(&spot);
    }
    if (const auto *plan = board.plan()) {
        const auto &posts = plan->value.plan.posts;
        std::ranges::stable_sort(standing, {},
                                 [&](const RosterSpot *spot) { return std::ranges::find(posts, spot->cell.post, &Post::id) - posts.begin(); });
    }
    for (const auto *spot : standing)
        addPeople(board, *spot, watch->people);
    return watch;
}

} // namespace redoubt::duty
