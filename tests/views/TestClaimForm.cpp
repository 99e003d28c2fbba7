// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/theme/Language.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using namespace redoubt::views::testing;

/// A new claim, as a member of 红03 fills it in.
class TestClaimForm : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    static ClaimForm &formOf(Shown &shown)
    {
        auto *form = shown.pages->page.roomPage()->findChild<ClaimForm *>();
        Q_ASSERT(form);
        return *form;
    }
    /// The list of clauses: its data are their numbers.
    static QComboBox *clauses(ClaimForm &form)
    {
        for (auto *box : form.findChildren<QComboBox *>()) {
            if (box->findData(QStringLiteral("6.2")) >= 0)
                return box;
        }
        return nullptr;
    }
    static void chooseClause(ClaimForm &form, const QString &clause) { clauses(form)->setCurrentIndex(clauses(form)->findData(clause)); }
    static Button *submit(ClaimForm &form)
    {
        for (auto *button : form.findChildren<Button *>()) {
            if (button->text() == QLatin1String("Submit the claim"))
                return button;
        }
        return nullptr;
    }
    /// Title, target and story, which the button asks for.
    static void fill(ClaimForm &form)
    {
        ClaimDraft draft = form.draft();
        draft.title = QStringLiteral("取得管理权限");
        draft.targetName = QStringLiteral("集中运维管控平台");
        draft.narrative = QStringLiteral("按授权进行。");
        form.setDraft(draft);
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        m_language.apply(QStringLiteral("en"));
        m_theme.apply();
    }

    // 6.2 is worth 500 and 6.1 50 in the municipal pack.
    void aClauseProposesItsPoints()
    {
        Shown shown = makeShown(QStringLiteral("room-form"));
        ClaimForm &form = formOf(shown);
        auto *points = form.findChild<QSpinBox *>();

        chooseClause(form, QStringLiteral("6.2"));
        QCOMPARE(points->value(), 500);
        chooseClause(form, QStringLiteral("6.1"));
        QCOMPARE(points->value(), 50);
        chooseClause(form, {});
        QCOMPARE(points->value(), 0);
    }

    void whatWasTypedStays()
    {
        Shown shown = makeShown(QStringLiteral("room-form"));
        ClaimForm &form = formOf(shown);
        auto *points = form.findChild<QSpinBox *>();
        chooseClause(form, QStringLiteral("6.2"));

        points->setValue(320);
        chooseClause(form, QStringLiteral("6.1"));

        QCOMPARE(points->value(), 320);
    }

    // A draft that is opened again asks for what it asked for.
    void aDraftKeepsItsPoints()
    {
        Shown shown = makeShown(QStringLiteral("room-form"));
        ClaimForm &form = formOf(shown);
        ClaimDraft draft;
        draft.clause = QStringLiteral("6.2");
        draft.points = 120;

        form.setDraft(draft);

        QCOMPARE(form.draft().points, std::int64_t(120));
        chooseClause(form, QStringLiteral("6.1"));
        QCOMPARE(form.draft().points, std::int64_t(120));
    }

    void whatIsMissingIsAskedFor_data()
    {
        QTest::addColumn<bool>("evidence");
        QTest::addColumn<bool>("time");
        QTest::addColumn<bool>("asks");
        QTest::newRow("nothing of both") << false << false << true;
        QTest::newRow("no time") << true << false << true;
        QTest::newRow("no evidence") << false << true << true;
        QTest::newRow("both are there") << true << true << false;
    }
    void whatIsMissingIsAskedFor()
    {
        QFETCH(bool, evidence);
        QFETCH(bool, time);
        QFETCH(bool, asks);
        Shown shown = makeShown(QStringLiteral("room-form"));
        ClaimForm &form = formOf(shown);
        shown.widget->resize(1310, 720);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));
        QTemporaryDir folder;
        QFile file(folder.filePath("a.txt"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x");
        file.close();
        fill(form);
        ClaimDraft draft = form.draft();
        if (evidence)
            draft.evidence = {{file.fileName(), {}}};
        if (time) {
            draft.startedAt = demoNow();
            draft.endedAt = demoNow();
        }
        form.setDraft(draft);
        QSignalSpy submitted(&form, &ClaimForm::submitRequested);

        submit(form)->click();

        auto *dialog = form.findChild<ConfirmDialog *>();
        QCOMPARE(dialog != nullptr, asks);
        QCOMPARE(submitted.count(), asks ? 0 : 1);
        if (!asks)
            return;
        QString said;
        for (const auto *label : dialog->findChildren<Label *>())
            said += label->text() + '\n';
        QCOMPARE(said.contains(QStringLiteral("no evidence")), !evidence);
        QCOMPARE(said.contains(QStringLiteral("when it was done")), !time);
        dialog->accept();
        QCOMPARE(submitted.count(), 1);
    }

    void goingOnWritingSendsNothing()
    {
        Shown shown = makeShown(QStringLiteral("room-form"));
        ClaimForm &form = formOf(shown);
        shown.widget->show();
        fill(form);
        QSignalSpy submitted(&form, &ClaimForm::submitRequested);

        submit(form)->click();
        form.findChild<ConfirmDialog *>()->reject();

        QCOMPARE(submitted.count(), 0);
    }

    void itOpensAtItsTop_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("normal type") << false;
        QTest::newRow("large type") << true;
    }
    // Also when somebody had scrolled down in it before.
    void itOpensAtItsTop()
    {
        QFETCH(bool, large);
        m_theme.setLargeType(large);
        Shown shown = makeShown(QStringLiteral("room-form"));
        shown.widget->resize(1290, 560);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));
        ClaimForm &form = formOf(shown);
        auto *scroll = form.findChild<QScrollArea *>();
        QVERIFY(scroll->verticalScrollBar()->maximum() > 0);
        scroll->verticalScrollBar()->setValue(scroll->verticalScrollBar()->maximum());

        shown.pages->page.roomPage()->openForm();
        QApplication::processEvents();
        m_theme.setLargeType(false);

        QCOMPARE(scroll->verticalScrollBar()->value(), 0);
    }

    // Every row has two halves, and the second ones begin below each other.
    void itsFieldsAlign()
    {
        Shown shown = makeShown(QStringLiteral("room-form"));
        shown.widget->resize(1310, 1400);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));
        ClaimForm &form = formOf(shown);
        QSet<int> lefts;
        QSet<int> rights;
        for (const auto *field : form.findChildren<FormField *>()) {
            if (!field->isVisible())
                continue;
            const QWidget *input = field->input();
            lefts << input->mapTo(&form, QPoint(0, 0)).x();
            rights << input->mapTo(&form, QPoint(input->width(), 0)).x();
        }
        QCOMPARE(lefts.size(), 2);
        QCOMPARE(rights.size(), 2);
    }
};

REDOUBT_TEST(TestClaimForm)
#include "TestClaimForm.moc"
