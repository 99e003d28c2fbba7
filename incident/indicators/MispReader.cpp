// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/MispReader.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/MispMembers.h"
#include "incident/indicators/StixForeign.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace redoubt::incident {

namespace {

struct FoundEvent
{
    const json::object *event = nullptr;
    std::string path;
};

Result<FoundEvent> eventIn(const json::value &value, const std::string &path)
{
    if (const auto *list = value.if_array()) {
        if (list->size() != 1)
            return fail(ErrorCode::Malformed,
                        (path.empty() ? "The file" : path) + " holds " + std::to_string(list->size()) + " events; one is converted at a time");
        return eventIn(list->at(0), path + "[0]");
    }
    const auto *object = value.if_object();
    if (!object)
        return fail(ErrorCode::Malformed, (path.empty() ? "The file" : path) + ": expected an object with an Event");
    const auto front = path.empty() ? std::string() : path + '.';
    if (const auto *response = object->if_contains("response"); response && path.empty())
        return eventIn(*response, "response");
    const auto *event = object->if_contains("Event");
    if (!event)
        return fail(ErrorCode::Malformed, front + "Event: it is missing");
    if (!event->is_object())
        return fail(ErrorCode::Malformed, front + "Event: expected an object");
    return FoundEvent{&event->get_object(), front + "Event"};
}

/// Reads one event.
class EventReading
{
public:
    EventReading(const json::object &event, std::string path, LossLedger &ledger) : m_event(event), m_path(std::move(path)), m_ledger(ledger) { }

