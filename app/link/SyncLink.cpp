// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/SyncLink.h"

#include "app/link/CacheReads.h"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <utility>

namespace redoubt::link {

namespace {
constexpr std::int64_t kTolerableOffsetMs = 60 * 1000;

sync::PushSize sizeOf(const feed::PushRequest &batch)
{
    sync::PushSize size;
    size.lines = batch.items.size();
    for (const auto &item : batch.items)
        size.bytes += item.line.bytes.size() + 1;
    for (const auto &chain : batch.chains)
        size.streams.push_back(chain.stream);
    return size;
}

/// Name of the sealed setting that holds the session's resume secret.
constexpr std::string_view kResumeKey = "session.resume";

/// The highest seq that a verdict named, by stream.
std::map<Id, std::int64_t> reachedBy(const feed::PushRequest &batch, const feed::PushResponse &response)
{
    std::map<Id, std::int64_t> reached;
    for (std::size_t i = 0; i < batch.items.size() && i < response.verdicts.size(); ++i) {
        if (const auto seq = response.verdicts[i].seq) {
            auto &highest = reached[batch.chains[batch.items[i].chain].stream];
            highest = std::max(highest, *seq);
        }
    }
    return reached;
}

sync::Failure linkFailureOf(const Error &error) { return sync::Failure{error.code, error.detail, false, {}, {}, {}, {}}; }
} // namespace

template <class Ask, class Then>
void SyncLink::withCache(Ask ask, Then then)
{
    m_port.post([&io = m_io, alive = std::weak_ptr<int>(m_alive), ask = std::move(ask), then = std::move(then)](store::Cache &cache) mutable {
        using Value = std::invoke_result_t<Ask &, store::Cache &>;
        auto value = std::make_shared<Value>(ask(cache));
        boost::asio::post(io, [alive, value, then = std::move(then)]() mutable {
            if (alive.lock())
                then(std::move(*value));
        });
    });
}

template <class T, class Then>
typename sync::Client::Callback<T> SyncLink::guarded(Then then)
{
    return [alive = std::weak_ptr<int>(m_alive), then = std::move(then)](sync::Answer<T> answer) mutable {
        if (alive.lock())
            then(std::move(answer));
    };
}

SyncLink::SyncLink(boost::asio::io_context &io, std::unique_ptr<sync::Client> client, CachePort &port, LinkIdentity identity, LinkEvents events,
                   const Clock &clock, Random &random, const sync::EngineSettings &settings)
    : m_io(io), m_client(std::move(client)), m_port(port), m_identity(std::move(identity)), m_events(std::move(events)), m_clock(clock),
      m_engine(settings, random), m_timer(io), m_random(random)
{ }

SyncLink::~SyncLink()
{
    m_alive.reset();
    m_timer.cancel();
    if (m_client)
        m_client->cancelAll();
}

sync::Moment SyncLink::now() const
{
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(steady).count(), m_clock.now()};
}

void SyncLink::begin(std::optional<feed::SessionResponse> session)
{
    const auto wall = m_clock.now();
    sync::SessionFacts facts{wall, wall}; // a session that has run out is renewed first
    if (session) {
        m_client->setToken(session->token);
        keepResume(*session);
        facts = {session->server.time, session->expiresAt};
    }
    withCache(
        [side = m_storeSide](store::Cache &cache) {
            side->isHalted = false;
            return factsOf(cache);
        },
        [this, facts](const Result<CacheFacts> &read) {
            const auto cacheFacts = read.value_or(CacheFacts{});
            carryOut(m_engine.signedIn(now(), facts, cacheFacts.places, cacheFacts.pending, cacheFacts.uploads));
        });
}

void SyncLink::localChange() { readFacts(); }

void SyncLink::readFacts()
{
    withCache([](store::Cache &cache) { return factsOf(cache); },
              [this](const Result<CacheFacts> &read) {
                  if (!read)
                      return;
                  carryOut(m_engine.placesChanged(now(), read->places));
                  carryOut(m_engine.uploadsChanged(now(), read->uploads));
                  carryOut(m_engine.outboxChanged(now(), read->pending));
              });
}

void SyncLink::syncNow() { carryOut(m_engine.syncNow(now())); }

void SyncLink::wantDownload(const sync::BlobName &blob) { carryOut(m_engine.downloadWanted(now(), blob)); }

