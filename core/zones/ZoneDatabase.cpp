// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"

#include "core/zones/PosixRule.h"

#include <date/tz.h>

#include <exception>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace redoubt::zones {

namespace {

using calendar::TimeZone;

constexpr std::size_t longestName = 64;

date::sys_seconds secondOf(calendar::CivilDate date) { return date::sys_seconds{date::days{date.daysSince1970()}}; }

/// The last line of a zone's file, in which POSIX's notation says how it goes on behind the table (RFC 8536 §3.3). The library does not
/// read it, and would leave clocks for ever as they are after the table's last change.
std::string lastLineOf(const std::string &name)
{
    std::ifstream file("/usr/share/zoneinfo/" + name, std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    if (bytes.empty() || bytes.back() != '\n')
        return {};
    bytes.pop_back();
    const auto begin = bytes.find_last_of('\n');
    return begin == std::string::npos ? std::string() : bytes.substr(begin + 1);
}

/// Adds a stretch that begins at @p second, unless it only changes the zone's name.
void addStretch(std::vector<TimeZone::Stretch> &stretches, std::int64_t second, std::int64_t offset)
{
    if (stretches.empty() || stretches.back().offsetSeconds != offset)
        stretches.push_back({Instant{second * 1000}, static_cast<std::int32_t>(offset)});
}

Result<TimeZone> readZone(const std::string &name)
{
    const auto *zone = date::locate_zone(name);
    const auto until = secondOf(calendar::LatestDate + 2);
    std::vector<TimeZone::Stretch> stretches;
    auto at = secondOf(calendar::EarliestDate - 1);
    for (;;) {
        const date::sys_info info = zone->get_info(at);
        addStretch(stretches, at.time_since_epoch().count(), info.offset.count());
        if (info.end >= until)
            break;
        at = info.end;
    }
    // Empty where the file is of the first version, which knows no rule.
    if (const auto line = lastLineOf(name); !line.empty()) {
        REDOUBT_ASSIGN(const auto rule, PosixRule::parse(line));
        for (const auto &change : rule.changesBetween(at.time_since_epoch().count(), until.time_since_epoch().count()))
            addStretch(stretches, change.second, change.offsetSeconds);
    }
    return TimeZone::of(name, std::move(stretches));
}

} // namespace

Result<TimeZone> systemZone(std::string_view name)
{
    if (name.empty() || name.size() > longestName)
        return fail(ErrorCode::NotFound, "no time zone of that name");
    try {
        // Names that are no zones are files beside them.
        if (date::get_tzdb().zones.empty())
            return fail(ErrorCode::StorageFailed, "there is no time zone database (package tzdata)");
    } catch (const std::exception &error) {
        return fail(ErrorCode::StorageFailed, std::string("the time zone database cannot be read: ") + error.what());
    }
    try {
        auto zone = readZone(std::string(name));
        if (!zone)
            return fail(ErrorCode::StorageFailed, "the time zone database says something odd of " + std::string(name) + ": " + zone.error().detail);
        return zone;
    } catch (const std::exception &) {
        return fail(ErrorCode::NotFound, "there is no time zone '" + std::string(name) + "' (such as Asia/Shanghai)");
    }
}

} // namespace redoubt::zones
