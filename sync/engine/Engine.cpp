// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Engine.h"

#include <algorithm>

namespace redoubt::sync {

namespace {
constexpr std::int64_t kLongestWishMs = 60 * 60 * 1000; // more than that a server does not get with Retry-After
constexpr std::int64_t kPlacesAgainMs = 5 * 1000;       // a cache that could not be read is read again

std::int64_t wishOf(const Failure &failure) { return std::clamp<std::int64_t>(failure.retryAfterMs.value_or(0), 0, kLongestWishMs); }
} // namespace

Engine::Engine(const EngineSettings &settings, Random &random)
    : m_settings(settings), m_random(random), m_push(settings), m_pull(settings), m_blobs(settings), m_pushLane(settings), m_pullLane(settings),
      m_blobLane(settings), m_liveLane(settings), m_link(settings)
{ }

Actions Engine::signedIn(Moment now, const SessionFacts &session, const std::vector<StreamPlace> &places, std::size_t pending,
                         const std::vector<BlobUpload> &uploads)
{
    // A session that takes the place of another starts from nothing; its requests are given up.
    auto actions = m_session.isNone() ? Actions{} : signedOut();
    for (auto *lane : {&m_pushLane, &m_pullLane, &m_blobLane, &m_liveLane})
        lane->good();
    heard(now, session.serverTime);
    m_session.signedIn(now.steadyMs, session, m_nextRequest, m_random);
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
    m_session.signedOut();
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
    m_session.forgetRequest();
    m_live.reset();
    m_isLiveOpen = false;
    if (!m_session.isAlive())
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

void Engine::heard(Moment now, std::optional<Instant> serverTime)
{
    m_link.good();
    m_status.lastContact = now.wall;
    if (serverTime)
        m_status.clockOffsetMs = *serverTime - now.wall;
}

void Engine::contact(Moment now, std::optional<Instant> serverTime)
{
    heard(now, serverTime);
    m_session.proven();
}

void Engine::note(Moment now, Lane &lane, const Failure &failure, RequestId request)
{
    if (isSessionFailure(failure)) {
        m_session.refused(request, failure.code);
        return;
    }
    if (isLinkFailure(failure)) {
        linkFailed(now, failure, request);
        return;
    }
    if (failure.isAnswer)
        contact(now);
    lane.hold(now.steadyMs, wishOf(failure), m_random);
    if (&lane != &m_liveLane) { // without hints there is still the poll
        m_status.lastError = failure.code;
        m_status.isLastErrorAnswer = failure.isAnswer;
    }
}

void Engine::linkFailed(Moment now, const Failure &failure, RequestId request)
{
    m_status.lastError = failure.code;
    m_status.isLastErrorAnswer = failure.isAnswer;
    m_pull.wantAll(); // by digest, once there is a connection again
    if (request < m_linkFailedUpTo)
        return;
    m_link.hold(now.steadyMs, wishOf(failure), m_random);
    m_linkFailedUpTo = m_nextRequest;
}

void Engine::endSession(ErrorCode code, Actions &actions)
{
    m_session.end();
    m_status.lastError = code;
    m_status.isLastErrorAnswer = true;
    m_push.forgetRequests();
    m_pull.forgetRequests();
    m_blobs.forgetRequests();
    m_live.reset();
    m_isLiveOpen = false;
    actions.emplace_back(CancelAll{});
    actions.emplace_back(AskForSignIn{code});
}

void Engine::schedulePoll(Moment now) { m_pollAtMs = now.steadyMs + jittered(m_isLiveOpen ? m_settings.livePollMs : m_settings.pollMs, m_random); }

bool Engine::mayTalk(Moment now) const { return m_isNetworkUp && m_session.isAlive() && now.steadyMs >= m_link.notBeforeMs; }

void Engine::advanceSession(Moment now, Actions &actions)
{
    if (const auto why = m_session.untoldEnd())
        endSession(*why, actions);
    if (m_session.isDue(now.steadyMs) && mayTalk(now))
        actions.push_back(m_session.ask(newRequest()));
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
    if (m_session.isGood() && mayTalk(now)) {
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
    m_status.uploadsWaiting = m_blobs.uploads();
    m_status.isLive = m_isLiveOpen;
    m_status.tries = tries;
    if (m_session.isNone())
        m_status.state = SyncState::SignedOut;
    else if (m_session.isEnded())
        m_status.state = SyncState::SignInNeeded;
    else if (!m_isNetworkUp || m_link.backOff.tries() > 0)
        m_status.state = SyncState::Offline;
    else if (m_push.isUnderWay() || m_push.mayAsk() || m_pull.isCatchingUp())
        m_status.state = SyncState::Syncing;
    else
        m_status.state = SyncState::Online;
    const bool isTrying = m_session.isAlive();
    if (isTrying && m_isNetworkUp && tries == 0)
        m_status.lastError.reset();
    m_status.isLastErrorAnswer = m_status.isLastErrorAnswer && m_status.lastError;

    std::optional<std::int64_t> retry;
    for (const auto *lane : {&m_link, &m_pushLane, &m_pullLane, &m_blobLane}) {
        if (lane->backOff.tries() > 0 && lane->notBeforeMs > now.steadyMs)
            retry = std::max(retry.value_or(0), lane->notBeforeMs);
    }
    m_status.retryAt = retry && isTrying && m_isNetworkUp ? std::optional(now.wall + (*retry - now.steadyMs)) : std::nullopt;
}

std::optional<std::int64_t> Engine::wakeAtSteadyMs() const
{
    if (!m_isNetworkUp || !m_session.isAlive())
        return std::nullopt;
    std::optional<std::int64_t> wake;
    const auto consider = [&](std::int64_t at) {
        at = std::max(at, m_link.notBeforeMs);
        wake = wake ? std::min(*wake, at) : at;
    };
    if (const auto due = m_session.dueAtMs(m_link.notBeforeMs))
        consider(*due);
    if (!m_session.isGood())
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
