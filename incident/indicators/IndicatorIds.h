// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace redoubt::incident {

/// The UUID (version 5) that @p name always has in the namespace of MISP's converter, 76beed5f-7251-457e-8c2a-b45f7b589d3d.
[[nodiscard]] std::string derivedUuid(std::string_view name);
/// @p text as a lower-case UUID; empty if it is none.
[[nodiscard]] std::string uuidOf(std::string_view text);
/// The UUID of a STIX identifier ("indicator--…") whose type is @p type; empty if it is none.
[[nodiscard]] std::string uuidOfStixId(std::string_view id, std::string_view type);

/// RFC 3339 in UTC with milliseconds, as STIX has it; the epoch stands for a time that is not known (0).
[[nodiscard]] std::string stixTime(std::int64_t seconds);
/// The same of a time as others wrote it, with any offset and any fraction; empty if it is none.
[[nodiscard]] std::string stixTime(std::string_view text);
/// Seconds since 1970; 0 if @p text is no time, or one before.
[[nodiscard]] std::int64_t secondsOfTime(std::string_view text);

} // namespace redoubt::incident
