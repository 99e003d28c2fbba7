// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/roles/Role.h"
#include "feed/Position.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::store {

enum class StreamState {
    Born,          ///< opened here, not yet known to the server; not pulled
    Following,     ///< pulled; its records are the fold up to the cursor
    Bootstrapping, ///< a snapshot was taken, the cursor has not reached its newest page yet: records may be ahead of the cursor
    Stopped,       ///< a hole, another epoch or a false checkpoint; not pulled until Cache::resetStream
};

/// A stream that this cache holds. Facts come from the account's grants; for a Born stream from the record that opened it.
struct StreamInfo
{
    Id stream;
    StreamPurpose purpose = StreamPurpose::Public;
    Id owner;
    std::vector<Role> roles; ///< this account's, sorted, each once; of the account's own stream and the directory: Member
    std::string classification;
    StreamState state = StreamState::Following;
    feed::StreamPosition cursor;
    std::int64_t head = 0;          ///< the newest seq heard of; at least cursor.seq
    std::optional<Id> snapshotNext; ///< a snapshot is half staged: ask for the page after this
    bool snapshotBegun = false;
    bool chainBlocked = false; ///< own lines in it are held back: see alarms()
    bool isFollowed = false;   ///< by Cache::follow() alone: no grant names it, and nothing is written to it from here
    bool operator==(const StreamInfo &) const = default;
};

} // namespace redoubt::store
