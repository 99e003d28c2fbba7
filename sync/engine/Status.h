// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Result.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace redoubt::sync {

enum class SyncState {
    SignedOut,
    SignInNeeded, ///< the server no longer knows this session; work goes on offline
    Offline,      ///< no network, no server, or no trust in it
    Syncing,      ///< changes are going up or coming down
    Online,       ///< nothing left to do
};

/// What the sync chip shows.
struct Status
{
    SyncState state = SyncState::SignedOut;
    std::size_t pending = 0;            ///< changes in the outbox
    std::size_t blobsWaiting = 0;       ///< uploads and downloads
    std::size_t uploadsWaiting = 0;     ///< files of this account that the server does not have whole
    bool isLive = false;                ///< hints come by themselves
    std::optional<ErrorCode> lastError; ///< of the newest failure that has not been made good
    bool isLastErrorAnswer = false;     ///< the server itself said so: a full disk, say, is then not this computer's
    std::optional<Instant> retryAt;     ///< by this computer's clock
    int tries = 0;                      ///< failures in a row
    std::optional<Instant> lastContact; ///< by this computer's clock
    std::int64_t clockOffsetMs = 0;     ///< the server's clock minus this computer's

    bool operator==(const Status &) const = default;
};

} // namespace redoubt::sync
