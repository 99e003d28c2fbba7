// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "feed/kinds/AccountKinds.h"
#include "server/streams/WriteState.h"

#include <deque>
#include <map>
#include <set>
#include <string_view>

namespace redoubt::server {

/// What the server itself writes: accounts' and the directory's records, with the author (server, server), its own chains
/// and its own key. Lives for one task; finish() before the state is flushed.
class ServerHand
{
public:
    ServerHand(WriteState &state, IdSource &ids, HlcClock &hlc, Instant now);

    [[nodiscard]] WriteState &state() { return m_state; }
    [[nodiscard]] WriteTransaction &storage() { return m_state.storage(); }
    [[nodiscard]] Id newId() { return m_ids.next(); }
    [[nodiscard]] Instant now() const { return m_now; }

    /// Opens a stream that belongs to the server: the directory, an account's.
    void openStream(const Id &id, StreamPurpose purpose, const Id &owner, const Id &openedBy);
    /// Returns the record's id. Fails as the fold does, or with NotFound for an unknown stream.
    [[nodiscard]] Result<Id> add(const Id &stream, std::string_view kind, json::object fields, const std::optional<Id> &id = {});
    [[nodiscard]] Result<void> set(const Id &stream, std::string_view kind, const Id &record, json::object fields);
    [[nodiscard]] Result<void> remove(const Id &stream, std::string_view kind, const Id &record);

    /// Gives the grant and tells it in the account's stream, unless the account had that role there already.
    [[nodiscard]] Result<void> give(const GrantRow &grant);
    /// The second half of give() for a grant that the state has already.
    [[nodiscard]] Result<void> tell(const GrantRow &grant);
    /// Takes the grant; told when no other source gives the same role.
    [[nodiscard]] Result<void> take(const GrantRow &grant);
    [[nodiscard]] Result<void> giveUnitRole(const Id &account, const Id &unit, Role role);
    /// Fails with NotFound.
    [[nodiscard]] Result<void> takeUnitRole(const Id &account, const Id &unit, Role role);
    /// Signs and tells that @p key belongs to (account, installation).
    [[nodiscard]] Result<feed::CertificateRecord> certify(const Id &account, const InstallationRow &installation, const VerifyKey &key);

    /// Derives the grants of every stream that asks for it, and those of everyone whose roles in units, or whose units, have changed; gives and
    /// takes the difference. Where a record that a rule looks at cannot be read, what follows from the others is given and nothing is taken.
    [[nodiscard]] Result<void> deriveGrants();
    /// Opens the stream of @p purpose of @p unit in the server's name, with a record of the kind that opens it and @p fields beside the unit; who
    /// reads it follows from deriveGrants(). Returns whether it was not there yet. Fails with NotFound (unit, or a purpose that no unit has), and as
    /// add() does.
    [[nodiscard]] Result<bool> openOfUnit(const Id &unit, StreamPurpose purpose, json::object fields);
    /// A unit's stream was opened: calls for the grants of all whom it concerns.
    void noteOpened(const Id &unit, StreamPurpose purpose);
    /// The streams whose grant rules cover the stream that @p opener opens.
    [[nodiscard]] std::set<Id> sourcesCovering(const feed::RecordState &opener);
    /// The root of the family (feed::StreamFamily) that @p stream belongs to: itself where a grant rule reads it or where it is a unit's, otherwise
    /// the stream whose rule covers it. @p opening is about to open it, where that is not done yet. None: there is no such stream.
    [[nodiscard]] std::optional<Id> rootOf(OpenStream &stream, const feed::Change *opening = nullptr);
    /// The record that @p change opens a stream with, as it will be.
    [[nodiscard]] static feed::RecordState openerOf(const feed::Change &change, const feed::Author &author);
    /// A line that must live until the flush. Throws DamagedRow for one that was stored and cannot be read.
    [[nodiscard]] const feed::Line &keep(Result<feed::Line> line);
    /// Links and signs what was written, and raises an alarm for records that could not be read.
    void finish();

private:
    [[nodiscard]] Result<void> write(const Id &stream, feed::Change change);
    void tellUnreadable();
    [[nodiscard]] Result<void> deriveGrants(const Id &source);
    // roles in units (UnitGrants.cpp)
    [[nodiscard]] Result<void> deriveUnitGrants();
    [[nodiscard]] std::set<Id> concernedBy(const UnitMatters &matters);
    [[nodiscard]] std::set<GrantRow> wantedOf(const Id &account);
    /// Whether a role that the account still holds gives @p grant if only the tree of units is as it must be for that.
    [[nodiscard]] bool mightStillGive(const GrantRow &grant);
    enum class Cover { No, Yes, Unknown };
    [[nodiscard]] Cover coverOf(const feed::GrantRule &rule, const Id &source, const Id &stream);
    struct Wanted
    {
        std::set<GrantRow> grants;
        bool isCertain = true; ///< false: a record that the rules look at cannot be read
    };
    [[nodiscard]] Wanted wantedFrom(const Id &source, OpenStream &stream);

    WriteState &m_state;
    IdSource &m_ids;
    HlcClock &m_hlc;
    Instant m_now;
    std::deque<feed::Line> m_lines; ///< the state points to them until it is flushed
    std::map<Id, std::vector<Link>> m_links;
};

} // namespace redoubt::server
