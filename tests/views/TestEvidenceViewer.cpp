// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/EvidencePane.h"
#include "views/exercise/EvidencePreview.h"
#include "views/exercise/EvidenceViewer.h"
#include "views/exercise/JudgingPage.h"
#include "views/theme/Theme.h"
#include "views/widgets/Label.h"

#include <QListView>
#include <QPlainTextEdit>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;

namespace {

models::EvidenceRow piece(const QString &id, const QString &name, models::EvidenceKind kind)
{
    models::EvidenceRow row;
    row.id = id;
    row.digest = id;
    row.name = name;
    row.kind = kind;
    row.size = 280;
    row.presence = models::EvidencePresence::Checked;
    return row;
}

/// A picture, a text and a capture that is not shown here, in a pane of this height.
struct Pane
{
    explicit Pane(int height)
    {
        pane.setAsksForMore(true);
        pane.setEvidence(rows);
        pane.setThumbnail(QStringLiteral("sha256:1"), picture);
        pane.setText(QStringLiteral("sha256:2"), QStringLiteral("$ whoami\nroot\n"));
        pane.resize(540, height);
        pane.show();
    }
    [[nodiscard]] EvidenceViewer *viewer() const { return pane.findChild<EvidenceViewer *>(); }
    [[nodiscard]] QListView *tiles() const { return pane.findChild<QListView *>(); }
    void click(int row) const
    {
        QTest::mouseClick(tiles()->viewport(), Qt::LeftButton, {}, tiles()->visualRect(tiles()->model()->index(row, 0)).center());
    }

    QImage picture{480, 300, QImage::Format_RGB32};
    std::vector<models::EvidenceRow> rows{piece("sha256:1", "terminal.png", models::EvidenceKind::Image),
                                          piece("sha256:2", "steps.txt", models::EvidenceKind::Terminal),
                                          piece("sha256:3", "capture.pcap", models::EvidenceKind::Packet)};
    EvidencePane pane;
};

constexpr int low = 210;
constexpr int high = 700;

} // namespace

class TestEvidenceViewer : public QObject
{
    Q_OBJECT

    Theme m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }
    void cleanupTestCase()
    {
        m_theme.setLargeType(false);
        m_theme.apply();
    }

    void whereThereIsNoRoomOneClickEnlarges()
    {
        Pane shown(low);
        QVERIFY(!shown.pane.findChild<EvidencePreview *>()->isVisible());

        shown.click(1);

        QVERIFY(shown.viewer());
        QCOMPARE(shown.viewer()->preview()->text(), QStringLiteral("$ whoami\nroot\n"));
    }

    void whereAPieceStandsEnlargedASecondClickShowsItOverTheWindow()
    {
        Pane shown(high);
        QVERIFY(shown.pane.findChild<EvidencePreview *>()->isVisible());

        shown.click(0);
        QVERIFY(!shown.viewer());
        QTest::mouseDClick(shown.tiles()->viewport(), Qt::LeftButton, {}, shown.tiles()->visualRect(shown.tiles()->model()->index(0, 0)).center());

        QVERIFY(shown.viewer());
        QCOMPARE(shown.viewer()->preview()->picture().size(), QSize(480, 300));
    }

    void aClickOnTheEnlargedPieceDoesTheSame()
    {
        Pane shown(high);

        QTest::mouseClick(shown.pane.findChild<EvidencePreview *>(), Qt::LeftButton);

        QVERIFY(shown.viewer());
    }

    void returnEnlargesTheArrowsStepAndEscapeGoesBack()
    {
        Pane shown(low);
        QTest::keyClick(shown.tiles(), Qt::Key_Return);
        QPointer<EvidenceViewer> viewer = shown.viewer();
        QVERIFY(viewer);
        QVERIFY(QTest::qWaitForWindowActive(viewer));
        const auto press = [&viewer](Qt::Key key) { QTest::keyClick(viewer->focusWidget(), key); };
        QVERIFY(!viewer->preview()->picture().isNull());

        press(Qt::Key_Left); // the first one
        QVERIFY(!viewer->preview()->picture().isNull());
        press(Qt::Key_Right);
        QCOMPARE(viewer->preview()->text(), QStringLiteral("$ whoami\nroot\n"));
        QCOMPARE(viewer->focusWidget(), viewer->findChild<QPlainTextEdit *>()); // up and down scroll it
        press(Qt::Key_Right);
        QVERIFY(viewer->preview()->text().isEmpty()); // a capture: one sentence
        press(Qt::Key_Right);                         // the tile that asks for more is no piece
        QCOMPARE(shown.tiles()->currentIndex().row(), 2);
        QStringList said;
        for (const auto *label : viewer->findChildren<Label *>())
            said << label->text();
        QVERIFY(said.contains(QStringLiteral("3 of 3")));
        press(Qt::Key_Left);
        QCOMPARE(shown.tiles()->currentIndex().row(), 1);
        press(Qt::Key_Escape);

        QTRY_VERIFY(viewer.isNull());
        QTest::keyClick(shown.tiles(), Qt::Key_Return); // and once more
        QVERIFY(shown.viewer());
    }

    void whatArrivesMeanwhileIsShown()
    {
        Pane shown(low);
        shown.click(1);
        shown.pane.setText(QStringLiteral("sha256:2"), QStringLiteral("$ id\n"));
        QCOMPARE(shown.viewer()->preview()->text(), QStringLiteral("$ id\n"));

        auto more = shown.rows;
        more.push_back(piece("sha256:4", "added.png", models::EvidenceKind::Image));
        shown.pane.setEvidence(more);
        QCOMPARE(shown.viewer()->preview()->text(), QStringLiteral("$ id\n"));

        QPointer<EvidenceViewer> viewer = shown.viewer();
        shown.pane.setEvidence({piece("sha256:9", "other.txt", models::EvidenceKind::Terminal)});
        QTRY_VERIFY(viewer.isNull());
    }

    void aJudgeLooksAtEvidenceAtEveryWindowSize_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("large");
        QTest::newRow("1366 × 768") << QSize(1310, 650) << false;
        QTest::newRow("1366 × 768, large type") << QSize(1290, 640) << true;
        QTest::newRow("1920 × 1080, large type") << QSize(1848, 1000) << true;
        QTest::newRow("1920 × 1080") << QSize(1848, 1032) << false;
    }
    void aJudgeLooksAtEvidenceAtEveryWindowSize()
    {
        QFETCH(QSize, size);
        QFETCH(bool, large);
        m_theme.setLargeType(large);
        m_theme.apply();
        DemoPages pages(redoubt::Role::Judge);
        pages.page.showTab(ExercisePage::Tab::Judging);
        pages.page.setCompact(size.width() < 1600 * (large ? Theme::largeTypeScale : 1.0));
        pages.page.resize(size);
        pages.page.show();
        pages.open("红03-07", 80);
        auto *pane = pages.page.judgingPage()->findChild<EvidencePane *>();
        auto *tiles = pane->findChild<QListView *>();
        QTRY_VERIFY(tiles->isVisible() && tiles->viewport()->height() > 0);

        QTest::keyClick(tiles, Qt::Key_Return);

        auto *viewer = pane->findChild<EvidenceViewer *>();
        QVERIFY(viewer && viewer->isVisible());
        QVERIFY(viewer->preview()->height() > size.height() * 3 / 4);
        QVERIFY(viewer->preview()->width() > size.width() * 3 / 4);
        QVERIFY(!viewer->preview()->picture().isNull());
    }
};

REDOUBT_TEST(TestEvidenceViewer)
#include "TestEvidenceViewer.moc"
