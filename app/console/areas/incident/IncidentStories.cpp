// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentStories.h"

#include "app/console/screens/Camera.h"
#include "views/frame/MainFrame.h"

namespace redoubt::console {

void shootIncidentPage(Camera &camera, const QString &suffix)
{
    camera.then([&camera] { camera.console().workbench()->frame().showPage(QStringLiteral("incident")); });
    camera.shoot(QStringLiteral("incidents-") + suffix);
}

} // namespace redoubt::console
