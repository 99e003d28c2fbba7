// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExercisePalette.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::console;

class TestExercisePalette : public QObject
{
    Q_OBJECT

    static constexpr const char *kOne = "01890a5d-ac96-774b-bcce-b302099a8057";
    static constexpr const char *kTwo = "01890a5d-ac96-774b-bcce-b302099a8058";

private Q_SLOTS:
    void anItemsIdSaysWhatItStandsFor_data()
    {
        using What = PaletteChoice::What;
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("what"); // −1: none
        QTest::addColumn<QString>("exercise");
        QTest::addColumn<QString>("claim");
        const QString one = QString::fromLatin1(kOne);
        const QString two = QString::fromLatin1(kTwo);
        QTest::newRow("new") << "action:new" << int(What::NewExercise) << ""
                             << "";
        QTest::newRow("exercise") << "exercise:" + one << int(What::Exercise) << one << "";
        QTest::newRow("claim") << "claim:" + one + "/" + two << int(What::Claim) << one << two;
        QTest::newRow("judging") << "judging:" + one << int(What::Judging) << one << "";
        QTest::newRow("standings") << "standings:" + one << int(What::Standings) << one << "";
        QTest::newRow("the wall") << "wall:" + one << int(What::Wall) << one << "";
        QTest::newRow("a record") << "record:" + one + "/" + two << int(What::Record) << one << two;
        QTest::newRow("a record of no exercise") << "record:" + two << -1 << ""
                                                 << "";
        QTest::newRow("no id") << "exercise:nobody" << -1 << ""
                               << "";
        QTest::newRow("a claim of no exercise") << "claim:" + two << -1 << ""
                                                << "";
        QTest::newRow("another action") << "action:old" << -1 << ""
                                        << "";
        QTest::newRow("nothing") << "" << -1 << ""
                                 << "";
    }
    void anItemsIdSaysWhatItStandsFor()
    {
        QFETCH(QString, item);
        QFETCH(int, what);
        QFETCH(QString, exercise);
        QFETCH(QString, claim);

        const auto choice = ExercisePalette::choice(item);

        QCOMPARE(choice.has_value(), what >= 0);
        if (!choice)
            return;
        QCOMPARE(int(choice->what), what);
        if (!exercise.isEmpty())
            QCOMPARE(QString::fromStdString(choice->exercise.toString()), exercise);
        if (!claim.isEmpty())
            QCOMPARE(QString::fromStdString(choice->claim.toString()), claim);
    }
};

REDOUBT_TEST(TestExercisePalette)
#include "TestExercisePalette.moc"
