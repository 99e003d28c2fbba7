// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/indicators/StixPattern.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace redoubt::incident {

/// What STIX 2.1 makes of a type of MISP, as MISP's own converter maps it.
enum class StixForm {
    Observable,    ///< observed data with the object; Indicator besides, where it is to be looked for
    PatternOnly,   ///< Indicator where it is to be looked for; alone it makes no valid object, and is carried along
    Rule,          ///< Indicator, whose pattern is the value in a language of its own
    Vulnerability, ///< Vulnerability
    Campaign,      ///< Campaign
};

struct IndicatorType
{
    std::string_view name;     ///< as MISP calls it
    std::string_view category; ///< where none is said
    StixForm form = StixForm::Observable;
    std::string_view path;       ///< of the value, or of its first part; of a Rule: the pattern_type
    std::string_view secondPath; ///< of what stands behind the '|'; may be empty
};

/// Every type that is mapped.
[[nodiscard]] const std::vector<IndicatorType> &indicatorTypes();
/// Null for a type that is carried along.
[[nodiscard]] const IndicatorType *indicatorType(std::string_view name);

/// What makes @p value one of @p type (Observable or PatternOnly); nothing where it is none: an address that is no address, a hash of a wrong length.
[[nodiscard]] std::optional<Comparisons> comparisonsOf(const IndicatorType &type, std::string_view value);
/// The type and value that @p comparisons say: @p expected if it fits, else the first that does. Nothing where no type says it.
[[nodiscard]] std::optional<std::pair<std::string, std::string>> valueOf(const Comparisons &comparisons, std::string_view expected = {});

/// "ipv4-addr" or "ipv6-addr", for an address or a network of them in CIDR notation; empty for anything else.
[[nodiscard]] std::string_view addressObject(std::string_view value);

} // namespace redoubt::incident
