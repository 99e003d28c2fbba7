// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "tests/views/PaintedTexts.h"
#include "tests/views/Pictures.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/RulingPane.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/FreePlace.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using namespace redoubt::views::testing;

namespace {

/// 1366 × 768 at 150 %, and as narrow as people make a window beside another one.
constexpr QSize scaledLaptop(911, 512);
constexpr QSize besideAnother(1024, 700);

bool scrolls(const QWidget &holder)
{
    const auto *area = qobject_cast<const QAbstractScrollArea *>(holder.parentWidget());
    return area && area->viewport() == &holder;
}

/// Controls below @p root that are cut off by what holds them, and no scroll bar brings them.
QStringList cutOff(const QWidget &root)
{
    QStringList cut;
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const bool isPart = qobject_cast<const QComboBox *>(widget->parentWidget()) || qobject_cast<const QAbstractSpinBox *>(widget->parentWidget());
        if (!widget->isVisible() || !isControl(*widget) || isPart || widget->width() == 0)
            continue;
        for (const QWidget *holder = widget->parentWidget(); holder; holder = holder->parentWidget()) {
            if (scrolls(*holder))
                break;
            const QRect place(widget->mapTo(holder, QPoint()), widget->size());
            if (!holder->rect().contains(place)) {
                const auto *button = qobject_cast<const QAbstractButton *>(widget);
                cut << QStringLiteral("%1 “%2” at %3, %4 (%5×%6) in %7 (%8×%9)")
                           .arg(widget->metaObject()->className(), button && !button->text().isEmpty() ? button->text() : widget->accessibleName())
                           .arg(place.x())
                           .arg(place.y())
                           .arg(place.width())
                           .arg(place.height())
                           .arg(holder->metaObject()->className())
                           .arg(holder->width())
                           .arg(holder->height());
                break;
            }
            if (holder == &root)
                break;
        }
    }
    return cut;
}

} // namespace

/// A page that does not fit is still used: its panes take turns, and what is left over scrolls.
class TestSmallWindows : public QObject
{
    Q_OBJECT

    Theme m_theme;
    Language m_language;

    void wear(const Look &look) { testing::wear(look, m_theme, m_language); }
    static std::unique_ptr<MainFrame> frameWith(Shown &shown)
    {
        auto frame = std::make_unique<MainFrame>();
        frame->addPage(
            {QStringLiteral("exercises"), QCoreApplication::translate("redoubt::console::ExerciseArea", "Exercises"), Icon::Exercise, false},
            shown.widget);
        frame->setAccount({QStringLiteral("红03-队员1"), QStringLiteral("市网信办")});
        frame->setSync({false, 7, 1, 0});
        shown.follow(*frame);
        return frame;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Asia/Shanghai"); }
    void cleanupTestCase() { wear(looks[2]); }

    void everythingCanBeReached_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("look");
        QTest::addColumn<QSize>("size");
        for (const QString &name : pageNames()) {
            const std::pair<int, QSize> worn[] = {{0, scaledLaptop}, {2, scaledLaptop}, {3, scaledLaptop}, {2, besideAnother}, {4, besideAnother}};
            for (const auto &[look, size] : worn) {
                if (!name.startsWith("wall"))
                    QTest::addRow("%s, %s, %d wide", qPrintable(name), looks[look].name, size.width()) << name << look << size;
            }
        }
    }
    void everythingCanBeReached()
    {
        QFETCH(QString, name);
        QFETCH(int, look);
        QFETCH(QSize, size);
        wear(looks[look]);
        Shown shown = makeShown(name);
        const auto frame = frameWith(shown);
        frame->resize(size);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));

        (void)picture(*frame, size, QStringLiteral("small-%1-%2-%3").arg(name, QString::fromLatin1(looks[look].name)).arg(size.width()));
        const QSize shownSize = frame->size();
        const QString cut = cutOff(*frame).join('\n');
        const QString over = overprinted(paintedTexts(*frame)).join('\n');
        shown.widget->setParent(nullptr); // it is not the frame's to delete

        QCOMPARE(shownSize, size);
        QVERIFY2(cut.isEmpty(), qPrintable(cut));
        QVERIFY2(over.isEmpty(), qPrintable(over));
    }

    void pagesAskForNoMoreThanANarrowWindow_data()
    {
        QTest::addColumn<QString>("name");
        for (const QString &name : pageNames()) {
            if (!name.startsWith("wall"))
                QTest::newRow(qPrintable(name)) << name;
        }
    }
    // What needs more scrolls sideways, which nobody likes: at 1024, beside a rail of 72, no page does.
    void pagesAskForNoMoreThanANarrowWindow()
    {
        QFETCH(QString, name);
        for (const int look : {0, 2}) {
            wear(looks[look]);
            Shown shown = makeShown(name);
            shown.setCompact(true);
            shown.widget->resize(1024 - 72, 640);
            shown.widget->show();
            QVERIFY(QTest::qWaitForWindowExposed(shown.widget));

            QTRY_VERIFY2(shown.widget->minimumSizeHint().width() <= 1024 - 72, qPrintable(QString::number(shown.widget->minimumSizeHint().width())));
        }
    }

    /// Queue and claim take turns: a claim that is chosen is read, and J goes on from there.
    void onAScaledLaptopAClaimIsChosenReadAndRuledOn()
    {
        wear(looks[0]);
        Shown shown = makeShown(QStringLiteral("judging"));
        const auto frame = frameWith(shown);
        frame->resize(scaledLaptop);
        frame->show();
        QVERIFY(QTest::qWaitForWindowExposed(frame.get()));
        JudgingPage *judging = shown.pages->page.judgingPage();
        judging->setClaim(std::nullopt);

        const bool listed = judging->queuePane()->isVisible();
        QTest::keyClick(judging->queuePane()->focusProxy(), Qt::Key_J);
        QTRY_VERIFY(judging->openClaim().has_value());
        const auto first = judging->openClaim();
        const bool read = !judging->queuePane()->isVisible() && judging->rulingPane()->isVisible();
        judging->openNext();
        const bool next = judging->openClaim() != first;
        shown.widget->setParent(nullptr);

        QVERIFY(listed);
        QVERIFY(read);
        QVERIFY(next);
    }
};

REDOUBT_TEST(TestSmallWindows)
#include "TestSmallWindows.moc"
