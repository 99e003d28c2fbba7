// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/Desk.h"
#include "app/console/desk/Shelf.h"
#include "exercise/board/ExerciseBoard.h"

#include <map>
#include <set>
#include <vector>

namespace redoubt::console {

/// A board for each exercise, put together from the records of its streams.
class ExerciseShelf final : public Shelf
{
    Q_OBJECT
public:
    explicit ExerciseShelf(const Desk &desk);

    /// The one of @p desk, which was made with one.
    [[nodiscard]] static const ExerciseShelf &of(const Desk &desk);

    /// Exercises of which something is here, by id, but those that were discarded.
    [[nodiscard]] std::vector<Id> exercises() const;
    [[nodiscard]] const exercise::ExerciseBoard *board(const Id &exercise) const;
    /// Its plan was taken away before anything came of it.
    [[nodiscard]] bool isDiscarded(const Id &exercise) const;
    /// None: the stream holds no record of an exercise, or its opening record has not come.
    [[nodiscard]] std::optional<Id> exerciseOf(const Id &stream) const;
    /// This account's roles on the white cell of @p exercise, or, without one, on its rooms and notice board.
    [[nodiscard]] std::set<Role> rolesIn(const Id &exercise) const;
    [[nodiscard]] bool mayIn(const Id &exercise, Permission permission) const;

    [[nodiscard]] Reads reads() const override;
    void forget(const Id &stream) override;
    void grantsChanged() override { m_changes.exercises = true; }
    void take(const store::RecordView &view) override;
    void drop(const store::RecordKey &key) override;
    [[nodiscard]] bool hasNewNames() const override { return m_changes.names; }
    void tell() override;

    [[nodiscard]] std::optional<std::string> knownName(const Id &account) const override;
    [[nodiscard]] std::optional<std::string> knownUnitName(const Id &account) const override;
    [[nodiscard]] QString roleWords() const override;
    [[nodiscard]] Part partOf(std::string_view kind) const override;
    [[nodiscard]] QString titleOf(const Id &stream, const Id &record) const override;
    [[nodiscard]] QString wordFor(const Id &id) const override;
    [[nodiscard]] QString fileName(const Digest &digest) const override;
    [[nodiscard]] std::optional<QString> redraft(std::string_view kind) const override;
    [[nodiscard]] std::vector<std::string> titleFields() const override;
    [[nodiscard]] std::vector<SearchScope> searchScopes() const override;
    [[nodiscard]] bool isDrill() const override { return true; }

Q_SIGNALS:
    void exercisesChanged();
    void boardChanged(const redoubt::Id &exercise, bool plan, bool claims, bool scores);

private:
    void placeOnBoard(const Id &exercise, const store::RecordView &view);
    /// Null where no room that is read here has them.
    [[nodiscard]] const exercise::RoomMember *mateOf(const Id &account) const;

    const Desk &m_desk;
    std::map<Id, exercise::ExerciseBoard> m_boards;
    std::map<Id, Id> m_exerciseOfStream;
    std::map<Id, std::vector<store::RecordView>> m_waiting; ///< of streams whose opening record has not come
    struct Changes
    {
        std::map<Id, exercise::ExerciseBoard::Touched> boards;
        bool exercises = false;
        bool names = false;
    };
    Changes m_changes; ///< since tell()
};

} // namespace redoubt::console
