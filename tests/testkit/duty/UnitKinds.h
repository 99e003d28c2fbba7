// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/json/Described.h"
#include "feed/KindRegistry.h"

#include <string>

/// Kinds that lie in units' streams, one for each sort of writer of the duty trade's table; so that what a role may write is tested without the
/// trade's own kinds.
namespace redoubt::testkit {

/// An entry of a duty office, by who stands duty.
struct LogRecord
{
    static constexpr const char *Kind = "test.log";
    std::string text;
    UnknownMembers unknown;
    bool operator==(const LogRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(LogRecord, (), (text, unknown))

/// A document of a duty office, by its planners.
struct PlanRecord
{
    static constexpr const char *Kind = "test.plan";
    std::string text;
    UnknownMembers unknown;
    bool operator==(const PlanRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(PlanRecord, (), (text, unknown))

/// An entry of a broadcast.
struct NewsRecord
{
    static constexpr const char *Kind = "test.news";
    std::string text;
    UnknownMembers unknown;
    bool operator==(const NewsRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(NewsRecord, (), (text, unknown))

/// An entry of a channel, from the unit to its superior.
struct UpRecord
{
    static constexpr const char *Kind = "test.up";
    std::string text;
    UnknownMembers unknown;
    bool operator==(const UpRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(UpRecord, (), (text, unknown))

/// An entry of a channel, from the superior to the unit.
struct DownRecord
{
    static constexpr const char *Kind = "test.down";
    std::string text;
    UnknownMembers unknown;
    bool operator==(const DownRecord &) const = default;
};
BOOST_DESCRIBE_STRUCT(DownRecord, (), (text, unknown))

/// The account kinds, the test kinds, duty's kinds with its table of roles, and the kinds above.
[[nodiscard]] feed::KindRegistry unitRegistry();

/// The fields of each of them.
[[nodiscard]] json::object saying(const std::string &text);

} // namespace redoubt::testkit
