// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/guide/PackWords.h"

#include <algorithm>

namespace redoubt::incident {

bool isPackWord(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](unsigned char c) { return c > 0x20 && c < 0x7f; });
}

Result<json::object> openPack(std::string_view text, std::string_view format)
{
    REDOUBT_ASSIGN(auto object, parseJsonObject(text, packBounds));
    const auto *named = object.if_contains("format");
    if (!named || !named->is_string() || std::string_view(named->as_string().data(), named->as_string().size()) != format)
        return fail(ErrorCode::Malformed, "format: must be " + std::string(format));
    // Before anything else: a later form may have any other member.
    const auto *version = object.if_contains("formatVersion");
    if (!version || !version->is_int64())
        return fail(ErrorCode::Malformed, "formatVersion: must be 1");
    if (version->as_int64() != 1)
        return fail(ErrorCode::UnsupportedVersion, "formatVersion: this pack needs a newer program");
    return object;
}

std::string placeOfRow(const json::object &row, std::size_t index)
{
    const auto *id = row.if_contains("id");
    if (id && id->is_string() && !id->as_string().empty())
        return {id->as_string().data(), id->as_string().size()};
    return "the " + std::to_string(index + 1) + ". one";
}

} // namespace redoubt::incident
