// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// A line of the list of incidents: number and level, title, whose it is, and what is due first.
class IncidentDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// What clocks are counted to.
    void setNow(Instant now) { m_now = now; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Instant m_now;
};

} // namespace redoubt::views
