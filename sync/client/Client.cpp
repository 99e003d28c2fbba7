// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Client.h"

#include "sync/client/ClientState.h"
#include "sync/client/TlsContext.h"

namespace redoubt::sync {

namespace wire = feed::http;

namespace {
HttpRequest get(std::string target)
{
    HttpRequest request;
    request.target = std::move(target);
    return request;
}

template <class T>
HttpRequest post(std::string_view target, const T &body)
{
    HttpRequest request;
    request.method = HttpMethod::Post;
    request.target = target;
    request.contentType = wire::JsonType;
    request.body = writeJson(toJson(body));
    return request;
}

/// Makes of a callback for T one for the bare answer.
template <class T>
ClientState::Done decoded(Client::Callback<T> done)
{
    return [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else
            done(decodeAnswer<T>(*answer));
    };
}

ClientState::Done emptied(Client::Callback<void> done)
{
    return [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else
            done({});
    };
}

/// A page's failure to read is the server's fault or a proxy's, whatever it is called.
template <class T>
Answer<T> pageOf(Result<T> page)
{
    if (page)
        return std::move(*page);
    const auto code = page.error().code;
    return refuse(code == ErrorCode::UnsupportedVersion ? code : ErrorCode::ProtocolError, std::move(page.error().detail));
}

ClientState::Done offset(Client::Callback<std::uint64_t> done)
{
    return [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else if (!answer->uploadOffset)
            done(refuse(ErrorCode::ProtocolError, "no Upload-Offset"));
        else
            done(*answer->uploadOffset);
    };
}
} // namespace

Result<std::unique_ptr<Client>> Client::make(boost::asio::io_context &io, ServerAddress address, const TlsTrust &trust, ClientSettings settings)
{
    REDOUBT_ASSIGN(auto tls, makeTlsContext(trust));
    auto state = std::make_shared<ClientState>(io, std::move(tls), std::move(address), std::move(settings));
    return std::unique_ptr<Client>(new Client(std::move(state)));
}

Client::~Client() { m_state->abandon(); }

void Client::setToken(std::string token) { m_state->token = std::move(token); }

void Client::enrol(const feed::EnrolRequest &request, Callback<feed::EnrolResponse> done)
{
    m_state->send(post(wire::EnrolPath, request), decoded<feed::EnrolResponse>(std::move(done)));
}

void Client::signIn(const feed::SignInRequest &request, Callback<feed::SessionResponse> done)
{
    setToken({});
    m_state->send(post(wire::SessionPath, request), keepingToken(std::move(done)));
}

void Client::challenge(const feed::ChallengeRequest &request, Callback<feed::ChallengeResponse> done)
{
    m_state->send(post(wire::ChallengePath, request), decoded<feed::ChallengeResponse>(std::move(done)));
}

void Client::renew(const feed::RenewRequest &request, Callback<feed::SessionResponse> done)
{
    m_state->send(post(wire::RenewPath, request), keepingToken(std::move(done)));
}

std::function<void(Answer<HttpAnswer>)> Client::keepingToken(Callback<feed::SessionResponse> done)
{
    return [state = m_state.get(), done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer) {
            done(tl::unexpected(std::move(answer.error())));
            return;
        }
        auto session = decodeAnswer<feed::SessionResponse>(*answer);
        if (session)
            state->token = session->token;
        done(std::move(session));
    };
}

void Client::signOut(Callback<void> done)
{
    HttpRequest request;
    request.method = HttpMethod::Delete;
    request.target = wire::SessionPath;
    m_state->send(std::move(request), emptied(std::move(done)));
    setToken({});
}

void Client::changePassword(const feed::PasswordChangeRequest &request, Callback<void> done)
{
    m_state->send(post(wire::PasswordPath, request), emptied(std::move(done)));
}

void Client::push(const feed::PushRequest &request, Callback<feed::PushResponse> done)
{
    HttpRequest message;
    message.method = HttpMethod::Post;
    message.target = wire::PushPath;
    message.contentType = wire::LinesType;
    message.body = feed::writePush(request);
    m_state->send(std::move(message), decoded<feed::PushResponse>(std::move(done)));
}

void Client::pull(const feed::PullRequest &request, Callback<feed::PullPage> done)
{
    auto message = post(wire::PullPath, request);
    message.maxAnswerBytes = wire::MaxPageBytes;
    m_state->send(std::move(message), [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else
            done(pageOf(feed::readPull(answer->body)));
    });
}

void Client::snapshot(Id stream, std::optional<Id> after, Callback<feed::SnapshotPage> done)
{
    auto message = get(wire::snapshotPath(stream, after));
    message.maxAnswerBytes = wire::MaxPageBytes;
    m_state->send(std::move(message), [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else
            done(pageOf(feed::readSnapshot(answer->body)));
    });
}

void Client::chains(Id stream, const std::optional<std::string> &after, Callback<feed::ChainsPage> done)
{
    auto message = get(wire::chainsPath(stream, after));
    message.maxAnswerBytes = wire::MaxPageBytes;
    m_state->send(std::move(message), [done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer)
            done(tl::unexpected(std::move(answer.error())));
        else
            done(pageOf(feed::readChains(answer->body)));
    });
}

void Client::uploadOffset(Id stream, Digest digest, Callback<std::uint64_t> done)
{
    auto message = get(wire::blobPath(stream, digest));
    message.method = HttpMethod::Head;
    m_state->send(std::move(message), offset(std::move(done)));
}

void Client::uploadChunk(Id stream, Digest digest, std::uint64_t from, std::uint64_t total, Bytes bytes, Callback<std::uint64_t> done)
{
    HttpRequest message;
    message.method = HttpMethod::Put;
    message.target = wire::blobPath(stream, digest);
    message.contentType = wire::BytesType;
    message.body = textOf(bytes);
    message.isCompressible = false; // evidence is mostly compressed already
    message.uploadOffset = from;
    message.uploadLength = total;
    m_state->send(std::move(message), offset(std::move(done)));
}

void Client::download(Id stream, Digest digest, std::uint64_t from, std::uint64_t length, Callback<BlobPart> done)
{
    auto message = get(wire::blobPath(stream, digest));
    message.range = "bytes=" + std::to_string(from) + "-" + std::to_string(from + std::max<std::uint64_t>(length, 1) - 1);
    message.maxAnswerBytes = static_cast<std::size_t>(length) + wire::MaxErrorBytes;
    m_state->send(std::move(message), [from, length, done = std::move(done)](Answer<HttpAnswer> answer) {
        if (!answer) {
            done(tl::unexpected(std::move(answer.error())));
            return;
        }
        const auto bytes = bytesOf(answer->body);
        BlobPart part{{bytes.begin(), bytes.end()}, answer->total.value_or(bytes.size())};
        const bool isWhole = answer->status == 200 && from == 0; // a server may send all, if that is what there is
        const bool fits = (answer->status == 206 || isWhole) && part.bytes.size() <= std::max<std::uint64_t>(length, part.total)
            && from + part.bytes.size() <= part.total && (!part.bytes.empty() || part.total == from);
        if (fits)
            done(std::move(part));
        else
            done(refuse(ErrorCode::ProtocolError, "a range that was not asked for"));
    });
}

void Client::health(Callback<json::object> done) { m_state->send(get(std::string(wire::HealthPath)), decoded<json::object>(std::move(done))); }

void Client::openLive(LiveEvents events) { m_state->openLive(std::move(events)); }

void Client::closeLive() { m_state->closeLive(); }

void Client::cancelAll() { m_state->cancelAll(); }

} // namespace redoubt::sync
