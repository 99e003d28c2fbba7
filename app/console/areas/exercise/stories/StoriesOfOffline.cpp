// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/Walk.h"
#include "app/console/screens/EntrySteps.h"
#include "app/console/screens/Stories.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/TeamRoomPage.h"

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;
using Tab = views::ExercisePage::Tab;

namespace {
constexpr QSize kSmallOffline(1366, 768);
const Look kDayOffline{QStringLiteral("zh_CN"), Scheme::Light, kSmallOffline, false};
const Look kNightOffline{QStringLiteral("en"), Scheme::Dark, kSmallOffline, false};
const Look kLargeOffline{QStringLiteral("zh_CN"), Scheme::Light, kSmallOffline, true};
} // namespace

void offline(Camera &camera, const Credentials &credentials)
{
    auto *told = new Told(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto password = QString::fromStdString(credentials.password);
    Walk walk(camera);
    camera.wear(kNightOffline);
    tryPassword(camera, told, account, password);
    camera.shoot(QStringLiteral("signin-unreachable-") + kNightOffline.suffix());
    camera.wear(kDayOffline);
    tryPassword(camera, told, account, password);
    camera.shoot(QStringLiteral("signin-unreachable-") + kDayOffline.suffix());
    camera.then([&camera, account, password] { Q_EMIT shownView<views::SignInView>(camera)->offlineSignInRequested({{}, account, password, true}); });
    camera.until(QStringLiteral("the cache is unlocked"), [&camera] { return camera.console().session() && camera.console().session()->isLoaded(); });
    walk.openExercise();
    // A judge rules and returns; a team's member hands a claim in. Each has only one of the two pages.
    walk.openTab(Tab::Judging);
    for (const bool award : {true, false}) {
        walk.openClaim(Tab::Judging);
        camera.then(
            [&camera, award] {
                auto *page = camera.console().workbench()->area<ExerciseArea>().exercisePage();
                if (page->currentTab() != Tab::Judging)
                    return;
                page->judgingPage()->setReasonDraft(award ? QStringLiteral("证据完整，权限属实，按条款计分。")
                                                          : QStringLiteral("请补充：命令记录的完整时间段。"));
                if (award)
                    page->judgingPage()->rulingPane()->rule();
                else
                    page->judgingPage()->rulingPane()->returnClaim();
            },
            Camera::settlesLong);
    }
    walk.openTab(Tab::Room);
    camera.then(
        [&camera] {
            auto *page = camera.console().workbench()->area<ExerciseArea>().exercisePage();
            if (page->currentTab() != Tab::Room)
                return;
            views::ClaimDraft draft;
            draft.title = QStringLiteral("运维堡垒机弱口令，取得普通用户权限");
            draft.narrative = QStringLiteral("在授权范围内登录堡垒机，未改动任何配置，截图后退出。");
            draft.clause = QStringLiteral("6.2");
            draft.technique = QStringLiteral("T1110");
            draft.vulnerability = QStringLiteral("RD-2026-0902");
            draft.points = 500;
            if (const auto *board = Walk::board(camera.console()); board && !board->targets().empty()) {
                const auto &target = board->targets().begin()->second.value;
                draft.target = board->targets().begin()->first;
                draft.targetName = QString::fromStdString(target.name);
                draft.unitName = QString::fromStdString(target.unitName);
            }
            page->roomPage()->setDraft(draft);
            page->roomPage()->openForm();
        },
        Camera::settlesLong);
    walk.shootTab(QStringLiteral("room-form-") + kDayOffline.suffix(), Tab::Room);
    camera.then(
        [&camera] {
            auto *page = camera.console().workbench()->area<ExerciseArea>().exercisePage();
            if (page->currentTab() == Tab::Room)
                Q_EMIT page->roomPage()->submitRequested(page->roomPage()->form()->draft());
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("work waits to be sent"), [&camera] { return !Walk::isSent(camera.console()); });
    camera.until(QStringLiteral("sync has tried"), [&camera] { return camera.console().session()->status().tries > 0; });
    for (const auto &look : {kDayOffline, kNightOffline, kLargeOffline}) {
        camera.wear(look);
        shootAreas(camera, QStringLiteral("offline-") + look.suffix());
    }
}

} // namespace redoubt::console::stories
