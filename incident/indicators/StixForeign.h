// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/indicators/Indicator.h"

#include <vector>

namespace redoubt::incident {

/// The indicators that STIX objects of anybody say: patterns of one value, rules in other languages, observed values, vulnerabilities and campaigns.
/// A pattern of STIX that says more is an indicator of the type "stix2-pattern" with the whole pattern as its value. Each names its object in
/// `source`; @p carried keeps all that they say besides.
[[nodiscard]] std::vector<Indicator> foreignIndicators(const std::vector<CarriedObject> &carried);

} // namespace redoubt::incident
