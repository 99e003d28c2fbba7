// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Bulletin.h"
#include "feed/BoardRecord.h"

#include <map>
#include <string>
#include <vector>

namespace redoubt::duty {

/// How units sort those below them: the groups of broadcasts, with their names and orders. Owned by one thread.
class UnitGroups
{
public:
    using Group = feed::BoardRecord<UnitGroup>;

    [[nodiscard]] std::map<Id, Group> &records() { return m_groups; }
    [[nodiscard]] const std::map<Id, Group> &records() const { return m_groups; }

    /// Those of @p broadcast as they are shown: each before those within it, by place.
    [[nodiscard]] std::vector<Group> of(const Id &broadcast) const;
    /// How @p broadcast sorts @p unit: "市直部门/政府部门"; empty: it does not.
    [[nodiscard]] std::string pathOfUnit(const Id &broadcast, const Id &unit) const;
    /// @p units in the order in which @p broadcast sorts them, each with its group; who is in none comes last, as given.
    [[nodiscard]] std::vector<Addressee> sorted(const Id &broadcast, std::vector<Addressee> units) const;

private:
    [[nodiscard]] const Group *find(const Id &group) const;
    [[nodiscard]] const Group *with(const Id &broadcast, const Id &unit) const;
    /// @p group and those that it lies in, the outermost first.
    [[nodiscard]] std::vector<const Group *> chainOf(const Id &group) const;
    [[nodiscard]] std::string pathOf(const Id &group) const;
    [[nodiscard]] std::vector<std::int64_t> placesOf(const Id &group) const;

    std::map<Id, Group> m_groups;
};

} // namespace redoubt::duty
