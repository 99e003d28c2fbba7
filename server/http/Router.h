// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/http/Exchange.h"
#include "server/http/Task.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace redoubt::server {

/// One thing that the server can be asked.
struct Route
{
    enum class Access { Open, Session };
    enum class Answer { Response, LiveSocket };

    bhttp::verb method = bhttp::verb::get;
    std::string pattern; ///< "/v1/streams/{stream}/snapshot", as in docs/openapi.yaml
    Access access = Access::Session;
    std::size_t maxBodyBytes = 0; ///< as sent and again once decompressed
    Answer answer = Answer::Response;
    std::function<Task<HttpResponse>(HttpRequest &)> handle; ///< the request lives until the answer is written
    std::size_t bodyFactor = 1;                              ///< how many times its body a request costs while it is served
    std::size_t answerBytes = 0;                             ///< what its answer may come to, where that is much
};

/// Which route a request takes. Filled before the first request, then read by every I/O thread.
class Router
{
public:
    void add(Route route);
    [[nodiscard]] const std::vector<Route> &routes() const { return m_routes; }

    struct Match
    {
        std::optional<std::size_t> route; ///< index into routes()
        std::vector<std::string> arguments;
        std::string allowed; ///< with no route: the methods that this path has; empty: no such path
    };
    [[nodiscard]] Match match(bhttp::verb method, std::string_view path) const;

private:
    std::vector<Route> m_routes;
};

} // namespace redoubt::server
