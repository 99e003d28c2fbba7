// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <array>
#include <cstdint>

namespace redoubt::sync {

/// Streams and records by number, 0 … 255, where a test only needs them to be unlike.
inline Id id(int n)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = static_cast<std::uint8_t>(n);
    return Id(bytes);
}

} // namespace redoubt::sync
