// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowModel.h"

#include <QString>

namespace redoubt::views {

/// A line of the list of notices.
struct NoticeRow
{
    QString id;
    QString text;
    QString when; ///< "due 02:41", "came 22:10"
    bool unread = false;
    bool critical = false;
    bool over = false; ///< it waits no more

    bool operator==(const NoticeRow &) const = default;
};

/// What waits and what was said of it. One column.
class NoticeModel : public models::RowModel<NoticeRow>
{
    Q_OBJECT
public:
    enum ExtraRole { UnreadRole = models::FirstFreeRole, CriticalRole, OverRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::views
