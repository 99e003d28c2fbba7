// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/Fold.h"

namespace redoubt::feed::samples {

/// The id …-0000000000nn, readable in a failure.
inline Id id(std::uint8_t n)
{
    std::array<std::uint8_t, 16> bytes{0x01, 0x9d, 0x8a, 0x3c, 0x55, 0xaa, 0x70, 0, 0x80};
    bytes[15] = n;
    return Id(bytes);
}

inline Author author(std::uint8_t n) { return {id(n), id(static_cast<std::uint8_t>(n + 100))}; }

/// An add of record @p record at chain position @p pos.
inline Change add(std::uint8_t record, std::int64_t pos, json::object fields)
{
    Change change;
    change.id = id(record);
    change.kind = "test.note";
    change.record = id(record);
    change.fields = std::move(fields);
    change.hlc = {1'776'000'000'000 + pos, 0};
    change.pos = pos;
    return change;
}

/// A set of @p fields by who had seen the stream up to @p base; a remove when there are none.
inline Change set(std::uint8_t record, std::uint8_t changeId, std::int64_t pos, std::int64_t base, json::object fields)
{
    auto change = add(record, pos, std::move(fields));
    change.id = id(changeId);
    change.act = change.fields.empty() ? Act::Remove : Act::Set;
    change.base = {0, base};
    return change;
}

/// @p change as the server took it at @p seq.
inline Envelope envelope(std::int64_t seq, const Change &change, const Author &by, std::vector<std::string> flags = {})
{
    return {seq, {1'776'000'100'000 + seq}, change.hlc, by, std::move(flags)};
}

} // namespace redoubt::feed::samples
