// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"

#include <openssl/rand.h>

#include <array>
#include <cstdlib>
#include <cstring>
#include <limits>

namespace redoubt {

std::uint64_t Random::next()
{
    std::array<std::uint8_t, 8> bytes{};
    fill(bytes);
    std::uint64_t value = 0;
    std::memcpy(&value, bytes.data(), sizeof value);
    return value;
}

std::uint64_t Random::below(std::uint64_t bound)
{
    const std::uint64_t unusable = (std::numeric_limits<std::uint64_t>::max() % bound + 1) % bound;
    std::uint64_t value = next();
    while (value > std::numeric_limits<std::uint64_t>::max() - unusable)
        value = next();
    return value % bound;
}

void SystemRandom::fill(std::span<std::uint8_t> bytes)
{
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        std::abort();
}

void SeededRandom::fill(std::span<std::uint8_t> bytes)
{
    for (std::size_t i = 0; i < bytes.size();) {
        m_state += 0x9e3779b97f4a7c15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        for (int k = 0; k < 8 && i < bytes.size(); ++k, ++i)
            bytes[i] = static_cast<std::uint8_t>(z >> (8 * k));
    }
}

} // namespace redoubt
