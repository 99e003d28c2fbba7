// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/template/TemplateListModel.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

QVariant TemplateListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TemplateRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole: return row.name;
    case Qt::AccessibleTextRole: return row.version > 0 ? tr("%1, version %2, %3").arg(row.name).arg(row.version).arg(row.unit) : row.name;
    case Qt::ToolTipRole: return row.unit.isEmpty() ? row.name : row.name + QLatin1Char('\n') + row.unit;
    case IdRole: return row.id;
    case RowKindRole: return static_cast<int>(RowKind::Record);
    case PendingRole: return row.pending;
    case SortRole: return index.row();
    default: return {};
    }
}

QString templateRowId(const duty::TemplateSeries &series)
{
    return text(series.broadcast) + QLatin1Char('/') + QString::number(static_cast<int>(series.sort)) + QLatin1Char('/') + text(series.name);
}

std::vector<TemplateRow> templateRows(const std::vector<duty::TemplateSeries> &series, duty::TemplateSort sort, calendar::CivilDate today,
                                      const std::map<Id, QString> &units, const std::optional<Id> &own,
                                      const std::optional<duty::ChecklistInUse> &inUse)
{
    std::vector<TemplateRow> rows;
    for (const auto &each : series) {
        if (each.sort != sort)
            continue;
        TemplateRow row;
        row.id = templateRowId(each);
        row.broadcast = each.broadcast;
        row.sort = each.sort;
        row.name = text(each.name);
        const auto unit = units.find(each.broadcast);
        row.unit = unit == units.end() ? QString() : unit->second;
        row.own = each.broadcast == own;
        if (const auto *holds = each.inForceOn(today)) {
            row.version = holds->value.version;
            row.since = text(holds->value.from.toString());
        }
        if (const auto *next = each.comingAfter(today)) {
            row.coming = next->value.version;
            row.comingFrom = text(next->value.from.toString());
            row.comingEnds = next->value.withdrawn.value_or(false);
        }
        const auto &used = inUse ? inUse->published : std::nullopt;
        row.inUse = used && used->stream == each.broadcast && used->value.sort == each.sort && used->value.name == each.name;
        row.pending = std::ranges::any_of(each.versions, [](const auto &version) { return version.pending; });
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace redoubt::models
