// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/Standings.h"

#include <algorithm>
#include <map>

namespace redoubt::exercise {

namespace {

/// A provisional entry has no place in a frozen ledger, even at the highest position.
bool isWithin(const ScoreEffect &effect, const std::optional<LedgerPosition> &frozenAt)
{
    return !frozenAt || (effect.position != Provisional && effect.position <= *frozenAt);
}

/// The totals of every team of the ledger up to a freeze.
std::vector<TeamTotals> totalsUpTo(const ScoreLedger &ledger, LedgerPosition frozenAt)
{
    std::vector<TeamTotals> totals(ledger.teams().size());
    ledger.eachEffect([&](const ScoreEffect &effect) {
        if (!isWithin(effect, frozenAt))
            return;
        TeamTotals &team = totals[effect.team];
        team.all.add(effect.change);
        team.components[static_cast<std::size_t>(ledger.entryAt(effect.entry).component)].add(effect.change);
        team.lastChange = std::max(team.lastChange, std::optional(effect.at));
    });
    return totals;
}

/// What changed in each team's total after @p since.
std::vector<PointsSum> changesAfter(const ScoreLedger &ledger, Instant since, const std::optional<LedgerPosition> &frozenAt)
{
    std::vector<PointsSum> changes(ledger.teams().size());
    ledger.eachEffect([&](const ScoreEffect &effect) {
        if (effect.at > since && isWithin(effect, frozenAt))
            changes[effect.team].add(effect.change);
    });
    return changes;
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

} // namespace

std::vector<Standing> standings(const ScoreLedger &ledger, const StandingsQuery &query)
{
    std::vector<TeamTotals> frozen;
    if (query.frozenAt)
        frozen = totalsUpTo(ledger, *query.frozenAt);
    std::vector<PointsSum> recent;
    if (query.recentSince)
        recent = changesAfter(ledger, *query.recentSince, query.frozenAt);
    std::vector<PointsSum> later;
    if (query.changesSince)
        later = changesAfter(ledger, *query.changesSince, query.frozenAt);

    std::vector<Standing> ranked;
    std::vector<Points> totals;
    std::vector<Points> earlier;
    for (const Id &team : query.teams) {
        Standing standing;
        standing.team = team;
        Points change;
        if (const auto index = ledger.teamIndex(team)) {
            fill(standing, query.frozenAt ? frozen[*index] : ledger.totals(*index));
            if (query.recentSince)
                standing.recent = recent[*index].value();
            if (query.changesSince)
                change = later[*index].value();
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
    std::vector<std::map<Instant, PointsSum>> changes(ledger.teams().size());
    ledger.eachEffect([&](const ScoreEffect &effect) {
        if (isWithin(effect, frozenAt))
            changes[effect.team][effect.at].add(effect.change);
    });
    std::vector<RaceSeries> all;
    all.reserve(teams.size());
    for (const Id &team : teams) {
        RaceSeries series{team, {}};
        if (const auto index = ledger.teamIndex(team)) {
            PointsSum total;
            for (const auto &[at, change] : changes[*index]) {
                total.add(change);
                series.steps.push_back({at, total.value()});
            }
        }
        all.push_back(std::move(series));
    }
    return all;
}

} // namespace redoubt::exercise
