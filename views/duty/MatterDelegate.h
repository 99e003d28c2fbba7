// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/MatterModel.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// A row of what is open (72 px): what, and the one clock that runs with how much of it is used up; at the right what is done next. Only
/// paints; where its two buttons lie it tells, for whoever takes the clicks. The view tells it the time.
class MatterDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNow(Instant now) { m_now = now; }
    /// Without it the rows have no buttons.
    void setMayWrite(bool may) { m_mayWrite = may; }

    /// "Take" where whoever looks was told of it; else "Respond" or "Close": what ends the clock that runs.
    [[nodiscard]] static QString actionText(const QModelIndex &index);
    /// Empty where there are no buttons. Who was told of a matter has them without writing on duty.
    [[nodiscard]] QRect actionRect(const QRect &row, const QModelIndex &index) const;
    [[nodiscard]] QRect moreRect(const QRect &row, const QModelIndex &index) const;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    static constexpr int rowHeight = 72;

private:
    void paintClock(QPainter &painter, const QRect &place, const QModelIndex &index) const;
    void paintButtons(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;

    Instant m_now;
    bool m_mayWrite = false;
};

} // namespace redoubt::views
