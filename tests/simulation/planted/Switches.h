// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::simulation::planted {

extern bool cursorOutsideTransaction;
extern bool lastWriterWins;

} // namespace redoubt::simulation::planted
