// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/incident/IncidentDrafts.h"
#include "incident/board/IncidentReportBoard.h"
#include "incident/report/ReportCheck.h"

#include <optional>
#include <string>
#include <vector>

/// What writing, handing in and issuing a report mints.
namespace redoubt::drafts {

struct BeginReportWish
{
    Id incident;
    const incident::OutlineStage &outline;
    incident::RulesHeld rules; ///< whose stage that is
    std::vector<std::string> recipients;
};

/// A report with all parts of its outline, as one group. A later report begins with the words of the last one that was issued, part by part; what it
/// did not have begins as the outline has it. Fails with NotFound, RuleViolated (the incident is closed and this is no final report; a first report
/// where one is being written or was issued; a later one before any was issued).
[[nodiscard]] Result<std::vector<store::Draft>> beginReportDrafts(const incident::IncidentBoard &incidents,
                                                                  const incident::IncidentReportBoard &reports, const BeginReportWish &wish,
                                                                  const IncidentHand &hand, const NewId &newId);
/// @p text in a part, and before it what the part said until now, where another person wrote that or where it is older than incident::OneSittingMs.
/// As one group. Fail with NotFound, or RuleViolated where it was issued or dropped. @p base: what the form was loaded at.
[[nodiscard]] Result<std::vector<store::Draft>> sectionDrafts(const incident::IncidentReportBoard &reports, const Id &report,
                                                              const std::string &section, const std::string &text,
                                                              std::optional<feed::StreamPosition> base, const IncidentHand &hand);
/// @p text is kept of those that people wrote without seeing each other, at @p base, where all of them were seen; each of them stays in the history.
/// Fails likewise.
[[nodiscard]] Result<std::vector<store::Draft>> settledSectionDrafts(const incident::IncidentReportBoard &reports, const Id &report,
                                                                     const std::string &section, const std::string &text,
                                                                     std::optional<feed::StreamPosition> base, const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> reportHeadDraft(const incident::IncidentReportBoard &reports, const Id &report, const std::string &title,
                                                   const std::vector<std::string> &recipients);
[[nodiscard]] Result<store::Draft> handInDraft(const incident::IncidentReportBoard &reports, const Id &report, const IncidentHand &hand);
/// By who drafts it, as long as it was handed in and not issued.
[[nodiscard]] Result<store::Draft> takeBackDraft(const incident::IncidentReportBoard &reports, const Id &report, const IncidentHand &hand);
/// Fail with MissingReason without @p text.
[[nodiscard]] Result<store::Draft> returnReportDraft(const incident::IncidentReportBoard &reports, const Id &report, const std::string &text,
                                                     const IncidentHand &hand);
/// A comment, which changes nothing, also on a report that was issued. Fails with NotFound, or MissingReason without @p text.
[[nodiscard]] Result<store::Draft> remarkDraft(const incident::IncidentReportBoard &reports, const Id &report, const std::string &text,
                                               const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> settleDraft(const incident::IncidentReportBoard &reports, const Id &report,
                                               const incident::ReportFinding &difference, const std::string &why, const IncidentHand &hand);
[[nodiscard]] Result<store::Draft> dropReportDraft(const incident::IncidentReportBoard &reports, const Id &report, const std::string &why,
                                                   const IncidentHand &hand);
/// What whoever signs would sign, its word still empty. Fails with NotFound, RuleViolated (issued or dropped; not handed in as it stands; @p check
/// finds something that blocks).
[[nodiscard]] Result<incident::IssuedReport> unsignedIssue(const incident::IncidentReportBoard &reports, const Id &report,
                                                           const incident::ReportCheck &check, incident::ReportContent content,
                                                           const IncidentHand &hand);
[[nodiscard]] store::Draft issueDraft(const incident::IncidentReportBoard &reports, incident::IssuedReport issued, const feed::SignedWord &word);

} // namespace redoubt::drafts
