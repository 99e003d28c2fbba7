// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/CheckModel.h"
#include "views/widgets/Chip.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// The chip of a row's state. What passed has no ground: only what is not as it should be has one.
[[nodiscard]] ChipSpec checkStateChip(models::CheckState state, const QString &word);

/// A cell of the checklist: rows of 32 px, heads of sections of 28 px that go through all columns. Only paints.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 32;
    static constexpr int headHeight = 28;
};

} // namespace redoubt::views
