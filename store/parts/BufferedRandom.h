// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"

#include <array>

namespace redoubt::store {

/// Takes chance in portions: a nonce for each row would otherwise cost more than sealing it.
/// For nonces and ids; keys are drawn from the source itself.
class BufferedRandom final : public Random
{
public:
    explicit BufferedRandom(Random &source) : m_source(source) { }
    void fill(std::span<std::uint8_t> bytes) override;

private:
    Random &m_source;
    std::array<std::uint8_t, 4096> m_buffer{};
    std::size_t m_used = 4096;
};

} // namespace redoubt::store
