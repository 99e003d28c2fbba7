// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/ComparedText.h"

#include "models/Text.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace redoubt::views {

using incident::TextRun;

namespace {
constexpr int leastCompared = 160;
constexpr QChar lineSign(0x21B5); ///< "↵": an end of line that came or went is seen
} // namespace

ComparedText::ComparedText(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void ComparedText::setRuns(const std::vector<TextRun> &runs)
{
    m_text.clear();
    m_marks.clear();
    QString spoken;
    for (const auto &run : runs) {
        auto words = models::text(run.text);
        if (run.sort == TextRun::Sort::Removed)
            words.replace(QLatin1Char('\n'), lineSign);
        else if (run.sort == TextRun::Sort::Added)
            words.replace(QLatin1Char('\n'), QString(lineSign) + QChar(QChar::LineSeparator));
        else
            words.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator));
        if (run.sort != TextRun::Sort::Same)
            m_marks.push_back({static_cast<int>(m_text.size()), static_cast<int>(words.size()), run.sort});
        m_text += words;
        spoken += run.sort == TextRun::Sort::Added ? tr("[added: %1]").arg(words)
            : run.sort == TextRun::Sort::Removed   ? tr("[removed: %1]").arg(words)
                                                   : words;
    }
    setAccessibleName(spoken);
    updateGeometry();
    update();
}

int ComparedText::layOut(QTextLayout &layout, int width) const
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &mark : m_marks) {
        const bool came = mark.sort == TextRun::Sort::Added;
        const auto &tone = tokens().tone(came ? Tone::Ok : Tone::Severity4);
        QTextLayout::FormatRange range;
        range.start = mark.from;
        range.length = mark.length;
        range.format.setForeground(tone.text);
        range.format.setBackground(tone.soft);
        range.format.setFontUnderline(came);
        range.format.setFontStrikeOut(!came);
        formats << range;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(width, 40));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(y));
}

int ComparedText::heightForWidth(int width) const
{
    QTextLayout layout(m_text, textFont(BodyType));
    return layOut(layout, width);
}

QSize ComparedText::sizeHint() const { return {scaled(leastCompared), heightForWidth(qMax(width(), scaled(leastCompared)))}; }

QSize ComparedText::minimumSizeHint() const { return {scaled(leastCompared), heightForWidth(qMax(width(), scaled(leastCompared)))}; }

void ComparedText::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateGeometry(); // another width, another height
}

void ComparedText::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens().text);
    QTextLayout layout(m_text, textFont(BodyType));
    (void)layOut(layout, width());
    layout.draw(&painter, {0, 0});
}

} // namespace redoubt::views
