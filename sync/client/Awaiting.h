// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace redoubt::sync {

/// `auto [error, …] = co_await something.async_…(…, kAwait)`: what happens to a connection is expected, never an exception.
inline constexpr auto kAwait = boost::asio::as_tuple(boost::asio::use_awaitable);

} // namespace redoubt::sync
