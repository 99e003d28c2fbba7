// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Committer.h"
#include "app/console/StoreThread.h"
#include "app/console/desk/Desk.h"
#include "core/Clock.h"
#include "core/Id.h"

#include <functional>

namespace redoubt::console {

/// What the controllers of a signed-in console work with. References to objects that the session owns and that
/// outlive every controller.
struct Workplace
{
    Desk &desk;
    StoreThread &store;
    Committer &committer;
    IdSource &ids; ///< of the UI thread
    const Clock &clock;
    const feed::KindRegistry &kinds;
    bool chinese = true; ///< language of texts that come in both, such as a rule pack's

    [[nodiscard]] Instant now() const { return clock.now(); }
    [[nodiscard]] std::function<Id()> newId() const
    {
        return [this] { return ids.next(); };
    }
};

} // namespace redoubt::console
