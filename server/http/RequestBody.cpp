// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/RequestBody.h"

#include "feed/wire/Compression.h"
#include "server/http/RequestHead.h"

#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/write.hpp>

#include <algorithm>
#include <string>
#include <string_view>

namespace redoubt::server {

namespace {
/// Bodies up to here, as sent and as unpacked, are read before the token is looked at (one visit to the database does for both) and are
/// counted nowhere: they are no more than what every connection may hold. So no stranger takes the room of those who are known.
constexpr std::size_t SmallBodyBytes = IdleBufferBytes;
constexpr std::size_t BodyBufferBytes = 80 * 1024;
constexpr std::size_t DecompressHereBytes = 256 * 1024;
} // namespace

// Arguments of coroutines are always moved from a named variable: GCC 12 destroys some temporaries of a co_await twice.
Task<std::optional<HttpResponse>> RequestBody::read(const Route &route, HttpRequest &request, Parser &parser)
{
    const auto tooLarge = [] { return HttpResponse::failure(Error{ErrorCode::TooLarge, "the request's body is over its bound"}); };
    const auto announced = parser.content_length();
    const bool hasBody = parser.chunked() || announced.value_or(0) > 0;
    if (route.access == Route::Access::Session && request.bearer().empty())
        co_return HttpResponse::failure(Error{ErrorCode::Unauthenticated, "sign in first"});
    if (!hasBody) {
        // A request that announced nothing has nothing left to read; Beast notes that only when asked.
        if (!parser.is_done())
            co_await bhttp::async_read(m_stream, m_buffer, parser, useTuple);
        co_return std::nullopt;
    }
    if (announced.value_or(0) > route.maxBodyBytes)
        co_return tooLarge();
    const auto encoding = request.field("Content-Encoding");
    const bool isZstd = encoding == feed::http::Zstd;
    if (!isZstd && !encoding.empty() && encoding != "identity")
        co_return HttpResponse::failure("unsupported_version", "only zstd or no Content-Encoding is read here", 415);
    if (parser.chunked() || *announced > SmallBodyBytes) {
        const auto bytes = static_cast<std::size_t>(announced.value_or(route.maxBodyBytes));
        auto refusal = co_await admit(route, request, bytes * route.bodyFactor + BodyBufferBytes);
        if (refusal)
            co_return std::move(*refusal);
        m_buffer.max_size(BodyBufferBytes);
    }
    parser.body_limit(route.maxBodyBytes);
    m_patience.allowMoving(m_services.settings.bodyTimeout, m_stream.moved());
    if (request.goesOn) {
        bhttp::response<bhttp::empty_body> goOn(bhttp::status::continue_, 11);
        const auto [error, size] = co_await bhttp::async_write(m_stream, goOn, useTuple);
        if (error)
            co_return HttpResponse::failure(Error{ErrorCode::Timeout, "the connection is gone"});
    }
    ChunkExtensions extensions;
    auto onChunk = [&extensions](std::uint64_t, boost::beast::string_view given, error_code &bad) {
        if (!extensions.mayPass({given.data(), given.size()}))
            bad = bhttp::error::bad_chunk_extension;
    };
    parser.on_chunk_header(onChunk);
    const auto [error, size] = co_await bhttp::async_read(m_stream, m_buffer, parser, useTuple);
    if (error == bhttp::error::body_limit)
        co_return tooLarge();
    if (error)
        co_return HttpResponse::failure(Error{ErrorCode::Malformed, "the request's body was cut off or is not framed as HTTP asks"});
    m_patience.allowAnyTime();
    request.body = std::move(parser.get().body());
    std::optional<HttpResponse> refusal;
    if (isZstd)
        co_await decompress(route, request, refusal);
    co_return refusal;
}

Task<std::optional<HttpResponse>> RequestBody::admit(const Route &route, HttpRequest &request, std::size_t bytes)
{
    m_patience.allowAnyTime();
    if (route.access == Route::Access::Session && !request.flight->isClaimed()) {
        std::string token(request.bearer());
        const auto session = co_await m_services.sessionOf(std::move(token));
        if (!session)
            co_return HttpResponse::failure(session.error());
        if (!request.flight->claim(session->account))
            co_return HttpResponse::busy();
    }
    if (!request.flight->hold(bytes))
        co_return HttpResponse::busy();
    co_return std::nullopt;
}

Task<void> RequestBody::decompress(const Route &route, HttpRequest &request, std::optional<HttpResponse> &refusal)
{
    const auto isLarger = [&](const Result<std::string> &read, std::size_t than) {
        return !read && read.error().code == ErrorCode::TooLarge && route.maxBodyBytes > than;
    };
    auto plain = feed::decompressZstd(request.body, std::min(route.maxBodyBytes, SmallBodyBytes));
    if (isLarger(plain, SmallBodyBytes)) {
        refusal = co_await admit(route, request, request.body.size() + route.maxBodyBytes * route.bodyFactor);
        if (refusal)
            co_return;
        plain = feed::decompressZstd(request.body, std::min(route.maxBodyBytes, DecompressHereBytes));
    }
    if (isLarger(plain, DecompressHereBytes)) {
        // What grows that much is unpacked where it holds nobody up.
        auto whole = co_await m_services.readers.run<std::string>(
            [&request, &route]() -> Result<std::string> { return feed::decompressZstd(request.body, route.maxBodyBytes); });
        plain = std::move(whole);
    }
    if (!plain) {
        refusal = HttpResponse::failure(plain.error());
        co_return;
    }
    request.body = std::move(*plain);
    if (request.body.size() > SmallBodyBytes)
        (void)request.flight->hold(request.body.size() * route.bodyFactor); // less than before
}

} // namespace redoubt::server
