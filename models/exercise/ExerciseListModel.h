// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "exercise/kinds/Plan.h"
#include "models/TableModel.h"

#include <QString>

namespace redoubt::models {

struct ExerciseRow
{
    Id id;
    QString name;
    QString unitName;
    std::optional<exercise::ExerciseState> state; ///< nothing: the reader is not told
    QString phase;                                ///< name of the current one; may be empty
    std::optional<Instant> startsAt;
    std::optional<Instant> endsAt;
    int waiting = 0; ///< what waits for the reader there
    QString role;    ///< what the reader is there, in words
    bool pending = false;

    bool operator==(const ExerciseRow &) const = default;
};

/// The exercises that the reader may see.
class ExerciseListModel : public TableModel<ExerciseRow>
{
    Q_OBJECT
public:
    enum Column { Name, State, UnitName, Dates, Waiting, ColumnCount };
    enum ExtraRole { StateRole = FirstFreeRole, EndRole };

    using TableModel::TableModel;

    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;

private:
    [[nodiscard]] std::span<const TableColumn> columns() const override;
};

/// "planned", "running", "stopped", "ended" in the reader's language.
[[nodiscard]] QString stateName(exercise::ExerciseState state);
/// "preparation", "attack window", "freeze", "retrospective" in the reader's language.
[[nodiscard]] QString phaseKindName(exercise::PhaseKind kind);

} // namespace redoubt::models
