// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace redoubt {

/// Who else may look into this process.
enum class Inspection {
    AsUsual,  ///< desktop portals look at who asks them, so a program with windows stays readable to its own user
    OnlyRoot, ///< no debugger of the same user attaches, and /proc shows its memory to root alone
};

/// Keeps keys and passwords out of core dumps from here on: the limit is set to nothing and cannot be raised again. Called first in main().
void forbidCoreDumps(Inspection inspection);

} // namespace redoubt
