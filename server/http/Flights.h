// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <optional>

namespace redoubt::server {

/// How much requests may hold at one time. Bytes are those of bodies, of what is made of them, and of answers until their last byte has
/// been taken by the system.
struct FlightBounds
{
    std::size_t requests = 4'096;                                 ///< in all
    std::size_t requestsOfOne = 64;                               ///< of one account
    std::size_t bytes = std::size_t{256} * 1024 * 1024;           ///< in all
    std::size_t bytesOfOne = std::size_t{32} * 1024 * 1024;       ///< of one account
    std::size_t bytesOfStrangers = std::size_t{32} * 1024 * 1024; ///< of all who have not said who they are, together
};

/// Counts what requests hold, so that who asks for much and reads little is told to come back instead of filling the memory. Thread-safe.
class Flights
{
public:
    explicit Flights(FlightBounds bounds) : m_bounds(bounds) { }

    [[nodiscard]] std::size_t requests() const;
    [[nodiscard]] std::size_t bytes() const;
    /// The most bytes that were ever held at one time.
    [[nodiscard]] std::size_t peakBytes() const;
    /// Requests that were told to come back.
    [[nodiscard]] std::uint64_t refused() const;

private:
    friend class Flight;
    struct Usage
    {
        std::size_t requests = 0;
        std::size_t bytes = 0;
    };
    [[nodiscard]] bool begin();
    void end(const std::optional<Id> &account, std::size_t bytes);
    [[nodiscard]] bool claim(const Id &account, std::size_t held, std::size_t wanted);
    [[nodiscard]] bool resize(const std::optional<Id> &account, std::size_t held, std::size_t wanted, bool isForced);
    Usage &usageOf(const std::optional<Id> &account) { return account ? m_accounts[*account] : m_strangers; }
    [[nodiscard]] bool refuse();
    void setAll(std::size_t bytes);

    const FlightBounds m_bounds;
    mutable std::mutex m_mutex;
    std::map<Id, Usage> m_accounts; ///< of whom something is under way
    Usage m_strangers;
    std::size_t m_requests = 0;
    std::size_t m_bytes = 0;
    std::size_t m_peak = 0;
    std::uint64_t m_refused = 0;
};

/// What one request holds, from its header to the last byte of its answer. Used by one thread at a time.
class Flight
{
public:
    /// isAdmitted() is false when there are as many requests as may be.
    explicit Flight(Flights &flights) : m_flights(flights), m_isAdmitted(flights.begin()) { }
    ~Flight();
    Flight(const Flight &) = delete;
    Flight &operator=(const Flight &) = delete;

    [[nodiscard]] bool isAdmitted() const { return m_isAdmitted; }
    /// What its answer may come to: taken when it is known whose it is.
    void expectAnswer(std::size_t bytes) { m_expected = bytes; }
    /// It is this account's from now on, with what it holds and what its answer may come to. False when that is more than the account or
    /// all together may have; it then stays as it was. Harmless when repeated.
    [[nodiscard]] bool claim(const Id &account);
    [[nodiscard]] bool isClaimed() const { return m_account.has_value(); }
    /// Holds @p bytes (and what is expected of the answer) instead of what it held. False when that is too much: then nothing has changed.
    [[nodiscard]] bool hold(std::size_t bytes);
    /// Holds exactly @p bytes: they are there already, and nothing more is expected.
    void settle(std::size_t bytes);

private:
    Flights &m_flights;
    bool m_isAdmitted;
    std::optional<Id> m_account;
    std::size_t m_expected = 0;
    std::size_t m_held = 0;    ///< without the expected answer
    std::size_t m_counted = 0; ///< as the house counts it
};

} // namespace redoubt::server
