// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/ReportDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "incident/kinds/IncidentLimits.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace incident;

namespace {
std::string reporterOf(const IncidentHand &hand) { return copiedName(hand.name, incidentBounds::PersonName); }

Result<IncidentReportView> openReport(const IncidentReportBoard &reports, const Id &report)
{
    auto view = reports.report(report);
    if (!view)
        return fail(ErrorCode::NotFound, "no such report");
    const auto state = view->state();
    if (state == IncidentReportState::Issued || state == IncidentReportState::Dropped)
        return fail(ErrorCode::RuleViolated, "it was issued or dropped");
    return std::move(*view);
}

/// Whether a report of @p stage can be begun now.
Result<void> checkBeginning(const IncidentBoard &incidents, const IncidentReportBoard &reports, const Id &incident, ReportStage stage)
{
    const auto view = incidents.incident(incident);
    if (!view)
        return fail(ErrorCode::NotFound, "no such incident");
    if (view->incident.value.closedAt && stage != ReportStage::Final)
        return fail(ErrorCode::RuleViolated, "the incident is closed");
    const bool wasIssued = reports.lastIssued(incident) != nullptr;
    if (stage == ReportStage::FollowUp)
        return wasIssued ? Result<void>() : fail(ErrorCode::RuleViolated, "nothing was reported yet");
    for (const auto &id : reports.reportsOf(incident)) {
        const auto other = reports.report(id);
        if (other->report.value.stage == stage && other->state() != IncidentReportState::Dropped)
            return fail(ErrorCode::RuleViolated, "there is one already");
    }
    return {};
}

Result<store::Draft> stepDraft(const IncidentReportBoard &reports, const IncidentReportView &view, ReportStepSort sort, const std::string &text,
                               const IncidentHand &hand)
{
    ReportStep step;
    step.report = view.report.id;
    step.sort = sort;
    step.digest = wordsDigest(view);
    step.text = text::trimmed(text);
    step.at = hand.now;
    step.by = reporterOf(hand);
    if (step.text.empty() && (sort == ReportStepSort::Returned || sort == ReportStepSort::Remark))
        return fail(ErrorCode::MissingReason, "why");
    return addOf(reports.stream(), step);
}

Result<BoardRecord<ReportSection>> openPart(const IncidentReportBoard &reports, const Id &report, const std::string &section)
{
    REDOUBT_ASSIGN(const auto view, openReport(reports, report));
    const auto part = view.sections.find(section);
    return part == view.sections.end() ? Result<BoardRecord<ReportSection>>(fail(ErrorCode::NotFound, "no such part")) : part->second;
}

/// Whether @p written is a text of its own in the history of its part once @p by writes @p text over it.
bool isWorthTelling(const WrittenText &written, const std::string &text, const std::string &by, Instant now)
{
    if (written.text == text || (written.text.empty() && written.by.empty()))
        return false;
    return written.by != by || !written.at || now - *written.at > OneSittingMs;
}

/// @p text in @p part, after all of @p before that nobody has told of yet.
std::vector<store::Draft> overwritten(const IncidentReportBoard &reports, const BoardRecord<ReportSection> &part, std::vector<WrittenText> before,
                                      const std::string &text, std::optional<feed::StreamPosition> base, const IncidentHand &hand)
{
    const auto told = reports.earlierTexts(part.id);
    std::vector<store::Draft> drafts;
    for (auto &written : before) {
        if (std::ranges::none_of(told, [&](const auto &other) { return other.value.written == written; }))
            drafts.push_back(addOf(reports.stream(), EarlierText{part.value.report, part.id, std::move(written), {}}));
    }
    drafts.push_back(
        setOf<ReportSection>(reports.stream(), part.id, {{"text", text}, {"writtenBy", reporterOf(hand)}, {"writtenAt", toJson(hand.now)}}, base));
    return drafts;
}
} // namespace

Result<std::vector<store::Draft>> beginReportDrafts(const IncidentBoard &incidents, const IncidentReportBoard &reports, const BeginReportWish &wish,
                                                    const IncidentHand &hand, const NewId &newId)
{
    REDOUBT_TRY(checkBeginning(incidents, reports, wish.incident, wish.outline.stage));
    Report report;
    report.incident = wish.incident;
    report.stage = wish.outline.stage;
    report.outline = wish.rules;
    report.title = wish.outline.title;
    report.recipients = wish.recipients;
    report.begunAt = hand.now;
    report.begunBy = reporterOf(hand);
    const Id id = newId();
    std::vector<store::Draft> drafts{addOf(reports.stream(), report, id)};
    const auto *last = reports.lastIssued(wish.incident);
    const auto before = last ? reports.report(last->report) : std::nullopt;
    for (const auto &part : wish.outline.sections) {
        ReportSection section;
        section.report = id;
        section.section = part.id;
        section.text = part.text;
        if (before) {
            if (const auto known = before->sections.find(part.id); known != before->sections.end())
                section.text = known->second.value.text;
        }
        drafts.push_back(addOf(reports.stream(), section));
    }
    return drafts;
}

