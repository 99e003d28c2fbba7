// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/TemplateBoard.h"
#include "models/RowModel.h"

#include <QString>

#include <map>
#include <vector>

namespace redoubt::models {

/// One template with what holds of it.
struct TemplateRow
{
    QString id; ///< of sort and name in one broadcast
    Id broadcast;
    duty::TemplateSort sort = duty::TemplateSort::Checklist;
    QString name;
    QString unit;             ///< who publishes it
    bool own = false;         ///< this seat's unit
    std::int64_t version = 0; ///< that holds today; 0: none does
    QString since;            ///< "2026-10-01"
    std::int64_t coming = 0;  ///< that holds next; 0: nothing changes
    QString comingFrom;       ///< "2026-12-01"
    bool comingEnds = false;  ///< what comes is that none holds
    bool inUse = false;       ///< of a checklist: the next shift begins with it
    bool pending = false;

    bool operator==(const TemplateRow &) const = default;
};

class TemplateListModel : public RowModel<TemplateRow>
{
    Q_OBJECT
public:
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// Rows of @p sort as they stand on @p today, the nearest unit first. @p units: names by broadcast. @p inUse: what the office's next shift begins
/// with.
[[nodiscard]] std::vector<TemplateRow> templateRows(const std::vector<duty::TemplateSeries> &series, duty::TemplateSort sort,
                                                    calendar::CivilDate today, const std::map<Id, QString> &units, const std::optional<Id> &own,
                                                    const std::optional<duty::ChecklistInUse> &inUse);

/// The id of the row of that series.
[[nodiscard]] QString templateRowId(const duty::TemplateSeries &series);

} // namespace redoubt::models
