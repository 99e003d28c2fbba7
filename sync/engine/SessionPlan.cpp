// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/SessionPlan.h"

#include <algorithm>

namespace redoubt::sync {

void SessionPlan::start(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random)
{
    const auto lifetime = std::max<std::int64_t>(session.expiresAt - session.serverTime, 1000);
    m_renewAtMs = nowMs + lifetime / 2 + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(lifetime / 4) + 1));
    m_state = State::Good;
    m_renewal.reset();
    m_renewedUpTo = next;
    m_hasToldEnd = false;
}

void SessionPlan::signedIn(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random)
{
    start(nowMs, session, next, random);
    m_renewalsInVain = 0;
}

void SessionPlan::renewed(std::int64_t nowMs, const SessionFacts &session, RequestId next, Random &random)
{
    start(nowMs, session, next, random);
    ++m_renewalsInVain; // not in vain only once something else succeeds
}

void SessionPlan::signedOut()
{
    m_state = State::None;
    m_renewal.reset();
}

void SessionPlan::end()
{
    m_state = State::Ended;
    m_renewal.reset();
    m_hasToldEnd = true;
}

void SessionPlan::refused(RequestId request, ErrorCode code)
{
    if (!wentWithOlderToken(request) && isGood())
        m_state = m_renewalsInVain > 1 ? State::Ended : State::Renewing;
    m_endCode = code;
}

Action SessionPlan::ask(RequestId request)
{
    m_renewal = request;
    return RenewSession{request};
}

std::optional<std::int64_t> SessionPlan::dueAtMs(std::int64_t soonestMs) const
{
    if (m_renewal || !isAlive())
        return std::nullopt;
    return isRenewing() ? soonestMs : m_renewAtMs;
}

} // namespace redoubt::sync
