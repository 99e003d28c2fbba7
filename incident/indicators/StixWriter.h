// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string>

namespace redoubt::incident {

/// @p set as a bundle of STIX 2.1, on one line: the same set gives the same bytes. @p ledger says what became of every indicator and object.
/// Fails with Forbidden where mayLeave does.
[[nodiscard]] Result<std::string> writeStix(const IndicatorSet &set, LossLedger &ledger);

/// The objects that writeStix makes itself: all but those that are carried.
[[nodiscard]] json::array ownStixObjects(const IndicatorSet &set, LossLedger &ledger);

} // namespace redoubt::incident
