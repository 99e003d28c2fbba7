// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/kinds/Shift.h"

#include <string_view>

namespace redoubt::duty {

/// A measured number as people type it: digits, one point or one full-width point, a sign; "1,234.5" and " 23.4 " are numbers too. Fails with
/// InvalidArgument for what is none, and for what is beyond a million million.
[[nodiscard]] Result<double> readMeasure(std::string_view text);

/// What @p value is at @p item: within its range and its expectation, or not. A tick passes when it is given. Fails with InvalidArgument where
/// the item takes no such value: a number that is none, a choice that is not among the item's, no value where one is asked for.
[[nodiscard]] Result<CheckOutcome> judgeCheck(const CheckItem &item, const std::optional<std::string> &value);

/// "18–27", "≥ 99.9", "≤ 1", the expected choice; empty where anything passes.
[[nodiscard]] std::string shouldBe(const CheckItem &item);

/// What holds of a checklist beyond its shape: keys are names and differ, ranges are not backwards, choices differ and the expected one is
/// among them. Fails with InvalidArgument; the detail names the item.
[[nodiscard]] Result<void> checkItems(const std::vector<CheckItem> &items);

} // namespace redoubt::duty
