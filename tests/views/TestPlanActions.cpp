// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Submission.h"
#include "models/exercise/PlanValues.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/PlanPage.h"
#include "views/exercise/StateWords.h"
#include "views/widgets/Button.h"

#include <QDateTimeEdit>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QtTest>

#include <map>

using namespace redoubt;
using namespace redoubt::views;
using exercise::ExerciseState;
using testkit::DemoBoard;
using views::testing::DemoPages;

/// What can be done with a plan, wherever it is asked for.
class TestPlanActions : public QObject
{
    Q_OBJECT

    static NewExerciseRequest undated(DemoBoard &demo)
    {
        NewExerciseRequest plan;
        plan.changes = demo.board().exerciseId();
        plan.name = QStringLiteral("磬石"); // a slip of the pen
        plan.unit = demo.id("unit");
        plan.packDigest = QStringLiteral("sha256:1");
        plan.phases = {{exercise::PhaseKind::Preparation, QStringLiteral("准备"), {}, {}, demo.id("phase:1")},
                       {exercise::PhaseKind::AttackWindow, QStringLiteral("窗口"), DemoBoard::at(13, 0), {}, demo.id("phase:2")}};
        return plan;
    }

private Q_SLOTS:
    void thePaletteOffersWhatCanBeDoneAndEachOnce_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<bool>("untouched");
        QTest::addColumn<bool>("compact");
        QTest::addColumn<QStringList>("offered");
        const QString change = QStringLiteral("Change the plan");
        const QString copy = QStringLiteral("Copy the exercise");
        const QString discard = QStringLiteral("Discard the exercise");
        const QString end = QStringLiteral("End");
        for (const bool compact : {false, true}) {
            const char *where = compact ? "small" : "wide";
            QTest::addRow("planned, %s", where) << int(ExerciseState::Planned) << true << compact << QStringList{change, copy, discard};
            QTest::addRow("planned, with a claim, %s", where) << int(ExerciseState::Planned) << false << compact << QStringList{change, copy};
            QTest::addRow("running, %s", where) << int(ExerciseState::Running) << false << compact << QStringList{change, copy, end};
            QTest::addRow("stopped, %s", where) << int(ExerciseState::Stopped) << false << compact << QStringList{change, copy, end};
            QTest::addRow("ended, %s", where) << int(ExerciseState::Ended) << false << compact << QStringList{copy};
        }
    }
    void thePaletteOffersWhatCanBeDoneAndEachOnce()
    {
        QFETCH(int, state);
        QFETCH(bool, untouched);
        QFETCH(bool, compact);
        QFETCH(QStringList, offered);
        DemoPages pages(Role::Coordinator);
        auto plan = models::planDetail(pages.demo.board(), {}, views::testing::demoNow(), false);
        plan.state = ExerciseState(state);
        plan.untouched = untouched;
        pages.page.setPlan(plan, views::testing::demoNow());
        pages.page.setCompact(compact);
        pages.page.show();

        std::map<QString, int> times;
        for (const auto &action : pages.page.actions()) {
            if (action.place == plan.name)
                ++times[action.name];
        }

        for (const auto &name :
             {QStringLiteral("Change the plan"), QStringLiteral("Copy the exercise"), QStringLiteral("Discard the exercise"), QStringLiteral("End")})
            QVERIFY2(times[name] == int(offered.count(name)), qPrintable(name));
    }

    void whatTheMenuOffersThePaletteDoes()
    {
        DemoPages pages(Role::Coordinator);
        pages.page.show();
        QSignalSpy copied(&pages.page, &ExercisePage::copyRequested);

        for (const auto &action : pages.page.actions()) {
            if (action.name == QStringLiteral("Copy the exercise"))
                action.act();
        }

        QCOMPARE(copied.count(), 1);
    }

    /// One rule, for the form that says why and for the draft that is not made.
    void theFormSaysWhyWheneverNoClaimIsMade()
    {
        models::StateFacts facts;
        QCOMPARE(StateWords::claimsBarred(facts, views::testing::demoNow()), QString()); // a board of an earlier version
        for (const auto state : {ExerciseState::Planned, ExerciseState::Running, ExerciseState::Stopped, ExerciseState::Ended}) {
            facts.state = state;
            QCOMPARE(StateWords::claimsBarred(facts, views::testing::demoNow()).isEmpty(), !exercise::barredBy(state).has_value());
            QCOMPARE(exercise::barredBy(state).has_value(), state != ExerciseState::Running);
        }
    }

    /// A name is put right in a plan that has no dates: it has none afterwards either.
    void aPlanWithoutDatesKeepsNone()
    {
        DemoBoard demo;
        const auto plan = undated(demo);
        NewExerciseDialog dialog(plan, {{plan.unit, "市网信办"}}, {{"sha256:1", "规则", "1.0", "说明"}}, NewExerciseDialog::Fixed{},
                                 DemoBoard::at(12, 0).ms, nullptr);

        dialog.findChild<QLineEdit *>()->setText(QStringLiteral("磐石"));

        const auto asked = dialog.request();
        QVERIFY(!asked.startsAt && !asked.endsAt);
        QVERIFY(asked.phases == plan.phases);
        QVERIFY(dialog.acceptButton()->isEnabled());
    }

    /// 1366×768 at 150 %: the fields scroll, and what ends the dialog is in sight.
    void theDialogOfAPlanFitsASmallWindow()
    {
        DemoBoard demo;
        const auto plan = undated(demo);
        QWidget window;
        window.resize(911, 512);
        window.show();
        auto *dialog = new NewExerciseDialog(plan, {{plan.unit, "市网信办"}}, {{"sha256:1", "规则", "1.0", "说明"}}, NewExerciseDialog::Fixed{},
                                             DemoBoard::at(12, 0).ms, &window);

        dialog->open();

        QVERIFY2(dialog->height() <= 512 && dialog->width() <= 911, qPrintable(QStringLiteral("%1 × %2").arg(dialog->width()).arg(dialog->height())));
        const QRect accept(dialog->acceptButton()->mapTo(dialog, QPoint()), dialog->acceptButton()->size());
        QVERIFY(dialog->rect().contains(accept));
        dialog->reject();
    }

    void aPlanInANarrowWindowStandsInOneColumn()
    {
        DemoBoard demo;
        PlanPage page;
        models::Access access;
        access.plans = true;
        page.setAccess(access);
        page.setPlan(models::planDetail(demo.board(), {}, views::testing::demoNow(), true));
        page.show();
        for (const int width : {700, 855, 968, 1290, 1848}) {
            page.resize(width, 600);
            QCoreApplication::processEvents();
            const auto *area = page.findChild<QScrollArea *>();
            QVERIFY2(area->horizontalScrollBar()->maximum() == 0, qPrintable(QString::number(width)));
        }
    }

    void aDateThatIsTypedCountsAtOnceAndAlone()
    {
        DemoBoard demo;
        const auto plan = undated(demo);
        NewExerciseDialog dialog(plan, {{plan.unit, "市网信办"}}, {{"sha256:1", "规则", "1.0", "说明"}}, NewExerciseDialog::Fixed{},
                                 DemoBoard::at(12, 0).ms, nullptr);
        QDateTimeEdit *end = nullptr; // of the first phase: its start and the exercise's own are before it
        for (auto *edit : dialog.findChildren<QDateTimeEdit *>()) {
            if (!end && edit->accessibleName() == QStringLiteral("Phase ends"))
                end = edit;
        }
        QVERIFY(end);
        QVERIFY(end->text().endsWith(QLatin1Char('?')) && !end->toolTip().isEmpty());

        end->stepBy(1);

        const auto asked = dialog.request();
        QVERIFY(asked.phases[0].endsAt && !asked.phases[0].startsAt);
        QVERIFY(!asked.phases[1].endsAt && asked.phases[1].startsAt == plan.phases[1].startsAt);
        QVERIFY(!asked.startsAt && !asked.endsAt);
        QVERIFY(!end->text().contains(QLatin1Char('?')) && end->toolTip().isEmpty());
    }
};

REDOUBT_TEST(TestPlanActions)
#include "TestPlanActions.moc"
