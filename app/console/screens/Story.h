// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Credentials.h"

#include <QString>

#include <functional>

namespace redoubt::console {

class Camera;

/// What a story is told of, from the command line; empty where it names none.
struct StoryWords
{
    QString claim;     ///< a claim's title
    QString dismissed; ///< a person's name
    QString ticket;    ///< an enrolment file
    Credentials credentials;
};

/// A story with pictures. It needs a demo's server in some state, and leaves its own traces there: see scripts/run-demo.sh for the order.
struct Story
{
    /// Where the console stands when it begins.
    enum class Begins { SignedIn, AtSignIn, AtFirstRun };

    QString name;
    Begins begins = Begins::SignedIn;
    /// Queues its steps.
    std::function<void(Camera &, const StoryWords &)> tell;
};

} // namespace redoubt::console
