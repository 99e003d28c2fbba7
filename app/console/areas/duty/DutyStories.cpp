// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyStories.h"

#include "app/console/areas/duty/BulletinTab.h"
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/HandoversTab.h"
#include "app/console/areas/duty/ReportTab.h"
#include "app/console/areas/duty/RosterTab.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/areas/duty/TemplateTab.h"
#include "app/console/screens/Camera.h"
#include "views/frame/MainFrame.h"

namespace redoubt::console {

void shootDutyPages(Camera &camera, const QString &suffix)
{
    camera.then([&console = camera.console()] { console.workbench()->frame().showPage(QStringLiteral("duty")); });
    camera.shoot(QStringLiteral("duty-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<ReportTab>(); });
    camera.shoot(QStringLiteral("duty-reports-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<RosterTab>(); });
    camera.shoot(QStringLiteral("duty-roster-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<BulletinTab>(); });
    camera.shoot(QStringLiteral("duty-bulletins-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<HandoversTab>(); });
    camera.shoot(QStringLiteral("duty-handovers-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<TemplateTab>(); });
    camera.shoot(QStringLiteral("duty-templates-") + suffix);
    camera.then([&console = camera.console()] { console.workbench()->area<DutyArea>().showTab<ShiftTab>(); });
}

} // namespace redoubt::console
