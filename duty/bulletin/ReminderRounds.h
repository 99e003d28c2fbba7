// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/bulletin/BulletinProgress.h"
#include "duty/kinds/BulletinAnswers.h"

#include <vector>

namespace redoubt::duty {

/// A reminder, and the unit whose channel holds it.
struct UnitReminder
{
    Id unit;
    BulletinReminder reminder;
    bool operator==(const UnitReminder &) const = default;
};

/// Units that were asked at once.
struct ReminderRound
{
    Instant at; ///< of the first of them
    ReminderWay way = ReminderWay::Notice;
    ReminderWants wants = ReminderWants::Acknowledgement;
    std::vector<Id> units; ///< each once
    int answered = 0;      ///< of these, after it and before the next round that asked for the same
    [[nodiscard]] int left() const { return static_cast<int>(units.size()) - answered; }
    bool operator==(const ReminderRound &) const = default;
};

/// Calls one after the other are a round of their own, as long as nothing else was sent between and the first of them is not longer ago than this.
inline constexpr std::int64_t CallsOfOneRoundMs = 60 * 60'000;

/// The rounds of a bulletin's @p reminders, the latest first. @p answers: of each unit that it was sent to. What was needless when it came is
/// not to be among them.
[[nodiscard]] std::vector<ReminderRound> reminderRounds(std::vector<UnitReminder> reminders, const std::vector<UnitAnswer> &answers);

} // namespace redoubt::duty
