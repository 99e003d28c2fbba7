// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/Desk.h"

#include <algorithm>

namespace redoubt::console {

namespace {
template <class T>
bool takeFact(std::map<Id, T> &facts, const store::RecordView &view)
{
    if (view.state.kind != T::Kind)
        return false;
    if (const auto fact = feed::decodeFields<T>(view.state); fact && !view.state.isRemoved())
        facts[view.state.id] = *fact;
    else
        facts.erase(view.state.id);
    return true;
}
} // namespace

Desk::Desk(Id account, const std::vector<ShelfMaker> &shelves, QObject *parent) : QObject(parent), m_account(account)
{
    std::vector<Shelf::Reads> reads;
    for (const auto &make : shelves) {
        auto &shelf = *m_shelves.emplace_back(make(*this));
        reads.push_back(shelf.reads());
        for (const auto *kinds : {&reads.back().openers, &reads.back().others}) {
            for (const auto &kind : *kinds)
                m_shelfOfKind.emplace(kind, &shelf);
        }
    }
    m_reads = std::make_shared<const DeskReads>(DeskReads::of(reads));
}

Desk::~Desk() = default;

void Desk::take(DeskUpdate update)
{
    Changes changes;
    for (const auto &stream : update.streamsGone)
        forget(stream, changes);
    if (update.streams)
        takeStreams(std::move(*update.streams), changes);
    if (update.unitRoles) {
        m_unitRoles = std::move(*update.unitRoles);
        changes.grants = true;
    }
    if (changes.grants) {
        for (const auto &shelf : m_shelves)
            shelf->grantsChanged();
    }
    for (const auto &view : update.records)
        place(view, changes);
    for (const auto &key : update.gone) {
        changes.directory = m_units.erase(key.record) > 0 || m_staff.erase(key.record) > 0 || changes.directory;
        for (const auto &shelf : m_shelves)
            shelf->drop(key);
    }
    Q_EMIT placed(update);
    const bool outbox = update.outbox.has_value() || update.quarantine.has_value();
    if (update.outbox)
        m_outbox = std::move(*update.outbox);
    if (update.outboxCount)
        m_outboxCount = *update.outboxCount;
    if (update.quarantine)
        m_quarantine = std::move(*update.quarantine);
    const bool conflicts = update.conflicts && *update.conflicts != m_conflicts;
    if (conflicts)
        m_conflicts = std::move(*update.conflicts);
    const bool alarms = update.alarms.has_value() || !update.failures.empty();
    if (update.alarms)
        m_alarms = std::move(*update.alarms);
    m_failures.insert(m_failures.end(), update.failures.begin(), update.failures.end());

    if (changes.directory || std::ranges::any_of(m_shelves, [](const auto &shelf) { return shelf->hasNewNames(); }))
        Q_EMIT directoryChanged();
    if (changes.grants)
        Q_EMIT grantsChanged();
    for (const auto &shelf : m_shelves)
        shelf->tell();
    if (outbox)
        Q_EMIT outboxChanged();
    if (conflicts)
        Q_EMIT conflictsChanged();
    if (alarms)
        Q_EMIT alarmsChanged();
}

void Desk::takeStreams(std::vector<store::StreamInfo> given, Changes &changes)
{
    std::map<Id, store::StreamInfo> streams;
    for (auto &info : given) {
        const auto id = info.stream;
        const auto known = m_streams.find(id);
        changes.grants =
            changes.grants || known == m_streams.end() || known->second.roles != info.roles || known->second.isFollowed != info.isFollowed;
        streams.emplace(id, std::move(info));
    }
    changes.grants = changes.grants || streams.size() != m_streams.size();
    m_streams = std::move(streams);
}

void Desk::place(const store::RecordView &view, Changes &changes)
{
    if (takeFact(m_units, view) || takeFact(m_staff, view))
        changes.directory = true;
    else if (const auto shelf = m_shelfOfKind.find(view.state.kind); shelf != m_shelfOfKind.end())
        shelf->second->take(view);
}

void Desk::forget(const Id &stream, Changes &changes)
{
    if (const auto *info = this->stream(stream); info && info->purpose == StreamPurpose::Directory) {
        m_units.clear();
        m_staff.clear();
        changes.directory = true;
    }
    changes.grants = true;
    for (const auto &shelf : m_shelves)
        shelf->forget(stream);
}

const Shelf *Desk::shelfOf(std::string_view kind) const
{
    const auto found = m_shelfOfKind.find(kind);
    return found == m_shelfOfKind.end() ? nullptr : found->second;
}

const store::StreamInfo *Desk::stream(const Id &stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? nullptr : &found->second;
}

std::optional<feed::StreamPosition> Desk::positionOf(const Id &stream) const
{
    const auto *info = this->stream(stream);
    return info ? std::optional(info->cursor) : std::nullopt;
}

std::vector<Id> Desk::unitsWhere(Permission permission) const
{
    std::vector<Id> result;
    for (const auto &held : m_unitRoles) {
        if (may(held.role, permission))
            result.push_back(held.unit);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<Id> Desk::unitsWith(const std::set<Role> &roles) const
{
    std::set<Id> units;
    for (const auto &held : m_unitRoles) {
        if (roles.contains(held.role))
            units.insert(held.unit);
    }
    return {units.begin(), units.end()};
}

std::optional<std::string> Desk::knownName(const Id &account) const
{
    if (const auto found = m_staff.find(account); found != m_staff.end())
        return found->second.name;
    for (const auto &shelf : m_shelves) {
        if (auto name = shelf->knownName(account))
            return name;
    }
    return std::nullopt;
}

std::string Desk::nameOf(const Id &account) const { return knownName(account).value_or(account.toString().substr(24)); }

std::optional<Id> Desk::ownUnit() const
{
    if (const auto person = m_staff.find(m_account); person != m_staff.end())
        return person->second.unit;
    if (m_unitRoles.empty() || !std::ranges::all_of(m_unitRoles, [&](const auto &held) { return held.unit == m_unitRoles.front().unit; }))
        return std::nullopt;
    return m_unitRoles.front().unit;
}

std::string Desk::ownUnitName() const
{
    if (const auto person = m_staff.find(m_account); person != m_staff.end()) {
        if (const auto unit = m_units.find(person->second.unit); unit != m_units.end())
            return unit->second.name;
    }
    for (const auto &shelf : m_shelves) {
        if (auto name = shelf->knownUnitName(m_account))
            return *name;
    }
    return {};
}

} // namespace redoubt::console
