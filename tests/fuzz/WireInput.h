// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace redoubt::fuzz {

/// Which decoder an input of FuzzWire is for: its first byte, the rest is the body.
enum class WireInput : std::uint8_t { Json, Line, Record, Push, Pull, Snapshot, History, Zstd, Header, Chains, Count };

} // namespace redoubt::fuzz
