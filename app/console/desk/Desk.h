// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/desk/DeskUpdate.h"
#include "app/console/desk/Shelf.h"
#include "feed/kinds/AccountKinds.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <vector>

namespace redoubt::console {

class Desk;
/// Makes a shelf of the desk, which outlives it and is whole but for its shelves.
using ShelfMaker = std::function<std::unique_ptr<Shelf>(const Desk &)>;

/// What the signed-in account has before it, on the UI thread: a shelf for each trade, the directory, what waits to be
/// sent. Filled by updates from the store thread; asked by controllers, which make the models' rows of it.
class Desk : public QObject
{
    Q_OBJECT
public:
    explicit Desk(Id account, const std::vector<ShelfMaker> &shelves = {}, QObject *parent = nullptr);
    ~Desk() override;

    void take(DeskUpdate update);

    [[nodiscard]] const Id &account() const { return m_account; }
    /// What the store thread is to read for this desk.
    [[nodiscard]] const std::shared_ptr<const DeskReads> &reads() const { return m_reads; }
    [[nodiscard]] const std::vector<std::unique_ptr<Shelf>> &shelves() const { return m_shelves; }
    /// The shelf of that class; null: there is none.
    template <class S>
    [[nodiscard]] const S *shelf() const
    {
        for (const auto &each : m_shelves) {
            if (const auto *found = dynamic_cast<const S *>(each.get()))
                return found;
        }
        return nullptr;
    }
    /// The shelf on which records of @p kind lie; null: none has them.
    [[nodiscard]] const Shelf *shelfOf(std::string_view kind) const;

    [[nodiscard]] const store::StreamInfo *stream(const Id &stream) const;
    [[nodiscard]] const std::map<Id, store::StreamInfo> &streams() const { return m_streams; }
    /// How far the records of @p stream on the desk go: the base of a change that is made looking at them.
    [[nodiscard]] std::optional<feed::StreamPosition> positionOf(const Id &stream) const;
    /// Units in which a role of this account has @p permission, each once.
    [[nodiscard]] std::vector<Id> unitsWhere(Permission permission) const;
    /// Units in which this account has one of @p roles, each once.
    [[nodiscard]] std::vector<Id> unitsWith(const std::set<Role> &roles) const;
    [[nodiscard]] const std::map<Id, feed::UnitRecord> &units() const { return m_units; }
    [[nodiscard]] const std::map<Id, feed::StaffRecord> &staff() const { return m_staff; }
    /// The shown name of an account, as the directory or, for who does not read it, a shelf says; none where neither does.
    [[nodiscard]] std::optional<std::string> knownName(const Id &account) const;
    /// The same; its short id where it is not known.
    [[nodiscard]] std::string nameOf(const Id &account) const;
    /// The unit that this account belongs to: by the directory, else the only one in which it has roles; none: nobody says.
    [[nodiscard]] std::optional<Id> ownUnit() const;
    /// The unit that this account belongs to, likewise; empty where nobody says.
    [[nodiscard]] std::string ownUnitName() const;

    [[nodiscard]] const std::vector<store::OutboxEntry> &outbox() const { return m_outbox; }
    [[nodiscard]] std::int64_t outboxCount() const { return m_outboxCount; }
    [[nodiscard]] const std::vector<store::QuarantineEntry> &quarantine() const { return m_quarantine; }
    [[nodiscard]] const std::vector<store::Alarm> &alarms() const { return m_alarms; }
    [[nodiscard]] const std::vector<store::RecordView> &conflicts() const { return m_conflicts; }
    [[nodiscard]] const std::vector<Error> &failures() const { return m_failures; }

Q_SIGNALS:
    /// The records of @p update are on their shelves, and what is gone is gone; nothing has been told yet.
    void placed(const redoubt::console::DeskUpdate &update);
    /// Streams, or this account's roles on them or in units, came or went.
    void grantsChanged();
    void outboxChanged();
    void conflictsChanged();
    /// What names people and units: the directory, and what shelves know of them.
    void directoryChanged();
    void alarmsChanged();

private:
    struct Changes
    {
        bool grants = false;
        bool directory = false;
    };
    void takeStreams(std::vector<store::StreamInfo> streams, Changes &changes);
    void place(const store::RecordView &view, Changes &changes);
    void forget(const Id &stream, Changes &changes);

    Id m_account;
    std::vector<std::unique_ptr<Shelf>> m_shelves;
    std::map<std::string, Shelf *, std::less<>> m_shelfOfKind;
    std::shared_ptr<const DeskReads> m_reads;
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
