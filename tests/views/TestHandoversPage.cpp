// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoHandovers.h"
#include "tests/views/Pictures.h"
#include "views/widgets/SentenceDialog.h"
#include "views/duty/handovers/ContinuityStrip.h"
#include "views/widgets/PaperView.h"
#include "views/duty/handovers/PastHandoversPane.h"
#include "views/duty/handovers/ProofPane.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/SegmentedControl.h"

#include <QClipboard>
#include <QListView>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoHandovers;
using testkit::DemoOffice;

/// The page of past handovers: figures by hand from the demo office (shift of 15 April 08:30, due 08:30, signed 08:42:07).
class TestHandoversPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static bool shows(const QWidget &root, const QString &text)
    {
        for (const auto *label : root.findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        return false;
    }
    static void open(DemoHandovers &demo)
    {
        demo.page.resize(1848, 900);
        demo.page.show();
        QApplication::setActiveWindow(&demo.page);
        QVERIFY(QTest::qWaitForWindowActive(&demo.page));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void theListAddsUp()
    {
        DemoHandovers demo;
        open(demo);

        const auto counts = models::countsOf(demo.rows);
        QCOMPARE(counts, (models::PastCounts{14, 12, 2, 2, 0}));
        QVERIFY(shows(demo.page, QStringLiteral("14 = on time 12 + late 2")));
        QCOMPARE(models::filtered(demo.rows, models::PastFilter::Late).size(), 2U);
        QCOMPARE(models::filtered(demo.rows, models::PastFilter::Offline).size(), 2U);
        QCOMPARE(demo.rows.front().minutesLate, 12);
        QCOMPARE(demo.rows.front().day, QStringLiteral("04-16"));
        QCOMPARE(demo.rows.front().clock, QStringLiteral("08:42"));
        QVERIFY(demo.rows.front().sameConsole);
    }

    void noMinuteIsWithoutSomebodyWhoAnswers()
    {
        const DemoHandovers demo;
        const auto &continuity = demo.values->continuity;

        QCOMPARE(continuity.planned, 1440);
        QCOMPARE(continuity.extended, 12);
        QCOMPARE(continuity.minutes, 1452);
        QVERIFY(!continuity.hasGap);
        for (const auto &lane : continuity.lanes) {
            QCOMPARE(lane.pieces.front().from, continuity.begunAt);
            for (std::size_t i = 1; i < lane.pieces.size(); ++i)
                QCOMPARE(lane.pieces[i].from, lane.pieces[i - 1].until);
        }
        const auto extended = std::ranges::count_if(continuity.lanes, [](const auto &lane) {
            return std::ranges::any_of(lane.pieces, [](const auto &piece) { return piece.kind == models::ContinuityPiece::Kind::Extended; });
        });
        QVERIFY(extended > 0);
    }

    void aMinuteWithoutAnybodyIsAGap()
    {
        DemoHandovers demo;
        // The officers of the sheet came at 09:00; the shift had begun at 08:30.
        auto shift = demo.office.board().shift(demo.office.shift())->value;
        shift.begunAt = Instant{shift.begunAt.ms - 30 * 60'000};
        demo.office.take("shift", shift, shift.begunAt);
        const auto values =
            models::pastHandoverValues(demo.office.board(), demo.values->handover, DemoHandovers::zone(), demo.trust(), DemoOffice::now());

        QVERIFY(values->continuity.hasGap);
        const auto &first = values->continuity.lanes.front().pieces.front();
        QCOMPARE(first.kind, models::ContinuityPiece::Kind::Gap);
        QCOMPARE(first.until - first.from, 30 * 60'000);
    }

    void whatBecameOfTheMattersIsReadFromThem()
    {
        const DemoHandovers demo;
        using State = models::LaterMatter::State;
        QStringList ends;
        for (const auto &matter : demo.values->matters)
            ends << QStringLiteral("%1 %2 %3").arg(matter.title).arg(static_cast<int>(matter.state)).arg(matter.minutesLate);
        ends.sort();

        QStringList expected{QStringLiteral("县区C 门户网站无法访问 %1 0").arg(static_cast<int>(State::Done)),
                             QStringLiteral("互联网出口 B 丢包 1.8 % %1 0").arg(static_cast<int>(State::Done)),
                             QStringLiteral("预警通报 2026-041 未签收 4 家 %1 20").arg(static_cast<int>(State::DoneLate)),
                             QStringLiteral("县区F 昨日零报告未补 %1 130").arg(static_cast<int>(State::Overdue))};
        expected.sort();
        QCOMPARE(ends, expected);
    }

    void allThatCanBeProvenIsProven()
    {
        const DemoHandovers demo;
        QVERIFY(demo.values->holds());
        QCOMPARE(demo.values->proof.size(), 5U);
        for (const auto &row : demo.values->proof)
            QVERIFY2(row.state == models::ProofRow::State::Holds, qPrintable(QString::number(static_cast<int>(row.part))));
        QVERIFY(demo.values->proof[1].detail.startsWith(QLatin1String("DUTY-01")));
    }

    void aKeyOfAnotherServerIsSeen()
    {
        DemoHandovers demo;
        models::ServerTrust other{demo.trust().server, SigningKey::fromSeed(Bytes(32, 5))->verifyKey()};
        const auto values = models::pastHandoverValues(demo.office.board(), demo.values->handover, DemoHandovers::zone(), other, DemoOffice::now());
        QVERIFY(!values->holds());
    }

    void theKeysWork()
    {
        DemoHandovers demo;
        open(demo);
        QSignalSpy chosen(&demo.page, &HandoversPage::chosen);
        QSignalSpy verify(&demo.page, &HandoversPage::verifyRequested);
        QSignalSpy exporting(&demo.page, &HandoversPage::exportRequested);
        QSignalSpy print(&demo.page, &HandoversPage::printRequested);
        demo.page.list()->list()->setFocus();

        QTest::keyClick(demo.page.list()->list(), Qt::Key_J);
        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.last().first().value<Id>(), demo.rows[1].handover);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_K);
        QCOMPARE(chosen.last().first().value<Id>(), demo.rows[0].handover);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_K); // the first already
        QCOMPARE(chosen.count(), 2);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_V);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_E);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_P, Qt::ControlModifier);
        QCOMPARE(verify.count(), 1);
        QCOMPARE(exporting.count(), 1);
        QCOMPARE(print.count(), 1);
    }

    void theSheetStandsBesideTheOneBeforeIt()
    {
        DemoHandovers demo;
        open(demo);
        QSignalSpy comparing(&demo.page, &HandoversPage::comparingChosen);
        demo.page.list()->list()->setFocus();

        QVERIFY(demo.page.papers()->isVisible());
        QTest::keyClick(demo.page.list()->list(), Qt::Key_C);
        QCOMPARE(comparing.count(), 1);
        QCOMPARE(comparing.last().first().toBool(), true);
        demo.compare();
        QCOMPARE(demo.page.papers()->currentIndex(), 1);
        QTest::keyClick(demo.page.list()->list(), Qt::Key_C);
        QCOMPARE(comparing.last().first().toBool(), false);
        // The first of an office stands beside nothing.
        demo.page.setComparing(true, false);
        QVERIFY(!demo.page.papers()->isVisible());
        QTest::keyClick(demo.page.list()->list(), Qt::Key_C);
        QCOMPARE(comparing.count(), 2);
    }

    void whatWasWrongIsWrittenAndKeptUntilItIsSaved()
    {
        DemoHandovers demo;
        open(demo);
        QSignalSpy requested(&demo.page, &HandoversPage::correctionRequested);
        demo.page.correctButton()->click();
        const auto dialog = [&] { return demo.page.findChild<SentenceDialog *>(); };
        QVERIFY(dialog());
        QVERIFY(!dialog()->acceptButton()->isEnabled());
        dialog()->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral(" 介质是 8 件 "));
        dialog()->acceptButton()->click();
        QCOMPARE(requested.count(), 1);
        QCOMPARE(requested.first().at(0).value<Id>(), demo.values->handover);
        QCOMPARE(requested.first().at(1).toString(), QStringLiteral("介质是 8 件"));
        demo.page.correctionFailed(QStringLiteral("the disk is full"));
        QVERIFY(shows(*dialog(), QStringLiteral("the disk is full")));
        QVERIFY(dialog()->acceptButton()->isEnabled());
        demo.page.correctionDone();
        QTRY_VERIFY(!dialog() || !dialog()->isVisible());

        auto values = demo.values;
        values->mayCorrect = false;
        demo.page.setHandover(values);
        QVERIFY(!demo.page.correctButton()->isVisible());
    }

    void anAlteredSheetSaysSoOverTheSheet()
    {
        DemoHandovers demo(DemoHandovers::Filled::Altered);
        open(demo);

        QVERIFY(shows(demo.page, QStringLiteral("This sheet does not verify")));
        QVERIFY(shows(demo.page, QStringLiteral("1 does not verify")) || shows(demo.page, QStringLiteral("do not verify")));
    }

    void withoutAnyThePageSaysWhatItIsFor()
    {
        DemoHandovers demo(DemoHandovers::Filled::None);
        open(demo);

        QVERIFY(shows(demo.page, QStringLiteral("No handover yet")));
    }

    void theCommandIsTheOneOfTheExport()
    {
        const DemoHandovers demo;
        QVERIFY(demo.page.proof()->command().startsWith(QLatin1String("redoubt-cli handover verify JJ-20260416-")));
        QVERIFY(demo.page.proof()->command().endsWith(QLatin1String(".zip")));
    }

    void paperStaysPaperInTheDark()
    {
        m_theme.setScheme(Theme::Scheme::Dark);
        QCOMPARE(PaperView::ground(), QColor(0xE9, 0xE9, 0xE6));
        m_theme.setScheme(Theme::Scheme::Light);
        QCOMPARE(PaperView::ground(), QColor(Qt::white));
    }

    void pictures()
    {
        Language language;
        for (const auto &look : testing::looks) {
            testing::wear(look, m_theme, language);
            for (const auto filled : {DemoHandovers::Filled::TwoWeeks, DemoHandovers::Filled::Altered}) {
                for (const QSize size : {QSize(1848, 900), QSize(1294, 640)}) {
                    DemoHandovers demo(filled);
                    demo.page.setCompact(size.width() < 1500);
                    demo.page.resize(size);
                    demo.page.show();
                    demo.draw();
                    const auto image = testing::picture(demo.page, size,
                                                        QStringLiteral("handovers%1-%2-%3")
                                                            .arg(filled == DemoHandovers::Filled::Altered ? "-altered" : "")
                                                            .arg(look.name)
                                                            .arg(size.width()));
                    QVERIFY(testing::colourCount(image) > 20);
                }
            }
        }
        for (const auto &look : testing::looks) {
            testing::wear(look, m_theme, language);
            DemoHandovers demo;
            demo.page.resize(1848, 900);
            demo.page.show();
            demo.compare();
            const auto image = testing::picture(demo.page, QSize(1848, 900), QStringLiteral("handovers-compared-%1-1848").arg(look.name));
            QVERIFY(testing::colourCount(image) > 20);
        }
        testing::wear(testing::looks[2], m_theme, language);
    }
};

REDOUBT_TEST(TestHandoversPage)
#include "TestHandoversPage.moc"
