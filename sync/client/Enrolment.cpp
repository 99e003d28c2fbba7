// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Enrolment.h"

#include "sync/client/Connection.h"
#include "sync/client/TlsContext.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/post.hpp>
#include <boost/beast/ssl.hpp>

namespace redoubt::sync {

namespace asio = boost::asio;

namespace {
using Done = std::function<void(Answer<Enrolled>)>;

struct Plan
{
    ServerAddress address;
    Digest digest;
    feed::EnrolmentTicket ticket;
    std::string name;
    ClientSettings settings;
};

/// The connection of the moment, so that it can be closed from outside.
class Run final : public Enrolling
{
public:
    void cancel() override
    {
        m_isCancelled = true;
        if (m_connection)
            m_connection->close();
    }
    void watch(std::shared_ptr<Connection> connection) { m_connection = std::move(connection); }
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }

private:
    std::shared_ptr<Connection> m_connection;
    bool m_isCancelled = false;
};

Result<Plan> planOf(feed::EnrolmentTicket ticket, std::string name, ClientSettings settings)
{
    if (ticket.v != 1)
        return fail(ErrorCode::UnsupportedVersion, "a ticket of version " + std::to_string(ticket.v));
    REDOUBT_ASSIGN(auto address, ServerAddress::parse(ticket.server));
    auto digest = Digest::parse(ticket.caDigest);
    if (!digest)
        return fail(ErrorCode::InvalidArgument, "the CA's digest does not read: " + digest.error().detail);
    return Plan{std::move(address), *digest, std::move(ticket), std::move(name), std::move(settings)};
}

Failure failureFrom(Error error)
{
    Failure failure;
    failure.code = error.code;
    failure.detail = std::move(error.detail);
    return failure;
}

/// The CA that the ticket's digest names, out of the server's own chain.
asio::awaitable<Answer<std::string>> lookForCa(asio::io_context *io, const Plan *plan, Run *run)
{
    const auto connection = std::make_shared<Connection>(*io, makeLookingContext(), plan->address, plan->settings);
    run->watch(connection);
    auto opened = co_await connection->open();
    if (!opened)
        co_return tl::unexpected(std::move(opened.error()));
    auto ca = findCaInChain(connection->stream().native_handle(), plan->digest);
    connection->close();
    if (!ca)
        co_return tl::unexpected(failureFrom(std::move(ca.error())));
    co_return std::move(*ca);
}

asio::awaitable<Answer<Enrolled>> perform(asio::io_context *io, std::shared_ptr<Plan> plan, std::shared_ptr<Run> run)
{
    std::string ca;
    if (plan->ticket.ca) {
        ca = *plan->ticket.ca;
    } else {
        auto found = co_await lookForCa(io, plan.get(), run.get());
        if (!found)
            co_return tl::unexpected(std::move(found.error()));
        ca = std::move(*found);
    }
    if (auto checked = checkCaDigest(ca, plan->digest); !checked)
        co_return tl::unexpected(failureFrom(std::move(checked.error())));
    auto tls = makeTlsContext({ca, false});
    if (!tls)
        co_return tl::unexpected(failureFrom(std::move(tls.error())));

    if (run->isCancelled())
        co_return refuse(ErrorCode::Cancelled);
    const auto connection = std::make_shared<Connection>(*io, std::move(*tls), plan->address, plan->settings);
    run->watch(connection);
    auto opened = co_await connection->open();
    if (!opened)
        co_return tl::unexpected(std::move(opened.error()));
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.target = feed::http::EnrolPath;
    request.contentType = feed::http::JsonType;
    request.body = writeJson(toJson(feed::EnrolRequest{1, plan->ticket.code, plan->name}));
    auto answer = co_await connection->exchange(std::move(request));
    connection->close();
    if (!answer)
        co_return tl::unexpected(std::move(answer.error()));
    if (answer->status != 200)
        co_return tl::unexpected(failureOf(*answer));
    auto response = decodeAnswer<feed::EnrolResponse>(*answer);
    if (!response)
        co_return tl::unexpected(std::move(response.error()));
    if (auto checked = checkCaDigest(response->ca, plan->digest); !checked)
        co_return tl::unexpected(failureFrom(std::move(checked.error())));
    co_return Enrolled{plan->address, std::move(*response)};
}

asio::awaitable<void> performAndTell(asio::io_context *io, std::shared_ptr<Plan> plan, std::shared_ptr<Run> run, Done done)
{
    Answer<Enrolled> enrolled = refuse(ErrorCode::Internal);
    try {
        enrolled = co_await perform(io, std::move(plan), run);
    } catch (const std::exception &error) {
        enrolled = refuse(ErrorCode::Internal, error.what());
    }
    run->watch(nullptr);
    if (run->isCancelled())
        enrolled = refuse(ErrorCode::Cancelled);
    done(std::move(enrolled));
}
} // namespace

std::shared_ptr<Enrolling> enrol(asio::io_context &io, feed::EnrolmentTicket ticket, std::string name, ClientSettings settings, Done done)
{
    auto plan = planOf(std::move(ticket), std::move(name), std::move(settings));
    if (!plan) {
        asio::post(io, [done = std::move(done), failure = failureFrom(std::move(plan.error()))] { done(tl::unexpected(failure)); });
        return nullptr;
    }
    auto run = std::make_shared<Run>();
    asio::co_spawn(io, performAndTell(&io, std::make_shared<Plan>(std::move(*plan)), run, std::move(done)), asio::detached);
    return run;
}

} // namespace redoubt::sync
