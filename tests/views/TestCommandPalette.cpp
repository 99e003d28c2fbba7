// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/Theme.h"
#include "views/widgets/CommandPalette.h"

#include <QLineEdit>
#include <QListView>
#include <QtTest>

using namespace redoubt::views;

namespace {

QList<PaletteItem> items()
{
    return {{"a", QStringLiteral("退回补充"), QStringLiteral("动作"), Icon::Undo, "Ctrl R", "thbc"},
            {"b", QStringLiteral("#0417 集中运维管控平台管理权限"), QStringLiteral("成果报告"), Icon::File, {}, {}},
            {"c", QStringLiteral("裁定当前成果报告"), QStringLiteral("动作"), Icon::Scale, {}, {}},
            {"d", QStringLiteral("评判台"), QStringLiteral("页面"), Icon::Exercise, {}, {}},
            {"e", QStringLiteral("Open the wall"), QStringLiteral("动作"), Icon::Wall, {}, {}}};
}

QStringList found(const QString &query)
{
    QStringList ids;
    for (const int index : paletteMatches(items(), query))
        ids << items()[index].id;
    return ids;
}

} // namespace

class TestCommandPalette : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    void queriesFindWhatPeopleMean_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("nothing typed shows all in order") << "" << QStringList({"a", "b", "c", "d", "e"});
        QTest::newRow("a title's start beats the same kind") << QStringLiteral("裁定") << QStringList({"c"});
        QTest::newRow("inside a title beats a kind") << QStringLiteral("成果报告") << QStringList({"c", "b"});
        QTest::newRow("a number") << "0417" << QStringList({"b"});
        QTest::newRow("keywords such as pinyin initials") << "thbc" << QStringList({"a"});
        QTest::newRow("case is ignored") << "WALL" << QStringList({"e"});
        QTest::newRow("letters in order") << "otw" << QStringList({"e"});
        QTest::newRow("every word must be found") << QStringLiteral("动作 退回") << QStringList({"a"});
        QTest::newRow("nothing fits") << "zzz" << QStringList();
    }
    void queriesFindWhatPeopleMean()
    {
        QFETCH(QString, query);
        QFETCH(QStringList, ids);

        QCOMPARE(found(query), ids);
    }

    // Readings as the dictionary has them: cái dìng, tuì huí, dòng jié, gōng bù, dà píng, shēn sè, jí zhōng yùn wéi.
    void chineseNamesAreFoundByTheirPinyin_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("title");
        for (const auto &[initials, whole, title] :
             {std::tuple{"cd", "caiding", "裁定"}, std::tuple{"th", "tuihui", "退回"}, std::tuple{"djpm", "dongjiepaiming", "冻结排名"},
              std::tuple{"gb", "gongbu", "公布"}, std::tuple{"dkdp", "dakaidaping", "打开大屏"}, std::tuple{"ss", "shense", "深色"},
              std::tuple{"h0307jzyw", "h", "红03-07 集中运维"}}) {
            QTest::addRow("%s by initials", title) << QString::fromUtf8(initials) << QString::fromUtf8(title);
            QTest::addRow("%s by its readings", title) << QString::fromUtf8(whole) << QString::fromUtf8(title);
        }
    }
    void chineseNamesAreFoundByTheirPinyin()
    {
        QFETCH(QString, typed);
        QFETCH(QString, title);
        QWidget window;
        window.resize(900, 600);
        CommandPalette palette(&window);
        palette.setItems({{"1", title, {}, Icon::File, {}, {}}, {"2", QStringLiteral("评判台"), {}, Icon::File, {}, {}}});

        palette.setQuery(typed);

        QVERIFY2(palette.shownTitles().contains(title), qPrintable(palette.shownTitles().join(' ')));
        QVERIFY(!palette.shownTitles().contains(QStringLiteral("评判台")));
    }

    void anotherSpellingFindsNothing()
    {
        QWidget window;
        CommandPalette palette(&window);
        palette.setItems({{"1", QStringLiteral("裁定"), {}, Icon::File, {}, {}}});

        palette.setQuery(QStringLiteral("dc"));

        QCOMPARE(palette.shownTitles(), QStringList());
    }

    void enterChoosesTheBestAndCloses()
    {
        QWidget window;
        window.resize(900, 600);
        window.show();
        CommandPalette palette(&window);
        palette.setItems(items());
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.openWith();

        QTest::keyClicks(palette.findChild<QLineEdit *>(), "wall");
        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toString(), QStringLiteral("e"));
        QVERIFY(!palette.isVisible());
    }

    void arrowsGoRoundTheList()
    {
        QWidget window;
        window.show();
        CommandPalette palette(&window);
        palette.setItems(items());
        palette.openWith();
        auto *input = palette.findChild<QLineEdit *>();
        const auto *list = palette.findChild<QListView *>();

        QTest::keyClick(input, Qt::Key_Up);
        QCOMPARE(list->currentIndex().row(), 4);
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 0);
        QTest::keyClick(input, Qt::Key_Down);
        QCOMPARE(list->currentIndex().row(), 1);
    }

    void escapeGivesTheFocusBackAndChoosesNothing()
    {
        QWidget window;
        QLineEdit before(&window);
        window.show();
        window.activateWindow();
        before.setFocus();
        CommandPalette palette(&window);
        palette.setItems(items());
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.openWith();

        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Escape);

        QVERIFY(!palette.isVisible());
        QCOMPARE(window.focusWidget(), &before);
        QCOMPARE(chosen.count(), 0);
    }

    void enterOnAnEmptyResultDoesNothing()
    {
        QWidget window;
        window.show();
        CommandPalette palette(&window);
        palette.setItems(items());
        QSignalSpy chosen(&palette, &CommandPalette::chosen);
        palette.openWith("zzz");

        QTest::keyClick(palette.findChild<QLineEdit *>(), Qt::Key_Return);

        QCOMPARE(palette.shownTitles(), QStringList());
        QCOMPARE(chosen.count(), 0);
        QVERIFY(palette.isVisible());
    }

    void tenThousandItemsAreFilteredAsOneTypes()
    {
        QList<PaletteItem> many;
        for (int i = 0; i < 10'000; ++i)
            many << PaletteItem{QString::number(i), QStringLiteral("#%1 claim against the data bureau").arg(i), "claim", Icon::File, {}, {}};
        QElapsedTimer timer;
        timer.start();

        const auto matches = paletteMatches(many, "#9999 bureau");

        QCOMPARE(matches.constFirst(), 9999);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }
};

REDOUBT_TEST(TestCommandPalette)
#include "TestCommandPalette.moc"
