// SPDX-License-Identifier: GPL-3.0-or-later
// app/drafts/duty/HandoverDrafts.cpp with two bugs: duty is put down and nobody picks it up, or picks it up ten minutes later. Stands in for that
// file in the planted program.
#define takeOverDrafts takeOverDraftsAsItShould
#include "app/drafts/duty/HandoverDrafts.cpp"
#undef takeOverDrafts

#include "tests/simulation/planted/Switches.h"

namespace redoubt::drafts {

Result<std::vector<store::Draft>> takeOverDrafts(const OfficeBoard &board, const HandoverView &handover, const Signer &signer, const ShiftPlan &plan,
                                                 Instant now);

Result<std::vector<store::Draft>> takeOverDrafts(const OfficeBoard &board, const HandoverView &handover, const Signer &signer, const ShiftPlan &plan,
                                                 Instant now)
{
    auto drafts = takeOverDraftsAsItShould(board, handover, signer, plan, now);
    if (!drafts)
        return drafts;
    const auto begins = std::ranges::find_if(*drafts, [](const auto &draft) { return draft.kind == Shift::Kind && draft.act == feed::Act::Add; });
    if (begins == drafts->end())
        return drafts;
    if (simulation::planted::dutyPutDown)
        drafts->erase(begins);
    else if (simulation::planted::lateRelief)
        begins->fields["begunAt"] = toJson(now + 10 * 60'000);
    return drafts;
}

} // namespace redoubt::drafts
