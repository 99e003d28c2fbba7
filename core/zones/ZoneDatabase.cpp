// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"

#include "core/zones/RuleBehindTable.h"

#include <date/tz.h>

#include <exception>
#include <string>
#include <vector>

namespace redoubt::zones {

namespace {

using calendar::TimeZone;

constexpr std::size_t longestName = 64;

date::sys_seconds secondOf(calendar::CivilDate date) { return date::sys_seconds{date::days{date.daysSince1970()}}; }

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
    for (const auto &ruled : stretchesBehindTable(name, at.time_since_epoch().count(), until.time_since_epoch().count()))
        addStretch(stretches, ruled.from, ruled.offsetSeconds);
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
        return readZone(std::string(name));
    } catch (const std::exception &) {
        return fail(ErrorCode::NotFound, "there is no time zone '" + std::string(name) + "' (such as Asia/Shanghai)");
    }
}

} // namespace redoubt::zones
