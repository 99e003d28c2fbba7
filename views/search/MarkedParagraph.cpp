// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/MarkedParagraph.h"

#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace redoubt::views {

namespace {
constexpr int leastOfParagraph = 120;

/// Lays @p layout out at @p width; returns its height.
int laidOut(QTextLayout &layout, const models::MarkedWords &words, int width)
{
    QList<QTextLayout::FormatRange> formats;
    for (const auto &mark : words.marks) {
        QTextLayout::FormatRange range;
        range.start = mark.from;
        range.length = mark.length;
        range.format.setBackground(tokens().accentSoft);
        range.format.setFontWeight(QFont::Bold);
        formats << range;
    }
    layout.setFormats(formats);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    qreal y = 0;
    layout.beginLayout();
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(qMax(width, 40));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
    return static_cast<int>(std::ceil(y));
}
} // namespace

MarkedParagraph::MarkedParagraph(models::MarkedWords words, QWidget *parent) : QWidget(parent), m_words(std::move(words))
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(m_words.text);
}

int MarkedParagraph::heightForWidth(int width) const
{
    QTextLayout layout(m_words.text, textFont(BodyType));
    return laidOut(layout, m_words, width);
}

QSize MarkedParagraph::sizeHint() const { return {scaled(leastOfParagraph), heightForWidth(qMax(width(), scaled(leastOfParagraph)))}; }

QSize MarkedParagraph::minimumSizeHint() const { return {scaled(leastOfParagraph), 0}; }

void MarkedParagraph::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(tokens().text);
    QTextLayout layout(m_words.text, textFont(BodyType));
    (void)laidOut(layout, m_words, width());
    layout.draw(&painter, {0, 0});
}

} // namespace redoubt::views
