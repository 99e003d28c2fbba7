// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoCast.h"
#include "duty/kinds/Shift.h"

#include <span>
#include <string_view>
#include <vector>

/// Who stands duty in the demo's office, and what is checked there. Every name is made up.
namespace redoubt::demo {

struct DutyAccount
{
    std::string_view signInName;
    std::string_view shownName;
    std::string_view unitRole; ///< in its unit, as the server's commands call it
    std::string_view unit = HomeUnit;
};

[[nodiscard]] std::span<const DutyAccount> dutyAccounts();

/// Who speaks for which units to the home unit. 56 liaisons at consoles of their own would take minutes to make, so four share those of all units but
/// one.
struct Reporter
{
    std::string_view account;
    std::vector<std::string_view> units; ///< the account's own first
};
[[nodiscard]] std::vector<Reporter> reporters();
[[nodiscard]] std::vector<duty::CheckItem> dutyChecklist();

} // namespace redoubt::demo
