// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "core/json/Json.h"

#include <functional>
#include <string>
#include <string_view>

namespace redoubt::app {

/// Told in a sentence of the program's own which encoding was taken, where that was not said by the file.
using EncodingTold = std::function<void(const std::string &sentence)>;

/// The text of a file that a person made, by text::decodeText. @p name is how the file is called in @p told and in a failure's detail.
/// Fails with Malformed.
[[nodiscard]] Result<std::string> typedText(std::string_view bytes, std::string_view name, const EncodingTold &told);
/// The JSON in such a file. Fails as parseJson does too.
[[nodiscard]] Result<json::value> typedJson(std::string_view bytes, std::string_view name, const EncodingTold &told, const JsonLimits &limits = {});

} // namespace redoubt::app
