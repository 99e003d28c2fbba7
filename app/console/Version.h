// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt::console {

inline constexpr const char *ProgramVersion = REDOUBT_VERSION;

} // namespace redoubt::console
