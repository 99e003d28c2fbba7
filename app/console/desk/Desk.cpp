// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/Desk.h"

#include "exercise/kinds/Plan.h"

#include <algorithm>

namespace redoubt::console {

namespace {
/// The exercise that a stream's opening record belongs to; none for every other record.
std::optional<Id> exerciseOfOpener(const store::RecordView &view)
{
    if (view.state.id != view.stream)
        return std::nullopt;
    if (view.state.kind == exercise::Exercise::Kind)
        return view.stream;
    if (view.state.kind == exercise::Room::Kind || view.state.kind == exercise::NoticeBoard::Kind) {
        const auto *field = view.state.shown("exercise", feed::Settle::Person);
        if (field) {
            if (const auto id = fromJson<Id>(*field))
                return *id;
        }
    }
    return std::nullopt;
}

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

Desk::Desk(Id account, QObject *parent) : QObject(parent), m_account(account) { }

void Desk::take(DeskUpdate update)
{
    Changes changes;
    for (const auto &stream : update.streamsGone)
        forget(stream, changes);
    if (update.streams) {
        std::map<Id, store::StreamInfo> streams;
        for (auto &info : *update.streams) {
            const auto id = info.stream;
            const auto known = m_streams.find(id);
            changes.exercises = changes.exercises || known == m_streams.end() || known->second.roles != info.roles;
            streams.emplace(id, std::move(info));
        }
        changes.exercises = changes.exercises || streams.size() != m_streams.size();
        m_streams = std::move(streams);
    }
    if (update.unitRoles) {
        m_unitRoles = std::move(*update.unitRoles);
        changes.exercises = true;
    }
    for (const auto &view : update.records)
        place(view, changes);
    for (const auto &key : update.gone) {
        changes.directory = m_units.erase(key.record) > 0 || m_staff.erase(key.record) > 0 || changes.directory;
        if (const auto owner = exerciseOf(key.stream)) {
            if (const auto found = m_boards.find(*owner); found != m_boards.end()) {
                changes.directory = changes.directory || found->second.mates().contains(key.record);
                changes.boards[*owner] |= found->second.drop(key.record);
            }
        }
    }
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

    if (changes.directory)
        Q_EMIT directoryChanged();
    if (changes.exercises)
        Q_EMIT exercisesChanged();
    for (const auto &[exercise, touched] : changes.boards) {
        if (touched.any())
            Q_EMIT boardChanged(exercise, touched.plan, touched.claims, touched.scores);
    }
    if (outbox)
        Q_EMIT outboxChanged();
    if (conflicts)
        Q_EMIT conflictsChanged();
    if (alarms)
        Q_EMIT alarmsChanged();
}

void Desk::place(const store::RecordView &view, Changes &changes)
{
    if (takeFact(m_units, view) || takeFact(m_staff, view)) {
        changes.directory = true;
        return;
    }
    if (const auto owner = exerciseOfOpener(view); owner && !m_exerciseOfStream.contains(view.stream)) {
        m_exerciseOfStream.emplace(view.stream, *owner);
        changes.exercises = true;
        placeOnBoard(*owner, view, changes);
        if (auto waiting = m_waiting.extract(view.stream)) {
            for (const auto &held : waiting.mapped())
                placeOnBoard(*owner, held, changes);
        }
        return;
    }
    if (const auto owner = exerciseOf(view.stream))
        placeOnBoard(*owner, view, changes);
    else
        m_waiting[view.stream].push_back(view);
}

void Desk::placeOnBoard(const Id &exercise, const store::RecordView &view, Changes &changes)
{
    auto &board = m_boards.try_emplace(exercise, exercise).first->second;
    const auto touched = board.take(view.stream, view.state);
    changes.directory = changes.directory || view.state.kind == exercise::RoomMember::Kind;
    changes.boards[exercise] |= touched;
    changes.exercises = changes.exercises || touched.plan;
}

void Desk::forget(const Id &stream, Changes &changes)
{
    m_waiting.erase(stream);
    if (const auto *info = this->stream(stream); info && info->purpose == StreamPurpose::Directory) {
        m_units.clear();
        m_staff.clear();
        changes.directory = true;
    }
    const auto owner = m_exerciseOfStream.extract(stream);
    if (!owner)
        return;
    changes.exercises = true;
    changes.directory = true; // with a room go the names that it had
    const auto board = m_boards.find(owner.mapped());
    if (board == m_boards.end())
        return;
    const bool othersAreLeft =
        std::any_of(m_exerciseOfStream.begin(), m_exerciseOfStream.end(), [&](const auto &entry) { return entry.second == owner.mapped(); });
    if (othersAreLeft)
        changes.boards[owner.mapped()] |= board->second.forget(stream);
    else
        m_boards.erase(board);
}

std::vector<Id> Desk::exercises() const
{
    std::vector<Id> result;
    for (const auto &[id, board] : m_boards) {
        if (!board.isDiscarded())
            result.push_back(id);
    }
    return result;
}

const exercise::ExerciseBoard *Desk::board(const Id &exercise) const
{
    const auto found = m_boards.find(exercise);
    return found == m_boards.end() || found->second.isDiscarded() ? nullptr : &found->second;
}

bool Desk::isDiscarded(const Id &exercise) const
{
    const auto found = m_boards.find(exercise);
    return found != m_boards.end() && found->second.isDiscarded();
}

std::optional<Id> Desk::exerciseOf(const Id &stream) const
{
    const auto found = m_exerciseOfStream.find(stream);
    return found == m_exerciseOfStream.end() ? std::nullopt : std::optional(found->second);
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

std::set<Role> Desk::rolesIn(const Id &exercise) const
{
    std::set<Role> roles;
    for (const auto &[stream, owner] : m_exerciseOfStream) {
        if (owner != exercise)
            continue;
        if (const auto *info = this->stream(stream))
            roles.insert(info->roles.begin(), info->roles.end());
    }
    return roles;
}

bool Desk::mayIn(const Id &exercise, Permission permission) const
{
    const auto roles = rolesIn(exercise);
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return may(role, permission); });
}

std::vector<Id> Desk::unitsToPlanIn() const
{
    std::vector<Id> result;
    for (const auto &held : m_unitRoles) {
        if (may(held.role, Permission::PlanExercise))
            result.push_back(held.unit);
    }
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::optional<std::string> Desk::knownName(const Id &account) const
{
    if (const auto found = m_staff.find(account); found != m_staff.end())
        return found->second.name;
    const auto *mate = mateOf(account);
    return mate && !mate->name.empty() ? std::optional(mate->name) : std::nullopt;
}

std::string Desk::nameOf(const Id &account) const { return knownName(account).value_or(account.toString().substr(24)); }

std::string Desk::ownUnitName() const
{
    if (const auto person = m_staff.find(m_account); person != m_staff.end()) {
        if (const auto unit = m_units.find(person->second.unit); unit != m_units.end())
            return unit->second.name;
    }
    const auto *mate = mateOf(m_account);
    return mate ? mate->unitName.value_or("") : std::string();
}

const exercise::RoomMember *Desk::mateOf(const Id &account) const
{
    // The newest exercise first: what it says of somebody was copied when they were let in.
    for (auto board = m_boards.rbegin(); board != m_boards.rend(); ++board) {
        for (const auto &[id, mate] : board->second.mates()) {
            if (mate.value.account == account)
                return &mate.value;
        }
    }
    return nullptr;
}

} // namespace redoubt::console