void SyncLink::networkChanged(bool isUp) { carryOut(m_engine.networkChanged(now(), isUp)); }

void SyncLink::changePassword(feed::PasswordChangeRequest request, sync::Client::Callback<void> done)
{
    m_client->changePassword(std::move(request), guarded<void>([this, done = std::move(done)](const sync::Answer<void> &answer) {
                                 // The resume secret dies with the old password: the new one is fetched while the token is good.
                                 if (answer)
                                     proveKey([](const sync::Answer<feed::SessionResponse> &) {});
                                 done(answer);
                             }));
}

void SyncLink::signOut()
{
    // Cancelling the rest would cancel this too: the client goes on by itself until the server has answered. Without a
    // connection nobody waits for one; the token then dies by itself.
    const auto state = m_engine.status().state;
    if (state == sync::SyncState::Online || state == sync::SyncState::Syncing) {
        const std::shared_ptr<sync::Client> client = std::move(m_client);
        client->signOut([client](const sync::Answer<void> &) {});
    }
    carryOut(m_engine.signedOut());
}

void SyncLink::carryOut(sync::Actions actions)
{
    for (const auto &action : actions)
        std::visit([this](const auto &what) { on(what); }, action);
    setTimer();
    tellServerTime();
    if (m_told != m_engine.status()) {
        m_told = m_engine.status();
        if (m_events.status)
            m_events.status(m_told);
    }
}

void SyncLink::tellServerTime()
{
    const auto offset = m_engine.status().clockOffsetMs;
    if (std::llabs(offset - m_toldOffsetMs) <= kTolerableOffsetMs)
        return;
    m_toldOffsetMs = offset;
    m_port.post([time = m_clock.now() + offset](store::Cache &cache) {
        (void)cache.learnServerTime(time); // told again at the next sign-in
    });
}

void SyncLink::setTimer()
{
    const auto wake = m_engine.wakeAtSteadyMs();
    if (!wake) {
        m_timer.cancel();
        return;
    }
    m_timer.expires_at(std::chrono::steady_clock::time_point(std::chrono::milliseconds(*wake)));
    m_timer.async_wait([this, alive = std::weak_ptr<int>(m_alive)](const boost::system::error_code &ec) {
        if (!ec && alive.lock())
            carryOut(m_engine.tick(now()));
    });
}

// --- push ---

void SyncLink::on(const sync::SendPush &action)
{
    withCache([action](store::Cache &cache) { return cache.nextBatch(action.maxLines, action.maxBytes); },
              [this, request = action.request](Result<std::optional<feed::PushRequest>> batch) {
                  if (!batch) {
                      storeFailed(request, batch.error());
                  } else if (!*batch) {
                      carryOut(m_engine.pushNothing(now(), request));
                  } else {
                      auto copy = **batch;
                      m_client->push(std::move(copy),
                                     guarded<feed::PushResponse>([this, request, sentBatch = std::move(**batch)](auto answer) mutable {
                                         sent(request, std::move(sentBatch), std::move(answer));
                                     }));
                  }
              });
}

void SyncLink::sent(sync::RequestId request, feed::PushRequest batch, sync::Answer<feed::PushResponse> answer)
{
    if (!answer) {
        carryOut(m_engine.pushFailed(now(), request, answer.error(), sizeOf(batch)));
        return;
    }
    sync::PushOutcome outcome{answer->serverTime, reachedBy(batch, *answer)};
    struct Taken
    {
        std::vector<sync::StreamPlace> places;
        std::vector<sync::BlobUpload> uploads;
        std::size_t pending = 0;
    };
    withCache(
        [&port = m_port, tell = m_events.acknowledged, batch = std::move(batch),
         response = std::move(*answer)](store::Cache &cache) -> Result<Taken> {
            if (tell)
                tell(batch, response);
            REDOUBT_ASSIGN(const auto notice, cache.acknowledge(batch, response));
            port.changed(cache, notice);
            Taken taken;
            REDOUBT_ASSIGN(taken.places, placesOf(cache));
            REDOUBT_ASSIGN(taken.uploads, uploadsOf(cache));
            taken.pending = static_cast<std::size_t>(std::max<std::int64_t>(notice.outboxCount, 0));
            return taken;
        },
        [this, request, outcome](const Result<Taken> &taken) {
            if (!taken) {
                storeFailed(request, taken.error());
                return;
            }
            carryOut(m_engine.placesChanged(now(), taken->places)); // a stream born here may be known to the server now
            carryOut(m_engine.uploadsChanged(now(), taken->uploads));
            carryOut(m_engine.pushed(now(), request, outcome, taken->pending));
        });
}

