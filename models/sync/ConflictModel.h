// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "models/RowModel.h"

#include <QString>

namespace redoubt::models {

/// One of the values that two people gave a field without seeing each other.
struct ConflictHead
{
    QString value;  ///< as people read it
    QString json;   ///< as it is stored: what a settlement writes
    QString author; ///< name; may be empty where it is not known here
    Instant at;
    bool mine = false;  ///< by this account on this installation
    bool shown = false; ///< what pages show meanwhile

    bool operator==(const ConflictHead &) const = default;
};

/// A field with heads of different value.
struct ConflictField
{
    QString name;  ///< in the record's struct
    QString label; ///< in words
    std::vector<ConflictHead> heads;

    bool operator==(const ConflictField &) const = default;
};

/// A record with at least one field in conflict.
struct ConflictRow
{
    Id id; ///< the record's
    Id stream;
    QString kind;
    QString title; ///< what a person knows the record by
    std::vector<ConflictField> fields;

    bool operator==(const ConflictRow &) const = default;
};

/// Records that two people changed without seeing each other. One column.
class ConflictModel : public RowModel<ConflictRow>
{
    Q_OBJECT
public:
    enum ExtraRole { KindRole = FirstFreeRole };

    using RowModel::RowModel;

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
};

/// What people call field @p name of a record of @p kind; the name itself where this version does not know it.
[[nodiscard]] QString fieldLabel(const QString &kind, const QString &name);

} // namespace redoubt::models
