// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/BoardRecord.h"
#include "incident/kinds/Reports.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace redoubt::incident {

using feed::BoardRecord;

enum class IncidentReportState {
    Drafted,  ///< 起草中
    HandedIn, ///< 待签发: nothing has changed in it since
    Returned, ///< 已退回
    Issued,   ///< 已签发
    Dropped,  ///< 已作废
};
BOOST_DESCRIBE_ENUM(IncidentReportState, Drafted, HandedIn, Returned, Issued, Dropped)

/// A report with all of its records.
struct IncidentReportView
{
    BoardRecord<Report> report;
    std::map<std::string, BoardRecord<ReportSection>> sections; ///< by id of the outline
    std::vector<BoardRecord<ReportStep>> steps;                 ///< in their order
    std::vector<BoardRecord<Settlement>> settlements;           ///< in their order
    std::vector<BoardRecord<IssuedReport>> issued;              ///< the first one counts; others were signed without seeing it
    int ordinal = 1;                                            ///< of the reports of its stage

    [[nodiscard]] IncidentReportState state() const;
    /// The step that stands: the last but remarks; null: there is none.
    [[nodiscard]] const ReportStep *lastStep() const;
    bool operator==(const IncidentReportView &) const = default;
};

/// The digest of a report's words as they are written, with their fields unread: of title, recipients, parts and what was settled.
[[nodiscard]] std::string wordsDigest(const IncidentReportView &view);

/// The reports of one register, put together from the records of its stream. Owned by one thread.
class IncidentReportBoard
{
public:
    /// @p stream: the register's.
    explicit IncidentReportBoard(Id stream) : m_stream(stream) { }

    /// Takes the merged state of a record; the incident whose reports it touches. None: it touches none. What cannot be read is kept as
    /// unreadable().
    std::optional<Id> take(const feed::RecordState &record);
    std::optional<Id> drop(const Id &record);

    [[nodiscard]] const Id &stream() const { return m_stream; }
    [[nodiscard]] std::optional<IncidentReportView> report(const Id &id) const;
    /// The reports of @p incident, in the order in which they were begun.
    [[nodiscard]] std::vector<Id> reportsOf(const Id &incident) const;
    /// The report that @p record is, or is a part of; none: it is of none.
    [[nodiscard]] std::optional<Id> reportBehind(const Id &record) const;
    /// The incident of @p report; none: there is no such report.
    [[nodiscard]] std::optional<Id> incidentOf(const Id &report) const;
    /// What was told of @p part before it was written over, in the order of the stream.
    [[nodiscard]] std::vector<BoardRecord<EarlierText>> earlierTexts(const Id &part) const;
    /// The texts of @p part where people wrote it without seeing each other and nobody has settled it, the first one first; else empty.
    [[nodiscard]] std::vector<WrittenText> sides(const Id &part) const;
    /// What was issued of @p incident last; null: nothing was.
    [[nodiscard]] const IssuedReport *lastIssued(const Id &incident) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    template <class T>
    using Entries = std::map<Id, BoardRecord<T>>;
    template <class T>
    std::optional<Id> takePart(Entries<T> &parts, const feed::RecordState &record);
    template <class T>
    [[nodiscard]] std::vector<BoardRecord<T>> ofReport(const Entries<T> &parts, const Id &report) const;

    Id m_stream;
    Entries<Report> m_reports;
    Entries<ReportSection> m_sections;
    Entries<EarlierText> m_earlier;
    std::map<Id, std::vector<WrittenText>> m_sides; ///< of parts in conflict
    Entries<ReportStep> m_steps;
    Entries<Settlement> m_settlements;
    Entries<IssuedReport> m_issued;
    std::map<Id, std::set<Id>> m_reportsOf; ///< of an incident
    std::map<Id, std::set<Id>> m_partsOf;   ///< of a report
    std::map<Id, Id> m_reportOf;            ///< of a part
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::incident
