// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/kinds/Plan.h"
#include "views/widgets/Chip.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// The chip of an exercise's state: its word with an icon.
[[nodiscard]] ChipSpec exerciseStateChip(exercise::ExerciseState state);

/// A row (52 px) of the list of exercises: name with the reader's role below it, state as a chip with the phase, and what waits
/// for the reader as a badge.
class ExerciseDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 52;
};

} // namespace redoubt::views
