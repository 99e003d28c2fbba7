// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/ReportKinds.h"

#include "core/crypto/Digest.h"
#include "core/text/ShownName.h"
#include "feed/ChangeFields.h"
#include "feed/DeclareKind.h"
#include "feed/SettledRecord.h"
#include "incident/kinds/IncidentBounds.h"
#include "incident/kinds/IncidentLimits.h"
#include "incident/kinds/NumberKinds.h"
#include "incident/kinds/Reports.h"
#include "incident/kinds/SignedByApprover.h"
#include "incident/roles/IncidentRoles.h"

#include <algorithm>

namespace redoubt::incident {

namespace {
using feed::Change;
using feed::checkText;
using feed::Validation;
using feed::WriteContext;

Result<void> checkRecipient(const std::string &recipient) { return text::checkShownName(recipient, incidentBounds::Recipient); }

Result<void> checkIssuedSection(const IssuedSection &section)
{
    REDOUBT_TRY(checkText(section.section, 1, incidentBounds::SectionId));
    REDOUBT_TRY(checkText(section.heading, 1, incidentBounds::ReportTitle));
    return checkText(section.text, 0, incidentBounds::IssuedText);
}

Result<void> checkIssuedField(const IssuedField &field)
{
    REDOUBT_TRY(checkText(field.name, 1, incidentBounds::FieldName));
    REDOUBT_TRY(checkText(field.text, 0, incidentBounds::FieldText));
    return checkText(field.fixed, 0, incidentBounds::FieldText);
}

Result<void> checkIssuedCorrection(const IssuedCorrection &correction)
{
    REDOUBT_TRY(checkText(correction.field, 1, incidentBounds::FieldName));
    for (const auto *part : {&correction.was, &correction.is})
        REDOUBT_TRY(checkText(*part, 0, incidentBounds::FieldText));
    return checkText(correction.why, 1, incidentBounds::Reason);
}

Result<void> checkCell(const std::string &cell) { return checkText(cell, 0, incidentBounds::LineText); }
Result<void> checkColumn(const std::string &column) { return checkText(column, 1, incidentBounds::FieldName); }

Result<void> checkIssuedTable(const IssuedTable &table)
{
    REDOUBT_TRY(checkText(table.name, 1, incidentBounds::FieldName));
    REDOUBT_TRY(checkEach(table.columns, incidentBounds::TableColumns, checkColumn));
    REDOUBT_TRY(checkCount(table.rows, incidentBounds::TableRows, "rows"));
    for (const auto &row : table.rows) {
        REDOUBT_TRY(checkEach(row.cells, incidentBounds::TableColumns, checkCell));
        if (row.cells.size() != table.columns.size())
            return fail(ErrorCode::InvalidArgument, "tables: a row with other cells than columns");
    }
    return {};
}

Result<void> checkContent(const ReportContent &content)
{
    REDOUBT_TRY(feed::checkNumber(content.ordinal, 1, 1'000));
    REDOUBT_TRY(checkText(content.unit, 1, text::MaxName));
    REDOUBT_TRY(checkText(content.number, 1, incidentBounds::IncidentNumber));
    REDOUBT_TRY(checkText(content.title, 1, incidentBounds::ReportTitle));
    REDOUBT_TRY(checkEach(content.recipients, incidentBounds::Recipients, checkRecipient));
    REDOUBT_TRY(checkEach(content.sections, incidentBounds::Sections, checkIssuedSection));
    REDOUBT_TRY(checkEach(content.corrections, incidentBounds::Fields, checkIssuedCorrection));
    REDOUBT_TRY(checkEach(content.fields, incidentBounds::Fields, checkIssuedField));
    if (content.tables)
        REDOUBT_TRY(checkEach(*content.tables, incidentBounds::Tables, checkIssuedTable));
    if (content.document)
        REDOUBT_TRY(checkText(content.document->text, 1, incidentBounds::DocumentNumberText));
    if (content.sections.empty())
        return fail(ErrorCode::InvalidArgument, "content: there is nothing in it");
    return checkInstant(content.asOf, "asOf");
}

Validation validateReport(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "a report is dropped, with a reason, and stays");
    REDOUBT_TRY(feed::checkStays(change, {"incident", "stage", "outline", "begunAt", "begunBy"}));
    REDOUBT_TRY(feed::checkReference(change, context, "incident", Incident::Kind));
    return std::vector<std::string>{};
}

Validation validateSection(const Change &change, const WriteContext &context)
{
    if (change.act == feed::Act::Remove)
        return fail(ErrorCode::RuleViolated, "a part of a report stays");
    REDOUBT_TRY(feed::checkStays(change, {"report", "section"}));
    REDOUBT_TRY(feed::checkReference(change, context, "report", Report::Kind));
    return std::vector<std::string>{};
}

/// Whether some author's last word on @p field of @p part was @p value.
bool hasHead(const feed::RecordState &part, const char *field, const std::string &value)
{
    const auto *heads = part.headsOf(field);
    if (!heads)
        return value.empty();
    return std::ranges::any_of(*heads, [&](const feed::Head &head) {
        return head.value.is_string() ? head.value.get_string() == value : head.value.is_null() && value.empty();
    });
}

Validation validateEarlier(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto earlier, fromJson<EarlierText>(json::value(change.fields)));
    REDOUBT_TRY(checkText(earlier.written.text, 0, incidentBounds::SectionText));
    REDOUBT_TRY(checkText(earlier.written.by, 0, incidentBounds::PersonName));
    REDOUBT_TRY(checkInstant(earlier.written.at, "at"));
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, earlier.part, "part", ReportSection::Kind));
    REDOUBT_ASSIGN(const auto part, feed::settledRecord<ReportSection>(record));
    if (part.report != earlier.report)
        return fail(ErrorCode::RuleViolated, "part: of another report");
    // Two who write over one text without seeing each other both tell of it: the second one is taken, and marked.
    if (!hasHead(record, "text", earlier.written.text) || !hasHead(record, "writtenBy", earlier.written.by))
        return std::vector<std::string>{EarlierTextUnproved};
    return std::vector<std::string>{};
}

