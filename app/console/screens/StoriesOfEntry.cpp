// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/screens/Stories.h"
#include "app/console/screens/Walk.h"

#include "views/exercise/ClaimForm.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/signin/FirstRunView.h"
#include "views/signin/SignInView.h"
#include "views/widgets/SegmentedControl.h"

#include <QAbstractButton>

#include <memory>

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;
using Tab = views::ExercisePage::Tab;

namespace {
constexpr QSize kSmall(1366, 768);
const Look kDay{QStringLiteral("zh_CN"), Scheme::Light, kSmall, false};
const Look kNight{QStringLiteral("en"), Scheme::Dark, kSmall, false};
const Look kLarge{QStringLiteral("zh_CN"), Scheme::Light, kSmall, true};
constexpr int kMostTries = 12; // more than any policy leaves

/// What the sign-in controller has told since the story began.
class Told : public QObject
{
public:
    explicit Told(Camera &camera) : QObject(&camera)
    {
        connect(&camera.console().signIn(), &SignInController::failed, this, [this](ErrorCode code) {
            ++failures;
            last = code;
        });
        connect(&camera.console(), &Console::signInShown, this, [this] { ++signIns; });
    }
    int failures = 0;
    int signIns = 0;
    std::optional<ErrorCode> last;
};

template <class View>
View *shown(Camera &camera)
{
    return camera.console().window().findChild<View *>();
}

void tryPassword(Camera &camera, Told *told, const QString &account, const QString &password)
{
    const auto before = std::make_shared<int>(0);
    camera.then(
        [&camera, told, before, account, password] {
            *before = told->failures;
            Q_EMIT shown<views::SignInView>(camera)->signInRequested({{}, account, password, true});
        },
        0);
    camera.until(QStringLiteral("sign-in is answered"), [told, before] { return told->failures > *before; });
}
} // namespace

void entry(Camera &camera, const QString &ticket, const Credentials &credentials)
{
    auto *told = new Told(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto wrong = QStringLiteral("not the password");
    for (const auto &look : {kNight, kDay}) {
        camera.wear(look);
        camera.shoot(QStringLiteral("firstrun-file-") + look.suffix());
        camera.then([&camera] {
            auto *way = shown<views::FirstRunView>(camera)->findChild<views::SegmentedControl *>();
            way->findChildren<QAbstractButton *>().constLast()->click();
        });
        camera.shoot(QStringLiteral("firstrun-code-") + look.suffix());
        camera.then([&camera] { camera.console().enrolment().openFile(QStringLiteral("/nowhere/enrolment.json")); });
        camera.shoot(QStringLiteral("firstrun-wrong-") + look.suffix());
        camera.then([&camera, ticket] { camera.console().enrolment().openFile(ticket); });
        camera.shoot(QStringLiteral("firstrun-offer-") + look.suffix());
    }
    camera.then([&camera] { camera.console().enrolment().accept(); });
    camera.until(QStringLiteral("the console is enrolled"), [told] { return told->signIns > 0; });
    for (const auto &look : {kLarge, kNight, kDay}) {
        camera.wear(look);
        camera.shoot(QStringLiteral("signin-") + look.suffix());
    }
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-wrong-") + kDay.suffix());
    camera.wear(kNight);
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-wrong-") + kNight.suffix());
    for (int i = 0; i < kMostTries; ++i) {
        const auto before = std::make_shared<int>(0);
        camera.then(
            [&camera, told, before, account, wrong] {
                *before = told->failures;
                if (told->last == ErrorCode::AccountLocked)
                    *before = -1;
                else
                    Q_EMIT shown<views::SignInView>(camera)->signInRequested({{}, account, wrong, true});
            },
            0);
        camera.until(QStringLiteral("sign-in is answered"), [told, before] { return told->failures > *before; });
    }
    camera.shoot(QStringLiteral("signin-locked-") + kNight.suffix());
    camera.wear(kDay);
    tryPassword(camera, told, account, wrong);
    camera.shoot(QStringLiteral("signin-locked-") + kDay.suffix());
}

void offline(Camera &camera, const Credentials &credentials)
{
    auto *told = new Told(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto password = QString::fromStdString(credentials.password);
    Walk walk(camera);
    camera.wear(kNight);
    tryPassword(camera, told, account, password);
    camera.shoot(QStringLiteral("signin-unreachable-") + kNight.suffix());
    camera.wear(kDay);
    tryPassword(camera, told, account, password);
    camera.shoot(QStringLiteral("signin-unreachable-") + kDay.suffix());
    camera.then([&camera, account, password] { Q_EMIT shown<views::SignInView>(camera)->offlineSignInRequested({{}, account, password, true}); });
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
    walk.shootTab(QStringLiteral("room-form-") + kDay.suffix(), Tab::Room);
    camera.then(
        [&camera] {
            auto *page = camera.console().workbench()->area<ExerciseArea>().exercisePage();
            if (page->currentTab() == Tab::Room)
                Q_EMIT page->roomPage()->submitRequested(page->roomPage()->form()->draft());
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("work waits to be sent"), [&camera] { return !Walk::isSent(camera.console()); });
    camera.until(QStringLiteral("sync has tried"), [&camera] { return camera.console().session()->status().tries > 0; });
    for (const auto &look : {kDay, kNight, kLarge}) {
        camera.wear(look);
        walk.shootPages(QStringLiteral("offline-") + look.suffix());
    }
}

} // namespace redoubt::console::stories
