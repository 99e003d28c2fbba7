// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/indicators/Indicator.h"

#include <boost/json/array.hpp>

#include <map>
#include <string>
#include <vector>

/// What MISP says around its indicators, as STIX objects.
namespace redoubt::incident {

/// The identity that an event came from; empty without an event.
[[nodiscard]] json::object stixIdentity(const IndicatorSet &set);
/// The Report of a published event, the Grouping of one that is not; empty without an event. @p refs are the ids of what belongs to it.
[[nodiscard]] json::object stixEvent(const IndicatorSet &set, const std::vector<std::string> &refs);
/// An object of MISP as x-misp-object. @p refs are the ids of its indicators.
[[nodiscard]] json::object stixGroup(const IndicatorGroup &group, const std::vector<std::string> &refs, const std::string &creatorRef);

/// A reference of MISP from one object to another, or to an attribute.
struct StixReference
{
    json::object relationship; ///< empty where what it refers to is not there
    std::string path;
    std::string what; ///< "resolved-to"
};
/// The references of all objects of @p set. @p idOfUuid has the STIX id of every object and attribute.
[[nodiscard]] std::vector<StixReference> stixReferences(const IndicatorSet &set, const std::map<std::string, std::string> &idOfUuid);

} // namespace redoubt::incident
