// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/RuleBehindTable.h"

#include <date/ptz.h>

#include <fstream>
#include <iterator>

namespace redoubt::zones {

namespace {

/// The last line of the file.
std::string ruleOf(const std::string &name)
{
    std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (bytes.empty() || bytes.back() != '\n')
        return {};
    bytes.pop_back();
    const auto begin = bytes.find_last_of('\n');
    return begin == std::string::npos ? std::string() : bytes.substr(begin + 1);
}

} // namespace

std::vector<RuledStretch> stretchesBehindTable(const std::string &name, std::int64_t from, std::int64_t until)
{
    const auto rule = ruleOf(name);
    std::vector<RuledStretch> result;
    if (rule.find(',') == std::string::npos)
        return result;
    const Posix::time_zone zone(rule);
    for (date::sys_seconds at{std::chrono::seconds{from}}; at.time_since_epoch().count() < until;) {
        const auto info = zone.get_info(at);
        result.push_back({at.time_since_epoch().count(), static_cast<std::int32_t>(info.offset.count())});
        at = info.end;
    }
    return result;
}

} // namespace redoubt::zones
