// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/exercise/ExerciseShelf.h"

#include "exercise/kinds/ClaimReview.h"
#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"

#include <QtGlobal>

#include <algorithm>
#include <utility>

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
} // namespace

ExerciseShelf::ExerciseShelf(const Desk &desk) : m_desk(desk) { }

const ExerciseShelf &ExerciseShelf::of(const Desk &desk)
{
    const auto *shelf = desk.shelf<ExerciseShelf>();
    if (!shelf)
        qFatal("the desk has no shelf for exercises");
    return *shelf;
}

Shelf::Reads ExerciseShelf::reads() const
{
    using namespace exercise;
    return {{Exercise::Kind, Room::Kind, NoticeBoard::Kind},
            // Plans, claims, then scores.
            {PackText::Kind, Phase::Kind, Team::Kind, Target::Kind, ExerciseMember::Kind, Claim::Kind, Ruling::Kind, RulingNotice::Kind,
             BoardFreeze::Kind, PublishedBoard::Kind, ScoreEntryRecord::Kind, ClaimReview::Kind, RoomMember::Kind},
            // A plan that was discarded.
            {StreamPurpose::WhiteCell}};
}

void ExerciseShelf::take(const store::RecordView &view)
{
    if (const auto owner = exerciseOfOpener(view); owner && !m_exerciseOfStream.contains(view.stream)) {
        m_exerciseOfStream.emplace(view.stream, *owner);
        m_changes.exercises = true;
        placeOnBoard(*owner, view);
        if (auto waiting = m_waiting.extract(view.stream)) {
            for (const auto &held : waiting.mapped())
                placeOnBoard(*owner, held);
        }
        return;
    }
    if (const auto owner = exerciseOf(view.stream))
        placeOnBoard(*owner, view);
    else
        m_waiting[view.stream].push_back(view);
}

void ExerciseShelf::placeOnBoard(const Id &exercise, const store::RecordView &view)
{
    auto &board = m_boards.try_emplace(exercise, exercise).first->second;
    const auto touched = board.take(view.stream, view.state);
    m_changes.names = m_changes.names || view.state.kind == exercise::RoomMember::Kind;
    m_changes.boards[exercise] |= touched;
    m_changes.exercises = m_changes.exercises || touched.plan;
}

void ExerciseShelf::drop(const store::RecordKey &key)
{
    const auto owner = exerciseOf(key.stream);
    const auto board = owner ? m_boards.find(*owner) : m_boards.end();
    if (board == m_boards.end())
        return;
    m_changes.names = m_changes.names || board->second.mates().contains(key.record);
    m_changes.boards[*owner] |= board->second.drop(key.record);
}

void ExerciseShelf::forget(const Id &stream)
{
    m_waiting.erase(stream);
    const auto owner = m_exerciseOfStream.extract(stream);
    if (!owner)
        return;
    m_changes.exercises = true;
    m_changes.names = true; // with a room go the names that it had
    const auto board = m_boards.find(owner.mapped());
    if (board == m_boards.end())
        return;
    const bool othersAreLeft =
        std::any_of(m_exerciseOfStream.begin(), m_exerciseOfStream.end(), [&](const auto &entry) { return entry.second == owner.mapped(); });
    if (othersAreLeft)
        m_changes.boards[owner.mapped()] |= board->second.forget(stream);
    else
        m_boards.erase(board);
}

void ExerciseShelf::tell()
{
    const auto changes = std::exchange(m_changes, {});
    if (changes.exercises)
        Q_EMIT exercisesChanged();
    for (const auto &[exercise, touched] : changes.boards) {
        if (touched.any())
            Q_EMIT boardChanged(exercise, touched.plan, touched.claims, touched.scores);
    }
}

std::vector<Id> ExerciseShelf::exercises() const
{
    std::vector<Id> result;
    for (const auto &[id, board] : m_boards) {
        if (!board.isDiscarded())
            result.push_back(id);
    }
    return result;
}

const exercise::ExerciseBoard *ExerciseShelf::board(const Id &exercise) const
{
    const auto found = m_boards.find(exercise);
    return found == m_boards.end() || found->second.isDiscarded() ? nullptr : &found->second;
}

bool ExerciseShelf::isDiscarded(const Id &exercise) const
{
    const auto found = m_boards.find(exercise);
    return found != m_boards.end() && found->second.isDiscarded();
}

std::optional<Id> ExerciseShelf::exerciseOf(const Id &stream) const
{
    const auto found = m_exerciseOfStream.find(stream);
    return found == m_exerciseOfStream.end() ? std::nullopt : std::optional(found->second);
}

std::set<Role> ExerciseShelf::rolesIn(const Id &exercise) const
{
    std::set<Role> roles;
    for (const auto &[stream, owner] : m_exerciseOfStream) {
        if (owner != exercise)
            continue;
        if (const auto *info = m_desk.stream(stream))
            roles.insert(info->roles.begin(), info->roles.end());
    }
    return roles;
}

bool ExerciseShelf::mayIn(const Id &exercise, Permission permission) const
{
    const auto roles = rolesIn(exercise);
    return std::any_of(roles.begin(), roles.end(), [&](Role role) { return may(role, permission); });
}

std::vector<SearchScope> ExerciseShelf::searchScopes() const
{
    std::vector<SearchScope> scopes;
    for (const auto &id : exercises()) {
        const auto &board = *this->board(id);
        if (board.name().empty())
            continue; // its name has not come yet
        SearchScope scope{"exercise/" + id.toString(), QString::fromStdString(board.name()), {}, false};
        scope.atHand = board.state() == exercise::ExerciseState::Running || board.state() == exercise::ExerciseState::Stopped;
        for (const auto &[stream, owner] : m_exerciseOfStream) {
            if (owner == id)
                scope.streams.insert(stream);
        }
        scopes.push_back(std::move(scope));
    }
    std::ranges::stable_partition(scopes, &SearchScope::atHand);
    return scopes;
}

std::optional<std::string> ExerciseShelf::knownName(const Id &account) const
{
    const auto *mate = mateOf(account);
    return mate && !mate->name.empty() ? std::optional(mate->name) : std::nullopt;
}

std::optional<std::string> ExerciseShelf::knownUnitName(const Id &account) const
{
    const auto *mate = mateOf(account);
    return mate ? mate->unitName : std::nullopt;
}

const exercise::RoomMember *ExerciseShelf::mateOf(const Id &account) const
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
