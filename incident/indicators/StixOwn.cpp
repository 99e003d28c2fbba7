// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixOwn.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/LossLedger.h"
#include "incident/indicators/StixObservables.h"
#include "incident/indicators/StixOfEvent.h"
#include "incident/indicators/StixOfIndicator.h"
#include "incident/indicators/StixWriter.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace redoubt::incident {

namespace {

/// Takes a text that StixRest has beyond MISP's members; a null is one of those.
std::string takeRestText(json::object &rest, std::string_view name)
{
    auto text = memberText(rest, name);
    if (const auto *member = rest.if_contains(name); member && member->is_string())
        rest.erase(name);
    return text;
}

std::vector<std::string> tagsOf(const json::object &object, json::object &rest)
{
    if (const auto *tags = memberArray(rest, "Tag")) {
        std::vector<std::string> names;
        for (const auto &tag : *tags)
            names.push_back(tag.is_object() ? memberText(tag.get_object(), "name") : std::string());
        return names;
    }
    if (rest.contains("tags")) {
        auto tags = memberTexts(rest, "tags");
        rest.erase("tags");
        return tags;
    }
    return stixTags(object);
}

std::int64_t timeOf(const json::object &object) { return secondsOfTime(memberText(object, "modified")); }

/// Reads a bundle as if it were our own, and keeps what proves to be.
class OwnReading
{
public:
    OwnReading(const std::vector<CarriedObject> &objects, const std::string &uuid) : m_objects(objects), m_uuid(uuid)
    {
        for (std::size_t i = 0; i < objects.size(); ++i)
            m_byId.emplace(memberText(objects[i].object, "id"), i);
    }

    OwnStix make(bool withEvent)
    {
        OwnStix own;
        own.set.uuid = m_uuid;
        if (withEvent)
            readEvent(own.set);
        const auto creatorRef = memberText(stixIdentity(own.set), "id");
        for (std::size_t i = 0; i < m_objects.size(); ++i) {
            auto indicator = indicatorAt(i);
            if (indicator && takeAll(stixOfIndicator(*indicator, creatorRef).objects, own.taken))
                own.set.indicators.push_back(std::move(*indicator));
        }
        readGroups(own, creatorRef);
        LossLedger unused;
        for (const auto &object : ownStixObjects(own.set, unused))
            (void)take(object.as_object(), own.taken);
        return own;
    }

