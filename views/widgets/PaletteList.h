// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/PaletteItem.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace redoubt::views {

/// What the palette shows now. Its contents change as a whole with every letter typed.
class PaletteListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setItems(const QList<PaletteItem> &items);
    [[nodiscard]] const PaletteItem &at(int row) const { return m_items[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<PaletteItem> m_items;
};

/// Paints one line: icon, title, kind, keys.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// Also used by the gallery.
    static void paintItem(QPainter &painter, const QRect &rect, const PaletteItem &item, bool selected);
};

} // namespace redoubt::views
