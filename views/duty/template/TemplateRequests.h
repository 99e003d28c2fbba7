// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Procedure.h"
#include "duty/kinds/Template.h"

#include <QMetaType>
#include <QString>

#include <optional>
#include <vector>

/// What the pages of templates and procedures ask for. Plain values; who receives them decides and mints.
namespace redoubt::views {

/// A template as it was written in the form; version and author are given where it is published.
struct TemplateForm
{
    duty::DutyTemplate wish;
    std::optional<Id> madeOf; ///< the version that it was copied of

    bool operator==(const TemplateForm &) const = default;
};

struct StepEntry
{
    QString step; ///< its key
    duty::StepOutcome outcome = duty::StepOutcome::Done;
    QString note;

    bool operator==(const StepEntry &) const = default;
};

/// A procedure that may be begun at a matter.
struct ProcedureOffer
{
    Id record; ///< of the version that is in force
    QString name;
    std::int64_t version = 1;
    std::vector<duty::MatterSort> matters;

    bool operator==(const ProcedureOffer &) const = default;
};

} // namespace redoubt::views

Q_DECLARE_METATYPE(redoubt::views::TemplateForm)
Q_DECLARE_METATYPE(redoubt::views::StepEntry)
