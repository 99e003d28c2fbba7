// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// A rule pack that comes with the product, as the bytes of its file; exercise::loadRulePack() reads it.
struct ShippedRulePack
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name.
[[nodiscard]] std::span<const ShippedRulePack> shippedRulePacks();

} // namespace redoubt::resources
