// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/indicators/Indicator.h"

#include <boost/json/array.hpp>

#include <string>
#include <string_view>
#include <vector>

/// One indicator as STIX objects and back.
namespace redoubt::incident {

/// Members of MISP that STIX has no place for, and a value that its objects do not give back, stand in this property of our own.
inline constexpr const char *StixRest = "x_redoubt_rest";

struct StixParts
{
    json::array objects; ///< the one that stands for the indicator comes first
    std::string mainId;
    bool isCarried = false; ///< as x-misp-attribute, for the reason below
    std::string why;        ///< why it is carried, or what else is not as it was
};

/// The objects of @p indicator, as MISP's converter maps it: `to_ids` → Indicator, and Observed Data with the object and `based-on` between them;
/// otherwise Observed Data; a rule, a vulnerability and a campaign as they are called; what STIX has no word for as x-misp-attribute. Ids are made
/// of the indicator's uuid. @p creatorRef is the identity that it came from, or empty.
[[nodiscard]] StixParts stixOfIndicator(const Indicator &indicator, const std::string &creatorRef);

/// Puts @p tags where STIX has them: TLP among the markings, the others among the labels of @p object.
void addStixTags(json::object &object, const std::vector<std::string> &tags);
/// The tags that @p object has: labels other than MISP's own three, then TLP.
[[nodiscard]] std::vector<std::string> stixTags(const json::object &object);
/// What a label "misp:<name>="…"" of @p object says; empty if it has none.
[[nodiscard]] std::string mispLabel(const json::object &object, std::string_view name);

} // namespace redoubt::incident
