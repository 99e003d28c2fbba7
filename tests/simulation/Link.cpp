// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Link.h"

#include "app/link/CacheReads.h"
#include "app/link/StoredPage.h"
#include "core/json/Described.h"

#include <algorithm>
#include <cstdlib>

namespace redoubt::simulation {

namespace {
/// The body as a T; one that was cut short is as the client would report it.
template <class T>
sync::Answer<T> read(const sync::Answer<std::string> &body)
{
    if (!body)
        return tl::unexpected(body.error());
    const auto value = parseJson(*body, {8u << 20, 16, 1'000'000, 1u << 20});
    if (!value)
        return sync::refuse(ErrorCode::ProtocolError, value.error().detail);
    auto result = fromJson<T>(*value);
    if (!result)
        return sync::refuse(ErrorCode::ProtocolError, result.error().detail);
    return std::move(*result);
}
} // namespace

Link::Link(Schedule &schedule, Network &network, Server &server, store::Cache &cache, LinkPeer peer, LinkEvents events, const Clock &clock,
           Random &random, const sync::EngineSettings &settings)
    : m_schedule(schedule), m_network(network), m_server(server), m_cache(cache), m_peer(std::move(peer)), m_events(std::move(events)),
      m_clock(clock), m_dice(random.next()), m_engine(settings, random)
{ }

Link::~Link() = default;

void Link::later(std::function<void()> work)
{
    m_schedule.after(m_dice.between(0, 3), [alive = std::weak_ptr<int>(m_alive), work = std::move(work)] {
        if (alive.lock())
            work();
    });
}

void Link::tell(const store::ChangeNotice &notice)
{
    if (m_events.noticed)
        m_events.noticed(notice);
}

template <class Ask, class Then>
void Link::withCache(const char *what, Ask ask, Then then)
{
    m_storeFreeAt = std::max(m_storeFreeAt, m_schedule.now()) + m_dice.between(0, 3);
    m_schedule.at(m_storeFreeAt, [this, what, alive = std::weak_ptr<int>(m_alive), ask = std::move(ask), then = std::move(then)]() mutable {
        if (!alive.lock())
            return;
        auto value = std::make_shared<decltype(ask(m_cache))>(ask(m_cache));
        if (m_events.cacheTouched)
            m_events.cacheTouched(what);
        later([value, then = std::move(then)]() mutable { then(std::move(*value)); });
    });
}

template <class Then>
Network::Done Link::guarded(Then then)
{
    return [this, alive = std::weak_ptr<int>(m_alive), generation = m_generation,
            then = std::move(then)](const sync::Answer<std::string> &answer) mutable {
        if (alive.lock() && generation == m_generation)
            then(answer);
    };
}

sync::Moment Link::now() const { return {m_schedule.now(), m_clock.now()}; }

void Link::carryOut(const sync::Actions &actions)
{
    for (const auto &action : actions)
        std::visit([this](const auto &what) { on(what); }, action);
    setTimer();
    const auto offset = m_engine.status().clockOffsetMs;
    if (std::llabs(offset - m_toldOffsetMs) > 60'000) {
        m_toldOffsetMs = offset;
        withCache(
            "learnServerTime", [time = m_clock.now() + offset](store::Cache &cache) { return cache.learnServerTime(time); },
            [](const Result<void> &) {});
    }
}

void Link::setTimer()
{
    const auto wake = m_engine.wakeAtSteadyMs();
    if (wake == m_timerAt)
        return;
    m_timerAt = wake;
    if (!wake)
        return;
    m_schedule.at(*wake, [this, alive = std::weak_ptr<int>(m_alive), at = *wake] {
        if (!alive.lock() || m_timerAt != at)
            return;
        m_timerAt.reset();
        carryOut(m_engine.tick(now()));
    });
}

void Link::begin(std::optional<feed::SessionResponse> session)
{
    const auto wall = m_clock.now();
    sync::SessionFacts facts{wall, wall};
    if (session) {
        keepResume(*session);
        m_token = session->token;
        facts = {session->server.time, session->expiresAt};
    }
    m_isStoringHalted = false;
    withCache(
        "begin",
        [this](store::Cache &cache) {
            return link::factsAtSignIn(cache, [this](store::Cache &, const store::ChangeNotice &notice) { tell(notice); });
        },
        [this, facts](const Result<link::CacheFacts> &read) {
            const auto cacheFacts = read.value_or(link::CacheFacts{});
            carryOut(m_engine.signedIn(now(), facts, cacheFacts.places, cacheFacts.pending, cacheFacts.uploads));
        });
}

void Link::localChange() { readFacts(); }

void Link::readFacts()
{
    withCache(
        "facts", [](store::Cache &cache) { return link::factsOf(cache); },
        [this](const Result<link::CacheFacts> &read) {
            if (!read)
                return;
            carryOut(m_engine.placesChanged(now(), read->places));
            carryOut(m_engine.outboxChanged(now(), read->pending));
            carryOut(m_engine.uploadsChanged(now(), read->uploads));
        });
}

void Link::syncNow()
{
    carryOut(m_engine.syncNow(now()));
    withCache(
        "trySetAsideAgain",
        [this](store::Cache &cache) -> Result<std::optional<std::size_t>> {
            REDOUBT_ASSIGN(const auto notice, cache.trySetAsideAgain());
            tell(notice);
            return link::pendingAfter(notice);
        },
        [this](const Result<std::optional<std::size_t>> &pending) {
            if (pending && *pending)
                carryOut(m_engine.outboxChanged(now(), **pending));
        });
}

void Link::networkChanged(bool isUp) { carryOut(m_engine.networkChanged(now(), isUp)); }

void Link::hinted(const feed::Hint &hint)
{
    if (m_liveRequest)
        carryOut(m_engine.hinted(now(), *m_liveRequest, hint));
}

void Link::dropLive()
{
    if (const auto request = std::exchange(m_liveRequest, {}))
        carryOut(m_engine.liveClosed(now(), *request, sync::failureOf({ErrorCode::Offline, "closed"})));
}

// --- push ---

void Link::on(const sync::SendPush &action)
{
    withCache(
        "nextBatch", [action](store::Cache &cache) { return link::nextPush(cache, action); },
        [this, request = action.request](Result<link::NextPush> next) {
            if (!next)
                return carryOut(m_engine.failed(now(), request, sync::failureOf(next.error())));
            if (!next->batch)
                return carryOut(m_engine.pushNothing(now(), request, next->pending));
            if (m_events.pushing)
                m_events.pushing(*next->batch);
            const auto serve = [&server = m_server, token = m_token, body = feed::writePush(*next->batch)](const Network::Reply &reply) {
                server.push(token, body, reply);
            };
            m_network.request(m_peer.number, serve,
                              guarded([this, request, sentBatch = std::move(*next->batch)](const sync::Answer<std::string> &answer) {
                                  sent(request, sentBatch, answer);
                              }));
        });
}

void Link::sent(sync::RequestId request, feed::PushRequest batch, const sync::Answer<std::string> &body)
{
    const auto answer = read<feed::PushResponse>(body);
    if (!answer)
        return carryOut(m_engine.pushFailed(now(), request, answer.error(), sync::sizeOf(batch)));
    if (m_events.acknowledged)
        m_events.acknowledged(batch, *answer);
    auto outcome = sync::outcomeOf(batch, *answer);
    withCache(
        "acknowledge",
        [this, batch = std::move(batch), response = *answer](store::Cache &cache) -> Result<link::CacheFacts> {
            REDOUBT_ASSIGN(const auto notice, cache.acknowledge(batch, response));
            tell(notice);
            return link::factsAfter(cache, notice);
        },
        [this, request, outcome = std::move(outcome)](const Result<link::CacheFacts> &taken) {
            if (!taken)
                return storeFailed(request, taken.error());
            carryOut(m_engine.placesChanged(now(), taken->places));
            carryOut(m_engine.uploadsChanged(now(), taken->uploads));
            carryOut(m_engine.pushed(now(), request, outcome, taken->pending));
        });
}

void Link::on(const sync::ReconcileChains &action)
{
    withCache(
        "rebaseChains",
        [this, expected = action.expected](store::Cache &cache) -> Result<link::CacheFacts> {
            REDOUBT_ASSIGN(const auto notice, cache.rebaseChains(expected));
            tell(notice);
            return link::factsOf(cache);
        },
        [this, request = action.request](const Result<link::CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.reconciled(now(), request, facts->pending));
            else
                storeFailed(request, facts.error());
        });
}

