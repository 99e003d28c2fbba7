// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/sync/SyncArea.h"
#include "app/console/screens/Stories.h"
#include "app/console/screens/Walk.h"

#include "models/exercise/WallValues.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/StandingsPage.h"
#include "views/frame/MainFrame.h"
#include "views/gallery/ComponentsPage.h"
#include "views/gallery/StatesPage.h"
#include "views/sync/HeadCard.h"
#include "views/sync/SyncPage.h"

#include <QAbstractButton>
#include <QPushButton>

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;
using Tab = views::ExercisePage::Tab;

namespace {
const auto kChinese = QStringLiteral("zh_CN");
const auto kEnglish = QStringLiteral("en");
constexpr QSize kHome(1920, 1080);
constexpr QSize kLaptop(1366, 768);

/// Chinese by day at a small laptop, English by night at home, Chinese in large type at the small laptop.
QList<Look> fewLooks()
{
    return {{kChinese, Scheme::Light, kLaptop, false}, {kEnglish, Scheme::Dark, kHome, false}, {kChinese, Scheme::Light, kLaptop, true}};
}

void gallery(Camera &camera, const QString &suffix)
{
    camera.then([&camera] { camera.showExtra(new views::ComponentsPage); });
    camera.shoot(QStringLiteral("components-") + suffix, [&camera] { return camera.extra(); });
    camera.then([&camera] { camera.showExtra(new views::StatesPage); });
    camera.shoot(QStringLiteral("states-") + suffix, [&camera] { return camera.extra(); });
    camera.then([&camera] { camera.closeExtra(); }, 0);
}

/// The person chooses the own value and settles.
void settleConflict(Camera &camera)
{
    Walk walk(camera);
    walk.openSync(true);
    camera.then([&camera] {
        if (auto *card = camera.console().workbench()->area<SyncArea>().syncPage().findChild<views::HeadCard *>())
            card->click();
    });
    camera.shoot(QStringLiteral("conflicts-chosen-zh_CN-light-1366"));
    camera.then([&camera] {
        for (auto *button : camera.console().workbench()->area<SyncArea>().syncPage().findChildren<QPushButton *>()) {
            if (button->isVisible() && button->property("kind") == QLatin1String("primary"))
                button->click();
        }
    });
    camera.until(QStringLiteral("the conflict is settled"), [&camera] { return camera.console().session()->desk().conflicts().empty(); });
    camera.shoot(QStringLiteral("conflicts-settled-zh_CN-light-1366"));
}
} // namespace

void everyPage(Camera &camera)
{
    Walk walk(camera);
    QList<Look> looks;
    for (const auto &language : {kChinese, kEnglish}) {
        for (const auto scheme : {Scheme::Light, Scheme::Dark})
            looks << Look{language, scheme, kHome, false} << Look{language, scheme, kLaptop, false};
    }
    looks << Look{kChinese, Scheme::Light, kHome, true} << Look{kChinese, Scheme::Light, kLaptop, true}
          << Look{kEnglish, Scheme::Dark, kLaptop, true};
    for (const auto &look : looks) {
        camera.wear(look);
        walk.shootPages(look.suffix());
        gallery(camera, look.suffix());
    }
    camera.wear({kChinese, Scheme::Light, kLaptop, false});
    settleConflict(camera);
}

void role(Camera &camera)
{
    Walk walk(camera);
    for (const auto &look : fewLooks()) {
        camera.wear(look);
        walk.shootPages(look.suffix());
    }
    camera.wear(fewLooks().front());
    camera.then([&camera] { Q_EMIT camera.console().idleWatch().idle(); }, Camera::settlesLong);
    camera.shoot(QStringLiteral("signin-idle-zh_CN-light-1366"));
}

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

void quarantine(Camera &camera)
{
    camera.until(QStringLiteral("the server has refused something"), [&camera] { return !camera.console().session()->desk().quarantine().empty(); });
    for (const auto &look : fewLooks()) {
        camera.wear(look);
        camera.then([&camera] { camera.console().workbench()->showHome(); });
        camera.shoot(QStringLiteral("exercises-dismissed-") + look.suffix());
        camera.then([&camera] {
            auto &bench = *camera.console().workbench();
            bench.area<SyncArea>().syncPage().showTab(views::SyncPage::Tab::Quarantine);
            bench.frame().showPage(QStringLiteral("sync"));
        });
        camera.shoot(QStringLiteral("quarantine-") + look.suffix());
    }
}

} // namespace redoubt::console::stories
