// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/screens/Stories.h"
#include "app/console/areas/exercise/stories/Walk.h"

#include "models/exercise/CapReviewModel.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/CapReviewPanel.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/signin/SignInView.h"
#include "views/widgets/ConfirmDialog.h"

#include <QComboBox>
#include <QDialog>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

namespace redoubt::console::stories {

using Tab = views::ExercisePage::Tab;

namespace {
constexpr int kNodes = 150; // 500 + 150 × 10 reach the cap of clause 10

views::ExercisePage *page(Camera &camera) { return camera.console().workbench()->area<ExerciseArea>().exercisePage(); }

bool isChanged(Camera &camera, const QString &title)
{
    const auto claim = Walk::claimCalled(camera.console(), title);
    const auto detail = claim ? models::claimDetail(*Walk::board(camera.console()), *claim, camera.console().session()->desk().account(),
                                                    camera.console().session()->place().now())
                              : std::nullopt;
    return detail && detail->changedSince;
}

views::CapReviewPanel *caps(Camera &camera)
{
    auto *panel = page(camera) ? page(camera)->standingsPage()->findChild<views::CapReviewPanel *>() : nullptr;
    return panel && panel->model()->rowCount() > 0 ? panel : nullptr;
}

/// What floats over the window now, the topmost.
QWidget *floating(Camera &camera)
{
    const auto dialogs = camera.console().window().findChildren<QDialog *>();
    QWidget *top = nullptr;
    for (auto *dialog : dialogs) {
        if (dialog->isVisible())
            top = dialog;
    }
    return top;
}

void press(QWidget *dialog, const char *kind)
{
    if (!dialog)
        return;
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->isEnabled() && button->property("kind") == QLatin1String(kind)) {
            button->click();
            return;
        }
    }
}
} // namespace

void apart(Camera &camera, const Credentials &credentials, const QString &claim)
{
    Walk walk(camera);
    const auto account = QString::fromStdString(credentials.account);
    const auto password = QString::fromStdString(credentials.password);
    camera.wear(smallLooks().front());
    camera.then([&camera, account, password] {
        Q_EMIT camera.console().window().findChild<views::SignInView *>()->offlineSignInRequested({{}, account, password, true});
    });
    camera.until(QStringLiteral("the cache is unlocked"), [&camera] { return camera.console().session() && camera.console().session()->isLoaded(); });
    walk.openExercise();
    walk.openTab(Tab::Judging);
    walk.openClaimCalled(claim);
    // The team left the clause to the judge.
    camera.then(
        [&camera] {
            for (auto *box : page(camera)->judgingPage()->rulingPane()->findChildren<QComboBox *>()) {
                if (const int at = box->findData(QStringLiteral("10.1")); at >= 0)
                    box->setCurrentIndex(at);
            }
        },
        Camera::settlesLong);
    camera.then(
        [&camera] {
            for (auto *box : page(camera)->judgingPage()->rulingPane()->sum()->findChildren<QSpinBox *>()) {
                if (box->maximum() > 100)
                    box->setValue(kNodes);
            }
        },
        Camera::settlesLong);
    camera.then(
        [&camera] {
            page(camera)->judgingPage()->setReasonDraft(QStringLiteral("流量记录完整，节点数属实，按条款计分。"));
            page(camera)->judgingPage()->rulingPane()->rule();
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("the ruling waits to be sent"), [&camera] { return !Walk::isSent(camera.console()); });
}

void returned(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    camera.wear(smallLooks().front());
    walk.openExercise();
    walk.openTab(Tab::Judging);
    walk.openClaimCalled(claim);
    camera.then(
        [&camera] {
            page(camera)->judgingPage()->setReasonDraft(QStringLiteral("请补充：管理后台的用户信息页，须能看出权限。"));
            page(camera)->judgingPage()->rulingPane()->returnClaim();
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("the return is sent"), [&camera] { return Walk::isSent(camera.console()); });
}

void added(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    camera.wear(smallLooks().front());
    walk.openExercise();
    walk.openTab(Tab::Room);
    camera.until(QStringLiteral("the claim has come back"), [&camera, claim] {
        const auto id = Walk::claimCalled(camera.console(), claim);
        return id && Walk::board(camera.console())->claim(*id)->status == exercise::ClaimStatus::Returned;
    });
    walk.openClaimCalled(claim);
    camera.shoot(QStringLiteral("room-returned-") + smallLooks().front().suffix());
    camera.then(
        [&camera, claim] {
            const auto id = *Walk::claimCalled(camera.console(), claim);
            const auto before = QString::fromStdString(Walk::board(camera.console())->claim(id)->claim.value.narrative);
            Q_EMIT page(camera)->roomPage()->supplementRequested(
                {id, before + QStringLiteral("\n补充：用户信息页显示为超级管理员，登录时间与附件一致。"), {}});
        },
        Camera::settlesLong);
    camera.until(QStringLiteral("the addition is sent"), [&camera] { return Walk::isSent(camera.console()); });
}

void together(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    walk.openExercise();
    camera.until(QStringLiteral("the claim is changed behind its ruling"), [&camera, claim] { return isChanged(camera, claim); });
    camera.until(QStringLiteral("the caps are exceeded"), [&camera] { return caps(camera) != nullptr; });
    for (const auto &look : smallLooks()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Judging);
        walk.openClaimCalled(claim);
        walk.shootTab(QStringLiteral("judging-changed-") + look.suffix(), Tab::Judging);
        walk.openTab(Tab::Standings);
        walk.shootTab(QStringLiteral("standings-caps-") + look.suffix(), Tab::Standings);
        camera.then([&camera] {
            if (auto *panel = caps(camera))
                panel->openList();
        });
        camera.then([&camera] {
            if (auto *list = floating(camera)) {
                if (auto *table = list->findChild<QTableView *>())
                    table->selectRow(table->model()->rowCount() - 1); // the award that went over
            }
        });
        camera.shootAll(QStringLiteral("caps-") + look.suffix());
        camera.then([&camera] { press(floating(camera), "danger"); });
        camera.shootAll(QStringLiteral("caps-reversal-") + look.suffix());
        const bool isLast = look.language == QLatin1String("en") && look.scheme == views::Theme::Scheme::Dark;
        camera.then([&camera, isLast] {
            auto *dialog = qobject_cast<views::ConfirmDialog *>(floating(camera));
            if (!dialog)
                return;
            if (!isLast) {
                dialog->reject();
                return;
            }
            dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("两名裁判离线时各自裁定，合计超出封顶，冲销后一条。"));
            press(dialog, "destructive");
        });
        if (!isLast)
            camera.then([&camera] {
                if (auto *list = qobject_cast<QDialog *>(floating(camera)))
                    list->reject();
            });
    }
    camera.until(QStringLiteral("the award is reversed"), [&camera] { return !caps(camera) && Walk::isSent(camera.console()); });
    for (const auto &look : smallLooks()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Standings);
        walk.shootTab(QStringLiteral("standings-reversed-") + look.suffix(), Tab::Standings);
    }
}

void changed(Camera &camera, const QString &claim)
{
    Walk walk(camera);
    walk.openExercise();
    camera.until(QStringLiteral("the claim is changed behind its ruling"), [&camera, claim] { return isChanged(camera, claim); });
    for (const auto &look : smallLooks()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Room);
        walk.openClaimCalled(claim);
        walk.shootTab(QStringLiteral("room-changed-") + look.suffix(), Tab::Room);
    }
}

} // namespace redoubt::console::stories
