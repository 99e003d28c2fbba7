// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/screens/Stories.h"
#include "app/console/areas/exercise/stories/Walk.h"

#include "views/exercise/JudgingPage.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/signin/SignInView.h"

#include <QAbstractButton>
#include <QDialog>

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;
using State = exercise::ExerciseState;
using Tab = views::ExercisePage::Tab;

namespace {
constexpr QSize kUsual(1366, 768);
/// 1366 × 768 at 150 %.
constexpr QSize kScaled(911, 512);

QList<Look> looksOfStates()
{
    const auto chinese = QStringLiteral("zh_CN");
    const auto english = QStringLiteral("en");
    return {{chinese, Scheme::Light, kUsual, false},
            {chinese, Scheme::Dark, kUsual, false},
            {english, Scheme::Light, kUsual, false},
            {chinese, Scheme::Light, kUsual, true},
            {english, Scheme::Dark, kScaled, false}};
}

views::ExercisePage *exerciseShown(Camera &camera) { return camera.console().workbench()->area<ExerciseArea>().exercisePage(); }

bool stands(Camera &camera, State state)
{
    const auto *board = Walk::board(camera.console());
    return board && board->state() == state;
}

/// Every tab of this account and the wall; the claim called @p claim is open where there is one.
void shootTabs(Camera &camera, Walk &walk, const QString &name, const QString &claim)
{
    for (const auto &look : looksOfStates()) {
        camera.wear(look);
        walk.openExercise();
        const std::pair<Tab, const char *> tabs[] = {
            {Tab::Plan, "plan"}, {Tab::Judging, "judging"}, {Tab::Room, "room"}, {Tab::Standings, "standings"}};
        for (const auto &[tab, word] : tabs) {
            walk.openTab(tab);
            if (!claim.isEmpty() && (tab == Tab::Judging || tab == Tab::Room))
                walk.openClaimCalled(claim);
            walk.shootTab(QStringLiteral("%1-%2-%3").arg(QString::fromLatin1(word), name, look.suffix()), tab);
        }
        walk.shootWall(QStringLiteral("wall-%1-%2").arg(name, look.suffix()));
    }
}

QDialog *inFront(Camera &camera)
{
    QDialog *top = nullptr;
    for (auto *dialog : camera.console().window().findChildren<QDialog *>())
        top = dialog->isVisible() ? dialog : top;
    return top;
}

void pressCalled(Camera &camera, const QString &words)
{
    for (auto *button : exerciseShown(camera)->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() == words)
            button->click();
    }
}
} // namespace

QString lateClaim() { return QStringLiteral("运维堡垒机弱口令，取得普通用户权限"); }

void stopped(Camera &camera)
{
    Walk walk(camera);
    for (const auto &look : looksOfStates()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Plan);
        camera.then([&camera] { pressCalled(camera, views::ExercisePage::tr("Stop the exercise…")); });
        camera.shootAll(QStringLiteral("stop-asked-") + look.suffix());
        camera.then([&camera] {
            if (auto *dialog = inFront(camera))
                dialog->reject();
        });
    }
    camera.then([&camera] {
        Q_EMIT exerciseShown(camera)->stopRequested(QStringLiteral("业务系统出现异常，疑与演练操作有关，正在核实；请立即停止全部操作并保留现场。"));
    });
    camera.until(QStringLiteral("the stop is sent"), [&camera] { return stands(camera, State::Stopped) && Walk::isSent(camera.console()); });
    shootTabs(camera, walk, QStringLiteral("stopped"), {});
}

void state(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    walk.openExercise();
    camera.until(QStringLiteral("the exercise stands still"), [&camera] { return stands(camera, State::Stopped) || stands(camera, State::Ended); });
    if (!claim.isEmpty())
        camera.until(QStringLiteral("what was written is sent"), [&camera] { return Walk::isSent(camera.console()); });
    shootTabs(camera, walk, QStringLiteral("state"), claim);
}

void ended(Camera &camera)
{
    Walk walk(camera);
    walk.openExercise();
    camera.then([&camera] { Q_EMIT exerciseShown(camera)->resumeRequested(); });
    camera.until(QStringLiteral("the exercise goes on"), [&camera] { return stands(camera, State::Running); });
    camera.then([&camera] {
        for (const auto &phase : Walk::board(camera.console())->orderedPhases()) {
            if (phase.value.kind == exercise::PhaseKind::Freeze)
                Q_EMIT exerciseShown(camera)->planPage()->phaseRequested(phase.id);
        }
    });
    camera.until(QStringLiteral("the freeze is sent"),
                 [&camera] { return Walk::board(camera.console())->freeze().has_value() && Walk::isSent(camera.console()); });
    shootTabs(camera, walk, QStringLiteral("freeze"), {});
    camera.then([&camera] { Q_EMIT exerciseShown(camera)->endRequested(QStringLiteral("感谢各队。复盘会另行通知。")); });
    camera.until(QStringLiteral("the end is sent"), [&camera] { return stands(camera, State::Ended) && Walk::isSent(camera.console()); });
    shootTabs(camera, walk, QStringLiteral("ended"), {});
}

void late(Camera &camera, const Credentials &credentials)
{
    Walk walk(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto password = QString::fromStdString(credentials.password);
    camera.wear(looksOfStates().front());
    camera.then([&camera, account, password] {
        Q_EMIT camera.console().window().findChild<views::SignInView *>()->offlineSignInRequested({{}, account, password, true});
    });
    camera.until(QStringLiteral("the cache is unlocked"), [&camera] { return camera.console().session() && camera.console().session()->isLoaded(); });
    walk.openExercise();
    walk.openTab(Tab::Room);
    camera.then(
        [&camera] {
            views::ClaimDraft draft;
            draft.title = lateClaim();
            draft.narrative = QStringLiteral("在授权范围内登录堡垒机，未改动任何配置，截图后退出。");
            draft.clause = QStringLiteral("6.2");
            draft.points = 500;
            draft.startedAt = Instant{camera.console().session()->place().now().ms - 30 * 60'000};
            draft.endedAt = Instant{camera.console().session()->place().now().ms - 10 * 60'000};
            const auto &target = *Walk::board(camera.console())->targets().begin();
            draft.target = target.first;
            draft.targetName = QString::fromStdString(target.second.value.name);
            draft.unitName = QString::fromStdString(target.second.value.unitName);
            Q_EMIT exerciseShown(camera)->roomPage()->submitRequested(draft);
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("the claim waits to be sent"), [&camera] { return !Walk::isSent(camera.console()); });
}

void written(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    camera.wear(looksOfStates().front());
    walk.openExercise();
    walk.openTab(Tab::Judging);
    walk.openClaimCalled(claim);
    camera.then([&camera] {
        auto *pane = exerciseShown(camera)->judgingPage()->rulingPane();
        pane->setReason(QStringLiteral("截图可证明登录，12:40 以后的命令记录缺失，按 80% 认定。"));
        Q_EMIT pane->reasonRested(pane->reason());
    });
    camera.then([] {}, Camera::settlesLong); // the store writes the draft
}

void kept(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    walk.openExercise();
    camera.until(QStringLiteral("another judge has ruled"), [&camera, claim] {
        const auto id = Walk::claimCalled(camera.console(), claim);
        return id && Walk::board(camera.console())->claim(*id)->status != exercise::ClaimStatus::Waiting;
    });
    for (const auto &look : looksOfStates()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Judging);
        walk.openClaimCalled(claim);
        walk.shootTab(QStringLiteral("judging-kept-") + look.suffix(), Tab::Judging);
    }
}

} // namespace redoubt::console::stories
