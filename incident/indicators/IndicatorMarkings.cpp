// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/IndicatorMarkings.h"

#include <boost/json/array.hpp>

#include <algorithm>
#include <array>

namespace redoubt::incident {

namespace {

struct TlpMarking
{
    std::string_view tag;
    std::string_view id;
    std::string_view name;
    bool isSecondVersion;
    bool isWritten; ///< else only read
};
constexpr std::array tlpMarkings{
    TlpMarking{"tlp:white", "marking-definition--613f2e26-407d-48c7-9eca-b8e91df99dc9", "white", false, true},
    TlpMarking{"tlp:green", "marking-definition--34098fce-860f-48ae-8e50-ebd3cc5e41da", "green", false, true},
    TlpMarking{"tlp:amber", "marking-definition--f88d31f6-486f-44da-b317-01333bde0b82", "amber", false, true},
    TlpMarking{"tlp:red", "marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed", "red", false, true},
    TlpMarking{"tlp:clear", "marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487", "clear", true, true},
    TlpMarking{"tlp:amber+strict", "marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003", "amber+strict", true, true},
    TlpMarking{"tlp:green", "marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb", "green", true, false},
    TlpMarking{"tlp:amber", "marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421", "amber", true, false},
    TlpMarking{"tlp:red", "marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1", "red", true, false},
};

/// The level that a marking names: alone, behind a colon or an equals sign ("密级:机密"), or before the star of 公文 ("机密★10年").
std::string_view classifiedLevel(std::string_view text)
{
    for (const std::string_view level : {"绝密", "机密", "工作秘密", "秘密"}) {
        for (auto at = text.find(level); at != std::string_view::npos; at = text.find(level, at + 1)) {
            auto before = text.substr(0, at);
            auto after = text.substr(at + level.size());
            while (!before.empty() && (before.back() == ' ' || before.back() == '"'))
                before.remove_suffix(1);
            while (!after.empty() && (after.front() == ' ' || after.front() == '"'))
                after.remove_prefix(1);
            const bool isNamed = before.empty() || before.ends_with(":") || before.ends_with("=") || before.ends_with("：");
            if (after.starts_with("★") || (isNamed && (after.empty() || after.starts_with("级"))))
                return level;
        }
    }
    return {};
}

Result<void> checkMarking(std::string_view text, const std::string &where)
{
    const auto level = classifiedLevel(text);
    if (level.empty())
        return {};
    return fail(ErrorCode::Forbidden, where + " is marked " + std::string(level) + ". What is classified does not leave this way; 密级 is not TLP");
}

Result<void> checkMarkings(const std::vector<std::string> &tags, const std::string &where)
{
    for (const auto &tag : tags)
        REDOUBT_TRY(checkMarking(tag, where));
    return {};
}

Result<void> checkCarriedMarking(const CarriedObject &carried)
{
    const auto text = [](const json::value &value) {
        const auto *string = value.if_string();
        return string ? std::string_view(string->data(), string->size()) : std::string_view();
    };
    if (const auto *name = carried.object.if_contains("name"))
        REDOUBT_TRY(checkMarking(text(*name), carried.path + ".name"));
    if (const auto *labels = carried.object.if_contains("labels"); labels && labels->is_array()) {
        for (const auto &label : labels->get_array())
            REDOUBT_TRY(checkMarking(text(label), carried.path + ".labels"));
    }
    if (const auto *definition = carried.object.if_contains("definition"); definition && definition->is_object()) {
        if (const auto *statement = definition->get_object().if_contains("statement"))
            REDOUBT_TRY(checkMarking(text(*statement), carried.path + ".definition.statement"));
    }
    return {};
}

} // namespace

std::string tlpMarkingId(std::string_view tag)
{
    const auto found = std::find_if(tlpMarkings.begin(), tlpMarkings.end(), [tag](const TlpMarking &m) { return m.isWritten && m.tag == tag; });
    return found == tlpMarkings.end() ? std::string() : std::string(found->id);
}

std::string tlpTag(std::string_view markingId)
{
    const auto found = std::find_if(tlpMarkings.begin(), tlpMarkings.end(), [markingId](const TlpMarking &m) { return m.id == markingId; });
    return found == tlpMarkings.end() ? std::string() : std::string(found->tag);
}

json::object tlpMarking(std::string_view markingId)
{
    const auto found = std::find_if(tlpMarkings.begin(), tlpMarkings.end(), [markingId](const TlpMarking &m) { return m.id == markingId; });
    if (found == tlpMarkings.end())
        return {};
    std::string shown = "TLP:";
    for (const char c : found->name)
        shown += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    json::object marking{{"type", "marking-definition"},
                         {"spec_version", "2.1"},
                         {"id", json::string_view(found->id.data(), found->id.size())},
                         {"created", found->isSecondVersion ? "2022-10-01T00:00:00.000Z" : "2017-01-20T00:00:00.000Z"}};
    const json::string_view name(found->name.data(), found->name.size());
    if (found->isSecondVersion) {
        marking["name"] = shown;
        marking["extensions"] = json::object{{"extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d",
                                              json::object{{"extension_type", "property-extension"}, {"tlp_2_0", name}}}};
    } else {
        marking["definition_type"] = "tlp";
        marking["name"] = shown;
        marking["definition"] = json::object{{"tlp", name}};
    }
    return marking;
}

Result<void> mayLeave(const IndicatorSet &set)
{
    REDOUBT_TRY(checkMarking(set.classification, "The record"));
    if (set.event) {
        REDOUBT_TRY(checkMarking(set.event->info, "The title"));
        REDOUBT_TRY(checkMarkings(set.event->tags, "The event"));
    }
    for (const auto &indicator : set.indicators)
        REDOUBT_TRY(checkMarkings(indicator.tags, indicator.path));
    for (const auto &carried : set.carried)
        REDOUBT_TRY(checkCarriedMarking(carried));
    return {};
}

} // namespace redoubt::incident