void SyncLink::on(const sync::ReconcileChains &action)
{
    withCache(
        [&port = m_port, expected = action.expected](store::Cache &cache) -> Result<CacheFacts> {
            REDOUBT_ASSIGN(const auto notice, cache.rebaseChains(expected));
            port.changed(cache, notice);
            return factsOf(cache);
        },
        [this, request = action.request](const Result<CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.reconciled(now(), request, facts->pending));
            else
                storeFailed(request, facts.error());
        });
}

void SyncLink::on(const sync::SetAside &action)
{
    withCache(
        [&port = m_port, action](store::Cache &cache) -> Result<CacheFacts> {
            // To the cache it is the same as a chain that the server has closed: kept, not sent, shown to people.
            std::vector<feed::ExpectedChain> closed;
            for (const auto &stream : action.streams)
                closed.push_back({stream, 0, Digest{}.toString(), true});
            REDOUBT_ASSIGN(const auto notice, cache.rebaseChains(closed));
            port.changed(cache, notice);
            return factsOf(cache);
        },
        [this](const Result<CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.outboxChanged(now(), facts->pending));
        });
}

// --- pull and snapshot ---

void SyncLink::on(const sync::SendPull &action)
{
    m_client->pull(action.pull, guarded<feed::PullPage>([this, request = action.request](auto answer) {
                       if (!answer) {
                           carryOut(m_engine.failed(now(), request, answer.error()));
                           return;
                       }
                       const auto header = answer->header;
                       m_kept[request].page = std::move(*answer);
                       carryOut(m_engine.pullReceived(now(), request, header));
                       m_kept.erase(request); // not asked to be stored: thrown away
                   }));
}

void SyncLink::on(const sync::ApplyPull &action)
{
    const auto kept = m_kept.find(action.request);
    if (kept == m_kept.end() || !kept->second.page) {
        storeFailed(action.request, {ErrorCode::Internal, "the page is not here"});
        return;
    }
    storePage(action.request, [page = without(std::move(*kept->second.page), action.skip)](store::Cache &cache) { return cache.applyPull(page); });
}

namespace {
struct Stored
{
    std::vector<sync::StreamPlace> places;
    bool areStreamsNew = false;
};
} // namespace

template <class Store>
void SyncLink::storePage(sync::RequestId request, Store store)
{
    // Whether to go on is decided where the pages are stored: the next one may wait there already.
    withCache(
        [&port = m_port, side = m_storeSide, store = std::move(store)](store::Cache &cache) -> Result<Stored> {
            if (side->isHalted)
                return fail(ErrorCode::Cancelled, "a page before it could not be stored");
            side->isHalted = true;
            REDOUBT_ASSIGN(const auto notice, store(cache));
            port.changed(cache, notice);
            auto places = placesOf(cache);
            side->isHalted = !places;
            if (!places)
                return fail(places.error());
            return Stored{std::move(*places), notice.grantsChanged || !notice.streamsOpened.empty()};
        },
        [this, request](const Result<Stored> &stored) {
            if (!stored)
                return storeFailed(request, stored.error());
            carryOut(m_engine.stored(now(), request, stored->places));
            // Attachments of a stream that came back may have waited for it.
            if (stored->areStreamsNew)
                readFacts();
        });
}

void SyncLink::on(const sync::FetchSnapshot &action)
{
    m_client->snapshot(action.stream, action.after, guarded<feed::SnapshotPage>([this, request = action.request](auto answer) {
                           if (!answer) {
                               carryOut(m_engine.failed(now(), request, answer.error()));
                               return;
                           }
                           const auto header = answer->header;
                           m_kept[request].snapshot = std::move(*answer);
                           carryOut(m_engine.snapshotReceived(now(), request, header));
                           m_kept.erase(request);
                       }));
}

