// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/board/IncidentStanding.h"
#include "models/incident/IncidentReportValues.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What the page of one incident shows: plain values, made from board and rules at one moment.
namespace redoubt::models {

/// What was said of a time before it was corrected, or beside it.
struct SaidBefore
{
    std::optional<Instant> at;
    QString by;
    QString reason; ///< why it was corrected; empty: it stands beside
    bool operator==(const SaidBefore &) const = default;
};

struct MomentRow
{
    incident::MomentSort sort = incident::MomentSort::Occurred;
    std::optional<Instant> at; ///< none: not known
    incident::Precision precision = incident::Precision::Minute;
    int offsetSeconds = 0; ///< of the clock by which it was told
    QString source;
    QString by;
    std::vector<SaidBefore> before; ///< oldest first
    bool isDisputed = false;
    bool startsClock = false; ///< 时限起点
    bool operator==(const MomentRow &) const = default;
};

/// One row of the guide.
struct ImpactRow
{
    std::string row;
    QString name;
    incident::GuideUnit unit = incident::GuideUnit::Count;
    std::optional<incident::Impact> known; ///< none: nobody has said anything
    QString by;
    int corrections = 0;
    bool isDisputed = false;
    int level = 0; ///< that it has reached: 2 to 4; 0: none
    bool counts = true;
    bool operator==(const ImpactRow &) const = default;
};

/// A clause that no number decides.
struct JudgementRow
{
    std::string clause;
    QString name;
    std::vector<int> levels; ///< that it can be answered with, rising
    int answer = -1;         ///< a level; 0: it does not hold; below: nobody has answered
    QString why;
    QString by;
    bool operator==(const JudgementRow &) const = default;
};

/// What decides the level, or would if it were surer.
struct ClauseRow
{
    QString name;
    int level = 2;
    double amount = 0; ///< in the unit; of what lasts nothing: reachedAt says it
    double limit = 0;  ///< in the unit
    incident::GuideUnit unit = incident::GuideUnit::Count;
    QString choice; ///< of a finding; else empty
    calendar::Sureness sure = calendar::Sureness::Unverified;
    bool counts = false;
    std::optional<Instant> reachedAt; ///< of what lasts: when it got there, or will
    bool operator==(const ClauseRow &) const = default;
};

struct ClockRow
{
    std::string regime;
    std::string hop;
    QString regimeTitle;
    QString to; ///< for whom
    QString by; ///< who sends, where it is not the unit itself; may be empty
    incident::HopStage stage = incident::HopStage::Initial;
    incident::Severity from = incident::Severity::Ordinary; ///< owed from this level on
    calendar::Sureness sure = calendar::Sureness::Unverified;
    incident::HopClock clock;
    std::optional<Id> sending; ///< that stopped it
    QString channel;
    QString evidence;
    std::vector<feed::AttachedFile> files; ///< of that sending
    bool operator==(const ClockRow &) const = default;
};

/// One line of the whole course.
struct CourseRow
{
    enum class Sort { Moment, Impact, Phone, Log, Measure, Note, Sent, Level, AnsweredFor };
    Instant at;
    Sort sort = Sort::Note;
    QString text;
    QString by;
    bool isCorrected = false; ///< another took its place
    bool pending = false;
    std::vector<feed::AttachedFile> files;
    bool operator==(const CourseRow &) const = default;
};

struct IncidentValues
{
    Id incident;
    Instant now;
    int offsetSeconds = 0; ///< of the register's clocks then
    QString number;
    bool sharesNumber = false;
    QString title;
    QString unit;
    QString category; ///< in words; empty: not said
    QString narrative;
    std::vector<incident::ConcernedSystem> systems;
    std::vector<incident::IncidentContact> contacts;
    int level = 1;      ///< that holds; 0: it cannot be said
    int guideLevel = 1; ///< the guide's
    QString answeredBy; ///< who answers for another level; empty: nobody
    QString answeredWhy;
    QString guide; ///< "国家网络安全事件分级指南 2025.1"
    std::vector<ClauseRow> decided;
    std::optional<ClauseRow> next; ///< by which the level rises first
    std::optional<int> wouldBe;    ///< by clauses that are not sure enough
    std::vector<JudgementRow> judgements;
    int open = 0;                   ///< questions that nobody has answered
    std::vector<MomentRow> moments; ///< all six, in their order
    std::vector<std::pair<incident::MomentSort, incident::MomentSort>> outOfOrder;
    std::vector<ImpactRow> impacts;         ///< those that are known first, then the rest of the guide
    std::vector<ClockRow> clocks;           ///< those that run first, by when they are due
    std::vector<CourseRow> course;          ///< the latest first
    std::vector<IncidentReportRow> reports; ///< in the order in which they were begun; filled by who has their board
    std::optional<Instant> closedAt;
    QString closedBy;
    QString outcome;
    QString unreadable;       ///< why grade and clocks cannot be said; empty: they can
    QStringList missingRules; ///< regimes that it is held against and that are not here: their clocks are missing
    QStringList leftOut;      ///< what is known and the rules cannot take, in words
    /// Those of all lines and sendings, in the order of the course.
    [[nodiscard]] std::vector<feed::AttachedFile> files() const;
    /// Whether a report of @p stage can be begun.
    [[nodiscard]] bool mayBegin(incident::ReportStage stage) const;
    bool operator==(const IncidentValues &) const = default;
};

/// What names and rules an incident's page is made with.
struct IncidentLight
{
    const incident::GradingGuide &guide;
    const std::vector<incident::ZonedRegime> &regimes;
    bool chinese = true;
    int offsetSeconds = 0;
    QString unit;
    QString category;
};

/// The clocks of @p deadlines, by how soon they ask for something.
[[nodiscard]] std::vector<ClockRow> clockRows(const incident::IncidentView &view, const IncidentLight &light,
                                              const incident::DeadlineClocks &deadlines);

[[nodiscard]] IncidentValues incidentValues(const incident::IncidentView &view, const IncidentLight &light, Instant now);

/// 1 一般 to 4 特别重大.
[[nodiscard]] constexpr int levelOf(incident::Severity severity) { return static_cast<int>(severity) + 1; }

} // namespace redoubt::models
