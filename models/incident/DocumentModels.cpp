// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/incident/DocumentModels.h"

namespace redoubt::models {

namespace {
const QString noDocument = QStringLiteral("–");
QString withWait(const QString &word, bool pending) { return pending ? word + QStringLiteral(" ↑") : word; }
} // namespace

int DocumentModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant DocumentModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = at(index.row());
    if (role == IdRole)
        return line.id;
    if (role == Qt::ToolTipRole && line.pending)
        return tr("Not sent to the server yet");
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Number: return line.document.isEmpty() ? noDocument : line.document;
    case Kind: return line.kind;
    case Incident: return line.incident;
    case State: return withWait(line.stateWord, line.pending);
    case By: return line.by;
    case At: return line.at;
    default: return {};
    }
}

QVariant DocumentModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Number");
    case Kind: return tr("Report");
    case Incident: return tr("Incident");
    case State: return tr("State");
    case By: return tr("Who");
    case At: return tr("When");
    default: return {};
    }
}

int NumberModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant NumberModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto &line = at(index.row());
    if (role == IdRole)
        return line.id;
    if (role == Qt::ToolTipRole)
        return line.pending ? tr("Not sent to the server yet") : line.what;
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case Number: return line.text;
    case Fate: return withWait(line.needsPerson ? QStringLiteral("! ") + line.fateWord : line.fateWord, line.pending);
    case What: return line.what;
    case By: return line.by;
    case At: return line.at;
    default: return {};
    }
}

QVariant NumberModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Number: return tr("Number");
    case Fate: return tr("What became of it");
    case What: return tr("Report, or why not");
    case By: return tr("Who");
    case At: return tr("When");
    default: return {};
    }
}

} // namespace redoubt::models
