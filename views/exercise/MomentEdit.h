// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <optional>

class QDateTimeEdit;

namespace redoubt::views {

/// An input for a moment, to the minute, in the reader's time zone.
[[nodiscard]] QDateTimeEdit *momentEdit(const std::optional<Instant> &moment);
[[nodiscard]] Instant momentOf(const QDateTimeEdit *edit);
/// No moment is set yet: what @p edit shows is a suggestion, which it says, and which counts as none until somebody changes it.
void leaveUnset(QDateTimeEdit *edit);
/// The moment, or none where it was left unset.
[[nodiscard]] std::optional<Instant> momentIfSet(const QDateTimeEdit *edit);
void setMoment(QDateTimeEdit *edit, Instant moment);

} // namespace redoubt::views
