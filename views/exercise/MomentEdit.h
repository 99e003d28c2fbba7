// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <optional>

class QDateTimeEdit;

namespace redoubt::views {

/// An input for a moment, to the minute, in the reader's time zone.
[[nodiscard]] QDateTimeEdit *momentEdit(const std::optional<Instant> &moment);
[[nodiscard]] Instant momentOf(const QDateTimeEdit *edit);
void setMoment(QDateTimeEdit *edit, Instant moment);

} // namespace redoubt::views
