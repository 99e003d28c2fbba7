// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/models/demo/DemoRoster.h"
#include "views/duty/roster/RosterPage.h"

#include <memory>

namespace redoubt::views::testing {

/// The roster page filled with the demo roster as a planner's console would; @p chosen: with a shift chosen.
[[nodiscard]] std::unique_ptr<RosterPage> demoRosterPage(testkit::DemoRoster &roster, bool plans = true, bool chosen = true, bool tries = false);
/// "roster", "roster-read", "roster-trial", "roster-none", "roster-unpublished".
[[nodiscard]] std::unique_ptr<RosterPage> demoRosterPage(const QString &name, const std::string &before);
/// "dialog-roster-plan", "dialog-roster-leave", "dialog-roster-swap", "dialog-roster-fill".
[[nodiscard]] std::unique_ptr<QWidget> demoRosterDialog(const QString &name, const QString &before);

} // namespace redoubt::views::testing
