// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Server.h"

#include "core/json/Described.h"
#include "feed/kinds/AccountKinds.h"
#include "server/streams/Readable.h"
#include "tests/simulation/Must.h"
#include "tests/simulation/checks/ReadTruth.h"
#include "tests/simulation/checks/SignedPart.h"

#include <algorithm>
#include <stdexcept>

namespace redoubt::simulation {

namespace {
constexpr const char *ServerFile = "/server.db";

template <class T>
std::string bodyOf(const T &value)
{
    return writeJson(json::value(toJsonObject(value)));
}
} // namespace

Server::Server(Schedule &schedule, const feed::KindRegistry &kinds, std::uint64_t seed, const PlantedBugs &bugs)
    : m_schedule(schedule), m_kinds(kinds), m_random(seed), m_dice(seed + 1), m_clock(schedule), m_bugs(bugs)
{
    m_authSettings.cost = {64, 1};
    m_storage = must(server::SqliteStorage::openExclusive(ServerFile, m_disk.name()));
    must(server::initialiseServer(*m_storage, "simulated", m_clock, m_random));
    build();
}

Server::~Server() { destroy(); }

void Server::build()
{
    ++m_life;
    m_writer = std::make_unique<server::ManualWriter>(*m_storage);
    m_writer->plant(m_bugs);
    m_adminWriter = std::make_unique<server::InlineWriter>(*m_storage);
    m_streams = std::make_unique<server::StreamService>(*m_storage, *m_writer, must(loadIdentity(*m_storage)), m_kinds, m_clock, m_random);
    m_streams->plant(m_bugs);
    m_streams->setListener([this](const auto &changes) {
        ++m_version;
        for (const auto &change : changes) {
            if (changed)
                changed(change);
        }
    });
    m_auth = std::make_unique<server::AuthService>(*m_storage, *m_writer, m_hashing, *m_streams, m_clock, m_random, m_authSettings);
    server::BlobSettings blobSettings;
    blobSettings.rolesOn = m_streams->roleLookup();
    m_blobs = std::make_unique<server::BlobService>(*m_storage, *m_writer, m_blobStore, m_clock, std::move(blobSettings));
    m_admin = std::make_unique<server::Administration>(*m_storage, *m_adminWriter, *m_streams, m_clock, m_random, m_authSettings);
}

void Server::destroy()
{
    m_admin.reset();
    m_blobs.reset();
    m_auth.reset();
    m_streams.reset();
    m_adminWriter.reset();
    m_writer.reset();
    m_storage.reset();
}

void Server::crash(Random &chance)
{
    if (!isUp())
        return;
    m_writer->dropAll();
    m_disk.crash(&chance);
    healDisk();
    destroy();
    ++m_version;
}

void Server::failDisk(std::int64_t inCalls, bool andAllAfter)
{
    m_disk.failAt(m_disk.calls() + inCalls, andAllAfter);
    m_diskFails = true;
}

void Server::fillDisk()
{
    m_disk.limitBytes(m_disk.bytes());
    m_diskFails = true;
}

void Server::healDisk()
{
    m_disk.heal();
    m_diskFails = false;
}

void Server::liftSpells()
{
    m_wasBewitched = wasBewitched();
    m_bewitched.clear();
    m_stumbles = false;
}

Result<void> Server::start()
{
    REDOUBT_ASSIGN(m_storage, server::SqliteStorage::openExclusive(ServerFile, m_disk.name()));
    build();
    return {};
}

void Server::submitted()
{
    // The writer takes what has queued when it comes round.
    m_schedule.after(m_dice.between(1, 10), [this, life = m_life] {
        if (isUp() && life == m_life)
            m_writer->run();
    });
}

/// Runs @p call with the session of @p token, or refuses.
template <class Call>
void Server::authenticated(const std::string &token, const Reply &reply, Call call)
{
    const auto session = m_auth->authenticate(token);
    if (!session)
        return reply(server::refuse(session.error()));
    if (heard)
        heard(session->account);
    call(*session);
}

void Server::push(const std::string &token, const std::string &body, const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        auto request = feed::readPush(body);
        if (!request)
            return reply(server::refuse(request.error()));
        const bool fails = m_stumbles || std::any_of(request->items.begin(), request->items.end(), [&](const auto &item) {
                               return m_bewitched.contains(item.line.change.record);
                           });
        if (fails)
            return reply(server::refuse(ErrorCode::Internal));
        m_streams->push(session, *request, [this, reply, session, sent = *request](auto answer) {
            const auto code = answer ? std::nullopt : std::optional(answer.error().error.code);
            if (judged && answer)
                judged(session.author(), sent);
            else if (judged && (code == ErrorCode::ChainForked || code == ErrorCode::BadSignature))
                judged(session.author(), signedPart(*m_storage->read(), m_streams->identity().id, session.author(), session.key, sent));
            if (answer)
                reply(bodyOf(*answer));
            else
                reply(tl::unexpected(answer.error()));
        });
        submitted();
    });
}

void Server::pull(const std::string &token, const feed::PullRequest &request, const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        const auto page = m_streams->pull(session, request);
        if (!page)
            return reply(tl::unexpected(page.error()));
        if (pulled)
            pulled(session.account, *page);
        reply(feed::writePull(*page));
    });
}

void Server::snapshot(const std::string &token, const Id &stream, const std::optional<Id> &after, const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        const auto page = m_streams->snapshot(session, stream, after);
        if (!page)
            return reply(tl::unexpected(page.error()));
        if (snapshotGiven)
            snapshotGiven(session.account, stream);
        reply(feed::writeSnapshot(*page));
    });
}

