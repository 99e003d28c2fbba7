// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/StixObservables.h"

#include "incident/indicators/IndicatorTypes.h"
#include "incident/indicators/JsonMembers.h"

#include <cstdlib>
#include <utility>

namespace redoubt::incident {

namespace {

/// Gathers objects by type; an indicator needs no two of one type.
class ObservableDraft
{
public:
    explicit ObservableDraft(std::string_view uuid) : m_uuid(uuid) { }

    std::string idOf(const std::string &type) const { return type + "--" + m_uuid; }
    json::object *find(std::string_view type)
    {
        for (auto &[known, object] : m_objects) {
            if (known == type)
                return &object;
        }
        return nullptr;
    }
    json::object &ofType(const std::string &type)
    {
        if (auto *known = find(type))
            return *known;
        json::object object{{"type", type}, {"spec_version", "2.1"}, {"id", idOf(type)}};
        if (type == "network-traffic")
            object["protocols"] = json::array{"tcp"};
        if (type == "email-message")
            object["is_multipart"] = false;
        return m_objects.emplace_back(type, std::move(object)).second;
    }
    json::array whole()
    {
        json::array list;
        for (auto &[type, object] : m_objects)
            list.push_back(std::move(object));
        return list;
    }

private:
    std::string m_uuid;
    std::vector<std::pair<std::string, json::object>> m_objects;
};

std::string referredType(std::string_view objectType, std::string_view value)
{
    return std::string(objectType == "email-message" ? std::string_view("email-addr") : addressObject(value));
}

void draftPart(ObservableDraft &draft, const Comparison &comparison)
{
    const auto colon = comparison.path.find(':');
    const auto type = comparison.path.substr(0, colon);
    const auto property = comparison.path.substr(colon + 1);
    draft.ofType(type); // the one that matters comes first
    if (property.ends_with("_ref.type"))
        return;
    const bool isReference = property.ends_with("_ref.value");
    const bool isList = property.ends_with("_refs[*].value");
    if (isReference || isList) {
        const auto target = referredType(type, comparison.value);
        draft.ofType(target)["value"] = comparison.value;
        const auto name = property.substr(0, property.size() - (isList ? 9 : 6));
        if (isList)
            draft.ofType(type)[name] = json::array{json::value(draft.idOf(target))};
        else
            draft.ofType(type)[name] = draft.idOf(target);
    } else if (property.starts_with("hashes.")) {
        auto &object = draft.ofType(type);
        if (!object.contains("hashes"))
            object["hashes"] = json::object();
        object["hashes"].as_object()[property.substr(7)] = comparison.value;
    } else if (property == "values[*].data") {
        draft.ofType(type)["values"] = json::array{json::object{{"data", comparison.value}}};
    } else if (comparison.isNumber) {
        draft.ofType(type)[property] = static_cast<std::int64_t>(std::strtoll(comparison.value.c_str(), nullptr, 10));
    } else {
        draft.ofType(type)[property] = comparison.value;
    }
}

bool isBookkeeping(std::string_view type, std::string_view name)
{
    return name == "type" || name == "spec_version" || name == "id" || (type == "network-traffic" && name == "protocols")
        || (type == "email-message" && name == "is_multipart");
}

std::string_view viewOf(const json::value &value)
{
    const auto *text = value.if_string();
    return text ? std::string_view(text->data(), text->size()) : std::string_view();
}

/// One member of an object that was observed; false where it says more than an equality can.
bool addObserved(const std::string &type, const std::string &name, const json::value &value, const StixLookup &lookup,
                 std::vector<std::string> &usedIds, Comparisons &result)
{
    if (name.ends_with("_ref") || name.ends_with("_refs")) {
        const bool isList = name.ends_with("_refs");
        const auto *list = isList ? value.if_array() : nullptr;
        if (isList && (!list || list->size() != 1))
            return false;
        const auto id = viewOf(isList ? list->at(0) : value);
        const auto *target = lookup(id);
        const auto said = target ? memberText(*target, "value") : std::string();
        if (said.empty())
            return false;
        usedIds.emplace_back(id);
        if (type == "network-traffic" && memberText(*target, "type") == "domain-name")
            result.push_back({"domain-name:value", said, false});
        else
            result.push_back({type + ':' + name + (isList ? "[*].value" : ".value"), said, false});
        return true;
    }
    if (name == "hashes" && value.is_object()) {
        for (const auto &hash : value.get_object())
            result.push_back({type + ":hashes." + std::string(hash.key()), std::string(viewOf(hash.value())), false});
        return true;
    }
    if (name == "values" && value.is_array() && value.get_array().size() == 1 && value.get_array()[0].is_object()
        && value.get_array()[0].get_object().size() == 1) {
        result.push_back({type + ":values[*].data", memberText(value.get_array()[0].get_object(), "data"), false});
        return true;
    }
    if (const auto *text = value.if_string())
        result.push_back({type + ':' + name, std::string(text->data(), text->size()), false});
    else if (const auto *number = value.if_int64())
        result.push_back({type + ':' + name, std::to_string(*number), true});
    else
        return false;
    return true;
}

} // namespace

json::array observableObjects(const Comparisons &comparisons, std::string_view uuid)
{
    ObservableDraft draft(uuid);
    for (const auto &comparison : comparisons)
        draftPart(draft, comparison);
    // A name with a port: traffic to it.
    if (auto *traffic = draft.find("network-traffic"); traffic && draft.find("domain-name") && !traffic->contains("dst_ref"))
        (*traffic)["dst_ref"] = draft.idOf("domain-name");
    return draft.whole();
}

std::optional<Comparisons> observedComparisons(const json::object &object, const StixLookup &lookup, std::vector<std::string> &usedIds)
{
    Comparisons result;
    const auto type = memberText(object, "type");
    for (const auto &member : object) {
        if (isBookkeeping(type, member.key()))
            continue;
        if (!addObserved(type, std::string(member.key()), member.value(), lookup, usedIds, result))
            return std::nullopt;
    }
    return result;
}

} // namespace redoubt::incident