    /// Whether the event is written as it was read.
    bool hasEvent(const OwnStix &own) const
    {
        for (const auto index : own.taken) {
            const auto type = memberText(m_objects[index].object, "type");
            if ((type == "report" || type == "grouping") && uuidOfStixId(memberText(m_objects[index].object, "id"), type) == m_uuid)
                return true;
        }
        return false;
    }

private:
    const json::object *byId(std::string_view id) const
    {
        const auto found = m_byId.find(std::string(id));
        return found == m_byId.end() ? nullptr : &m_objects[found->second].object;
    }
    bool take(const json::object &object, std::set<std::size_t> &taken) const
    {
        const auto found = m_byId.find(memberText(object, "id"));
        if (found == m_byId.end() || m_objects[found->second].object != object)
            return false;
        taken.insert(found->second);
        return true;
    }
    bool takeAll(const json::array &objects, std::set<std::size_t> &taken) const
    {
        std::set<std::size_t> all;
        for (const auto &object : objects) {
            if (!take(object.as_object(), all))
                return false;
        }
        taken.merge(all);
        return true;
    }
    void readEvent(IndicatorSet &set) const
    {
        for (const std::string type : {"report", "grouping"}) {
            const auto *object = byId(type + "--" + m_uuid);
            const auto *rest = object ? memberObject(*object, StixRest) : nullptr;
            if (!rest)
                continue;
            IndicatorEvent event;
            event.rest = *rest;
            event.info = memberText(*object, "name");
            event.isPublished = type == "report";
            event.tags = tagsOf(*object, event.rest);
            const auto *identity = byId(memberText(*object, "created_by_ref"));
            const auto *creator = memberObject(event.rest, "Orgc");
            event.creatorName = creator ? memberText(*creator, "name") : identity ? memberText(*identity, "name") : std::string();
            event.creatorUuid = creator ? memberText(*creator, "uuid") : std::string();
            set.timestamp = timeOf(*object);
            set.event = std::move(event);
        }
    }
    std::optional<Indicator> indicatorAt(std::size_t index) const
    {
        const auto &object = m_objects[index].object;
        const auto kind = memberText(object, "type");
        Indicator result;
        result.uuid = uuidOfStixId(memberText(object, "id"), kind);
        result.type = mispLabel(object, "type");
        if (result.type.empty() || result.uuid.empty() || (kind == "observed-data" && byId("indicator--" + result.uuid)))
            return std::nullopt;
        result.path = m_objects[index].path;
        result.category = mispLabel(object, "category");
        result.toIds = mispLabel(object, "to_ids") == "True";
        result.timestamp = timeOf(object);
        if (const auto *rest = memberObject(object, StixRest))
            result.rest = *rest;
        result.isDeleted = memberTruth(result.rest, "deleted") == true;
        result.firstSeen = takeRestText(result.rest, "first_seen");
        result.lastSeen = takeRestText(result.rest, "last_seen");
        result.tags = tagsOf(object, result.rest);
        result.comment = kind == "x-misp-attribute" ? memberText(object, "x_misp_comment") : memberText(object, "description");
        if (kind == "observed-data")
            result.comment = takeRestText(result.rest, "comment");
        auto value = valueAt(object, kind, result.type);
        if (result.rest.contains("value"))
            value = takeRestText(result.rest, "value");
        if (!value)
            return std::nullopt;
        result.value = std::move(*value);
        return result;
    }
    std::optional<std::string> valueAt(const json::object &object, const std::string &kind, const std::string &type) const
    {
        if (kind == "x-misp-attribute")
            return memberText(object, "x_misp_value");
        if (kind == "vulnerability" || kind == "campaign")
            return memberText(object, "name");
        std::optional<Comparisons> comparisons;
        if (kind == "indicator") {
            const auto *known = indicatorType(type);
            if (known && known->form == StixForm::Rule)
                return memberText(object, "pattern");
            comparisons = readPattern(memberText(object, "pattern"));
        } else if (kind == "observed-data") {
            std::vector<std::string> used;
            const auto refs = memberTexts(object, "object_refs");
            const auto lookup = [this](std::string_view id) { return byId(id); };
            comparisons = Comparisons();
            // What is referred to stands behind what refers to it, or (a name with a port) is the same comparison again.
            for (const auto &ref : refs) {
                const auto *observed = byId(ref);
                if (!observed || std::find(used.begin(), used.end(), ref) != used.end())
                    continue;
                const auto part = observedComparisons(*observed, lookup, used);
                if (!part)
                    return std::nullopt;
                for (const auto &comparison : *part) {
                    if (std::find(comparisons->begin(), comparisons->end(), comparison) == comparisons->end())
                        comparisons->push_back(comparison);
                }
            }
        }
        const auto said = comparisons ? valueOf(*comparisons, type) : std::nullopt;
        return said && said->first == type ? std::optional(said->second) : std::nullopt;
    }
    void readGroups(OwnStix &own, const std::string &creatorRef) const
    {
        std::map<std::string, std::size_t> indicatorOf;
        for (std::size_t i = 0; i < own.set.indicators.size(); ++i)
            indicatorOf.emplace(stixOfIndicator(own.set.indicators[i], creatorRef).mainId, i);
        for (const auto &seen : m_objects) {
            const auto &object = seen.object;
            if (memberText(object, "type") != "x-misp-object")
                continue;
            IndicatorGroup group;
            group.uuid = uuidOfStixId(memberText(object, "id"), "x-misp-object");
            group.name = memberText(object, "x_misp_name");
            group.metaCategory = memberText(object, "x_misp_meta_category");
            group.timestamp = timeOf(object);
            group.path = seen.path;
            if (const auto *rest = memberObject(object, StixRest))
                group.rest = *rest;
            const auto refs = memberTexts(object, "x_misp_attribute_refs");
            bool areKnown = true;
            for (const auto &ref : refs)
                areKnown = areKnown && indicatorOf.contains(ref);
            if (!areKnown || !take(stixGroup(group, refs, creatorRef), own.taken))
                continue;
            for (const auto &ref : refs)
                own.set.indicators[indicatorOf[ref]].group = own.set.groups.size();
            own.set.groups.push_back(std::move(group));
        }
    }

    const std::vector<CarriedObject> &m_objects;
    const std::string &m_uuid;
    std::map<std::string, std::size_t> m_byId;
};

} // namespace

OwnStix readOwnStix(const std::vector<CarriedObject> &objects, const std::string &uuid)
{
    OwnReading reading(objects, uuid);
    auto own = reading.make(true);
    return own.set.event && !reading.hasEvent(own) ? reading.make(false) : own;
}

} // namespace redoubt::incident
