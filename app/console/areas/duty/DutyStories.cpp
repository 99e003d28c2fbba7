// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyStories.h"

#include "app/console/screens/Camera.h"
#include "views/frame/MainFrame.h"

namespace redoubt::console {

void shootDutyPages(Camera &camera, const QString &suffix)
{
    camera.then([&console = camera.console()] { console.workbench()->frame().showPage(QStringLiteral("duty")); });
    camera.shoot(QStringLiteral("duty-") + suffix);
}

} // namespace redoubt::console
