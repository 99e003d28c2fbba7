// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/calendar/CivilJson.h"
#include "core/json/Described.h"
#include "feed/kinds/AttachedFile.h"

#include <optional>
#include <string>
#include <vector>

/// What a unit and its superior say to each other of bulletins, in the unit's channel; and the unit's liaisons.
namespace redoubt::duty {

/// A unit has received a bulletin and somebody has read it 签收. The first of a bulletin counts.
struct BulletinReceipt
{
    static constexpr const char *Kind = "duty.bulletin_receipt";
    Id bulletin;
    std::string number; ///< the bulletin's
    std::string digest; ///< of the paper that was read
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const BulletinReceipt &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinReceipt, (), (bulletin, number, digest, at, by, unknown))

enum class FeedbackResult {
    Checked,      ///< 已排查: looked for, and what was found is being dealt with
    Handled,      ///< 已处置
    NoSuchSystem, ///< 无此系统
};
BOOST_DESCRIBE_ENUM(FeedbackResult, Checked, Handled, NoSuchSystem)

/// What a unit did about a bulletin 反馈. A later one takes the earlier one's place; both stay.
struct BulletinFeedback
{
    static constexpr const char *Kind = "duty.bulletin_feedback";
    Id bulletin;
    std::string number;
    FeedbackResult result = FeedbackResult::Checked;
    std::string text; ///< may be empty where there is no such system
    std::optional<std::vector<feed::AttachedFile>> files;
    Instant at;
    std::string by;
    UnknownMembers unknown;
    bool operator==(const BulletinFeedback &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinFeedback, (), (bulletin, number, result, text, files, at, by, unknown))

enum class ReminderWants { Acknowledgement, Feedback };
BOOST_DESCRIBE_ENUM(ReminderWants, Acknowledgement, Feedback)
enum class ReminderWay {
    Notice, ///< in the unit's console
    Phone,  ///< somebody was called
};
BOOST_DESCRIBE_ENUM(ReminderWay, Notice, Phone)

/// A unit is asked for what it owes 催收, 催反馈.
struct BulletinReminder
{
    static constexpr const char *Kind = "duty.bulletin_reminder";
    Id bulletin;
    std::string number;
    std::string title;
    ReminderWants wants = ReminderWants::Acknowledgement;
    ReminderWay way = ReminderWay::Notice;
    Id round;         ///< the same for all units that were asked at once
    std::string text; ///< what the unit reads, or what it was called for
    Instant at;
    std::string by;
    std::optional<std::string> person; ///< of a call: who was asked for
    std::optional<std::string> phone;
    std::optional<std::string> answer; ///< of a call: what was promised, or that nobody answered
    UnknownMembers unknown;
    bool operator==(const BulletinReminder &) const = default;
};
BOOST_DESCRIBE_STRUCT(BulletinReminder, (), (bulletin, number, title, wants, way, round, text, at, by, person, phone, answer, unknown))

/// A liaison of a unit 安全联络员, or a deputy. Removed when they are no more.
struct UnitContact
{
    static constexpr const char *Kind = "unit.contact";
    std::string name;
    std::string post;
    std::string phone;
    std::optional<std::string> shortNumber; ///< within the house: "8001"
    std::optional<Id> deputyOf;             ///< another contact of the unit
    calendar::CivilDate since;
    UnknownMembers unknown;
    bool operator==(const UnitContact &) const = default;
};
BOOST_DESCRIBE_STRUCT(UnitContact, (), (name, post, phone, shortNumber, deputyOf, since, unknown))

} // namespace redoubt::duty
