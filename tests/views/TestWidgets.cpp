// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/Theme.h"
#include "views/theme/Tokens.h"
#include "views/widgets/TypedText.h"
#include "views/widgets/Avatar.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/DropZone.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/ErrorState.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PasswordField.h"
#include "views/widgets/PhaseTrack.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/ProgressState.h"
#include "views/widgets/SearchBox.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/TeamTag.h"
#include "views/widgets/Toast.h"

#include <QAction>
#include <QHoverEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QtTest>

using namespace redoubt::views;

class TestWidgets : public QObject
{
    Q_OBJECT
private:
    Theme m_theme;

    static QColor pixelOf(QWidget &widget, const QPoint &at) { return widget.grab().toImage().pixelColor(at); }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.setScheme(Theme::Scheme::Light);
        m_theme.apply();
    }

    void cleanup()
    {
        m_theme.setScheme(Theme::Scheme::Light);
        m_theme.setLargeType(false);
    }

    void onlyWhatSomebodyTypedAndCouldSendIsTyped()
    {
        QWidget page;
        auto *line = new QLineEdit(&page);
        auto *text = new QPlainTextEdit(&page);
        auto *shown = new QPlainTextEdit(&page);
        auto *found = new SearchBox(QString(), &page);
        QTest::keyClicks(found, QStringLiteral("red"));
        line->setText(QStringLiteral("as it was"));
        text->setPlainText(QStringLiteral("as it was"));
        shown->setPlainText(QStringLiteral("as it was"));
        shown->document()->setModified(true);
        shown->setReadOnly(true);
        QVERIFY(!holdsTypedText(page));

        QTest::keyClicks(text, QStringLiteral("more"));
        QVERIFY(holdsTypedText(page));
        text->clear();
        QVERIFY(!holdsTypedText(page));
        QTest::keyClicks(line, QStringLiteral("more"));
        QVERIFY(holdsTypedText(page));
    }

    void severitiesHaveTheirOwnShapeWordAndTone()
    {
        QSet<QString> words;
        QSet<QByteArray> shapes;
        for (int level = 1; level <= 4; ++level) {
            const ChipSpec spec = severityChip(level);
            words.insert(spec.text);
            QImage image(28, 28, QImage::Format_ARGB32_Premultiplied);
            image.fill(Qt::transparent);
            QPainter painter(&image);
            paintSeveritySignal(painter, level, QRectF(0, 0, 28, 28));
            painter.end();
            // Without colour: how many pixels are opaque, that is, lit.
            int lit = 0;
            for (int y = 0; y < 28; ++y) {
                for (int x = 0; x < 28; ++x)
                    lit += qAlpha(image.pixel(x, y)) > 200 ? 1 : 0;
            }
            shapes.insert(QByteArray::number(lit));
            QCOMPARE(spec.tone, severityTone(level));
        }

        QCOMPARE(words.size(), 4);
        QCOMPARE(shapes.size(), 4);
        QCOMPARE(severityTone(0), Tone::Neutral);
        QCOMPARE(severityTone(5), Tone::Neutral);
    }

    void aTeamIsAFilledTagAndNeverASeverity()
    {
        const ChipSpec red = teamTag("Red03", redoubt::models::TeamSide::Red);

        QCOMPARE(red.shape, ChipShape::Solid);
        QCOMPARE(red.severity, 0);
        QCOMPARE(teamTag({}, redoubt::models::TeamSide::Blue).text, QStringLiteral("Blue"));
    }

    void chipHoldsItsTextInEveryScale()
    {
        Chip chip({"Possible duplicate", Tone::Severity2, Icon::Copy});
        const QSize before = chip.sizeHint();

        m_theme.setLargeType(true);

        QVERIFY(chip.sizeHint().width() >= qRound(before.width() * 1.25));
        QCOMPARE(chip.sizeHint().height(), 27); // 20 × 1.35
        QCOMPARE(chip.accessibleName(), QStringLiteral("Possible duplicate"));
    }

    void bannerSaysWhatAndTakesTheThemesColours()
    {
        Banner banner(Tone::Severity4, Icon::Conflict, "Changed by two people", "2 to settle");
        Button *settle = banner.addAction("Settle");
        QSignalSpy clicked(settle, &QPushButton::clicked);
        banner.resize(500, 44);
        banner.show();

        QTest::mouseClick(settle, Qt::LeftButton);
        const QColor light = pixelOf(banner, QPoint(250, 4));
        m_theme.setScheme(Theme::Scheme::Dark);
        const QColor dark = pixelOf(banner, QPoint(250, 4));

        QCOMPARE(clicked.count(), 1);
        QCOMPARE(banner.accessibleName(), QStringLiteral("Changed by two people"));
        QCOMPARE(light.name(), Tokens::day().tone(Tone::Severity4).soft.name());
        QCOMPARE(dark.name(), Tokens::night().tone(Tone::Severity4).soft.name());
    }

    void clearedBannerHasNoActions()
    {
        Banner banner(Tone::Accent, Icon::Info, "A", "B");
        banner.addAction("one");
        banner.addAction("two");

        banner.clearActions();

        QCOMPARE(banner.findChildren<Button *>().size(), 0);
    }

    void meterNeverExceedsItsWhole()
    {
        Meter meter;

        meter.setShares(0.9, 0.5);

        QCOMPARE(meter.used(), 0.9);
        QCOMPARE(qRound(meter.proposed() * 100), 10);
        meter.setShares(-1, 3);
        QCOMPARE(meter.used(), 0.0);
        QCOMPARE(meter.proposed(), 1.0);
    }

    void meterFillsWhatIsUsed()
    {
        Meter meter(Tone::Accent);
        meter.resize(200, 6);
        meter.setShares(0.5);

        QCOMPARE(pixelOf(meter, QPoint(90, 3)).name(), Tokens::day().accent.name());
        QCOMPARE(pixelOf(meter, QPoint(110, 3)).name(), Tokens::day().pressed.name());
    }

    void phasesAreSpokenInWords()
    {
        PhaseTrack track;

        track.setPhases({"Preparation", "Attack window", "Freeze"}, 1, "day 2");

        QCOMPARE(track.accessibleName(), QStringLiteral("Preparation: over, Attack window: running, Freeze: to come"));
        QVERIFY(track.sizeHint().width() > 200);
    }

    void passwordIsHiddenAgainWhenClearedOrLeft()
    {
        PasswordField field;
        field.setText("secret");
        field.show();
        field.actions().constFirst()->trigger();
        QVERIFY(field.isRevealed());

        field.hide();
        QVERIFY(!field.isRevealed());

        field.setRevealed(true);
        field.clear();
        QCOMPARE(field.echoMode(), QLineEdit::Password);
    }

    void thePointerRestsOnAWholeRow()
    {
        std::unique_ptr<RowTable> table(plainTable(QStringLiteral("rows")));
        QStandardItemModel model(3, 4);
        table->setModel(&model);
        table->resize(600, 200);
        table->show();
        QVERIFY(QTest::qWaitForWindowExposed(table.get()));
        const auto middle = [&](int row, int column) { return table->visualRect(model.index(row, column)).center(); };
        const auto move = [&](const QPoint &at) {
            QHoverEvent event(QEvent::HoverMove, at, table->viewport()->mapToGlobal(at), at);
            QApplication::sendEvent(table->viewport(), &event);
        };
        move(middle(1, 2));
        QCOMPARE(table->pointedRow(), 1);
        const QImage pointed = table->viewport()->grab().toImage();
        const auto ground = [](const QImage &picture, const QPoint &at) { return picture.pixelColor(at); };
        for (int column = 0; column < 4; ++column) {
            QCOMPARE(ground(pointed, middle(1, column)), tokens().hover);
            QVERIFY(ground(pointed, middle(0, column)) != tokens().hover);
        }
        QHoverEvent left(QEvent::HoverLeave, QPointF(-1, -1), QPointF(-1, -1), QPointF());
        QApplication::sendEvent(table->viewport(), &left);
        QCOMPARE(table->pointedRow(), -1);
    }

    void escapeClearsASearchFirst()
    {
        SearchBox box("Find");
        box.show();
        QTest::keyClicks(&box, "abc");

        QTest::keyClick(&box, Qt::Key_Escape);

        QCOMPARE(box.text(), QString());
        QCOMPARE(box.accessibleName(), QStringLiteral("Find"));
    }

    void fieldShowsItsErrorAndForgetsIt()
    {
        FormField field("Time", new QLineEdit);

        field.setError("A time is 00:00 to 23:59");
        QVERIFY(field.hasError());
        QVERIFY(field.input()->property("invalid").toBool());
        QCOMPARE(field.input()->accessibleDescription(), QStringLiteral("A time is 00:00 to 23:59"));
        QCOMPARE(field.input()->accessibleName(), QStringLiteral("Time"));

        field.clearError();
        QVERIFY(!field.input()->property("invalid").toBool());
        QCOMPARE(field.message(), QString());
    }

    void receiptStandsAndGoes()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        Toast toast(&window);
        toast.setDuration(30);
        int shown = 0;

        toast.showReceipt("353 points ruled", {{"Show", [&shown] { ++shown; }}});

        QVERIFY(toast.isVisible());
        QVERIFY(window.rect().contains(toast.geometry()));
        QTRY_VERIFY(!toast.isVisible());
        QCOMPARE(shown, 0);
    }

    void receiptsLinksWorkByMouseAndKey()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        Toast toast(&window);
        QStringList done;
        const QList<ToastAction> actions{{"See the record", [&done] { done << "see"; }}, {"Undo", [&done] { done << "undo"; }}};

        toast.showReceipt("353 points ruled", actions);
        QTest::mouseClick(&toast, Qt::LeftButton, {}, QPoint(20, 20));
        QCOMPARE(done, QStringList());
        QTest::mouseClick(&toast, Qt::LeftButton, {}, QPoint(toast.width() - 20, 20));
        QCOMPARE(done, QStringList{"undo"});
        toast.showReceipt("353 points ruled", actions);
        QTest::keyClick(&toast, Qt::Key_Return);
        QCOMPARE(done.last(), QStringLiteral("see"));
        toast.showReceipt("353 points ruled", actions);
        QTest::keyClick(&toast, Qt::Key_Right);
        QTest::keyClick(&toast, Qt::Key_Return);

        QCOMPARE(done, QStringList({"undo", "see", "undo"}));
        QVERIFY(!toast.isVisible());
    }

    /// Ten seconds to think better of it; six to read what is done.
    void aReceiptStandsLongerWhereSomethingCanBeDone()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        Toast toast(&window);

        toast.showReceipt("Password changed");
        QCOMPARE(toast.duration(), 6000);
        toast.showReceipt("353 points ruled", {{"Undo", {}}});
        QCOMPARE(toast.duration(), 10'000);
    }

    void dropZoneTakesLocalFilesAlone()
    {
        DropZone zone("Drop evidence here");
        zone.resize(300, 72);
        zone.show();
        QSignalSpy chosen(&zone, &DropZone::filesChosen);
        const auto drop = [&zone](const QList<QUrl> &urls) {
            QMimeData data;
            data.setUrls(urls);
            QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            enter.ignore();
            QApplication::sendEvent(&zone, &enter);
            if (!enter.isAccepted())
                return false;
            QDropEvent event(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
            QApplication::sendEvent(&zone, &event);
            return true;
        };

        QVERIFY(!drop({QUrl("https://example.org/a.png")}));
        QVERIFY(drop({QUrl::fromLocalFile("/tmp/a.png"), QUrl::fromLocalFile("/tmp/b.png")}));

        QCOMPARE(chosen.count(), 1);
        QCOMPARE(chosen.constFirst().constFirst().toStringList(), QStringList({"/tmp/a.png", "/tmp/b.png"}));
    }

    void dropZoneForOneFileRefusesTwo()
    {
        DropZone zone("Drop the file here", DropZone::Accepts::OneFile);
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile("/tmp/a"), QUrl::fromLocalFile("/tmp/b")});
        QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.ignore();

        QApplication::sendEvent(&zone, &enter);

        QVERIFY(!enter.isAccepted());
    }

    void elidedNamesKeepTheirFullForm()
    {
        ElidedLabel label("A long name of a unit that does not fit");
        label.resize(80, 20);
        QVERIFY(label.isElided());
        label.resize(600, 20);
        QVERIFY(!label.isElided());
    }

    void accountsAreToldApartByTheirDigits()
    {
        QCOMPARE(Avatar::initialsOf(QStringLiteral("裁判03")), QStringLiteral("03"));
        QCOMPARE(Avatar::initialsOf(QStringLiteral("带班领导")), QStringLiteral("带"));
        QCOMPARE(Avatar::initialsOf("alice"), QStringLiteral("A"));
        QCOMPARE(Avatar::initialsOf({}), QString());
    }

    void iconButtonsSayTheirName()
    {
        QScopedPointer<Button> button(Button::iconOnly(Icon::Filter, "Filter"));

        QCOMPARE(button->accessibleName(), QStringLiteral("Filter"));
        QCOMPARE(button->toolTip(), QStringLiteral("Filter"));
        QCOMPARE(button->sizeHint(), QSize(24, 24));
    }

    void buttonsHaveTheHeightOfTheirSize_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<bool>("large");
        QTest::addColumn<int>("height");
        QTest::newRow("small") << static_cast<int>(ButtonSize::Small) << false << 24;
        QTest::newRow("normal") << static_cast<int>(ButtonSize::Normal) << false << 32;
        QTest::newRow("large") << static_cast<int>(ButtonSize::Large) << false << 40;
        QTest::newRow("normal in large type") << static_cast<int>(ButtonSize::Normal) << true << 43;
    }
    void buttonsHaveTheHeightOfTheirSize()
    {
        QFETCH(int, size);
        QFETCH(bool, large);
        QFETCH(int, height);
        m_theme.setLargeType(large);

        for (const auto kind : {ButtonKind::Secondary, ButtonKind::Primary, ButtonKind::Ghost, ButtonKind::Danger}) {
            Button button("Rule", kind, Icon::Scale, static_cast<ButtonSize>(size));
            button.ensurePolished();

            QCOMPARE(button.sizeHint().height(), height);
        }
    }

    void progressCanBeCancelled()
    {
        ProgressState progress("Fetching");
        QSignalSpy cancelled(&progress, &ProgressState::cancelRequested);

        progress.findChild<Button *>()->click();

        QCOMPARE(cancelled.count(), 1);
    }

    void errorsTellAllThree()
    {
        ErrorState state({Icon::CloudOff, "title", {}, "what happened", "what was kept", "what to do"});
        QStringList texts;
        for (const auto *label : state.findChildren<QLabel *>())
            texts << label->text();

        for (const char *part : {"title", "what happened", "what was kept", "what to do"})
            QVERIFY2(texts.contains(part), part);
        QCOMPARE(state.addAction("Retry")->kind(), ButtonKind::Primary);
        QCOMPARE(state.addAction("Other")->kind(), ButtonKind::Secondary);
    }
};

REDOUBT_TEST(TestWidgets)
#include "TestWidgets.moc"
