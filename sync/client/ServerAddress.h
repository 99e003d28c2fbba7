// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <string>
#include <string_view>

namespace redoubt::sync {

/// Where a server is.
struct ServerAddress
{
    std::string host; ///< a name, or an IPv4 or IPv6 address without brackets
    std::string port = "443";
    bool isIp = false;

    /// Reads "https://host[:port][/]"; anything else fails with InvalidArgument.
    [[nodiscard]] static Result<ServerAddress> parse(std::string_view url);
    /// "https://host:port".
    [[nodiscard]] std::string toString() const;
    /// What goes into the Host header.
    [[nodiscard]] std::string hostHeader() const;

    bool operator==(const ServerAddress &) const = default;
};

} // namespace redoubt::sync