void Link::on(const sync::SetAside &action)
{
    if (m_events.settingAside)
        m_events.settingAside(action.streams);
    withCache(
        "setAside",
        [this, action](store::Cache &cache) -> Result<link::CacheFacts> {
            REDOUBT_ASSIGN(const auto notice, cache.setAside(action.streams, action.code));
            tell(notice);
            return link::factsOf(cache);
        },
        [this](const Result<link::CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.outboxChanged(now(), facts->pending));
        });
}

// --- pull and snapshot ---

void Link::on(const sync::SendPull &action)
{
    const auto serve = [&server = m_server, token = m_token, pull = action.pull](const Network::Reply &reply) { server.pull(token, pull, reply); };
    m_network.request(m_peer.number, serve, guarded([this, request = action.request](const sync::Answer<std::string> &body) {
                          if (!body)
                              return carryOut(m_engine.failed(now(), request, body.error()));
                          auto page = feed::readPull(*body);
                          if (!page)
                              return carryOut(m_engine.failed(now(), request, sync::failureOf({ErrorCode::ProtocolError, page.error().detail})));
                          const auto header = page->header;
                          m_pages[request] = std::move(*page);
                          carryOut(m_engine.pullReceived(now(), request, header));
                          m_pages.erase(request);
                      }));
}

