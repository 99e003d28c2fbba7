// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace redoubt::server {

namespace asio = boost::asio;

/// A coroutine on an I/O thread. Its executor is not erased: there is only one kind.
using IoExecutor = asio::io_context::executor_type;
template <class T>
using Task = asio::awaitable<T, IoExecutor>;
inline constexpr asio::use_awaitable_t<IoExecutor> useTask;
/// Errors come back as the first of a tuple instead of being thrown.
inline constexpr auto useTuple = asio::as_tuple_t<asio::use_awaitable_t<IoExecutor>>(useTask);

} // namespace redoubt::server
