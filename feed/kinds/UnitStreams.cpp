// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/UnitStreams.h"

#include "core/crypto/Digest.h"
#include "core/json/Described.h"

#include <algorithm>

namespace redoubt::feed {

Id unitStream(const Id &server, const Id &unit, StreamPurpose purpose)
{
    Hasher hasher;
    const auto digest = hasher.addField("redoubt unit stream 1").add(server.bytes()).add(unit.bytes()).addField(enumName(purpose)).finish();
    constexpr std::size_t Timed = 6;
    std::array<std::uint8_t, 16> bytes{};
    std::copy_n(digest.bytes.begin(), bytes.size() - Timed, bytes.begin() + Timed);
    bytes[6] = static_cast<std::uint8_t>(0x80 | (bytes[6] & 0x0f)); // version 8: free form
    bytes[8] = static_cast<std::uint8_t>(0x80 | (bytes[8] & 0x3f));
    return Id(bytes);
}

bool isUnitStream(const Id &id)
{
    const auto bytes = id.bytes();
    return std::all_of(bytes.begin(), bytes.begin() + 6, [](auto byte) { return byte == 0; }) && (bytes[6] & 0xf0) == 0x80;
}

} // namespace redoubt::feed
