// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/BufferedRandom.h"

#include <algorithm>

namespace redoubt::store {

void BufferedRandom::fill(std::span<std::uint8_t> bytes)
{
    if (bytes.size() > m_buffer.size()) {
        m_source.fill(bytes);
        return;
    }
    if (m_buffer.size() - m_used < bytes.size()) {
        m_source.fill(m_buffer);
        m_used = 0;
    }
    std::copy_n(m_buffer.begin() + static_cast<std::ptrdiff_t>(m_used), bytes.size(), bytes.begin());
    m_used += bytes.size();
}

} // namespace redoubt::store
