// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Random.h"
#include "sync/engine/Actions.h"
#include "sync/engine/BlobPlan.h"
#include "sync/engine/EngineSettings.h"
#include "sync/engine/Failure.h"
#include "sync/engine/Lane.h"
#include "sync/engine/PullPlan.h"
#include "sync/engine/PushPlan.h"
#include "sync/engine/SessionPlan.h"
#include "sync/engine/Status.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace redoubt::sync {

/// When something happened: by a clock that never steps (for waiting) and by the computer's (for showing).
struct Moment
{
    std::int64_t steadyMs = 0;
    Instant wall;
};

/// The console's side of sync as a state machine: values in, values out (DESIGN §4).
///
/// Its owner does what the returned actions say and reports back; how, is told at each action. Pushes, pulls with
/// snapshots, attachments, renewal and the live socket go their own ways; none waits for another, each has its own
/// back-off, and all wait together while the server cannot be reached. Owned by one thread.
class Engine
{
public:
    /// @p random outlives the engine.
    Engine(const EngineSettings &settings, Random &random);

    // --- what happens here ---
    [[nodiscard]] Actions signedIn(Moment now, const SessionFacts &session, const std::vector<StreamPlace> &places, std::size_t pending,
                                   const std::vector<BlobUpload> &uploads);
    [[nodiscard]] Actions signedOut();
    [[nodiscard]] Actions networkChanged(Moment now, bool isUp);
    /// After every commit to the cache, and whenever the outbox shrank by itself.
    [[nodiscard]] Actions outboxChanged(Moment now, std::size_t pending);
    [[nodiscard]] Actions placesChanged(Moment now, const std::vector<StreamPlace> &places);
    [[nodiscard]] Actions uploadsChanged(Moment now, const std::vector<BlobUpload> &uploads);
    /// Grants came or went; the uploads that are named next are tried whatever was said of them before.
    void grantsChanged() { m_blobs.tryRefusedAgain(); }
    [[nodiscard]] Actions downloadWanted(Moment now, const BlobName &blob);
    /// A person asked for it: no waiting, everything is pulled.
    [[nodiscard]] Actions syncNow(Moment now);
    [[nodiscard]] Actions tick(Moment now);

    // --- answers ---
    [[nodiscard]] Actions pushed(Moment now, RequestId request, const PushOutcome &outcome, std::size_t pending);
    [[nodiscard]] Actions pushNothing(Moment now, RequestId request, std::size_t pending);
    [[nodiscard]] Actions pushFailed(Moment now, RequestId request, const Failure &failure, const PushSize &size);
    [[nodiscard]] Actions reconciled(Moment now, RequestId request, std::size_t pending);
    [[nodiscard]] Actions pullReceived(Moment now, RequestId request, const feed::PullHeader &header);
    [[nodiscard]] Actions snapshotReceived(Moment now, RequestId request, const feed::SnapshotHeader &header);
    [[nodiscard]] Actions stored(Moment now, RequestId request, const std::vector<StreamPlace> &places);
    [[nodiscard]] Actions renewed(Moment now, RequestId request, const SessionFacts &session);
    [[nodiscard]] Actions liveOpened(Moment now, RequestId request);
    [[nodiscard]] Actions hinted(Moment now, RequestId request, const feed::Hint &hint);
    [[nodiscard]] Actions liveClosed(Moment now, RequestId request, const Failure &failure);
    [[nodiscard]] Actions uploadedTo(Moment now, RequestId request, std::uint64_t offset);
    [[nodiscard]] Actions downloadedTo(Moment now, RequestId request, std::uint64_t offset, std::uint64_t total);
    [[nodiscard]] Actions failed(Moment now, RequestId request, const Failure &failure);

    // --- what can be seen ---
    /// When tick() is wanted, by the steady clock; none: nothing to wait for.
    [[nodiscard]] std::optional<std::int64_t> wakeAtSteadyMs() const;
    [[nodiscard]] const Status &status() const { return m_status; }

private:
    /// The server was heard.
    void heard(Moment now, std::optional<Instant> serverTime);
    /// The server was heard, and took the token.
    void contact(Moment now, std::optional<Instant> serverTime = {});
    void note(Moment now, Lane &lane, const Failure &failure, RequestId request);
    void linkFailed(Moment now, const Failure &failure, RequestId request);
    [[nodiscard]] Actions renewalFailed(Moment now, RequestId request, const Failure &failure);
    void endSession(ErrorCode code, Actions &actions);
    void schedulePoll(Moment now);
    [[nodiscard]] bool mayTalk(Moment now) const;
    [[nodiscard]] RequestId newRequest() { return m_nextRequest++; }
    /// Starts all that is due and brings the status up to date.
    [[nodiscard]] Actions advance(Moment now, Actions actions);
    void advanceSession(Moment now, Actions &actions);
    void refreshStatus(Moment now);

    EngineSettings m_settings;
    Random &m_random;
    PushPlan m_push;
    PullPlan m_pull;
    BlobPlan m_blobs;
    Lane m_pushLane;
    Lane m_pullLane;
    Lane m_blobLane;
    Lane m_liveLane;
    Lane m_link; ///< of all lanes together: no server, or no trust in it
    RequestId m_nextRequest = 1;
    RequestId m_linkFailedUpTo = 0; ///< requests below failed together with one that was counted
    bool m_isNetworkUp = true;

    SessionPlan m_session;
    std::optional<RequestId> m_live; ///< being opened, or open
    bool m_isLiveOpen = false;
    std::int64_t m_placesAgainMs = 0;
    std::int64_t m_liveSinceMs = 0;
    std::int64_t m_pollAtMs = 0;
    std::int64_t m_lastPullMs = 0;
    std::int64_t m_pullHoldMs = 0; ///< hints that come close together share one pull
    Status m_status;
};

} // namespace redoubt::sync
