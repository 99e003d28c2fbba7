// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/shift/HandoverRules.h"
#include "tests/simulation/Shifts.h"
#include "tests/simulation/World.h"

#include <algorithm>

/// What no console of ours writes: ways to be rid of duty, or to have it, without the other side's word. The server takes none of it. Who cheats
/// shows to themselves what they wrote until then, and somebody on duty all the same.
namespace redoubt::simulation {

namespace {
using drafts::addOf;
using drafts::removeOf;
using drafts::setOf;

duty::HandoverSignature signatureFor(const Id &office, const Id &handover, const std::string &digest, duty::HandoverSide side, const std::string &by,
                                     const drafts::Signer &signer, Instant at)
{
    duty::HandoverSignature signature;
    signature.handover = handover;
    signature.side = side;
    signature.digest = digest;
    signature.at = at;
    signature.by = by;
    signature.word = *signer.sign(duty::signedIn(office, signature));
    return signature;
}

store::Draft endOf(const Id &office, const Id &shift, const Id &handover, Instant at)
{
    return setOf<duty::Shift>(office, shift, {{"endedAt", toJson(at)}, {"handover", toJson(handover)}});
}

store::Draft nextAfter(const duty::OfficeBoard &board, const Id &shift, const drafts::ShiftPlan &plan)
{
    auto next = drafts::shiftOf(board, plan, plan.startsAt);
    next.after = shift;
    return addOf(board.id(), next);
}
} // namespace

void Shifts::cheat(const Desk &desk, const Id &shift)
{
    const auto &board = desk.board;
    const auto office = board.id();
    const auto now = desk.console.clock().now();
    const auto own = signer(desk.account());
    const auto name = nameOf(desk.account());
    auto plan = times(desk);
    plan.people = {{"main", desk.account(), name, now, {}, {}, {}}};
    const auto handover = board.handoverOf(shift);
    switch (m_dice.below(6)) {
    case 0:
        commit(desk, "ends duty by no handover", {endOf(office, shift, desk.console.cache().newId(), now), nextAfter(board, shift, plan)});
        return;
    case 1: {
        const auto open = board.openMatters();
        if (!open.empty())
            commit(desk, "takes a matter away", std::vector{removeOf<duty::OpenMatter>(office, m_dice.pick(open).matter.id)});
        return;
    }
    case 2: {
        // Both sides are one person.
        duty::Handover made;
        made.shift = shift;
        made.at = now;
        made.by = name;
        made.sheet = board.sheetOf(shift, plan.people, "", "", now);
        made.digest = duty::digestOfSheet(made.sheet);
        const auto id = desk.console.cache().newId();
        std::vector<store::Draft> drafts{addOf(office, made, id)};
        for (const auto side : {duty::HandoverSide::Outgoing, duty::HandoverSide::Incoming})
            drafts.push_back(addOf(office, signatureFor(office, id, made.digest, side, name, own, now)));
        drafts.push_back(endOf(office, shift, id, now));
        drafts.push_back(nextAfter(board, shift, plan));
        commit(desk, "hands over to themselves", std::move(drafts));
        return;
    }
    default: break;
    }
    if (!handover)
        return;
    const auto id = handover->handover.id;
    const auto &digest = handover->handover.value.digest;
    switch (m_dice.below(4)) {
    case 0:
        // Whatever is lacking.
        plan.people = handover->handover.value.sheet.incoming;
        commit(desk, "takes over without asking",
               {addOf(office, signatureFor(office, id, digest, duty::HandoverSide::Incoming, name, own, now)), endOf(office, shift, id, now),
                nextAfter(board, shift, plan)});
        return;
    case 1: {
        const auto &there = m_dice.pick(handover->handover.value.sheet.incoming);
        auto forged = signatureFor(office, id, digest, duty::HandoverSide::Incoming, there.name, own, now);
        forged.word.signer = there.account;
        plan.people = handover->handover.value.sheet.incoming;
        commit(desk, "signs in another's name", {addOf(office, forged), endOf(office, shift, id, now), nextAfter(board, shift, plan)});
        return;
    }
    case 2:
        if (!handover->toReadBack.empty()) {
            duty::ReadBack said;
            said.handover = id;
            said.matter = handover->toReadBack.front();
            said.said = "whatever";
            said.matches = true;
            said.at = now;
            said.by = name;
            commit(desk, "says that they read it back", std::vector{addOf(office, said)});
        }
        return;
    default: commit(desk, "ends duty at another time", {endOf(office, shift, id, now + 60'000), nextAfter(board, shift, plan)}); return;
    }
}

} // namespace redoubt::simulation
