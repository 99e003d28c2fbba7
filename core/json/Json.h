// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace redoubt {

namespace json = boost::json;

/// Bounds of what is read. The defaults are those of a change (DESIGN §3, §6).
struct JsonLimits
{
    std::size_t maxBytes = 256 * 1024;
    std::size_t maxDepth = 16;
    std::size_t maxValues = 20'000;
    std::size_t maxStringBytes = 128 * 1024;
};

/// Reads one JSON text (RFC 8259) and nothing after it.
/// Refuses what a peer could use to make two readers differ: duplicate keys, invalid UTF-8, integers beyond ±2^53,
/// numbers that no double holds. A fraction is read as the nearest double.
/// Fails with TooLarge over a bound, otherwise with Malformed.
[[nodiscard]] Result<json::value> parseJson(std::string_view text, const JsonLimits &limits = {});
/// As parseJson, and the text must be an object.
[[nodiscard]] Result<json::object> parseJsonObject(std::string_view text, const JsonLimits &limits = {});

/// One line, members in their order.
[[nodiscard]] std::string writeJson(const json::value &value);
/// @p value in the one form that all its spellings share: members sorted by their UTF-8 bytes, whole numbers up to
/// ±2^53 as integers (1.0 and 1 are one number in JSON). Equal values compare equal and are written alike.
[[nodiscard]] json::value canonicalJson(const json::value &value);
/// One line, canonicalJson of @p value.
[[nodiscard]] std::string writeCanonicalJson(const json::value &value);

} // namespace redoubt
