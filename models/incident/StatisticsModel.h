// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "incident/statistics/IncidentStatistics.h"
#include "models/RowModel.h"

#include <QString>

namespace redoubt::models {

/// Incidents of one key, in figures.
struct StatisticsLine
{
    QString id;   ///< the key
    QString name; ///< of the key, in words
    incident::StatisticsRow row;
    bool operator==(const StatisticsLine &) const = default;
};

class StatisticsModel : public RowModel<StatisticsLine>
{
    Q_OBJECT
public:
    enum Column { Name, All, Gravest, Major, Considerable, Ordinary, Unsaid, Open, InTime, Contained, Median, ColumnCount };
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// "3/4"; from ten on with its rate: "12/15, 80 %" (DESIGN §14). "–" of nothing.
    [[nodiscard]] static QString share(const incident::Share &share);
    /// "2 h 10 min"; "–" where there is none.
    [[nodiscard]] static QString lasting(std::optional<std::int64_t> ms);
};

} // namespace redoubt::models
