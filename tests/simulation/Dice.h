// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"

#include <cstdint>
#include <vector>

namespace redoubt::simulation {

/// Questions that chance answers, repeatably.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_random(seed) { }
    [[nodiscard]] std::int64_t below(std::int64_t bound) { return static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(bound))); }
    /// Both ends included.
    [[nodiscard]] std::int64_t between(std::int64_t low, std::int64_t high) { return low + below(high - low + 1); }
    [[nodiscard]] bool percent(int chance) { return below(100) < chance; }
    template <class T>
    [[nodiscard]] const T &pick(const std::vector<T> &of)
    {
        return of[static_cast<std::size_t>(below(static_cast<std::int64_t>(of.size())))];
    }
    [[nodiscard]] std::uint64_t seed() { return m_random.next(); }
    [[nodiscard]] SeededRandom &random() { return m_random; }

private:
    SeededRandom m_random;
};

} // namespace redoubt::simulation
