// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace redoubt::views {

/// A line of the shift log: when, what sort, the words, who. A long line takes up to four rows of text. Only paints; where its pen lies it tells.
class LogDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Without it no line offers to be corrected.
    void setMayWrite(bool may) { m_mayWrite = may; }
    /// The width that lines are broken at; the view must then lay its items out anew.
    void setWidth(int width) { m_width = width; }

    /// Where a line is corrected from: shown on the row that is chosen or pointed at. Empty where it is somebody else's.
    [[nodiscard]] QRect correctRect(const QRect &row, const QModelIndex &index) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 36;
    static constexpr int mostLines = 4;

private:
    [[nodiscard]] QRect penPlace(const QRect &row) const;
    [[nodiscard]] QRect textRect(const QRect &row, const QModelIndex &index) const;

    bool m_mayWrite = false;
    int m_width = 0;
};

} // namespace redoubt::views
