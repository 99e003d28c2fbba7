// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CalendarPack.h"
#include "incident/guide/Severity.h"

#include <string>
#include <string_view>
#include <vector>

/// Who reports an incident to whom by when, as dated data. Several regimes hold at once: the national one, a sector's beside it, the house rules of
/// an office. None takes the place of another.
namespace redoubt::incident {

enum class RegimeScope {
    National,
    Sector, ///< 行业: reported besides, not instead
    House,  ///< 预案 of a unit, a county, a city
};
BOOST_DESCRIBE_ENUM(RegimeScope, National, Sector, House)

/// What is to be done by then.
enum class HopStage {
    Initial,  ///< 初报 by the unit that is concerned
    Forward,  ///< what was received is passed on
    Response, ///< somebody begins on it
    Closure,  ///< 当日办结
    Summary,  ///< 事件处置总结报告
};
BOOST_DESCRIBE_ENUM(HopStage, Initial, Forward, Response, Closure, Summary)

/// The fact with which a clock starts.
enum class ClockStart {
    Learned,  ///< 发现或获知: the unit discovered it or was told of it, whichever came first
    Received, ///< whoever passes it on or answers it got what the hop `after` sent
    Ended,    ///< the handling of the incident ended
};
BOOST_DESCRIBE_ENUM(ClockStart, Learned, Received, Ended)

enum class LimitSort {
    Minutes,  ///< of time that passes, whatever clocks on walls do
    Days,     ///< natural days: the day of the fact is not counted, the last one counts whole (at the regime's place)
    SameDay,  ///< until the end of the day of the fact, at the regime's place
    Promptly, ///< 及时: no number, and so no time at which it is late
};
BOOST_DESCRIBE_ENUM(LimitSort, Minutes, Days, SameDay, Promptly)

struct HopLimit
{
    LimitSort sort = LimitSort::Promptly;
    int count = 0; ///< of minutes (at most 10,080) or days (at most 366), from 1; else 0
    bool operator==(const HopLimit &) const = default;
};
BOOST_DESCRIBE_STRUCT(HopLimit, (), (sort, count))

/// One report that somebody owes somebody.
struct ReportingHop
{
    std::string id;         ///< "cii.protection"; unlike the others of its regime
    std::string reporter;   ///< which units it begins with, one of the regime's reporters; empty: all
    calendar::LocalName by; ///< who sends; empty: the unit that is concerned
    calendar::LocalName to;
    Severity from = Severity::Ordinary; ///< owed from this level on
    HopStage stage = HopStage::Initial;
    ClockStart starts = ClockStart::Learned;
    std::string after; ///< of Received: the hop whose receipt starts it; of Summary: the hop whose channel it takes; else empty
    HopLimit limit;
    calendar::Sureness sure = calendar::Sureness::Unverified; ///< of the limit
    std::string source;
    bool operator==(const ReportingHop &) const = default;
};

/// A kind of unit that reports: an operator of critical infrastructure, a state organ …
struct ReportingParty
{
    std::string id;
    calendar::LocalName name;
    bool operator==(const ReportingParty &) const = default;
};

struct ReportingRegime
{
    std::string id;      ///< "cn-reporting"
    std::string version; ///< "2025.1"
    calendar::CivilDate holdsFrom;
    RegimeScope scope = RegimeScope::House;
    std::string zone; ///< IANA name of the place whose days count
    calendar::LocalName title;
    calendar::LocalName source;
    std::string note; ///< how sure the wording is
    std::vector<ReportingParty> parties;
    std::vector<ReportingHop> hops;          ///< a hop stands behind the one that it is `after`
    std::vector<calendar::LocalName> duties; ///< further duties without a clock, as they are worded
    std::string digest;                      ///< Digest::toString() of the bytes that it was read from
    bool operator==(const ReportingRegime &) const = default;

    [[nodiscard]] const ReportingHop *hop(std::string_view hopId) const;
    [[nodiscard]] const ReportingParty *party(std::string_view partyId) const;
    /// "cn-reporting 2025.1": how a clock names it.
    [[nodiscard]] std::string label() const { return id + ' ' + version; }
};

/// What holds of every regime: unlike ids; hops of known parties; a receipt or a channel of a hop before it, of the same party; limits within
/// their ranges. Fails with InvalidArgument; the detail names the hop.
[[nodiscard]] Result<void> checkReportingRegime(const ReportingRegime &regime);

/// Reads a pack ("format": "redoubt-reporting-regime"), strictly: members that are not known are refused. Fails with Malformed, TooLarge,
/// UnsupportedVersion or, by checkReportingRegime, InvalidArgument; the detail names the hop.
[[nodiscard]] Result<ReportingRegime> loadReportingRegime(std::string_view text);

} // namespace redoubt::incident
