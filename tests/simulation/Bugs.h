// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"
#include "server/streams/PlantedBugs.h"

#include <string_view>

/// The eleven known bugs that the simulation must catch. The program of the product's own code knows none; redoubt_simulation_planted
/// is linked with the server's planted variant and with planted/*.cpp in place of three of the product's files.
namespace redoubt::simulation {

/// False when this program was built without it.
[[nodiscard]] bool plantBug(std::string_view name);
[[nodiscard]] server::PlantedBugs plantedInServer();
/// The kinds that the simulation knows, with the bugs in their validators.
[[nodiscard]] feed::KindRegistry plantedKinds();

} // namespace redoubt::simulation
