// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/ReportWording.h"

#include "models/Text.h"

namespace redoubt::views {

using namespace incident;

QString ReportWording::stage(ReportStage stage, int ordinal)
{
    switch (stage) {
    case ReportStage::Initial: return tr("Initial report");
    case ReportStage::FollowUp: return tr("Follow-up report %1").arg(ordinal);
    case ReportStage::Final: break;
    }
    return tr("Summary report");
}

QString ReportWording::begin(ReportStage stage)
{
    switch (stage) {
    case ReportStage::Initial: return tr("Write the initial report");
    case ReportStage::FollowUp: return tr("Write a follow-up report");
    case ReportStage::Final: break;
    }
    return tr("Write the summary report");
}

QString ReportWording::state(IncidentReportState state)
{
    switch (state) {
    case IncidentReportState::Drafted: return tr("being written");
    case IncidentReportState::HandedIn: return tr("waits to be issued");
    case IncidentReportState::Returned: return tr("returned");
    case IncidentReportState::Issued: return tr("issued");
    case IncidentReportState::Dropped: break;
    }
    return tr("dropped");
}

ChipSpec ReportWording::chip(IncidentReportState state)
{
    const auto word = ReportWording::state(state);
    switch (state) {
    case IncidentReportState::Drafted: return {word, Tone::Accent, Icon::Pen};
    case IncidentReportState::HandedIn: return {word, Tone::Severity2, Icon::Hourglass};
    case IncidentReportState::Returned: return {word, Tone::Severity3, Icon::Alert};
    case IncidentReportState::Issued: return {word, Tone::Ok, Icon::CheckCircle};
    case IncidentReportState::Dropped: break;
    }
    return {word, Tone::Neutral, Icon::Close, ChipShape::Plain};
}

QString ReportWording::step(models::ReportStepRow::Sort sort)
{
    using Sort = models::ReportStepRow::Sort;
    switch (sort) {
    case Sort::Begun: return tr("Begun");
    case Sort::HandedIn: return tr("Handed in");
    case Sort::TakenBack: return tr("Taken back");
    case Sort::Returned: return tr("Returned");
    case Sort::Remark: return tr("Remark");
    case Sort::Settled: return tr("Difference settled");
    case Sort::Issued: return tr("Issued");
    case Sort::Dropped: break;
    }
    return tr("Dropped");
}

QString ReportWording::finding(const models::ReportFindingRow &row)
{
    const auto field = models::text(row.finding.field);
    switch (row.finding.sort) {
    case ReportFindingSort::Missing: return tr("%1: nothing is written").arg(row.section);
    case ReportFindingSort::Gap: return tr("%1: not known yet").arg(field);
    case ReportFindingSort::NoField: return tr("No field is called “%1”").arg(field);
    case ReportFindingSort::TwoTexts: return tr("%1: two people wrote it").arg(row.section);
    case ReportFindingSort::Differs: return tr("%1 was %2, is %3").arg(field, models::text(row.finding.was), models::text(row.finding.is));
    case ReportFindingSort::TooLong: return row.section.isEmpty() ? tr("The title is too long") : tr("%1: too long with its fields").arg(row.section);
    case ReportFindingSort::NoOutline: return tr("The rules by which it is written are not here");
    case ReportFindingSort::Owed: break;
    }
    return tr("%1: may be supplied later").arg(row.section);
}

Icon ReportWording::findingIcon(const models::ReportFindingRow &row)
{
    switch (row.finding.sort) {
    case ReportFindingSort::TwoTexts: return Icon::Conflict;
    case ReportFindingSort::Differs: return Icon::Sync;
    case ReportFindingSort::Owed: return Icon::Hourglass;
    case ReportFindingSort::Missing:
    case ReportFindingSort::Gap:
    case ReportFindingSort::NoField:
    case ReportFindingSort::TooLong:
    case ReportFindingSort::NoOutline: break;
    }
    return Icon::AlertCircle;
}

} // namespace redoubt::views
