// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/ShownName.h"
#include "duty/kinds/DeclareKind.h"
#include "duty/kinds/DeclareReportKinds.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/Report.h"
#include "duty/kinds/ReportLimits.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "duty/report/ScheduleChecks.h"
#include "duty/roles/DutyRoles.h"
#include "duty/shift/CheckRules.h"
#include "feed/ChangeFields.h"
#include "feed/FieldBounds.h"
#include "feed/SettledRecord.h"
#include "feed/ShownFields.h"

#include <set>

namespace redoubt::duty {

namespace {
Result<void> checkScheduleItems(const json::value &value)
{
    REDOUBT_ASSIGN(const auto items, fromJson<std::vector<CheckItem>>(value));
    return checkItems(items);
}

Result<void> checkMinutesField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto minutes, fromJson<std::vector<std::int64_t>>(value));
    if (minutes.size() > static_cast<std::size_t>(bounds::ScheduleReminders))
        return fail(ErrorCode::InvalidArgument, "at most " + std::to_string(bounds::ScheduleReminders) + " reminders");
    for (const auto minute : minutes)
        REDOUBT_TRY(feed::checkNumber(minute, 0, bounds::ScheduleMinutes));
    return {};
}

Result<void> checkPeriodsField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto periods, fromJson<std::vector<ReportPeriod>>(value));
    return checkReportPeriods(periods);
}

Result<void> checkGroupsField(const json::value &value)
{
    REDOUBT_ASSIGN(const auto groups, fromJson<std::vector<ReportGroup>>(value));
    return checkReportGroups(groups);
}

Result<void> checkReportedChecks(const json::value &value)
{
    REDOUBT_ASSIGN(const auto checks, fromJson<std::vector<ReportedCheck>>(value));
    if (checks.empty() || checks.size() > static_cast<std::size_t>(bounds::ReportChecks))
        return fail(ErrorCode::InvalidArgument, "a report is made of 1 to " + std::to_string(bounds::ReportChecks) + " checks");
    std::set<std::string_view> keys;
    for (const auto &check : checks) {
        REDOUBT_TRY(feed::checkText(check.item, 1, bounds::ItemKey));
        REDOUBT_TRY(feed::checkText(check.name, 1, bounds::ItemName));
        REDOUBT_TRY(feed::checkText(check.value.value_or(""), 0, bounds::FoundText));
        REDOUBT_TRY(feed::checkText(check.unit.value_or(""), 0, bounds::ItemUnit));
        REDOUBT_TRY(feed::checkText(check.note.value_or(""), 0, bounds::NoteText));
        if (!keys.insert(check.item).second)
            return fail(ErrorCode::InvalidArgument, check.item + ": checked twice");
    }
    return {};
}

feed::Validation validateReport(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto report, fromJson<ZeroReport>(json::value(change.fields)));
    if (report.statement == ReportStatement::Matter && text::trimmed(report.matter.value_or("")).empty())
        return fail(ErrorCode::InvalidArgument, "matter: what there is");
    // Times are the console's: what does not follow from one another is seen, and no reason to lose what was reported on duty.
    bool inOrder = report.begunAt <= report.finishedAt;
    for (const auto &check : report.checks) {
        if (check.outcome == CheckOutcome::Skipped && text::trimmed(check.note.value_or("")).empty())
            return fail(ErrorCode::MissingReason, check.item + ": why it could not be done");
        if (check.outcome == CheckOutcome::Breached && report.statement == ReportStatement::Quiet)
            return fail(ErrorCode::RuleViolated, check.item + ": not as it should be, and all quiet");
        inOrder = inOrder && report.begunAt <= check.at && check.at <= report.finishedAt;
    }
    if (report.again) {
        REDOUBT_ASSIGN(const auto record, feed::recordIn(context.state, *report.again, "again", ReportReturn::Kind));
        REDOUBT_ASSIGN(const auto returned, feed::settledRecord<ReportReturn>(record));
        REDOUBT_ASSIGN(const auto first, feed::recordIn(context.state, returned.report, "again", ZeroReport::Kind));
        REDOUBT_ASSIGN(const auto before, feed::settledRecord<ZeroReport>(first));
        if (before.due != report.due)
            return fail(ErrorCode::InvalidArgument, "again: of another due time");
    }
    std::vector<std::string> flagged;
    if (!inOrder)
        flagged.emplace_back(marks::OutOfOrder);
    // Whose console said a time that has not come when the server took it. The console itself compares its clock with itself.
    if (context.receivedAt != Instant{} && report.finishedAt > context.receivedAt + clockToleranceMs)
        flagged.emplace_back(marks::AheadOfTime);
    return flagged;
}

