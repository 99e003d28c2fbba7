// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Rows.h"
#include "tests/simulation/checks/Truth.h"

#include <compare>

namespace redoubt::simulation {

/// A role that an account has on a unit's stream.
struct UnitRight
{
    Id account;
    Id stream;
    Role role = Role::Member;
    auto operator<=>(const UnitRight &) const = default;
};

/// Who has which role on which unit's stream.
struct UnitRights
{
    std::set<UnitRight> told;     ///< and followed by the account's consoles
    std::set<UnitRight> standing; ///< found when it is asked for
};

/// Told anew, plainly and slowly, from the records alone: roles in the accounts' streams, parents in the directory, owners in the records that open
/// streams. Shares neither rules nor tree nor rows with the product: the table of DESIGN §10 is written down here once more.
[[nodiscard]] UnitRights unitRights(const Truth &truth, const std::vector<Id> &accounts);

/// The server's grants by roles in units are those that are to be told: none is missing, none is left over.
[[nodiscard]] Violations checkUnitGrants(const UnitRights &rights, const std::vector<server::GrantRow> &rows);
/// @p found: every role that the server finds for @p account on @p stream now. Beside those by roles in units stand those of @p rows that were
/// given by hand.
[[nodiscard]] Violations checkUnitRoles(const UnitRights &rights, const std::vector<server::GrantRow> &rows, const Id &account, const Id &stream,
                                        const std::vector<Role> &found);
/// Each line after @p from in the unit's stream @p id was written by who might write it then; lines that were admitted, by whoever admitted them.
[[nodiscard]] Violations checkUnitAuthors(const Truth &truth, const UnitRights &rights, const std::vector<server::GrantRow> &rows, const Id &id,
                                          std::size_t from);

} // namespace redoubt::simulation
