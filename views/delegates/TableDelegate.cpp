// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/delegates/TableDelegate.h"

#include "views/delegates/RowPainting.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/TeamTag.h"

#include <QPainter>

namespace redoubt::views {

using models::RowKind;
using models::TeamSide;

namespace {

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant alignment = index.data(Qt::TextAlignmentRole);
    return alignment.isValid() ? static_cast<Qt::Alignment>(alignment.toInt()) | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter;
}

bool isGroupHead(const QModelIndex &index) { return index.data(models::RowKindRole).toInt() == static_cast<int>(RowKind::GroupHead); }

} // namespace

QSize TableDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = textWidth(textFont(BodyType, Weight::Bold), index.data(Qt::DisplayRole).toString());
    const bool atEdge = index.column() == 0 || index.column() == index.model()->columnCount(index.parent()) - 1;
    return {width + 16 + (atEdge ? 8 : 0), scaled(rowHeight)};
}

void TableDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Tokens &t = tokens();
    const bool first = index.column() == 0;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    paintTableGround(*painter, option, first);
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawRound(*painter, option.rect.adjusted(first ? 4 : 1, 1, -1, -2), 4, {}, t.accent, 1);
    const bool last = index.column() == index.model()->columnCount(index.parent()) - 1;
    const QRect cell = option.rect.adjusted(first ? 16 : 8, 0, last ? -16 : -8, 0);
    const int middle = cell.center().y() + 1;
    if (const QVariant severity = index.data(models::SeverityRole); severity.isValid()) {
        paintChip(*painter, cell.x(), middle, severityChip(severity.toInt()));
    } else if (const QVariant side = index.data(models::TeamSideRole); side.isValid()) {
        const int width =
            paintChip(*painter, cell.x(), middle, teamTag(index.data(models::TeamCodeRole).toString(), static_cast<TeamSide>(side.toInt())));
        drawText(*painter, cell.adjusted(width + 8, 0, 0, 0), index.data(models::TeamNameRole).toString(), textFont(BodyType), t.text);
    } else {
        const QVariant foreground = index.data(Qt::ForegroundRole);
        const QColor ink = foreground.isValid() ? foreground.value<QColor>() : first ? t.text : t.text2;
        drawText(*painter, cell, index.data(Qt::DisplayRole).toString(), textFont(BodyType, first && selected ? Weight::Bold : Weight::Regular), ink,
                 alignmentOf(index));
    }
    painter->restore();
}

QSize TwoLineDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, scaled(isGroupHead(index) ? 32 : rowHeight + 4)};
}

void TwoLineDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const Tokens &t = tokens();
    if (isGroupHead(index)) {
        paintGroupHead(*painter, option.rect, index.data(Qt::DisplayRole).toString(), index.data(models::CountRole).toString());
        painter->restore();
        return;
    }
    const QRect row = paintInsetGround(*painter, option);
    int right = row.right() - 7;
    const int line = scaled(20);
    const int x = row.x() + 8;
    int y = row.y() + (row.height() - 2 * line) / 2;
    if (index.data(models::PendingRole).toBool()) {
        const int side = scaled(14);
        right -= side;
        paintIcon(*painter, Icon::CloudUp, t.tone(Tone::Severity2).text, QRectF(right, y + (line - side) / 2.0, side, side));
        right -= 6;
    }
    if (const QVariant instant = index.data(models::InstantRole); instant.isValid()) {
        const QString text = TimeText(m_now).moment(instant.toLongLong());
        const int width = textWidth(textFont(SmallType), text);
        right -= width;
        drawText(*painter, QRect(right, y, width + 2, line), text, textFont(SmallType), t.text3, Qt::AlignVCenter, Elide::Never);
        right -= 8;
    }
    drawText(*painter, QRect(x, y, right - x, line), index.data(Qt::DisplayRole).toString(), textFont(BodyType, Weight::Bold), t.text);
    y += line;
    drawText(*painter, QRect(x, y, row.right() - 7 - x, line), index.data(models::DetailRole).toString(), textFont(SmallType), t.text2);
    painter->restore();
}

} // namespace redoubt::views
