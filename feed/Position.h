// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>

namespace redoubt::feed {

/// A place in a stream: @c seq is dense from 1 within an @c epoch, 0 is before the first change.
struct StreamPosition
{
    std::int64_t epoch = 0;
    std::int64_t seq = 0;
    auto operator<=>(const StreamPosition &) const = default;
};

} // namespace redoubt::feed
