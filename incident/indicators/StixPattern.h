// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::incident {

/// One comparison of a STIX pattern (STIX 2.1 §9.6): a path without the quotes around its keys ("file:hashes.SHA-256") that equals a constant.
struct Comparison
{
    std::string path;
    std::string value;
    bool isNumber = false; ///< the constant is a whole number, and stands without quotes
    bool operator==(const Comparison &) const = default;
};
using Comparisons = std::vector<Comparison>;

/// A constant of text in its quotes: ' and \ are escaped, all else stands as it is (§9.2).
[[nodiscard]] std::string patternText(std::string_view value);

/// "[a:b = 'x' AND a:c.'d-e' = 5]".
[[nodiscard]] std::string patternOf(const Comparisons &comparisons);

/// The comparisons of a pattern with one observation that are all equalities joined by AND; nothing for any other pattern, which is then carried
/// along as it is.
[[nodiscard]] std::optional<Comparisons> readPattern(std::string_view pattern);

} // namespace redoubt::incident
