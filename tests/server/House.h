// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/kinds/AccountKinds.h"
#include "server/admin/Administration.h"
#include "server/auth/AuthService.h"
#include "server/storage/WriteBatch.h"
#include "server/storage/sqlite/SqliteStorage.h"
#include "server/streams/StreamService.h"
#include "tests/testkit/feed/TestKinds.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::server::testing {

// Spans, in milliseconds.
inline constexpr std::int64_t Minute = 60'000;
inline constexpr std::int64_t Hour = 60 * Minute;

/// A console of one account: mints, links and signs as a real one would. Knows nothing but what it wrote.
class Console
{
public:
    Console(const Id &server, Session session, SigningKey key, const Clock &clock, Random &random);

    Session session;

    /// A change as it will be pushed; takes its place in the chain at once.
    struct Draft
    {
        Id stream;
        feed::Line line;
    };
    Draft add(const Id &stream, const char *kind, json::object fields, std::optional<Id> id = {}, std::optional<Id> group = {});
    Draft set(const Id &stream, const char *kind, const Id &record, json::object fields, feed::StreamPosition base = {},
              std::optional<Id> group = {});
    Draft remove(const Id &stream, const char *kind, const Id &record, feed::StreamPosition base = {});
    /// As it stands, but for its position and time.
    Draft addChange(const Id &stream, feed::Change change) { return mint(stream, std::move(change)); }
    /// Another's very bytes, put into this console's chain (the positions must fit).
    Draft addLine(const Id &stream, const feed::Line &line);
    /// Its chains and signatures as of now; drafts of one stream must follow one another.
    feed::PushRequest request(const std::vector<Draft> &drafts);
    Id newId() { return m_ids.next(); }
    /// Forgets the last @p count links, as a cache that was restored from a copy would.
    void rewind(const Id &stream, std::int64_t count);

private:
    std::vector<feed::ChainHead> &headsOf(const Id &stream);
    Draft mint(const Id &stream, feed::Change change);
    Id m_server;
    SigningKey m_key;
    IdSource m_ids;
    HlcClock m_hlc;
    std::map<Id, std::vector<feed::ChainHead>> m_chains;
};

/// A whole server without a network, in memory unless a path is given; written inline.
class House
{
public:
    struct Options
    {
        std::string path;
        SqliteFault fault;
        StreamSettings streams{};
        std::optional<feed::KindRegistry> kinds = std::nullopt; ///< none: those of the test kit
    };
    House() : House(Options()) { }
    explicit House(Options options);

    /// An account with a console of its own and, if @p unitRole, that role in the bureau. Its session needs no password.
    Console &enter(const std::string &name, std::optional<Role> unitRole = {}, std::optional<Id> unit = {});
    Answer<feed::PushResponse> push(Console &console, const std::vector<Console::Draft> &drafts);
    Answer<feed::PushResponse> push(Console &console, feed::PushRequest request);
    /// The only verdict of a push of one change.
    feed::ChangeVerdict pushOne(Console &console, const Console::Draft &draft);
    /// Everything that the account can pull of @p stream; empty if gone.
    std::vector<feed::PulledLine> pulled(const Console &console, const Id &stream) const;
    bool isGone(const Console &console, const Id &stream) const;
    /// The grants that the account's own stream tells it of now.
    std::vector<feed::GrantRecord> toldGrants(const Console &console) const;

    /// As a restart: everything in memory is new, the storage stays.
    void restart();

    /// A cell opened by @p coordinator.
    Id openCell(Console &coordinator);
    Id openRoom(Console &coordinator, const Id &cell);
    /// Lets @p member into @p stream through a record of @p cell; returns the record.
    Id letIn(Console &coordinator, const Id &cell, const Console &member, const Id &stream, Role role);

    ManualClock clock;
    SeededRandom random{7};
    feed::KindRegistry kinds;
    Options options;
    std::unique_ptr<SqliteStorage> storage;
    std::unique_ptr<InlineWriter> writer;
    std::unique_ptr<StreamService> streams;
    InlineHashing hashing;
    AuthSettings authSettings;
    std::unique_ptr<AuthService> auth;
    std::unique_ptr<Administration> admin;
    std::vector<StreamChanged> heard;
    Id bureau;
    Id county;

private:
    void build();
    std::map<std::string, std::unique_ptr<Console>> m_consoles;
};

[[nodiscard]] json::object note(const std::string &title);
[[nodiscard]] json::object mark(std::int64_t points);

} // namespace redoubt::server::testing
