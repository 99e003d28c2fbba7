// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/NoticeList.h"

namespace redoubt::views {

QVariant NoticeModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NoticeRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::ToolTipRole: return row.text;
    case Qt::AccessibleTextRole: return row.unread ? tr("%1, %2, not read").arg(row.text, row.when) : tr("%1, %2").arg(row.text, row.when);
    case models::IdRole: return row.id;
    case models::DetailRole: return row.when;
    case models::SortRole: return index.row();
    case UnreadRole: return row.unread;
    case CriticalRole: return row.critical;
    case OverRole: return row.over;
    default: return {};
    }
}

} // namespace redoubt::views
