// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/BlobCarrier.h"
#include "app/link/CacheReads.h"
#include "app/link/LinkParts.h"
#include "app/link/PageCarrier.h"
#include "app/link/PushCarrier.h"
#include "app/link/SessionCarrier.h"
#include "sync/engine/BackOff.h"

#include <boost/asio/steady_timer.hpp>

#include <functional>
#include <memory>
#include <optional>

namespace redoubt::link {

/// Does what the sync engine asks for: talks to the server through the client and to the cache through its port. What
/// is carried how stands in the carriers; here is what wakes the engine and who does which of its actions.
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
    /// After a commit, a new attachment, or a stream that is followed or let go.
    void localChange();
    /// A person asked: no waiting, everything is pulled.
    void syncNow();
    void wantDownload(const sync::BlobName &blob);
    void networkChanged(bool isUp);
    void changePassword(const feed::PasswordChangeRequest &request, sync::Client::Callback<void> done);
    /// Ends the session at the server and stops.
    void signOut();
    [[nodiscard]] const sync::Status &status() const { return m_parts.engine.status(); }

private:
    void carryOut(const sync::Actions &actions);
    void on(const sync::ReadPlaces &action);
    void on(const sync::OpenLive &action);
    void on(const sync::CancelAll &action);
    /// Reads the cache's facts and hands them to the engine; where they cannot be read, again after a while.
    void readFacts();
    void readFactsLater();
    void setTimer();
    /// Tells the cache the server's time, when it differs from what it was told: that costs a transaction.
    void tellServerTime();
    void tellStatus();

    LinkParts m_parts;
    PushCarrier m_push;
    PageCarrier m_pages;
    SessionCarrier m_session;
    BlobCarrier m_blobs;
    boost::asio::steady_timer m_timer;
    boost::asio::steady_timer m_factsTimer;
    sync::BackOff m_factsBackOff;
    bool m_isReadingLater = false;
    std::int64_t m_toldOffsetMs = 0;
    sync::Status m_told;
};

} // namespace redoubt::link
