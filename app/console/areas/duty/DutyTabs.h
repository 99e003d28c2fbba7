// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/DutyTab.h"

#include <memory>
#include <vector>

namespace redoubt::console {

/// What the duty page is told of one of its tabs.
struct DutyTabDeclaration
{
    /// Whether somebody in that seat has it.
    bool (*isFor)(const DutySeat &) = nullptr;
    std::unique_ptr<DutyTab> (*make)(const AreaPlace &, const DutySeat &) = nullptr;
    /// What the card of keys says of it; null: nothing.
    QList<views::KeyGroup> (*keys)() = nullptr;
};

/// The one list of the duty page's tabs, from left to right.
[[nodiscard]] const std::vector<DutyTabDeclaration> &dutyTabs();

} // namespace redoubt::console
