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
    const auto isFollowed = [&](const Id &office) {
        const auto *info = desk.stream(office);
        return info && info->isFollowed;
    };
    for (const auto &office : offices.offices()) {
        if (!isFollowed(office))
            sit(offices.board(office)->office()->value.unit, office);
    }
    for (const auto &unit : units.reportingFor())
        sit(unit, std::nullopt);
    for (const auto &[id, info] : desk.streams()) {
        if (!info.isFollowed || info.purpose != StreamPurpose::DutyOffice)
            continue;
        sit(info.owner, std::nullopt);
        auto &seat = *std::ranges::find(seats, info.owner, &DutySeat::unit);
        seat.isFollowed = true;
        if (offices.board(id))
            seat.office = id;
    }
    return seats;
}

} // namespace redoubt::console
