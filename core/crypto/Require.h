// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>

namespace redoubt {

/// For calls of OpenSSL that fail only when the algorithm is missing or memory has run out: nothing sensible can follow.
inline void requireOpenSsl(bool ok)
{
    if (!ok)
        std::abort();
}

} // namespace redoubt
