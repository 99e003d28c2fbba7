// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/SyncLink.h"

#include "app/link/CacheReads.h"

#include <chrono>
#include <cstdlib>
#include <utility>

namespace redoubt::link {

namespace {
constexpr std::int64_t kTolerableOffsetMs = 60 * 1000;
constexpr std::int64_t kFactsAgainMs = 30 * 1000; // the longest that nobody looks whether the cache can be read again

/// One visitor of all that can do an action.
template <class... Doers>
struct Does : Doers...
{
    using Doers::operator()...;
};
template <class... Doers>
Does(Doers...) -> Does<Doers...>;
} // namespace

SyncLink::SyncLink(boost::asio::io_context &io, std::unique_ptr<sync::Client> client, CachePort &port, LinkIdentity identity, LinkEvents events,
                   const Clock &clock, Random &random, const sync::EngineSettings &settings)
    : m_parts(io, std::move(client), port, std::move(identity), std::move(events), clock, random, settings), m_push(m_parts), m_pages(m_parts),
      m_session(m_parts), m_blobs(m_parts), m_timer(io), m_factsTimer(io), m_factsBackOff(settings.backOffFirstMs, kFactsAgainMs)
{
    m_parts.carryOut = [this](const sync::Actions &actions) { carryOut(actions); };
    m_parts.readFacts = [this] { readFacts(); };
}

SyncLink::~SyncLink()
{
    m_parts.alive.reset();
    m_timer.cancel();
    m_factsTimer.cancel();
    if (m_parts.client)
        m_parts.client->cancelAll();
}

void SyncLink::begin(std::optional<feed::SessionResponse> session)
{
    const auto wall = m_parts.clock.now();
    sync::SessionFacts facts{wall, wall}; // a session that has run out is renewed first
    if (session) {
        m_session.begin(*session);
        facts = {session->server.time, session->expiresAt};
    }
    m_pages.resume();
    m_parts.withCache(
        [&port = m_parts.port](store::Cache &cache) {
            return factsAtSignIn(cache, [&port](store::Cache &changed, const store::ChangeNotice &notice) { port.changed(changed, notice); });
        },
        [this, facts](const Result<CacheFacts> &read) {
            const auto cacheFacts = read.value_or(CacheFacts{});
            carryOut(m_parts.engine.signedIn(m_parts.now(), facts, cacheFacts.places, cacheFacts.pending, cacheFacts.uploads));
            if (!read)
                readFactsLater();
        });
}

void SyncLink::localChange() { readFacts(); }

void SyncLink::readFacts()
{
    m_parts.withCache([](store::Cache &cache) { return factsOf(cache); },
                      [this](const Result<CacheFacts> &read) {
                          if (!read) {
                              readFactsLater();
                              return;
                          }
                          m_factsBackOff.reset();
                          auto &engine = m_parts.engine;
                          carryOut(engine.placesChanged(m_parts.now(), read->places));
                          carryOut(engine.uploadsChanged(m_parts.now(), read->uploads));
                          carryOut(engine.outboxChanged(m_parts.now(), read->pending));
                      });
}

void SyncLink::readFactsLater()
{
    if (std::exchange(m_isReadingLater, true))
        return;
    m_factsTimer.expires_after(std::chrono::milliseconds(m_factsBackOff.next(m_parts.random)));
    m_factsTimer.async_wait([this, watch = std::weak_ptr<int>(m_parts.alive)](const boost::system::error_code &ec) {
        if (ec || !watch.lock())
            return;
        m_isReadingLater = false;
        readFacts();
    });
}

void SyncLink::syncNow()
{
    carryOut(m_parts.engine.syncNow(m_parts.now()));
    // A person who presses it may know that the server was mended.
    m_parts.withCache(
        [&port = m_parts.port](store::Cache &cache) -> Result<std::optional<std::size_t>> {
            REDOUBT_ASSIGN(const auto notice, cache.trySetAsideAgain());
            if (!notice.isEmpty())
                port.changed(cache, notice);
            return pendingAfter(notice);
        },
        [this](const Result<std::optional<std::size_t>> &pending) {
            if (pending && *pending)
                carryOut(m_parts.engine.outboxChanged(m_parts.now(), **pending));
        });
}

void SyncLink::wantDownload(const sync::BlobName &blob) { carryOut(m_parts.engine.downloadWanted(m_parts.now(), blob)); }

void SyncLink::networkChanged(bool isUp) { carryOut(m_parts.engine.networkChanged(m_parts.now(), isUp)); }

void SyncLink::changePassword(const feed::PasswordChangeRequest &request, sync::Client::Callback<void> done)
{
    m_session.changePassword(request, std::move(done));
}

void SyncLink::signOut()
{
    m_session.end();
    carryOut(m_parts.engine.signedOut());
    // What the cache or the client still answers would act for a session that is over, with a client that has gone.
    m_parts.alive.reset();
}

void SyncLink::carryOut(const sync::Actions &actions)
{
    const Does does{[this](const sync::SendPush &what) { m_push.on(what); },
                    [this](const sync::ReconcileChains &what) { m_push.on(what); },
                    [this](const sync::SetAside &what) { m_push.on(what); },
                    [this](const sync::SendPull &what) { m_pages.on(what); },
                    [this](const sync::ApplyPull &what) { m_pages.on(what); },
                    [this](const sync::FetchSnapshot &what) { m_pages.on(what); },
                    [this](const sync::ApplySnapshot &what) { m_pages.on(what); },
                    [this](const sync::RenewSession &what) { m_session.on(what); },
                    [this](const sync::AskForSignIn &what) { m_session.on(what); },
                    [this](const sync::AskUploadOffset &what) { m_blobs.on(what); },
                    [this](const sync::UploadChunk &what) { m_blobs.on(what); },
                    [this](const sync::UploadFinished &what) { m_blobs.on(what); },
                    [this](const sync::BlobRefused &what) { m_blobs.on(what); },
                    [this](const sync::DownloadChunk &what) { m_blobs.on(what); },
                    [this](const sync::DownloadFinished &what) { m_blobs.on(what); },
                    [this](const sync::ReadPlaces &what) { on(what); },
                    [this](const sync::OpenLive &what) { on(what); },
                    [this](const sync::CancelAll &what) { on(what); }};
    for (const auto &action : actions)
        std::visit(does, action);
    setTimer();
    tellServerTime();
    tellStatus();
}

void SyncLink::tellStatus()
{
    if (m_told == status())
        return;
    m_told = status();
    if (m_parts.events.status)
        m_parts.events.status(m_told);
}

void SyncLink::tellServerTime()
{
    const auto offset = status().clockOffsetMs;
    if (std::llabs(offset - m_toldOffsetMs) <= kTolerableOffsetMs)
        return;
    m_toldOffsetMs = offset;
    m_parts.port.post([time = m_parts.clock.now() + offset](store::Cache &cache) {
        (void)cache.learnServerTime(time); // told again at the next sign-in
    });
}

void SyncLink::setTimer()
{
    const auto wake = m_parts.engine.wakeAtSteadyMs();
    if (!wake) {
        m_timer.cancel();
        return;
    }
    m_timer.expires_at(std::chrono::steady_clock::time_point(std::chrono::milliseconds(*wake)));
    m_timer.async_wait([this, watch = std::weak_ptr<int>(m_parts.alive)](const boost::system::error_code &ec) {
        if (!ec && watch.lock())
            carryOut(m_parts.engine.tick(m_parts.now()));
    });
}

void SyncLink::on(const sync::ReadPlaces &)
{
    m_pages.resume();
    readFacts();
}

void SyncLink::on(const sync::OpenLive &action)
{
    const auto watch = std::weak_ptr<int>(m_parts.alive);
    const auto request = action.request;
    sync::LiveEvents events;
    events.opened = [this, watch, request] {
        if (watch.lock())
            carryOut(m_parts.engine.liveOpened(m_parts.now(), request));
    };
    events.hinted = [this, watch, request](const feed::Hint &hint) {
        if (watch.lock())
            carryOut(m_parts.engine.hinted(m_parts.now(), request, hint));
    };
    events.closed = [this, watch, request](const sync::Failure &failure) {
        if (watch.lock())
            carryOut(m_parts.engine.liveClosed(m_parts.now(), request, failure));
    };
    m_parts.client->openLive(std::move(events));
}

void SyncLink::on(const sync::CancelAll &)
{
    m_pages.forget();
    if (m_parts.client)
        m_parts.client->cancelAll();
}

} // namespace redoubt::link
