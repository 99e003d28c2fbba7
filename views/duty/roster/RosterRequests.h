// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "duty/roster/Plan.h"
#include "duty/roster/Substitution.h"
#include "models/duty/roster/RosterValues.h"

#include <QDate>
#include <QMetaType>
#include <QString>
#include <QStringList>
#include <QTime>

#include <optional>
#include <vector>

/// What the roster page asks for. Plain values; who receives them decides and mints.
namespace redoubt::views {

/// Somebody of the plan who can be chosen.
struct MemberChoice
{
    std::string member;
    QString name;
    bool operator==(const MemberChoice &) const = default;
};

/// A shift that can be given in return.
struct ShiftChoice
{
    models::RosterKey key;
    QString words; ///< "10-14 08:30 主班"
    bool operator==(const ShiftChoice &) const = default;
};

/// Leave that somebody thinks of, or takes.
struct LeaveWish
{
    std::string member;
    QDate first;
    QDate last; ///< itself among them
    QString kind;
    bool keepsTurn = false;
    bool operator==(const LeaveWish &) const = default;
};

/// A post that a guarantee period puts on top, stood in it only.
struct HeightenedPost
{
    QString name;
    int hours = 24;                   ///< of a shift
    std::vector<std::string> members; ///< in the order of their turns
    bool operator==(const HeightenedPost &) const = default;
};

struct GuaranteeWish
{
    QString name;
    QDate first;
    QDate last; ///< itself among them
    std::optional<HeightenedPost> post;
    std::vector<std::string> standDown; ///< posts that are not stood meanwhile
    bool operator==(const GuaranteeWish &) const = default;
};

/// A leave or a guarantee period that is there.
struct PeriodRow
{
    Id record;
    bool leave = false;
    QString words; ///< "值班员05 抽调 9/30–10/4"
    bool operator==(const PeriodRow &) const = default;
};

struct SwapForm
{
    models::RosterKey shift;
    std::string takes;
    std::optional<models::RosterKey> inReturn;
    QString reason;
    bool operator==(const SwapForm &) const = default;
};

/// Somebody of an office's plan, and in which of its posts they stand.
struct PlanPersonForm
{
    std::string member; ///< empty: new
    QString name;
    std::optional<Id> account;
    std::vector<bool> posts; ///< by PlanForm::posts
    bool operator==(const PlanPersonForm &) const = default;
};

struct PlanPostForm
{
    std::string id; ///< empty: new
    QString name;
    bool leads = false;
    bool operator==(const PlanPostForm &) const = default;
};

/// The plain plan of an office: posts of a day and a night, and who stands them in turn.
struct PlanForm
{
    std::vector<PlanPostForm> posts;
    std::vector<PlanPersonForm> people; ///< in the order of their turns
    QDate from;                         ///< it holds from this day on
    QTime handOver;
    bool bySort = true; ///< workdays, rest days and holidays each have their own turns
    int restHours = 0;  ///< between two shifts of one person; 0: none asked for
    duty::SubstitutionRules rules;
    bool operator==(const PlanForm &) const = default;
};

/// What publishing a month comes to, as it is said before.
struct PublishWords
{
    QString month;
    std::int64_t version = 1;
    QStringList changes; ///< "10-14 主班: 值班员05 → 值班员06"
    int more = 0;        ///< changes that are not listed
    QStringList people;  ///< who stands other shifts
    int gaps = 0;
};

/// What becomes of the month that is shown, on paper and in files.
enum class RosterPaperAct {
    Print,
    Pdf,
    Workbook,    ///< xlsx
    Calendar,    ///< everyone's shifts, for other programs
    OwnCalendar, ///< the reader's
    ReadIn,      ///< a roster that was sent as xlsx or csv
};

/// What a roster that was read in would change, as it is shown before.
struct ReadInWords
{
    QString file;
    QStringList changes;  ///< "10-14 主班: 值班员05 → 值班员06"
    int more = 0;         ///< changes that are not listed
    QStringList problems; ///< why it cannot be taken; nothing is, then
    QStringList remarks;  ///< what should be looked at first
    int same = 0;
    int empty = 0;
};

/// The forms of the page, for what is said of a request: that it is done, or why not.
enum class RosterForm { Plan, Leave, Periods, Publish, Swap, Answer, Fill, ReadIn };

} // namespace redoubt::views

Q_DECLARE_METATYPE(redoubt::models::RosterKey)
Q_DECLARE_METATYPE(redoubt::views::LeaveWish)
Q_DECLARE_METATYPE(redoubt::views::GuaranteeWish)
Q_DECLARE_METATYPE(redoubt::views::PeriodRow)
Q_DECLARE_METATYPE(redoubt::views::SwapForm)
Q_DECLARE_METATYPE(redoubt::views::PlanForm)
