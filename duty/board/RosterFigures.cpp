// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/RosterFigures.h"

#include "duty/roster/Gaps.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::duty {

namespace {

void count(PersonFigures &person, const Cell &cell)
{
    ++person.all;
    if (cell.dayType)
        ++person.shifts[static_cast<std::size_t>(daySortOf(*cell.dayType))];
}

PostFigures postFigures(const Post &post, const std::vector<RosterSpot> &spots)
{
    std::map<std::string, PersonFigures> people;
    for (const auto &line : post.lines) {
        for (const auto &group : line.groups) {
            for (const auto &member : group)
                people[member].member = member;
        }
    }
    for (const auto &spot : spots) {
        if (spot.cell.post != post.id)
            continue;
        for (const auto &member : spot.cell.stands) {
            people[member].member = member;
            count(people[member], spot.cell);
        }
    }
    PostFigures figures;
    figures.post = post.id;
    for (auto &[id, person] : people)
        figures.people.push_back(std::move(person));
    if (figures.people.empty())
        return figures;
    const auto size = static_cast<double>(figures.people.size());
    for (const auto &person : figures.people) {
        figures.meanOfAll += person.all / size;
        for (std::size_t sort = 0; sort < DaySorts; ++sort)
            figures.mean[sort] += person.shifts[sort] / size;
    }
    double sum = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < figures.people.size(); ++i) {
        for (std::size_t j = i + 1; j < figures.people.size(); ++j) {
            const auto [least, most] = std::minmax(figures.people[i].all, figures.people[j].all);
            sum += most == 0 ? 1 : static_cast<double>(least) / most;
            ++pairs;
        }
    }
    figures.fairness = pairs == 0 ? 100 : 100 * sum / static_cast<double>(pairs);
    return figures;
}

} // namespace

DaySort daySortOf(calendar::DayType type)
{
    switch (type) {
    case calendar::DayType::RestDay: return DaySort::RestDay;
    case calendar::DayType::StatutoryHoliday: return DaySort::Holiday;
    case calendar::DayType::Workday:
    case calendar::DayType::ShiftedWorkday: break;
    }
    return DaySort::Workday;
}

RosterFigures rosterFigures(const RosterBoard &board, const RosterPlace &place, calendar::CivilDate month, const RosterQuestion &question)
{
    RosterFigures figures;
    const auto *plan = board.plan();
    if (!plan)
        return figures;
    RosterQuestion half = question;
    half.from = calendar::CivilDate::clamped(month.year(), month.month() - (FairnessMonths - 1), 1);
    half.until = nextMonth(month);
    const auto view = viewRoster(board, place, half);
    for (const auto &post : plan->value.plan.posts) {
        figures.posts.push_back(postFigures(post, view.spots));
        figures.fairness = std::min(figures.fairness, figures.posts.back().fairness);
    }
    std::vector<Cell> cells;
    for (const auto &spot : view.spots) {
        if (spot.cell.date < month)
            continue;
        ++figures.due;
        figures.filled += spot.cell.stands.empty() ? 0 : 1;
        cells.push_back(spot.cell);
    }
    figures.gaps = gapsOf(cells);
    figures.coverage = figures.due == 0 ? 100 : 100.0 * figures.filled / figures.due;
    figures.quality = (figures.coverage + figures.fairness) / 2;
    return figures;
}

} // namespace redoubt::duty
