// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/guide/GradingGuide.h"

#include <string>

namespace redoubt::cli {

/// The guide that @p name means: the id of a shipped one ("cn-grading", or with its version), the name of a file (a pack, or the file of facts), or
/// when empty the shipped one that holds on @p date; the last one, where none does. Fails as readWholeInput, app::typedText and
/// incident::readGuideFile do.
[[nodiscard]] Result<incident::GradingGuide> namedGuide(const std::string &name, calendar::CivilDate date);

} // namespace redoubt::cli
