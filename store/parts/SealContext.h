// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt::store {

/// What a sealed payload is bound to: its table, its row, and what stands beside it in plain. Moved to another row,
/// or with one of those altered, it does not open.
class SealContext
{
public:
    explicit SealContext(std::string_view table) { add(table); }
    SealContext &add(std::string_view text)
    {
        add(static_cast<std::int64_t>(text.size()));
        m_text.append(text);
        return *this;
    }
    SealContext &add(const Id &id)
    {
        m_text.append(reinterpret_cast<const char *>(id.bytes().data()), id.bytes().size());
        return *this;
    }
    SealContext &add(std::int64_t number)
    {
        for (int shift = 56; shift >= 0; shift -= 8)
            m_text.push_back(static_cast<char>(static_cast<std::uint64_t>(number) >> shift));
        return *this;
    }
    [[nodiscard]] std::string_view view() const { return m_text; }

private:
    std::string m_text;
};

} // namespace redoubt::store
