// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calendar/TimeZone.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

namespace redoubt::calendar {

namespace {
std::int64_t floorSeconds(Instant instant) { return instant.ms / 1000 - (instant.ms % 1000 < 0 ? 1 : 0); }
} // namespace

Result<TimeZone> TimeZone::of(std::string name, std::vector<Stretch> stretches)
{
    if (stretches.empty())
        return fail(ErrorCode::InvalidArgument, name + " has no stretch");
    std::vector<std::int64_t> ends;
    ends.reserve(stretches.size() - 1);
    for (std::size_t i = 0; i + 1 < stretches.size(); ++i) {
        const auto change = stretches[i + 1].from;
        ends.push_back(floorSeconds(change) + stretches[i].offsetSeconds);
        const bool isInOrder = i == 0 || (stretches[i].from < change && ends[i - 1] < ends[i]);
        if (!isInOrder || change.ms % 1000 != 0)
            return fail(ErrorCode::InvalidArgument, name + " has stretches out of order");
    }
    return TimeZone(std::move(name), std::move(stretches), std::move(ends));
}

TimeZone TimeZone::utc() { return TimeZone("UTC", {{Instant{0}, 0}}, {}); }

std::int32_t TimeZone::offsetSeconds(Instant instant) const
{
    const auto next =
        std::upper_bound(m_stretches.begin() + 1, m_stretches.end(), instant, [](Instant at, const Stretch &stretch) { return at < stretch.from; });
    return std::prev(next)->offsetSeconds;
}

CivilTime TimeZone::civil(Instant instant) const { return CivilTime::fromSeconds(floorSeconds(instant) + offsetSeconds(instant)); }

std::size_t TimeZone::stretchOf(CivilTime time) const
{
    // The first whose clocks have not been changed yet: of two that show the time, the earlier.
    return static_cast<std::size_t>(std::upper_bound(m_civilEnds.begin(), m_civilEnds.end(), time.seconds()) - m_civilEnds.begin());
}

Instant TimeZone::instant(CivilTime time) const
{
    const auto index = stretchOf(time);
    const auto &stretch = m_stretches[index];
    const Instant shown{(time.seconds() - stretch.offsetSeconds) * 1000};
    return index > 0 && shown < stretch.from ? stretch.from : shown;
}

TimeZone::Occurs TimeZone::occurs(CivilTime time) const
{
    const auto index = stretchOf(time);
    const auto shownIn = [&](std::size_t i) {
        const auto second = time.seconds() - m_stretches[i].offsetSeconds;
        return i == 0 || second >= floorSeconds(m_stretches[i].from);
    };
    if (!shownIn(index))
        return Occurs::Never;
    return index + 1 < m_stretches.size() && shownIn(index + 1) ? Occurs::Twice : Occurs::Once;
}

std::string TimeZone::rfc3339(Instant instant) const
{
    const int minutes = offsetSeconds(instant) / 60;
    const auto time = CivilTime::fromSeconds(floorSeconds(instant) + minutes * 60);
    std::array<char, 32> rest{};
    std::snprintf(rest.data(), rest.size(), "T%02d:%02d:%02d%c%02d:%02d", static_cast<int>(time.second / 3600),
                  static_cast<int>(time.second / 60 % 60), static_cast<int>(time.second % 60), minutes < 0 ? '-' : '+', std::abs(minutes) / 60,
                  std::abs(minutes) % 60);
    return time.date.toString() + rest.data();
}

} // namespace redoubt::calendar
