// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/board/ProcedureBoard.h"
#include "duty/kinds/Template.h"

#include <string>
#include <vector>

/// What following a procedure at an open matter mints, and how answering and closing one are told. Each act is told by a line of the running shift's
/// log, which names the matter: so it is in what is signed at the handover. What the line says comes in as a text, for it is in the language of who
/// writes it.
namespace redoubt::drafts {

/// @p procedure, a version that is in force, is begun at @p matter; its minutes run from now. @p unit: who published it. Fails with NotFound (no such
/// matter, no shift is stood), RuleViolated where the matter is closed, or InvalidArgument for a template that is no procedure.
[[nodiscard]] Result<std::vector<store::Draft>> procedureDrafts(const duty::OfficeBoard &board, const Id &matter,
                                                                const feed::BoardRecord<duty::DutyTemplate> &procedure, const std::string &unit,
                                                                const std::string &told, const DutyHand &hand);
/// The same for a matter that is opened in the same group, under the id @p matter.
[[nodiscard]] Result<store::Draft> procedureOfNewMatter(const Id &office, const Id &matter, const feed::BoardRecord<duty::DutyTemplate> &procedure,
                                                        const std::string &unit, const DutyHand &hand);

/// What becomes of a step.
struct StepWish
{
    std::string step;
    duty::StepOutcome outcome = duty::StepOutcome::Done;
    std::string note;
};
/// Fails with NotFound (no such step, no shift is stood), MissingReason (a required step is left out without a word), or RuleViolated where somebody
/// has said the same of it already.
[[nodiscard]] Result<std::vector<store::Draft>> stepDrafts(const duty::OfficeBoard &board, const duty::ProcedureView &procedure, const StepWish &wish,
                                                           const std::string &told, const DutyHand &hand);

/// The matter is closed, and what is required and open of its procedure is left out for @p reason, in one group. Fails as closeDraft does, and with
/// MissingReason where there is such a step and no reason.
[[nodiscard]] Result<std::vector<store::Draft>> closeWithProcedureDrafts(const duty::OfficeBoard &board, const duty::ProcedureView &procedure,
                                                                         const std::string &outcome, const std::string &reason,
                                                                         const std::string &told, const DutyHand &hand);

/// @p act at @p matter, told by such a line as one group, the line first: it is no word after an end. Where no shift is stood there is no log to tell
/// it in. Fails as the act does.
[[nodiscard]] Result<std::vector<store::Draft>> toldDrafts(const duty::OfficeBoard &board, const Id &matter, Result<std::vector<store::Draft>> act,
                                                           const std::string &told, const DutyHand &hand);

} // namespace redoubt::drafts
