// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoSearch.h"
#include "views/search/CountRow.h"
#include "views/search/PassageCard.h"
#include "views/search/SearchDelegate.h"
#include "views/search/SearchNameDialog.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/SegmentedControl.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoSearch;

class TestSearchPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static void open(DemoSearch &search)
    {
        search.page.resize(1848, 1000);
        search.page.show();
        QApplication::setActiveWindow(&search.page);
        QVERIFY(QTest::qWaitForWindowActive(&search.page));
    }
    static SearchBox *field(DemoSearch &search) { return search.page.findChild<SearchBox *>(); }
    static QStringList buttons(const QWidget &in)
    {
        QStringList texts;
        for (const QPushButton *button : in.findChildren<QPushButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                texts << button->text();
        }
        return texts;
    }

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("TZ", "Asia/Shanghai");
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void wordsAreAskedForOnceAfterTheLastKey()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy wanted(&search.page, &SearchPage::wanted);
        search.page.focusField();
        QTest::keyClicks(QApplication::focusWidget(), "loss");
        QTRY_COMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), "loss");
        // Enter does not wait.
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_S);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[1][0].toString(), "losss");
    }

    void keysGoFromHitToHitAndOpen()
    {
        DemoSearch search(true);
        open(search);
        QCOMPARE(search.page.chosenId(), "hit1"); // below the head
        search.page.focusField();
        QSignalSpy chosen(&search.page, &SearchPage::hitChosen);
        QSignalSpy opened(&search.page, &SearchPage::openRequested);
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down);
        QCOMPARE(search.page.chosenId(), "hit5"); // over the next head
        QCOMPARE(chosen.size(), 3);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up);
        QCOMPARE(search.page.chosenId(), "hit3");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), "hit3");
    }

    void theSumIsMadeOfItsTerms()
    {
        DemoSearch search(true);
        open(search);
        const QStringList terms = buttons(search.page).filter(QRegularExpression(QStringLiteral(" \\d+$")));
        QCOMPARE(terms, (QStringList{"All 14", "日志 12", "成果 1", "未了事项 1"}));
        QSignalSpy kind(&search.page, &SearchPage::kindChosen);
        for (QPushButton *button : search.page.findChildren<QPushButton *>()) {
            if (button->text() == "成果 1")
                button->click();
        }
        QTest::keyClick(&search.page, Qt::Key_3, Qt::AltModifier);
        QTest::keyClick(&search.page, Qt::Key_0, Qt::AltModifier);
        QTest::keyClick(&search.page, Qt::Key_9, Qt::AltModifier); // there are three
        QCOMPARE(kind.size(), 3);
        QCOMPARE(kind[0][0].toString(), "exercise.claim");
        QCOMPARE(kind[1][0].toString(), "duty.matter");
        QCOMPARE(kind[2][0].toString(), QString());
    }

    void theRestOfAGroupIsAskedForWhereItIsOffered()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy more(&search.page, &SearchPage::moreRequested);
        const QModelIndex head = search.model.index(0, 0);
        const QRect row = search.page.list()->visualRect(head);
        const QRect place = SearchDelegate::moreRect(row, search.model.at(0));
        QVERIFY(!place.isEmpty());
        QTest::mouseClick(search.page.list()->viewport(), Qt::LeftButton, {}, place.center());
        QCOMPARE(more.size(), 1);
        QCOMPARE(more[0][0].toString(), "duty.log");
        QTest::mouseClick(search.page.list()->viewport(), Qt::LeftButton, {}, QPoint(place.x() - 40, place.center().y()));
        QCOMPARE(more.size(), 1);
        QVERIFY(SearchDelegate::moreRect(row, search.model.at(4)).isEmpty()); // all of it is listed
    }

    void aFilterIsChosenAndLifted()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy facet(&search.page, &SearchPage::facetChosen);
        auto rows = search.page.findChildren<CountRow *>();
        QCOMPARE(rows.size(), 10); // 2 units, 4 times, 2 natures, 2 spellings
        rows.first()->click();
        QCOMPARE(facet[0][0].value<SearchFacet>(), SearchFacet::Unit);
        QCOMPARE(facet.takeFirst()[1].toString(), "u1");
        rows.first()->click();
        QCOMPARE(facet.takeFirst()[1].toString(), QString());
        rows.last()->click();
        QCOMPARE(facet[0][0].value<SearchFacet>(), SearchFacet::Spelling);
        QCOMPARE(facet.takeFirst()[1].toString(), "otherwise");
    }

    /// Where there is no room for the pane, menus offer the same.
    void aNarrowPageHasMenus()
    {
        DemoSearch search(true);
        search.page.resize(1294, 700);
        search.page.show();
        QSignalSpy facet(&search.page, &SearchPage::facetChosen);
        QSignalSpy scope(&search.page, &SearchPage::scopeChosen);
        const auto press = [&](const QString &text) {
            for (const QAction *action : search.page.findChildren<QAction *>()) {
                const auto *menu = qobject_cast<QMenu *>(action->parent());
                auto *button = menu ? qobject_cast<QWidget *>(menu->parent()) : nullptr;
                if (action->text() == text && button && button->isVisible()) {
                    const_cast<QAction *>(action)->trigger();
                    return true;
                }
            }
            return false;
        };
        QVERIFY(press("演练数据  1"));
        QCOMPARE(facet[0][0].value<SearchFacet>(), SearchFacet::Nature);
        QCOMPARE(facet[0][1].toString(), "drill");
        QVERIFY(press("本单位"));
        QCOMPARE(scope[0][0].toString(), "unit/own");
    }

    /// What is at hand stands beside "all", the rest in a menu; a chosen one beside them.
    void aScopeIsChosen()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy scope(&search.page, &SearchPage::scopeChosen);
        auto *segments = search.page.findChild<SegmentedControl *>();
        QVERIFY(segments && segments->isVisible());
        QCOMPARE(segments->count(), 3);
        const auto buttons = segments->findChildren<QAbstractButton *>();
        buttons[1]->click();
        QCOMPARE(scope.takeFirst()[0].toString(), "unit/own");
        buttons[0]->click();
        QCOMPARE(scope.takeFirst()[0].toString(), QString());
    }

    void keptSearchesAreChosenAndKept()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy chosen(&search.page, &SearchPage::savedChosen);
        QSignalSpy wanted(&search.page, &SearchPage::wanted);
        for (auto *button : search.page.findChildren<QAbstractButton *>()) {
            if (button->isVisible() && (button->text() == "证书过期" || button->text() == "CHG-0412"))
                button->click();
        }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].toString(), "证书过期");
        QCOMPARE(wanted.size(), 1); // a recent one is its words
        QCOMPARE(wanted[0][0].toString(), "CHG-0412");
        QSignalSpy keep(&search.page, &SearchPage::keepWanted);
        QTest::keyClick(&search.page, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(keep.size(), 1);
    }

    void tabLeadsToThePassagesAndNGoesOn()
    {
        DemoSearch search(true);
        open(search);
        search.page.focusField();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto *card = qobject_cast<PassageCard *>(QApplication::focusWidget());
        QVERIFY(card && card->isChecked());
        QTest::keyClick(card, Qt::Key_N);
        QVERIFY(!card->isChecked());
        int checked = 0;
        for (const auto *each : search.page.findChildren<PassageCard *>())
            checked += each->isChecked() ? 1 : 0;
        QCOMPARE(checked, 1);
        QSignalSpy opened(&search.page, &SearchPage::openRequested);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(opened[0][0].toString(), "hit1");
    }

    void blanksAloneAskForAWord()
    {
        DemoSearch search(true);
        open(search);
        SearchValues values;
        values.typed = QStringLiteral("\"\"");
        search.page.setValues(values);
        QStringList said;
        for (const auto *label : search.page.findChildren<QLabel *>())
            said << (label->isVisible() ? label->text() : QString());
        QVERIFY(said.contains("Type a word"));
        QVERIFY(!buttons(search.page).isEmpty());
        for (const auto *button : search.page.findChildren<QPushButton *>())
            QVERIFY(button->text() != "Export" || !button->isEnabled()); // there is nothing to export
        values.typed = QStringLiteral("exit*");
        values.words = 1;
        search.page.setValues(values);
        said.clear();
        for (const auto *label : search.page.findChildren<QLabel *>())
            said << (label->isVisible() ? label->text() : QString());
        QCOMPARE(said.filter("Signs such as *").size(), 1);
    }

    void aNameThatIsRefusedStaysInTheField()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        auto *dialog = new SearchNameDialog("Keep this search", "Keep", "勒索", "勒索", &window);
        QSignalSpy requested(dialog, &SearchNameDialog::requested);
        dialog->open();
        auto *field = dialog->findChild<QLineEdit *>();
        field->setText("  ");
        QVERIFY(!dialog->acceptButton()->isEnabled());
        field->setText(QString(80, 'x'));
        QCOMPARE(dialog->name().size(), SearchNameDialog::MostName);
        dialog->acceptButton()->click();
        dialog->acceptButton()->click(); // once
        QCOMPARE(requested.size(), 1);
        QVERIFY(dialog->isVisible());
        dialog->refuse("taken");
        QVERIFY(dialog->acceptButton()->isEnabled());
        QCOMPARE(dialog->name().size(), SearchNameDialog::MostName);
    }

    void eachWordIsOfferedByItself()
    {
        DemoSearch search(false);
        open(search);
        QSignalSpy wanted(&search.page, &SearchPage::wanted);
        for (QPushButton *button : search.page.findChildren<QPushButton *>()) {
            if (button->text().startsWith(QString::fromUtf8("县区C")))
                QVERIFY(!button->isEnabled()); // it stands nowhere
            if (button->text().startsWith(QString::fromUtf8("勒索")))
                button->click();
        }
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), QString::fromUtf8("勒索"));
    }

    void escapeEmptiesTheFieldAndThenLeads()
    {
        DemoSearch search(true);
        open(search);
        QSignalSpy back(&search.page, &SearchPage::backRequested);
        field(search)->setText("x");
        search.page.focusField();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(back.size(), 0);
        QCOMPARE(field(search)->text(), QString());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QCOMPARE(back.size(), 1);
    }

    void marksArePlacedInUnitsOfTheShownText()
    {
        const auto words = models::markedWords("a\U0001F600县\n区C", {{5, 8}, {9, 12}});
        QCOMPARE(words.text, QString::fromUtf8("a\U0001F600县 区C"));
        QCOMPARE(words.marks, (QList<models::MarkedWords::Mark>{{3, 1}, {5, 1}}));
    }

    void thePaletteCarriesItsWordsOver()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        QApplication::setActiveWindow(&window);
        QVERIFY(QTest::qWaitForWindowActive(&window));
        CommandPalette palette(&window);
        QSignalSpy wanted(&palette, &CommandPalette::searchWanted);
        palette.openWith("exit b");
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toString(), "exit b");
        QVERIFY(!palette.isVisible());
    }
};

REDOUBT_TEST(TestSearchPage)
#include "TestSearchPage.moc"
