// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/session/Entry.h"

namespace redoubt::console {

/// Who comes in.
struct Visitor
{
    std::string accountName; ///< shown name
    std::string signInName;
    std::optional<feed::SessionResponse> session; ///< none: unlocked offline
    const void *attempt = nullptr;                ///< see StoreRoom::enteredBy
};

/// Opens the visitor's cache with its @p keys, or rescues a damaged one. On the store thread; the profile is open and enrolled.
/// Fails as Profile::openCache does.
[[nodiscard]] Result<Entry> openEntry(StoreRoom &room, const store::AccountKeys &keys, Visitor visitor, const feed::KindRegistry &kinds);

} // namespace redoubt::console
