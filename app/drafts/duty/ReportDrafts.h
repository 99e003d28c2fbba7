// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/board/ReportBoard.h"

#include <optional>
#include <string>
#include <vector>

/// What zero reports mint, on both sides of a channel.
namespace redoubt::drafts {

/// The next version of what @p broadcast asks; its number is given here, and it holds from @p now on. Fails with InvalidArgument as
/// duty::checkSchedule and duty::checkItems do.
[[nodiscard]] Result<store::Draft> scheduleDraft(const duty::ReportBoard &board, const Id &broadcast, duty::ReportSchedule wish, Instant now);

/// A check of a report as it was typed.
struct ReportCheckWish
{
    std::string item;
    bool skipped = false;   ///< the note says why
    bool asItShould = true; ///< of a tick: false, something is wrong
    std::string value;
    std::string note;
    Instant at; ///< when it was entered
};
struct ReportWish
{
    duty::ReportStatement statement = duty::ReportStatement::Quiet;
    std::string matter;
    std::vector<ReportCheckWish> checks;
    Instant begunAt;
};
/// What the unit of @p channel reports for @p due. Fails with NotFound (no such schedule or item), RuleViolated (it was reported and not returned;
/// all quiet with a check that is not as it should be), MissingReason (a check that could not be done, a matter without words), InvalidArgument (a
/// required check was not done, or as duty::judgeCheck).
[[nodiscard]] Result<store::Draft> reportDraft(const duty::ReportBoard &board, const Id &channel, const duty::DueTime &due, const ReportWish &wish,
                                               const DutyHand &hand);
/// The outcome of @p check at @p item. Fails as reportDraft does.
[[nodiscard]] Result<duty::ReportedCheck> reportedCheck(const duty::CheckItem &item, const ReportCheckWish &check);

/// The last report of @p view goes back. Fails with NotFound, MissingReason, or RuleViolated where it went back already.
[[nodiscard]] Result<store::Draft> returnReportDraft(const duty::ReportBoard &board, const Id &channel, const duty::ReportView &view,
                                                     const std::string &reason, const DutyHand &hand);
/// Somebody has made sure. Fails with NotFound, MissingReason, or RuleViolated where it went back.
[[nodiscard]] Result<store::Draft> acceptReportDraft(const Id &channel, const duty::ReportView &view, const std::string &reason,
                                                     const DutyHand &hand);

struct ContactWish
{
    std::string whom;
    std::string phone;
    bool answered = false;
    std::string said;
};
/// Fails with InvalidArgument without anybody who was called.
[[nodiscard]] Result<store::Draft> contactDraft(const Id &channel, const duty::DueTime &due, const ContactWish &wish, const DutyHand &hand);
/// One for each of @p channels: they are asked together.
[[nodiscard]] std::vector<store::Draft> reminderDrafts(const std::vector<Id> &channels, const duty::DueTime &due, const std::string &text,
                                                       const DutyHand &hand);

} // namespace redoubt::drafts
