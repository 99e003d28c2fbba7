// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/exercise/LedgerModel.h"

#include "models/Text.h"

#include <QDateTime>

namespace redoubt::models {

namespace {

QString signedPoints(const LedgerRow &row)
{
    if (row.kind == exercise::ScoreKind::Reversal)
        return QStringLiteral("–");
    const QString sign = row.kind == exercise::ScoreKind::Deduction ? QStringLiteral("−") : QStringLiteral("+");
    return sign + text(row.points.text());
}

QString whatText(const LedgerRow &row)
{
    if (row.kind == exercise::ScoreKind::Reversal)
        return LedgerModel::tr("Reversal");
    QStringList parts;
    if (!row.claimNumber.isEmpty())
        parts << row.claimNumber;
    if (!row.clause.isEmpty())
        parts << row.clause;
    if (!row.title.isEmpty())
        parts << row.title;
    const QString what = parts.isEmpty() ? row.kind == exercise::ScoreKind::Deduction ? LedgerModel::tr("Deduction") : LedgerModel::tr("Award")
                                         : parts.join(QStringLiteral(" · "));
    return row.reversed ? LedgerModel::tr("%1 (reversed)").arg(what) : what;
}

} // namespace

std::span<const TableColumn> LedgerModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return LedgerModel::tr("Time"); }, Qt::AlignLeft},   {[] { return LedgerModel::tr("Team"); }, Qt::AlignLeft},
        {[] { return LedgerModel::tr("Entry"); }, Qt::AlignLeft},  {[] { return LedgerModel::tr("Points"); }, Qt::AlignRight},
        {[] { return LedgerModel::tr("Reason"); }, Qt::AlignLeft}, {[] { return LedgerModel::tr("Judge"); }, Qt::AlignLeft},
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
        case When: return QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("MM-dd HH:mm"));
        case Team: return (row.team.code + QLatin1Char(' ') + row.team.name).trimmed();
        case What: return whatText(row);
        case Points: return signedPoints(row);
        case Reason: return row.reason;
        case Judge: return row.judge;
        default: return {};
        }
    case Qt::TextAlignmentRole: return cellAlignment(columns(), index.column());
    case Qt::ToolTipRole:
        if (row.pending)
            return tr("Waits for the centre");
        return data(index, Qt::DisplayRole);
    case SortRole:
        switch (index.column()) {
        case When: return static_cast<qint64>(row.at.ms);
        case Points: return row.kind == exercise::ScoreKind::Deduction ? -row.points.toDouble() : row.points.toDouble();
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
