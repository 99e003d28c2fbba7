// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/ProcedureBoard.h"

#include <algorithm>
#include <string_view>

namespace redoubt::duty {

namespace {
constexpr std::int64_t stepMinuteMs = 60'000;

template <class T>
bool eraseProceduresOf(std::map<Id, feed::BoardRecord<T>> &records, const Id &stream)
{
    return std::erase_if(records, [&](const auto &entry) { return entry.second.stream == stream; }) > 0;
}
} // namespace

const StepView *ProcedureView::next() const
{
    const auto open = std::ranges::find_if(steps, &StepView::isOpen);
    return open == steps.end() ? nullptr : &*open;
}

int ProcedureView::done() const { return static_cast<int>(std::ranges::count_if(steps, &StepView::isDone)); }

std::vector<const StepView *> ProcedureView::owed() const
{
    std::vector<const StepView *> owed;
    for (const auto &each : steps) {
        if (each.step.required && each.isOpen())
            owed.push_back(&each);
    }
    return owed;
}

bool ProcedureBoard::take(const Id &stream, const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == MatterProcedure::Kind) {
        const bool taken = feed::takeRecord(m_procedures, m_unreadable, stream, record);
        if (const auto known = m_procedures.find(record.id); known != m_procedures.end())
            m_atMatter[known->second.value.matter].insert(record.id);
        return taken;
    }
    if (kind != StepMark::Kind)
        return false;
    const bool taken = feed::takeRecord(m_marks, m_unreadable, stream, record);
    if (const auto known = m_marks.find(record.id); known != m_marks.end())
        m_marksOf[known->second.value.procedure].insert(record.id);
    return taken;
}

bool ProcedureBoard::drop(const Id &record)
{
    m_unreadable.erase(record);
    return m_procedures.erase(record) + m_marks.erase(record) > 0; // the indices are asked through these
}

bool ProcedureBoard::forget(const Id &stream) { return int(eraseProceduresOf(m_procedures, stream)) + int(eraseProceduresOf(m_marks, stream)) > 0; }

ProcedureView ProcedureBoard::viewOf(const feed::BoardRecord<MatterProcedure> &procedure) const
{
    std::map<std::string_view, const feed::BoardRecord<StepMark> *> last;
    if (const auto marks = m_marksOf.find(procedure.id); marks != m_marksOf.end()) {
        for (const auto &id : marks->second) {
            const auto mark = m_marks.find(id);
            if (mark == m_marks.end())
                continue;
            auto &kept = last[mark->second.value.step];
            if (!kept || feed::orderOf(*kept) < feed::orderOf(mark->second))
                kept = &mark->second;
        }
    }
    ProcedureView view{procedure, {}};
    for (const auto &step : procedure.value.steps) {
        StepView each{step, {}, {}};
        const auto mark = last.find(step.key);
        if (mark != last.end() && mark->second->value.outcome != StepOutcome::Reopened)
            each.mark = *mark->second;
        if (step.minutes)
            each.due = procedure.value.begunAt + *step.minutes * stepMinuteMs;
        view.steps.push_back(std::move(each));
    }
    return view;
}

std::optional<ProcedureView> ProcedureBoard::at(const Id &matter) const
{
    const feed::BoardRecord<MatterProcedure> *last = nullptr;
    if (const auto begun = m_atMatter.find(matter); begun != m_atMatter.end()) {
        for (const auto &id : begun->second) {
            const auto *each = procedure(id);
            if (each && (!last || feed::orderOf(*last) < feed::orderOf(*each)))
                last = each;
        }
    }
    return last ? std::optional(viewOf(*last)) : std::nullopt;
}

int ProcedureBoard::begunBefore(const Id &matter) const
{
    const auto begun = m_atMatter.find(matter);
    if (begun == m_atMatter.end())
        return 0;
    const auto known = std::ranges::count_if(begun->second, [&](const Id &id) { return procedure(id) != nullptr; });
    return std::max(0, static_cast<int>(known) - 1);
}

const feed::BoardRecord<MatterProcedure> *ProcedureBoard::procedure(const Id &id) const
{
    const auto found = m_procedures.find(id);
    return found == m_procedures.end() ? nullptr : &found->second;
}

const feed::BoardRecord<StepMark> *ProcedureBoard::mark(const Id &id) const
{
    const auto found = m_marks.find(id);
    return found == m_marks.end() ? nullptr : &found->second;
}

} // namespace redoubt::duty
