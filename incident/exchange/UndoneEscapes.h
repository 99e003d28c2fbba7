// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Ways to write bytes that hide a text from a plain search, undone.
namespace redoubt::incident {

/// @p bytes as they are, and, where there are any, with percent encoding (%E5), escapes of JSON (\u5f20, \/) and references of XML (&#x5f20; &amp;)
/// undone, again and again, up to three times. What is no escape stays.
[[nodiscard]] std::vector<std::string> undoneEscapes(std::string_view bytes);
/// Without blanks, line ends, and zero-bytes.
[[nodiscard]] std::string withoutBlanks(std::string_view bytes);
/// In lower case, without what sets pairs of digits apart: blanks, ':', '-', ',', and the "\x" and "0x" before them.
[[nodiscard]] std::string joinedHex(std::string_view bytes);

} // namespace redoubt::incident