void Link::applyPage(sync::RequestId request, std::function<Result<store::ChangeNotice>(store::Cache &)> store)
{
    withCache(
        "applyPage",
        [this, store = std::move(store)](store::Cache &cache) {
            return link::storePage(cache, m_isStoringHalted, [&](store::Cache &open) {
                auto notice = store(open);
                if (notice)
                    tell(*notice);
                return notice;
            });
        },
        [this, request](const Result<link::StoredPage> &stored) {
            if (!stored)
                return storeFailed(request, stored.error());
            if (stored->pending)
                carryOut(m_engine.outboxChanged(now(), *stored->pending));
            carryOut(m_engine.stored(now(), request, stored->places));
            if (!stored->areGrantsNew)
                return;
            m_engine.grantsChanged();
            m_refused.clear();
            readFacts();
        });
}

void Link::on(const sync::ApplyPull &action)
{
    const auto kept = m_pages.find(action.request);
    if (kept == m_pages.end())
        return storeFailed(action.request, {ErrorCode::Cancelled, "the page is not here"});
    applyPage(action.request, [page = link::without(std::move(kept->second), action.skip)](store::Cache &cache) { return cache.applyPull(page); });
}

void Link::on(const sync::FetchSnapshot &action)
{
    const auto serve = [&server = m_server, token = m_token, action](const Network::Reply &reply) {
        server.snapshot(token, action.stream, action.after, reply);
    };
    m_network.request(m_peer.number, serve, guarded([this, request = action.request](const sync::Answer<std::string> &body) {
                          if (!body)
                              return carryOut(m_engine.failed(now(), request, body.error()));
                          auto page = feed::readSnapshot(*body);
                          if (!page)
                              return carryOut(m_engine.failed(now(), request, sync::failureOf({ErrorCode::ProtocolError, page.error().detail})));
                          const auto header = page->header;
                          m_snapshots[request] = std::move(*page);
                          carryOut(m_engine.snapshotReceived(now(), request, header));
                          m_snapshots.erase(request);
                      }));
}

void Link::on(const sync::ApplySnapshot &action)
{
    const auto kept = m_snapshots.find(action.request);
    if (kept == m_snapshots.end())
        return storeFailed(action.request, {ErrorCode::Internal, "the snapshot page is not here"});
    applyPage(action.request,
              [page = std::move(kept->second), after = action.after](store::Cache &cache) { return cache.applySnapshotPage(page, after); });
}

void Link::on(const sync::ReadPlaces &)
{
    withCache(
        "resume",
        [this](store::Cache &) {
            m_isStoringHalted = false;
            return 0;
        },
        [](int) {});
    readFacts();
}

void Link::storeFailed(sync::RequestId request, const Error &error)
{
    later([this, request, error] { carryOut(m_engine.failed(now(), request, sync::failureOf(error))); });
}

// --- session ---