Validation validateStep(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto step, fromJson<ReportStep>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(step.at, "at"));
    if (!Digest::parse(step.digest))
        return fail(ErrorCode::InvalidArgument, "digest: of the words");
    REDOUBT_TRY(checkText(step.section.value_or(""), step.section ? 1 : 0, incidentBounds::SectionId));
    const bool needsWords = step.sort == ReportStepSort::Returned || step.sort == ReportStepSort::Remark;
    if (needsWords && step.text.empty())
        return fail(ErrorCode::MissingReason, "text: why");
    if (step.sort == ReportStepSort::Returned && !registerWriters::ofApprovals().contains(context.role))
        return fail(ErrorCode::Forbidden, "who approves returns a report");
    REDOUBT_TRY(feed::recordIn(context.state, step.report, "report", Report::Kind));
    return std::vector<std::string>{};
}

Validation validateSettlement(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto settlement, fromJson<Settlement>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(settlement.at, "at"));
    REDOUBT_TRY(feed::recordIn(context.state, settlement.report, "report", Report::Kind));
    return std::vector<std::string>{};
}

Validation validateIssued(const Change &change, const WriteContext &context)
{
    REDOUBT_ASSIGN(const auto issued, fromJson<IssuedReport>(json::value(change.fields)));
    REDOUBT_TRY(checkInstant(issued.at, "at"));
    REDOUBT_TRY(checkContent(issued.content));
    REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, issued.report, "report", Report::Kind));
    REDOUBT_ASSIGN(const auto report, feed::settledRecord<Report>(record));
    if (report.incident != issued.incident || report.stage != issued.content.stage)
        return fail(ErrorCode::RuleViolated, "of another report");
    if (issued.digest != issuedDigest(issued))
        return fail(ErrorCode::BadDigest, "digest: of what is signed");
    REDOUBT_TRY(checkDocumentNumber(issued, *context.state));
    return checkApproversWord(issued.word, issuedIn(context.stream, issued), context);
}
} // namespace

void declareReportKinds(feed::KindRegistry &registry)
{
    const std::set<StreamPurpose> held{StreamPurpose::IncidentRegister};
    auto report = feed::document<Report>(registerWriters::ofIncidents(), held);
    boundTexts(report,
               {{"title", 1, incidentBounds::ReportTitle},
                {"begunBy", 1, incidentBounds::PersonName},
                {"droppedBy", 1, incidentBounds::PersonName},
                {"droppedWhy", 1, incidentBounds::Reason}});
    feed::boundField(report, "outline", ofField<RulesHeld>(checkPack));
    feed::boundField(report, "recipients", eachOf<std::string>(incidentBounds::Recipients, checkRecipient));
    boundInstants(report, {"begunAt", "droppedAt"});
    report.validate = validateReport;
    registry.declare(std::move(report));

    auto section = feed::document<ReportSection>(registerWriters::ofIncidents(), held);
    boundTexts(section,
               {{"section", 1, incidentBounds::SectionId}, {"text", 0, incidentBounds::SectionText}, {"writtenBy", 1, incidentBounds::PersonName}});
    boundInstants(section, {"writtenAt"});
    section.validate = validateSection;
    registry.declare(std::move(section));

    auto earlier = feed::entry<EarlierText>(registerWriters::ofIncidents(), held);
    earlier.validate = validateEarlier;
    registry.declare(std::move(earlier));

    auto step = feed::entry<ReportStep>(registerWriters::ofIncidents(), held);
    boundTexts(step, {{"text", 0, incidentBounds::Reason}, {"by", 1, incidentBounds::PersonName}});
    step.validate = validateStep;
    registry.declare(std::move(step));

    auto settlement = feed::entry<Settlement>(registerWriters::ofIncidents(), held);
    boundTexts(settlement,
               {{"field", 1, incidentBounds::FieldName},
                {"was", 0, incidentBounds::FieldText},
                {"is", 0, incidentBounds::FieldText},
                {"why", 1, incidentBounds::Reason},
                {"by", 1, incidentBounds::PersonName}});
    settlement.validate = validateSettlement;
    registry.declare(std::move(settlement));

    auto issued = feed::entry<IssuedReport>(registerWriters::ofApprovals(), held);
    boundTexts(issued, {{"by", 1, incidentBounds::PersonName}});
    feed::boundDigest(issued, "digest");
    issued.validate = validateIssued;
    registry.declare(std::move(issued));
}

} // namespace redoubt::incident
