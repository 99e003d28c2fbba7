// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/LedgerModel.h"

#include "models/Text.h"
#include "models/exercise/PointsText.h"

#include <QDateTime>

#include <limits>

namespace redoubt::models {

namespace {

/// Which entry it is: the claim's number, the clause, the title; empty where it has none of them.
QString entryText(const LedgerRow &row)
{
    QStringList parts{row.claimNumber, row.clause, row.title};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString whatText(const LedgerRow &row)
{
    const QString entry = entryText(row);
    if (row.kind == exercise::ScoreKind::Reversal) {
        if (!row.undoes)
            return entry.isEmpty() ? LedgerModel::tr("Reversal without effect") : LedgerModel::tr("Reversal without effect: %1").arg(entry);
        return entry.isEmpty() ? LedgerModel::tr("Reversal") : LedgerModel::tr("Reversal: %1").arg(entry);
    }
    const QString what = !entry.isEmpty()            ? entry
        : row.kind == exercise::ScoreKind::Deduction ? LedgerModel::tr("Deduction")
                                                     : LedgerModel::tr("Award");
    return row.reversed ? LedgerModel::tr("%1 (reversed)").arg(what) : what;
}

} // namespace

std::span<const TableColumn> LedgerModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return LedgerModel::tr("No."); }, Qt::AlignRight},    {[] { return LedgerModel::tr("Time"); }, Qt::AlignLeft},
        {[] { return LedgerModel::tr("Team"); }, Qt::AlignLeft},    {[] { return LedgerModel::tr("Entry"); }, Qt::AlignLeft},
        {[] { return LedgerModel::tr("Points"); }, Qt::AlignRight}, {[] { return LedgerModel::tr("Reason"); }, Qt::AlignLeft},
        {[] { return LedgerModel::tr("Judge"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const LedgerRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case Number: return row.number ? QVariant(*row.number) : QVariant(QStringLiteral("–"));
        case When: return QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("MM-dd HH:mm"));
        case Team: return (row.team.code + QLatin1Char(' ') + row.team.name).trimmed();
        case What: return whatText(row);
        case Points: return changeText(row.change());
        case Reason: return row.reason;
        case Judge: return row.judge;
        default: return {};
        }
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case Qt::ToolTipRole:
        if (row.pending)
            return tr("Waits for the server");
        return data(index, Qt::DisplayRole);
    case SortRole:
        switch (index.column()) {
        case Number: return row.number.value_or(std::numeric_limits<int>::max());
        case When: return static_cast<qint64>(row.at.ms);
        case Points: return row.change().toDouble();
        default: return data(index, Qt::DisplayRole);
        }
    case IdRole: return text(row.id);
    case PendingRole: return row.pending;
    case ReversedRole: return row.reversed;
    default: break;
    }
    if (index.column() != Team)
        return {};
    switch (role) {
    case TeamCodeRole: return row.team.code;
    case TeamNameRole: return row.team.name;
    case TeamSideRole: return static_cast<int>(row.team.side);
    default: return {};
    }
}

} // namespace redoubt::models
