// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/Engine.h"

#include <utility>

/// What the engine makes of the answers to what it asked for.
namespace redoubt::sync {

namespace {
constexpr std::int64_t kSteadyLiveMs = 30 * 1000; // a socket open that long was no false start
} // namespace

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

Actions Engine::pushNothing(Moment now, RequestId request, std::size_t pending)
{
    if (!m_push.owns(request))
        return {};
    m_push.nothingToSend(pending);
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
        note(now, m_pullLane, failureOf(actions.error()), request);
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
        note(now, m_pullLane, failureOf(actions.error()), request);
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
    if (!m_session.owns(request))
        return {};
    heard(now, session.serverTime);
    m_session.renewed(now.steadyMs, session, m_nextRequest, m_random);
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
    if (isSessionFailure(failure) && m_session.wentWithOlderToken(request))
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
    if (m_session.owns(request))
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
    m_session.forgetRequest();
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

} // namespace redoubt::sync
