// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/SyncLink.h"
#include "store/Profile.h"

#include <optional>
#include <string>

namespace redoubt::console {

/// What a sign-in leaves in the hands of the console; the cache is open on the store thread.
struct Entry
{
    store::Profile::Enrolment enrolment;
    std::string accountName; ///< shown name
    std::string signInName;
    link::LinkIdentity identity;
    std::optional<feed::SessionResponse> session; ///< none: unlocked offline
    std::optional<store::RescueReport> rescue{};  ///< a damaged cache was put aside
    bool chainsWhole = true;                      ///< false: a rescue lost the chains' ends, nothing new can be saved here
};

} // namespace redoubt::console
