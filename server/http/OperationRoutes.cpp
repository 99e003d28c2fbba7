// SPDX-License-Identifier: GPL-3.0-or-later
#include "OpenApiText.h"
#include "server/http/Api.h"

#include <algorithm>

namespace redoubt::server {

namespace {
Task<HttpResponse> health(Api &api, HttpRequest &)
{
    const auto begin = [&](const Done<void> &done) {
        const auto well = api.isStopping() ? Result<void>(fail(ErrorCode::Cancelled, "the server is stopping")) : api.health();
        if (well)
            done({});
        else
            done(refuse(well.error()));
    };
    const auto answer = co_await api.readers.call<void>(begin);
    // Reading goes on where only the room for more is gone.
    const bool isFull = !answer && answer.error().error.code == ErrorCode::StorageFull;
    json::object body{{"status", answer ? "ok" : isFull ? "full" : "failing"}, {"writes", answer ? "taken" : "refused"}};
    auto response = HttpResponse::json(body, answer ? 200 : 503);
    if (!answer)
        response.internal = answer.error().error.detail;
    co_return response;
}

Task<HttpResponse> metrics(Api &api, HttpRequest &request)
{
    const auto &allowed = api.settings.metricsFrom;
    // Everything on a machine shares its loopback address: only the token tells who asks.
    if (std::find(allowed.begin(), allowed.end(), request.remote) == allowed.end() || !api.mayReadMetrics(request.bearer()))
        co_return HttpResponse::failure(Error{ErrorCode::NotFound, "there is nothing here"});
    HttpResponse response;
    response.contentType = "text/plain; version=0.0.4";
    response.body = api.metrics.render();
    co_return response;
}

Task<HttpResponse> openApi(Api &, HttpRequest &)
{
    HttpResponse response;
    response.contentType = "application/yaml";
    response.body = OpenApiText;
    co_return response;
}
} // namespace

void addOperationRoutes(Router &router, Api &api)
{
    const auto get = [&](std::string_view path, Task<HttpResponse> (*handle)(Api &, HttpRequest &)) {
        router.add({bhttp::verb::get, std::string(path), Route::Access::Open, 0, Route::Answer::Response,
                    [&api, handle](HttpRequest &request) { return handle(api, request); }});
    };
    get(feed::http::HealthPath, health);
    get(feed::http::MetricsPath, metrics);
    get(feed::http::OpenApiPath, openApi);
}

} // namespace redoubt::server
