// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/TemplateShelf.h"

#include "app/console/areas/duty/UnitShelf.h"
#include "models/Text.h"

#include <QtGlobal>

#include <optional>
#include <set>
#include <utility>

namespace redoubt::console {

using namespace duty;

const TemplateShelf &TemplateShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<TemplateShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for templates");
    return *shelf;
}

Shelf::Reads TemplateShelf::reads() const { return {{}, {DutyTemplate::Kind, ChecklistChoice::Kind, MatterProcedure::Kind, StepMark::Kind}, {}}; }

void TemplateShelf::take(const store::RecordView &view)
{
    if (view.state.kind == MatterProcedure::Kind || view.state.kind == StepMark::Kind)
        m_proceduresChanged = m_procedures.take(view.stream, view.state) || m_proceduresChanged;
    else
        m_templatesChanged = m_templates.take(view.stream, view.state) || m_templatesChanged;
}

void TemplateShelf::drop(const store::RecordKey &key)
{
    m_templatesChanged = m_templates.drop(key.record) || m_templatesChanged;
    m_proceduresChanged = m_procedures.drop(key.record) || m_proceduresChanged;
}

void TemplateShelf::forget(const Id &stream)
{
    m_templatesChanged = m_templates.forget(stream) || m_templatesChanged;
    m_proceduresChanged = m_procedures.forget(stream) || m_proceduresChanged;
}

void TemplateShelf::tell()
{
    if (std::exchange(m_templatesChanged, false))
        Q_EMIT templatesChanged();
    if (std::exchange(m_proceduresChanged, false))
        Q_EMIT proceduresChanged();
}

QString TemplateShelf::titleOf(const Id &, const Id &record) const
{
    if (const auto *mark = m_procedures.mark(record)) {
        const auto *procedure = m_procedures.procedure(mark->value.procedure);
        if (procedure) {
            for (const auto &step : procedure->value.steps) {
                if (step.key == mark->value.step)
                    return models::text(step.text);
            }
        }
    }
    return wordFor(record);
}

QString TemplateShelf::wordFor(const Id &id) const
{
    if (const auto *published = m_templates.version(id))
        return models::text(published->value.name);
    if (const auto *procedure = m_procedures.procedure(id))
        return models::text(procedure->value.name);
    return {};
}

std::vector<Id> broadcastsUpward(const Desk &desk, const Id &unit)
{
    const auto &units = UnitShelf::of(desk);
    std::vector<Id> broadcasts;
    std::set<Id> seen; // a tree that is being moved may come round
    for (std::optional<Id> each = unit; each && seen.insert(*each).second;) {
        if (const auto broadcast = units.broadcastOf(*each))
            broadcasts.push_back(*broadcast);
        const auto known = desk.units().find(*each);
        each = known == desk.units().end() ? std::nullopt : known->second.parent;
    }
    return broadcasts;
}

} // namespace redoubt::console
