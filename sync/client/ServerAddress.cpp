// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ServerAddress.h"

#include <boost/url/parse.hpp>
#include <boost/url/url_view.hpp>

namespace redoubt::sync {

Result<ServerAddress> ServerAddress::parse(std::string_view url)
{
    const auto parsed = boost::urls::parse_uri(boost::urls::string_view(url.data(), url.size()));
    if (!parsed)
        return fail(ErrorCode::InvalidArgument, "not an address");
    const boost::urls::url_view &view = *parsed;
    const auto path = view.encoded_path();
    const bool isBare = (path.empty() || path == "/") && !view.has_query() && !view.has_fragment() && !view.has_userinfo();
    if (view.scheme_id() != boost::urls::scheme::https || !isBare)
        return fail(ErrorCode::InvalidArgument, "an address is https://host:port");
    ServerAddress address;
    const auto host = view.host_address();
    address.host.assign(host.data(), host.size());
    address.isIp = view.host_type() == boost::urls::host_type::ipv4 || view.host_type() == boost::urls::host_type::ipv6;
    if (view.has_port() && view.port_number() != 0)
        address.port = std::to_string(view.port_number());
    if (address.host.empty() || (view.has_port() && view.port_number() == 0))
        return fail(ErrorCode::InvalidArgument, "an address needs a host, and a port from 1 to 65535");
    return address;
}

std::string ServerAddress::hostHeader() const
{
    const bool isIpv6 = host.find(':') != std::string::npos;
    return (isIpv6 ? "[" + host + "]" : host) + ":" + port;
}

std::string ServerAddress::toString() const { return "https://" + hostHeader(); }

} // namespace redoubt::sync
