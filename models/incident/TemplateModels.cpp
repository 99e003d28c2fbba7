// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/TemplateModels.h"

namespace redoubt::models {

int OfficeTemplateModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant OfficeTemplateModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = at(index.row());
    if (role == IdRole)
        return line.id;
    if (role == Qt::ToolTipRole)
        return line.pending ? tr("Not sent to the server yet") : line.file;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: return line.isWithdrawn ? tr("%1 (withdrawn)").arg(line.name) : line.name;
    case File: return line.file;
    case Version: return line.pending ? line.version + QStringLiteral(" ↑") : line.version;
    case By: return line.by;
    case At: return line.at;
    default: return {};
    }
}

QVariant OfficeTemplateModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Template");
    case File: return tr("File");
    case Version: return tr("Version");
    case By: return tr("Published by");
    case At: return tr("When");
    default: return {};
    }
}

int PlaceholderModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant PlaceholderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = at(index.row());
    if (role == IdRole)
        return line.id;
    if (role == Qt::ToolTipRole)
        return line.said;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Name: return line.isProblem ? QStringLiteral("! ") + line.name : line.name;
    case Place: return line.place;
    case Said: return line.said;
    default: return {};
    }
}

QVariant PlaceholderModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Placeholder");
    case Place: return tr("Place");
    case Said: return tr("Example, or what is wrong");
    default: return {};
    }
}

} // namespace redoubt::models
