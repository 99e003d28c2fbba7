// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string>

namespace redoubt::incident {

/// @p set as an event of MISP, {"Event":{…}} on one line: the same set gives the same bytes. A STIX object that is carried becomes an object
/// "stix-object" with the attributes that MISP understands and the whole of it as text. Fails with Forbidden where mayLeave does.
[[nodiscard]] Result<std::string> writeMisp(const IndicatorSet &set, LossLedger &ledger);

} // namespace redoubt::incident
