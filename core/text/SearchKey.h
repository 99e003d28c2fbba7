// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::text {

/// @p utf8 as search compares it: NFKC with case folded (so full and half width are one), traditional characters as simplified ones, character by
/// character, and addresses that were written so that nobody opens them by mistake as they are meant: "hxxp" is "http", "[.]", "(.)", "[:]" and
/// "[@]" lose their brackets. What is unseen is left out. UTF-8; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string searchKey(std::string_view utf8);

/// The same, with where it came from.
struct PlacedSearchKey
{
    std::string key;
    /// For each byte of @c key the byte of the text at which its character begins, and at the end the text's size: rising, one more than key has
    /// bytes.
    std::vector<std::uint32_t> from;
};
[[nodiscard]] PlacedSearchKey placedSearchKey(std::string_view utf8);

} // namespace redoubt::text
