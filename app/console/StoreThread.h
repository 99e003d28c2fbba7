// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/WorkThread.h"
#include "store/Cache.h"
#include "store/Profile.h"

#include <functional>
#include <memory>
#include <optional>

namespace redoubt::console {

/// What the store thread owns. Ends from below: the cache before the keys, the profile last.
struct StoreRoom
{
    std::unique_ptr<store::Profile> profile;
    std::optional<store::AccountKeys> keys; ///< of who is signed in: a changed password wraps them anew
    const void *enteredBy = nullptr;        ///< the attempt that opened the cache; only compared
    std::unique_ptr<store::Cache> cache;    ///< null while nobody is signed in
};

/// The thread that owns the profile and the only writing connection to the cache.
class StoreThread : public WorkThread<StoreRoom>
{
public:
    using WorkThread::WorkThread;

    enum class Slice { More, Done };
    /// Runs @p slice again and again until it is Done, each time behind what was posted meanwhile: long work in slices
    /// that keep nobody waiting. Who stops the thread lets the slices come to their end first.
    void postSlices(std::function<Slice(StoreRoom &)> slice)
    {
        post([this, slice = std::move(slice)](StoreRoom &room) mutable {
            if (slice(room) == Slice::More)
                postSlices(std::move(slice));
        });
    }
};

} // namespace redoubt::console
