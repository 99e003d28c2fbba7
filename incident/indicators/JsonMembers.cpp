// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/indicators/JsonMembers.h"

#include <boost/json/array.hpp>

#include <charconv>

namespace redoubt::incident {

std::string memberText(const json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    const auto *text = member ? member->if_string() : nullptr;
    return text ? std::string(text->data(), text->size()) : std::string();
}

const json::object *memberObject(const json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    return member ? member->if_object() : nullptr;
}

const json::array *memberArray(const json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    return member ? member->if_array() : nullptr;
}

std::vector<std::string> memberTexts(const json::object &object, std::string_view name)
{
    std::vector<std::string> result;
    if (const auto *list = memberArray(object, name)) {
        for (const auto &element : *list) {
            if (const auto *text = element.if_string())
                result.emplace_back(text->data(), text->size());
        }
    }
    return result;
}

std::optional<std::int64_t> memberNumber(const json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    if (!member)
        return std::nullopt;
    if (const auto *number = member->if_int64())
        return *number;
    std::int64_t number = 0;
    const auto text = memberText(object, name);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && !text.empty() ? std::optional(number) : std::nullopt;
}

std::optional<bool> memberTruth(const json::object &object, std::string_view name)
{
    const auto *member = object.if_contains(name);
    if (!member)
        return std::nullopt;
    if (const auto *truth = member->if_bool())
        return *truth;
    const auto text = memberText(object, name);
    const auto number = memberNumber(object, name);
    if (text == "true" || number == 1)
        return true;
    if (text == "false" || number == 0)
        return false;
    return std::nullopt;
}

json::array textList(const std::vector<std::string> &texts)
{
    json::array list;
    list.reserve(texts.size());
    for (const auto &text : texts)
        list.emplace_back(text);
    return list;
}

} // namespace redoubt::incident
