// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "tests/views/PaintedTexts.h"
#include "tests/views/Pictures.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/NewExerciseDialog.h"
#include "views/exercise/RulingPane.h"
#include "views/exercise/StandingsPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/Banner.h"
#include "views/widgets/FreePlace.h"
#include "views/widgets/Toast.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTableView>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

bool isCompact(const QSize &size, bool large) { return size.width() < 1600 * (large ? Theme::largeTypeScale : 1.0); }

} // namespace

class TestPageScreens : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    void wear(const Look &look) { testing::wear(look, m_theme, m_language); }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void cleanupTestCase() { wear(looks[0]); }

    void everyPageStandsInEveryLook_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("look");
        QTest::addColumn<QSize>("size");
        for (const QString &name : pageNames()) {
            for (int look = 0; look < int(std::size(looks)); ++look) {
                // What rail and top bar leave of 1920 × 1080 and of 1366 × 768.
                for (const QSize &size : {QSize(1848, 1032), looks[look].large ? QSize(1290, 704) : QSize(1310, 720)})
                    QTest::addRow("%s, %s, %d wide", qPrintable(name), looks[look].name, size.width()) << name << look << size;
            }
        }
    }
    // Saves the picture of each page, and claims that nothing is blank and no text is cut.
    void everyPageStandsInEveryLook()
    {
        QFETCH(QString, name);
        QFETCH(int, look);
        QFETCH(QSize, size);
        wear(looks[look]);
        Shown shown = makeShown(name);
        const bool wall = name.startsWith("wall");
        shown.setCompact(isCompact(size, looks[look].large));

        shown.widget->resize(size);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));

        const QImage image = picture(*shown.widget, wall ? size + QSize(72, 48) : size,
                                     QStringLiteral("%1-%2-%3").arg(name, QString::fromLatin1(looks[look].name)).arg(size.width()));

        QVERIFY(colourCount(image) > 8);
        QCOMPARE(shown.widget->width(), wall ? size.width() + 72 : size.width()); // it fits the screen
        QCOMPARE(clippedTexts(*shown.widget).join('\n'), QString());
        const auto painted = paintedTexts(*shown.widget);
        QVERIFY(painted.size() > 5);
        QCOMPARE(overprinted(painted).join('\n'), QString());
        QCOMPARE(elidedNumbers(painted).join('\n'), QString());
        QCOMPARE(hiddenColumns(*shown.widget).join('\n'), QString());
    }

    void theWholeWindowFitsASmallLaptop_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("look");
        for (const char *name : {"judging", "judging-ruled", "plan", "standings", "standings-frozen", "room", "room-form", "outbox", "conflicts",
                                 "quarantine", "settings", "shift", "shift-begun"}) {
            for (int look = 0; look < int(std::size(looks)); ++look)
                QTest::addRow("%s, %s", name, looks[look].name) << QString(name) << look;
        }
    }
    // With rail, top bar, account, running clock and both sync chips, at 1366 × 768: nothing sticks out and no text is cut.
    void theWholeWindowFitsASmallLaptop()
    {
        QFETCH(QString, name);
        QFETCH(int, look);
        wear(looks[look]);
        Shown shown = makeShown(name);
        MainFrame frame;
        frame.addPage(
            {QStringLiteral("exercises"), QCoreApplication::translate("redoubt::console::ExerciseArea", "Exercises"), Icon::Exercise, false},
            shown.widget);
        frame.addPage({QStringLiteral("settings"), QCoreApplication::translate("redoubt::console::SettingsArea", "Settings"), Icon::Settings, true},
                      new QWidget);
        frame.setAccount({QStringLiteral("红03-队员1"), QStringLiteral("市网信办")});
        ClockState clock;
        clock.title = QStringLiteral("攻击窗口 · 第 3 天");
        clock.clock = QStringLiteral("05:37:13");
        clock.note = QStringLiteral("剩 3 小时 22 分");
        frame.setClock(clock);
        frame.setSync({false, 7, 1, 0});
        shown.follow(frame);
        frame.resize(1366, 768);
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));

        const QImage image = picture(frame, {1366, 768}, QStringLiteral("window-%1-%2").arg(name, QString::fromLatin1(looks[look].name)));
        const QSize size = frame.size();
        const QString clipped = clippedTexts(frame).join('\n');
        const auto painted = paintedTexts(frame);
        const QString hidden = hiddenColumns(frame).join('\n');
        // A receipt stands over none of what is pressed, typed into or chosen from.
        frame.showReceipt(QCoreApplication::translate("redoubt::console::JudgingController", "Ruled: %1 points").arg(353),
                          {{QCoreApplication::translate("redoubt::console::Workbench", "See the record"), {}},
                           {QCoreApplication::translate("redoubt::console::Workbench", "Undo"), {}}});
        QApplication::processEvents();
        const auto *toast = frame.findChild<Toast *>();
        const QRect place = toast->geometry();
        const bool stands = toast->isVisible();
        QStringList covered;
        for (const QRect &control : controlsIn(frame, toast)) {
            if (control.intersects(place))
                covered << QStringLiteral("%1, %2 (%3×%4)").arg(control.x()).arg(control.y()).arg(control.width()).arg(control.height());
        }
        (void)picture(frame, {1366, 768}, QStringLiteral("receipt-%1-%2").arg(name, QString::fromLatin1(looks[look].name)));
        shown.widget->setParent(nullptr); // it is not the frame's to delete

        QVERIFY(colourCount(image) > 8);
        QCOMPARE(size, QSize(1366, 768));
        QCOMPARE(clipped, QString());
        QCOMPARE(overprinted(painted).join('\n'), QString());
        QCOMPARE(elidedNumbers(painted).join('\n'), QString());
        QCOMPARE(hidden, QString());
        QVERIFY(stands);
        QCOMPARE(covered.join('\n'), QString());
    }

    // As when a maximised window is restored: the wide panes must not hold it up.
    void aWindowThatShrinksAtOnceFits()
    {
        wear(looks[2]);
        Shown shown = makeShown(QStringLiteral("judging"));
        MainFrame frame;
        frame.addPage({QStringLiteral("exercises"), QStringLiteral("Exercises"), Icon::Exercise, false}, shown.widget);
        QObject::connect(&frame, &MainFrame::compactChanged, &shown.pages->page, &ExercisePage::setCompact);
        frame.resize(1920, 1080);
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));

        frame.resize(1366, 768);
        QTRY_COMPARE(frame.size(), QSize(1366, 768));
        QTRY_COMPARE(clippedTexts(frame).join('\n'), QString()); // the panes give way when the event loop comes to it
        shown.widget->setParent(nullptr);                        // it is not the frame's to delete
    }

    void theReasonIsInSightOnASmallLaptop_data()
    {
        QTest::addColumn<int>("look");
        for (const int look : {0, 1, 2})
            QTest::newRow(looks[look].name) << look;
    }
    // The fullest form: the same target has scored, four lines of the sum, two caps.
    void theReasonIsInSightOnASmallLaptop()
    {
        QFETCH(int, look);
        wear(looks[look]);
        Shown shown = makeShown(QStringLiteral("judging"));
        MainFrame frame;
        frame.addPage({QStringLiteral("exercises"), QStringLiteral("Exercises"), Icon::Exercise, false}, shown.widget);
        QObject::connect(&frame, &MainFrame::compactChanged, &shown.pages->page, &ExercisePage::setCompact);
        frame.resize(1366, 768);
        frame.show();
        QVERIFY(QTest::qWaitForWindowExposed(&frame));
        const auto *ruling = shown.pages->page.judgingPage()->rulingPane();
        const auto *scroll = ruling->findChild<QScrollArea *>();
        const auto *reason = ruling->findChild<QPlainTextEdit *>();
        const auto *notice = ruling->findChild<Banner *>();

        const QSize size = frame.size();
        const bool isNoticed = notice->isVisible();
        const QRect box(reason->mapTo(scroll->viewport(), QPoint(0, 0)), reason->size());
        const QRect sight = scroll->viewport()->rect();
        shown.widget->setParent(nullptr); // it is not the frame's to delete

        QCOMPARE(size, QSize(1366, 768));
        QVERIFY(isNoticed);
        QVERIFY2(sight.contains(box), qPrintable(QStringLiteral("ends at %1 of %2").arg(box.bottom()).arg(sight.bottom())));
    }

    void everythingCanBeReachedAndIsNamed_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames()) {
            if (!name.startsWith("wall"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    // What a mouse can press, Tab can reach, and a screen reader can name.
    void everythingCanBeReachedAndIsNamed()
    {
        QFETCH(QString, name);
        wear(looks[2]);
        Shown shown = makeShown(name);
        shown.widget->resize(1848, 1032);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));
        QStringList unreached;
        QStringList unnamed;
        QSet<const QWidget *> chain;
        const QWidget *at = shown.widget;
        do {
            chain << at;
            at = at->nextInFocusChain();
        } while (at != shown.widget && !chain.contains(at));
        for (const QWidget *widget : shown.widget->findChildren<QWidget *>()) {
            if (!widget->isVisible() || !widget->isEnabled())
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool view =
                qobject_cast<const QListView *>(widget) || (qobject_cast<const QTableView *>(widget) && widget->focusPolicy() != Qt::NoFocus);
            const bool input = qobject_cast<const QLineEdit *>(widget) || qobject_cast<const QPlainTextEdit *>(widget)
                || qobject_cast<const QComboBox *>(widget) || qobject_cast<const QAbstractSpinBox *>(widget) || qobject_cast<const QSlider *>(widget);
            const bool inner = qobject_cast<const QAbstractSpinBox *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget()) || qobject_cast<const QHeaderView *>(widget)
                || qobject_cast<const QLineEdit *>(widget->parentWidget())
                || qobject_cast<const QComboBox *>(widget->parentWidget() ? widget->parentWidget()->parentWidget() : nullptr);
            if ((!button && !view && !input) || inner)
                continue;
            const QString what = QStringLiteral("%1 “%2”").arg(widget->metaObject()->className(), button ? button->text() : widget->accessibleName());
            // A group's buttons are one stop: arrow keys move within.
            const bool grouped =
                button && (button->group() || button->inherits("QTabBar") || (button->parentWidget() && button->parentWidget()->inherits("QTabBar")));
            if (!grouped && (!(widget->focusPolicy() & Qt::TabFocus) || !chain.contains(widget)))
                unreached << what;
            const QString said = button && !button->text().isEmpty() ? button->text() : widget->accessibleName();
            if (said.isEmpty())
                unnamed << what;
        }
        QCOMPARE(unreached.join('\n'), QString());
        QCOMPARE(unnamed.join('\n'), QString());
    }
};

REDOUBT_TEST(TestPageScreens)
#include "TestPageScreens.moc"