void SyncLink::on(const sync::ApplySnapshot &action)
{
    const auto kept = m_kept.find(action.request);
    if (kept == m_kept.end() || !kept->second.snapshot) {
        storeFailed(action.request, {ErrorCode::Internal, "the snapshot page is not here"});
        return;
    }
    storePage(action.request,
              [page = std::move(*kept->second.snapshot), after = action.after](store::Cache &cache) { return cache.applySnapshotPage(page, after); });
}

void SyncLink::on(const sync::ReadPlaces &)
{
    m_port.post([side = m_storeSide](store::Cache &) { side->isHalted = false; });
    readFacts();
}

void SyncLink::storeFailed(sync::RequestId request, const Error &error)
{
    // Never from within the action that asked: the engine is in the midst of telling us what to do.
    boost::asio::post(m_io, [this, alive = std::weak_ptr<int>(m_alive), request, error] {
        if (alive.lock())
            carryOut(m_engine.failed(now(), request, linkFailureOf(error)));
    });
}

// --- session ---

void SyncLink::on(const sync::RenewSession &action)
{
    proveKey([this, request = action.request](const sync::Answer<feed::SessionResponse> &session) {
        if (!session) {
            carryOut(m_engine.failed(now(), request, session.error()));
            return;
        }
        if (m_events.renewed)
            m_events.renewed(*session);
        carryOut(m_engine.renewed(now(), request, {session->server.time, session->expiresAt}));
    });
}

void SyncLink::proveKey(std::function<void(sync::Answer<feed::SessionResponse>)> done)
{
    const auto &author = m_identity.author;
    m_client->challenge({1, author.account, author.installation}, guarded<feed::ChallengeResponse>([this, done](auto challenge) {
                            if (!challenge) {
                                done(tl::unexpected<sync::Failure>(challenge.error()));
                                return;
                            }
                            feed::RenewRequest renewal;
                            renewal.account = m_identity.author.account;
                            renewal.installation = m_identity.author.installation;
                            renewal.nonce = challenge->nonce;
                            const auto message = feed::renewMessage(m_identity.server, renewal.account, renewal.installation, renewal.nonce);
                            const auto signature = m_identity.key.sign(message);
                            renewal.signature.assign(signature.begin(), signature.end());
                            withCache([](store::Cache &cache) { return cache.setting(kResumeKey); },
                                      [this, done, renewal](const Result<std::optional<Bytes>> &kept) mutable {
                                          if (kept)
                                              renewal.resume = *kept;
                                          m_client->renew(std::move(renewal), guarded<feed::SessionResponse>([this, done](auto session) {
                                                              if (session)
                                                                  keepResume(*session);
                                                              done(std::move(session));
                                                          }));
                                      });
                        }));
}

void SyncLink::keepResume(const feed::SessionResponse &session)
{
    if (!session.resume)
        return;
    m_port.post([resume = *session.resume](store::Cache &cache) {
        const auto kept = cache.setting(kResumeKey);
        if (!kept || *kept != resume)
            (void)cache.saveSetting(kResumeKey, resume); // without it the next renewal from offline asks for the password
    });
}

void SyncLink::on(const sync::AskForSignIn &action)
{
    if (m_events.signInNeeded)
        m_events.signInNeeded(action.code);
}

void SyncLink::on(const sync::OpenLive &action)
{
    const auto alive = std::weak_ptr<int>(m_alive);
    const auto request = action.request;
    sync::LiveEvents events;
    events.opened = [this, alive, request] {
        if (alive.lock())
            carryOut(m_engine.liveOpened(now(), request));
    };
    events.hinted = [this, alive, request](const feed::Hint &hint) {
        if (alive.lock())
            carryOut(m_engine.hinted(now(), request, hint));
    };
    events.closed = [this, alive, request](const sync::Failure &failure) {
        if (alive.lock())
            carryOut(m_engine.liveClosed(now(), request, failure));
    };
    m_client->openLive(std::move(events));
}

void SyncLink::on(const sync::CancelAll &)
{
    m_kept.clear();
    m_downloads.clear();
    if (m_client)
        m_client->cancelAll();
}

// --- attachments ---

void SyncLink::on(const sync::AskUploadOffset &action)
{
    m_client->uploadOffset(action.blob.stream, action.blob.digest, guarded<std::uint64_t>([this, request = action.request](auto offset) {
                               if (offset)
                                   carryOut(m_engine.uploadedTo(now(), request, *offset));
                               else
                                   carryOut(m_engine.failed(now(), request, offset.error()));
                           }));
}

