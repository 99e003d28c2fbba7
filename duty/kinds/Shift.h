// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/CivilJson.h"
#include "core/json/Described.h"
#include "feed/kinds/AttachedFile.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a shift is and what is written while it runs. All of it lies in the stream of its duty office. How long texts may be and how far
/// numbers reach stands in ShiftLimits.h.
namespace redoubt::duty {

/// What an item of a checklist asks for.
enum class CheckType {
    Tick,   ///< done, or not as it should be
    Number, ///< measured, with a range
    Choice, ///< one of the item's choices
    Text,   ///< what was found, in words
};
BOOST_DESCRIBE_ENUM(CheckType, Tick, Number, Choice, Text)

/// One line of a checklist 值守检查清单.
struct CheckItem
{
    std::string key;     ///< unlike in its list, kept over versions: "room.temperature"
    std::string section; ///< 机房环境
    std::string name;    ///< 温度
    CheckType type = CheckType::Tick;
    std::optional<std::string> unit;                         ///< of Number: ℃
    std::optional<double> least;                             ///< of Number, itself allowed
    std::optional<double> most;                              ///< likewise
    std::optional<std::vector<std::string>> choices;         ///< of Choice
    std::optional<std::string> expected;                     ///< of Choice: the one that is as it should be; none: any of them is
    bool required = true;                                    ///< what is missing of it stands on the sheet as owed
    std::optional<bool> evidence;                            ///< true: a photo or a file belongs to it
    std::optional<std::vector<calendar::TimeOfDay>> roundAt; ///< set hours, by the office's clock; left out: once a shift
    std::optional<std::int64_t> roundEvery;                  ///< or every so many minutes from the shift's beginning by the roster
    UnknownMembers unknown;
    bool operator==(const CheckItem &) const = default;
};
BOOST_DESCRIBE_STRUCT(CheckItem, (),
                      (key, section, name, type, unit, least, most, choices, expected, required, evidence, roundAt, roundEvery, unknown))

/// A checklist of an office, in one of its versions. Never edited: a new version is a new one, and a shift keeps that with which it began.
struct Checklist
{
    static constexpr const char *Kind = "duty.checklist";
    std::string name;
    std::int64_t version = 1; ///< rising; the highest of a name is the one that holds
    std::vector<CheckItem> items;
    UnknownMembers unknown;
    bool operator==(const Checklist &) const = default;
};
BOOST_DESCRIBE_STRUCT(Checklist, (), (name, version, items, unknown))

/// Somebody on duty.
struct DutyPerson
{
    std::string post; ///< as people call it: 主班
    Id account;
    std::string name; ///< shown name
    Instant since;
    std::optional<std::string> insteadOf; ///< whose turn it was, where somebody stands in
    std::optional<bool> leads;            ///< 带班领导: leads the shift, and hands nothing over
    UnknownMembers unknown;
    bool operator==(const DutyPerson &) const = default;
};
BOOST_DESCRIBE_STRUCT(DutyPerson, (), (post, account, name, since, insteadOf, leads, unknown))

/// When the rounds 巡检 of an item are due in one shift.
struct ItemRounds
{
    std::string item;         ///< key of the checklist
    std::vector<Instant> due; ///< rising
    UnknownMembers unknown;
    bool operator==(const ItemRounds &) const = default;
};
BOOST_DESCRIBE_STRUCT(ItemRounds, (), (item, due, unknown))

/// A shift 班次 of an office as it is stood: all its posts together. Begins when somebody takes over, or begins the office's first one; it is
/// over when it was handed over, however late: until then whoever stands in it is responsible.
struct Shift
{
    static constexpr const char *Kind = "duty.shift";
    static constexpr std::array<std::string_view, 2> SettledByPerson{"endedAt", "handover"};
    Instant startsAt;                              ///< by the roster
    Instant endsAt;                                ///< by the roster
    Instant begunAt;                               ///< when it was taken over
    std::vector<DutyPerson> people;                ///< the first of those who do not lead hands over
    std::optional<Id> after;                       ///< the shift that it took over from; none: it is the office's first
    std::optional<Id> checklist;                   ///< the version with which it began
    std::optional<std::vector<ItemRounds>> rounds; ///< of items with set hours, said when it began: a clock or a zone changes none of them
    std::optional<Instant> endedAt;
    std::optional<Id> handover; ///< by which it ended
    UnknownMembers unknown;
    bool operator==(const Shift &) const = default;
};
BOOST_DESCRIBE_STRUCT(Shift, (), (startsAt, endsAt, begunAt, people, after, checklist, rounds, endedAt, handover, unknown))

enum class CheckOutcome {
    Passed,
    Breached, ///< measured, and not as it should be
    Skipped,  ///< could not be done, the note says why
};
BOOST_DESCRIBE_ENUM(CheckOutcome, Passed, Breached, Skipped)

/// What was found at an item. An entry: who checks again writes another, and the last one counts.
struct CheckResult
{
    static constexpr const char *Kind = "duty.check";
    Id shift;
    std::string item;             ///< key of the shift's checklist
    std::optional<Instant> round; ///< which of the item's rounds, where it has set hours
    CheckOutcome outcome = CheckOutcome::Passed;
    std::optional<std::string> value; ///< a number as it was typed ("23.4"), the choice, the text; none for a tick
    std::optional<std::string> note;
    std::optional<std::vector<feed::AttachedFile>> files;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const CheckResult &) const = default;
};
BOOST_DESCRIBE_STRUCT(CheckResult, (), (shift, item, round, outcome, value, note, files, at, by, unknown))

