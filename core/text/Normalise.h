// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::text {

/// Unicode's compatibility composition. Bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string nfkc(std::string_view text);
/// NFKC_Casefold: as above, with case folded away and default ignorable characters left out.
[[nodiscard]] std::string nfkcCaseFolded(std::string_view text);

} // namespace redoubt::text
