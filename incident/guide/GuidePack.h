// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/guide/GradingGuide.h"

#include <string_view>

namespace redoubt::incident {

/// Reads a pack of our own form ("format": "redoubt-grading-guide"), strictly: members that are not known are refused. `sources` gives each place
/// where values were read a short name; every limit names one. Fails with Malformed, TooLarge, UnsupportedVersion or, by checkGradingGuide,
/// InvalidArgument; the detail names the row and the level.
[[nodiscard]] Result<GradingGuide> loadGradingGuide(std::string_view text);

/// Reads the file of facts as they are gathered (guide, levels, criteria with `ge` and `v`, sources by certainty) into a guide called @p id. It
/// has no version and no day from which it holds: it becomes version "0" that holds from the earliest date. Fails as loadGradingGuide does.
[[nodiscard]] Result<GradingGuide> importGuideFacts(std::string_view text, std::string_view id);

/// Either, told apart by what it is.
[[nodiscard]] Result<GradingGuide> readGuideFile(std::string_view text, std::string_view id);

} // namespace redoubt::incident