void Link::on(const sync::RenewSession &action)
{
    const auto ask = [&server = m_server, request = feed::ChallengeRequest{1, m_peer.author.account, m_peer.author.installation}](
                         const Network::Reply &reply) { server.challenge(request, reply); };
    m_network.request(m_peer.number, ask, guarded([this, request = action.request](const sync::Answer<std::string> &body) {
                          const auto challenge = read<feed::ChallengeResponse>(body);
                          if (!challenge)
                              return carryOut(m_engine.failed(now(), request, challenge.error()));
                          feed::RenewRequest renewal;
                          renewal.account = m_peer.author.account;
                          renewal.installation = m_peer.author.installation;
                          renewal.nonce = challenge->nonce;
                          const auto message = feed::renewMessage(m_cache.server(), renewal.account, renewal.installation, renewal.nonce);
                          const auto signature = m_peer.key->sign(message);
                          renewal.signature.assign(signature.begin(), signature.end());
                          withCache(
                              "resume", [](store::Cache &cache) { return link::resumeSecret(cache); },
                              [this, request, renewal](const Result<std::optional<Bytes>> &kept) mutable {
                                  if (kept)
                                      renewal.resume = *kept;
                                  renew(request, renewal);
                              });
                      }));
}

void Link::renew(sync::RequestId request, const feed::RenewRequest &renewal)
{
    const auto serve = [&server = m_server, token = m_token, renewal](const Network::Reply &reply) { server.renew(token, renewal, reply); };
    m_network.request(m_peer.number, serve, guarded([this, request](const sync::Answer<std::string> &answer) { renewed(request, answer); }));
}

void Link::keepResume(const feed::SessionResponse &session)
{
    if (!session.resume)
        return;
    withCache(
        "keepResume", [resume = *session.resume](store::Cache &cache) { return link::keepResumeSecret(cache, resume); }, [](const Result<void> &) {});
}

void Link::renewed(sync::RequestId request, const sync::Answer<std::string> &body)
{
    const auto session = read<feed::SessionResponse>(body);
    if (!session)
        return carryOut(m_engine.failed(now(), request, session.error()));
    keepResume(*session);
    m_token = session->token;
    carryOut(m_engine.renewed(now(), request, {session->server.time, session->expiresAt}));
}

void Link::on(const sync::AskForSignIn &)
{
    // A person comes by some time and types the password.
    m_schedule.after(m_dice.between(5'000, 120'000), [this, alive = std::weak_ptr<int>(m_alive)] {
        if (alive.lock())
            signIn();
    });
}

void Link::signIn()
{
    feed::SignInRequest request;
    request.account = m_peer.signInName;
    request.password = m_peer.password;
    request.installation = m_peer.author.installation;
    request.secret = m_peer.installationSecret;
    const auto &key = m_peer.key->verifyKey().bytes;
    request.key.assign(key.begin(), key.end());
    const auto serve = [&server = m_server, request](const Network::Reply &reply) { server.signIn(request, reply); };
    m_network.request(m_peer.number, serve, guarded([this](const sync::Answer<std::string> &body) {
                          if (auto session = read<feed::SessionResponse>(body))
                              begin(std::move(*session));
                          else
                              on(sync::AskForSignIn{});
                      }));
}

void Link::on(const sync::OpenLive &action)
{
    const auto serve = [&server = m_server, token = m_token](const Network::Reply &reply) {
        if (const auto session = server.auth().authenticate(token))
            reply(std::to_string(session->expiresAt - server.clock().now()));
        else
            reply(server::refuse(session.error()));
    };
    m_network.request(m_peer.number, serve, guarded([this, request = action.request](const sync::Answer<std::string> &answer) {
                          if (!answer)
                              return carryOut(m_engine.failed(now(), request, answer.error()));
                          m_liveRequest = request;
                          const auto lifeMs = std::strtoll(answer->c_str(), nullptr, 10);
                          m_schedule.after(lifeMs, [this, request, alive = std::weak_ptr<int>(m_alive)] {
                              if (alive.lock() && m_liveRequest == request)
                                  dropLive(); // it ends with its token
                          });
                          carryOut(m_engine.liveOpened(now(), request));
                      }));
}

void Link::on(const sync::CancelAll &)
{
    ++m_generation;
    m_pages.clear();
    m_snapshots.clear();
    m_downloads.clear();
    m_liveRequest.reset();
}

// --- attachments ---

void Link::uploadedTo(sync::RequestId request, const sync::Answer<std::string> &body)
{
    const auto value = body ? parseJson(*body) : Result<json::value>(fail(body.error().code));
    const auto *offset = value && value->is_object() ? value->get_object().if_contains("offset") : nullptr;
    if (offset)
        carryOut(m_engine.uploadedTo(now(), request, offset->to_number<std::uint64_t>()));
    else
        carryOut(m_engine.failed(now(), request, body ? sync::failureOf({ErrorCode::ProtocolError, "no offset"}) : body.error()));
}

