// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace redoubt::server {

/// How often a wrong password may be tried. Counted per (account name, installation) and per address, never per
/// account alone: who does not hold an enrolled installation cannot lock a judge out.
struct ThrottleSettings
{
    int triesPerInstallation = 5;           ///< then that pair is locked
    std::int64_t lockMs = 15 * 60 * 1000;
    int triesPerAddress = 30;               ///< then that address waits
    std::int64_t addressWindowMs = 5 * 60 * 1000;
};

} // namespace redoubt::server
