// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "feed/KindRegistry.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace redoubt::testkit {

/// The least server that a console can follow: orders lines, keeps grants in account streams, answers push, pull and
/// snapshot. In memory, no network, no validators; chains and signatures are checked with asserts. For tests of one
/// console; the real rules are in server/streams.
class FakeServer
{
public:
    FakeServer(const feed::KindRegistry &registry, const Clock &clock, Random &random);

    [[nodiscard]] const Id &id() const { return m_id; }
    [[nodiscard]] const VerifyKey &key() const { return m_key.verifyKey(); }

    /// Lets an installation push; a line of another is a bug of the test.
    void enrol(const feed::Author &author, const VerifyKey &key);
    /// Gives the record of the grant.
    Id grant(const Id &account, const Id &stream, StreamPurpose purpose, Role role, const Id &owner = {});
    void revoke(const Id &account, const Id &grant);
    /// Without a word of it, as a role in a unit above does.
    void letRead(const Id &account, const Id &stream) { m_readers[stream].insert(account); }
    void letReadNoMore(const Id &account, const Id &stream) { m_readers[stream].erase(account); }
    /// Writes with the server's own hand; gives the record.
    Id write(const Id &stream, const std::string &kind, feed::Act act, json::object fields, std::optional<Id> record = {});
    /// Appends a line of anyone, as if it had been pushed.
    std::int64_t append(const Id &stream, const feed::Author &author, const feed::Line &line, std::vector<std::string> flags = {});
    /// Mints and appends a line of @p author, who had seen @p base.
    feed::Line writeAs(const feed::Author &author, const Id &stream, const std::string &kind, feed::Act act, json::object fields,
                       std::optional<Id> record, std::int64_t base);

    /// Quarantines what arrives for streams that the author has no grant on, or with one of @c refusedKinds.
    feed::PushResponse push(const feed::Author &author, const feed::PushRequest &request);
    [[nodiscard]] feed::PullPage pull(const Id &account, const std::vector<feed::Cursor> &cursors, std::int64_t limit = 500) const;
    [[nodiscard]] feed::SnapshotPage snapshot(const Id &stream, const std::optional<Id> &after, std::size_t limit) const;

    [[nodiscard]] std::int64_t head(const Id &stream) const;
    [[nodiscard]] std::vector<feed::PulledLine> lines(const Id &stream) const;
    [[nodiscard]] std::map<Id, feed::RecordState> records(const Id &stream) const;
    [[nodiscard]] bool reads(const Id &account, const Id &stream) const;
    void setEpoch(const Id &stream, std::int64_t epoch) { m_streams[stream].epoch = epoch; }

    std::set<std::string> refusedKinds;

private:
    struct Stream
    {
        std::int64_t epoch = 1;
        std::vector<feed::PulledLine> lines;
        std::vector<Digest> heads; ///< after each line
        std::map<Id, feed::RecordState> records;
    };
    [[nodiscard]] feed::WireCheckpoint checkpoint(const Id &stream, const Stream &held, std::int64_t seq) const;
    [[nodiscard]] feed::Author self() const { return {m_id, m_id}; }

    const feed::KindRegistry &m_registry;
    const Clock &m_clock;
    IdSource m_ids;
    Id m_id;
    SigningKey m_key;
    std::map<Id, Stream> m_streams;
    std::map<Id, std::set<Id>> m_readers;     ///< accounts by stream
    std::map<Id, std::pair<Id, Id>> m_grants; ///< grant record → (account, stream)
    std::map<feed::Author, VerifyKey> m_keys;
    std::map<feed::ChainId, std::vector<feed::ChainHead>> m_chains; ///< every head, the genesis first
    std::map<Id, feed::ChangeVerdict> m_verdicts;
};

} // namespace redoubt::testkit
