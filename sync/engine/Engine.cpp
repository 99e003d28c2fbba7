// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Engine.h"

#include <algorithm>
#include <utility>

namespace redoubt::sync {

namespace {
constexpr std::int64_t kLongestWishMs = 60 * 60 * 1000; // more than that a server does not get with Retry-After
constexpr std::int64_t kPlacesAgainMs = 5 * 1000;       // a cache that could not be read is read again
constexpr std::int64_t kSteadyLiveMs = 30 * 1000;       // a socket open that long was no false start
} // namespace

Engine::Engine(const EngineSettings &settings, Random &random)
    : m_settings(settings), m_random(random), m_push(settings), m_pull(settings), m_blobs(settings), m_pushLane(settings), m_pullLane(settings),
      m_blobLane(settings), m_liveLane(settings), m_link(settings)
{ }

// --- what happens here ---

Actions Engine::signedIn(Moment now, const SessionFacts &session, const std::vector<StreamPlace> &places, std::size_t pending,
                         const std::vector<BlobUpload> &uploads)
{
    // A session that takes the place of another starts from nothing; its requests are given up.
    auto actions = m_session == Session::None ? Actions{} : signedOut();
    for (auto *lane : {&m_pushLane, &m_pullLane, &m_blobLane, &m_liveLane})
        lane->good();
    start(now, session);
    m_renewalsInVain = 0;
    m_push.setPending(pending);
    m_pull.setPlaces(places);
    m_pull.wantAll();
    m_blobs.setUploads(uploads);
    return advance(now, std::move(actions));
}

Actions Engine::signedOut()
{
    m_push.clear();
    m_pull.clear();
    m_blobs.clear();
    m_session = Session::None;
    m_renewal.reset();
    m_live.reset();
    m_isLiveOpen = false;
    m_status = {};
    return {CancelAll{}};
}

Actions Engine::networkChanged(Moment now, bool isUp)
{
    m_isNetworkUp = isUp;
    if (isUp)
        return syncNow(now);
    m_push.forgetRequests();
    m_pull.forgetRequests();
    m_blobs.forgetRequests();
    m_renewal.reset();
    m_live.reset();
    m_isLiveOpen = false;
    if (m_session == Session::None || m_session == Session::Ended)
        return advance(now, {});
    // Pages that were being stored may or may not have been.
    m_pull.distrustPlaces();
    return advance(now, {CancelAll{}, ReadPlaces{}});
}

Actions Engine::outboxChanged(Moment now, std::size_t pending)
{
    m_push.setPending(pending);
    return advance(now, {});
}

Actions Engine::placesChanged(Moment now, const std::vector<StreamPlace> &places)
{
    m_pull.setPlaces(places);
    return advance(now, {});
}

Actions Engine::uploadsChanged(Moment now, const std::vector<BlobUpload> &uploads)
{
    m_blobs.setUploads(uploads);
    return advance(now, {});
}

Actions Engine::downloadWanted(Moment now, const BlobName &blob)
{
    m_blobs.wantDownload(blob);
    return advance(now, {});
}

Actions Engine::syncNow(Moment now)
{
    for (auto *lane : {&m_pushLane, &m_pullLane, &m_blobLane, &m_liveLane, &m_link})
        lane->notBeforeMs = 0;
    m_pull.wantAll();
    return advance(now, {});
}

Actions Engine::tick(Moment now) { return advance(now, {}); }

// --- answers ---

Actions Engine::pushed(Moment now, RequestId request, const PushOutcome &outcome, std::size_t pending)
{
    if (!m_push.owns(request))
        return {};
    contact(now, outcome.serverTime);
    m_pushLane.good();
    m_push.sent();
    m_push.setPending(pending);
    for (const auto &[stream, seq] : outcome.reached)
        m_pull.reached(stream, seq);
    return advance(now, {});
}

Actions Engine::pushNothing(Moment now, RequestId request)
{
    if (!m_push.owns(request))
        return {};
    m_push.nothingToSend();
    return advance(now, {});
}

Actions Engine::pushFailed(Moment now, RequestId request, const Failure &failure, const PushSize &size)
{
    if (!m_push.owns(request))
        return {};
    auto after = m_push.failed(failure, size);
    if (after.isAtOnce)
        contact(now);
    else
        note(now, m_pushLane, failure, request);
    return advance(now, std::move(after.actions));
}

Actions Engine::reconciled(Moment now, RequestId request, std::size_t pending)
{
    if (!m_push.owns(request))
        return {};
    m_push.reconciled();
    m_push.setPending(pending);
    return advance(now, {});
}

Actions Engine::pullReceived(Moment now, RequestId request, const feed::PullHeader &header)
{
    if (!m_pull.owns(request))
        return {};
    contact(now, header.serverTime);
    auto actions = m_pull.pullReceived(header);
    if (!actions) {
        note(now, m_pullLane, {actions.error().code, actions.error().detail, false, {}, {}, {}, {}}, request);
        return advance(now, {});
    }
    m_pullLane.good();
    return advance(now, std::move(*actions));
}

Actions Engine::snapshotReceived(Moment now, RequestId request, const feed::SnapshotHeader &header)
{
    if (!m_pull.owns(request))
        return {};
    contact(now);
    auto actions = m_pull.snapshotReceived(header);
    if (!actions) {
        note(now, m_pullLane, {actions.error().code, actions.error().detail, false, {}, {}, {}, {}}, request);
        return advance(now, {});
    }
    m_pullLane.good();
    return advance(now, std::move(*actions));
}

Actions Engine::stored(Moment now, RequestId request, const std::vector<StreamPlace> &places)
{
    if (!m_pull.owns(request))
        return {};
    m_pull.stored(request, places);
    return advance(now, {});
}

Actions Engine::renewed(Moment now, RequestId request, const SessionFacts &session)
{
    if (m_renewal != request)
        return {};
    start(now, session);
    return advance(now, {});
}

Actions Engine::liveOpened(Moment now, RequestId request)
{
    if (m_live != request)
        return {};
    contact(now);
    m_isLiveOpen = true;
    m_liveSinceMs = now.steadyMs;
    // Whatever came between the last pull and now was hinted to nobody.
    m_pull.wantAll();
    return advance(now, {});
}

Actions Engine::hinted(Moment now, RequestId request, const feed::Hint &hint)
{
    if (m_live != request)
        return {};
    const bool wasIdle = !m_pull.hasWork();
    if (m_pull.hint(hint) && wasIdle)
        m_pullHoldMs = m_lastPullMs + m_settings.hintSpacingMs;
    return advance(now, {});
}

Actions Engine::liveClosed(Moment now, RequestId request, const Failure &failure)
{
    if (m_live != request)
        return {};
    if (m_isLiveOpen && now.steadyMs - m_liveSinceMs >= kSteadyLiveMs)
        m_liveLane.good();
    const bool wasOpen = std::exchange(m_isLiveOpen, false);
    m_live.reset();
    schedulePoll(now);
    if (isSessionFailure(failure) && request < m_renewedUpTo)
        return advance(now, {}); // opened with the token before this one
    note(now, m_liveLane, failure, request);
    if (wasOpen && !isLinkFailure(failure) && !isSessionFailure(failure))
        m_pull.wantAll();
    return advance(now, {});
}

Actions Engine::uploadedTo(Moment now, RequestId request, std::uint64_t offset)
{
    if (!m_blobs.owns(request))
        return {};
    contact(now);
    m_blobLane.good();
    return advance(now, m_blobs.uploadedTo(offset));
}

Actions Engine::downloadedTo(Moment now, RequestId request, std::uint64_t offset, std::uint64_t total)
{
    if (!m_blobs.owns(request))
        return {};
    contact(now);
    m_blobLane.good();
    return advance(now, m_blobs.downloadedTo(offset, total));
}

Actions Engine::failed(Moment now, RequestId request, const Failure &failure)
{
    if (m_push.owns(request))
        return pushFailed(now, request, failure, {});
    if (m_live == request)
        return liveClosed(now, request, failure);
    if (m_renewal == request)
        return renewalFailed(now, request, failure);
    Actions actions;
    if (m_pull.owns(request)) {
        actions = m_pull.failed(request, failure);
        note(now, m_pullLane, failure, request);
    } else if (m_blobs.owns(request)) {
        actions = m_blobs.failed(failure);
        note(now, m_blobLane, failure, request);
    } else {
        return {};
    }
    return advance(now, std::move(actions));
}

Actions Engine::renewalFailed(Moment now, RequestId request, const Failure &failure)
{
    m_renewal.reset();
    Actions actions;
    switch (failure.code) {
    case ErrorCode::Unauthenticated:
    case ErrorCode::Expired:
    case ErrorCode::Forbidden:
    case ErrorCode::AccountLocked:
    case ErrorCode::WrongPassword:
    case ErrorCode::BadSignature:
    case ErrorCode::NotFound: endSession(failure.code, actions); break;
    default:
        // Nothing works without a session, so this is as good as no connection.
        linkFailed(now, failure, request);
    }
    return advance(now, std::move(actions));
}

// --- inside ---

void Engine::start(Moment now, const SessionFacts &session)
{
    const auto lifetime = std::max<std::int64_t>(session.expiresAt - session.serverTime, 1000);
    m_renewAtMs = now.steadyMs + lifetime / 2 + static_cast<std::int64_t>(m_random.below(static_cast<std::uint64_t>(lifetime / 4) + 1));
    m_session = Session::Good;
    m_renewal.reset();
    m_renewedUpTo = m_nextRequest;
    ++m_renewalsInVain;
    const auto inVain = m_renewalsInVain;
    contact(now, session.serverTime);
    m_renewalsInVain = inVain; // not in vain only once something else succeeds
}

void Engine::contact(Moment now, std::optional<Instant> serverTime)
{
    m_link.good();
    m_renewalsInVain = 0;
    m_status.lastContact = now.wall;
    if (serverTime)
        m_status.clockOffsetMs = *serverTime - now.wall;
}

void Engine::note(Moment now, Lane &lane, const Failure &failure, RequestId request)
{
    if (isSessionFailure(failure)) {
        if (request >= m_renewedUpTo && m_session == Session::Good)
            m_session = m_renewalsInVain > 1 ? Session::Ended : Session::Renewing;
        m_endCode = failure.code;
        return;
    }
    if (isLinkFailure(failure)) {
        linkFailed(now, failure, request);
        return;
    }
    if (failure.isAnswer)
        contact(now);
    const auto wish = std::clamp<std::int64_t>(failure.retryAfterMs.value_or(0), 0, kLongestWishMs);
    lane.notBeforeMs = now.steadyMs + wish + lane.backOff.next(m_random);
    if (&lane != &m_liveLane)
        m_status.lastError = failure.code; // without hints there is still the poll
}

void Engine::linkFailed(Moment now, const Failure &failure, RequestId request)
{
    m_status.lastError = failure.code;
    m_pull.wantAll(); // by digest, once there is a connection again
    if (request < m_linkFailedUpTo)
        return;
    const auto wish = std::clamp<std::int64_t>(failure.retryAfterMs.value_or(0), 0, kLongestWishMs);
    m_link.notBeforeMs = now.steadyMs + wish + m_link.backOff.next(m_random);
    m_linkFailedUpTo = m_nextRequest;
}

void Engine::endSession(ErrorCode code, Actions &actions)
{
    m_session = Session::Ended;
    m_status.lastError = code;
    m_push.forgetRequests();
    m_pull.forgetRequests();
    m_blobs.forgetRequests();
    m_renewal.reset();
    m_live.reset();
    m_isLiveOpen = false;
    m_hasToldEnd = true;
    actions.emplace_back(CancelAll{});
    actions.emplace_back(AskForSignIn{code});
}

void Engine::schedulePoll(Moment now) { m_pollAtMs = now.steadyMs + jittered(m_isLiveOpen ? m_settings.livePollMs : m_settings.pollMs, m_random); }

bool Engine::mayTalk(Moment now) const
{
    return m_isNetworkUp && (m_session == Session::Good || m_session == Session::Renewing) && now.steadyMs >= m_link.notBeforeMs;
}

void Engine::advanceSession(Moment now, Actions &actions)
{
    if (m_session == Session::Ended && !m_hasToldEnd)
        endSession(m_endCode, actions);
    if (m_session == Session::Good)
        m_hasToldEnd = false;
    const bool isDue = m_session == Session::Renewing || (m_session == Session::Good && now.steadyMs >= m_renewAtMs);
    if (isDue && !m_renewal && mayTalk(now)) {
        m_renewal = newRequest();
        actions.emplace_back(RenewSession{*m_renewal});
    }
}

Actions Engine::advance(Moment now, Actions actions)
{
    advanceSession(now, actions);
    const bool isAsked = std::any_of(actions.begin(), actions.end(), [](const Action &a) { return std::holds_alternative<ReadPlaces>(a); });
    if (isAsked || !m_pull.isAwaitingPlaces()) {
        m_placesAgainMs = now.steadyMs + kPlacesAgainMs;
    } else if (now.steadyMs >= m_placesAgainMs) {
        m_placesAgainMs = now.steadyMs + kPlacesAgainMs;
        actions.emplace_back(ReadPlaces{});
    }
    if (m_session == Session::Good && mayTalk(now)) {
        if (now.steadyMs >= m_pollAtMs) {
            m_pull.wantAll();
            schedulePoll(now);
        }
        if (m_push.mayAsk() && now.steadyMs >= m_pushLane.notBeforeMs)
            actions.push_back(m_push.ask(newRequest()));
        if (m_pull.mayAsk() && now.steadyMs >= std::max(m_pullLane.notBeforeMs, m_pullHoldMs)) {
            if (m_pull.wantsAll())
                schedulePoll(now);
            m_pullHoldMs = 0;
            m_lastPullMs = now.steadyMs;
            actions.push_back(m_pull.ask(newRequest()));
        }
        // The two that can wait leave the first try after a failure to the others.
        const bool isProven = m_link.backOff.tries() == 0;
        if (isProven && m_blobs.mayAsk() && now.steadyMs >= m_blobLane.notBeforeMs)
            actions.push_back(m_blobs.ask(newRequest()));
        if (isProven && !m_live && now.steadyMs >= m_liveLane.notBeforeMs) {
            m_live = newRequest();
            actions.emplace_back(OpenLive{*m_live});
        }
    }
    refreshStatus(now);
    return actions;
}

void Engine::refreshStatus(Moment now)
{
    const auto tries = std::max({m_link.backOff.tries(), m_pushLane.backOff.tries(), m_pullLane.backOff.tries(), m_blobLane.backOff.tries()});
    m_status.pending = m_push.pending();
    m_status.blobsWaiting = m_blobs.waiting();
    m_status.isLive = m_isLiveOpen;
    m_status.tries = tries;
    if (m_session == Session::None)
        m_status.state = SyncState::SignedOut;
    else if (m_session == Session::Ended)
        m_status.state = SyncState::SignInNeeded;
    else if (!m_isNetworkUp || m_link.backOff.tries() > 0)
        m_status.state = SyncState::Offline;
    else if (m_push.isUnderWay() || m_push.mayAsk() || m_pull.isCatchingUp())
        m_status.state = SyncState::Syncing;
    else
        m_status.state = SyncState::Online;
    const bool isTrying = m_session == Session::Good || m_session == Session::Renewing;
    if (isTrying && m_isNetworkUp && tries == 0)
        m_status.lastError.reset();

    std::optional<std::int64_t> retry;
    for (const auto *lane : {&m_link, &m_pushLane, &m_pullLane, &m_blobLane}) {
        if (lane->backOff.tries() > 0 && lane->notBeforeMs > now.steadyMs)
            retry = std::max(retry.value_or(0), lane->notBeforeMs);
    }
    m_status.retryAt = retry && isTrying && m_isNetworkUp ? std::optional(now.wall + (*retry - now.steadyMs)) : std::nullopt;
}

std::optional<std::int64_t> Engine::wakeAtSteadyMs() const
{
    if (!m_isNetworkUp || m_session == Session::None || m_session == Session::Ended)
        return std::nullopt;
    std::optional<std::int64_t> wake;
    const auto consider = [&](std::int64_t at) {
        at = std::max(at, m_link.notBeforeMs);
        wake = wake ? std::min(*wake, at) : at;
    };
    if (!m_renewal)
        consider(m_session == Session::Renewing ? m_link.notBeforeMs : m_renewAtMs);
    if (m_session != Session::Good)
        return wake;
    if (m_pull.isAwaitingPlaces())
        consider(m_placesAgainMs);
    if (m_push.mayAsk())
        consider(m_pushLane.notBeforeMs);
    if (m_pull.mayAsk())
        consider(std::max(m_pullLane.notBeforeMs, m_pullHoldMs));
    consider(m_pollAtMs);
    if (m_link.backOff.tries() == 0) {
        if (m_blobs.mayAsk())
            consider(m_blobLane.notBeforeMs);
        if (!m_live)
            consider(m_liveLane.notBeforeMs);
    }
    return wake;
}

} // namespace redoubt::sync
