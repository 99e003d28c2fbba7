// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentShelf.h"

#include "incident/roles/IncidentRoles.h"
#include "models/Text.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

namespace redoubt::console {

const IncidentShelf &IncidentShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<IncidentShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for incidents");
    return *shelf;
}

Shelf::Reads IncidentShelf::reads() const
{
    using namespace incident;
    return {{Register::Kind},
            {Incident::Kind, Moment::Kind, Impact::Kind, Judged::Kind, Overruling::Kind, Sending::Kind, CourseLine::Kind, Report::Kind,
             ReportSection::Kind, EarlierText::Kind, ReportStep::Kind, Settlement::Kind, IssuedReport::Kind, NumberSeries::Kind, NumberLease::Kind, NumberUse::Kind,
             NumberVoid::Kind, OfficeTemplate::Kind},
            {}};
}

std::vector<Id> IncidentShelf::registers() const
{
    std::vector<Id> all;
    for (const auto &[stream, board] : m_boards) {
        if (board.record())
            all.push_back(stream);
    }
    return all;
}

const incident::IncidentBoard *IncidentShelf::board(const Id &stream) const
{
    const auto found = m_boards.find(stream);
    return found == m_boards.end() || !found->second.record() ? nullptr : &found->second;
}

const incident::IncidentBoard *IncidentShelf::boardWith(const Id &incident) const
{
    const auto found = std::ranges::find_if(m_boards, [&](const auto &each) { return each.second.incidents().contains(incident); });
    return found == m_boards.end() ? nullptr : &found->second;
}

const incident::IncidentReportBoard *IncidentShelf::reports(const Id &stream) const
{
    const auto found = m_reports.find(stream);
    return found == m_reports.end() ? nullptr : &found->second;
}

const incident::IncidentReportBoard *IncidentShelf::reportsWith(const Id &report) const
{
    const auto found = std::ranges::find_if(m_reports, [&](const auto &each) { return each.second.incidentOf(report).has_value(); });
    return found == m_reports.end() ? nullptr : &found->second;
}

const incident::NumberBoard *IncidentShelf::numbers(const Id &stream) const
{
    const auto found = m_numbers.find(stream);
    return found == m_numbers.end() ? nullptr : &found->second;
}

std::vector<feed::BoardRecord<incident::OfficeTemplate>> IncidentShelf::templates(const Id &stream) const
{
    std::vector<feed::BoardRecord<incident::OfficeTemplate>> found;
    for (const auto &[id, record] : m_templates) {
        if (record.stream == stream)
            found.push_back(record);
    }
    std::ranges::sort(found, {}, [](const auto &record) { return feed::orderOf(record); });
    return found;
}

bool IncidentShelf::hasRoleIn(const Id &stream, const std::set<Role> &roles) const
{
    const auto *info = m_desk.stream(stream);
    return info && std::ranges::any_of(info->roles, [&](Role role) { return roles.contains(role); });
}

bool IncidentShelf::writesIn(const Id &stream) const { return hasRoleIn(stream, incident::registerWriters::ofIncidents()); }

bool IncidentShelf::approvesIn(const Id &stream) const { return hasRoleIn(stream, incident::registerWriters::ofApprovals()); }

void IncidentShelf::forget(const Id &stream)
{
    m_reports.erase(stream);
    m_templatesChanged = std::erase_if(m_templates, [&](const auto &each) { return each.second.stream == stream; }) > 0 || m_templatesChanged;
    m_numbersChanged = m_numbers.erase(stream) > 0 || m_numbersChanged;
    if (m_boards.erase(stream) > 0)
        m_registersChanged = true;
}

void IncidentShelf::grantsChanged() { m_registersChanged = true; }

void IncidentShelf::take(const store::RecordView &view)
{
    note(view.stream, m_boards.try_emplace(view.stream, view.stream).first->second.take(view.state));
    note(view.stream, m_reports.try_emplace(view.stream, view.stream).first->second.take(view.state));
    m_numbersChanged = m_numbers.try_emplace(view.stream, view.stream).first->second.take(view.state) || m_numbersChanged;
    if (view.state.kind == incident::OfficeTemplate::Kind) {
        feed::takeRecord(m_templates, m_strangeTemplates, view.stream, view.state);
        m_templatesChanged = true;
    }
}

void IncidentShelf::note(const Id &stream, const std::optional<Id> &touched)
{
    if (touched == stream)
        m_registersChanged = true;
    else if (touched)
        m_changed.insert(*touched);
}

void IncidentShelf::drop(const store::RecordKey &key)
{
    if (const auto found = m_boards.find(key.stream); found != m_boards.end())
        note(key.stream, found->second.drop(key.record));
    if (const auto found = m_reports.find(key.stream); found != m_reports.end())
        note(key.stream, found->second.drop(key.record));
    if (const auto found = m_numbers.find(key.stream); found != m_numbers.end())
        m_numbersChanged = found->second.drop(key.record) || m_numbersChanged;
    m_templatesChanged = m_templates.erase(key.record) > 0 || m_templatesChanged;
}

void IncidentShelf::tell()
{
    const auto changed = std::exchange(m_changed, {});
    if (std::exchange(m_registersChanged, false))
        Q_EMIT registersChanged();
    if (std::exchange(m_numbersChanged, false))
        Q_EMIT numbersChanged();
    if (std::exchange(m_templatesChanged, false))
        Q_EMIT templatesChanged();
    for (const auto &incident : changed)
        Q_EMIT incidentChanged(incident);
}

Shelf::Part IncidentShelf::partOf(std::string_view kind) const
{
    // A register is opened with its unit's duty, numbers are asked for and taken by what leaves, an earlier text goes with what is
    // written over it: nobody's act that waits.
    const bool follows = kind == incident::Register::Kind || kind == incident::NumberLease::Kind || kind == incident::NumberUse::Kind
        || kind == incident::EarlierText::Kind;
    return follows ? Part::Follows : Part::Act;
}

QString IncidentShelf::titleOf(const Id &stream, const Id &record) const
{
    const auto *board = this->board(stream);
    if (!board)
        return {};
    const auto *reports = this->reports(stream);
    const auto report = reports ? reports->reportBehind(record) : std::nullopt;
    const auto behind = report ? reports->incidentOf(*report) : board->incidentBehind(record);
    const auto known = behind ? board->incidents().find(*behind) : board->incidents().end();
    if (known == board->incidents().end())
        return models::text(board->record()->value.name);
    return models::text(known->second.value.number) + QLatin1Char(' ') + models::text(known->second.value.title);
}

QString IncidentShelf::wordFor(const Id &id) const
{
    const auto *board = boardWith(id);
    return board ? models::text(board->incidents().at(id).value.title) : QString();
}

QString IncidentShelf::fileName(const Digest &digest) const
{
    const auto wanted = digest.toString();
    for (const auto &[stream, board] : m_boards) {
        if (const auto *file = board.file(wanted))
            return models::text(file->name);
    }
    return {};
}

} // namespace redoubt::console
