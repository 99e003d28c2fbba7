// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/StyleSheet.h"
#include "views/theme/Tokens.h"

#include <QtTest>

using namespace redoubt::views;

class TestTokens : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // WCAG 2.1, 1.4.3: examples from the definition of contrast ratio.
    void contrastOfBlackAndWhiteIsTwentyOne()
    {
        QCOMPARE(qRound(contrastRatio(Qt::black, Qt::white) * 100), 2100);
        QCOMPARE(qRound(contrastRatio(QColor("#777777"), Qt::white) * 100), 448);
    }

    void everyTextIsReadableOnEveryGroundItStandsOn_data()
    {
        QTest::addColumn<QColor>("text");
        QTest::addColumn<QColor>("ground");
        for (const Tokens *t : {&Tokens::day(), &Tokens::night()}) {
            const char *theme = t->dark ? "dark" : "light";
            const std::pair<const char *, QColor> grounds[] = {
                {"bg", t->bg},     {"surface", t->surface}, {"subtle", t->subtle},        {"hover", t->hover},
                {"rail", t->rail}, {"field", t->field},     {"accentSoft", t->accentSoft}};
            const std::pair<const char *, QColor> texts[] = {
                {"text", t->text}, {"text2", t->text2}, {"text3", t->text3}, {"accentText", t->accentText}};
            for (const auto &[groundName, ground] : grounds) {
                for (const auto &[textName, text] : texts)
                    QTest::addRow("%s: %s on %s", theme, textName, groundName) << text << ground;
            }
            QTest::addRow("%s: text on pressed", theme) << t->text << t->pressed;
            QTest::addRow("%s: text2 on pressed", theme) << t->text2 << t->pressed;
            for (int i = 0; i < toneCount; ++i) {
                const ToneColours &tone = t->tone(static_cast<Tone>(i));
                QTest::addRow("%s: tone %d on its soft ground", theme, i) << tone.text << tone.soft;
                QTest::addRow("%s: tone %d on surface", theme, i) << tone.text << t->surface;
                QTest::addRow("%s: tone %d on a selected row", theme, i) << tone.text << t->accentSoft;
                QTest::addRow("%s: text on soft ground of tone %d", theme, i) << t->text << tone.soft;
            }
            for (const Tone team : {Tone::Red, Tone::Blue, Tone::White})
                QTest::addRow("%s: tag of team tone %d", theme, static_cast<int>(team)) << t->onSolid << t->tone(team).solid;
            QTest::addRow("%s: primary button", theme) << t->onSolid << t->accent;
            QTest::addRow("%s: primary button, hovered", theme) << t->onSolid << t->accentHover;
            QTest::addRow("%s: destructive button", theme) << t->onSolid << t->danger;
            QTest::addRow("%s: tooltip", theme) << t->tooltipText << t->tooltip;
            QTest::addRow("%s: tooltip, second line", theme) << t->tooltipText2 << t->tooltip;
            QTest::addRow("%s: link on a receipt", theme) << t->tooltipAccent << t->tooltip;
            QTest::addRow("%s: badge at rest", theme) << t->rail << t->text2;
            for (int i = 0; i < 8; ++i)
                QTest::addRow("%s: end label of series %d", theme, i) << t->seriesColour(i) << t->surface;
        }
    }
    void everyTextIsReadableOnEveryGroundItStandsOn()
    {
        QFETCH(QColor, text);
        QFETCH(QColor, ground);

        const double contrast = contrastRatio(text, ground);

        QVERIFY2(contrast >= 4.5, qPrintable(QStringLiteral("%1 on %2: %3").arg(text.name(), ground.name()).arg(contrast)));
    }

    void seriesColoursDifferAndStartOver()
    {
        for (const Tokens *t : {&Tokens::day(), &Tokens::night()}) {
            QSet<QRgb> seen;
            for (int i = 0; i < 8; ++i)
                seen.insert(t->seriesColour(i).rgb());

            QCOMPARE(seen.size(), 8);
            QCOMPARE(t->seriesColour(8), t->seriesColour(0));
            QCOMPARE(t->seriesColour(-1), t->seriesColour(7));
        }
    }

    void styleSheetLeavesNoTokenUnresolved()
    {
        for (const Tokens *t : {&Tokens::day(), &Tokens::night()}) {
            const QString sheet = styleSheet(*t);

            QVERIFY(sheet.size() > 4000);
            QVERIFY(!sheet.contains('@'));
            QVERIFY(!sheet.contains(":;"));
            QVERIFY(sheet.contains(t->accent.name()));
        }
    }
};

REDOUBT_TEST(TestTokens)
#include "TestTokens.moc"
