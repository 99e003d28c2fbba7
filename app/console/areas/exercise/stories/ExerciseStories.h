// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "app/console/screens/Story.h"

#include <vector>

/// What the pictures tell of exercises.
namespace redoubt::console {

[[nodiscard]] std::vector<Story> exerciseStories();
/// The list of exercises, the pages of the one that is open, and the wall, as far as the account has them; in the look that is worn.
void shootExercisePages(Camera &camera, const QString &suffix);

namespace stories {

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
/// The coordinator stops the exercise; how it is asked, and what is seen of it.
void stopped(Camera &camera);
/// What a role sees of an exercise that stands still; @p claim, where it names one, is open.
void state(Camera &camera, const QString &claim);
/// The coordinator resumes it, moves to the freeze, and ends it.
void ended(Camera &camera);
/// A red member who is cut off submits lateClaim(), which arrives when the exercise is stopped.
void late(Camera &camera, const Credentials &credentials);
/// A judge writes a reason on @p claim and leaves it; after another judge's ruling it is kept.
void written(Camera &camera, const QString &claim);
void kept(Camera &camera, const QString &claim);
/// The coordinator changes and copies a plan, with what is to be done before it starts, and searches in the palette. Leaves a planned exercise.
void plans(Camera &camera);
/// A red member attaches what cannot be attached.
void refusedFiles(Camera &camera);

[[nodiscard]] QString lateClaim();
/// The title of the claim number @p number that files() submits.
[[nodiscard]] QString largeClaim(int number);

} // namespace stories
} // namespace redoubt::console
