// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/Answer.h"
#include "sync/engine/Failure.h"
#include "tests/simulation/Dice.h"
#include "tests/simulation/Schedule.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::simulation {

/// How bad the network is. Chances in percent of messages.
struct Weather
{
    int lostRequest = 0;
    int lostAnswer = 0;
    int duplicate = 0; ///< the request is delivered once more, soon or long after
    int truncated = 0; ///< the answer's body ends early
    int slow = 0;      ///< a message takes seconds, or longer than anyone waits
    std::int64_t delayMs = 40;
};

/// Brings requests from consoles to the server and answers back, as TCP, TLS and HTTP would make them look to
/// sync::Client: an answer, a failure, or a timeout, once; at the server a request may arrive late, twice or never.
class Network
{
public:
    using Body = server::Answer<std::string>;
    using Reply = std::function<void(Body)>;
    /// What the server does with a request: called once for each time it is delivered.
    using Serve = std::function<void(Reply)>;
    using Done = std::function<void(sync::Answer<std::string>)>;
    static constexpr std::int64_t TimeoutMs = 30'000;

    Network(Schedule &schedule, std::uint64_t seed) : m_schedule(schedule), m_dice(seed) { }

    Weather weather;
    /// Nobody reaches the server: it is down. In flight, requests die.
    void setServerUp(bool isUp);
    [[nodiscard]] bool isServerUp() const { return m_isServerUp; }
    void setPartitioned(std::size_t console, bool isCutOff);
    [[nodiscard]] bool isPartitioned(std::size_t console) const { return console < m_cutOff.size() && m_cutOff[console]; }

    void request(std::size_t console, const Serve &serve, Done done);
    /// A frame of a live socket; false when it cannot be brought.
    void hint(std::size_t console, std::function<void()> deliver);
    [[nodiscard]] std::int64_t delay();

private:
    [[nodiscard]] bool isOpen(std::size_t console) const { return m_isServerUp && !isPartitioned(console); }
    Schedule &m_schedule;
    Dice m_dice;
    bool m_isServerUp = true;
    std::uint64_t m_serverLife = 1; ///< requests of an earlier life of the server are not answered
    std::vector<bool> m_cutOff;
};

} // namespace redoubt::simulation
