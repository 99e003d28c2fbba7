// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string>
#include <string_view>

/// Indicators as a table (RFC 4180, commas): a row of names, then an indicator a row. `type` and `value` are needed; `category`, `to_ids`
/// (1, 0, true, false, yes, no, 是, 否), `comment`, `uuid`, `timestamp` (seconds since 1970, or RFC 3339; also called `date`), `first_seen`,
/// `last_seen`, `tags` (between semicolons; also `attribute_tag`, between commas) and `classification` (密级) may be there, in any order.
namespace redoubt::incident {

/// @p text is UTF-8. A row without an id gets one that is derived from its type and value. Fails with Malformed (the detail names line and column) or
/// TooLarge.
[[nodiscard]] Result<IndicatorSet> readIndicatorCsv(std::string_view text, LossLedger &ledger);

/// One row for each indicator, texts as they are. @p ledger says what a row has no place for. Fails with Forbidden where mayLeave does.
[[nodiscard]] Result<std::string> writeIndicatorCsv(const IndicatorSet &set, LossLedger &ledger);

} // namespace redoubt::incident
