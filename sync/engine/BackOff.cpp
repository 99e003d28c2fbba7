// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/BackOff.h"

#include <algorithm>

namespace redoubt::sync {

std::int64_t BackOff::next(Random &random)
{
    // 2^40 first waits are longer than any last one.
    const auto window = std::min(m_lastMs, m_firstMs << std::min(m_tries, 40));
    ++m_tries;
    return static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(window) + 1));
}

std::int64_t jittered(std::int64_t ms, Random &random)
{
    return ms / 2 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(ms) + 1));
}

} // namespace redoubt::sync
