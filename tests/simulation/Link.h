// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Session.h"
#include "store/Cache.h"
#include "sync/engine/Engine.h"
#include "tests/simulation/Network.h"
#include "tests/simulation/Server.h"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace redoubt::simulation {

/// What the link needs of the console that it works for.
struct LinkPeer
{
    std::size_t number = 0; ///< of the console on the network
    feed::Author author;
    std::string signInName;
    std::string password;
    Bytes installationSecret;
    const SigningKey *key = nullptr;
};

/// What the simulation watches.
struct LinkEvents
{
    /// The server's word on a push has reached this console; told before the cache hears of it.
    std::function<void(const feed::PushRequest &, const feed::PushResponse &)> acknowledged;
    std::function<void(const feed::PushRequest &)> pushing;
    std::function<void(const std::vector<Id> &streams)> settingAside;
    /// A call to the cache is over, whatever came of it.
    std::function<void(const char *what)> cacheTouched;
    /// What it changed; told before cacheTouched.
    std::function<void(const store::ChangeNotice &)> noticed;
};

/// What app/link/SyncLink does in the product, over the simulated network and schedule: carries out the engine's actions.
/// The cache's part of each happens a moment later, as on a store thread, and its result a moment after that; a crash may
/// come between any two.
class Link
{
public:
    Link(Schedule &schedule, Network &network, Server &server, store::Cache &cache, LinkPeer peer, LinkEvents events, const Clock &clock,
         Random &random, const sync::EngineSettings &settings);
    ~Link();

    void begin(std::optional<feed::SessionResponse> session);
    void localChange();
    void syncNow();
    void wantDownload(const sync::BlobName &blob) { carryOut(m_engine.downloadWanted(now(), blob)); }
    /// A person types it at the next sign-in.
    void setPassword(const std::string &password) { m_peer.password = password; }
    /// The server will not have it, and a person was told so.
    [[nodiscard]] bool isRefused(const sync::BlobName &blob) const { return m_refused.contains(blob); }
    void networkChanged(bool isUp);
    void hinted(const feed::Hint &hint);
    /// The server or the network dropped the live socket.
    void dropLive();
    [[nodiscard]] const sync::Status &status() const { return m_engine.status(); }
    [[nodiscard]] bool isLive() const { return m_liveRequest.has_value(); }

private:
    [[nodiscard]] sync::Moment now() const;
    void carryOut(const sync::Actions &actions);
    void setTimer();
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
    void on(const sync::CancelAll &action);
    void on(const sync::AskUploadOffset &action);
    void on(const sync::UploadChunk &action);
    void on(const sync::UploadFinished &action);
    void on(const sync::BlobRefused &action);
    void on(const sync::DownloadChunk &action);
    void on(const sync::DownloadFinished &action);

    void sent(sync::RequestId request, feed::PushRequest batch, const sync::Answer<std::string> &answer);
    void applyPage(sync::RequestId request, std::function<Result<store::ChangeNotice>(store::Cache &)> store);
    void uploadedTo(sync::RequestId request, const sync::Answer<std::string> &body);
    void storeFailed(sync::RequestId request, const Error &error);
    void readFacts();
    void signIn();
    void renew(sync::RequestId request, const feed::RenewRequest &renewal);
    void keepResume(const feed::SessionResponse &session);
    void renewed(sync::RequestId request, const sync::Answer<std::string> &answer);
    void later(std::function<void()> work);
    void tell(const store::ChangeNotice &notice);
    /// Runs @p ask on the cache a moment later and @p then with its value a moment after that.
    template <class Ask, class Then>
    void withCache(const char *what, Ask ask, Then then);
    /// An answer that is passed over when the link is gone or has cancelled meanwhile.
    template <class Then>
    Network::Done guarded(Then then);

    Schedule &m_schedule;
    Network &m_network;
    Server &m_server;
    store::Cache &m_cache;
    LinkPeer m_peer;
    LinkEvents m_events;
    const Clock &m_clock;
    Dice m_dice;
    sync::Engine m_engine;
    std::string m_token;
    std::map<sync::RequestId, feed::PullPage> m_pages;
    std::map<sync::RequestId, feed::SnapshotPage> m_snapshots;
    std::map<sync::BlobName, Bytes> m_downloads;
    std::set<sync::BlobName> m_refused;
    std::optional<sync::RequestId> m_liveRequest;
    std::optional<std::int64_t> m_timerAt;
    std::int64_t m_toldOffsetMs = 0;
    std::int64_t m_storeFreeAt = 0; ///< works come to the cache in the order of posting
    bool m_isStoringHalted = false;
    std::uint64_t m_generation = 1; ///< answers of before a cancel are not heard
    std::shared_ptr<int> m_alive = std::make_shared<int>(0);
};

} // namespace redoubt::simulation
