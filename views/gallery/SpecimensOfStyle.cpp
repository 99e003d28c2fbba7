// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/Specimens.h"

#include "views/gallery/SpecimenText.h"
#include "views/theme/IconShapes.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace redoubt::views::specimens {

namespace {

/// All neutral colours, tones and chart colours as swatches.
class ColourChart : public QWidget
{
public:
    ColourChart() { setMinimumWidth(240); }

    [[nodiscard]] QSize sizeHint() const override { return {360, scaled(18) * 5 + 24 * 4 + 72}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &t = tokens();
        const QFont small = textFont(SmallType);
        const int caption = scaled(18);
        const std::pair<QString, QColor> neutral[] = {
            {SpecimenText::tr("Ground"), t.bg},         {SpecimenText::tr("Surface"), t.surface}, {SpecimenText::tr("Subtle"), t.subtle},
            {SpecimenText::tr("Hover"), t.hover},       {SpecimenText::tr("Pressed"), t.pressed}, {SpecimenText::tr("Line"), t.border},
            {SpecimenText::tr("Edge"), t.borderStrong}, {SpecimenText::tr("Text"), t.text},       {SpecimenText::tr("Text 2"), t.text2},
            {SpecimenText::tr("Text 3"), t.text3},      {SpecimenText::tr("Accent"), t.accent},   {SpecimenText::tr("Soft"), t.accentSoft}};
        const int cell = (width() - 5 * 8) / 6;
        int y = 0;
        for (int i = 0; i < 12; ++i) {
            const int x = i % 6 * (cell + 8);
            y = i / 6 * (24 + caption + 8);
            drawRound(painter, QRectF(x, y, cell, 24), 4, neutral[i].second, t.borderStrong);
            drawText(painter, QRect(x, y + 24, cell, caption), neutral[i].first, small, t.text2);
        }
        y += 24 + caption + 16;
        const std::pair<QString, Tone> tones[] = {
            {SpecimenText::tr("Red team"), Tone::Red},      {SpecimenText::tr("Blue team"), Tone::Blue},
            {SpecimenText::tr("White cell"), Tone::White},  {SpecimenText::tr("Extraordinary"), Tone::Severity4},
            {SpecimenText::tr("Major"), Tone::Severity3},   {SpecimenText::tr("Larger"), Tone::Severity2},
            {SpecimenText::tr("General"), Tone::Severity1}, {SpecimenText::tr("Good"), Tone::Ok}};
        const int wide = (width() - 3 * 8) / 4;
        for (int i = 0; i < 8; ++i) {
            const int x = i % 4 * (wide + 8);
            const int half = wide / 2;
            const int top = y + i / 4 * (24 + caption + 8);
            const ToneColours &tone = t.tone(tones[i].second);
            drawRound(painter, QRectF(x, top, wide, 24), 4, tone.solid);
            drawRound(painter, QRectF(x + half, top, wide - half, 24), 4, tone.soft);
            drawText(painter, QRect(x + half, top, half, 24), SpecimenText::tr("Aa"), textFont(SmallType, Weight::Bold), tone.text, Qt::AlignCenter,
                     Elide::Never);
            drawText(painter, QRect(x, top + 24, wide, caption), tones[i].first, small, t.text2);
        }
        y += 2 * (24 + caption + 8) + 8;
        const double step = (width() - 7 * 8) / 8.0;
        painter.setRenderHint(QPainter::Antialiasing);
        for (int i = 0; i < 8; ++i) {
            const QColor &colour = t.seriesColour(i);
            const QPointF end((step + 8) * i + step - 8, y + 4);
            painter.setPen(QPen(colour, 2.5));
            painter.drawLine(QPointF((step + 8) * i, y + 12), end);
            painter.setPen(QPen(t.surface, 1.5));
            painter.setBrush(colour);
            painter.drawEllipse(end, 4, 4);
            drawText(painter, QRect(qRound((step + 8) * i), y + 16, qRound(step), caption), QString::number(i + 1), textFont(SmallType, Weight::Bold),
                     colour);
        }
    }
};

/// All icons at the size of the rail, with their names as tooltips.
class IconSheet : public QWidget
{
public:
    [[nodiscard]] QSize sizeHint() const override { return {360, rows() * scaled(34)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, rows() * scaled(34)}; }

protected:
    static constexpr int columns = 12;

    [[nodiscard]] static int rows() { return (iconCount - 1 + columns - 1) / columns; }
    [[nodiscard]] double cellWidth() const { return width() / static_cast<double>(columns); }

    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int side = scaled(20);
        for (int i = 1; i < iconCount; ++i) {
            const double x = (i - 1) % columns * cellWidth() + (cellWidth() - side) / 2;
            const int y = (i - 1) / columns * scaled(34) + scaled(7);
            paintIcon(painter, iconAt(i), tokens().text2, QRectF(x, y, side, side));
        }
    }

    bool event(QEvent *event) override
    {
        if (event->type() == QEvent::ToolTip) {
            auto *help = static_cast<QHelpEvent *>(event);
            const int index = 1 + help->y() / scaled(34) * columns + static_cast<int>(help->x() / cellWidth());
            if (index < iconCount)
                QToolTip::showText(help->globalPos(), iconName(iconAt(index)), this);
            return true;
        }
        return QWidget::event(event);
    }
};

QWidget *typeLine(int px, const QList<QWidget *> &samples)
{
    QList<QWidget *> widgets{new Label(QString::number(px), SmallType, Weight::Regular, Ink::Text3)};
    return lineOf(widgets + samples, 12);
}

} // namespace

QWidget *colours() { return new ColourChart; }

QWidget *type()
{
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 4);
    column->addWidget(typeLine(28,
                               {new Label(QStringLiteral("05:26:18"), DisplayType, Weight::Bold),
                                new Label(SpecimenText::tr("353 points"), DisplayType, Weight::Bold, Ink::Accent)}));
    column->addWidget(typeLine(20, {new Label(SpecimenText::tr("11 min left until Larger"), TitleType, Weight::Bold)}));
    column->addWidget(typeLine(16, {new Label(SpecimenText::tr("Report text and deadlines 10:42"), LargeType)}));
    column->addWidget(typeLine(14, {new Label(SpecimenText::tr("What is read: tables, controls 6,180"))}));
    auto *code = new Label(QStringLiteral("4f7a…c21e"), SmallType, Weight::Regular, Ink::Text3);
    code->setCode(true);
    column->addWidget(typeLine(12, {new Label(SpecimenText::tr("Labels, hints, times 14:26:18"), SmallType, Weight::Regular, Ink::Text2), code}));
    return box;
}

QWidget *icons() { return new IconSheet; }

} // namespace redoubt::views::specimens
