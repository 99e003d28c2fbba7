// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterValues.h"

/// Why a shift is whose it is, and how the turns are shared out: the pane beside the month.
namespace redoubt::models {

/// Why one person could not stand.
struct RosterBlockValues
{
    duty::BlockKind kind = duty::BlockKind::OnLeave;
    QString member;
    QString rule;  ///< as people call it: the kind of leave, the policy, the trait, the post
    QString other; ///< of a pair
    QString since; ///< "09-30 08:30", of a rest that is too short
    bool operator==(const RosterBlockValues &) const = default;
};

/// A line of the rotation ledger.
struct RosterStepValues
{
    duty::StepKind kind = duty::StepKind::Reached;
    QString people; ///< of the group
    std::vector<RosterBlockValues> blocks;
    bool operator==(const RosterStepValues &) const = default;
};

/// What can be said to the swap of a shift by who looks.
struct RosterSwapValues
{
    Id swap;
    duty::SubstitutionState state = duty::SubstitutionState::WaitsForConsent;
    std::optional<duty::Staleness> staleness;
    QString gives;
    QString takes;
    QString asked;    ///< whose consent it needs
    QString askedBy;  ///< who asked
    QString inReturn; ///< "10-14 主班"; empty: none
    QString reason;
    QString shift; ///< "10-09 副班"
    bool late = false;
    bool mayAnswer = false;
    bool mayWithdraw = false;
    bool mayApprove = false;
    bool consentByOthers = false; ///< who is asked has no account: who approves says that they consent
    bool pending = false;
    bool operator==(const RosterSwapValues &) const = default;
};

struct RosterSpotValues
{
    RosterKey key;
    QString post;
    QString name; ///< empty: nobody
    QDate date;
    QDateTime from; ///< by the office's clock
    QDateTime until;
    RosterGround ground = RosterGround::Unknown;
    QString holiday;
    int dayOfHoliday = 0;
    QString line;           ///< how the plan calls its line
    bool typedLine = false; ///< the line goes by the sort of day
    std::vector<RosterStepValues> steps;
    QString turnOf;  ///< whose turn is used; empty: nobody's
    QString planned; ///< who stands it without swaps
    bool past = false;
    bool over = false;
    bool published = false;
    bool own = false;
    bool filled = false; ///< put there by hand
    QString told;        ///< who stands it as published, where that is another
    std::optional<RosterSwapValues> swap;
    bool operator==(const RosterSpotValues &) const = default;
};

struct RosterPersonFigures
{
    std::string member;
    QString name;
    std::array<int, duty::DaySorts> shifts{};
    int all = 0;
    std::optional<int> before; ///< without the trial, where that is another
    double off = 0;            ///< above the mean
    bool operator==(const RosterPersonFigures &) const = default;
};

struct RosterPostFigures
{
    std::string post;
    QString name;
    double fairness = 100;
    std::array<double, duty::DaySorts> mean{};
    double meanOfAll = 0;
    std::vector<RosterPersonFigures> people;
    bool operator==(const RosterPostFigures &) const = default;
};

struct RosterGapValues
{
    RosterKey key; ///< its first shift
    QString post;
    QDateTime from;
    qint64 seconds = 0;
    bool past = false;
    bool operator==(const RosterGapValues &) const = default;
};

struct RosterFigureValues
{
    std::vector<RosterPostFigures> posts;
    double fairness = 100;
    double coverage = 100;
    double quality = 100;
    std::optional<double> fairnessBefore; ///< without the trial
    std::optional<double> qualityBefore;
    int due = 0;
    int filled = 0;
    std::vector<RosterGapValues> gaps;
    QDate first; ///< of the months that fairness counts
    bool operator==(const RosterFigureValues &) const = default;
};

/// None: there is no such shift.
[[nodiscard]] std::optional<RosterSpotValues> rosterSpot(const duty::RosterBoard &board, const duty::RosterPlace &place, const RosterKey &key,
                                                         const RosterReader &reader, const std::optional<Id> &account, bool approves);
/// What is to be said of a swap, with what @p account may do.
[[nodiscard]] RosterSwapValues swapValues(const duty::RosterBoard &board, const duty::RosterPlace &place, const duty::SwapStanding &standing,
                                          const std::optional<Id> &account, bool approves);
[[nodiscard]] RosterFigureValues rosterFigureValues(const duty::RosterBoard &board, const duty::RosterPlace &place, calendar::CivilDate month,
                                                    const RosterReader &reader);

} // namespace redoubt::models
