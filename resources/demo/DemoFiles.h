// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace redoubt::resources {

/// A piece of evidence of the demo drill. All of it is made up: pictures drawn for it, logs written for it.
struct DemoFile
{
    std::string_view name;
    std::span<const std::uint8_t> bytes;
};

/// All of them, by name.
[[nodiscard]] std::span<const DemoFile> demoFiles();

} // namespace redoubt::resources
