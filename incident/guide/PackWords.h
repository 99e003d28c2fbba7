// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/json/Json.h"

#include <string>
#include <string_view>
#include <utility>

/// What the incident wing's packs have in common when they are read.
namespace redoubt::incident {

inline constexpr JsonLimits packBounds{.maxBytes = 512 * 1024, .maxDepth = 8, .maxValues = 20'000, .maxStringBytes = 8'000};
inline constexpr std::size_t mostPackRows = 500;

/// An id or a version: 1 to 64 letters, digits and marks of ASCII.
[[nodiscard]] bool isPackWord(std::string_view text);

/// Reads @p text as a pack of @p format in form 1. Fails with Malformed (no JSON, another format), TooLarge or UnsupportedVersion.
[[nodiscard]] Result<json::object> openPack(std::string_view text, std::string_view format);

/// @p result, whose failure is told with @p place before it.
template <class T>
[[nodiscard]] Result<T> inPlace(const std::string &place, Result<T> result)
{
    if (!result)
        return fail(result.error().code, place + ": " + result.error().detail);
    return result;
}

/// How a row is called in a failure: its "id" or, where it has none that is text, its number from 1.
[[nodiscard]] std::string placeOfRow(const json::object &row, std::size_t index);

} // namespace redoubt::incident
