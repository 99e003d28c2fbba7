// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Json.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Members of objects that others wrote: what is not there or of another type is empty.
namespace redoubt::incident {

[[nodiscard]] std::string memberText(const json::object &object, std::string_view name);
[[nodiscard]] const json::object *memberObject(const json::object &object, std::string_view name);
[[nodiscard]] const json::array *memberArray(const json::object &object, std::string_view name);
/// The texts of a list.
[[nodiscard]] std::vector<std::string> memberTexts(const json::object &object, std::string_view name);
/// A whole number, also where it is written as text; nothing for anything else.
[[nodiscard]] std::optional<std::int64_t> memberNumber(const json::object &object, std::string_view name);
/// true, 1, "1", "true" → true; false, 0, "0", "false" → false; nothing for anything else.
[[nodiscard]] std::optional<bool> memberTruth(const json::object &object, std::string_view name);

[[nodiscard]] json::array textList(const std::vector<std::string> &texts);

} // namespace redoubt::incident
