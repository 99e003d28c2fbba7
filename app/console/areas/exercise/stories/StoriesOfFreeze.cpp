// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/Walk.h"
#include "app/console/screens/Stories.h"
#include "models/exercise/WallValues.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/StandingsPage.h"

namespace redoubt::console::stories {

using Tab = views::ExercisePage::Tab;

void frozen(Camera &camera, const QString &dismissed)
{
    Walk walk(camera);
    camera.wear(fewLooks().front());
    walk.openExercise();
    walk.openTab(Tab::Standings);
    camera.then([&camera] {
        views::FreezeRequest request;
        request.publishAt = Instant{camera.console().session()->place().now().ms + 100 * 60'000};
        Q_EMIT camera.console().workbench()->area<ExerciseArea>().exercisePage()->standingsPage()->freezeRequested(request);
    });
    camera.until(QStringLiteral("the board is frozen"),
                 [&camera] { return Walk::board(camera.console()) && models::freezeFacts(*Walk::board(camera.console())).has_value(); });
    for (const auto &look : fewLooks()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Standings);
        walk.shootTab(QStringLiteral("standings-frozen-") + look.suffix(), Tab::Standings);
        walk.shootWall(QStringLiteral("wall-frozen-") + look.suffix());
    }
    camera.then([&camera, dismissed] {
        for (const auto &[id, member] : Walk::board(camera.console())->members()) {
            if (member.value.name == dismissed.toStdString())
                Q_EMIT camera.console().workbench()->area<ExerciseArea>().exercisePage()->planPage()->memberRemoveRequested(id);
        }
    });
    camera.until(QStringLiteral("everything is sent"), [&camera] { return Walk::isSent(camera.console()); });
}

} // namespace redoubt::console::stories
