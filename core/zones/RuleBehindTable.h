// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

/// In C++17, apart from everything else: <date/ptz.h> of Debian 12 is no C++20.
namespace redoubt::zones {

/// From when on (seconds since 1970) clocks stand how far east of UTC.
struct RuledStretch
{
    std::int64_t from;
    std::int32_t offsetSeconds;
};

/// How the file of zone @p name in the system's database goes on behind its table, from @p from until @p until (RFC 8536 §3.3): the rule in
/// POSIX's notation at its end, written out. Empty where clocks are changed no more. Throws what the library throws.
std::vector<RuledStretch> stretchesBehindTable(const std::string &name, std::int64_t from, std::int64_t until);

} // namespace redoubt::zones
