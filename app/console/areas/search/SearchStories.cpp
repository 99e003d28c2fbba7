// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/search/SearchStories.h"

#include "app/console/areas/search/SearchArea.h"
#include "app/console/screens/Camera.h"
#include "views/frame/MainFrame.h"
#include "views/search/SearchPage.h"

#include <QListView>

namespace redoubt::console {

namespace {
views::SearchPage &searchPage(Camera &camera) { return camera.console().workbench()->area<SearchArea>().searchPage(); }
} // namespace

void shootSearchPage(Camera &camera, const QString &suffix)
{
    camera.then([&camera] {
        camera.console().workbench()->frame().showPage(QString::fromLatin1(pages::Search));
        searchPage(camera).lookFor(QStringLiteral("口"));
    });
    camera.until(QStringLiteral("something is found"), [&camera] { return searchPage(camera).list()->model()->rowCount() > 0; });
    camera.shoot(QStringLiteral("search-") + suffix);
}

} // namespace redoubt::console
