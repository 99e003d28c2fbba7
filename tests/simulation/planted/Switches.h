// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/KindRegistry.h"

namespace redoubt::simulation::planted {

extern bool cursorOutsideTransaction;
extern bool dutyPutDown;
extern bool lastWriterWins;
extern bool lateRelief;
extern bool oneSignature;
extern bool silentSheet;

/// The simulation's kinds with those of the bugs in them that are switched on.
[[nodiscard]] feed::KindRegistry carelessKinds();

} // namespace redoubt::simulation::planted
