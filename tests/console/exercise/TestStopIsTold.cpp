// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseArea.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/ExercisePage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"
#include "views/frame/StateStrip.h"
#include "views/widgets/Button.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

/// A coordinator stops the exercise on one machine; a red member, who reads only the own room and the notice board, is told on another.
class TestStopIsTold : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setUpExercise(); }

    void aTeamReadsTheStopWithItsReasonAndCannotSubmit()
    {
        auto coordinator = console("coordinator-2"); // the plan was made on the first machine
        enter(*coordinator, "coordinator");
        auto red = console("red");
        enter(*red, "red");
        QTRY_VERIFY_WITH_TIMEOUT(board(*coordinator, m_exercise) && board(*coordinator, m_exercise)->rulePack(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise) && board(*red, m_exercise)->state(), kPatience);
        coordinator->workbench()->area<console::ExerciseArea>().open(m_exercise);
        red->workbench()->area<console::ExerciseArea>().open(m_exercise);
        auto *strip = red->workbench()->frame().findChild<views::StateStrip *>();
        auto *room = red->workbench()->area<console::ExerciseArea>().exercisePage()->roomPage();
        room->openForm();
        const auto submit = [&]() -> views::Button * {
            for (auto *button : room->form()->findChildren<views::Button *>()) {
                if (button->text() == QStringLiteral("提交成果报告"))
                    return button;
            }
            return nullptr;
        };

        Q_EMIT coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->startRequested();
        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->state() == ExerciseState::Running, kPatience);
        Q_EMIT coordinator->workbench()->area<console::ExerciseArea>().exercisePage()->stopRequested(QStringLiteral("误伤业务系统"));

        QTRY_VERIFY_WITH_TIMEOUT(board(*red, m_exercise)->state() == ExerciseState::Stopped, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(strip->isVisible() && strip->accessibleDescription().contains(QStringLiteral("误伤业务系统")), kPatience);
        QVERIFY(strip->accessibleDescription().contains(QString::fromStdString(board(*red, m_exercise)->stateWord().by)));
        QVERIFY(!board(*red, m_exercise)->stateWord().by.empty());
        // On every page, not only on the exercise's.
        red->workbench()->showHome();
        QVERIFY(strip->isVisible());
        QVERIFY(submit());
        QTRY_VERIFY_WITH_TIMEOUT(!submit()->isEnabled(), kPatience);
    }
};

REDOUBT_TEST(TestStopIsTold)
#include "TestStopIsTold.moc"
