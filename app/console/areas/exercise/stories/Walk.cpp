// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/stories/Walk.h"

#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/exercise/WallWindow.h"
#include "views/frame/MainFrame.h"

namespace redoubt::console {

using Tab = views::ExercisePage::Tab;

namespace {
views::ExercisePage *pageAt(Console &console, Tab tab)
{
    auto *page = console.workbench() ? console.workbench()->area<ExerciseArea>().exercisePage() : nullptr;
    return page && page->currentTab() == tab ? page : nullptr;
}
} // namespace

const exercise::ExerciseBoard *Walk::board(Console &console)
{
    const auto exercises = console.session() ? ExerciseShelf::of(console.session()->desk()).exercises() : std::vector<Id>();
    return exercises.empty() ? nullptr : ExerciseShelf::of(console.session()->desk()).board(exercises.back());
}

bool Walk::isSent(Console &console) { return console.session() && console.session()->desk().outboxCount() == 0; }

void Walk::openExercise()
{
    m_camera.then([&console = m_camera.console()] {
        const auto exercises = ExerciseShelf::of(console.session()->desk()).exercises();
        if (!exercises.empty())
            console.workbench()->area<ExerciseArea>().open(exercises.back());
    });
}

void Walk::openTab(Tab tab, int settleMs)
{
    m_camera.then(
        [&console = m_camera.console(), tab] {
            if (auto *page = console.workbench()->area<ExerciseArea>().exercisePage())
                page->showTab(tab);
        },
        settleMs);
}

void Walk::openClaim(Tab tab)
{
    m_camera.then(
        [&console = m_camera.console(), tab] {
            auto *page = pageAt(console, tab);
            if (!page)
                return;
            if (tab == Tab::Judging)
                page->judgingPage()->openNext();
            else
                page->roomPage()->findChild<views::QueuePane *>()->step(1);
        },
        Camera::settlesLong);
}

std::optional<Id> Walk::claimCalled(Console &console, const QString &title)
{
    const auto *current = board(console);
    if (!current)
        return std::nullopt;
    for (const auto &view : current->claims()) {
        if (view.claim.value.title == title.toStdString())
            return view.claim.id;
    }
    return std::nullopt;
}

void Walk::openClaimCalled(const QString &title)
{
    m_camera.then(
        [&console = m_camera.console(), title] {
            const auto claim = claimCalled(console, title);
            auto *page = console.workbench()->area<ExerciseArea>().exercisePage();
            if (!claim || !page)
                return;
            if (page->currentTab() == Tab::Judging)
                Q_EMIT page->judgingPage()->claimOpened(*claim);
            else if (page->currentTab() == Tab::Room)
                Q_EMIT page->roomPage()->claimOpened(*claim);
        },
        Camera::settlesLong);
}

void Walk::shootTab(const QString &name, Tab tab)
{
    m_camera.shoot(name, [&console = m_camera.console(), tab]() -> QWidget * { return pageAt(console, tab) ? &console.window() : nullptr; });
}

void Walk::shootWall(const QString &name)
{
    m_camera.then(
        [&camera = m_camera] {
            if (auto *exercise = camera.console().workbench()->area<ExerciseArea>().exercise()) {
                exercise->standings().openWall();
                camera.showExtra(exercise->standings().wall());
            }
        },
        Camera::settlesLong);
    m_camera.shoot(name, [&camera = m_camera] { return camera.extra(); });
    m_camera.then([&camera = m_camera] { camera.closeExtra(); }, 0);
}

void Walk::openOutbox()
{
    m_camera.then([&console = m_camera.console()] { Q_EMIT console.workbench()->frame().syncRequested(views::SyncPart::Outbox); });
}

void Walk::shootPages(const QString &suffix)
{
    m_camera.then([&console = m_camera.console()] { console.workbench()->area<ExerciseArea>().showHome(); });
    m_camera.shoot(QStringLiteral("exercises-") + suffix);
    openExercise();
    openTab(Tab::Plan);
    shootTab(QStringLiteral("plan-") + suffix, Tab::Plan);
    openTab(Tab::Judging);
    openClaim(Tab::Judging);
    shootTab(QStringLiteral("judging-") + suffix, Tab::Judging);
    openTab(Tab::Room);
    openClaim(Tab::Room);
    shootTab(QStringLiteral("room-") + suffix, Tab::Room);
    openTab(Tab::Standings);
    shootTab(QStringLiteral("standings-") + suffix, Tab::Standings);
    shootWall(QStringLiteral("wall-") + suffix);
}

} // namespace redoubt::console
