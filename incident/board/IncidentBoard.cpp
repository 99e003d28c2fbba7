// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/board/IncidentBoard.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdio>

namespace redoubt::incident {

namespace {
template <class T>
const BoardRecord<T> *entryIn(const std::map<Id, BoardRecord<T>> &entries, const Id &id)
{
    const auto found = entries.find(id);
    return found == entries.end() ? nullptr : &found->second;
}

/// @p entries of one fact, in their order, with those that nobody has corrected.
template <class T>
FactHistory<T> historyOf(std::vector<BoardRecord<T>> entries)
{
    FactHistory<T> history;
    std::set<Id> corrected;
    for (const auto &entry : entries) {
        corrected.insert(entry.value.said.corrects.begin(), entry.value.said.corrects.end());
    }
    for (const auto &entry : entries) {
        if (!corrected.contains(entry.id))
            history.heads.push_back(entry.id);
    }
    if (history.heads.empty()) // entries that correct each other in a circle are none of ours
        history.heads.push_back(entries.back().id);
    history.entries = std::move(entries);
    return history;
}

template <class Key, class T, class KeyOf>
std::map<Key, FactHistory<T>> historiesBy(const std::vector<BoardRecord<T>> &entries, const KeyOf &keyOf)
{
    std::map<Key, std::vector<BoardRecord<T>>> sorted;
    for (const auto &entry : entries)
        sorted[keyOf(entry.value)].push_back(entry);
    std::map<Key, FactHistory<T>> histories;
    for (auto &[key, of] : sorted)
        histories.emplace(key, historyOf(std::move(of)));
    return histories;
}

/// Entries that are facts by themselves: each first one with all that corrects it.
template <class T>
std::vector<FactHistory<T>> historiesOneByOne(const std::vector<BoardRecord<T>> &entries)
{
    std::map<Id, Id> firstOf;
    std::map<Id, std::vector<BoardRecord<T>>> chains;
    for (const auto &entry : entries) {
        const auto &corrects = entry.value.said.corrects;
        const auto before = corrects.empty() ? firstOf.end() : firstOf.find(corrects.front());
        const Id first = before == firstOf.end() ? entry.id : before->second;
        firstOf.emplace(entry.id, first);
        chains[first].push_back(entry);
    }
    std::vector<FactHistory<T>> histories;
    for (auto &[first, chain] : chains)
        histories.push_back(historyOf(std::move(chain)));
    return histories;
}

std::optional<int> runningIn(const std::string &number, const std::string &year)
{
    if (!number.starts_with(year + "-"))
        return std::nullopt;
    int running = 0;
    const auto *begin = number.data() + year.size() + 1;
    const auto *end = number.data() + number.size();
    const auto read = std::from_chars(begin, end, running);
    return read.ec == std::errc() && read.ptr == end ? std::optional(running) : std::nullopt;
}
} // namespace

std::optional<Instant> IncidentView::moment(MomentSort sort) const
{
    const auto found = moments.find(sort);
    return found == moments.end() ? std::nullopt : found->second.now().value.at;
}

const BoardRecord<Overruling> *IncidentView::overruled() const
{
    return overrulings.empty() || !overrulings.back().value.severity ? nullptr : &overrulings.back();
}

template <class T>
std::optional<Id> IncidentBoard::takeEntry(Entries<T> &entries, const feed::RecordState &record)
{
    if (!feed::takeRecord(entries, m_unreadable, m_id, record))
        return std::nullopt;
    const auto *entry = entryIn(entries, record.id);
    if (!entry)
        return std::nullopt;
    m_entriesOf[entry->value.incident].insert(record.id);
    m_incidentOf[record.id] = entry->value.incident;
    return entry->value.incident;
}

void IncidentBoard::forgetNumber(const Id &incident)
{
    if (const auto *known = entryIn(m_incidents, incident))
        m_withNumber[known->value.number].erase(incident);
}

std::optional<Id> IncidentBoard::takeIncident(const feed::RecordState &record)
{
    forgetNumber(record.id);
    const bool taken = feed::takeRecord(m_incidents, m_unreadable, m_id, record);
    if (const auto *known = entryIn(m_incidents, record.id))
        m_withNumber[known->value.number].insert(record.id);
    return taken ? std::optional(record.id) : std::nullopt;
}

std::optional<Id> IncidentBoard::take(const feed::RecordState &record)
{
    const std::string_view kind = record.kind;
    if (kind == Register::Kind) {
        auto read = feed::boardRecord<Register>(m_id, record);
        if (!read) {
            m_unreadable[record.id] = {record.id, record.kind, read.error()};
            return std::nullopt;
        }
        m_register = std::move(*read);
        return m_id;
    }
    if (kind == Incident::Kind)
        return takeIncident(record);
    if (kind == Moment::Kind)
        return takeEntry(m_moments, record);
    if (kind == Impact::Kind)
        return takeEntry(m_impacts, record);
    if (kind == Judged::Kind)
        return takeEntry(m_judgements, record);
    if (kind == CourseLine::Kind)
        return takeEntry(m_lines, record);
    if (kind == Sending::Kind)
        return takeEntry(m_sendings, record);
    return kind == Overruling::Kind ? takeEntry(m_overrulings, record) : std::nullopt;
}

std::optional<Id> IncidentBoard::drop(const Id &record)
{
    const auto incident = incidentBehind(record);
    m_unreadable.erase(record);
    forgetNumber(record);
    m_incidents.erase(record);
    m_incidentOf.erase(record);
    if (incident)
        m_entriesOf[*incident].erase(record);
    m_moments.erase(record);
    m_impacts.erase(record);
    m_judgements.erase(record);
    m_lines.erase(record);
    m_sendings.erase(record);
    m_overrulings.erase(record);
    return incident;
}

std::optional<Id> IncidentBoard::incidentBehind(const Id &record) const
{
    if (m_incidents.contains(record))
        return record;
    const auto found = m_incidentOf.find(record);
    return found == m_incidentOf.end() ? std::nullopt : std::optional(found->second);
}

bool IncidentBoard::sharesNumber(const Id &incident) const
{
    const auto *known = entryIn(m_incidents, incident);
    const auto alike = known ? m_withNumber.find(known->value.number) : m_withNumber.end();
    return alike != m_withNumber.end() && alike->second.size() > 1;
}

template <class T>
std::vector<BoardRecord<T>> IncidentBoard::ofIncident(const Entries<T> &entries, const Id &incident) const
{
    std::vector<BoardRecord<T>> found;
    const auto ids = m_entriesOf.find(incident);
    if (ids == m_entriesOf.end())
        return found;
    for (const auto &id : ids->second) {
        if (const auto *entry = entryIn(entries, id))
            found.push_back(*entry);
    }
    std::ranges::sort(found, {}, [](const BoardRecord<T> &entry) { return feed::orderOf(entry); });
    return found;
}

std::optional<IncidentView> IncidentBoard::incident(const Id &id) const
{
    const auto *incident = entryIn(m_incidents, id);
    if (!incident)
        return std::nullopt;
    IncidentView view;
    view.incident = *incident;
    view.moments = historiesBy<MomentSort>(ofIncident(m_moments, id), [](const Moment &moment) { return moment.sort; });
    view.impacts = historiesBy<std::string>(ofIncident(m_impacts, id), [](const Impact &impact) { return impact.row; });
    view.judgements = historiesBy<std::string>(ofIncident(m_judgements, id), [](const Judged &judged) { return judged.clause; });
    view.sendings = historiesOneByOne(ofIncident(m_sendings, id));
    std::ranges::stable_sort(view.sendings, {}, [](const auto &sending) { return sending.now().value.sentAt.value_or(Instant()); });
    view.lines = historiesOneByOne(ofIncident(m_lines, id));
    std::ranges::stable_sort(view.lines, {}, [](const auto &line) { return line.now().value.at; });
    view.overrulings = ofIncident(m_overrulings, id);
    view.sharesNumber = sharesNumber(id);
    return view;
}

const feed::AttachedFile *IncidentBoard::file(const std::string &digest) const
{
    const auto among = [&](const auto &entries) -> const feed::AttachedFile * {
        for (const auto &[id, entry] : entries) {
            const auto named = std::ranges::find(entry.value.files, digest, &feed::AttachedFile::digest);
            if (named != entry.value.files.end())
                return &*named;
        }
        return nullptr;
    };
    const auto *ofLine = among(m_lines);
    return ofLine ? ofLine : among(m_sendings);
}

std::string IncidentBoard::nextNumber(int year) const
{
    const auto name = std::to_string(year);
    int last = 0;
    for (const auto &[id, incident] : m_incidents)
        last = std::max(last, runningIn(incident.value.number, name).value_or(0));
    std::array<char, 16> running{};
    std::snprintf(running.data(), running.size(), "%03d", last + 1);
    return name + "-" + running.data();
}

} // namespace redoubt::incident
