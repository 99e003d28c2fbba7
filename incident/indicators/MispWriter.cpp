// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/MispWriter.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorMarkings.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/MispMembers.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <utility>

namespace redoubt::incident {

namespace {

json::object eventHead(const IndicatorSet &set)
{
    auto timestamp = set.timestamp;
    std::string info = "Indicators";
    for (const auto &indicator : set.indicators)
        timestamp = std::max(timestamp, set.event ? 0 : indicator.timestamp);
    for (const auto &carried : set.carried) {
        const auto type = memberText(carried.object, "type");
        if ((type == "report" || type == "grouping") && info == "Indicators" && !memberText(carried.object, "name").empty())
            info = memberText(carried.object, "name");
    }
    json::object event{{"uuid", set.uuid},
                       {"info", set.event ? set.event->info : info},
                       {"timestamp", std::to_string(timestamp)},
                       {"published", set.event && set.event->isPublished}};
    if (!set.event) {
        event["date"] = stixTime(timestamp).substr(0, 10);
        event["threat_level_id"] = "4"; // undefined
        event["analysis"] = "0";        // initial
        event["distribution"] = "0";    // this organisation alone
        return event;
    }
    for (const auto &member : set.event->rest) {
        if (!event.contains(member.key()))
            event[member.key()] = member.value();
    }
    if (!event.contains("Orgc") && !set.event->creatorName.empty()) {
        json::object creator{{"name", set.event->creatorName}};
        if (!set.event->creatorUuid.empty())
            creator["uuid"] = set.event->creatorUuid;
        event["Orgc"] = std::move(creator);
    }
    if (!event.contains("Tag") && !set.event->tags.empty())
        event["Tag"] = mispTagList(set.event->tags);
    return event;
}

json::object groupObject(const IndicatorGroup &group)
{
    json::object object{
        {"name", group.name}, {"meta-category", group.metaCategory}, {"uuid", group.uuid}, {"timestamp", std::to_string(group.timestamp)}};
    for (const auto &member : group.rest) {
        if (!object.contains(member.key()))
            object[member.key()] = member.value();
    }
    object["Attribute"] = json::array();
    return object;
}

/// The objects that carry STIX, each with what refers from it to others, where both are in the file.
json::array stixCarriers(const IndicatorSet &set, LossLedger &ledger)
{
    json::array result;
    std::map<std::string, std::size_t> whereIs;
    for (const auto &carried : set.carried) {
        whereIs[memberText(carried.object, "id")] = result.size();
        result.push_back(mispStixObject(carried.object));
    }
    for (const auto &indicator : set.indicators) {
        if (!indicator.source)
            continue;
        auto attribute = mispAttribute(indicator);
        attribute["object_relation"] = "indicator";
        result[*indicator.source].as_object()["Attribute"].as_array().push_back(std::move(attribute));
        ledger.wrote(Outcome::Kept, indicator.path, indicator.type);
    }
    for (const auto &carried : set.carried) {
        const auto type = memberText(carried.object, "type");
        ledger.wrote(Outcome::Changed, carried.path, type, "MISP has no such object; it is carried as text in an object stix-object");
        const auto source = whereIs.find(memberText(carried.object, "source_ref"));
        const auto target = whereIs.find(memberText(carried.object, "target_ref"));
        if (type != "relationship" || source == whereIs.end() || target == whereIs.end())
            continue;
        auto &from = result[source->second].as_object();
        const auto to = memberText(result[target->second].as_object(), "uuid");
        from["ObjectReference"].as_array().push_back(json::object{{"uuid", uuidOfStixId(memberText(carried.object, "id"), "relationship")},
                                                                  {"object_uuid", memberText(from, "uuid")},
                                                                  {"referenced_uuid", to},
                                                                  {"referenced_type", "1"},
                                                                  {"relationship_type", memberText(carried.object, "relationship_type")},
                                                                  {"comment", memberText(carried.object, "description")}});
    }
    return result;
}

} // namespace

Result<std::string> writeMisp(const IndicatorSet &set, LossLedger &ledger)
{
    REDOUBT_TRY(mayLeave(set));
    auto event = eventHead(set);
    if (!set.event)
        ledger.wrote(Outcome::Changed, "Event", "event", "there is none; one is made up, which is no more than the frame of the indicators");
    else
        ledger.wrote(Outcome::Kept, "Event", "event");
    json::array attributes;
    json::array objects;
    for (const auto &group : set.groups) {
        objects.push_back(groupObject(group));
        ledger.wrote(Outcome::Kept, group.path, "object " + group.name);
    }
    for (const auto &indicator : set.indicators) {
        if (indicator.source)
            continue;
        auto attribute = mispAttribute(indicator);
        auto &to = indicator.group ? objects[*indicator.group].as_object()["Attribute"].as_array() : attributes;
        to.push_back(std::move(attribute));
        ledger.wrote(Outcome::Kept, indicator.path, indicator.type);
    }
    for (auto &carrier : stixCarriers(set, ledger))
        objects.push_back(std::move(carrier));
    if (set.bundle)
        objects.push_back(mispStixObject(*set.bundle));
    event["Attribute"] = std::move(attributes);
    event["Object"] = std::move(objects);
    return writeJson(json::object{{"Event", std::move(event)}}) + '\n';
}

} // namespace redoubt::incident