void SyncLink::on(const sync::UploadChunk &action)
{
    withCache(
        [action](store::Cache &cache) {
            return cache.attachments().read(action.blob.stream, action.blob.digest, static_cast<std::int64_t>(action.offset),
                                            static_cast<std::size_t>(action.length));
        },
        [this, action](Result<Bytes> bytes) {
            if (!bytes) {
                storeFailed(action.request, bytes.error());
                return;
            }
            m_client->uploadChunk(action.blob.stream, action.blob.digest, action.offset, action.total, std::move(*bytes),
                                  guarded<std::uint64_t>([this, action](auto offset) {
                                      if (!offset) {
                                          carryOut(m_engine.failed(now(), action.request, offset.error()));
                                          return;
                                      }
                                      m_port.post([blob = action.blob, reached = *offset](store::Cache &cache) {
                                          // Only a note of how far it came: the server is asked again before the next chunk.
                                          (void)cache.attachments().markUploaded(blob.stream, blob.digest, static_cast<std::int64_t>(reached));
                                      });
                                      carryOut(m_engine.uploadedTo(now(), action.request, *offset));
                                  }));
        });
}

void SyncLink::on(const sync::UploadFinished &action)
{
    withCache(
        [blob = action.blob](store::Cache &cache) -> Result<CacheFacts> {
            REDOUBT_ASSIGN(const auto info, cache.attachments().find(blob.stream, blob.digest));
            if (info) {
                REDOUBT_TRY(cache.attachments().markUploaded(blob.stream, blob.digest, info->size));
            }
            return factsOf(cache);
        },
        [this](const Result<CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.uploadsChanged(now(), facts->uploads));
        });
}

void SyncLink::on(const sync::BlobRefused &action)
{
    m_downloads.erase(action.blob);
    if (action.isDownload && m_events.download)
        m_events.download(action.blob, Error{action.code, "refused"});
    else if (!action.isDownload && m_events.uploadRefused)
        m_events.uploadRefused(action.blob, action.code);
}

void SyncLink::on(const sync::DownloadChunk &action)
{
    m_client->download(
        action.blob.stream, action.blob.digest, action.offset, action.length, guarded<sync::BlobPart>([this, action](auto part) {
            if (!part) {
                carryOut(m_engine.failed(now(), action.request, part.error()));
                return;
            }
            auto &spool = m_downloads[action.blob];
            if (!spool && action.offset > 0) {
                m_downloads.erase(action.blob);
                carryOut(m_engine.failed(now(), action.request, linkFailureOf({ErrorCode::StorageFailed, "the beginning is not here any more"})));
                return;
            }
            if (!spool || action.offset == 0) {
                auto made = SealedSpool::make(std::filesystem::temp_directory_path(), m_random);
                if (!made) {
                    carryOut(m_engine.failed(now(), action.request, linkFailureOf(made.error())));
                    return;
                }
                spool = std::move(*made);
            }
            if (const auto kept = spool->append(part->bytes); !kept) {
                m_downloads.erase(action.blob); // half a piece may be in it: begin anew
                carryOut(m_engine.failed(now(), action.request, linkFailureOf(kept.error())));
                return;
            }
            carryOut(m_engine.downloadedTo(now(), action.request, action.offset + part->bytes.size(), part->total));
        }));
}

void SyncLink::on(const sync::DownloadFinished &action)
{
    auto spool = std::move(m_downloads[action.blob]);
    m_downloads.erase(action.blob);
    withCache(
        [blob = action.blob, spool = std::move(spool)](store::Cache &cache) -> Result<void> {
            if (!spool)
                return fail(ErrorCode::StorageFailed, "the downloaded bytes are not here any more");
            const auto source = [&](std::span<std::uint8_t> room) { return spool->read(room); };
            REDOUBT_TRY(cache.attachments().putFetched(blob.stream, blob.digest, source));
            return {};
        },
        [this, blob = action.blob](const Result<void> &stored) {
            if (m_events.download)
                m_events.download(blob, stored ? std::nullopt : std::optional(stored.error()));
        });
}

} // namespace redoubt::link
