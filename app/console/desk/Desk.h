// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/DeskUpdate.h"
#include "exercise/board/ExerciseBoard.h"
#include "feed/kinds/AccountKinds.h"

#include <QObject>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::console {

/// What the signed-in account has before it, on the UI thread: a board for each exercise, the directory, what waits to be
/// sent. Filled by updates from the store thread; asked by controllers, which make the models' rows of it.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Id account, QObject *parent = nullptr);

    void take(DeskUpdate update);

    [[nodiscard]] const Id &account() const { return m_account; }
    /// Exercises of which something is here, by id, but those that were discarded.
    [[nodiscard]] std::vector<Id> exercises() const;
    [[nodiscard]] const exercise::ExerciseBoard *board(const Id &exercise) const;
    /// Its plan was taken away before anything came of it.
    [[nodiscard]] bool isDiscarded(const Id &exercise) const;
    /// None: the stream holds no record of an exercise, or its opening record has not come.
    [[nodiscard]] std::optional<Id> exerciseOf(const Id &stream) const;
    [[nodiscard]] const store::StreamInfo *stream(const Id &stream) const;
    /// How far the records of @p stream on the desk go: the base of a change that is made looking at them.
    [[nodiscard]] std::optional<feed::StreamPosition> positionOf(const Id &stream) const;
    /// This account's roles on the white cell of @p exercise, or, without one, on its rooms and notice board.
    [[nodiscard]] std::set<Role> rolesIn(const Id &exercise) const;
    [[nodiscard]] bool mayIn(const Id &exercise, Permission permission) const;
    /// Units in which this account may plan exercises.
    [[nodiscard]] std::vector<Id> unitsToPlanIn() const;
    [[nodiscard]] const std::map<Id, feed::UnitRecord> &units() const { return m_units; }
    [[nodiscard]] const std::map<Id, feed::StaffRecord> &staff() const { return m_staff; }
    /// The shown name of an account, as the directory or, for who does not read it, the room of their team says; none where neither does.
    [[nodiscard]] std::optional<std::string> knownName(const Id &account) const;
    /// The same; its short id where it is not known.
    [[nodiscard]] std::string nameOf(const Id &account) const;
    /// The unit that this account belongs to, likewise; empty where nobody says.
    [[nodiscard]] std::string ownUnitName() const;

    [[nodiscard]] const std::vector<store::OutboxEntry> &outbox() const { return m_outbox; }
    [[nodiscard]] std::int64_t outboxCount() const { return m_outboxCount; }
    [[nodiscard]] const std::vector<store::QuarantineEntry> &quarantine() const { return m_quarantine; }
    [[nodiscard]] const std::vector<store::Alarm> &alarms() const { return m_alarms; }
    [[nodiscard]] const std::vector<store::RecordView> &conflicts() const { return m_conflicts; }
    [[nodiscard]] const std::vector<Error> &failures() const { return m_failures; }

Q_SIGNALS:
    void exercisesChanged();
    void boardChanged(const redoubt::Id &exercise, bool plan, bool claims, bool scores);
    void outboxChanged();
    void conflictsChanged();
    /// What names people and units: the directory, and the rooms of teams.
    void directoryChanged();
    void alarmsChanged();

private:
    struct Changes
    {
        std::map<Id, exercise::ExerciseBoard::Touched> boards;
        bool exercises = false;
        bool directory = false;
    };
    void place(const store::RecordView &view, Changes &changes);
    void placeOnBoard(const Id &exercise, const store::RecordView &view, Changes &changes);
    void forget(const Id &stream, Changes &changes);
    /// Null where no room that is read here has them.
    [[nodiscard]] const exercise::RoomMember *mateOf(const Id &account) const;

    Id m_account;
    std::map<Id, exercise::ExerciseBoard> m_boards;
    std::map<Id, Id> m_exerciseOfStream;
    std::map<Id, std::vector<store::RecordView>> m_waiting; ///< of streams whose opening record has not come
    std::map<Id, store::StreamInfo> m_streams;
    std::vector<store::Cache::UnitRole> m_unitRoles;
    std::map<Id, feed::UnitRecord> m_units;
    std::map<Id, feed::StaffRecord> m_staff;
    std::vector<store::OutboxEntry> m_outbox;
    std::int64_t m_outboxCount = 0;
    std::vector<store::QuarantineEntry> m_quarantine;
    std::vector<store::Alarm> m_alarms;
    std::vector<store::RecordView> m_conflicts;
    std::vector<Error> m_failures;
};

} // namespace redoubt::console
