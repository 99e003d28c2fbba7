// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/report/ReportFields.h"

#include <optional>
#include <string>

namespace redoubt::incident {

/// What is known of @p row, as a report says it: 约4,200人; 2026年4月15日14:20起; 已核，没有. None: it is not known.
[[nodiscard]] std::optional<FieldValue> impactText(const GuideRow &row, const Impact &impact, const calendar::TimeZone &zone);
/// 14:22 on @p today, 4月14日14:22 on other days.
[[nodiscard]] std::string shortMoment(const calendar::CivilTime &time, calendar::CivilDate today);
/// A number with its thousands parted: 4,200; up to one place where it is not whole.
[[nodiscard]] std::string numberText(double number);

} // namespace redoubt::incident
