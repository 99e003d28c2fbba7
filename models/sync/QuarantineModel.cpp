// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/sync/QuarantineModel.h"

#include "models/Roles.h"
#include "models/Text.h"
#include "models/sync/OutboxModel.h"

#include <QDateTime>

namespace redoubt::models {

namespace {
/// What no server has refused: it was saved from a damaged cache whose chain could not be.
bool isRescued(const QuarantineRow &row) { return row.detail == QLatin1String("rescued"); }
} // namespace

QString quarantineSentence(const QuarantineRow &row)
{
    if (isRescued(row))
        return QuarantineModel::tr("It was saved from damaged data and can no longer be sent as it is");
    switch (row.why) {
    case ErrorCode::Forbidden:
    case ErrorCode::Unauthenticated:
    case ErrorCode::NotFound: return QuarantineModel::tr("Your account had no right to it when it arrived");
    case ErrorCode::RuleViolated: return QuarantineModel::tr("The rules of the exercise do not allow it");
    case ErrorCode::MissingReason: return QuarantineModel::tr("It gives no reason");
    case ErrorCode::Malformed:
    case ErrorCode::InvalidArgument: return QuarantineModel::tr("Its contents are not valid");
    case ErrorCode::TooLarge:
        // A new record is bounded where it is saved; what the server then still finds too much is the number of them.
        return row.isNew ? QuarantineModel::tr("The place where it belongs is full: no further record of this kind fits in")
                         : QuarantineModel::tr("With it the record would have become larger than a record may be");
    case ErrorCode::StorageDamaged: return QuarantineModel::tr("The server cannot read a record that it needs");
    case ErrorCode::UnknownKind:
    case ErrorCode::UnsupportedVersion: return QuarantineModel::tr("The server does not know this kind of record");
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyExists: return QuarantineModel::tr("Another record has the same number and other contents");
    default: return QuarantineModel::tr("The server could not take it");
    }
}

QString quarantineAdvice(const QuarantineRow &row)
{
    if (isRescued(row))
        return QuarantineModel::tr("Enter it again if it is still needed.");
    switch (row.why) {
    case ErrorCode::Forbidden:
    case ErrorCode::Unauthenticated:
    case ErrorCode::NotFound: return QuarantineModel::tr("Ask the coordinator for the right, then enter it again.");
    case ErrorCode::RuleViolated: return QuarantineModel::tr("Look how the exercise stands now, and enter again what is still right.");
    case ErrorCode::MissingReason: return QuarantineModel::tr("Enter it again with its reason.");
    case ErrorCode::TooLarge:
        return row.isNew ? QuarantineModel::tr("Copy its contents and tell the coordinator: it has to go on in another exercise.")
                         : QuarantineModel::tr("Shorten the record, or go on in a new one; then enter it again.");
    case ErrorCode::UnknownKind:
    case ErrorCode::UnsupportedVersion: return QuarantineModel::tr("Enter it again once the server has been updated.");
    case ErrorCode::Conflict:
    case ErrorCode::AlreadyExists: return QuarantineModel::tr("Look at the other record, and enter again what it lacks.");
    case ErrorCode::Malformed:
    case ErrorCode::InvalidArgument:
        if (row.isNewClaim)
            return QuarantineModel::tr("Open it as a draft, change what was not valid, and submit it again.");
        [[fallthrough]];
    default: return QuarantineModel::tr("Copy its contents and tell the system administrator the word below.");
    }
}

std::span<const TableColumn> QuarantineModel::columns() const
{
    static constexpr TableColumn list[] = {
        {[] { return QuarantineModel::tr("What"); }, Qt::AlignLeft},
        {[] { return QuarantineModel::tr("Record"); }, Qt::AlignLeft},
        {[] { return QuarantineModel::tr("Saved"); }, Qt::AlignLeft},
        {[] { return QuarantineModel::tr("Why it was not taken"); }, Qt::AlignLeft},
    };
    static_assert(std::size(list) == ColumnCount);
    return list;
}

QVariant QuarantineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const QuarantineRow &row = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        switch (index.column()) {
        case What: return recordKindName(row.kind);
        case Title: return row.title;
        case When: return QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("MM-dd HH:mm"));
        case Why: return quarantineSentence(row);
        default: return {};
        }
    case Qt::ToolTipRole: return row.detail.isEmpty() ? data(index, Qt::DisplayRole) : QVariant(row.detail);
    case SortRole: return index.column() == When ? QVariant(static_cast<qint64>(row.at.ms)) : data(index, Qt::DisplayRole);
    case IdRole: return text(row.id);
    case KindRole: return row.kind;
    case CodeRole: return static_cast<int>(row.why);
    default: return {};
    }
}

} // namespace redoubt::models
