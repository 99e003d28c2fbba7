// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// An outline of reports that comes with the product, as the bytes of its file; incident::loadReportOutline() reads it.
struct ShippedOutline
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name.
[[nodiscard]] std::span<const ShippedOutline> shippedOutlines();

} // namespace redoubt::resources
