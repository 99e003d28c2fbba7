// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace redoubt::text {

/// What is hashed of a typed password: its NFKC, so that it is the same composed or not, in full or half width, from whichever
/// keyboard (NIST SP 800-63B §5.1.1.2; RFC 8265's OpaqueString would keep the widths apart: ADR 14). Nothing is trimmed and case stays.
/// Bytes that are not UTF-8 are kept as they are: an older hash may be of them.
[[nodiscard]] std::string canonicalPassword(std::string_view typed);

} // namespace redoubt::text
