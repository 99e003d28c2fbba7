// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/search/SearchModel.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// Draws @p words in one line from @p rect's left, the marked ones bold on the accent's ground; elided at the right. Returns the x behind it.
int paintMarked(QPainter &painter, const QRect &rect, const models::MarkedWords &words, const QFont &font, const QColor &ink, const QColor &ground);

/// A head of a group with its count, and a hit in two lines: its name, its sentence, where, when and who. Only paints.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Where a head offers the rest of its group; empty: all are listed.
    [[nodiscard]] static QRect moreRect(const QRect &row, const models::SearchRow &head);

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace redoubt::views
