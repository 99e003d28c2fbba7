// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "models/RowModel.h"

#include <QString>

/// Templates of the office, and what stands in one. Words are the controller's: a row has them as they are shown.
namespace redoubt::models {

struct OfficeTemplateLine
{
    QString id;
    Id record;
    QString name;
    QString file;
    QString version;
    QString by;
    QString at;
    bool isWithdrawn = false;
    bool pending = false;
    bool operator==(const OfficeTemplateLine &) const = default;
};

class OfficeTemplateModel : public RowModel<OfficeTemplateLine>
{
    Q_OBJECT
public:
    enum Column { Name, File, Version, By, At, ColumnCount };
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

/// A placeholder, or what is wrong, in the order in which somebody reads it.
struct PlaceholderLine
{
    QString id;
    QString name; ///< with its sign: #时间线
    QString place;
    QString said; ///< its sample, or what is wrong
    bool isProblem = false;
    bool operator==(const PlaceholderLine &) const = default;
};

class PlaceholderModel : public RowModel<PlaceholderLine>
{
    Q_OBJECT
public:
    enum Column { Name, Place, Said, ColumnCount };
    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
};

} // namespace redoubt::models
