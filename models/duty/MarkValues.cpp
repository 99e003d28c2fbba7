// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/MarkValues.h"

#include "models/Text.h"

namespace redoubt::models {

OrderRow orderRow(const duty::OrderPoint &point, const OfficeTime &time)
{
    OrderRow row;
    row.part = point.part;
    row.key = point.part == duty::OrderPart::Early ? QString::fromLatin1(duty::StepTick::Arrived) : text(point.key);
    row.name = text(point.name);
    row.what = text(point.what);
    row.side = point.side;
    row.required = point.required;
    row.fulfilled = point.fulfilled;
    row.ticked = point.tick.has_value();
    if (point.tick) {
        row.by = text(point.tick->by);
        row.when = time.shortTime(point.tick->at);
    }
    row.minutes = static_cast<int>(point.minutes);
    row.done = static_cast<int>(point.done);
    row.all = static_cast<int>(point.all);
    return row;
}

std::vector<MarkRow> markRows(const std::vector<duty::DutyMark> &marks, const OfficeTime &time)
{
    std::vector<MarkRow> rows;
    rows.reserve(marks.size());
    for (const auto &mark : marks) {
        MarkRow row;
        row.kind = mark.kind;
        row.who = text(mark.who);
        row.whom = text(mark.whom);
        row.by = text(mark.by);
        row.words = text(mark.words);
        row.when = mark.at ? time.shortTime(*mark.at) : QString();
        row.count = static_cast<int>(mark.count);
        row.record = mark.record;
        if (mark.point)
            row.rule = orderRow(*mark.point, time);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
