// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

/// A text in the encodings of other programs, without a mark.
namespace redoubt::text {

/// None: @p utf8 is no UTF-8.
[[nodiscard]] std::optional<std::string> utf16LittleEndian(std::string_view utf8);
[[nodiscard]] std::optional<std::string> utf16BigEndian(std::string_view utf8);
/// GB18030; what GBK and GB 2312 have is written as they write it. None: @p utf8 is no UTF-8.
[[nodiscard]] std::optional<std::string> gb18030(std::string_view utf8);

} // namespace redoubt::text
