// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// A reporting regime that comes with the product, as the bytes of its file; incident::loadReportingRegime() reads it. House rules are an example.
struct ShippedRegime
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name.
[[nodiscard]] std::span<const ShippedRegime> shippedRegimes();

} // namespace redoubt::resources
