// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Router.h"

namespace redoubt::server {

namespace {
/// Cuts the first segment, without its slash, off @p path.
std::string_view nextSegment(std::string_view &path)
{
    path.remove_prefix(1);
    const auto end = path.find('/');
    const auto segment = path.substr(0, end);
    path = end == std::string_view::npos ? std::string_view{} : path.substr(end);
    return segment;
}

std::optional<std::vector<std::string>> fit(std::string_view pattern, std::string_view path)
{
    std::vector<std::string> arguments;
    while (!pattern.empty() && !path.empty()) {
        const auto expected = nextSegment(pattern);
        const auto actual = nextSegment(path);
        if (expected.starts_with('{') && !actual.empty())
            arguments.emplace_back(actual);
        else if (expected != actual)
            return std::nullopt;
    }
    if (!pattern.empty() || !path.empty())
        return std::nullopt;
    return arguments;
}
} // namespace

void Router::add(Route route) { m_routes.push_back(std::move(route)); }

Router::Match Router::match(bhttp::verb method, std::string_view path) const
{
    Match match;
    if (!path.starts_with('/'))
        return match;
    for (std::size_t i = 0; i < m_routes.size(); ++i) {
        auto arguments = fit(m_routes[i].pattern, path);
        if (!arguments)
            continue;
        if (m_routes[i].method == method) {
            match.route = i;
            match.arguments = std::move(*arguments);
            return match;
        }
        const auto name = bhttp::to_string(m_routes[i].method);
        match.allowed += (match.allowed.empty() ? "" : ", ") + std::string(name.data(), name.size());
    }
    return match;
}

} // namespace redoubt::server
