// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/MomentEdit.h"

#include "exercise/kinds/Limits.h"

#include <QDateTimeEdit>

namespace redoubt::views {

QDateTimeEdit *momentEdit(const std::optional<Instant> &moment)
{
    auto *edit = new QDateTimeEdit;
    edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd HH:mm"));
    edit->setDateTimeRange(QDateTime(QDate(1990, 1, 1), QTime(0, 0)), QDateTime::fromMSecsSinceEpoch(exercise::limits::Latest.ms));
    if (moment)
        setMoment(edit, *moment);
    return edit;
}

Instant momentOf(const QDateTimeEdit *edit) { return {edit->dateTime().toMSecsSinceEpoch()}; }

void setMoment(QDateTimeEdit *edit, Instant moment) { edit->setDateTime(QDateTime::fromMSecsSinceEpoch(moment.ms)); }

} // namespace redoubt::views
