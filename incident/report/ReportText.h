// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts of reports: words, and fields that stand for what is known of the incident, in double braces: "涉事单位为{{单位.名称}}。" A closed grammar:
/// no expressions, and what a field stands for is never read again (DESIGN §11).
namespace redoubt::incident {

/// Words, or the name of a field.
struct TextPiece
{
    std::string text;
    bool isField = false;
    bool operator==(const TextPiece &) const = default;
};

/// @p text in its pieces. Full-width braces and blanks inside are accepted; braces without an end, with nothing or with a line feed inside are words.
[[nodiscard]] std::vector<TextPiece> piecesOf(std::string_view text);
/// The names of its fields, each once, in their order.
[[nodiscard]] std::vector<std::string> fieldsIn(std::string_view text);
/// "{{单位.名称}}".
[[nodiscard]] std::string fieldMark(std::string_view name);

} // namespace redoubt::incident
