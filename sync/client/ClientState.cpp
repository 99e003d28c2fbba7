// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/ClientState.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>

#include <exception>

namespace redoubt::sync {

namespace asio = boost::asio;

namespace {
constexpr std::size_t kMaxIdle = 3; // push, pull, attachments

using State = std::shared_ptr<ClientState>;

/// One try on one connection.
asio::awaitable<Answer<HttpAnswer>> tryOn(State state, std::shared_ptr<Connection> connection, HttpRequest request, bool isNew)
{
    state->busy.insert(connection);
    if (isNew) {
        auto opened = co_await connection->open();
        if (!opened) {
            connection->close();
            state->busy.erase(connection);
            co_return tl::unexpected(std::move(opened.error()));
        }
    }
    auto answer = co_await connection->exchange(std::move(request));
    state->busy.erase(connection);
    if (answer && connection->isReusable() && !connection->isClosed() && state->idle.size() < kMaxIdle)
        state->idle.push_back(connection);
    else
        connection->close();
    co_return answer;
}

/// @p generation: from when it was sent, not from when its turn came: what is cancelled in between never begins.
asio::awaitable<Answer<HttpAnswer>> perform(State state, HttpRequest request, std::uint64_t generation)
{
    if (state->generation != generation)
        co_return refuse(ErrorCode::Cancelled);
    while (!state->idle.empty()) {
        const auto connection = state->idle.back();
        state->idle.pop_back();
        auto answer = co_await tryOn(state, connection, request, false);
        if (state->generation != generation)
            co_return refuse(ErrorCode::Cancelled);
        // The server closes idle connections when it likes; no call suffers from being sent twice.
        const bool isStale = !answer && answer.error().code == ErrorCode::Offline && connection->isAnswerUntouched();
        if (!isStale)
            co_return answer;
    }
    const auto connection = std::make_shared<Connection>(state->io, state->tls, state->address, state->settings);
    auto answer = co_await tryOn(state, connection, std::move(request), true);
    if (state->generation != generation)
        co_return refuse(ErrorCode::Cancelled);
    co_return answer;
}

asio::awaitable<void> performAndTell(State state, HttpRequest request, std::uint64_t generation, ClientState::Done done)
{
    Answer<HttpAnswer> answer = refuse(ErrorCode::Internal);
    try {
        answer = co_await perform(state, std::move(request), generation);
    } catch (const std::exception &error) {
        answer = refuse(ErrorCode::Internal, error.what());
    }
    if (state->isAbandoned)
        co_return;
    if (answer && (answer->status < 200 || answer->status > 299))
        answer = tl::unexpected(failureOf(*answer));
    done(std::move(answer));
}

asio::awaitable<void> runLive(State state, std::shared_ptr<LiveSocket> socket, std::string token, LiveEvents events)
{
    Failure failure;
    try {
        failure = co_await socket->run(std::move(token), events.opened, events.hinted);
    } catch (const std::exception &error) {
        failure.detail = error.what();
    }
    socket->close();
    if (state->live == socket)
        state->live.reset();
    if (!state->isAbandoned)
        events.closed(std::move(failure));
}
} // namespace

void ClientState::send(HttpRequest request, Done done)
{
    request.token = token;
    asio::co_spawn(io, performAndTell(shared_from_this(), std::move(request), generation, std::move(done)), asio::detached);
}

void ClientState::openLive(LiveEvents events)
{
    closeLive();
    live = std::make_shared<LiveSocket>(io, tls, address, settings);
    asio::co_spawn(io, runLive(shared_from_this(), live, token, std::move(events)), asio::detached);
}

void ClientState::closeLive()
{
    if (live)
        std::exchange(live, nullptr)->close();
}

void ClientState::cancelAll()
{
    ++generation;
    closeLive();
    for (const auto &connection : std::exchange(idle, {}))
        connection->close();
    for (const auto &connection : busy)
        connection->close();
}

void ClientState::abandon()
{
    isAbandoned = true;
    asio::post(io, [self = shared_from_this()] { self->cancelAll(); });
}

} // namespace redoubt::sync
