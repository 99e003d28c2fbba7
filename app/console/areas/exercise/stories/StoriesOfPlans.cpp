// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "app/console/areas/exercise/stories/ExerciseStories.h"
#include "app/console/screens/Stories.h"
#include "app/console/areas/exercise/stories/Walk.h"

#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/Button.h"
#include "views/widgets/CommandPalette.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QMenu>
#include <QScrollArea>
#include <QTemporaryDir>

#include <memory>

namespace redoubt::console::stories {

using Scheme = views::Theme::Scheme;
using Tab = views::ExercisePage::Tab;

namespace {
constexpr qint64 kTooLarge = qint64{3} << 30; // of one file; it holds nothing but its length

QList<Look> looksOfPlans()
{
    auto looks = smallLooks();
    looks << Look{QStringLiteral("zh_CN"), Scheme::Light, QSize(1366, 768), true}
          << Look{QStringLiteral("zh_CN"), Scheme::Light, QSize(911, 512), false};
    return looks;
}

views::ExercisePage *planned(Camera &camera) { return camera.console().workbench()->area<ExerciseArea>().exercisePage(); }

template <class Dialog>
Dialog *dialogShown(Camera &camera)
{
    Dialog *top = nullptr;
    for (auto *dialog : camera.console().window().findChildren<Dialog *>())
        top = dialog->isVisible() ? dialog : top;
    return top;
}

void closeDialog(Camera &camera)
{
    camera.then([&camera] {
        if (auto *dialog = dialogShown<QDialog>(camera))
            dialog->reject();
    });
}
} // namespace

void plans(Camera &camera)
{
    Walk walk(camera);
    for (const auto &look : looksOfPlans()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Plan);
        camera.then([&camera] { Q_EMIT planned(camera)->editRequested(); });
        camera.shootAll(QStringLiteral("plan-change-") + look.suffix());
        closeDialog(camera);
        for (const char *query : {"gb", "dongjie", "hong03", "ts"}) {
            camera.then([&camera, query] {
                auto *palette = camera.console().workbench()->frame().findChild<views::CommandPalette *>();
                camera.console().workbench()->frame().press(QKeySequence(Qt::CTRL | Qt::Key_K));
                palette->setQuery(QString::fromLatin1(query));
            });
            camera.shoot(QStringLiteral("palette-%1-%2").arg(QString::fromLatin1(query), look.suffix()));
            camera.then([&camera] { camera.console().workbench()->frame().findChild<views::CommandPalette *>()->hide(); }, 0);
        }
    }
    camera.then([&camera] { Q_EMIT planned(camera)->copyRequested(); });
    camera.shootAll(QStringLiteral("plan-copy-") + looksOfPlans().back().suffix());
    camera.then([&camera] {
        if (auto *dialog = dialogShown<views::NewExerciseDialog>(camera))
            dialog->acceptButton()->click();
    });
    camera.until(QStringLiteral("the copy is there"), [&camera] {
        const auto *board = Walk::board(camera.console());
        return board && board->state() == exercise::ExerciseState::Planned && Walk::isSent(camera.console());
    });
    for (const auto &look : looksOfPlans()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Plan);
        walk.shootTab(QStringLiteral("plan-planned-") + look.suffix(), Tab::Plan);
        walk.openTab(Tab::Standings);
        walk.shootTab(QStringLiteral("standings-planned-") + look.suffix(), Tab::Standings);
        walk.openTab(Tab::Plan);
        camera.then([&camera] {
            for (auto *action : planned(camera)->findChild<QMenu *>()->actions()) {
                if (action->text() == views::ExercisePage::tr("Discard the exercise…"))
                    action->trigger();
            }
        });
        camera.shootAll(QStringLiteral("plan-discard-") + look.suffix());
        closeDialog(camera);
    }
}

void refusedFiles(Camera &camera)
{
    Walk walk(camera);
    const auto folder = std::make_shared<QTemporaryDir>();
    camera.then([folder] {
        QFile empty(folder->filePath(QStringLiteral("命令记录.txt")));
        (void)empty.open(QIODevice::WriteOnly);
        QFile large(folder->filePath(QStringLiteral("全程录屏.mp4")));
        if (large.open(QIODevice::WriteOnly))
            (void)large.resize(kTooLarge);
        QFile good(folder->filePath(QStringLiteral("登录截图.png")));
        if (good.open(QIODevice::WriteOnly))
            good.write("png");
        (void)QDir(folder->path()).mkdir(QStringLiteral("流量"));
    });
    for (const auto &look : looksOfPlans()) {
        camera.wear(look);
        walk.openExercise();
        walk.openTab(Tab::Room);
        camera.then(
            [&camera, folder] {
                auto *room = planned(camera)->roomPage();
                room->openForm();
                auto *evidence = room->form()->evidence();
                evidence->setInputs({});
                evidence->addFiles({folder->filePath(QStringLiteral("登录截图.png")), folder->filePath(QStringLiteral("命令记录.txt")),
                                    folder->filePath(QStringLiteral("全程录屏.mp4")), folder->filePath(QStringLiteral("流量"))});
            },
            Camera::settlesLong);
        camera.then([&camera] {
            auto *form = planned(camera)->roomPage()->form();
            form->findChild<QScrollArea *>()->ensureWidgetVisible(form->evidence());
        });
        walk.shootTab(QStringLiteral("room-refused-") + look.suffix(), Tab::Room);
    }
    camera.then([&camera] { planned(camera)->roomPage()->form()->evidence()->setInputs({}); });
}

} // namespace redoubt::console::stories
