// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::server {

/// Known bugs that the simulation must catch. A test seam: the switches are read only in the variant of the library that
/// is compiled with REDOUBT_PLANTED_BUGS (redoubt_server_planted, test programs only); the product's code has no such branch.
struct PlantedBugs
{
    bool acknowledgeBeforeCommit = false; ///< a push is answered before its transaction is durable
    bool forgetDuplicates = false;        ///< a change that was taken before is taken again
    bool pullUngranted = false;           ///< a pull gives streams that were never granted
    bool keepUnitGrants = false;          ///< what a role in a unit does not reach any more is not taken
    bool forgetSuperiors = false;         ///< a unit that moves takes only those below it along: who was above keeps its channel
};

#ifdef REDOUBT_PLANTED_BUGS
inline constexpr bool PlantedBugsCompiled = true;
#else
inline constexpr bool PlantedBugsCompiled = false;
#endif

} // namespace redoubt::server
