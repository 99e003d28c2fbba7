// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixReader.h"

#include "incident/indicators/IndicatorIds.h"
#include "incident/indicators/JsonMembers.h"
#include "incident/indicators/StixForeign.h"
#include "incident/indicators/StixOwn.h"

#include <boost/json/array.hpp>

#include <set>
#include <utility>

namespace redoubt::incident {

namespace {

Result<void> checkStixText(const json::object &object, const char *name, const std::string &path)
{
    const auto *member = object.if_contains(name);
    if (!member)
        return fail(ErrorCode::Malformed, path + " has no " + name);
    if (!member->is_string() || member->get_string().empty())
        return fail(ErrorCode::Malformed, path + '.' + name + ": expected text");
    return {};
}

/// What every object needs, so that others can refer to it.
Result<void> checkStixObject(const json::object &object, const std::string &path)
{
    REDOUBT_TRY(checkStixText(object, "type", path));
    REDOUBT_TRY(checkStixText(object, "id", path));
    const auto type = memberText(object, "type");
    if (uuidOfStixId(memberText(object, "id"), type).empty())
        return fail(ErrorCode::Malformed, path + ".id: expected \"" + type + "--\" and a UUID");
    if (type == "indicator")
        REDOUBT_TRY(checkStixText(object, "pattern", path));
    if (type == "relationship") {
        for (const char *name : {"relationship_type", "source_ref", "target_ref"})
            REDOUBT_TRY(checkStixText(object, name, path));
    }
    for (const char *name : {"created", "modified"}) {
        if (object.contains(name) && stixTime(std::string_view(memberText(object, name))).empty())
            return fail(ErrorCode::Malformed, path + '.' + name + ": expected a time (RFC 3339)");
    }
    return {};
}

Result<std::vector<CarriedObject>> objectsOfBundle(const json::object &bundle)
{
    std::vector<CarriedObject> result;
    const auto *objects = bundle.if_contains("objects");
    if (!objects)
        return result;
    if (!objects->is_array())
        return fail(ErrorCode::Malformed, "objects: expected a list");
    const auto &list = objects->get_array();
    if (list.size() > MostIndicators)
        return fail(ErrorCode::TooLarge, "objects: more than " + std::to_string(MostIndicators));
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto path = "objects[" + std::to_string(i) + ']';
        const auto *object = list[i].if_object();
        if (!object)
            return fail(ErrorCode::Malformed, path + ": expected an object");
        REDOUBT_TRY(checkStixObject(*object, path));
        if (!seen.insert(memberText(*object, "id") + ' ' + memberText(*object, "modified")).second)
            return fail(ErrorCode::Malformed, path + ".id: an object before it has the same id and version");
        result.push_back({*object, path});
    }
    return result;
}

} // namespace

Result<IndicatorSet> readStix(std::string_view text, LossLedger &ledger)
{
    REDOUBT_ASSIGN(auto bundle, parseJsonObject(text, IndicatorJsonLimits));
    if (memberText(bundle, "type") != "bundle")
        return fail(ErrorCode::Malformed, "type: expected \"bundle\", for a bundle of STIX");
    const auto uuid = uuidOfStixId(memberText(bundle, "id"), "bundle");
    if (uuid.empty())
        return fail(ErrorCode::Malformed, "id: expected \"bundle--\" and a UUID");
    REDOUBT_ASSIGN(auto objects, objectsOfBundle(bundle));
    auto own = readOwnStix(objects, uuid);
    auto set = std::move(own.set);
    for (std::size_t i = 0; i < objects.size(); ++i) {
        const auto type = memberText(objects[i].object, "type");
        ledger.read(Outcome::Kept, objects[i].path, type);
        if (!own.taken.contains(i))
            set.carried.push_back(std::move(objects[i]));
    }
    for (auto &indicator : foreignIndicators(set.carried))
        set.indicators.push_back(std::move(indicator));
    bundle.erase("objects");
    if (!set.event && (!set.carried.empty() || bundle.size() > 2)) {
        set.bundle = std::move(bundle);
        return set;
    }
    for (const auto &member : bundle) {
        if (member.key() != "type" && member.key() != "id")
            ledger.read(Outcome::Dropped, std::string(member.key()), "property of the bundle", "an event of MISP has no place for it");
    }
    return set;
}

} // namespace redoubt::incident
