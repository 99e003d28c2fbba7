// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Network.h"

namespace redoubt::simulation {

namespace {
/// As sync/client makes it of an ErrorBody.
sync::Failure failureOf(const server::Refusal &refusal)
{
    sync::Failure failure;
    failure.code = refusal.error.code;
    failure.detail = refusal.error.detail;
    failure.isAnswer = true;
    failure.retryAfterMs = refusal.retryAfterMs;
    failure.triesLeft = refusal.triesLeft;
    if (refusal.expected)
        failure.expected = *refusal.expected;
    return failure;
}

/// One request as its sender sees it: it ends once.
struct Call
{
    Network::Done done;
    void end(sync::Answer<std::string> answer)
    {
        if (auto tell = std::exchange(done, {}))
            tell(std::move(answer));
    }
};
} // namespace

void Network::setServerUp(bool isUp)
{
    m_isServerUp = isUp;
    if (!isUp)
        ++m_serverLife;
}

void Network::setPartitioned(std::size_t console, bool isCutOff)
{
    if (m_cutOff.size() <= console)
        m_cutOff.resize(console + 1);
    m_cutOff[console] = isCutOff;
}

std::int64_t Network::delay()
{
    if (m_dice.percent(weather.slow))
        return m_dice.percent(20) ? m_dice.between(TimeoutMs, 4 * TimeoutMs) : m_dice.between(500, 8'000);
    return m_dice.between(1, weather.delayMs);
}

void Network::request(std::size_t console, const Serve &serve, Done done)
{
    const auto call = std::make_shared<Call>(Call{std::move(done)});
    m_schedule.after(TimeoutMs, [call] { call->end(sync::refuse(ErrorCode::Timeout, "no answer")); });
    if (!isOpen(console)) {
        m_schedule.after(m_dice.between(1, 20), [call] { call->end(sync::refuse(ErrorCode::Offline, "no connection")); });
        return;
    }
    const auto reply = [this, call, console, life = m_serverLife](Body body) {
        if (life != m_serverLife || m_dice.percent(weather.lostAnswer))
            return;
        const bool isCut = body && body->size() > 1 && m_dice.percent(weather.truncated);
        if (isCut)
            body->resize(static_cast<std::size_t>(m_dice.below(static_cast<std::int64_t>(body->size()))));
        m_schedule.after(delay(), [this, call, console, body = std::move(body)]() mutable {
            if (isPartitioned(console))
                call->end(sync::refuse(ErrorCode::Offline, "the connection broke"));
            else if (body)
                call->end(std::move(*body));
            else
                call->end(tl::unexpected(failureOf(body.error())));
        });
    };
    const auto deliver = [this, console, serve](Reply to) {
        if (isOpen(console))
            serve(std::move(to));
    };
    if (!m_dice.percent(weather.lostRequest))
        m_schedule.after(delay(), [deliver, reply] { deliver(reply); });
    // Whoever recorded it sends it again; the answer goes nowhere.
    if (m_dice.percent(weather.duplicate))
        m_schedule.after(delay() + m_dice.between(1, 60'000), [deliver] { deliver([](const Body &) {}); });
}

void Network::hint(std::size_t console, std::function<void()> deliver)
{
    if (!isOpen(console) || m_dice.percent(weather.lostAnswer))
        return;
    m_schedule.after(delay(), std::move(deliver));
}

} // namespace redoubt::simulation
