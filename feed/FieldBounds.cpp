// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/FieldBounds.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <cassert>

namespace redoubt::feed {

std::size_t characters(std::string_view utf8)
{
    // Every byte but those that continue a character.
    return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xc0) != 0x80; }));
}

Result<void> checkText(std::string_view text, std::size_t least, std::size_t most)
{
    const auto length = characters(text);
    if (length < least || length > most)
        return fail(ErrorCode::InvalidArgument, std::to_string(least) + " to " + std::to_string(most) + " characters");
    return {};
}

Result<void> checkNumber(std::int64_t number, std::int64_t least, std::int64_t most)
{
    if (number < least || number > most)
        return fail(ErrorCode::InvalidArgument, "from " + std::to_string(least) + " to " + std::to_string(most));
    return {};
}

void boundField(KindDeclaration &kind, std::string_view name, std::function<Result<void>(const json::value &)> check)
{
    const auto field = std::find_if(kind.fields.begin(), kind.fields.end(), [&](const auto &declared) { return declared.name == name; });
    assert(field != kind.fields.end() && "a bound on a field that the kind has");
    field->check = [ofType = std::move(field->check), also = std::move(check)](const json::value &value) -> Result<void> {
        REDOUBT_TRY(ofType(value));
        return value.is_null() ? Result<void>() : also(value);
    };
}

void boundText(KindDeclaration &kind, std::string_view field, std::size_t least, std::size_t most)
{
    boundField(kind, field, [least, most](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto text, fromJson<std::string>(value));
        return checkText(text, least, most);
    });
}

void boundTexts(KindDeclaration &kind, std::initializer_list<TextBounds> fields)
{
    for (const auto &[field, least, most] : fields)
        boundText(kind, field, least, most);
}

void boundNumber(KindDeclaration &kind, std::string_view field, std::int64_t least, std::int64_t most)
{
    boundField(kind, field, [least, most](const json::value &value) -> Result<void> {
        REDOUBT_ASSIGN(const auto number, fromJson<std::int64_t>(value));
        return checkNumber(number, least, most);
    });
}

void boundDigest(KindDeclaration &kind, std::string_view field)
{
    boundField(kind, field, [](const json::value &value) -> Result<void> {
        REDOUBT_TRY(Digest::parse({value.get_string().data(), value.get_string().size()}));
        return {};
    });
}

} // namespace redoubt::feed
