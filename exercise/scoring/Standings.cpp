// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/Standings.h"

#include <algorithm>
#include <limits>

namespace redoubt::exercise {

namespace {

/// A provisional entry has no place in a frozen ledger, even at the highest position.
bool isWithin(const ScoreEffect &effect, const std::optional<LedgerPosition> &frozenAt)
{
    return !frozenAt || (effect.position != Provisional && effect.position <= *frozenAt);
}

/// What one pass over the ledger gathers for one team.
struct Gathered
{
    TeamTotals frozen; ///< up to the freeze, if there is one
    PointsSum recent;  ///< change since query.recentSince
    PointsSum later;   ///< change since query.changesSince
};

std::vector<Gathered> gather(const ScoreLedger &ledger, const StandingsQuery &query)
{
    std::vector<Gathered> teams(ledger.teams().size());
    if (!query.frozenAt && !query.recentSince && !query.changesSince)
        return teams;
    // A moment that is not asked for lies after everything.
    const Instant never{std::numeric_limits<std::int64_t>::max()};
    const Instant recentSince = query.recentSince.value_or(never);
    const Instant changesSince = query.changesSince.value_or(never);
    ledger.eachEffect([&](const ScoreEffect &effect) {
        if (!isWithin(effect, query.frozenAt))
            return;
        Gathered &team = teams[effect.team];
        if (effect.at > recentSince)
            team.recent.add(effect.change);
        if (effect.at > changesSince)
            team.later.add(effect.change);
        if (query.frozenAt) {
            team.frozen.all.add(effect.change);
            team.frozen.components[static_cast<std::size_t>(ledger.entryAt(effect.entry).component)].add(effect.change);
            team.frozen.lastChange = std::max(team.frozen.lastChange, std::optional(effect.at));
        }
    });
    return teams;
}

void fill(Standing &standing, const TeamTotals &totals)
{
    const auto component = [&](ScoreComponent which) { return totals.components[static_cast<std::size_t>(which)].value(); };
    standing.total = totals.all.value();
    standing.provisional = totals.provisional.value();
    standing.provisionalEntries = totals.provisionalEntries;
    standing.attack = component(ScoreComponent::Attack);
    standing.defence = component(ScoreComponent::Defence);
    standing.sla = component(ScoreComponent::Sla);
    standing.lastChange = totals.lastChange;
}

/// The place of each total among all of them; @p totals in any order.
std::vector<int> placesOf(const std::vector<Points> &totals)
{
    std::vector<Points> sorted = totals;
    std::ranges::sort(sorted, std::ranges::greater{});
    std::vector<int> places;
    places.reserve(totals.size());
    for (const Points total : totals) {
        const auto first = std::ranges::lower_bound(sorted, total, std::ranges::greater{});
        places.push_back(static_cast<int>(first - sorted.begin()) + 1);
    }
    return places;
}

/// Turns changes in any order into the totals they lead to, one step an instant.
std::vector<RaceStep> summedOverTime(std::vector<RaceStep> changes)
{
    std::ranges::sort(changes, {}, &RaceStep::at);
    std::vector<RaceStep> steps;
    PointsSum total;
    for (const RaceStep &change : changes) {
        total.add(change.total);
        if (steps.empty() || steps.back().at != change.at)
            steps.push_back({change.at, {}});
        steps.back().total = total.value();
    }
    return steps;
}

} // namespace

std::vector<Standing> standings(const ScoreLedger &ledger, const StandingsQuery &query)
{
    const std::vector<Gathered> gathered = gather(ledger, query);
    std::vector<Standing> ranked;
    std::vector<Points> totals;
    std::vector<Points> earlier;
    for (const Id &team : query.teams) {
        Standing standing;
        standing.team = team;
        Points change;
        if (const auto index = ledger.teamIndex(team)) {
            fill(standing, query.frozenAt ? gathered[*index].frozen : ledger.totals(*index));
            standing.recent = gathered[*index].recent.value();
            change = gathered[*index].later.value();
        }
        totals.push_back(standing.total);
        earlier.push_back(standing.total - change);
        ranked.push_back(standing);
    }
    const std::vector<int> places = placesOf(totals);
    const std::vector<int> earlierPlaces = placesOf(earlier);
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        ranked[i].place = places[i];
        ranked[i].placeChange = earlierPlaces[i] - places[i];
    }
    std::ranges::sort(ranked, [](const Standing &left, const Standing &right) {
        if (left.place != right.place)
            return left.place < right.place;
        if (left.lastChange != right.lastChange)
            return left.lastChange < right.lastChange;
        return left.team < right.team;
    });
    return ranked;
}

std::vector<RaceSeries> race(const ScoreLedger &ledger, const std::vector<Id> &teams, std::optional<LedgerPosition> frozenAt)
{
    constexpr std::size_t notAsked = std::numeric_limits<std::size_t>::max();
    std::vector<RaceSeries> all;
    std::vector<std::size_t> seriesOf(ledger.teams().size(), notAsked);
    for (const Id &team : teams) {
        if (const auto index = ledger.teamIndex(team))
            seriesOf[*index] = all.size();
        all.push_back({team, {}});
    }
    // First each step holds its own change, then they are summed in order of time.
    ledger.eachEffect([&](const ScoreEffect &effect) {
        if (seriesOf[effect.team] != notAsked && isWithin(effect, frozenAt))
            all[seriesOf[effect.team]].steps.push_back({effect.at, effect.change});
    });
    for (RaceSeries &series : all)
        series.steps = summedOverTime(std::move(series.steps));
    return all;
}

} // namespace redoubt::exercise
