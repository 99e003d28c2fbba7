// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Pull.h"
#include "sync/engine/Failure.h"

#include <functional>

namespace redoubt::sync {

/// What the live socket tells. All come on the I/O thread; closed comes once, and last.
struct LiveEvents
{
    std::function<void()> opened;
    std::function<void(feed::Hint)> hinted;
    std::function<void(Failure)> closed;
};

} // namespace redoubt::sync
