// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/Stories.h"

#include "app/console/areas/Areas.h"

#include <algorithm>
#include <iterator>

namespace redoubt::console {

namespace {
/// Those of the frame first.
std::vector<Story> allStories()
{
    std::vector<Story> all{{QStringLiteral("pages"), Story::Begins::SignedIn, [](Camera &camera, const StoryWords &) { stories::everyPage(camera); }},
                           {QStringLiteral("role"), Story::Begins::SignedIn, [](Camera &camera, const StoryWords &) { stories::role(camera); }},
                           {QStringLiteral("entry"), Story::Begins::AtFirstRun,
                            [](Camera &camera, const StoryWords &words) { stories::entry(camera, words.ticket, words.credentials); }}};
    for (const auto &area : areas()) {
        if (!area.stories)
            continue;
        auto own = area.stories();
        std::move(own.begin(), own.end(), std::back_inserter(all));
    }
    return all;
}
} // namespace

std::optional<Story> storyCalled(const QString &name)
{
    for (auto &story : allStories()) {
        if (story.name == name)
            return story;
    }
    return std::nullopt;
}

QStringList storyNames()
{
    QStringList names;
    for (const auto &story : allStories())
        names << story.name;
    return names;
}

} // namespace redoubt::console
