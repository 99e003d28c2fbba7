// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Api.h"

namespace redoubt::server {

namespace {
constexpr const char *Pattern = "/v1/streams/{stream}/blobs/{digest}";
/// Of an attachment in memory at one time, while its reader takes it.
constexpr std::int64_t PieceBytes = 512 * 1024;

struct Asked
{
    Session session;
    Id stream;
    Digest digest;
};

/// Ids that are none answer as ids that name nothing.
Answer<Asked> askedFor(const Api &api, const HttpRequest &request)
{
    auto session = sessionOf(api, request);
    if (!session)
        return tl::unexpected<Refusal>(session.error());
    const auto stream = Id::parse(request.arguments[0]);
    const auto digest = Digest::parse(request.arguments[1]);
    if (!stream || !digest)
        return refuse(ErrorCode::NotFound, "no such attachment");
    return Asked{*session, *stream, *digest};
}

HttpResponse progressed(const BlobProgress &progress)
{
    auto response = HttpResponse::noContent();
    response.headers.emplace_back(feed::http::UploadOffset, std::to_string(progress.received));
    return response;
}

Task<HttpResponse> head(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<BlobProgress> &done) {
        const auto asked = askedFor(api, request);
        done(asked ? api.blobs.progress(asked->session, asked->stream, asked->digest) : tl::unexpected<Refusal>(asked.error()));
    };
    const auto answer = co_await api.readers.call<BlobProgress>(begin);
    co_return answer ? progressed(*answer) : HttpResponse::failure(answer.error());
}

Task<HttpResponse> put(Api &api, HttpRequest &request)
{
    std::optional<std::int64_t> expected;
    const auto begin = [&](const Done<BlobProgress> &done) {
        const auto asked = askedFor(api, request);
        if (!asked)
            return done(tl::unexpected<Refusal>(asked.error()));
        const auto offset = feed::http::parseByteCount(request.field(feed::http::UploadOffset));
        const auto length = feed::http::parseByteCount(request.field(feed::http::UploadLength));
        if (!offset || !length)
            return done(refuse(ErrorCode::InvalidArgument, "Upload-Offset and Upload-Length are counts of bytes"));
        if (const auto now = api.blobs.progress(asked->session, asked->stream, asked->digest))
            expected = now->received;
        api.blobs.upload(asked->session, asked->stream, asked->digest, static_cast<std::int64_t>(*offset), static_cast<std::int64_t>(*length),
                         request.body, done);
    };
    const auto answer = co_await api.readers.call<BlobProgress>(begin);
    if (answer)
        co_return progressed(*answer);
    auto response = HttpResponse::failure(answer.error());
    if (answer.error().error.code == ErrorCode::Conflict && expected)
        response.headers.emplace_back(feed::http::UploadOffset, std::to_string(*expected));
    co_return response;
}

struct Piece
{
    Asked asked;
    std::uint64_t first = 0;
    std::uint64_t length = 0; ///< of all that was asked for
    std::uint64_t size = 0;   ///< of the blob
    std::string bytes;        ///< the beginning of it
};

Answer<Piece> firstPiece(const Api &api, const HttpRequest &request)
{
    auto asked = askedFor(api, request);
    if (!asked)
        return tl::unexpected<Refusal>(asked.error());
    const auto size = api.blobs.size(asked->session, asked->stream, asked->digest);
    if (!size)
        return tl::unexpected<Refusal>(size.error());
    Piece piece{*asked, 0, static_cast<std::uint64_t>(*size), static_cast<std::uint64_t>(*size), {}};
    if (const auto header = request.field("Range"); !header.empty()) {
        const auto range = feed::http::parseRange(header);
        if (!range || range->first >= piece.size)
            return refuse(ErrorCode::InvalidArgument, "this range is not in the attachment");
        piece.first = range->first;
        piece.length = std::min(range->last.value_or(piece.size - 1), piece.size - 1) - piece.first + 1;
    }
    if (piece.length > 0) {
        auto bytes = api.blobs.read(piece.asked.session, piece.asked.stream, piece.asked.digest, static_cast<std::int64_t>(piece.first),
                                    std::min<std::int64_t>(static_cast<std::int64_t>(piece.length), PieceBytes));
        if (!bytes)
            return tl::unexpected<Refusal>(bytes.error());
        piece.bytes = std::move(*bytes);
    }
    return piece;
}

Task<Result<std::string>> nextPiece(Api &api, Asked asked, std::uint64_t first, std::uint64_t length)
{
    const auto begin = [&](const Done<std::string> &done) {
        done(api.blobs.read(asked.session, asked.stream, asked.digest, static_cast<std::int64_t>(first),
                            std::min<std::int64_t>(static_cast<std::int64_t>(length), PieceBytes)));
    };
    auto answer = co_await api.readers.call<std::string>(begin);
    if (!answer)
        co_return fail(answer.error().error);
    co_return std::move(*answer);
}

Task<HttpResponse> get(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<Piece> &done) { done(firstPiece(api, request)); };
    auto answer = co_await api.readers.call<Piece>(begin);
    if (!answer) {
        auto response = HttpResponse::failure(answer.error());
        if (answer.error().error.code == ErrorCode::InvalidArgument)
            response.status = 416;
        co_return response;
    }
    HttpResponse response;
    response.contentType = feed::http::BytesType;
    response.mayCompress = false;
    // Evidence may be live malware: no browser is to make anything of it.
    response.headers.emplace_back("Content-Disposition", "attachment");
    response.headers.emplace_back("Accept-Ranges", "bytes");
    if (!request.field("Range").empty()) {
        response.status = 206;
        response.headers.emplace_back("Content-Range",
                                      "bytes " + std::to_string(answer->first) + '-' + std::to_string(answer->first + answer->length - 1) + '/'
                                          + std::to_string(answer->size));
    }
    response.body = std::move(answer->bytes);
    response.restBytes = answer->length - response.body.size();
    const auto restFrom = answer->first + response.body.size();
    response.rest = [&api, asked = answer->asked, restFrom, end = answer->first + answer->length](std::uint64_t offset) {
        return nextPiece(api, asked, restFrom + offset, end - restFrom - offset);
    };
    co_return response;
}
} // namespace

void addBlobRoutes(Router &router, Api &api)
{
    using Access = Route::Access;
    const auto plain = Route::Answer::Response;
    router.add({bhttp::verb::head, Pattern, Access::Session, 0, plain, [&api](HttpRequest &request) { return head(api, request); }});
    router.add(
        {bhttp::verb::put, Pattern, Access::Session, feed::http::ChunkBytes, plain, [&api](HttpRequest &request) { return put(api, request); }});
    router.add({bhttp::verb::get, Pattern, Access::Session, 0, plain, [&api](HttpRequest &request) { return get(api, request); }, 1, PieceBytes});
}

} // namespace redoubt::server
