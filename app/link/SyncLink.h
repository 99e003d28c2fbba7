// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/CachePort.h"
#include "app/link/SealedSpool.h"
#include "core/crypto/Signing.h"
#include "feed/wire/Session.h"
#include "sync/client/Client.h"
#include "sync/engine/Engine.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace redoubt::link {

/// Who is signed in, as the link has to know it to renew the session.
struct LinkIdentity
{
    Id server;
    feed::Author author;
    SigningKey key; ///< of the installation; signs challenges
};

/// What the link tells. All on the I/O thread.
struct LinkEvents
{
    std::function<void(const sync::Status &)> status;
    std::function<void(ErrorCode)> signInNeeded;
    std::function<void(const feed::SessionResponse &)> renewed;
    /// A download has come whole (no error) or was given up.
    std::function<void(const sync::BlobName &, std::optional<Error>)> download;
    std::function<void(const sync::BlobName &, ErrorCode)> uploadRefused;
    /// On the cache's thread, other than the rest: the server's durable word has come; the cache takes it next.
    std::function<void(const feed::PushRequest &, const feed::PushResponse &)> acknowledged{};
};

/// Does what the sync engine asks for: talks to the server through the client and to the cache through its port.
/// Owned by the I/O thread; made, used and destroyed there. Nothing comes back after its end.
class SyncLink
{
public:
    SyncLink(boost::asio::io_context &io, std::unique_ptr<sync::Client> client, CachePort &port, LinkIdentity identity, LinkEvents events,
             const Clock &clock, Random &random, const sync::EngineSettings &settings = {});
    ~SyncLink();
    SyncLink(const SyncLink &) = delete;
    SyncLink &operator=(const SyncLink &) = delete;

    /// Begins with a session of the server's, or, for an account that was unlocked offline, without one: then the
    /// session is renewed by the installation's key as soon as the server can be reached.
    void begin(std::optional<feed::SessionResponse> session);
    /// After a commit or a new attachment.
    void localChange();
    /// A person asked: no waiting, everything is pulled.
    void syncNow();
    void wantDownload(const sync::BlobName &blob);
    void networkChanged(bool isUp);
    void changePassword(feed::PasswordChangeRequest request, sync::Client::Callback<void> done);
    /// Ends the session at the server and stops.
    void signOut();
    [[nodiscard]] const sync::Status &status() const { return m_engine.status(); }

private:
    struct Kept
    {
        std::optional<feed::PullPage> page;
        std::optional<feed::SnapshotPage> snapshot;
    };
    /// What belongs to the cache's thread.
    struct StoreSide
    {
        bool isHalted = false; ///< a page could not be stored: the next would leave a hole
    };

    [[nodiscard]] sync::Moment now() const;
    void carryOut(sync::Actions actions);
    void on(const sync::SendPush &action);
    void on(const sync::ReconcileChains &action);
    void on(const sync::SetAside &action);
    void on(const sync::SendPull &action);
    void on(const sync::ApplyPull &action);
    void on(const sync::FetchSnapshot &action);
    void on(const sync::ApplySnapshot &action);
    void on(const sync::ReadPlaces &action);
    void on(const sync::RenewSession &action);
    void on(const sync::AskForSignIn &action);
    void on(const sync::OpenLive &action);
    void on(const sync::AskUploadOffset &action);
    void on(const sync::UploadChunk &action);
    void on(const sync::UploadFinished &action);
    void on(const sync::BlobRefused &action);
    void on(const sync::DownloadChunk &action);
    void on(const sync::DownloadFinished &action);
    void on(const sync::CancelAll &action);

    void sent(sync::RequestId request, feed::PushRequest batch, sync::Answer<feed::PushResponse> answer);
    void storeFailed(sync::RequestId request, const Error &error);
    /// Keeps what the next renewal without a token needs, sealed.
    void keepResume(const feed::SessionResponse &session);
    /// Signs a challenge with the installation's key; the client has the new token when @p done comes.
    void proveKey(std::function<void(sync::Answer<feed::SessionResponse>)> done);
    /// Reads the cache's facts and hands them to the engine.
    void readFacts();
    void setTimer();
    /// Tells the cache the server's time, when it differs from what it was told: that costs a transaction.
    void tellServerTime();
    /// Stores a page, unless one before it failed.
    template <class Store>
    void storePage(sync::RequestId request, Store store);

    /// Runs @p ask on the cache's thread and @p then with its value here, unless the link is gone by then.
    template <class Ask, class Then>
    void withCache(Ask ask, Then then);
    /// A callback of the client that is passed over once the link is gone.
    template <class T, class Then>
    typename sync::Client::Callback<T> guarded(Then then);

    boost::asio::io_context &m_io;
    std::unique_ptr<sync::Client> m_client;
    CachePort &m_port;
    LinkIdentity m_identity;
    LinkEvents m_events;
    const Clock &m_clock;
    sync::Engine m_engine;
    boost::asio::steady_timer m_timer;
    Random &m_random;
    std::map<sync::RequestId, Kept> m_kept;
    std::map<sync::BlobName, std::shared_ptr<SealedSpool>> m_downloads;
    std::shared_ptr<StoreSide> m_storeSide = std::make_shared<StoreSide>();
    std::int64_t m_toldOffsetMs = 0;
    sync::Status m_told;
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace redoubt::link
