// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/TableHeader.h"

#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"

#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int edgePadding = 16;
constexpr int padding = 8;
} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int section) const
{
    const Tokens &t = tokens();
    painter->fillRect(rect, t.subtle);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), t.border);
    const bool first = sectionPosition(section) == 0;
    const bool last = sectionPosition(section) + sectionSize(section) >= length();
    QRect cell = rect.adjusted(first ? edgePadding : padding, 0, last ? -edgePadding : -padding, -1);
    const QVariant own = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole);
    const Qt::Alignment alignment = own.isValid() ? static_cast<Qt::Alignment>(own.toInt()) | Qt::AlignVCenter : defaultAlignment();
    const QString text = model()->headerData(section, Qt::Horizontal).toString();
    const QFont font = textFont(SmallType);
    if (isSortIndicatorShown() && sortIndicatorSection() == section) {
        const int side = scaled(12);
        const int width = textWidth(font, text);
        const bool right = alignment.testFlag(Qt::AlignRight);
        const int x = right ? cell.right() - width - side - 3 : qMin(cell.x() + width + 4, cell.right() + 1 - side);
        paintIcon(*painter, sortIndicatorOrder() == Qt::AscendingOrder ? Icon::ChevronUp : Icon::ChevronDown, t.text2,
                  QRectF(x, cell.center().y() - side / 2.0 + 1, side, side));
    }
    drawText(*painter, cell, text, font, t.text2, alignment);
}

} // namespace redoubt::views
