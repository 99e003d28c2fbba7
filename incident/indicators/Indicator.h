// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"

#include <boost/json/object.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Indicators as they stand between the formats that they come and go in. The words are those of MISP, whose list of types is the longest; what a
/// format says beyond them is carried along, so that it can be written again.
namespace redoubt::incident {

/// One value to look for, or that was seen.
struct Indicator
{
    std::string uuid;     ///< lower case
    std::string type;     ///< as MISP calls it: "ip-dst", "filename|sha256"; what it does not know is a type that is carried along
    std::string category; ///< as MISP calls it: "Network activity"
    std::string value;    ///< as it was written; two parts stand around a '|'
    std::string comment;
    bool toIds = false;         ///< to be looked for; otherwise it was seen, or explains others
    bool isDeleted = false;     ///< taken back by its author: never written as an indicator, only carried along
    std::int64_t timestamp = 0; ///< when it was last changed, in seconds since 1970; 0: not known
    std::string firstSeen;      ///< RFC 3339 as it was written; may be empty
    std::string lastSeen;
    std::vector<std::string> tags;
    std::optional<std::size_t> group;  ///< in IndicatorSet::groups
    std::optional<std::size_t> source; ///< in IndicatorSet::carried: the STIX object that says it; who changes the indicator resets this
    json::object rest;                 ///< members of a MISP attribute that nothing above says
    std::string path;                  ///< where it was read: "Event.Attribute[3]", "objects[4]", "line 2"
    bool operator==(const Indicator &) const = default;
};

/// Indicators that belong together: an object of MISP.
struct IndicatorGroup
{
    std::string uuid;
    std::string name; ///< of its template: "file", "domain-ip"
    std::string metaCategory;
    std::int64_t timestamp = 0;
    json::object rest; ///< its other members, references to other objects among them
    std::string path;
    bool operator==(const IndicatorGroup &) const = default;
};

/// What MISP says of the event that the indicators belong to.
struct IndicatorEvent
{
    std::string info; ///< its title
    std::string creatorName;
    std::string creatorUuid; ///< may be empty
    bool isPublished = false;
    std::vector<std::string> tags;
    json::object rest; ///< its other members
    bool operator==(const IndicatorEvent &) const = default;
};

/// A STIX object that is written again as it is.
struct CarriedObject
{
    json::object object;
    std::string path;
    bool operator==(const CarriedObject &) const = default;
};

/// What one file says.
struct IndicatorSet
{
    std::string uuid;           ///< of the event, or of the bundle
    std::int64_t timestamp = 0; ///< of the event; 0: not known
    std::optional<IndicatorEvent> event;
    std::vector<Indicator> indicators;
    std::vector<IndicatorGroup> groups;
    std::vector<CarriedObject> carried; ///< in their order
    std::optional<json::object> bundle; ///< of a STIX bundle that says nothing of an event of MISP: its members without the objects
    std::string classification;         ///< 密级 of the record that this is taken from; empty: none
    bool operator==(const IndicatorSet &) const = default;
};

/// Bounds of a file, of every format.
inline constexpr JsonLimits IndicatorJsonLimits{
    .maxBytes = 64 * 1024 * 1024, .maxDepth = 32, .maxValues = 4'000'000, .maxStringBytes = 32 * 1024 * 1024};
inline constexpr std::size_t MostIndicators = 100'000; ///< and as many objects

} // namespace redoubt::incident
