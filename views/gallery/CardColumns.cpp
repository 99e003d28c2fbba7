// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/gallery/CardColumns.h"

#include <algorithm>

namespace redoubt::views {

CardColumns::CardColumns(int gap, int most, QWidget *parent) : QLayout(parent), m_gap(gap), m_most(most) { setContentsMargins({}); }

CardColumns::~CardColumns() { qDeleteAll(m_items); }

void CardColumns::addItem(QLayoutItem *item) { m_items << item; }

QLayoutItem *CardColumns::takeAt(int index) { return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr; }

int CardColumns::heightForWidth(int width) const { return arrange(QRect(0, 0, width, 0), false); }

QSize CardColumns::sizeHint() const
{
    const int width = minimumSize().width() * m_most + m_gap * (m_most - 1);
    return {width, heightForWidth(width)};
}

QSize CardColumns::minimumSize() const
{
    int width = 0;
    for (const QLayoutItem *item : m_items)
        width = qMax(width, item->minimumSize().width());
    return {width, 0};
}

void CardColumns::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int CardColumns::columnsIn(int width) const
{
    const int one = qMax(1, minimumSize().width());
    return qBound(1, (width + m_gap) / (one + m_gap), m_most);
}

int CardColumns::arrange(const QRect &rect, bool move) const
{
    const int columns = columnsIn(rect.width());
    const int width = (rect.width() - m_gap * (columns - 1)) / columns;
    QList<int> heights(columns, 0);
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const auto shortest = std::min_element(heights.begin(), heights.end());
        const auto column = static_cast<int>(shortest - heights.begin());
        // The hint too: words that wrap inside a frame of fixed width do not follow from the card's.
        const int height = qMax(item->sizeHint().height(), item->hasHeightForWidth() ? item->heightForWidth(width) : 0);
        const int y = *shortest > 0 ? *shortest + m_gap : 0;
        if (move)
            item->setGeometry(QRect(rect.x() + column * (width + m_gap), rect.y() + y, width, height));
        *shortest = y + height;
    }
    return *std::max_element(heights.begin(), heights.end());
}

} // namespace redoubt::views
