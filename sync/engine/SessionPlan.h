// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Random.h"
#include "core/Result.h"
#include "sync/engine/Actions.h"

#include <cstdint>
#include <optional>

namespace redoubt::sync {

/// What a session gives the engine. Times by the server's clock.
struct SessionFacts
{
    Instant serverTime;
    Instant expiresAt;
};

/// Whether the server knows us, and when that is proved anew: in the second half of the token's life, or at once when a
/// request was refused for its token.
class SessionPlan
{
public:
    /// A person has signed in.
    void signedIn(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random);
    /// The key was proved; requests from @p next on carry the new token.
    void renewed(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random);
    void signedOut();
    /// The server no longer knows us: a person has to sign in.
    void end();
    void forgetRequest() { m_renewal.reset(); }

    /// @p request was refused for its token; one that went with an older token says nothing of this one.
    void refused(RequestId request, ErrorCode code);
    /// Something other than a renewal succeeded with this token.
    void proven() { m_renewalsInVain = 0; }

    [[nodiscard]] bool isNone() const { return m_state == State::None; }
    [[nodiscard]] bool isGood() const { return m_state == State::Good; }
    [[nodiscard]] bool isRenewing() const { return m_state == State::Renewing; }
    [[nodiscard]] bool isEnded() const { return m_state == State::Ended; }
    /// There is a session, or hope of one without a person.
    [[nodiscard]] bool isAlive() const { return isGood() || isRenewing(); }
    [[nodiscard]] bool wentWithOlderToken(RequestId request) const { return request < m_renewedUpTo; }
    [[nodiscard]] bool owns(RequestId request) const { return m_renewal == request; }

    /// Ended, and nobody was told yet: why.
    [[nodiscard]] std::optional<ErrorCode> untoldEnd() const { return isEnded() && !m_hasToldEnd ? std::optional(m_endCode) : std::nullopt; }
    [[nodiscard]] bool isDue(std::int64_t nowMs) const { return !m_renewal && (isRenewing() || (isGood() && nowMs >= m_renewAtMs)); }
    [[nodiscard]] Action ask(RequestId request);
    /// When isDue() turns true, if nothing happens; none while a renewal is under way. @p soonestMs: when talking is allowed.
    [[nodiscard]] std::optional<std::int64_t> dueAtMs(std::int64_t soonestMs) const;

private:
    enum class State { None, Good, Renewing, Ended };
    void start(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random);

    State m_state = State::None;
    std::optional<RequestId> m_renewal;
    std::int64_t m_renewAtMs = 0;
    RequestId m_renewedUpTo = 0; ///< requests below went with an older token
    int m_renewalsInVain = 0;    ///< in a row, nothing having succeeded between
    ErrorCode m_endCode = ErrorCode::Unauthenticated;
    bool m_hasToldEnd = false;
};

} // namespace redoubt::sync
