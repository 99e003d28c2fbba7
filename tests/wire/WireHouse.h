// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/HttpServer.h"
#include "server/storage/FileBlobStore.h"
#include "server/storage/WriteQueue.h"
#include "server/streams/BlobService.h"
#include "tests/server/House.h"
#include "tests/testkit/tls/TestCertificates.h"
#include "tests/wire/WireClient.h"

#include <QTemporaryDir>

#include <atomic>
#include <map>
#include <memory>
#include <string>

namespace redoubt::testkit {

/// A person at a console, signed in over the wire.
struct WireConsole
{
    std::string token;
    feed::EnrolResponse enrolment;
    feed::SessionResponse signedIn;
    SigningKey key;
    std::unique_ptr<server::testing::Console> minting;

    [[nodiscard]] WireClient::Headers headers() const { return {{"Authorization", "Bearer " + token}}; }
};

/// A real server on a free port of 127.0.0.1, on real storage; administered as from the command line, by a second opening of the data.
class WireHouse
{
public:
    explicit WireHouse(std::function<void(server::HttpSettings &)> adjust = {}, std::int64_t sessionMs = 15 * 60 * 1000,
                       std::optional<feed::KindRegistry> registry = {});
    ~WireHouse();

    [[nodiscard]] WireClient client() const { return WireClient(http->port(), ca.certificatePem); }
    [[nodiscard]] WireLive live(const WireConsole &console) const { return WireLive(http->port(), ca.certificatePem, console.token); }

    /// The network cable: nothing listens any more, then the same port answers again.
    void unplug();
    void plugIn();
    /// A ticket for a console that enrols by itself, and an account for it.
    [[nodiscard]] feed::EnrolmentTicket ticket(const std::string &name);
    Id addAccount(const std::string &name, std::optional<Role> role = {});

    /// Adds the account, enrols an installation and signs in.
    [[nodiscard]] WireConsole enter(const std::string &name, std::optional<Role> role = {});
    [[nodiscard]] WireConsole signIn(const std::string &name, const feed::EnrolResponse &enrolment);
    [[nodiscard]] std::optional<WireAnswer> push(const WireConsole &console, const std::vector<server::testing::Console::Draft> &drafts);
    [[nodiscard]] std::optional<WireAnswer> pushBody(const WireConsole &console, std::string body);
    [[nodiscard]] std::optional<WireAnswer> pull(const WireConsole &console, const std::vector<feed::Cursor> &cursors);
    /// Verdict names of an answer to a push, with commas; its error code if it was refused.
    [[nodiscard]] static std::string verdicts(const std::optional<WireAnswer> &answer);
    /// A cell (white cell stream), opened by @p coordinator.
    [[nodiscard]] Id openCell(WireConsole &coordinator);
    [[nodiscard]] Id openRoom(WireConsole &coordinator, const Id &cell);
    void letIn(WireConsole &coordinator, const Id &cell, const WireConsole &member, const Id &stream, Role role);

    static constexpr const char *Password = "correct horse battery";
    static constexpr const char *MetricsToken = "for the counters of this house alone";

    QTemporaryDir folder;
    TlsIdentity ca = makeTestCa();
    SystemClock clock;
    SystemRandom random;
    feed::KindRegistry kinds;
    std::unique_ptr<server::SqliteStorage> storage;
    std::unique_ptr<server::FileBlobStore> blobStore;
    std::unique_ptr<server::WriteQueue> writer;
    std::unique_ptr<server::HashingPool> hashing;
    std::unique_ptr<server::StreamService> streams;
    std::unique_ptr<server::AuthService> auth;
    std::unique_ptr<server::BlobService> blobs;
    server::HttpSettings httpSettings;
    std::unique_ptr<server::HttpServer> http;
    Id bureau;
    std::atomic<bool> hasRoom{true}; ///< false: as when the disk is nearly full

    /// The administrator's side.
    struct Desk;
    std::unique_ptr<Desk> desk;
    [[nodiscard]] server::Administration &admin();
};

} // namespace redoubt::testkit
