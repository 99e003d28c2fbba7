// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/Stories.h"

#include "app/console/areas/Areas.h"
#include "views/gallery/ComponentsPage.h"
#include "views/gallery/StatesPage.h"

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;

namespace {
const auto kChinese = QStringLiteral("zh_CN");
const auto kEnglish = QStringLiteral("en");
constexpr QSize kHome(1920, 1080);
constexpr QSize kLaptop(1366, 768);

void gallery(Camera &camera, const QString &suffix)
{
    camera.then([&camera] { camera.showExtra(new views::ComponentsPage); });
    camera.shoot(QStringLiteral("components-") + suffix, [&camera] { return camera.extra(); });
    camera.then([&camera] { camera.showExtra(new views::StatesPage); });
    camera.shoot(QStringLiteral("states-") + suffix, [&camera] { return camera.extra(); });
    camera.then([&camera] { camera.closeExtra(); }, 0);
}
} // namespace

void everyPage(Camera &camera)
{
    QList<Look> looks;
    for (const auto &language : {kChinese, kEnglish}) {
        for (const auto scheme : {Scheme::Light, Scheme::Dark})
            looks << Look{language, scheme, kHome, false} << Look{language, scheme, kLaptop, false};
    }
    looks << Look{kChinese, Scheme::Light, kHome, true} << Look{kChinese, Scheme::Light, kLaptop, true}
          << Look{kEnglish, Scheme::Dark, kLaptop, true};
    for (const auto &look : looks) {
        camera.wear(look);
        shootAreas(camera, look.suffix());
        gallery(camera, look.suffix());
    }
}

void role(Camera &camera)
{
    for (const auto &look : fewLooks()) {
        camera.wear(look);
        shootAreas(camera, look.suffix());
    }
    camera.wear(fewLooks().front());
    camera.then([&camera] { Q_EMIT camera.console().idleWatch().idle(); }, Camera::settlesLong);
    camera.shoot(QStringLiteral("signin-idle-zh_CN-light-1366"));
}

QList<Look> fewLooks()
{
    return {{kChinese, Scheme::Light, kLaptop, false}, {kEnglish, Scheme::Dark, kHome, false}, {kChinese, Scheme::Light, kLaptop, true}};
}

QList<Look> smallLooks()
{
    QList<Look> looks;
    for (const auto &language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
        for (const auto scheme : {views::Theme::Scheme::Light, views::Theme::Scheme::Dark})
            looks << Look{language, scheme, QSize(1366, 768), false};
    }
    return looks;
}

void shootAreas(Camera &camera, const QString &suffix)
{
    for (const auto &area : areas()) {
        if (area.shootPages)
            area.shootPages(camera, suffix);
    }
}

} // namespace redoubt::console::stories
