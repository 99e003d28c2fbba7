// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Procedure.h"
#include "feed/BoardRecord.h"

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::duty {

/// A step of a procedure with what became of it.
struct StepView
{
    ProcedureStep step;
    std::optional<feed::BoardRecord<StepMark>> mark; ///< the last one; none: nothing was said, or what was said was a mistake
    std::optional<Instant> due;                      ///< by its limit, counted from the procedure's beginning

    [[nodiscard]] bool isOpen() const { return !mark; }
    [[nodiscard]] bool isDone() const { return mark && mark->value.outcome == StepOutcome::Done; }
    [[nodiscard]] bool isSkipped() const { return mark && mark->value.outcome == StepOutcome::Skipped; }
    bool operator==(const StepView &) const = default;
};

/// A procedure at a matter as it stands.
struct ProcedureView
{
    feed::BoardRecord<MatterProcedure> procedure;
    std::vector<StepView> steps;

    /// The first that is open. Null: none is.
    [[nodiscard]] const StepView *next() const;
    [[nodiscard]] int done() const;
    /// Required and open: what is named when the matter is closed.
    [[nodiscard]] std::vector<const StepView *> owed() const;
    bool operator==(const ProcedureView &) const = default;
};

/// Procedures at the open matters of all offices that are here. Owned by one thread.
class ProcedureBoard
{
public:
    /// Takes the merged state of a record of one of its kinds; whether anything changed. What cannot be read is kept as unreadable().
    bool take(const Id &stream, const feed::RecordState &record);
    bool drop(const Id &record);
    bool forget(const Id &stream);

    /// The procedure that is followed at @p matter: the one that was begun last. None: there is none.
    [[nodiscard]] std::optional<ProcedureView> at(const Id &matter) const;
    /// How many were begun at it before that one.
    [[nodiscard]] int begunBefore(const Id &matter) const;
    /// Null where there is no such record.
    [[nodiscard]] const feed::BoardRecord<MatterProcedure> *procedure(const Id &id) const;
    [[nodiscard]] const feed::BoardRecord<StepMark> *mark(const Id &id) const;

    [[nodiscard]] const std::map<Id, feed::UnreadableRecord> &unreadable() const { return m_unreadable; }

private:
    [[nodiscard]] ProcedureView viewOf(const feed::BoardRecord<MatterProcedure> &procedure) const;

    std::map<Id, feed::BoardRecord<MatterProcedure>> m_procedures;
    std::map<Id, feed::BoardRecord<StepMark>> m_marks;
    std::map<Id, std::set<Id>> m_atMatter; ///< procedures by matter
    std::map<Id, std::set<Id>> m_marksOf;  ///< marks by procedure
    std::map<Id, feed::UnreadableRecord> m_unreadable;
};

} // namespace redoubt::duty