void Link::on(const sync::AskUploadOffset &action)
{
    const auto serve = [&server = m_server, token = m_token, blob = action.blob](const Network::Reply &reply) {
        server.blobOffset(token, blob, reply);
    };
    m_network.request(m_peer.number, serve,
                      guarded([this, request = action.request](const sync::Answer<std::string> &body) { uploadedTo(request, body); }));
}

void Link::on(const sync::UploadChunk &action)
{
    withCache(
        "readAttachment",
        [action](store::Cache &cache) {
            return cache.attachments().read(action.blob.stream, action.blob.digest, static_cast<std::int64_t>(action.offset),
                                            static_cast<std::size_t>(action.length));
        },
        [this, action](const Result<Bytes> &bytes) {
            if (!bytes)
                return storeFailed(action.request, bytes.error());
            const auto serve = [&server = m_server, token = m_token, action, sentBytes = *bytes](const Network::Reply &reply) {
                server.blobChunk(token, action.blob, action.offset, action.total, sentBytes, reply);
            };
            m_network.request(m_peer.number, serve,
                              guarded([this, action](const sync::Answer<std::string> &body) { uploadedTo(action.request, body); }));
        });
}

void Link::on(const sync::UploadFinished &action)
{
    withCache(
        "uploaded",
        [blob = action.blob](store::Cache &cache) -> Result<link::CacheFacts> {
            REDOUBT_ASSIGN(const auto info, cache.attachments().find(blob.stream, blob.digest));
            if (info) {
                REDOUBT_TRY(cache.attachments().markUploaded(blob.stream, blob.digest, info->size));
            }
            return link::factsOf(cache);
        },
        [this](const Result<link::CacheFacts> &facts) {
            if (facts)
                carryOut(m_engine.uploadsChanged(now(), facts->uploads));
        });
}

void Link::on(const sync::BlobRefused &action)
{
    m_downloads.erase(action.blob);
    if (!action.isDownload)
        m_refused.insert(action.blob);
}

void Link::on(const sync::DownloadChunk &action)
{
    const auto serve = [&server = m_server, token = m_token, action](const Network::Reply &reply) {
        server.blobBytes(token, action.blob, action.offset, action.length, reply);
    };
    m_network.request(
        m_peer.number, serve, guarded([this, action](const sync::Answer<std::string> &body) {
            if (!body)
                return carryOut(m_engine.failed(now(), action.request, body.error()));
            // A body that was cut short is as the client would report it.
            const auto end = body->find('\n');
            const auto facts = end == std::string::npos ? Result<json::object>(fail(ErrorCode::Malformed)) : parseJsonObject(body->substr(0, end));
            const auto length = facts ? facts->at("length").to_number<std::uint64_t>() : 0;
            if (!facts || body->size() - end - 1 != length)
                return carryOut(m_engine.failed(now(), action.request, sync::failureOf({ErrorCode::ProtocolError, "a piece that was cut off"})));
            auto &kept = m_downloads[action.blob];
            if (kept.size() < action.offset) {
                m_downloads.erase(action.blob);
                return carryOut(
                    m_engine.failed(now(), action.request, sync::failureOf({ErrorCode::StorageFailed, "the beginning is not here any more"})));
            }
            kept.resize(action.offset);
            const auto piece = bytesOf(std::string_view(*body).substr(end + 1));
            kept.insert(kept.end(), piece.begin(), piece.end());
            carryOut(m_engine.downloadedTo(now(), action.request, action.offset + length, facts->at("total").to_number<std::uint64_t>()));
        }));
}

void Link::on(const sync::DownloadFinished &action)
{
    withCache(
        "putFetched",
        [blob = action.blob, bytes = std::exchange(m_downloads[action.blob], {})](store::Cache &cache) -> Result<void> {
            std::size_t at = 0;
            const auto source = [&](std::span<std::uint8_t> room) -> Result<std::size_t> {
                const auto count = std::min(room.size(), bytes.size() - at);
                std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(at), count, room.begin());
                at += count;
                return count;
            };
            REDOUBT_TRY(cache.attachments().putFetched(blob.stream, blob.digest, source));
            return {};
        },
        [](const Result<void> &) {});
    m_downloads.erase(action.blob);
}

} // namespace redoubt::simulation
