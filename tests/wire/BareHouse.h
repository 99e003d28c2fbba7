// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Listener.h"
#include "tests/testkit/tls/TestCertificates.h"
#include "tests/wire/WireClient.h"

#include <spdlog/logger.h>
#include <spdlog/sinks/null_sink.h>

#include <functional>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace redoubt::testkit {

/// A listener with routes of its own: what TLS, HTTP and the bounds do, whatever is served. The tokens "good" and "other" have sessions, of
/// two accounts.
struct BareHouse
{
    using HttpRequest = server::HttpRequest;
    using HttpResponse = server::HttpResponse;
    using Route = server::Route;

    static server::Task<HttpResponse> echo(HttpRequest &request)
    {
        HttpResponse response;
        response.contentType = "text/plain";
        response.body = request.body;
        co_return response;
    }
    static server::Task<HttpResponse> throwing(HttpRequest &)
    {
        throw std::runtime_error("a secret of the house");
        co_return HttpResponse();
    }

    /// More than the system takes for a peer that does not read.
    static constexpr std::size_t PageBytes = std::size_t{4} * 1024 * 1024;
    /// As the product's handlers do: whose request it is becomes known on the way.
    server::Task<HttpResponse> page(HttpRequest &request)
    {
        const auto session = services->authenticate(request.bearer());
        if (!session)
            co_return HttpResponse::failure(session.error());
        if (!request.flight->claim(session->account))
            co_return HttpResponse::failure(Error{ErrorCode::TooManyRequests, "as much is under way as may be"});
        HttpResponse response;
        response.contentType = "text/plain";
        response.body = std::string(PageBytes, 'p');
        co_return response;
    }
    static server::Task<HttpResponse> stored(HttpRequest &request)
    {
        HttpResponse response;
        response.contentType = "text/plain";
        response.body = std::to_string(request.body.size());
        co_return response;
    }

    explicit BareHouse(const std::function<void(server::HttpSettings &)> &adjust = {})
    {
        settings.tls = {identity.certificatePem, identity.keyPem, false};
        settings.tick = std::chrono::milliseconds(20);
        settings.drainTimeout = std::chrono::seconds(3);
        if (adjust)
            adjust(settings);
        flights.emplace(settings.flights);
        const auto plain = Route::Answer::Response;
        using server::bhttp::verb;
        router.add({verb::post, "/echo", Route::Access::Open, 100'000, plain, echo});
        router.add({verb::post, "/mine", Route::Access::Session, 1'000'000, plain, echo});
        router.add({verb::get, "/things/{thing}", Route::Access::Open, 0, plain, echo});
        router.add({verb::get, "/throws", Route::Access::Open, 0, plain, throwing});
        router.add({verb::get, "/page", Route::Access::Session, 0, plain, [this](HttpRequest &request) { return page(request); }, 1, PageBytes});
        router.add({verb::post, "/store", Route::Access::Session, 4 * PageBytes, plain, stored});
        for (const auto &route : router.routes())
            metrics.addRoute("", route.pattern);
        services.emplace(server::ConnectionServices{settings, router, metrics,
                                                    [](std::string_view token) -> Result<server::Session> {
                                                        server::Session session;
                                                        if (token == "other")
                                                            session.account = Id(std::array<std::uint8_t, 16>{1});
                                                        else if (token != "good")
                                                            return fail(ErrorCode::Unauthenticated, "sign in first");
                                                        return session;
                                                    },
                                                    readers, *flights, liveSeats, log});
        listener.emplace(*services, clock);
        started = listener->start();
    }
    ~BareHouse()
    {
        listener->drain();
        readers.join();
        listener->stop();
    }

    [[nodiscard]] WireClient client(WireClient::Tls tls = WireClient::Tls::Newest) const
    {
        return WireClient(listener->port(), ca.certificatePem, tls);
    }

    TlsIdentity ca = makeTestCa();
    TlsIdentity identity = issueTestCertificate(ca);
    server::HttpSettings settings;
    SystemClock clock;
    server::Router router;
    server::Metrics metrics;
    server::Readers readers{2, 100};
    std::optional<server::Flights> flights;
    spdlog::logger log{"test", std::make_shared<spdlog::sinks::null_sink_mt>()};
    server::LiveSeats liveSeats{8};
    std::optional<server::ConnectionServices> services;
    std::optional<server::Listener> listener;
    Result<void> started;
};

} // namespace redoubt::testkit
