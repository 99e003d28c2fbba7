// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseClock.h"

#include "app/console/areas/exercise/ExerciseShelf.h"
#include "models/exercise/PlanValues.h"
#include "models/exercise/WallValues.h"
#include "views/exercise/StateWords.h"
#include "views/theme/Durations.h"

#include <QTime>

namespace redoubt::console {

using namespace exercise;

namespace {
constexpr std::int64_t kMinute = 60'000;

bool isRunning(const ExerciseBoard *board) { return board && board->state() == ExerciseState::Running; }

const ExerciseBoard *chosen(const Desk &desk, const std::optional<Id> &open)
{
    const auto &shelf = ExerciseShelf::of(desk);
    if (const auto *board = open ? shelf.board(*open) : nullptr)
        return board;
    const ExerciseBoard *going = nullptr;
    for (const auto &id : shelf.exercises()) {
        const auto *board = shelf.board(id);
        if (isRunning(board) || (board->state() == ExerciseState::Stopped && !isRunning(going)))
            going = board;
    }
    return going;
}
} // namespace

views::ClockState ExerciseClock::clock(const models::PlanDetail &plan, Instant now)
{
    views::ClockState clock;
    clock.icon = views::Icon::Exercise;
    const auto stretch = models::todaysStretch(plan, now);
    if (plan.state != ExerciseState::Running || !stretch || now < stretch->from || now > stretch->until)
        return clock;
    const auto elapsed = now - stretch->from;
    const auto left = stretch->until - now;
    clock.title = plan.phases[static_cast<std::size_t>(plan.currentPhase)].name;
    if (const auto day = models::windowDay(plan, now); day && day->of > 1)
        clock.title += QStringLiteral(" · ") + tr("day %1").arg(day->day);
    clock.clock = QTime(0, 0).addMSecs(static_cast<int>(elapsed)).toString(QStringLiteral("HH:mm:ss"));
    clock.note = tr("%1 left").arg(views::Durations::span(left / 1000));
    clock.urgency = left < 15 * kMinute ? views::ClockState::Urgency::Final
        : left < 60 * kMinute           ? views::ClockState::Urgency::Soon
                                        : views::ClockState::Urgency::Calm;
    return clock;
}

ExerciseClock::Shown ExerciseClock::now(const Workplace &place, const std::optional<Id> &open)
{
    const ExerciseBoard *board = chosen(place.desk, open);
    if (!board)
        return {};
    const auto now = place.now();
    const auto plan = models::planDetail(*board, {}, now, place.chinese);
    Shown shown{clock(plan, now), views::StateWords::strip(plan.told, now)};
    shown.strip.of = plan.name;
    return shown;
}

} // namespace redoubt::console
