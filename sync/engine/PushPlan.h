// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Push.h"
#include "sync/engine/Actions.h"
#include "sync/engine/EngineSettings.h"
#include "sync/engine/Failure.h"

#include <map>
#include <optional>
#include <vector>

namespace redoubt::sync {

/// A batch as it was sent.
struct PushSize
{
    std::size_t lines = 0;
    std::size_t bytes = 0; ///< uncompressed
    std::vector<Id> streams;
    bool operator==(const PushSize &) const = default;
};
[[nodiscard]] PushSize sizeOf(const feed::PushRequest &batch);

/// What the server took, by stream: the highest seq that a verdict named.
struct PushOutcome
{
    Instant serverTime;
    std::map<Id, std::int64_t> reached;
    bool operator==(const PushOutcome &) const = default;
};
/// @p response: the server's word on @p batch, a verdict for each of its lines in order; what one of them lacks counts for nothing.
[[nodiscard]] PushOutcome outcomeOf(const feed::PushRequest &batch, const feed::PushResponse &response);

/// One push at a time, and how large the next may be. Knows no time.
///
/// A server that answers a push with a fault of its own (Internal, StorageDamaged) may fail at one change, or at everything. What is told by it:
///  1. The first fault in a row is tried again as it was: it may have been a moment's.
///  2. From the second on the batch is halved at once, until one change (or one group) is left at the front.
///  3. That fails MaxFaults times, with the waits of a failure in between: its streams are passed over, and what waits behind is sent.
///  4. What was passed over is sent alone, by turns with the others. A fault after the server has taken something else speaks against it;
///     ProvenFaults of those, each after something else was taken, and it is set aside. Between two that were taken a server that fails at
///     everything would have had to come back. Taken itself, it was not the change.
/// So nothing is set aside for a server that takes nothing, nor where nothing else waits that could tell: then all is tried again for good.
class PushPlan
{
public:
    static constexpr int MaxFaults = 3;
    static constexpr int ProvenFaults = 2;

    explicit PushPlan(const EngineSettings &settings);

    /// @p pending: changes in the outbox.
    void setPending(std::size_t pending);
    [[nodiscard]] std::size_t pending() const { return m_pending; }
    [[nodiscard]] bool mayAsk() const { return !m_asked && m_pending > 0 && !m_isExhausted; }
    [[nodiscard]] bool isUnderWay() const { return m_asked.has_value(); }
    [[nodiscard]] bool owns(RequestId request) const { return m_asked == request; }

    [[nodiscard]] Action ask(RequestId request);
    /// Of the @p pending in the outbox none may be sent, what was passed over aside; if nothing was, only setPending wakes it again.
    void nothingToSend(std::size_t pending);
    void sent();
    /// The cache lined up with what the server expects.
    void reconciled();
    struct AfterFailure
    {
        Actions actions;
        bool isAtOnce = false; ///< go on without letting time pass: a smaller batch, chains to line up
    };
    [[nodiscard]] AfterFailure failed(const Failure &failure, const PushSize &size);
    void forgetRequests();
    void clear();

private:
    /// The next change of some streams, at which the server failed.
    struct Suspect
    {
        std::vector<Id> streams;
        bool isProven = false; ///< something else was taken since it failed last
        int provenFaults = 0;
    };
    [[nodiscard]] bool canBeSmaller(const PushSize &size) const;
    void halve(const PushSize &size);
    [[nodiscard]] AfterFailure setAside(const std::vector<Id> &streams, ErrorCode code);
    [[nodiscard]] AfterFailure faulted(const Failure &failure, const PushSize &size);
    void forgetFaults();
    /// The streams of the suspects from the @p first on.
    [[nodiscard]] std::vector<Id> suspected(std::size_t first) const;

    EngineSettings m_settings;
    std::size_t m_lines;
    std::size_t m_bytes;
    std::size_t m_pending = 0;
    bool m_isExhausted = false;
    int m_mismatches = 0;            ///< in a row
    int m_faults = 0;                ///< in a row, of batches that can be smaller
    int m_frontFaults = 0;           ///< in a row, of what stands at the front and cannot
    std::vector<Suspect> m_suspects; ///< the one whose turn it is next in front
    bool m_isTurnOfSuspect = false;  ///< otherwise of the others
    bool m_isProbing = false;        ///< the push under way holds the first suspect alone
    std::optional<RequestId> m_asked;
};

} // namespace redoubt::sync
