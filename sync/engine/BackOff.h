// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"

#include <cstdint>

namespace redoubt::sync {

/// Exponential back-off with full jitter: the n-th wait is uniform in [0, min(last, first · 2^(n-1))], so that consoles
/// that lost the server together do not come back together (M. Brooker, "Exponential Backoff And Jitter", AWS 2015).
class BackOff
{
public:
    BackOff(std::int64_t firstMs, std::int64_t lastMs) : m_firstMs(firstMs), m_lastMs(lastMs) { }

    /// The wait after one more failure, in milliseconds.
    [[nodiscard]] std::int64_t next(Random &random);
    void reset() { m_tries = 0; }
    /// Failures in a row.
    [[nodiscard]] int tries() const { return m_tries; }

private:
    std::int64_t m_firstMs;
    std::int64_t m_lastMs;
    int m_tries = 0;
};

/// Uniform in [ms/2, 3·ms/2].
[[nodiscard]] std::int64_t jittered(std::int64_t ms, Random &random);

} // namespace redoubt::sync
