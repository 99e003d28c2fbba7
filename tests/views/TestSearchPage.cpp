// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoSearch.h"
#include "views/search/CountRow.h"
#include "views/search/SearchDelegate.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/CommandPalette.h"
#include "views/widgets/SearchBox.h"

#include <QListView>
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
        QSignalSpy time(&search.page, &SearchPage::timeChosen);
        auto rows = search.page.findChildren<CountRow *>();
        rows.first()->click();
        QCOMPARE(time.takeFirst()[0].toInt(), 0);
        rows.first()->click();
        QCOMPARE(time.takeFirst()[0].toInt(), -1);
        QSignalSpy spelling(&search.page, &SearchPage::spellingChosen);
        rows.last()->click();
        QCOMPARE(spelling.takeFirst()[0].toInt(), 1);
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
