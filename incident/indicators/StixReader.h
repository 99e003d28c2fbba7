// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string_view>

namespace redoubt::incident {

/// A bundle of STIX 2.0 or 2.1 (JSON, UTF-8). What writeStix wrote becomes what it was written from; of all else the indicators are read and every
/// object is carried along, also those and their properties that nobody knows. Fails with Malformed (the detail names where: "objects[3].id") or
/// TooLarge (IndicatorJsonLimits, MostIndicators).
[[nodiscard]] Result<IndicatorSet> readStix(std::string_view text, LossLedger &ledger);

} // namespace redoubt::incident
