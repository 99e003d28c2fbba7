// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseFacts.h"
#include "app/console/areas/exercise/ExerciseShelf.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/ExercisesPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/Button.h"

#include <QLineEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::exercise;

/// A server that has just been set up, and the first coordinator to sign in there.
class TestNewExercise : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { setUpHouse(); }

    /// A role in a unit is all there is: no exercise whose coming would tell of it.
    void theRoleIsThereInTheFirstSession()
    {
        auto coordinator = console("coordinator");
        enter(*coordinator, "coordinator");

        QTRY_VERIFY_WITH_TIMEOUT(!console::unitsToPlanIn(coordinator->session()->desk()).empty(), kPatience);
    }

    /// With nothing but a name typed, the rest as the dialog offers it.
    void theDialogAsItStandsMakesAnExercise()
    {
        auto coordinator = console("coordinator");
        comeBack(*coordinator, "coordinator");
        QTRY_VERIFY_WITH_TIMEOUT(!console::unitsToPlanIn(coordinator->session()->desk()).empty(), kPatience);
        auto *page = coordinator->workbench()->frame().findChild<views::ExercisesPage *>();
        QVERIFY(page);

        Q_EMIT page->newExerciseRequested();
        auto *dialog = page->findChild<views::NewExerciseDialog *>();
        QVERIFY(dialog);
        dialog->findChild<QLineEdit *>()->setText(QStringLiteral("磐石-2027"));
        QTRY_VERIFY_WITH_TIMEOUT(dialog->acceptButton()->isEnabled(), kPatience);
        dialog->acceptButton()->click();

        auto &desk = coordinator->session()->desk();
        QTRY_VERIFY_WITH_TIMEOUT(console::ExerciseShelf::of(desk).exercises().size() == 1 && desk.outboxCount() == 0, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(coordinator->session()->status().state == sync::SyncState::Online, kPatience);
        QVERIFY(desk.quarantine().empty());
        const auto *made = console::ExerciseShelf::of(desk).board(console::ExerciseShelf::of(desk).exercises().front());
        QCOMPARE(made->phases().size(), std::size_t(4));
        QVERIFY(made->rulePack());
        QVERIFY(std::holds_alternative<FixedRules>(made->rulePack()->rules));
    }
};

REDOUBT_TEST(TestNewExercise)
#include "TestNewExercise.moc"
