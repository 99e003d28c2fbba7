// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/sync/SyncStories.h"

#include "app/console/areas/sync/SyncArea.h"
#include "app/console/screens/Camera.h"
#include "app/console/screens/Stories.h"
#include "views/frame/MainFrame.h"
#include "views/sync/HeadCard.h"
#include "views/sync/SyncPage.h"

#include <QAbstractButton>
#include <QPushButton>

namespace redoubt::console {

namespace {
void openPart(Camera &camera, views::SyncPart part)
{
    camera.then([&camera, part] { Q_EMIT camera.console().workbench()->frame().syncRequested(part); });
}

views::SyncPage &pageOf(Camera &camera) { return camera.console().workbench()->area<SyncArea>().syncPage(); }

/// The person chooses the own value and settles.
void settleConflict(Camera &camera)
{
    camera.wear(stories::smallLooks().front());
    openPart(camera, views::SyncPart::Conflicts);
    camera.then([&camera] {
        if (auto *card = pageOf(camera).findChild<views::HeadCard *>())
            card->click();
    });
    camera.shoot(QStringLiteral("conflicts-chosen-zh_CN-light-1366"));
    camera.then([&camera] {
        for (auto *button : pageOf(camera).findChildren<QPushButton *>()) {
            if (button->isVisible() && button->property("kind") == QLatin1String("primary"))
                button->click();
        }
    });
    camera.until(QStringLiteral("the conflict is settled"), [&camera] { return camera.console().session()->desk().conflicts().empty(); });
    camera.shoot(QStringLiteral("conflicts-settled-zh_CN-light-1366"));
}

/// A member who was taken out while offline comes back with work that the server does not take.
void quarantine(Camera &camera)
{
    camera.until(QStringLiteral("the server has refused something"), [&camera] { return !camera.console().session()->desk().quarantine().empty(); });
    for (const auto &look : stories::fewLooks()) {
        camera.wear(look);
        camera.then([&camera] { camera.console().workbench()->showHome(); });
        camera.shoot(QStringLiteral("home-dismissed-") + look.suffix());
        openPart(camera, views::SyncPart::Quarantine);
        camera.shoot(QStringLiteral("quarantine-") + look.suffix());
    }
}
} // namespace

std::vector<Story> syncStories()
{
    return {{QStringLiteral("settle"), Story::Begins::SignedIn, [](Camera &camera, const StoryWords &) { settleConflict(camera); }},
            {QStringLiteral("quarantine"), Story::Begins::SignedIn, [](Camera &camera, const StoryWords &) { quarantine(camera); }}};
}

void shootSyncPages(Camera &camera, const QString &suffix)
{
    openPart(camera, views::SyncPart::Outbox);
    camera.shoot(QStringLiteral("outbox-") + suffix);
    openPart(camera, views::SyncPart::Conflicts);
    camera.shoot(QStringLiteral("conflicts-") + suffix);
}

} // namespace redoubt::console