Result<std::vector<store::Draft>> sectionDrafts(const IncidentReportBoard &reports, const Id &report, const std::string &section,
                                                const std::string &text, std::optional<feed::StreamPosition> base, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto part, openPart(reports, report, section));
    auto before = reports.sides(part.id);
    if (before.empty())
        before.push_back(writtenIn(part.value));
    std::erase_if(before, [&](const WrittenText &written) { return !isWorthTelling(written, text, reporterOf(hand), hand.now); });
    return overwritten(reports, part, std::move(before), text, base, hand);
}

Result<std::vector<store::Draft>> settledSectionDrafts(const IncidentReportBoard &reports, const Id &report, const std::string &section,
                                                       const std::string &text, std::optional<feed::StreamPosition> base, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto part, openPart(reports, report, section));
    return overwritten(reports, part, reports.sides(part.id), text, base, hand);
}

Result<store::Draft> reportHeadDraft(const IncidentReportBoard &reports, const Id &report, const std::string &title,
                                     const std::vector<std::string> &recipients)
{
    REDOUBT_TRY(openReport(reports, report));
    const std::string named(text::trimmed(title));
    if (named.empty())
        return fail(ErrorCode::InvalidArgument, "what it is called");
    return setOf<Report>(reports.stream(), report, {{"title", named}, {"recipients", toJson(recipients)}});
}

Result<store::Draft> handInDraft(const IncidentReportBoard &reports, const Id &report, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openReport(reports, report));
    if (view.state() == IncidentReportState::HandedIn)
        return fail(ErrorCode::RuleViolated, "it is handed in");
    return stepDraft(reports, view, ReportStepSort::HandedIn, {}, hand);
}

Result<store::Draft> takeBackDraft(const IncidentReportBoard &reports, const Id &report, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openReport(reports, report));
    if (view.state() != IncidentReportState::HandedIn)
        return fail(ErrorCode::RuleViolated, "it is not handed in");
    return stepDraft(reports, view, ReportStepSort::TakenBack, {}, hand);
}

Result<store::Draft> returnReportDraft(const IncidentReportBoard &reports, const Id &report, const std::string &text, const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openReport(reports, report));
    if (view.state() != IncidentReportState::HandedIn)
        return fail(ErrorCode::RuleViolated, "it is not handed in");
    return stepDraft(reports, view, ReportStepSort::Returned, text, hand);
}

Result<store::Draft> remarkDraft(const IncidentReportBoard &reports, const Id &report, const std::string &text, const IncidentHand &hand)
{
    const auto view = reports.report(report);
    return view ? stepDraft(reports, *view, ReportStepSort::Remark, text, hand) : fail(ErrorCode::NotFound, "no such report");
}

Result<store::Draft> settleDraft(const IncidentReportBoard &reports, const Id &report, const ReportFinding &difference, const std::string &why,
                                 const IncidentHand &hand)
{
    REDOUBT_TRY(openReport(reports, report));
    Settlement settlement{report, difference.field, difference.was, difference.is, std::string(text::trimmed(why)), hand.now, reporterOf(hand), {}};
    if (settlement.why.empty())
        return fail(ErrorCode::MissingReason, "why it is another");
    return addOf(reports.stream(), settlement);
}

Result<store::Draft> dropReportDraft(const IncidentReportBoard &reports, const Id &report, const std::string &why, const IncidentHand &hand)
{
    REDOUBT_TRY(openReport(reports, report));
    const std::string reason(text::trimmed(why));
    if (reason.empty())
        return fail(ErrorCode::MissingReason, "why it is dropped");
    return setOf<Report>(reports.stream(), report, {{"droppedAt", toJson(hand.now)}, {"droppedBy", reporterOf(hand)}, {"droppedWhy", reason}});
}

Result<IssuedReport> unsignedIssue(const IncidentReportBoard &reports, const Id &report, const ReportCheck &check, ReportContent content,
                                   const IncidentHand &hand)
{
    REDOUBT_ASSIGN(const auto view, openReport(reports, report));
    if (view.state() != IncidentReportState::HandedIn)
        return fail(ErrorCode::RuleViolated, "it is not handed in as it stands");
    if (!check.mayBeIssued())
        return fail(ErrorCode::RuleViolated, "something that must be there is missing");
    IssuedReport issued;
    issued.report = report;
    issued.incident = view.report.value.incident;
    issued.content = std::move(content);
    issued.at = hand.now;
    issued.by = reporterOf(hand);
    issued.digest = issuedDigest(issued);
    return issued;
}

store::Draft issueDraft(const IncidentReportBoard &reports, IssuedReport issued, const feed::SignedWord &word)
{
    issued.word = word;
    return addOf(reports.stream(), issued);
}

} // namespace redoubt::drafts
