// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixOfEvent.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/StixOfIndicator.h"

#include <utility>

namespace redoubt::incident {

namespace {

std::string creatorId(const IndicatorEvent &event)
{
    const auto uuid = uuidOf(event.creatorUuid);
    return "identity--" + (uuid.empty() ? derivedUuid("identity " + event.creatorName) : uuid);
}

/// STIX wants small letters, digits and hyphens (§5.1.1).
std::string relationshipWord(const std::string &type)
{
    std::string word;
    for (const char c : type) {
        const bool isKept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        word += isKept ? c : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : '-';
    }
    return word.empty() ? "related-to" : word;
}

StixReference referenceOf(const IndicatorGroup &group, std::size_t index, const json::object &reference,
                          const std::map<std::string, std::string> &ids)
{
    StixReference result;
    result.path = group.path + ".ObjectReference[" + std::to_string(index) + ']';
    result.what = memberText(reference, "relationship_type");
    const auto target = ids.find(uuidOf(memberText(reference, "referenced_uuid")));
    if (target == ids.end() || memberTruth(reference, "deleted") == true)
        return result;
    const auto source = "x-misp-object--" + group.uuid;
    auto uuid = uuidOf(memberText(reference, "uuid"));
    if (uuid.empty())
        uuid = derivedUuid(source + ' ' + result.what + ' ' + target->second);
    const auto time = stixTime(memberNumber(reference, "timestamp").value_or(group.timestamp));
    result.relationship = {{"type", "relationship"}, {"spec_version", "2.1"}, {"id", "relationship--" + uuid},
                           {"created", time},        {"modified", time},      {"relationship_type", relationshipWord(result.what)}};
    if (const auto comment = memberText(reference, "comment"); !comment.empty())
        result.relationship["description"] = comment;
    result.relationship["source_ref"] = source;
    result.relationship["target_ref"] = target->second;
    return result;
}

} // namespace

json::object stixIdentity(const IndicatorSet &set)
{
    if (!set.event)
        return {};
    const auto time = stixTime(set.timestamp);
    return {{"type", "identity"},
            {"spec_version", "2.1"},
            {"id", creatorId(*set.event)},
            {"created", time},
            {"modified", time},
            {"name", set.event->creatorName.empty() ? "unknown" : set.event->creatorName},
            {"identity_class", "organization"}};
}

json::object stixEvent(const IndicatorSet &set, const std::vector<std::string> &refs)
{
    if (!set.event)
        return {};
    const auto &event = *set.event;
    const std::string type = event.isPublished ? "report" : "grouping";
    const auto time = stixTime(set.timestamp);
    json::object result{
        {"type", type},     {"spec_version", "2.1"}, {"id", type + "--" + set.uuid}, {"created_by_ref", creatorId(event)}, {"created", time},
        {"modified", time}, {"name", event.info}};
    if (event.isPublished) {
        const auto published = memberNumber(event.rest, "publish_timestamp").value_or(0);
        result["published"] = published > 0 && published < 253'402'300'800 ? stixTime(published) : time;
    } else {
        result["context"] = "suspicious-activity";
    }
    // A list without an element is none.
    result["object_refs"] = refs.empty() ? json::array{json::value(creatorId(event))} : textList(refs);
    addStixTags(result, event.tags);
    auto rest = event.rest;
    if (!rest.contains("Tag") && stixTags(result) != event.tags)
        rest["tags"] = textList(event.tags);
    if (!rest.contains("Orgc") && event.creatorName.empty())
        rest["Orgc"] = json::object{{"name", ""}};
    result[StixRest] = std::move(rest);
    return result;
}

json::object stixGroup(const IndicatorGroup &group, const std::vector<std::string> &refs, const std::string &creatorRef)
{
    json::object result{{"type", "x-misp-object"}, {"spec_version", "2.1"}, {"id", "x-misp-object--" + group.uuid}};
    if (!creatorRef.empty())
        result["created_by_ref"] = creatorRef;
    const auto time = stixTime(group.timestamp);
    result["created"] = time;
    result["modified"] = time;
    result["labels"] = json::array{json::value("misp:name=\"" + group.name + '"'), json::value("misp:meta-category=\"" + group.metaCategory + '"')};
    result["x_misp_name"] = group.name;
    result["x_misp_meta_category"] = group.metaCategory;
    if (!refs.empty())
        result["x_misp_attribute_refs"] = textList(refs);
    if (!group.rest.empty())
        result[StixRest] = group.rest;
    return result;
}

std::vector<StixReference> stixReferences(const IndicatorSet &set, const std::map<std::string, std::string> &idOfUuid)
{
    std::vector<StixReference> result;
    for (const auto &group : set.groups) {
        const auto *references = memberArray(group.rest, "ObjectReference");
        if (!references)
            continue;
        for (std::size_t i = 0; i < references->size(); ++i) {
            if (const auto *reference = references->at(i).if_object())
                result.push_back(referenceOf(group, i, *reference, idOfUuid));
        }
    }
    return result;
}

} // namespace redoubt::incident
