// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/stories/ExerciseStories.h"

#include "app/console/areas/exercise/stories/Walk.h"

namespace redoubt::console {

namespace {
using Words = const StoryWords &;

/// A story of who is signed in.
Story told(const char *name, std::function<void(Camera &, const StoryWords &)> tell)
{
    return {QString::fromLatin1(name), Story::Begins::SignedIn, std::move(tell)};
}

/// A story of who is not, and comes in without the server.
Story cutOff(const char *name, std::function<void(Camera &, const StoryWords &)> tell)
{
    return {QString::fromLatin1(name), Story::Begins::AtSignIn, std::move(tell)};
}
} // namespace

std::vector<Story> exerciseStories()
{
    using namespace stories;
    return {cutOff("offline", [](Camera &camera, Words words) { offline(camera, words.credentials); }),
            told("frozen", [](Camera &camera, Words words) { frozen(camera, words.dismissed); }),
            told("files", [](Camera &camera, Words) { files(camera); }),
            told("fetch", [](Camera &camera, Words) { fetch(camera); }),
            cutOff("apart", [](Camera &camera, Words words) { apart(camera, words.credentials, words.claim); }),
            told("returned", [](Camera &camera, Words words) { returned(camera, words.claim); }),
            told("added", [](Camera &camera, Words words) { added(camera, words.claim); }),
            told("together", [](Camera &camera, Words words) { together(camera, words.claim); }),
            told("changed", [](Camera &camera, Words words) { changed(camera, words.claim); }),
            told("stopped", [](Camera &camera, Words) { stopped(camera); }),
            told("state", [](Camera &camera, Words words) { state(camera, words.claim); }),
            told("ended", [](Camera &camera, Words) { ended(camera); }),
            cutOff("late", [](Camera &camera, Words words) { late(camera, words.credentials); }),
            told("written", [](Camera &camera, Words words) { written(camera, words.claim); }),
            told("kept", [](Camera &camera, Words words) { kept(camera, words.claim); }),
            told("plans", [](Camera &camera, Words) { plans(camera); }),
            told("refused", [](Camera &camera, Words) { refusedFiles(camera); })};
}

void shootExercisePages(Camera &camera, const QString &suffix) { Walk(camera).shootPages(suffix); }

} // namespace redoubt::console
