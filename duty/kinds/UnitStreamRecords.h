// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "core/roles/Role.h"

#include <string>

/// The records that open a unit's streams of duty. Each has the id of its stream (feed::unitStream), so that a unit has one at most.
namespace redoubt::duty {

/// A duty office 值班室: where duty is stood. Opened by its planners.
struct Office
{
    static constexpr const char *Kind = "duty.office";
    static constexpr StreamPurpose Purpose = StreamPurpose::DutyOffice;
    Id unit;
    std::string name; ///< e.g. 市网信办值班室
    std::string zone; ///< time zone of its days and hours, by its IANA name: "Asia/Shanghai"
    UnknownMembers unknown;
    bool operator==(const Office &) const = default;
};
BOOST_DESCRIBE_STRUCT(Office, (), (unit, name, zone, unknown))

/// A unit's broadcast 下发流: what it says to everyone below. Opened by its duty leaders and keepers of content.
struct Broadcast
{
    static constexpr const char *Kind = "unit.broadcast";
    static constexpr StreamPurpose Purpose = StreamPurpose::UnitBroadcast;
    Id unit;
    std::string name; ///< the unit's, for readers without the directory at hand
    UnknownMembers unknown;
    bool operator==(const Broadcast &) const = default;
};
BOOST_DESCRIBE_STRUCT(Broadcast, (), (unit, name, unknown))

/// A unit's channel 报送渠道 to its superior, whichever that is at the time. Opened by who writes upward in it.
struct Channel
{
    static constexpr const char *Kind = "unit.channel";
    static constexpr StreamPurpose Purpose = StreamPurpose::UnitChannel;
    Id unit;
    std::string name; ///< the unit's
    UnknownMembers unknown;
    bool operator==(const Channel &) const = default;
};
BOOST_DESCRIBE_STRUCT(Channel, (), (unit, name, unknown))

namespace bounds {
inline constexpr std::size_t OfficeName = 60; ///< characters
inline constexpr std::size_t ZoneName = 64;
} // namespace bounds

} // namespace redoubt::duty
