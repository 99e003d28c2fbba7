// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/board/IncidentReportBoard.h"

#include "core/crypto/Digest.h"

#include <algorithm>
#include <utility>

namespace redoubt::incident {

namespace {
IncidentReportState stateAfter(const ReportStep &step, const std::string &words)
{
    switch (step.sort) {
    case ReportStepSort::HandedIn: return step.digest == words ? IncidentReportState::HandedIn : IncidentReportState::Drafted;
    case ReportStepSort::Returned: return IncidentReportState::Returned;
    case ReportStepSort::TakenBack:
    case ReportStepSort::Remark: break;
    }
    return IncidentReportState::Drafted;
}
} // namespace

const ReportStep *IncidentReportView::lastStep() const
{
    const auto found = std::ranges::find_if(steps.rbegin(), steps.rend(), [](const auto &step) { return step.value.sort != ReportStepSort::Remark; });
    return found == steps.rend() ? nullptr : &found->value;
}

IncidentReportState IncidentReportView::state() const
{
    if (!issued.empty())
        return IncidentReportState::Issued;
    if (report.value.droppedAt)
        return IncidentReportState::Dropped;
    const auto *step = lastStep();
    return step ? stateAfter(*step, wordsDigest(*this)) : IncidentReportState::Drafted;
}

std::string wordsDigest(const IncidentReportView &view)
{
    json::object words;
    words["title"] = view.report.value.title;
    words["recipients"] = toJson(view.report.value.recipients);
    json::object sections;
    for (const auto &[id, section] : view.sections)
        sections[id] = section.value.text;
    words["sections"] = std::move(sections);
    json::array settled;
    for (const auto &settlement : view.settlements)
        settled.push_back(toJson(settlement.id));
    words["settled"] = std::move(settled);
    return digestOf(writeCanonicalJson(json::value(std::move(words)))).toString();
}

namespace {
/// What @p field was set to by the change that @p head is of.
const feed::Head *besideIn(const feed::RecordState &record, const char *field, const feed::Head &head)
{
    const auto *heads = record.headsOf(field);
    if (!heads)
        return nullptr;
    const auto found = std::ranges::find_if(*heads, [&](const auto &other) { return other.author == head.author && other.pos == head.pos; });
    return found == heads->end() ? nullptr : &*found;
}

std::vector<WrittenText> sidesOf(const feed::RecordState &record)
{
    std::vector<WrittenText> sides;
    const auto *heads = record.hasConflict("text") ? record.headsOf("text") : nullptr;
    for (std::size_t i = 0; heads && i < heads->size(); ++i) {
        const auto &head = (*heads)[i];
        WrittenText side;
        side.text = fromJson<std::string>(head.value).value_or("");
        side.at = Instant{head.hlc.ms};
        if (const auto *by = besideIn(record, "writtenBy", head))
            side.by = fromJson<std::string>(by->value).value_or("");
        sides.push_back(std::move(side));
    }
    return sides;
}
} // namespace

template <class T>
std::optional<Id> IncidentReportBoard::takePart(Entries<T> &parts, const feed::RecordState &record)
{
    if (!feed::takeRecord(parts, m_unreadable, m_stream, record))
        return std::nullopt;
    const auto taken = parts.find(record.id);
    if (taken == parts.end())
        return std::nullopt;
    const auto report = taken->second.value.report;
    m_partsOf[report].insert(record.id);
    m_reportOf.insert_or_assign(record.id, report);
    return incidentOf(report);
}

std::optional<Id> IncidentReportBoard::take(const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == Report::Kind) {
        if (!feed::takeRecord(m_reports, m_unreadable, m_stream, record))
            return std::nullopt;
        const auto incident = incidentOf(record.id);
        if (incident)
            m_reportsOf[*incident].insert(record.id);
        return incident;
    }
    if (kind == ReportSection::Kind) {
        if (auto sides = sidesOf(record); sides.empty())
            m_sides.erase(record.id);
        else
            m_sides.insert_or_assign(record.id, std::move(sides));
        return takePart(m_sections, record);
    }
    if (kind == EarlierText::Kind)
        return takePart(m_earlier, record);
    if (kind == ReportStep::Kind)
        return takePart(m_steps, record);
    if (kind == Settlement::Kind)
        return takePart(m_settlements, record);
    return kind == IssuedReport::Kind ? takePart(m_issued, record) : std::nullopt;
}

