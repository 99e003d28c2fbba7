// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/EveryPage.h"
#include "views/exercise/EvidenceLight.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueuePane.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"

#include <QLabel>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using namespace redoubt::views::testing;

/// Whether all evidence of what waits is on this machine: asked before one goes where there is no network.
class TestEvidenceLight : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static QString said(const QWidget &light)
    {
        QStringList words;
        for (const auto *label : light.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&light) && !label->text().isEmpty())
                words << label->text();
        }
        return words.join('\n').replace(QChar(QChar::Nbsp), ' ');
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }
    void cleanup() { m_theme.setLargeType(false); }

    void itSaysWhatIsHere_data()
    {
        QTest::addColumn<int>("files");
        QTest::addColumn<int>("absent");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("fetches");
        QTest::newRow("all of it") << 12 << 0 << qint64(0) << "All evidence of what waits is here" << false;
        QTest::newRow("not all of it") << 12 << 3 << (qint64(96) << 20) << "3 file(s) of what waits are not here: 96.0 MB" << true;
        QTest::newRow("nothing of it") << 1 << 1 << qint64(2048) << "1 file(s) of what waits are not here: 2 KB" << true;
    }
    void itSaysWhatIsHere()
    {
        QFETCH(int, files);
        QFETCH(int, absent);
        QFETCH(qint64, bytes);
        QFETCH(QString, words);
        QFETCH(bool, fetches);
        EvidenceLight light;

        light.setCounts(files, absent, bytes);

        QVERIFY(!light.isHidden());
        QCOMPARE(said(light), words);
        QCOMPARE(light.findChild<Button *>()->isVisibleTo(&light), fetches);
    }

    void withoutAnyFileThereIsNothingToSay()
    {
        EvidenceLight light;
        light.setCounts(3, 1, 100);
        QVERIFY(!light.isHidden());

        light.setCounts(0, 0, 0);

        QVERIFY(light.isHidden());
    }

    void whatIsNotHereIsAskedFor()
    {
        Shown shown = makeShown(QStringLiteral("judging"));
        JudgingPage *judging = shown.pages->page.judgingPage();
        QSignalSpy wanted(judging, &JudgingPage::evidenceAheadRequested);
        judging->setEvidenceHere(12, 3, qint64(96) << 20);

        judging->findChild<EvidenceLight *>()->findChild<Button *>()->click();

        QCOMPARE(wanted.count(), 1);
    }

    void itMakesTheQueueNoWider_data()
    {
        QTest::addColumn<bool>("large");
        QTest::newRow("normal type") << false;
        QTest::newRow("large type") << true;
    }
    void itMakesTheQueueNoWider()
    {
        QFETCH(bool, large);
        m_theme.setLargeType(large);
        Shown shown = makeShown(QStringLiteral("judging"));
        shown.pages->page.setCompact(true);
        shown.widget->resize(1310, 700);
        shown.widget->show();
        QVERIFY(QTest::qWaitForWindowExposed(shown.widget));

        const QueuePane *queue = shown.pages->page.judgingPage()->queuePane();
        const auto *light = shown.pages->page.judgingPage()->findChild<EvidenceLight *>();

        QVERIFY(light->isVisible());
        QTRY_COMPARE(queue->parentWidget()->width(), queue->width());
    }
};

REDOUBT_TEST(TestEvidenceLight)
#include "TestEvidenceLight.moc"
