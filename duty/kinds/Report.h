// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Shift.h"

/// Zero reports 零报告: what a superior asks in its broadcast, and what is said of it in the channel of each unit. Entries all: what was reported,
/// returned and accepted stays as it was. How much of it there may be stands in ReportLimits.h.
namespace redoubt::duty {

/// A stretch of days with the times at which a report is due on each of them.
struct ReportPeriod
{
    calendar::CivilDate from;
    calendar::CivilDate until;       ///< the last day, itself in it
    std::optional<std::string> name; ///< 重保时段
    std::vector<calendar::TimeOfDay> times;
    UnknownMembers unknown;
    bool operator==(const ReportPeriod &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportPeriod, (), (from, until, name, times, unknown))

/// Units that stand together on the board, in this order: 市直部门.
struct ReportGroup
{
    std::string name;
    std::vector<Id> units;
    UnknownMembers unknown;
    bool operator==(const ReportGroup &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportGroup, (), (name, units, unknown))

/// When who reports what 报送时刻, in one of its versions, in the broadcast of the superior. Never edited: of two the one with the higher number
/// holds from its @c since on, and what was due before stays as it was asked.
struct ReportSchedule
{
    static constexpr const char *Kind = "duty.report_schedule";
    std::string name;
    std::int64_t version = 1;
    Instant since;                             ///< from when on it holds
    std::string zone;                          ///< of its days and times, by its IANA name
    std::vector<ReportPeriod> periods;         ///< a day belongs to the first that has it
    std::int64_t opensMinutes = 60;            ///< before it is due a report can be sent
    std::vector<std::int64_t> reminderMinutes; ///< after it is due the units' consoles remind by themselves: 0, 10
    std::int64_t escalateMinutes = 30;         ///< after it is due it is the leader's who has not reported
    std::int64_t reopenMinutes = 30;           ///< how long who was told to report again has for it
    bool flagsEqual = true;                    ///< every value the same as in the report before: suspicious
    std::int64_t fastPercent = 25;             ///< done in less than that of the unit's own median: suspicious; 0: never
    std::int64_t fastHistory = 5;              ///< reports that there must be before, for a median to say anything
    std::vector<CheckItem> items;              ///< what is checked for a report; roundAt is not looked at
    std::vector<ReportGroup> groups;           ///< who reports
    UnknownMembers unknown;
    bool operator==(const ReportSchedule &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportSchedule, (),
                      (name, version, since, zone, periods, opensMinutes, reminderMinutes, escalateMinutes, reopenMinutes, flagsEqual, fastPercent,
                       fastHistory, items, groups, unknown))

enum class ReportStatement {
    Quiet,  ///< 报平安
    Matter, ///< 有情况
};
BOOST_DESCRIBE_ENUM(ReportStatement, Quiet, Matter)

/// A check as it was done for a report.
struct ReportedCheck
{
    std::string item; ///< key of the schedule's item
    std::string name; ///< as it was called: for who reads it without the schedule
    CheckOutcome outcome = CheckOutcome::Passed;
    std::optional<std::string> value; ///< as CheckResult::value
    std::optional<std::string> unit;
    std::optional<std::string> note; ///< of one that could not be done: why
    Instant at;                      ///< when the value was entered
    UnknownMembers unknown;
    bool operator==(const ReportedCheck &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportedCheck, (), (item, name, outcome, value, unit, note, at, unknown))

/// What a unit reports for one due time. It is made of the checks that were done for it; its author signs it as every change of a chain.
struct ZeroReport
{
    static constexpr const char *Kind = "duty.zero_report";
    Id schedule; ///< the version that was asked
    Instant due;
    ReportStatement statement = ReportStatement::Quiet;
    std::optional<std::string> matter; ///< of Matter: what there is
    std::vector<ReportedCheck> checks;
    Instant begunAt;
    Instant finishedAt;
    std::string by;          ///< shown name
    std::optional<Id> again; ///< the return that it answers
    UnknownMembers unknown;
    bool operator==(const ZeroReport &) const = default;
};
BOOST_DESCRIBE_STRUCT(ZeroReport, (), (schedule, due, statement, matter, checks, begunAt, finishedAt, by, again, unknown))

/// 退回重报. The report stays beside the one that follows.
struct ReportReturn
{
    static constexpr const char *Kind = "duty.report_return";
    Id report;
    std::string reason;
    Instant at;
    Instant until; ///< the time is open again until then
    std::string by;
    UnknownMembers unknown;
    bool operator==(const ReportReturn &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportReturn, (), (report, reason, at, until, by, unknown))

/// 核实后认可: somebody has made sure. Ends the suspicion, and says that a matter was seen to.
struct ReportAcceptance
{
    static constexpr const char *Kind = "duty.report_accepted";
    Id report;
    std::string reason;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const ReportAcceptance &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportAcceptance, (), (report, reason, at, by, unknown))

/// A call about a due time 电话已催.
struct ReportContact
{
    static constexpr const char *Kind = "duty.contact";
    Id schedule;
    Instant due;
    std::string whom; ///< who was called: a person or a duty room
    std::optional<std::string> phone;
    bool answered = false;
    std::optional<std::string> said; ///< what was promised
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const ReportContact &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportContact, (), (schedule, due, whom, phone, answered, said, at, by, unknown))

/// 催报: the unit is asked for what is due.
struct ReportReminder
{
    static constexpr const char *Kind = "duty.reminder";
    Id schedule;
    Instant due;
    std::optional<std::string> text;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const ReportReminder &) const = default;
};
BOOST_DESCRIBE_STRUCT(ReportReminder, (), (schedule, due, text, at, by, unknown))

} // namespace redoubt::duty
