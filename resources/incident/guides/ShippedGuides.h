// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// A grading guide that comes with the product, as the bytes of its file; incident::loadGradingGuide() reads it.
struct ShippedGuide
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name.
[[nodiscard]] std::span<const ShippedGuide> shippedGuides();

} // namespace redoubt::resources
