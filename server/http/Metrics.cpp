// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Metrics.h"

#include <cstdio>

namespace redoubt::server {

namespace {
std::string seconds(std::int64_t microseconds)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", static_cast<double>(microseconds) / 1e6);
    return text;
}

void head(std::string &out, const std::string &name, const std::string &help, const char *type)
{
    out += "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n';
}
} // namespace

std::size_t Metrics::addRoute(std::string method, std::string pattern)
{
    auto &route = *m_routes.emplace_back(std::make_unique<RouteCounts>());
    route.method = std::move(method);
    route.pattern = std::move(pattern);
    return m_routes.size() - 1;
}

void Metrics::addCounter(std::string name, std::string help, std::function<std::uint64_t()> read)
{
    m_readings.push_back({std::move(name), std::move(help), "counter", [read = std::move(read)] { return std::to_string(read()); }});
}

void Metrics::addGauge(std::string name, std::string help, std::function<double()> read)
{
    m_readings.push_back({std::move(name), std::move(help), "gauge", [read = std::move(read)] {
                              char text[32];
                              std::snprintf(text, sizeof text, "%.15g", read());
                              return std::string(text);
                          }});
}

void Metrics::observe(std::size_t route, unsigned status, std::chrono::steady_clock::duration took)
{
    auto &counts = *m_routes[route];
    ++counts.byStatus[status < Statuses ? status : 0];
    const auto us = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    counts.totalUs += us;
    std::size_t bucket = 0;
    while (bucket < BucketsUs.size() && us > BucketsUs[bucket])
        ++bucket;
    ++counts.buckets[bucket];
}

void Metrics::observeStray(unsigned status) { ++m_stray.byStatus[status < Statuses ? status : 0]; }

std::string Metrics::render() const
{
    std::string out;
    head(out, "redoubt_http_requests_total", "Answers by route and status.", "counter");
    const auto requests = [&out](const RouteCounts &route, const std::string &labels) {
        for (std::size_t status = 0; status < Statuses; ++status) {
            if (const auto count = route.byStatus[status].load())
                out += "redoubt_http_requests_total{" + labels + ",status=\"" + std::to_string(status) + "\"} " + std::to_string(count) + '\n';
        }
    };
    const auto labelsOf = [](const RouteCounts &route) { return "method=\"" + route.method + "\",route=\"" + route.pattern + '"'; };
    for (const auto &route : m_routes)
        requests(*route, labelsOf(*route));
    requests(m_stray, "method=\"\",route=\"none\"");

    head(out, "redoubt_http_request_seconds", "Time from the end of a request's header to its answer's last byte.", "histogram");
    for (const auto &route : m_routes) {
        std::uint64_t below = 0;
        for (std::size_t i = 0; i <= BucketsUs.size(); ++i) {
            below += route->buckets[i].load();
            const auto bound = i < BucketsUs.size() ? seconds(BucketsUs[i]) : std::string("+Inf");
            out += "redoubt_http_request_seconds_bucket{" + labelsOf(*route) + ",le=\"" + bound + "\"} " + std::to_string(below) + '\n';
        }
        out += "redoubt_http_request_seconds_sum{" + labelsOf(*route) + "} " + seconds(route->totalUs.load()) + '\n';
        out += "redoubt_http_request_seconds_count{" + labelsOf(*route) + "} " + std::to_string(below) + '\n';
    }
    const auto counter = [&out](const std::string &name, const std::string &help, std::uint64_t value) {
        head(out, name, help, "counter");
        out += name + ' ' + std::to_string(value) + '\n';
    };
    counter("redoubt_connections_refused_total", "Connections turned away for want of room.", m_refused);
    counter("redoubt_tls_handshakes_failed_total", "Handshakes that came to nothing.", m_handshakesFailed);
    counter("redoubt_connections_expired_total", "Connections closed because they took too long.", m_expired);
    for (const auto &reading : m_readings) {
        head(out, reading.name, reading.help, reading.type);
        out += reading.name + ' ' + reading.read() + '\n';
    }
    return out;
}

} // namespace redoubt::server
