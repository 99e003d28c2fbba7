// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "duty/kinds/Handover.h"
#include "duty/kinds/Shift.h"

#include <QMetaType>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the shift page asks for. Plain values; who receives them decides and mints. Texts are trimmed and within duty/kinds/ShiftLimits.h.
namespace redoubt::views {

/// What somebody says of an item of the checklist. Whether a value is as it should be is not the page's to say.
enum class CheckWish {
    Found,   ///< looked at: a tick, or the value
    Amiss,   ///< of a tick: looked at, and it is not as it should be; the note says how
    Skipped, ///< could not be done; the note says why
};

struct CheckEntry
{
    QString itemKey;
    CheckWish wish = CheckWish::Found;
    QString value; ///< a number as it was typed, the choice, the text; empty for a tick and where it was skipped
    QString note;
    QStringList files;                           ///< paths of photos or files that belong to it
    std::optional<Instant> round = std::nullopt; ///< of an item with set hours: which of its rounds

    bool operator==(const CheckEntry &) const = default;
};

struct NewMatter
{
    duty::MatterSort sort = duty::MatterSort::Other;
    QString title;
    QString detail;
    QString tracker;
    bool critical = false;
    QString question;            ///< never empty where it is critical
    QString answer;              ///< likewise
    std::optional<Id> procedure; ///< the version of a template that is begun with it
    std::optional<int> respondInMinutes;
    std::optional<Instant> closeBy;
    bool major = false; ///< a major incident

    bool operator==(const NewMatter &) const = default;
};

struct LogEntry
{
    duty::LogSort sort = duty::LogSort::Handling;
    QString text;
    std::optional<Id> amends; ///< the line that it corrects
    std::optional<Id> matter; ///< what it tells of
    QString caller;           ///< of a call
    QString phone;

    bool operator==(const LogEntry &) const = default;
};

struct HandoverWish
{
    std::vector<Id> incoming; ///< accounts, at least one, in the order in which they were offered
    QString reminders;
    QString things;

    bool operator==(const HandoverWish &) const = default;
};

/// Somebody who may take over.
struct PersonChoice
{
    Id account;
    QString name;
    QString post;             ///< by the roster; may be empty
    bool isAccustomed = true; ///< stands duty, or has stood it; others are found by their names

    bool operator==(const PersonChoice &) const = default;
};

/// A leader's word for the handover, with the leader's own password.
struct ConsentWish
{
    std::optional<duty::HandoverSide> side; ///< of a signature on behalf; none: that duty passes in spite of a hold
    Id meant;
    Id signs;
    Id leader;
    QString reason;
    QString password;

    bool operator==(const ConsentWish &) const = default;
};

/// The forms of the page, for what is said of a request: that it is done, or why not.
enum class ShiftForm { Begin, Check, Matter, Respond, Close, Log, Prepare, ReadBack, Sign, Refuse, Step, Consent, Order, Hold, Lift };

} // namespace redoubt::views

Q_DECLARE_METATYPE(redoubt::views::CheckEntry)
Q_DECLARE_METATYPE(redoubt::views::NewMatter)
Q_DECLARE_METATYPE(redoubt::views::LogEntry)
Q_DECLARE_METATYPE(redoubt::views::HandoverWish)
Q_DECLARE_METATYPE(redoubt::views::ConsentWish)
