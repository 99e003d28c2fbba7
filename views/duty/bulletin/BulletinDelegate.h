// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// A bulletin in the list: level, number, what is left of its time, title, and for one of ours that runs two meters.
class BulletinDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setNow(Instant now) { m_now = now; }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Instant m_now;
};

} // namespace redoubt::views