feed::Validation validateAboutReport(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_TRY(feed::recordIn(context.state, feed::idIn(change, "report").value_or(Id()), "report", ZeroReport::Kind));
    return std::vector<std::string>{};
}

/// An entry of who stands above.
template <class T>
feed::KindDeclaration fromAbove()
{
    auto kind = entry<T>(writers::downward(), {StreamPurpose::UnitChannel});
    feed::boundText(kind, "by", 1, bounds::PersonName);
    feed::boundCopied(kind, {"by"});
    return kind;
}

/// Two who publish without having seen each other: both stand, the later one holds, and it is said.
feed::Validation validateSchedule(const feed::Change &change, const feed::WriteContext &context)
{
    REDOUBT_ASSIGN(const auto made, fromJson<ReportSchedule>(json::value(change.fields)));
    std::vector<std::string> flagged;
    context.state->forEachFromLast(ReportSchedule::Kind, [&](const feed::RecordState &record) {
        const auto other = feed::settledRecord<ReportSchedule>(record);
        if (record.id != change.record && other && other->version >= made.version)
            flagged = {marks::NotSeen};
        return false;
    });
    return flagged;
}
} // namespace

void declareReportKinds(feed::KindRegistry &registry)
{
    auto schedule = entry<ReportSchedule>(writers::ofBroadcast(), {StreamPurpose::UnitBroadcast});
    feed::boundText(schedule, "name", 1, bounds::ScheduleName);
    feed::boundShown(schedule, {"name"});
    feed::boundNumber(schedule, "version", 1, bounds::Version);
    feed::boundNumber(schedule, "opensMinutes", 1, bounds::ScheduleMinutes);
    feed::boundNumber(schedule, "escalateMinutes", 0, bounds::ScheduleMinutes);
    feed::boundNumber(schedule, "reopenMinutes", 1, bounds::ScheduleMinutes);
    feed::boundNumber(schedule, "fastPercent", 0, 100);
    feed::boundNumber(schedule, "fastHistory", 1, bounds::FastHistory);
    feed::boundField(schedule, "reminderMinutes", checkMinutesField);
    feed::boundField(schedule, "items", checkScheduleItems);
    feed::boundText(schedule, "zone", 1, bounds::ZoneName);
    feed::boundField(schedule, "periods", checkPeriodsField);
    feed::boundField(schedule, "groups", checkGroupsField);
    schedule.validate = validateSchedule;
    registry.declare(std::move(schedule));

    auto report = entry<ZeroReport>(writers::upward(), {StreamPurpose::UnitChannel});
    feed::boundTexts(report, {{"matter", 0, bounds::ReportText}, {"by", 1, bounds::PersonName}});
    feed::boundCopied(report, {"by"});
    feed::boundField(report, "checks", checkReportedChecks);
    report.validate = validateReport;
    registry.declare(std::move(report));

    auto returned = fromAbove<ReportReturn>();
    feed::boundText(returned, "reason", 1, bounds::Reason);
    returned.validate = validateAboutReport;
    registry.declare(std::move(returned));

    auto accepted = fromAbove<ReportAcceptance>();
    feed::boundText(accepted, "reason", 1, bounds::Reason);
    accepted.validate = validateAboutReport;
    registry.declare(std::move(accepted));

    auto contact = fromAbove<ReportContact>();
    feed::boundTexts(contact, {{"whom", 1, bounds::CallerText}, {"phone", 0, bounds::PhoneText}, {"said", 0, bounds::ContactText}});
    registry.declare(std::move(contact));

    auto reminder = fromAbove<ReportReminder>();
    feed::boundText(reminder, "text", 0, bounds::ContactText);
    registry.declare(std::move(reminder));
}

} // namespace redoubt::duty
