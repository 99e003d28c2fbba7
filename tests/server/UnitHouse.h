// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "tests/server/House.h"
#include "tests/testkit/duty/UnitKinds.h"

#include <stdexcept>

namespace redoubt::server::testing {

/// A house with units on three levels, province > bureau > {county, town}, and the kinds of units' streams (testkit::unitRegistry).
///
///     UnitHouse house;
///     house.openDuty(house.bureau);                                 // office, broadcast, channel
///     auto &officer = house.enter("officer", Role::DutyOfficer);    // in the bureau; another unit as third argument
///     house.pushOne(officer, officer.add(house.of(house.bureau, StreamPurpose::DutyOffice), kind, fields));
class UnitHouse : public House
{
public:
    UnitHouse() : UnitHouse(Options()) { }
    explicit UnitHouse(Options options) : House(withKinds(std::move(options)))
    {
        IdSource ids(clock, random);
        province = ids.next();
        town = ids.next();
        const auto done = admin->importUnits({{province, std::nullopt, "省厅"}, {bureau, province, "市局"}, {town, bureau, "镇"}});
        if (!done)
            throw std::runtime_error(done.error().detail);
    }

    [[nodiscard]] Id of(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(streams->identity().id, unit, purpose); }

    /// Returns how many of the three were not there yet.
    std::size_t openDuty(const Id &unit)
    {
        auto fields = officeFields(unit);
        fields.erase("unit");
        const json::object named{{"name", "unit"}};
        const auto opened = admin->openUnitStreams(
            unit, {{StreamPurpose::DutyOffice, fields}, {StreamPurpose::UnitBroadcast, named}, {StreamPurpose::UnitChannel, named}});
        if (!opened)
            throw std::runtime_error(opened.error().detail);
        return *opened;
    }

    /// Of the record that opens a duty office.
    [[nodiscard]] json::object officeFields(const Id &unit) const
    {
        duty::Office office;
        office.unit = unit;
        office.name = "值班室";
        office.zone = "Asia/Shanghai";
        return toJsonObject(office);
    }

    Id province;
    Id town;

private:
    static Options withKinds(Options options)
    {
        if (!options.kinds)
            options.kinds = testkit::unitRegistry();
        return options;
    }
};

} // namespace redoubt::server::testing
