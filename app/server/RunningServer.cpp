// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/RunningServer.h"

#include "app/kinds/ProductKinds.h"
#include "app/server/AdminDesk.h"
#include "app/server/DataDirectory.h"
#include "app/server/TlsFiles.h"
#include "server/ServerIdentity.h"
#include "server/http/HttpServer.h"
#include "server/streams/AttachmentRule.h"
#include "server/streams/BlobService.h"
#include "server/streams/StreamService.h"
#include "server/storage/DiskRoom.h"
#include "server/storage/FileBlobStore.h"
#include "server/storage/StorageException.h"
#include "server/storage/WriteQueue.h"

#include <sys/file.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <optional>

namespace redoubt::app {

namespace {
/// Looks after the spare room before each write, whoever asks for it.
class RoomyWriter final : public server::Writer
{
public:
    RoomyWriter(server::Writer &writer, server::DiskRoom &room) : m_writer(writer), m_room(room) { }
    [[nodiscard]] Result<void> submit(server::WriteTask task) override
    {
        m_room.giveUpSpare();
        return m_writer.submit(std::move(task));
    }

private:
    server::Writer &m_writer;
    server::DiskRoom &m_room;
};

/// Held while a server runs on its data; the system lets go of it however the program ends.
class DataLock
{
public:
    explicit DataLock(const DataDirectory &data)
        : m_file(::open((data.root() / "server.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)), m_error(errno)
    { }
    DataLock(const DataLock &) = delete;
    DataLock &operator=(const DataLock &) = delete;
    ~DataLock()
    {
        if (m_file >= 0)
            ::close(m_file);
    }
    /// Fails with StorageBusy when another server has it.
    [[nodiscard]] Result<void> take(const DataDirectory &data) const
    {
        if (m_file < 0)
            return fail(ErrorCode::StorageFailed, (data.root() / "server.lock").string() + ": cannot be opened: " + std::strerror(m_error));
        if (::flock(m_file, LOCK_EX | LOCK_NB) != 0)
            return fail(ErrorCode::StorageBusy, data.root().string() + ": another server runs on this data");
        return {};
    }

private:
    int m_file;
    int m_error; ///< why there is no file
};

/// The one line of the token's file; empty where there is none and none was named.
Result<std::string> readMetricsToken(const Configuration &configuration)
{
    constexpr std::size_t MaxTokenBytes = 1024;
    constexpr std::size_t LeastTokenBytes = 16;
    std::filesystem::path path = configuration.listenMetricsTokenFile;
    if (path.empty()) {
        path = DataDirectory(configuration.data).metricsToken();
        std::error_code ignored;
        if (!std::filesystem::exists(path, ignored))
            return std::string();
    }
    REDOUBT_ASSIGN(auto token, readPrivateFile(path, MaxTokenBytes));
    while (!token.empty() && (token.back() == '\n' || token.back() == '\r'))
        token.pop_back();
    const bool isPlain = std::all_of(token.begin(), token.end(), [](char c) { return c > ' ' && c < 0x7f; });
    if (token.size() < LeastTokenBytes || !isPlain)
        return fail(ErrorCode::InvalidArgument,
                    path.string() + ": a token is one line of 16 or more letters, digits and signs; 'openssl rand -hex 32' makes one");
    return token;
}

server::HttpSettings httpSettings(const Configuration &configuration, server::TlsSettings tls, std::string metricsToken)
{
    server::HttpSettings settings;
    settings.address = configuration.listenAddress;
    settings.port = static_cast<std::uint16_t>(configuration.listenPort);
    settings.threads = static_cast<unsigned>(configuration.listenThreads);
    settings.readers = static_cast<unsigned>(configuration.limitsReaders);
    settings.maxReading = static_cast<std::size_t>(configuration.limitsReading);
    settings.maxConnections = static_cast<std::size_t>(configuration.listenMaxConnections);
    settings.maxConnectionsPerAddress = static_cast<std::size_t>(configuration.listenMaxConnectionsPerAddress);
    settings.drainTimeout = std::chrono::seconds(configuration.listenDrainSeconds);
    settings.metricsFrom = configuration.listenMetricsFrom;
    settings.metricsToken = std::move(metricsToken);
    settings.maxLiveOfOne = static_cast<std::size_t>(configuration.limitsAccountLiveSockets);
    settings.flights.requests = static_cast<std::size_t>(configuration.limitsRequests);
    settings.flights.requestsOfOne = static_cast<std::size_t>(configuration.limitsAccountRequests);
    settings.flights.bytes = static_cast<std::size_t>(configuration.limitsFlightBytes);
    settings.flights.bytesOfOne = static_cast<std::size_t>(configuration.limitsAccountFlightBytes);
    settings.tls = std::move(tls);
    return settings;
}

server::StreamSettings streamSettings(const Configuration &configuration, server::DiskRoom &room)
{
    server::StreamSettings settings;
    settings.account = {configuration.accountChangesPerHour, configuration.accountBytesPerHour,    configuration.accountRecordsPerHour,
                        configuration.accountBytes,          configuration.accountQuarantineBytes, configuration.accountStrayDigests,
                        configuration.accountChains};
    settings.hasRoom = [&room] { return room.takesWrites(); };
    return settings;
}

server::BlobSettings blobSettings(const Configuration &configuration, const feed::KindRegistry &kinds, server::RoleLookup rolesOn,
                                  server::DiskRoom &room)
{
    server::BlobSettings settings;
    settings.maxBlobBytes = configuration.blobMaxBytes;
    settings.streamQuotaBytes = configuration.blobStreamBytes;
    settings.accountQuotaBytes = configuration.blobAccountBytes;
    settings.uploadsPerAccount = configuration.blobUploads;
    settings.uploadExpiryMs = configuration.blobUploadHours * 3600 * 1000;
    settings.hasRoom = [&room] { return room.takesWrites(); };
    settings.mayAttach = server::attachmentRule(kinds, attachmentKinds());
    settings.rolesOn = std::move(rolesOn);
    return settings;
}

Result<void> isWell(const server::Storage &storage, server::DiskRoom &room)
{
    try {
        if (!storage.read()->identity())
            return fail(ErrorCode::StorageDamaged, "the database has lost its identity");
        if (!room.takesWrites())
            return fail(ErrorCode::StorageFull, std::string(server::NoRoomOnDisk));
        return {};
    } catch (const server::StorageException &exception) {
        return fail(ErrorCode::StorageFailed, exception.what());
    }
}
} // namespace

struct RunningServer::Private
{
    Private(const Configuration &given, std::shared_ptr<spdlog::logger> logger, std::unique_ptr<server::SqliteStorage> opened,
            std::unique_ptr<server::FileBlobStore> openedBlobs, server::ServerIdentity identity, server::TlsSettings tls, std::string caPem,
            std::string metricsToken)
        : configuration(given), storage(std::move(opened)), blobStore(std::move(openedBlobs)), kinds(productKinds()),
          room(given.data, given.diskReserveBytes), queue(*storage, static_cast<std::size_t>(given.limitsWriting)), writer(queue, room),
          hashing(static_cast<std::size_t>(given.limitsHashers), static_cast<std::size_t>(given.limitsHashing)),
          streams(*storage, writer, std::move(identity), kinds, clock, random, streamSettings(given, room)),
          auth(*storage, writer, hashing, streams, clock, random, authSettings(given, std::move(caPem))),
          blobs(*storage, writer, *blobStore, clock, blobSettings(given, kinds, streams.roleLookup(), room)),
          http(httpSettings(given, std::move(tls), std::move(metricsToken)),
               {auth, streams, blobs, clock, std::move(logger), [this] { return isWell(*storage, room); }})
    {
        http.metrics().addGauge("redoubt_writes_waiting", "Writes that wait for the writer.", [this] { return static_cast<double>(queue.queued()); });
        http.metrics().addGauge("redoubt_writes_refused", "1 while changes and attachments are refused for want of room on the disk.",
                                [this] { return room.takesWrites() ? 0.0 : 1.0; });
    }

    Configuration configuration;
    SystemClock clock;
    SystemRandom random;
    std::unique_ptr<server::SqliteStorage> storage;
    std::unique_ptr<server::FileBlobStore> blobStore;
    feed::KindRegistry kinds;
    server::DiskRoom room;
    server::WriteQueue queue;
    RoomyWriter writer;
    server::HashingPool hashing;
    server::StreamService streams;
    server::AuthService auth;
    server::BlobService blobs;
    server::HttpServer http;
    std::unique_ptr<DataLock> lock;
};

RunningServer::RunningServer(std::unique_ptr<Private> d) : m_d(std::move(d)) { }

RunningServer::~RunningServer() { stop(); }

Result<std::unique_ptr<RunningServer>> RunningServer::start(const Configuration &configuration, std::shared_ptr<spdlog::logger> log)
{
    const DataDirectory data(configuration.data);
    REDOUBT_TRY(data.check());
    auto lock = std::make_unique<DataLock>(data);
    REDOUBT_TRY(lock->take(data));
    REDOUBT_ASSIGN(auto tls, readTls(configuration));
    REDOUBT_ASSIGN(auto ca, readCa(configuration));
    REDOUBT_ASSIGN(auto metricsToken, readMetricsToken(configuration));
    server::SqliteOptions options;
    options.path = data.database();
    options.mayCreate = false;
    options.readers = static_cast<std::size_t>(configuration.limitsReaders) + 2;
    auto storage = server::SqliteStorage::open(std::move(options));
    if (!storage)
        return fail(storage.error().code, data.database().string() + ": " + storage.error().detail);
    REDOUBT_ASSIGN(auto identity, server::loadIdentity(**storage));
    REDOUBT_ASSIGN(auto blobs, server::FileBlobStore::open(data.root()));
    auto d = std::make_unique<Private>(configuration, std::move(log), std::move(*storage), std::move(blobs), std::move(identity), std::move(tls),
                                       std::move(ca), std::move(metricsToken));
    d->lock = std::move(lock);
    d->room.keepSpare();
    REDOUBT_TRY(d->blobs.clean());
    REDOUBT_TRY(d->http.start());
    return std::unique_ptr<RunningServer>(new RunningServer(std::move(d)));
}

std::uint16_t RunningServer::port() const { return m_d->http.port(); }

Result<void> RunningServer::reload()
{
    const auto token = readMetricsToken(m_d->configuration);
    if (token)
        m_d->http.useMetricsToken(*token);
    REDOUBT_ASSIGN(const auto tls, readTls(m_d->configuration));
    REDOUBT_TRY(m_d->http.useCertificate(tls));
    if (!token)
        return fail(token.error());
    return {};
}

Result<void> RunningServer::tidy()
{
    m_d->auth.forgetOldTries();
    return m_d->blobs.expire();
}

void RunningServer::stop()
{
    m_d->http.stop();
    m_d->hashing.stop();
    m_d->queue.stop();
}

} // namespace redoubt::app
