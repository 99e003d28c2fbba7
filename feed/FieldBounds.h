// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

#include <cstddef>
#include <initializer_list>
#include <string_view>

/// What a declared field takes beyond its type. As part of the kind's shape, so that a console refuses to mint what the server
/// would quarantine. A cleared field (null) is never out of bounds; a field that the kind does not declare is a bug and asserts.
namespace redoubt::feed {

/// Unicode characters (code points) of @p utf8, which is valid: the one unit in which texts are bounded.
[[nodiscard]] std::size_t characters(std::string_view utf8);

/// A text of @p least to @p most characters. Fails with InvalidArgument.
void boundText(KindDeclaration &kind, std::string_view field, std::size_t least, std::size_t most);
/// A text field and the characters that it takes.
struct TextBounds
{
    std::string_view field;
    std::size_t least;
    std::size_t most;
};
/// boundText() for each of @p fields.
void boundTexts(KindDeclaration &kind, std::initializer_list<TextBounds> fields);
/// A whole number from @p least to @p most. Fails with InvalidArgument.
void boundNumber(KindDeclaration &kind, std::string_view field, std::int64_t least, std::int64_t most);
/// A digest, as Digest::toString writes it. Fails with Malformed.
void boundDigest(KindDeclaration &kind, std::string_view field);
/// Whatever else holds of the field by itself; called with values of the field's type only.
void boundField(KindDeclaration &kind, std::string_view field, std::function<Result<void>(const json::value &)> check);

/// The failure of boundText, for texts within a field.
[[nodiscard]] Result<void> checkText(std::string_view text, std::size_t least, std::size_t most);
/// The failure of boundNumber.
[[nodiscard]] Result<void> checkNumber(std::int64_t number, std::int64_t least, std::int64_t most);

} // namespace redoubt::feed
