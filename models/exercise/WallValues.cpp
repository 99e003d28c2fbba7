// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/WallValues.h"

#include "exercise/scoring/WholeRuling.h"

#include <QDateTime>

#include <algorithm>
#include <set>

namespace redoubt::models {

std::vector<RaceLine> raceLines(const exercise::ExerciseBoard &board, exercise::TeamSide side, Instant from, Instant until,
                                std::optional<exercise::LedgerPosition> frozenAt)
{
    const auto teams = board.scoringTeams(side);
    const auto labels = teamLabels(board);
    exercise::StandingsQuery query;
    query.teams = teams;
    query.frozenAt = frozenAt;
    std::unordered_map<Id, std::pair<std::size_t, int>> order; // rank in the list and place
    const auto standings = exercise::standings(board.ledger(), query);
    for (std::size_t i = 0; i < standings.size(); ++i)
        order[standings[i].team] = {i, standings[i].place};
    std::vector<RaceLine> lines(teams.size());
    for (exercise::RaceSeries &series : exercise::race(board.ledger(), teams, frozenAt)) {
        const auto &[rank, place] = order.at(series.team);
        RaceLine &line = lines[rank];
        line.place = place;
        if (const auto label = labels.find(series.team); label != labels.end())
            line.team = label->second;
        exercise::Points before;
        for (const exercise::RaceStep &step : series.steps) {
            if (step.at <= from)
                before = step.total;
            else if (step.at <= until)
                line.steps.push_back(step);
        }
        line.steps.insert(line.steps.begin(), {from, before});
        line.steps.push_back({until, line.steps.back().total});
    }
    return lines;
}

std::optional<Stretch> todaysStretch(const PlanDetail &plan, Instant now)
{
    if (plan.currentPhase < 0 || plan.currentPhase >= static_cast<int>(plan.phases.size()))
        return std::nullopt;
    const PhaseRow &phase = plan.phases[static_cast<std::size_t>(plan.currentPhase)];
    return phase.startsAt && phase.endsAt ? stretchAround(*phase.startsAt, *phase.endsAt, now) : std::nullopt;
}

std::optional<Stretch> stretchAround(Instant startsAt, Instant endsAt, Instant now)
{
    if (startsAt >= endsAt)
        return std::nullopt;
    const QDateTime first = QDateTime::fromMSecsSinceEpoch(startsAt.ms);
    const QDateTime last = QDateTime::fromMSecsSinceEpoch(endsAt.ms);
    if (first.secsTo(last) <= 24 * 60 * 60)
        return Stretch{startsAt, endsAt};
    // A window from 20:00 to 06:00 belongs to the day on which it opened.
    const bool overNight = first.time() >= last.time();
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(now.ms);
    const QDate opened = overNight && moment.time() < last.time() ? moment.date().addDays(-1) : moment.date();
    return Stretch{{QDateTime(opened, first.time()).toMSecsSinceEpoch()},
                   {QDateTime(overNight ? opened.addDays(1) : opened, last.time()).toMSecsSinceEpoch()}};
}

namespace {
/// Claims with a decision that stands. Read out of the rulings: a commander sees no claims.
int ruledClaims(const exercise::ExerciseBoard &board)
{
    const auto undone = exercise::rulingsUndone(board.ledger());
    std::set<Id> claims;
    for (const auto &[id, ruling] : board.rulings()) {
        if (ruling.value.decision != exercise::Decision::Return && !undone.contains(id))
            claims.insert(ruling.value.claim);
    }
    return static_cast<int>(claims.size());
}
} // namespace

Instant WallValues::shownNow() const
{
    const bool still = told.state == exercise::ExerciseState::Stopped || told.state == exercise::ExerciseState::Ended;
    return still && told.since ? std::min(*told.since, now) : now;
}

WallValues wallValues(const exercise::ExerciseBoard &board, const PlanDetail &plan, Instant now, bool online, std::optional<Instant> lastContact)
{
    WallValues wall;
    wall.told = plan.told;
    wall.exercise = plan.name;
    wall.unitName = plan.unitName;
    wall.redTeams = plan.redTeams;
    wall.blueTeams = plan.blueTeams;
    wall.startsAt = plan.startsAt;
    wall.endsAt = plan.endsAt;
    wall.phase = plan.phase;
    wall.day = windowDay(plan, now);
    if (const auto stretch = todaysStretch(plan, now)) {
        wall.windowFrom = stretch->from;
        wall.windowUntil = stretch->until;
    }
    wall.now = now;
    wall.freeze = freezeFacts(board);
    const auto freeze = board.freeze();
    const auto frozenAt = freeze ? std::optional(freeze->position) : std::nullopt;
    const Instant until = freeze ? std::min(freeze->at, now) : now;
    wall.raceFrom = wall.windowFrom && *wall.windowFrom < until ? *wall.windowFrom : Instant{until.ms - 6 * 3'600'000LL};
    wall.red = standingRows(board, {exercise::TeamSide::Red, now, true});
    wall.blue = standingRows(board, {exercise::TeamSide::Blue, now, true});
    wall.redRace = raceLines(board, exercise::TeamSide::Red, wall.raceFrom, until, frozenAt);
    wall.blueRace = raceLines(board, exercise::TeamSide::Blue, wall.raceFrom, until, frozenAt);
    wall.latest = feedRows(board, 6, frozenAt);
    if (!board.rooms().empty())
        wall.waiting = plan.waitingClaims;
    wall.ruled = ruledClaims(board);
    wall.online = online;
    if (!online)
        wall.asOf = lastContact;
    return wall;
}

} // namespace redoubt::models
