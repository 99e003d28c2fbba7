// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Cache.h"

#include <functional>

namespace redoubt::link {

/// The way from the I/O thread to the thread that owns the cache.
class CachePort
{
public:
    virtual ~CachePort() = default;
    /// Runs @p work on the cache's thread, in the order of posting; passed over once the cache is closed.
    virtual void post(std::function<void(store::Cache &)> work) = 0;
    /// The cache changed by something that sync brought. On the cache's thread, right after the change.
    virtual void changed(store::Cache &cache, const store::ChangeNotice &notice) = 0;
};

} // namespace redoubt::link
