// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/PaletteList.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/KeyHint.h"

#include <QPainter>

namespace redoubt::views {

void PaletteListModel::setItems(const QList<PaletteItem> &items)
{
    beginResetModel();
    m_items = items;
    endResetModel();
}

int PaletteListModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : static_cast<int>(m_items.size()); }

QVariant PaletteListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_items.size())
        return {};
    const PaletteItem &item = m_items[index.row()];
    if (role == Qt::DisplayRole)
        return item.title;
    if (role == Qt::AccessibleTextRole)
        return item.kind.isEmpty() ? item.title : item.title + QStringLiteral(", ") + item.kind;
    return {};
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const { return {100, scaled(36)}; }

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PaletteListModel *>(index.model());
    if (model != nullptr)
        paintItem(*painter, option.rect, model->at(index.row()), option.state.testFlag(QStyle::State_Selected));
}

void PaletteDelegate::paintItem(QPainter &painter, const QRect &rect, const PaletteItem &item, bool selected)
{
    painter.save();
    const Tokens &t = tokens();
    const QRect row = rect.adjusted(8, 1, -8, -1);
    if (selected)
        drawRound(painter, row, 6, t.accentSoft);
    const int side = scaled(16);
    paintIcon(painter, item.icon, selected ? t.accentText : t.text2, QRectF(row.x() + 8, row.center().y() + 1 - side / 2.0, side, side));
    int right = row.right() - 8;
    if (!item.keys.isEmpty())
        right -= KeyHint::paint(painter, right, row.center().y() + 1, item.keys) + 8;
    const QFont kindFont = textFont(SmallType);
    const int kindWidth = textWidth(kindFont, item.kind);
    drawText(painter, QRect(right - kindWidth, row.y(), kindWidth + 2, row.height()), item.kind, kindFont, t.text3, Qt::AlignVCenter, Elide::Never);
    const int x = row.x() + 8 + side + 10;
    drawText(painter, QRect(x, row.y(), right - kindWidth - 12 - x, row.height()), item.title,
             textFont(BodyType, selected ? Weight::Bold : Weight::Regular), t.text);
    painter.restore();
}

} // namespace redoubt::views