    Result<IndicatorSet> make()
    {
        REDOUBT_TRY(readHead());
        REDOUBT_ASSIGN(const auto *attributes, list(m_event, "Attribute", m_path));
        REDOUBT_TRY(readAttributes(attributes, m_path, std::nullopt, m_set.indicators));
        REDOUBT_ASSIGN(const auto *objects, list(m_event, "Object", m_path));
        for (std::size_t i = 0; objects && i < objects->size(); ++i)
            REDOUBT_TRY(readObject(objects->at(i), m_path + ".Object[" + std::to_string(i) + ']'));
        if (m_set.indicators.size() + m_set.groups.size() > MostIndicators)
            return fail(ErrorCode::TooLarge, m_path + ": more than " + std::to_string(MostIndicators) + " attributes and objects");
        giveIds();
        addCarried();
        return std::move(m_set);
    }

private:
    static Result<const json::array *> list(const json::object &object, const char *name, const std::string &path)
    {
        const auto *member = object.if_contains(name);
        if (!member || member->is_null())
            return nullptr;
        if (!member->is_array())
            return fail(ErrorCode::Malformed, path + '.' + name + ": expected a list");
        return &member->get_array();
    }
    Result<void> readHead()
    {
        IndicatorEvent event;
        if (const auto *info = m_event.if_contains("info"); !info || !info->is_string())
            return fail(ErrorCode::Malformed, m_path + (info ? ".info: expected text" : " has no info"));
        event.info = memberText(m_event, "info");
        m_set.uuid = uuidOf(memberText(m_event, "uuid"));
        if (m_event.contains("uuid") && m_set.uuid.empty())
            return fail(ErrorCode::Malformed, m_path + ".uuid: expected a UUID");
        if (m_set.uuid.empty()) {
            m_set.uuid = derivedUuid("event " + writeCanonicalJson(m_event));
            m_ledger.read(Outcome::Changed, m_path + ".uuid", "event", "it is missing, and derived from what the event says");
        }
        const auto timestamp = memberNumber(m_event, "timestamp").value_or(0);
        if (timestamp < 0 || timestamp > 253'402'300'799 || (m_event.contains("timestamp") && !memberNumber(m_event, "timestamp")))
            return fail(ErrorCode::Malformed, m_path + ".timestamp: expected seconds since 1970");
        m_set.timestamp = timestamp;
        event.isPublished = memberTruth(m_event, "published").value_or(false);
        event.tags = mispTags(m_event);
        for (const auto &member : m_event) {
            if (!std::set<std::string_view>{"info", "uuid", "timestamp", "published", "Attribute", "Object"}.contains(member.key()))
                event.rest[member.key()] = member.value();
        }
        if (const auto *creator = memberObject(m_event, "Orgc")) {
            event.creatorName = memberText(*creator, "name");
            event.creatorUuid = memberText(*creator, "uuid");
        }
        m_set.event = std::move(event);
        m_ledger.read(Outcome::Kept, m_path, "event");
        return {};
    }
    Result<void> readAttributes(const json::array *attributes, const std::string &path, std::optional<std::size_t> group, std::vector<Indicator> &to)
    {
        for (std::size_t i = 0; attributes && i < attributes->size(); ++i) {
            const auto where = path + ".Attribute[" + std::to_string(i) + ']';
            const auto *object = attributes->at(i).if_object();
            if (!object)
                return fail(ErrorCode::Malformed, where + ": expected an object");
            REDOUBT_ASSIGN(auto indicator, readMispAttribute(*object, where, m_ledger));
            indicator.group = group;
            m_ledger.read(Outcome::Kept, where, indicator.type);
            to.push_back(std::move(indicator));
        }
        return {};
    }
    Result<void> readObject(const json::value &value, const std::string &path)
    {
        const auto *object = value.if_object();
        if (!object)
            return fail(ErrorCode::Malformed, path + ": expected an object");
        REDOUBT_ASSIGN(const auto *attributes, list(*object, "Attribute", path));
        if (auto stix = carriedStixObject(*object); !stix.empty()) {
            std::vector<Indicator> shown;
            REDOUBT_TRY(readAttributes(attributes, path, std::nullopt, shown));
            std::erase_if(shown, [](const Indicator &one) { return memberText(one.rest, "object_relation") == "json"; });
            if (memberText(stix, "type") == "bundle")
                m_set.bundle = std::move(stix);
            else
                m_stix.push_back({{std::move(stix), path}, std::move(shown)});
            return {};
        }
        IndicatorGroup group;
        group.path = path;
        group.name = memberText(*object, "name");
        if (group.name.empty())
            return fail(ErrorCode::Malformed, path + ".name: expected text");
        group.metaCategory = memberText(*object, "meta-category");
        group.uuid = uuidOf(memberText(*object, "uuid"));
        const auto timestamp = memberNumber(*object, "timestamp").value_or(0);
        group.timestamp = timestamp >= 0 && timestamp <= 253'402'300'799 ? timestamp : 0;
        for (const auto &member : *object) {
            if (!std::set<std::string_view>{"name", "meta-category", "uuid", "timestamp", "Attribute"}.contains(member.key()))
                group.rest[member.key()] = member.value();
        }
        m_ledger.read(Outcome::Kept, path, "object " + group.name);
        m_set.groups.push_back(std::move(group));
        return readAttributes(attributes, path, m_set.groups.size() - 1, m_set.indicators);
    }
    /// Two of one id would be one object elsewhere.
    void giveId(std::string &uuid, const std::string &path, const std::string &what)
    {
        const bool isMissing = uuid.empty();
        if (!isMissing && m_taken.insert(uuid).second)
            return;
        uuid = derivedUuid(m_set.uuid + ' ' + path + ' ' + what);
        m_taken.insert(uuid);
        m_ledger.read(Outcome::Changed, path + ".uuid", what,
                      isMissing ? "it is missing, and derived from its place" : "it is used twice, and derived anew");
    }
    void giveIds()
    {
        for (auto &group : m_set.groups)
            giveId(group.uuid, group.path, group.name);
        for (auto &indicator : m_set.indicators)
            giveId(indicator.uuid, indicator.path, indicator.type);
    }
    /// STIX objects whose indicators stand as they were.
    void addCarried()
    {
        if (m_stix.empty() && !m_set.bundle)
            return;
        std::vector<CarriedObject> all;
        for (const auto &[carried, shown] : m_stix)
            all.push_back(carried);
        using Values = std::multiset<std::pair<std::string, std::string>>;
        std::map<std::size_t, Values> said; // by each object
        for (const auto &indicator : foreignIndicators(all))
            said[indicator.source.value_or(0)].emplace(indicator.type, indicator.value);
        for (std::size_t i = 0; i < m_stix.size(); ++i) {
            auto &[carried, shown] = m_stix[i];
            Values here;
            for (const auto &indicator : shown)
                here.emplace(indicator.type, indicator.value);
            if (said[i] == here) {
                m_set.carried.push_back(carried);
                continue;
            }
            m_ledger.read(Outcome::Changed, carried.path, memberText(carried.object, "type"),
                          "its values were changed in MISP: those stand, and the STIX object is left out");
            for (auto &indicator : shown)
                m_set.indicators.push_back(std::move(indicator));
        }
        for (auto &indicator : foreignIndicators(m_set.carried))
            m_set.indicators.push_back(std::move(indicator));
        if (m_set.bundle) // the event was made up for it
            m_set.event.reset();
    }

    const json::object &m_event;
    std::string m_path;
    LossLedger &m_ledger;
    IndicatorSet m_set;
    std::vector<std::pair<CarriedObject, std::vector<Indicator>>> m_stix;
    std::set<std::string> m_taken;
};

} // namespace

Result<IndicatorSet> readMisp(std::string_view text, LossLedger &ledger)
{
    REDOUBT_ASSIGN(const auto value, parseJson(text, IndicatorJsonLimits));
    REDOUBT_ASSIGN(const auto found, eventIn(value, {}));
    if (found.path != "Event")
        ledger.read(Outcome::Changed, found.path, "envelope", "the event is written alone");
    return EventReading(*found.event, found.path, ledger).make();
}

} // namespace redoubt::incident
