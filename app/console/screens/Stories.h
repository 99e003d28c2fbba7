// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "app/console/StartOptions.h"

#include <QList>

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
/// A red member submits large files: how they are sealed, that it can be stopped, how they go up.
void files(Camera &camera);
/// A judge fetches those files.
void fetch(Camera &camera);
/// A judge who is cut off rules on @p claim, up to the cap of its class.
void apart(Camera &camera, const Credentials &credentials, const QString &claim);
/// A judge returns @p claim; its team adds to it.
void returned(Camera &camera, const QString &claim);
void added(Camera &camera, const QString &claim);
/// The judges' work has come together: @p claim was changed behind its ruling, a cap is exceeded and an award reversed.
void together(Camera &camera, const QString &claim);
/// The team sees that @p claim was changed behind its ruling.
void changed(Camera &camera, const QString &claim);
/// A member who was taken out while offline comes back with work that the server does not take.
void quarantine(Camera &camera);

/// The title of the claim number @p number that files() submits.
[[nodiscard]] QString largeClaim(int number);
/// Both languages by day and by night at a small laptop.
[[nodiscard]] QList<Look> smallLooks();

} // namespace redoubt::console::stories
