// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>

namespace redoubt {

/// Where unpredictable bytes come from, handed in like the clock so that a simulation can be repeated.
class Random
{
public:
    virtual ~Random() = default;
    virtual void fill(std::span<std::uint8_t> bytes) = 0;
    /// Uniform over all 64-bit values.
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, bound); bound > 0. Without modulo bias.
    [[nodiscard]] std::uint64_t below(std::uint64_t bound);
};

/// OpenSSL's generator. Thread-safe. Aborts the program if the system has no entropy: a weak key is worse.
class SystemRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override;
};

/// Repeatable from its seed (SplitMix64, Steele, Lea, Flood 2014). Never for keys outside tests and simulations.
class SeededRandom final : public Random
{
public:
    explicit SeededRandom(std::uint64_t seed) : m_state(seed) { }
    void fill(std::span<std::uint8_t> bytes) override;

private:
    std::uint64_t m_state;
};

} // namespace redoubt
