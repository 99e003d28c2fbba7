// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ReportDrafts.h"

#include "app/drafts/CopiedName.h"
#include "core/text/ShownName.h"
#include "duty/kinds/ReportLimits.h"
#include "duty/shift/CheckRules.h"

#include <algorithm>

namespace redoubt::drafts {

using namespace duty;

namespace {
constexpr std::int64_t reportMinuteMs = 60'000;

std::optional<std::string> saidIn(const std::string &text)
{
    const auto plain = text::trimmed(text);
    return plain.empty() ? std::nullopt : std::optional(std::string(plain));
}

std::string reporterName(const DutyHand &hand) { return copiedName(hand.name, bounds::PersonName); }

/// Required items are done or it is said why not; what was done is judged.
Result<std::vector<ReportedCheck>> reportedChecks(const std::vector<CheckItem> &items, const ReportWish &wish)
{
    std::vector<ReportedCheck> checks;
    for (const auto &check : wish.checks) {
        const auto item = std::ranges::find(items, check.item, &CheckItem::key);
        if (item == items.end())
            return fail(ErrorCode::NotFound, check.item + ": none of what is asked");
        REDOUBT_ASSIGN(auto done, reportedCheck(*item, check));
        if (wish.statement == ReportStatement::Quiet && done.outcome == CheckOutcome::Breached)
            return fail(ErrorCode::RuleViolated, check.item + ": not as it should be, and all quiet");
        checks.push_back(std::move(done));
    }
    for (const auto &item : items) {
        if (item.required && wish.statement == ReportStatement::Quiet && std::ranges::find(checks, item.key, &ReportedCheck::item) == checks.end())
            return fail(ErrorCode::InvalidArgument, item.key + ": not done");
    }
    if (checks.empty())
        return fail(ErrorCode::InvalidArgument, "a report is made of checks that were done");
    return checks;
}
} // namespace

Result<store::Draft> scheduleDraft(const ReportBoard &board, const Id &broadcast, ReportSchedule wish, Instant now)
{
    wish.since = now;
    wish.version = board.versions(broadcast).empty() ? 1 : board.versions(broadcast).back().schedule.version + 1;
    REDOUBT_TRY(checkSchedule(wish));
    REDOUBT_TRY(checkItems(wish.items));
    return addOf(broadcast, wish);
}

Result<ReportedCheck> reportedCheck(const CheckItem &item, const ReportCheckWish &check)
{
    ReportedCheck done;
    done.item = item.key;
    done.name = item.name;
    done.unit = item.unit;
    done.note = saidIn(check.note);
    done.at = check.at;
    if (check.skipped) {
        if (!done.note)
            return fail(ErrorCode::MissingReason, item.key + ": why it could not be done");
        done.outcome = CheckOutcome::Skipped;
        return done;
    }
    done.value = saidIn(check.value);
    REDOUBT_ASSIGN(done.outcome, judgeCheck(item, done.value));
    if (item.type == CheckType::Tick && !check.asItShould)
        done.outcome = CheckOutcome::Breached;
    return done;
}

Result<store::Draft> reportDraft(const ReportBoard &board, const Id &channel, const DueTime &due, const ReportWish &wish, const DutyHand &hand)
{
    const auto *schedule = board.version(due.schedule);
    if (!schedule)
        return fail(ErrorCode::NotFound, "nothing is asked for this time");
    const auto view = board.view(channel, due, hand.now);
    if (view.last() && !view.open)
        return fail(ErrorCode::RuleViolated, "it was reported");
    ZeroReport report;
    report.schedule = due.schedule;
    report.due = due.at;
    report.statement = wish.statement;
    report.matter = saidIn(wish.matter);
    if (wish.statement == ReportStatement::Matter && !report.matter)
        return fail(ErrorCode::MissingReason, "what there is");
    if (wish.statement == ReportStatement::Quiet)
        report.matter.reset();
    REDOUBT_ASSIGN(report.checks, reportedChecks(schedule->schedule.items, wish));
    report.begunAt = wish.begunAt;
    report.finishedAt = hand.now;
    report.by = reporterName(hand);
    if (view.open)
        report.again = view.open->id;
    return addOf(channel, report);
}

Result<store::Draft> returnReportDraft(const ReportBoard &board, const Id &channel, const ReportView &view, const std::string &reason,
                                       const DutyHand &hand)
{
    const auto *last = view.last();
    if (!last)
        return fail(ErrorCode::NotFound, "nothing was reported");
    if (view.open)
        return fail(ErrorCode::RuleViolated, "it went back already");
    const auto why = saidIn(reason);
    if (!why)
        return fail(ErrorCode::MissingReason, "why it goes back");
    const auto *schedule = board.version(view.due.schedule);
    ReportReturn returned;
    returned.report = last->id;
    returned.reason = *why;
    returned.at = hand.now;
    returned.until = hand.now + (schedule ? schedule->schedule.reopenMinutes : ReportSchedule().reopenMinutes) * reportMinuteMs;
    returned.by = reporterName(hand);
    return addOf(channel, returned);
}

Result<store::Draft> acceptReportDraft(const Id &channel, const ReportView &view, const std::string &reason, const DutyHand &hand)
{
    const auto *last = view.last();
    if (!last)
        return fail(ErrorCode::NotFound, "nothing was reported");
    if (view.open)
        return fail(ErrorCode::RuleViolated, "it went back: the next one is waited for");
    const auto why = saidIn(reason);
    if (!why)
        return fail(ErrorCode::MissingReason, "how it was made sure");
    ReportAcceptance accepted;
    accepted.report = last->id;
    accepted.reason = *why;
    accepted.at = hand.now;
    accepted.by = reporterName(hand);
    return addOf(channel, accepted);
}

Result<store::Draft> contactDraft(const Id &channel, const DueTime &due, const ContactWish &wish, const DutyHand &hand)
{
    const auto whom = saidIn(wish.whom);
    if (!whom)
        return fail(ErrorCode::InvalidArgument, "whom: who was called");
    ReportContact contact;
    contact.schedule = due.schedule;
    contact.due = due.at;
    contact.whom = *whom;
    contact.phone = saidIn(wish.phone);
    contact.answered = wish.answered;
    contact.said = saidIn(wish.said);
    contact.at = hand.now;
    contact.by = reporterName(hand);
    return addOf(channel, contact);
}

std::vector<store::Draft> reminderDrafts(const std::vector<Id> &channels, const DueTime &due, const std::string &text, const DutyHand &hand)
{
    ReportReminder reminder;
    reminder.schedule = due.schedule;
    reminder.due = due.at;
    reminder.text = saidIn(text);
    reminder.at = hand.now;
    reminder.by = reporterName(hand);
    std::vector<store::Draft> drafts;
    for (const auto &channel : channels)
        drafts.push_back(addOf(channel, reminder));
    return drafts;
}

} // namespace redoubt::drafts
