// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Rotation.h"

namespace redoubt::duty {

namespace {

using calendar::CivilDate;
using calendar::CivilTime;

constexpr std::size_t mostHandoffs = 100'000;

std::int64_t secondsPerTurn(const Rotation &rotation)
{
    switch (rotation.type) {
    case RotationType::Hourly: return std::int64_t{3'600} * rotation.length;
    case RotationType::Weekly: return std::int64_t{7 * 86'400} * rotation.length;
    default: return std::int64_t{86'400} * rotation.length;
    }
}

std::int64_t floorDivide(std::int64_t number, std::int64_t by) { return number / by - (number % by < 0 ? 1 : 0); }

} // namespace

Result<void> checkRotation(const Rotation &rotation)
{
    if (rotation.length < 1 || rotation.length > Rotation::MostLength)
        return fail(ErrorCode::InvalidArgument, "length: must be 1 to " + std::to_string(Rotation::MostLength));
    if (rotation.start.date < calendar::EarliestDate || rotation.start.date > calendar::LatestDate)
        return fail(ErrorCode::InvalidArgument, "start: must be from 1970 to 2100");
    return {};
}

CivilTime civilHandoff(const Rotation &rotation, std::int64_t index)
{
    if (rotation.type != RotationType::Monthly)
        return CivilTime::fromSeconds(rotation.start.seconds() + index * secondsPerTurn(rotation));
    const auto &date = rotation.start.date;
    const auto month = date.month() + index * rotation.length;
    return {CivilDate::clamped(date.year(), static_cast<int>(month), date.day()), rotation.start.second};
}

std::int64_t handoffIndexAt(const Rotation &rotation, CivilTime time)
{
    if (rotation.type != RotationType::Monthly)
        return floorDivide(time.seconds() - rotation.start.seconds(), secondsPerTurn(rotation));
    const auto index = floorDivide(time.date.monthIndex() - rotation.start.date.monthIndex(), rotation.length);
    return civilHandoff(rotation, index) > time ? index - 1 : index;
}

Result<std::vector<Instant>> handoffs(const Rotation &rotation, const calendar::TimeZone &zone, Instant from, Instant to)
{
    REDOUBT_TRY(checkRotation(rotation));
    if (to < from)
        return fail(ErrorCode::InvalidArgument, "the end is before the beginning");
    for (const auto edge : {from, to}) {
        if (const auto date = zone.date(edge); date < calendar::EarliestDate || date > calendar::LatestDate)
            return fail(ErrorCode::InvalidArgument, "the times asked for must be from 1970 to 2100");
    }
    // Where clocks are set back, up to a day of hand-overs lies ahead on the wall and is over all the same; a skipped one lies back
    // on the wall and is still to come.
    auto index = handoffIndexAt(rotation, zone.civil(from)) + 25;
    while (zone.instant(civilHandoff(rotation, index)) > from)
        --index;
    std::vector<Instant> result;
    for (;; ++index) {
        const auto time = civilHandoff(rotation, index);
        if (time.date < calendar::EarliestDate || time.date > calendar::LatestDate)
            return fail(ErrorCode::InvalidArgument, "the hand-over before or after the times asked for is not between 1970 and 2100");
        const auto at = zone.instant(time);
        if (result.empty() || at != result.back())
            result.push_back(at);
        if (at > to)
            return result;
        if (result.size() > mostHandoffs)
            return fail(ErrorCode::TooLarge, "more than " + std::to_string(mostHandoffs) + " hand-overs; ask for a shorter time");
    }
}

} // namespace redoubt::duty
