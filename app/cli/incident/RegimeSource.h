// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/deadlines/DeadlineClocks.h"

#include <string>
#include <vector>

namespace redoubt::cli {

/// The regimes that @p names mean, each with its zone: ids of shipped ones, or names of files. Without names the shipped ones that know one of
/// @p parties. Fails as readWholeInput, app::typedText, incident::loadReportingRegime and zones::systemZone do, and with InvalidArgument where no
/// regime knows a party; the detail names the regime.
[[nodiscard]] Result<std::vector<incident::ZonedRegime>> chosenRegimes(const std::vector<std::string> &names,
                                                                       const std::vector<std::string> &parties);

} // namespace redoubt::cli
