// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roles/Role.h"
#include "core/units/UnitTree.h"

#include <optional>
#include <vector>

namespace redoubt::feed {

/// Whose streams a role reaches that is held in a unit.
enum class Reach {
    OwnUnit,       ///< that unit's
    UnitAndAbove,  ///< that unit's and those of all that it lies within: what a superior says to everyone below
    DirectlyBelow, ///< those of the units directly below: what they and this one say to each other
    UnitAndBelow,  ///< that unit's and those of all below. Never told: see isTold()
};

/// The second form of a grant rule (DESIGN §10, ADR 19): who holds a role in a unit has a role on the streams of a purpose that the units within
/// reach own. Whether that reads only or writes too is said by each kind (KindDeclaration::isWrittenBy).
struct UnitGrantRule
{
    StreamPurpose purpose = StreamPurpose::DutyOffice;
    std::optional<Role> held; ///< none: whatever role but a team's, see readsDirectory
    Reach reach = Reach::OwnUnit;
    Role granted = Role::Member; ///< on the stream
    bool operator==(const UnitGrantRule &) const = default;
};

[[nodiscard]] bool isHeldBy(const UnitGrantRule &rule, Role role);

/// Whether what is reached is told to the account, stream by stream, and followed by its consoles. What lies below a unit may be thousands of
/// streams: a console asks for one of them while a person looks at it, and the server finds the right in the account's unit roles.
[[nodiscard]] bool isTold(Reach reach);

/// The units whose streams a role in @p held reaches. Costs what it returns.
[[nodiscard]] std::vector<Id> ownersWithin(Reach reach, const Id &held, const UnitTree &units);

/// Whether a role in @p held reaches a stream of @p owner. Costs the depth of the tree.
[[nodiscard]] bool reaches(Reach reach, const Id &held, const Id &owner, const UnitTree &units);

} // namespace redoubt::feed
