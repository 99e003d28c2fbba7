// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace redoubt::views {

/// A piece of evidence as a tile: picture (or the icon of its kind), number, name, time and size, and whether its digest was
/// checked. What is missing is a dashed tile that asks for it. Only paints.
class EvidenceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int tileWidth = 156;
    static constexpr int tileHeight = 136;
};

} // namespace redoubt::views