enum class LogSort { Handling, Phone, Alarm, Warning, Check, Report, Incident, Handover };
BOOST_DESCRIBE_ENUM(LogSort, Handling, Phone, Alarm, Warning, Check, Report, Incident, Handover)

/// A line of the shift log 值班日志. An entry: an amendment is a new line that names the one that it corrects.
struct LogLine
{
    static constexpr const char *Kind = "duty.log";
    Id shift;
    LogSort sort = LogSort::Handling;
    std::string text;
    Instant at;     ///< when it happened, by the console's clock
    std::string by; ///< shown name
    std::optional<Id> amends;
    std::optional<Id> matter;          ///< what it tells of
    std::optional<std::string> caller; ///< of a call: who, and from where
    std::optional<std::string> phone;
    UnknownMembers unknown;
    bool operator==(const LogLine &) const = default;
};
BOOST_DESCRIBE_STRUCT(LogLine, (), (shift, sort, text, at, by, amends, matter, caller, phone, unknown))

enum class MatterSort { Incident, FollowUp, Bulletin, ZeroReport, Equipment, Other };
BOOST_DESCRIBE_ENUM(MatterSort, Incident, FollowUp, Bulletin, ZeroReport, Equipment, Other)

/// Something open 未了事项. It leaves the list only by being closed; what a shift leaves open the next one has, by reference.
struct OpenMatter
{
    static constexpr const char *Kind = "duty.matter";
    static constexpr std::array<std::string_view, 4> SettledByPerson{"closedAt", "closedBy", "outcome", "answer"};
    Id shift; ///< in which it was opened
    MatterSort sort = MatterSort::Other;
    std::string title;
    std::optional<std::string> detail;
    Instant openedAt;
    std::string openedBy;               ///< shown name
    std::optional<std::string> tracker; ///< who follows it
    bool critical = false;              ///< must be read back when duty is handed over
    std::optional<bool> major;          ///< true: a major incident, in which no duty passes without a leader's word where the office's order says so
    std::string question;               ///< what the incoming officer is asked: "出口 B 丢包该找谁？"
    std::string answer;                 ///< what is right: "运营商，工单 #5521"
    std::optional<Instant> respondBy;   ///< first clock: somebody has begun on it
    std::optional<Instant> respondedAt;
    std::optional<Instant> closeBy; ///< second clock: it is closed
    std::optional<Instant> closedAt;
    std::optional<std::string> closedBy;
    std::optional<std::string> outcome; ///< how it was closed
    UnknownMembers unknown;
    bool operator==(const OpenMatter &) const = default;
};
BOOST_DESCRIBE_STRUCT(OpenMatter, (),
                      (shift, sort, title, detail, openedAt, openedBy, tracker, critical, major, question, answer, respondBy, respondedAt, closeBy,
                       closedAt, closedBy, outcome, unknown))

} // namespace redoubt::duty
