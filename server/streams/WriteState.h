// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/units/UnitTree.h"
#include "feed/KindRegistry.h"
#include "feed/wire/Push.h"
#include "server/ServerIdentity.h"
#include "server/storage/Storage.h"
#include "server/streams/OpenStream.h"
#include "server/streams/PlantedBugs.h"
#include "server/streams/Unwritten.h"

#include <map>
#include <set>
#include <unordered_map>
#include <utility>
#include <vector>

namespace redoubt::server {

/// What a task did that calls for the grants of roles in units anew (ServerHand::deriveGrants).
struct UnitMatters
{
    std::set<Id> accounts; ///< their roles in units changed
    std::set<Id> holders;  ///< units: who holds a role in one of them is concerned
    std::set<Id> within;   ///< the same for units and all below them

    [[nodiscard]] bool isEmpty() const { return accounts.empty() && holders.empty() && within.empty(); }
};

/// The hot state of all streams on the writer's side, and what the running task has changed but not written yet.
///
/// A task attaches, changes, and flushes; between tasks memory and storage say the same. After any undoing in the storage
/// its generation has moved on, and attach() forgets everything. Used on the writer's thread only.
class WriteState
{
public:
    WriteState(const feed::KindRegistry &kinds, const ServerIdentity &identity);
    ~WriteState();

    /// Test seam, see PlantedBugs.
    void plant(const PlantedBugs &bugs) { m_bugs = bugs; }
    [[nodiscard]] const PlantedBugs &bugs() const { return m_bugs; }

    /// Begins a task on @p transaction.
    void attach(WriteTransaction &transaction);
    [[nodiscard]] WriteTransaction &storage() { return *m_transaction; }
    [[nodiscard]] const feed::KindRegistry &kinds() const { return m_kinds; }
    [[nodiscard]] const ServerIdentity &identity() const { return m_identity; }

    // what is
    /// Null for an unknown stream.
    [[nodiscard]] OpenStream *stream(const Id &id);
    /// Throws DamagedRow for one that is stored and cannot be read.
    [[nodiscard]] const std::optional<feed::RecordState> &record(OpenStream &stream, const Id &id) { return held(stream, id).state; }
    [[nodiscard]] const std::vector<Id> &recordsOfKind(OpenStream &stream, std::string_view kind);
    /// How many records of @p kind the stream has, removed ones too.
    [[nodiscard]] std::size_t countOfKind(OpenStream &stream, std::string_view kind);
    [[nodiscard]] const std::vector<Role> &roles(const Id &account, const Id &stream);
    [[nodiscard]] ChainRow &chain(const feed::ChainId &id, const VerifyKey &key);
    /// Units that can be read and lie below units that can.
    [[nodiscard]] const UnitTree &units();
    /// Whether units() are all that the directory has.
    [[nodiscard]] bool areUnitsCertain();
    /// Where a change with this id lies, also when it was taken a moment ago.
    [[nodiscard]] std::optional<PlacedId> findChange(OpenStream &stream, const Id &change);
    [[nodiscard]] std::shared_ptr<const std::vector<Id>> readers(OpenStream &stream);

    // what the task changes
    OpenStream &openStream(StreamRow row);
    /// Folds @p line and gives it the next seq. Fails as foldChange does, or with TooLarge where it would be over the bounds of a record
    /// (feed::sizeWith); nothing is then changed. Throws DamagedRow as record() does.
    [[nodiscard]] Result<std::int64_t> take(OpenStream &stream, const feed::Line &line, const Digest &digest, feed::Envelope envelope);
    /// At once in the storage, so that roles() and readers() tell it.
    void giveGrant(const GrantRow &grant);
    /// Not between mark() and undo().
    void takeGrant(const GrantRow &grant);
    void quarantine(QuarantineRow row) { m_unwritten.quarantine.push_back(std::move(row)); }
    void extend(ChainRow &chain, LinkSegment segment);
    /// Of a stranger's changes: the chain gets no row.
    void keepStray(const ChainRow &chain, LinkSegment segment, std::set<Id> groups, Instant at);
    /// A chain that was known by its strays gets a row: they become its links. Before it is extended.
    void adopt(ChainRow &chain);
    /// What the account has put in; may be changed until the flush.
    [[nodiscard]] AccountUse &use(const Id &account);
    /// Streams whose grant rules ask to be derived again.
    [[nodiscard]] std::set<Id> &toDerive() { return m_toDerive; }
    [[nodiscard]] UnitMatters &unitMatters() { return m_unitMatters; }
    /// After a role in a unit was given or taken: who reads and writes where is looked up again.
    void forgetRoles();
    /// Lines that were taken and that the server has to say again elsewhere (feed::toldIn), in their order.
    [[nodiscard]] std::vector<const feed::Line *> takeToTell() { return std::exchange(m_unwritten.toTell, {}); }
    /// Records that were met and could not be read since this was last asked, each once.
    [[nodiscard]] std::vector<std::pair<Id, Id>> takeUnreadable() { return std::exchange(m_unreadable, {}); }

    /// From here on changes can be undone together; until keep() or undo(). Not nested.
    void mark();
    void keep();
    void undo();

    /// Writes everything. Returns the streams whose head moved.
    std::vector<Id> flush();

private:
    struct Mark;
    void forget();
    [[nodiscard]] HeldRecord &held(OpenStream &stream, const Id &id);
    [[nodiscard]] HeldRecord read(OpenStream &stream, const Id &id);
    void noteRecord(OpenStream &stream, const HeldRecord &record, const feed::Change &change);
    void noteStream(OpenStream &stream);
    /// Takes the line out of the lists and counts of its stream; the last that was taken first.
    static void forgetAdd(const Unwritten::TakenLine &taken);
    void noteUnit(const OpenStream &stream, const std::optional<feed::RecordState> &before, const feed::Change &change);
    void collectBlobs(const OpenStream &stream, const json::value &value);

    const feed::KindRegistry &m_kinds;
    const ServerIdentity &m_identity;
    PlantedBugs m_bugs;
    WriteTransaction *m_transaction = nullptr;
    std::uint64_t m_generation = 0;

    std::unordered_map<Id, std::unique_ptr<OpenStream>> m_streams;
    std::map<feed::ChainId, ChainRow> m_chains;
    std::map<std::pair<Id, Id>, std::vector<Role>> m_roles;
    std::optional<UnitTree> m_units;
    bool m_areUnitsCertain = true;
    std::size_t m_recordCount = 0;
    std::size_t m_recordBytes = 0; ///< of those held, as feed::recordSize() counts
    std::vector<std::pair<Id, Id>> m_unreadable;

    Unwritten m_unwritten;
    std::set<Id> m_toDerive;
    UnitMatters m_unitMatters;
    std::unique_ptr<Mark> m_mark;
};

} // namespace redoubt::server
