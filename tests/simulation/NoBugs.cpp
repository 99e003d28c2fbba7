// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Bugs.h"

#include "tests/testkit/duty/UnitKinds.h"

namespace redoubt::simulation {

bool plantBug(std::string_view) { return false; }

server::PlantedBugs plantedInServer() { return {}; }
feed::KindRegistry plantedKinds() { return testkit::unitRegistry(); }

} // namespace redoubt::simulation
