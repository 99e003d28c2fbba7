// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/OfficeBoard.h"
#include "models/duty/MarkValues.h"
#include "models/duty/OfficeTime.h"

/// What the shift page shows beside its lists: plain values, made from the board at one moment.
namespace redoubt::models {

struct PersonOnDuty
{
    Id account;
    QString post;
    QString name;
    Instant since;
    QString insteadOf; ///< whose turn it was; empty: their own
    bool leads = false;
    bool isOnRosterAlone = false; ///< has no account: what is known of them is the roster's

    bool operator==(const PersonOnDuty &) const = default;
};

/// A mark on the shift's bar.
struct ShiftEvent
{
    Instant at;
    std::optional<duty::LogSort> sort; ///< of a log line; none: somebody came on duty
    QString text;                      ///< the log line, or the post

    bool operator==(const ShiftEvent &) const = default;
};

/// The strip: who stands, since when and until when.
struct ShiftValues
{
    Id shift;
    OfficeTime time;
    QString office;
    std::vector<PersonOnDuty> people; ///< leaders first, then in the shift's order
    Instant startsAt;
    Instant endsAt;
    Instant begunAt;
    std::optional<Instant> endedAt;
    std::vector<ShiftEvent> events; ///< in their order
    std::vector<MarkRow> marks;     ///< what is out of the ordinary
    bool pending = false;

    /// Minutes that are stood at @p now, as clocks show them; never below zero.
    [[nodiscard]] std::int64_t elapsedMinutes(Instant now) const;
    /// Minutes until the shift should be handed over, as clocks show them; below zero: it is late by as much.
    [[nodiscard]] std::int64_t leftMinutes(Instant now) const { return shownMinutes(endsAt) - shownMinutes(now); }

    bool operator==(const ShiftValues &) const = default;
};

/// The shift @p shift of @p board. None where it is not there.
[[nodiscard]] std::optional<ShiftValues> shiftValues(const duty::OfficeBoard &board, const Id &shift, const OfficeTime &time);
/// Puts @p people, who are in no record of the shift, behind those who are: leaders behind leaders.
void addOnDuty(ShiftValues &values, const std::vector<PersonOnDuty> &people);

} // namespace redoubt::models
