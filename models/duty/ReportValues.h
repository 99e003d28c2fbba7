// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/ReportBoard.h"
#include "models/duty/OfficeTime.h"

#include <QString>

#include <optional>
#include <vector>

/// What the pages of zero reports show: plain values, made from the board at one moment.
namespace redoubt::models {

/// Whom one calls about a unit's reports.
struct ReportPerson
{
    QString name;
    QString post;
    QString phone;
    QString shortNumber; ///< within the house; may be empty
    bool operator==(const ReportPerson &) const = default;
};

/// A unit that reports, as the board is told of it.
struct ReportUnit
{
    Id unit;
    std::optional<Id> channel; ///< none: it has none, or this account does not read it
    QString name;
    std::vector<ReportPerson> people{}; ///< its liaisons, each before their deputies
    bool operator==(const ReportUnit &) const = default;
};
struct ReportUnits
{
    QString name; ///< of the group
    std::vector<ReportUnit> units;
    bool operator==(const ReportUnits &) const = default;
};

/// A unit on the board.
struct ReportCell
{
    ReportUnit unit;
    duty::ReportView view;                ///< of the time that is chosen
    std::vector<duty::ReportState> today; ///< of each time of the day, as the strip has them
    std::vector<bool> todayLate;          ///< whether each was late, whatever else it is
    bool operator==(const ReportCell &) const = default;
};
struct ReportCells
{
    QString name;
    std::vector<ReportCell> cells;
    duty::ReportCounts counts;
    bool operator==(const ReportCells &) const = default;
};

/// A due time of the day in the strip.
struct DueValues
{
    duty::DueTime due;
    QString time; ///< "12:00"
    duty::ReportCounts counts;
    int late = 0; ///< units whose first report was late
    bool operator==(const DueValues &) const = default;
};

struct ReportBoardValues
{
    OfficeTime time;             ///< by the schedule's clocks; its now is the moment that the states are of
    bool asked = false;          ///< there is a schedule
    std::vector<DueValues> dues; ///< of the day
    int chosen = -1;             ///< among them
    std::vector<ReportCells> groups;
    duty::ReportCounts counts;          ///< of the time that is chosen
    std::optional<duty::NextStep> next; ///< of the time that is chosen, while somebody has not reported
    std::optional<duty::DueTime> nextDue;
    QString period;      ///< of the day, where it has a name
    int dayOfPeriod = 0; ///< from 1
    std::vector<std::int64_t> reminderMinutes;
    std::int64_t escalateMinutes = 0;
    std::int64_t fastPercent = 0;

    [[nodiscard]] const ReportCell *cell(const Id &unit) const;
    /// Of the time that is chosen: what waits for somebody here.
    [[nodiscard]] int waiting() const;
    [[nodiscard]] std::vector<const ReportCell *> inState(duty::ReportState state) const;
    bool operator==(const ReportBoardValues &) const = default;
};

/// @p groups in the order in which they are shown. @p chosen: the time that somebody chose; none, or not one of the day: the last one that is open,
/// or else the first of the day.
[[nodiscard]] ReportBoardValues reportBoardValues(const duty::ReportBoard &board, const Id &broadcast, const std::vector<ReportUnits> &groups,
                                                  std::optional<Instant> chosen, Instant now);

/// A check of a report beside the same check before.
struct ComparedCheck
{
    QString name;
    duty::CheckOutcome outcome = duty::CheckOutcome::Passed;
    QString found; ///< value and unit; empty: a tick
    QString note;
    QString at; ///< "11:31:21"
    QString before;
    bool sameAsBefore = false;
    QString yesterday;
    bool sameAsYesterday = false;
    bool operator==(const ComparedCheck &) const = default;
};
/// One due time of the last days.
struct ReportDay
{
    duty::DueTime due;
    duty::ReportState state = duty::ReportState::NotDue;
    bool operator==(const ReportDay &) const = default;
};

/// A unit and a time, whole.
struct ReportPaneValues
{
    OfficeTime time;
    ReportCell cell;
    std::optional<duty::DueTime> before;                          ///< with which time the report is compared
    std::optional<duty::DueTime> yesterday;                       ///< the same time of the day before
    std::vector<ComparedCheck> checks;                            ///< of the last report
    std::vector<ReportDay> history;                               ///< of the last days, in order
    calendar::CivilDate lastDay;                                  ///< of the history
    std::vector<calendar::TimeOfDay> timesOfDay;                  ///< that occur in it, in order
    duty::ReportCounts counts;                                    ///< of the history, without what is not due yet
    int returns = 0;                                              ///< in the history
    std::vector<feed::BoardRecord<duty::ReportContact>> contacts; ///< the latest first
    std::vector<Instant> reminded;                                ///< of this time: by consoles themselves and by people, in order
    int askedByHand = 0;
    std::int64_t fastPercent = 0;
    bool operator==(const ReportPaneValues &) const = default;
};
[[nodiscard]] ReportPaneValues reportPaneValues(const duty::ReportBoard &board, const Id &broadcast, const ReportCell &cell, Instant now);

} // namespace redoubt::models
