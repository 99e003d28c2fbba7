// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"

#include <QString>

#include <vector>

/// What the queue and the claim itself say of one claim in the same words.
namespace redoubt::models {

/// Whether a claim came in when none was to.
enum class Late {
    InTime,
    BeforeStart,
    WhileStopped,
    WhileFrozen, ///< in a phase that is a freeze
    AfterEnd,
    Changed, ///< it came in time, and was added to or changed when none was to come
};

/// By the server's flags, which alone say it of what the server has; of what no server has seen yet, by when it was submitted.
[[nodiscard]] Late lateness(const exercise::ExerciseBoard &board, const exercise::ClaimView &view);

/// Another judge who has a claim open.
struct OpenElsewhere
{
    QString judge;
    Instant since;
    bool operator==(const OpenElsewhere &) const = default;
};

/// Who but @p account has @p claim open at @p now, the one who was there first before the others.
[[nodiscard]] std::vector<OpenElsewhere> openElsewhere(const exercise::ExerciseBoard &board, const Id &claim, const Id &account, Instant now);

/// Their names as a list.
[[nodiscard]] QString namesOf(const std::vector<OpenElsewhere> &judges);

/// The shown name of a member; empty where the reader does not see members.
[[nodiscard]] QString memberName(const exercise::ExerciseBoard &board, const Id &account);

} // namespace redoubt::models
