// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutySeat.h"

#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/UnitShelf.h"

#include <algorithm>

namespace redoubt::console {

std::vector<DutySeat> dutySeats(const Desk &desk)
{
    const auto &offices = DutyShelf::of(desk);
    const auto &units = UnitShelf::of(desk);
    std::vector<DutySeat> seats;
    const auto sit = [&](const Id &unit, std::optional<Id> office) {
        if (std::ranges::find(seats, unit, &DutySeat::unit) == seats.end())
            seats.push_back({unit, office, units.broadcastOf(unit), units.ownChannel(unit)});
    };
    for (const auto &office : offices.offices())
        sit(offices.board(office)->office()->value.unit, office);
    for (const auto &unit : units.reportingFor())
        sit(unit, std::nullopt);
    return seats;
}

} // namespace redoubt::console
