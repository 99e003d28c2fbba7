// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/MispMembers.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>

namespace redoubt::incident {

namespace {

constexpr std::array<std::string_view, 9> saidMembers{"uuid",   "type",      "category",   "value",    "comment",
                                                      "to_ids", "timestamp", "first_seen", "last_seen"};
constexpr std::int64_t mostMispSeconds = 253'402'300'799; // the end of the year 9999

bool isSaidMember(std::string_view name) { return std::find(saidMembers.begin(), saidMembers.end(), name) != saidMembers.end(); }

Result<std::string> neededMispText(const json::object &object, const char *name, const std::string &path)
{
    const auto *member = object.if_contains(name);
    if (!member)
        return fail(ErrorCode::Malformed, path + " has no " + name);
    if (!member->is_string() || member->get_string().empty())
        return fail(ErrorCode::Malformed, path + '.' + name + ": expected text");
    return memberText(object, name);
}

/// Null, or text.
Result<std::string> possibleMispText(const json::object &object, const char *name, const std::string &path)
{
    const auto *member = object.if_contains(name);
    if (member && !member->is_string() && !member->is_null())
        return fail(ErrorCode::Malformed, path + '.' + name + ": expected text");
    return memberText(object, name);
}

} // namespace

json::object mispAttribute(const Indicator &indicator)
{
    json::object result{{"uuid", indicator.uuid},
                        {"type", indicator.type},
                        {"category", indicator.category},
                        {"value", indicator.value},
                        {"comment", indicator.comment},
                        {"to_ids", indicator.toIds},
                        {"timestamp", std::to_string(indicator.timestamp)}};
    if (!indicator.firstSeen.empty())
        result["first_seen"] = indicator.firstSeen;
    if (!indicator.lastSeen.empty())
        result["last_seen"] = indicator.lastSeen;
    for (const auto &member : indicator.rest) {
        if (!result.contains(member.key()))
            result[member.key()] = member.value();
    }
    if (!indicator.tags.empty() && !result.contains("Tag"))
        result["Tag"] = mispTagList(indicator.tags);
    return result;
}

Result<Indicator> readMispAttribute(const json::object &object, const std::string &path, LossLedger &ledger)
{
    Indicator result;
    result.path = path;
    REDOUBT_ASSIGN(result.type, neededMispText(object, "type", path));
    REDOUBT_ASSIGN(result.value, neededMispText(object, "value", path));
    REDOUBT_ASSIGN(result.category, possibleMispText(object, "category", path));
    REDOUBT_ASSIGN(result.comment, possibleMispText(object, "comment", path));
    REDOUBT_ASSIGN(result.firstSeen, possibleMispText(object, "first_seen", path));
    REDOUBT_ASSIGN(result.lastSeen, possibleMispText(object, "last_seen", path));
    REDOUBT_ASSIGN(const auto uuid, possibleMispText(object, "uuid", path));
    result.uuid = uuidOf(uuid);
    if (!uuid.empty() && result.uuid.empty())
        return fail(ErrorCode::Malformed, path + ".uuid: expected a UUID");
    if (object.contains("to_ids") && !memberTruth(object, "to_ids"))
        return fail(ErrorCode::Malformed, path + ".to_ids: expected true or false");
    result.toIds = memberTruth(object, "to_ids").value_or(false);
    result.isDeleted = memberTruth(object, "deleted").value_or(false);
    const auto timestamp = memberNumber(object, "timestamp").value_or(0);
    if (timestamp < 0 || timestamp > mostMispSeconds || (object.contains("timestamp") && !memberNumber(object, "timestamp")))
        return fail(ErrorCode::Malformed, path + ".timestamp: expected seconds since 1970");
    result.timestamp = timestamp;
    if (const auto *type = indicatorType(result.type); result.category.empty())
        result.category = type ? std::string(type->category) : "Other";
    result.tags = mispTags(object);
    for (const auto &member : object) {
        if (!isSaidMember(member.key()) || member.value().is_null())
            result.rest[member.key()] = member.value();
    }
    // What is written otherwise is another spelling of the same, or was not there.
    const auto written = mispAttribute(result);
    for (const auto &name : saidMembers) {
        const auto *before = object.if_contains(name);
        const auto *after = written.if_contains(name);
        if (before && after && !before->is_null() && *before != *after)
            ledger.read(Outcome::Changed, path + '.' + std::string(name), result.type, "another spelling of the same is written");
    }
    if (!object.contains("to_ids"))
        ledger.read(Outcome::Changed, path + ".to_ids", result.type, "it is missing, and taken for false");
    return result;
}

std::vector<std::string> mispTags(const json::object &object)
{
    std::vector<std::string> names;
    if (const auto *tags = memberArray(object, "Tag")) {
        for (const auto &tag : *tags)
            names.push_back(tag.is_object() ? memberText(tag.get_object(), "name") : std::string());
    }
    return names;
}

json::array mispTagList(const std::vector<std::string> &tags)
{
    json::array list;
    for (const auto &tag : tags)
        list.push_back(json::object{{"name", tag}});
    return list;
}

std::string stixObjectUuid(const json::object &stixObject)
{
    return derivedUuid("stix-object " + memberText(stixObject, "id") + ' ' + memberText(stixObject, "modified"));
}

json::object mispStixObject(const json::object &stixObject)
{
    const auto uuid = stixObjectUuid(stixObject);
    const auto timestamp = std::to_string(secondsOfTime(memberText(stixObject, "modified")));
    auto comment = memberText(stixObject, "type");
    if (const auto name = memberText(stixObject, "name"); !name.empty())
        comment += ": " + name;
    json::array attributes{json::object{{"uuid", derivedUuid("json of " + uuid)},
                                        {"type", "text"},
                                        {"category", "Other"},
                                        {"object_relation", "json"},
                                        {"value", writeJson(stixObject)},
                                        {"comment", ""},
                                        {"to_ids", false},
                                        {"timestamp", timestamp}}};
    return {{"name", StixObjectName},
            {"meta-category", "misc"},
            {"description", "An object of STIX 2.1 as it was, with what MISP reads of it"},
            {"template_uuid", derivedUuid("template stix-object")},
            {"template_version", "1"},
            {"uuid", uuid},
            {"timestamp", timestamp},
            {"comment", comment},
            {"ObjectReference", json::array()},
            {"Attribute", std::move(attributes)}};
}

json::object carriedStixObject(const json::object &mispObject)
{
    const auto *attributes = memberArray(mispObject, "Attribute");
    if (memberText(mispObject, "name") != StixObjectName || !attributes)
        return {};
    for (const auto &attribute : *attributes) {
        const auto *object = attribute.if_object();
        if (!object || memberText(*object, "object_relation") != "json")
            continue;
        const auto carried = parseJsonObject(memberText(*object, "value"), IndicatorJsonLimits);
        if (carried && !uuidOfStixId(memberText(*carried, "id"), memberText(*carried, "type")).empty())
            return *carried;
    }
    return {};
}

} // namespace redoubt::incident