std::optional<Id> IncidentReportBoard::drop(const Id &record)
{
    const auto report = reportBehind(record);
    const auto incident = report ? incidentOf(*report) : std::nullopt;
    m_unreadable.erase(record);
    if (incident && report == record)
        m_reportsOf[*incident].erase(record);
    if (report)
        m_partsOf[*report].erase(record);
    m_reportOf.erase(record);
    m_reports.erase(record);
    m_sections.erase(record);
    m_sides.erase(record);
    m_earlier.erase(record);
    m_steps.erase(record);
    m_settlements.erase(record);
    m_issued.erase(record);
    return incident;
}

std::optional<Id> IncidentReportBoard::reportBehind(const Id &record) const
{
    if (m_reports.contains(record))
        return record;
    const auto found = m_reportOf.find(record);
    return found == m_reportOf.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Id> IncidentReportBoard::incidentOf(const Id &report) const
{
    const auto found = m_reports.find(report);
    return found == m_reports.end() ? std::nullopt : std::optional(found->second.value.incident);
}

std::vector<BoardRecord<EarlierText>> IncidentReportBoard::earlierTexts(const Id &part) const
{
    std::vector<BoardRecord<EarlierText>> all;
    const auto report = m_reportOf.find(part);
    const auto ids = report == m_reportOf.end() ? m_partsOf.end() : m_partsOf.find(report->second);
    if (ids == m_partsOf.end())
        return all;
    for (const auto &id : ids->second) {
        const auto found = m_earlier.find(id);
        if (found != m_earlier.end() && found->second.value.part == part)
            all.push_back(found->second);
    }
    std::ranges::sort(all, {}, [](const auto &each) { return feed::orderOf(each); });
    return all;
}

std::vector<WrittenText> IncidentReportBoard::sides(const Id &part) const
{
    const auto found = m_sides.find(part);
    return found == m_sides.end() ? std::vector<WrittenText>() : found->second;
}

std::vector<Id> IncidentReportBoard::reportsOf(const Id &incident) const
{
    std::vector<Id> reports;
    if (const auto found = m_reportsOf.find(incident); found != m_reportsOf.end())
        reports.assign(found->second.begin(), found->second.end());
    std::ranges::stable_sort(reports, {}, [&](const Id &id) { return std::pair(m_reports.at(id).value.begunAt, id); });
    return reports;
}

template <class T>
std::vector<BoardRecord<T>> IncidentReportBoard::ofReport(const Entries<T> &parts, const Id &report) const
{
    std::vector<BoardRecord<T>> found;
    const auto ids = m_partsOf.find(report);
    if (ids == m_partsOf.end())
        return found;
    for (const auto &id : ids->second) {
        if (const auto part = parts.find(id); part != parts.end())
            found.push_back(part->second);
    }
    std::ranges::sort(found, {}, [](const BoardRecord<T> &part) { return feed::orderOf(part); });
    return found;
}

std::optional<IncidentReportView> IncidentReportBoard::report(const Id &id) const
{
    const auto found = m_reports.find(id);
    if (found == m_reports.end())
        return std::nullopt;
    IncidentReportView view;
    view.report = found->second;
    for (auto &section : ofReport(m_sections, id)) {
        const auto name = section.value.section;
        view.sections.emplace(name, std::move(section)); // of two the first one counts; console mints one
    }
    view.steps = ofReport(m_steps, id);
    view.settlements = ofReport(m_settlements, id);
    view.issued = ofReport(m_issued, id);
    for (const auto &other : reportsOf(view.report.value.incident)) {
        if (other == id)
            break;
        const auto &before = m_reports.at(other).value;
        if (before.stage == view.report.value.stage && !before.droppedAt)
            ++view.ordinal;
    }
    return view;
}

const IssuedReport *IncidentReportBoard::lastIssued(const Id &incident) const
{
    const BoardRecord<IssuedReport> *last = nullptr;
    for (const auto &report : reportsOf(incident)) {
        const auto ids = m_partsOf.find(report);
        if (ids == m_partsOf.end())
            continue;
        for (const auto &id : ids->second) {
            const auto issued = m_issued.find(id);
            if (issued != m_issued.end() && (!last || last->value.at < issued->second.value.at))
                last = &issued->second;
        }
    }
    return last ? &last->value : nullptr;
}

} // namespace redoubt::incident
