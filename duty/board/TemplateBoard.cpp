// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/board/TemplateBoard.h"

#include <algorithm>
#include <string_view>

namespace redoubt::duty {

namespace {
template <class T>
bool eraseTemplatesOf(std::map<Id, BoardRecord<T>> &records, const Id &stream)
{
    return std::erase_if(records, [&](const auto &entry) { return entry.second.stream == stream; }) > 0;
}

/// The one that holds since the latest day.
std::optional<BoardRecord<DutyTemplate>> newestOf(const std::vector<BoardRecord<DutyTemplate>> &templates)
{
    const auto newest = std::ranges::max_element(templates, {}, [](const auto &each) { return std::pair(each.value.from, each.id); });
    return newest == templates.end() ? std::nullopt : std::optional(*newest);
}
} // namespace

bool TemplateBoard::take(const Id &stream, const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == ChecklistChoice::Kind)
        return feed::takeRecord(m_choices, m_unreadable, stream, record);
    if (kind != DutyTemplate::Kind)
        return false;
    const bool taken = feed::takeRecord(m_templates, m_unreadable, stream, record);
    order();
    return taken;
}

bool TemplateBoard::drop(const Id &record)
{
    m_unreadable.erase(record);
    const bool dropped = m_templates.erase(record) + m_choices.erase(record) > 0;
    order();
    return dropped;
}

bool TemplateBoard::forget(const Id &stream)
{
    const bool forgotten = int(eraseTemplatesOf(m_templates, stream)) + int(eraseTemplatesOf(m_choices, stream)) > 0;
    order();
    return forgotten;
}

void TemplateBoard::order()
{
    m_series.clear();
    for (const auto &[id, record] : m_templates) {
        auto &series = m_series[Key(record.stream, record.value.sort, record.value.name)];
        series.broadcast = record.stream;
        series.sort = record.value.sort;
        series.name = record.value.name;
        series.versions.push_back(record);
    }
    for (auto &[key, series] : m_series) {
        std::ranges::sort(series.versions, {}, [](const auto &each) { return std::pair(each.value.version, feed::orderOf(each)); });
    }
}

std::vector<TemplateSeries> TemplateBoard::series(const std::vector<Id> &broadcasts) const
{
    std::vector<TemplateSeries> all;
    for (const auto &broadcast : broadcasts) {
        for (const auto &[key, series] : m_series) {
            if (series.broadcast == broadcast)
                all.push_back(series);
        }
    }
    return all;
}

std::optional<TemplateSeries> TemplateBoard::seriesOf(const Id &broadcast, TemplateSort sort, const std::string &name) const
{
    const auto found = m_series.find(Key(broadcast, sort, name));
    return found == m_series.end() ? std::nullopt : std::optional(found->second);
}

const BoardRecord<DutyTemplate> *TemplateBoard::version(const Id &id) const
{
    const auto found = m_templates.find(id);
    return found == m_templates.end() ? nullptr : &found->second;
}

std::vector<BoardRecord<DutyTemplate>> TemplateBoard::inForce(const std::vector<Id> &broadcasts, TemplateSort sort, calendar::CivilDate day) const
{
    std::map<std::string, BoardRecord<DutyTemplate>> nearest;
    for (const auto &series : this->series(broadcasts)) {
        if (series.sort != sort)
            continue;
        if (const auto *holds = series.inForceOn(day))
            nearest.try_emplace(series.name, *holds);
    }
    std::vector<BoardRecord<DutyTemplate>> result;
    for (auto &[name, record] : nearest)
        result.push_back(std::move(record));
    return result;
}

const BoardRecord<ChecklistChoice> *TemplateBoard::choiceOf(const Id &office) const
{
    const BoardRecord<ChecklistChoice> *last = nullptr;
    for (const auto &[id, choice] : m_choices) {
        if (choice.stream == office && (!last || feed::orderOf(*last) < feed::orderOf(choice)))
            last = &choice;
    }
    return last;
}

ChecklistInUse TemplateBoard::checklistFor(const OfficeBoard &office, const std::optional<Id> &own, const std::vector<Id> &broadcasts,
                                           calendar::CivilDate day) const
{
    const auto lists = office.checklists();
    if (const auto *choice = choiceOf(office.id())) {
        const auto &chosen = choice->value;
        const auto list = std::ranges::find(lists, chosen.name, [](const auto &each) { return each.value.name; });
        if (!chosen.broadcast && list != lists.end())
            return {*list, {}, true};
        const auto series = chosen.broadcast ? seriesOf(*chosen.broadcast, TemplateSort::Checklist, chosen.name) : std::nullopt;
        if (const auto *holds = series ? series->inForceOn(day) : nullptr)
            return {{}, *holds, true};
    }
    if (own) {
        if (const auto published = newestOf(inForce({*own}, TemplateSort::Checklist, day)))
            return {{}, published, false};
    }
    if (!lists.empty())
        return {std::ranges::max(lists, {}, &BoardRecord<Checklist>::id), {}, false};
    for (const auto &broadcast : broadcasts) {
        if (const auto published = newestOf(inForce({broadcast}, TemplateSort::Checklist, day)))
            return {{}, published, false};
    }
    return {};
}

std::optional<bool> TemplateBoard::isFaithful(const CopiedChecklist &copy) const
{
    const auto *original = version(copy.origin.record);
    if (!original)
        return std::nullopt;
    return original->value.name == copy.name && original->value.version == copy.version && original->value.content.items == copy.items;
}

} // namespace redoubt::duty
