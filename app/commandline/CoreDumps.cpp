// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/CoreDumps.h"

#include <sys/prctl.h>
#include <sys/resource.h>

namespace redoubt {

void forbidCoreDumps(Inspection inspection)
{
    // Neither fails for these arguments, and there is nobody to tell yet.
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    if (inspection == Inspection::OnlyRoot)
        ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

} // namespace redoubt