void Server::challenge(const feed::ChallengeRequest &request, const Reply &reply) { reply(bodyOf(m_auth->challenge(request))); }

namespace {
server::Done<feed::SessionResponse> answerTo(const Network::Reply &reply)
{
    return [reply](auto answer) {
        if (answer)
            reply(bodyOf(*answer));
        else
            reply(tl::unexpected(answer.error()));
    };
}
} // namespace

void Server::renew(const std::string &token, const feed::RenewRequest &request, const Reply &reply)
{
    const auto session = m_auth->authenticate(token);
    m_auth->renew(session ? std::optional(*session) : std::nullopt, request, answerTo(reply));
    submitted();
}

void Server::signIn(const feed::SignInRequest &request, const Reply &reply)
{
    m_auth->signIn(request, "10.0.0.1", answerTo(reply));
    submitted();
}

void Server::blobOffset(const std::string &token, const sync::BlobName &blob, const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        const auto progress = m_blobs->progress(session, blob.stream, blob.digest);
        if (progress)
            reply(writeJson(json::object{{"offset", progress->received}}));
        else
            reply(tl::unexpected(progress.error()));
    });
}

void Server::blobChunk(const std::string &token, const sync::BlobName &blob, std::uint64_t offset, std::uint64_t total, const Bytes &bytes,
                       const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        m_blobs->upload(session, blob.stream, blob.digest, static_cast<std::int64_t>(offset), static_cast<std::int64_t>(total), textOf(bytes),
                        [reply](auto answer) {
                            if (!answer)
                                return reply(tl::unexpected(answer.error()));
                            reply(writeJson(json::object{{"offset", answer->received}}));
                        });
        submitted();
    });
}

void Server::blobBytes(const std::string &token, const sync::BlobName &blob, std::uint64_t offset, std::uint64_t length, const Reply &reply)
{
    authenticated(token, reply, [&](const server::Session &session) {
        const auto total = m_blobs->size(session, blob.stream, blob.digest);
        if (!total)
            return reply(tl::unexpected(total.error()));
        const auto bytes = m_blobs->read(session, blob.stream, blob.digest, static_cast<std::int64_t>(offset), static_cast<std::int64_t>(length));
        if (!bytes)
            return reply(tl::unexpected(bytes.error()));
        if (blobGiven)
            blobGiven(session.account, blob.stream);
        reply(writeJson(json::object{{"total", *total}, {"length", bytes->size()}}) + '\n' + *bytes);
    });
}

std::optional<std::int64_t> Server::blobSize(const sync::BlobName &blob) const { return m_storage->read()->blobSize(blob.stream, blob.digest); }

std::vector<Role> Server::rolesOn(const Id &account, const Id &stream) const
{
    return server::rolesOn(*m_storage->read(), {m_streams->identity(), m_kinds}, account, stream);
}

bool Server::mayWrite(const Id &account, const Id &stream) const
{
    const auto roles = m_storage->read()->rolesOn(account, stream);
    return std::any_of(roles.begin(), roles.end(), [](Role role) { return !permissionsOf(role).empty(); });
}

bool Server::holds(const feed::Author &author, const Id &stream, const Id &change) const
{
    const auto storage = m_storage->read();
    const auto row = storage->stream(stream);
    if (row && storage->findChange(*row, change))
        return true;
    const auto quarantine = storage->quarantineOf(stream);
    if (std::any_of(quarantine.begin(), quarantine.end(), [&](const auto &held) { return held.change == change; }))
        return true;
    const auto isIn = [&](const std::vector<server::LinkSegment> &segments) {
        return std::any_of(segments.begin(), segments.end(), [&](const auto &segment) {
            return std::any_of(segment.links.begin(), segment.links.end(),
                               [&](const auto &link) { return link.change == change && link.verdict == feed::Verdict::Quarantined; });
        });
    };
    // A stranger's digests become the chain's links once its author is given a role.
    const auto chain = storage->chain({author, stream});
    return isIn(storage->strays({author, stream})) || (chain && isIn(storage->links(*chain, 1, chain->head.pos)));
}

void Server::follow(Truth &truth, const std::set<Id> &streams) const
{
    truth.server = m_streams->identity().id;
    const auto storage = m_storage->read();
    for (const auto &id : streams) {
        const auto row = storage->stream(id);
        if (!row)
            continue;
        auto &stream = truth.streams[id];
        if (stream.head.seq > row->head.seq)
            stream = {}; // lost in a crash, which only an injected bug makes visible
        if (stream.head != row->head)
            readStream(*storage, *row, stream);
    }
}

Truth Server::truth(const std::set<Id> &candidates, const std::vector<Id> &accounts, const std::set<feed::Author> &authors) const
{
    auto ids = candidates;
    for (const auto &account : accounts)
        ids.insert(feed::accountStream(m_streams->identity().id, account));
    return readTruth(*m_storage, m_streams->identity(), ids, authors);
}

std::vector<server::GrantRow> Server::grants(const std::vector<Id> &accounts) const
{
    std::vector<server::GrantRow> all;
    const auto storage = m_storage->read();
    for (const auto &account : accounts) {
        auto rows = storage->grantsOf(account);
        all.insert(all.end(), rows.begin(), rows.end());
    }
    return all;
}

std::vector<server::AlarmRow> Server::alarms() const { return m_storage->read()->alarms(10'000); }

} // namespace redoubt::simulation
