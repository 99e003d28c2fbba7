// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Template.h"

/// A procedure 处置流程 while it is followed at an open matter. It lies beside the matter in the office's stream, so that whoever takes duty over
/// goes on with it. Entries all.
namespace redoubt::duty {

/// A procedure as it was begun at a matter. The last one that was begun at a matter counts.
struct MatterProcedure
{
    static constexpr const char *Kind = "duty.matter_procedure";
    Id matter;
    std::string name;
    std::int64_t version = 1;
    TemplateOrigin origin;
    std::vector<ProcedureStep> steps; ///< as they were published
    Instant begunAt;                  ///< from which the steps' minutes run
    std::string by;                   ///< shown name
    UnknownMembers unknown;
    bool operator==(const MatterProcedure &) const = default;
};
BOOST_DESCRIBE_STRUCT(MatterProcedure, (), (matter, name, version, origin, steps, begunAt, by, unknown))

enum class StepOutcome {
    Done,
    Skipped,  ///< left out; of a required step the note says why
    Reopened, ///< what was said of it before was a mistake
};
BOOST_DESCRIBE_ENUM(StepOutcome, Done, Skipped, Reopened)

/// What became of a step. The last one of a step counts.
struct StepMark
{
    static constexpr const char *Kind = "duty.procedure_step";
    Id procedure; ///< a MatterProcedure
    std::string step;
    StepOutcome outcome = StepOutcome::Done;
    std::optional<std::string> note;
    Instant at;
    std::string by; ///< shown name
    UnknownMembers unknown;
    bool operator==(const StepMark &) const = default;
};
BOOST_DESCRIBE_STRUCT(StepMark, (), (procedure, step, outcome, note, at, by, unknown))

} // namespace redoubt::duty
