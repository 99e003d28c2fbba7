// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/settings/SettingsStories.h"

#include "app/console/screens/Camera.h"
#include "views/frame/MainFrame.h"

namespace redoubt::console {

void shootSettingsPage(Camera &camera, const QString &suffix)
{
    camera.then([&console = camera.console()] { console.workbench()->frame().showPage(QStringLiteral("settings")); });
    camera.shoot(QStringLiteral("settings-") + suffix);
}

} // namespace redoubt::console
