// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::server {

/// Counters and latencies of the routes, and what others hand in, as Prometheus text. Counting is lock-free and
/// thread-safe; routes, counters and gauges are added before the first request.
class Metrics
{
public:
    /// Upper bounds of the latency histogram, in microseconds.
    static constexpr std::array<std::int64_t, 13> BucketsUs{500,     1'000,   2'500,   5'000,     10'000,    25'000,    50'000,
                                                            100'000, 250'000, 500'000, 1'000'000, 2'500'000, 10'000'000};

    /// @return the number to give to observe().
    std::size_t addRoute(std::string method, std::string pattern);
    void addCounter(std::string name, std::string help, std::function<std::uint64_t()> read);
    void addGauge(std::string name, std::string help, std::function<double()> read);

    void observe(std::size_t route, unsigned status, std::chrono::steady_clock::duration took);
    /// Requests that named no route, or whose header could not be read.
    void observeStray(unsigned status);
    void connectionRefused() { ++m_refused; }
    void handshakeFailed() { ++m_handshakesFailed; }
    void connectionExpired() { ++m_expired; }

    /// Text format 0.0.4.
    [[nodiscard]] std::string render() const;

private:
    static constexpr std::size_t Statuses = 600;
    struct RouteCounts
    {
        std::string method;
        std::string pattern;
        std::array<std::atomic<std::uint64_t>, Statuses> byStatus{};
        std::array<std::atomic<std::uint64_t>, BucketsUs.size() + 1> buckets{};
        std::atomic<std::int64_t> totalUs{0};
    };
    struct Reading
    {
        std::string name;
        std::string help;
        const char *type;
        std::function<std::string()> read;
    };
    std::vector<std::unique_ptr<RouteCounts>> m_routes;
    RouteCounts m_stray;
    std::vector<Reading> m_readings;
    std::atomic<std::uint64_t> m_refused{0};
    std::atomic<std::uint64_t> m_handshakesFailed{0};
    std::atomic<std::uint64_t> m_expired{0};
};

} // namespace redoubt::server
