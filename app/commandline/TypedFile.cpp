// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/TypedFile.h"

#include "core/text/DecodedText.h"

namespace redoubt::app {

Result<std::string> typedText(std::string_view bytes, std::string_view name, const EncodingTold &told)
{
    auto decoded = text::decodeText(bytes);
    if (!decoded)
        return fail(decoded.error().code, std::string(name) + ": " + decoded.error().detail);
    if (decoded->encoding != text::Encoding::Utf8 && decoded->encoding != text::Encoding::Utf8WithMark)
        told(std::string(name) + " was read as " + std::string(text::nameOf(decoded->encoding)) + '.');
    return std::move(decoded->text);
}

Result<json::value> typedJson(std::string_view bytes, std::string_view name, const EncodingTold &told, const JsonLimits &limits)
{
    REDOUBT_ASSIGN(const auto text, typedText(bytes, name, told));
    auto value = parseJson(text, limits);
    if (!value)
        return fail(value.error().code, std::string(name) + ": " + value.error().detail);
    return value;
}

} // namespace redoubt::app
