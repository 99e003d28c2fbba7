// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "app/console/StartOptions.h"

/// What the pictures tell. Each story needs a demo's server in some state, and leaves its own traces there: see
/// scripts/run-demo.sh for the order.
namespace redoubt::console::stories {

/// Every page of a signed-in coordinator in every look, the components, and the conflict settled at the end.
void everyPage(Camera &camera);
/// What one role sees, in few looks; at the end the account is signed out for idleness.
void role(Camera &camera);
/// First run, sign-in, a wrong password until the account is locked. Begins without enrolment.
void entry(Camera &camera, const QString &ticket, const Credentials &credentials);
/// The server is away: sign-in says so, the cache is unlocked, work goes on and waits to be sent.
void offline(Camera &camera, const Credentials &credentials);
/// The coordinator freezes the board and takes the red member out of the exercise.
void frozen(Camera &camera, const QString &dismissed);
/// A member who was taken out while offline comes back with work that the server does not take.
void quarantine(Camera &camera);

} // namespace redoubt::console::stories
