// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "incident/indicators/Indicator.h"
#include "incident/indicators/LossLedger.h"

#include <string_view>

namespace redoubt::incident {

/// An event of MISP (JSON, UTF-8): {"Event":{…}}, alone, in a list, or in a list under "response". Every attribute and object is read; what the
/// event says besides is carried along. STIX objects that writeMisp carried are taken out again, unless somebody changed what MISP shows of them.
/// Fails with Malformed (the detail names where: "Event.Attribute[3].value"; also for several events in one file) or TooLarge.
[[nodiscard]] Result<IndicatorSet> readMisp(std::string_view text, LossLedger &ledger);

} // namespace redoubt::incident
