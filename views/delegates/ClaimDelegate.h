// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/Roles.h"
#include "views/widgets/Chip.h"

#include <QStyledItemDelegate>

namespace redoubt::views {

/// The chip of a claim's state; @p assignee names the judge who has it open.
[[nodiscard]] ChipSpec claimMarkChip(models::ClaimMark mark, const QString &assignee = {});

/// The queue of claims: 80 px rows (team, target, wait; what was reached; technique, points asked, state) and
/// 32 px group heads. Only paints. The view tells it the time, so that waits grow without touching the model.
class ClaimDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Instant (ms) that waits are counted to. The view must then update itself.
    void setNow(qint64 nowMs) { m_now = nowMs; }

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

    /// From this wait on a claim of mine is marked with a clock.
    static constexpr qint64 longWaitSeconds = 20 * 60;

private:
    qint64 m_now = 0;
};

} // namespace redoubt::views
