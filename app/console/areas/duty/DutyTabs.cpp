// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyTabs.h"

#include "app/console/areas/duty/BulletinTab.h"
#include "app/console/areas/duty/HandoversTab.h"
#include "app/console/areas/duty/ReportTab.h"
#include "app/console/areas/duty/RosterTab.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/areas/duty/TemplateTab.h"

namespace redoubt::console {

namespace {
template <class T>
std::unique_ptr<DutyTab> tabOf(const AreaPlace &place, const DutySeat &seat)
{
    return std::make_unique<T>(place, seat);
}
bool hasBroadcastOrChannel(const DutySeat &seat) { return seat.broadcast || seat.channel; }
bool hasOffice(const DutySeat &seat) { return seat.office.has_value(); }
bool hasAny(const DutySeat &seat) { return seat.office || seat.broadcast || seat.channel; }
/// An office that is only looked at comes without its broadcast, which says when reports are due.
bool hasReports(const DutySeat &seat) { return seat.channel || (seat.office && (seat.broadcast || !seat.isFollowed)); }
} // namespace

const std::vector<DutyTabDeclaration> &dutyTabs()
{
    static const std::vector<DutyTabDeclaration> all{
        {&hasOffice, &tabOf<ShiftTab>, nullptr},
        {&hasOffice, &tabOf<RosterTab>, &RosterTab::keys},
        {&hasReports, &tabOf<ReportTab>, &ReportTab::keyGroups},
        {&hasBroadcastOrChannel, &tabOf<BulletinTab>, &BulletinTab::keys},
        {&hasOffice, &tabOf<HandoversTab>, &HandoversTab::keys},
        {&hasAny, &tabOf<TemplateTab>, nullptr},
    };
    return all;
}

} // namespace redoubt::console
