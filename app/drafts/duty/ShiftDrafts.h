// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/DraftOf.h"
#include "core/calendar/TimeZone.h"
#include "duty/board/OfficeBoard.h"

#include <optional>
#include <string>
#include <vector>

/// What standing duty mints. Who acts is named as people know them; @p now is the console's clock.
namespace redoubt::drafts {

/// Who writes, and when.
struct DutyHand
{
    std::string name; ///< shown name
    Instant now;
    bool leads = false; ///< in the office: prepares a handover where nobody of the shift can
};

/// When and with whom a shift is stood, by the roster or as people say.
struct ShiftPlan
{
    Instant startsAt;
    Instant endsAt;
    std::vector<duty::DutyPerson> people;
    std::optional<calendar::TimeZone> zone = std::nullopt; ///< the office's, for rounds at set hours; none: the shift has no rounds
    std::optional<Id> checklist{};                         ///< which it begins with; none: the list of the office that was made last
    std::vector<duty::CheckItem> items{}; ///< of that checklist, where it is written together with the shift; none: the office has it
};

/// A new version of the checklist @p name. Fails with InvalidArgument as duty::checkItems does.
[[nodiscard]] Result<store::Draft> checklistDraft(const duty::OfficeBoard &board, const std::string &name, std::vector<duty::CheckItem> items);

/// A shift that begins now, with the plan's checklist; without one it has none.
/// @p roundsFrom: rounds due before are not its own; none: those of half an hour ago and later are.
[[nodiscard]] duty::Shift shiftOf(const duty::OfficeBoard &board, const ShiftPlan &plan, Instant now,
                                  std::optional<Instant> roundsFrom = std::nullopt);

/// The office's first shift, or the one after a time in which nobody stood. Fails with RuleViolated while another is stood: that one is handed over.
[[nodiscard]] Result<store::Draft> beginDraft(const duty::OfficeBoard &board, const ShiftPlan &plan, Instant now);

struct CheckWish
{
    std::string item;
    bool skipped = false;           ///< the note says why
    std::optional<bool> asItShould; ///< of a tick: false, something is wrong
    std::optional<std::string> value;
    std::string note;
    std::vector<feed::AttachedFile> files;
    std::optional<Instant> round = std::nullopt; ///< of an item with set hours; none: the one that is due by then
};
/// Fails with NotFound (no such shift, item or round), MissingReason, or InvalidArgument as duty::judgeCheck does.
[[nodiscard]] Result<store::Draft> checkDraft(const duty::OfficeBoard &board, const Id &shift, const CheckWish &wish, const DutyHand &hand);

struct LogWish
{
    duty::LogSort sort = duty::LogSort::Handling;
    std::string text;
    std::optional<Id> amends;
    std::optional<Id> matter;
    std::string caller;
    std::string phone;
};
/// Fails with InvalidArgument for nothing to say, NotFound, or Forbidden: a line is amended by its author alone.
[[nodiscard]] Result<store::Draft> logDraft(const duty::OfficeBoard &board, const Id &shift, const LogWish &wish, const Id &account,
                                            const DutyHand &hand);

struct MatterWish
{
    duty::MatterSort sort = duty::MatterSort::Other;
    std::string title;
    std::string detail;
    std::string tracker;
    bool critical = false;
    std::string question;
    std::string answer;
    std::optional<Instant> respondBy;
    std::optional<Instant> closeBy;
    bool major = false; ///< a major incident
    std::string told{}; ///< the log line; empty: the title
};
/// The matter, and the log line that tells of it, as one group. Fails with InvalidArgument where a critical one has no question or answer.
[[nodiscard]] Result<std::vector<store::Draft>> matterDrafts(const duty::OfficeBoard &board, const Id &shift, const MatterWish &wish,
                                                             const DutyHand &hand, const NewId &newId);
/// Somebody has begun on it: the first clock ends. Fails with NotFound, or RuleViolated where it has ended.
[[nodiscard]] Result<store::Draft> respondDraft(const duty::OfficeBoard &board, const Id &matter, const DutyHand &hand);
/// It leaves the list. Fails with NotFound, RuleViolated, or MissingReason without @p outcome.
[[nodiscard]] Result<store::Draft> closeDraft(const duty::OfficeBoard &board, const Id &matter, const std::string &outcome, const DutyHand &hand);

} // namespace redoubt::drafts
