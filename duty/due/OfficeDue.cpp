// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/due/OfficeDue.h"

#include "duty/roles/DutyRoles.h"
#include "duty/shift/HandoverRules.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
bool standsDuty(const OfficeEye &eye)
{
    const auto writers = writers::ofShifts();
    return std::ranges::any_of(eye.roles, [&](Role role) { return writers.contains(role); });
}

void addMatters(DueList &list, const OfficeBoard &office)
{
    for (const auto &view : office.openMatters()) {
        if (!view.due)
            continue;
        const auto what = view.clock == MatterClock::Respond ? DueWhat::Respond : DueWhat::Close;
        list.add({what, office.id(), view.matter.id, view.matter.value.title, view.due, view.matter.value.critical, 1});
    }
}

void addShift(DueList &list, const OfficeBoard &office, const OfficeEye &eye)
{
    const auto *shift = office.running();
    if (!shift)
        return;
    list.add({DueWhat::Relief, office.id(), shift->id, {}, shift->value.endsAt, false, 1});
    const auto handover = office.handoverOf(shift->id);
    if (!handover || !handover->outgoing || handover->isComplete() || handover->refusal || handover->toReadBack.empty()
        || !isAmong(handover->handover.value.sheet.incoming, eye.account))
        return;
    list.add({DueWhat::ReadBack, office.id(), handover->handover.id, {}, std::nullopt, true, static_cast<int>(handover->toReadBack.size())});
}

/// What was told of: a matter by its title, a late relief by nothing.
std::string titleOf(const OfficeBoard &office, const Escalation &told)
{
    const auto *matter = office.matter(told.subject);
    return matter ? matter->value.title : std::string();
}
} // namespace

DueList officeDue(const OfficeBoard &office, const EscalationBoard &told, const OfficeEye &eye, Instant now)
{
    DueList list;
    if (standsDuty(eye)) {
        addMatters(list, office);
        addShift(list, office, eye);
        if (const auto next = nextEscalation(office, told.rules(), now))
            list.changesAt(*next, now);
    }
    for (const auto &view : told.untaken()) {
        const auto &value = view.told.value;
        if (isFor(eye, value) && stillStands(office, value))
            list.add({DueWhat::Take, office.id(), view.told.id, titleOf(office, value), std::nullopt, true, 1});
    }
    finish(list, now);
    return list;
}

} // namespace redoubt::duty
