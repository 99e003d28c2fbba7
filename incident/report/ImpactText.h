// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/report/ReportFields.h"

#include <optional>
#include <string>

namespace redoubt::incident {

/// What is known of @p row, as a report says it: 约 4,200 人; 2026 年 4 月 15 日 14:20 起; 已核，没有. None: it is not known.
[[nodiscard]] std::optional<FieldValue> impactText(const GuideRow &row, const Impact &impact, const calendar::TimeZone &zone);
/// 14:22 on @p today, 4 月 14 日 14:22 on other days.
[[nodiscard]] std::string shortMoment(const calendar::CivilTime &time, calendar::CivilDate today);
/// A number with its thousands parted: 4,200; up to one place where it is not whole.
[[nodiscard]] std::string numberText(double number);

} // namespace redoubt::incident
