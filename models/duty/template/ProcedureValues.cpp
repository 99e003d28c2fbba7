// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/duty/template/ProcedureValues.h"

#include "models/Text.h"

#include <algorithm>

namespace redoubt::models {

QStringList ProcedureValues::owed() const
{
    QStringList owed;
    for (const auto &step : steps) {
        if (step.required && !step.done && !step.skipped)
            owed << step.text;
    }
    return owed;
}

ProcedureValues procedureValues(const duty::ProcedureView &view, const QString &title, int replaced, const OfficeTime &time)
{
    const auto &procedure = view.procedure.value;
    ProcedureValues values;
    values.matter = procedure.matter;
    values.title = title;
    values.name = text(procedure.name);
    values.version = procedure.version;
    values.unit = text(procedure.origin.unit);
    values.begunText = time.shortTime(procedure.begunAt);
    values.begunBy = text(procedure.by);
    values.done = view.done();
    values.replaced = replaced;
    const auto *next = view.next();
    for (const auto &each : view.steps) {
        StepValues step;
        step.key = text(each.step.key);
        step.text = text(each.step.text);
        step.who = text(each.step.who.value_or(""));
        step.required = each.step.required;
        step.done = each.isDone();
        step.skipped = each.isSkipped();
        step.isNext = next == &each;
        step.due = each.due;
        step.dueText = each.due ? time.shortTime(*each.due) : QString();
        if (each.mark) {
            step.saidText = time.shortTime(each.mark->value.at);
            step.by = text(each.mark->value.by);
            step.note = text(each.mark->value.note.value_or(""));
            step.late = each.isDone() && each.due && each.mark->value.at > *each.due;
            step.pending = each.mark->pending;
        }
        values.steps.push_back(std::move(step));
    }
    return values;
}

std::vector<MatterRow> withProcedures(std::vector<MatterRow> rows, const duty::ProcedureBoard &procedures, const OfficeTime &time)
{
    for (auto &row : rows) {
        const auto view = procedures.at(row.matter);
        if (!view)
            continue;
        row.procedure = text(view->procedure.value.name);
        row.stepsDone = static_cast<int>(view->steps.size())
            - static_cast<int>(std::count_if(view->steps.begin(), view->steps.end(), [](const auto &step) { return step.isOpen(); }));
        row.stepsAll = static_cast<int>(view->steps.size());
        if (const auto *next = view->next()) {
            row.step = text(next->step.text);
            row.stepDue = next->due;
            row.stepDueText = next->due ? time.shortTime(*next->due) : QString();
        }
    }
    return rows;
}

} // namespace redoubt::models
