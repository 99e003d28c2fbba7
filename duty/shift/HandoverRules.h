// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "duty/kinds/Handover.h"
#include "feed/StateView.h"

#include <set>

/// What makes a handover whole, asked of the records of an office as they stand: the server's validators and the console rest on it alike.
namespace redoubt::duty {

/// What both sign: the digest of the sheet's canonical JSON.
[[nodiscard]] std::string digestOfSheet(const HandoverSheet &sheet);

/// The handover @p id. Fails with NotFound.
[[nodiscard]] Result<Handover> handoverIn(const feed::StateView &office, const Id &id);

/// What must be read back of @p handover is, and was said as it stands. Fails with RuleViolated; the detail names the first matter.
[[nodiscard]] Result<void> checkReadBack(const feed::StateView &office, const Id &id, const Handover &handover);

/// Who takes @p shift over by @p handover at @p at: it is that shift's, two people have signed its digest, one on each side, and these of the
/// incoming side did so at that time. Fails with NotFound or RuleViolated where nobody does.
[[nodiscard]] Result<std::set<Id>> takersOf(const feed::StateView &office, const Id &shift, const Id &handover, Instant at);

/// One of @p takers stands in another shift than @p shift from @p at on, and some other shift is stood still: what one puts down another has picked
/// up, and two who hand over to each other leave nobody relieved twice. Fails with RuleViolated.
[[nodiscard]] Result<void> checkTakenUp(const feed::StateView &office, const Id &shift, const std::set<Id> &takers, Instant at);

/// Whether both sides have signed, at @p at, that @p shift is handed over.
[[nodiscard]] bool isPassedOn(const feed::StateView &office, const Id &shift, Instant at);

/// @p people hold what a list of people on duty may: how many, one at least who does not lead, names as names are. Fails with InvalidArgument.
[[nodiscard]] Result<void> checkPeople(const std::vector<DutyPerson> &people);

/// The person of @p people who is @p account and does not lead; null: there is none.
[[nodiscard]] const DutyPerson *personIn(const std::vector<DutyPerson> &people, const Id &account);

/// Whoever signs may sign on that side of @p sheet: stands on it, under the name in @p signature; or signs instead of somebody who does, and stands
/// on neither. Says nothing of consent. Fails with RuleViolated.
[[nodiscard]] Result<void> checkSigner(const HandoverSheet &sheet, const HandoverSignature &signature);

/// What the word in @p signature, of an office's stream, is given for.
[[nodiscard]] feed::SignedMatter signedIn(const Id &office, const HandoverSignature &signature);

/// Whether @p account stands on either side of @p sheet, leading or not: who may correct what was signed there, beside leaders of the office.
[[nodiscard]] bool standsOn(const HandoverSheet &sheet, const Id &account);

/// Whether @p account stands among @p people; leaders hand nothing over.
[[nodiscard]] bool isAmong(const std::vector<DutyPerson> &people, const Id &account);

} // namespace redoubt::duty
