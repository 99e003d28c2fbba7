// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

namespace redoubt::resources {

/// A pack of duty templates that comes with the product, as the bytes of its file; duty::readTemplatePack() reads it. An example that an office
/// adapts.
struct ShippedTemplatePack
{
    std::string_view fileName;
    std::string_view text;
};

/// All of them, by file name.
[[nodiscard]] std::span<const ShippedTemplatePack> shippedTemplates();

} // namespace redoubt::resources
