// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/board/TemplateBoard.h"
#include "duty/template/TemplatePack.h"

#include <optional>
#include <string>
#include <vector>

/// What publishing templates and taking them over mints.
namespace redoubt::drafts {

/// A template as somebody wishes it.
struct TemplateWish
{
    duty::TemplateSort sort = duty::TemplateSort::Checklist;
    std::string name;
    calendar::CivilDate from;
    std::string source;
    std::string changes;
    duty::TemplateContent content;
    std::optional<Id> madeOf; ///< the latest version of that name as they saw it; none: they saw none
};

/// The next version of a template in @p broadcast. Fails with InvalidArgument as duty::checkTemplate does, and with RuleViolated where a version has
/// come since that they have not seen, or where it says what the latest says and holds from no other day.
[[nodiscard]] Result<store::Draft> templateDraft(const duty::TemplateBoard &board, const Id &broadcast, const TemplateWish &wish,
                                                 const DutyHand &hand);
/// From @p from on none of that name holds. Fails with NotFound, MissingReason, or RuleViolated where that was said.
[[nodiscard]] Result<store::Draft> withdrawalDraft(const duty::TemplateBoard &board, const Id &broadcast, duty::TemplateSort sort,
                                                   const std::string &name, calendar::CivilDate from, const std::string &reason,
                                                   const DutyHand &hand);
/// All of a pack that says something new, in one group; importing it again mints nothing.
[[nodiscard]] std::vector<store::Draft> packDrafts(const duty::TemplateBoard &board, const Id &broadcast, const duty::TemplatePack &pack,
                                                   calendar::CivilDate from, const DutyHand &hand);

/// The office uses the checklist @p name of @p broadcast, or one of its own, from its next shift on.
[[nodiscard]] store::Draft checklistChoiceDraft(const Id &office, const std::optional<Id> &broadcast, const std::string &name, const DutyHand &hand);

/// The list that a shift begins with: its id, and what must be written before the shift is.
struct TakenChecklist
{
    std::optional<Id> list;
    std::vector<store::Draft> drafts;
    std::vector<duty::CheckItem> items; ///< of a list that is written by these drafts
};
/// A template is copied into the office once a version; @p unit: the name of the unit that published it.
[[nodiscard]] TakenChecklist takenChecklist(const duty::OfficeBoard &office, const duty::ChecklistInUse &use, const std::string &unit,
                                            const NewId &newId);

} // namespace redoubt::drafts
