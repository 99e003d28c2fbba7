// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/board/ProcedureBoard.h"
#include "models/duty/MatterModel.h"
#include "models/duty/OfficeTime.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

/// What is shown of the procedure that is followed at an open matter.
namespace redoubt::models {

struct StepValues
{
    QString key;
    QString text;
    QString who;
    bool required = true;
    bool done = false;
    bool skipped = false;
    bool isNext = false;
    std::optional<Instant> due;
    QString dueText;  ///< "09:30"
    QString saidText; ///< of one that was marked: "09:22"
    QString by;
    QString note;
    bool late = false; ///< marked after its limit
    bool pending = false;

    bool operator==(const StepValues &) const = default;
};

struct ProcedureValues
{
    Id matter;
    QString title; ///< of the matter
    QString name;
    std::int64_t version = 1;
    QString unit; ///< who published it
    QString begunText;
    QString begunBy;
    int done = 0;
    int replaced = 0; ///< procedures that were begun at the matter before
    std::vector<StepValues> steps;

    /// Texts of the required steps that nobody has marked.
    [[nodiscard]] QStringList owed() const;
    bool operator==(const ProcedureValues &) const = default;
};

[[nodiscard]] ProcedureValues procedureValues(const duty::ProcedureView &view, const QString &title, int replaced, const OfficeTime &time);

/// @p rows with the next step of each matter's procedure.
[[nodiscard]] std::vector<MatterRow> withProcedures(std::vector<MatterRow> rows, const duty::ProcedureBoard &procedures, const OfficeTime &time);

} // namespace redoubt::models
