// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Hlc.h"
#include "core/Id.h"
#include "core/json/Json.h"
#include "feed/Position.h"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace redoubt::feed {

enum class Act { Add, Set, Remove };
BOOST_DESCRIBE_ENUM(Act, Add, Set, Remove)

/// What travels: who changed what. Its stream, account and installation are those of the chain that carries it.
struct Change
{
    static constexpr int Version = 1;
    static constexpr std::size_t MaxBytes = 256 * 1024;

    Id id;            ///< of an add: also the record's
    std::string kind; ///< e.g. "exercise.claim"
    int schema = 1;   ///< of the kind, ≥ 1
    Id record;
    Act act = Act::Add;
    std::optional<Id> group; ///< changes of one group are taken or quarantined together
    json::object fields;     ///< empty for a remove; names do not begin with '$'
    StreamPosition base;     ///< what the author's form was loaded at
    Hlc hlc;
    std::int64_t pos = 0; ///< position in its chain, from 1

    bool operator==(const Change &) const = default;
};

/// A change with the very bytes that were minted: these are hashed, stored and forwarded, never written anew.
struct Line
{
    Change change;
    std::string bytes;

    bool operator==(const Line &other) const { return bytes == other.bytes; }
};

/// Mints the bytes of @p change and reads them back. Fails with TooLarge over a bound (256 KiB, and those of JsonLimits),
/// or InvalidArgument for a change that readLine would refuse. The order of the fields is kept.
[[nodiscard]] Result<Line> mintLine(Change change);

/// Reads one line without its line feed. Fails with Malformed, TooLarge or UnsupportedVersion.
/// Members that this version does not know are kept, being part of the bytes.
[[nodiscard]] Result<Line> readLine(std::string_view bytes);

} // namespace redoubt::feed
