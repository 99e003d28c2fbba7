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
class PushPlan
{
public:
    explicit PushPlan(const EngineSettings &settings);

    /// @p pending: changes in the outbox.
    void setPending(std::size_t pending);
    [[nodiscard]] std::size_t pending() const { return m_pending; }
    [[nodiscard]] bool mayAsk() const { return !m_asked && m_pending > 0 && !m_isExhausted; }
    [[nodiscard]] bool isUnderWay() const { return m_asked.has_value(); }
    [[nodiscard]] bool owns(RequestId request) const { return m_asked == request; }

    [[nodiscard]] Action ask(RequestId request);
    /// Of the @p pending in the outbox none may be sent; only setPending wakes it again.
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
    EngineSettings m_settings;
    std::size_t m_lines;
    std::size_t m_bytes;
    std::size_t m_pending = 0;
    bool m_isExhausted = false;
    int m_mismatches = 0; ///< in a row
    std::optional<RequestId> m_asked;
};

} // namespace redoubt::sync
