// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// The default table cell (36 px): text, severity chip, team tag, number at the right, or a time. Which it is follows
/// from the roles that the cell answers; the ink of plain text is weaker right of the first column.
class TableDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 36;
};

/// A two-line row (48 px) of a list: title and, below it, DetailRole; a time or state at the right.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Instant (ms) that decides whether a day is named.
    void setNow(qint64 nowMs) { m_now = nowMs; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 48;

private:
    qint64 m_now = 0;
};

} // namespace redoubt::views
