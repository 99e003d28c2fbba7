// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Rows.h"

#include <string>
#include <string_view>
#include <vector>

namespace redoubt::server {

/// Links as they lie in a row. One link: digest (32), change (16), seq (8, big-endian), verdict (1), length of the code (1), code.
[[nodiscard]] std::string packLinks(const std::vector<Link> &links);
/// The inverse. Throws DamagedRow for links that were cut off.
[[nodiscard]] std::vector<Link> unpackLinks(std::string_view packed);

} // namespace redoubt::server
