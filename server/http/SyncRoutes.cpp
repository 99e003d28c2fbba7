// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Pull.h"
#include "server/http/Api.h"
#include "server/streams/ChainPages.h"

namespace redoubt::server {

namespace {
/// Cursors of 4,096 streams, and no more.
constexpr std::size_t MaxPullBytes = 512 * 1024;
constexpr std::size_t MaxCursors = 4096;
/// Verdicts of 500 lines.
constexpr std::size_t VerdictBytes = 256 * 1024;
/// A page that was cut where it had grown over 1 MiB, and the record or line that made it so.
constexpr std::size_t PageBytes = 2 * 1024 * 1024;
/// Lines are held as bytes and parsed, until the writer has them.
constexpr std::size_t PushFactor = 4;

JsonLimits pullLimits()
{
    JsonLimits limits = HttpRequest::smallLimits();
    limits.maxBytes = MaxPullBytes;
    limits.maxValues = 5 * MaxCursors;
    return limits;
}

Task<HttpResponse> push(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<feed::PushResponse> &done) {
        const auto session = sessionOf(api, request);
        if (!session)
            return done(tl::unexpected<Refusal>(session.error()));
        auto batch = feed::readPush(request.body);
        if (!batch)
            return done(refuse(std::move(batch.error())));
        api.streams.push(*session, std::move(*batch), done);
    };
    const auto answer = co_await api.readers.call<feed::PushResponse>(begin);
    co_return answer ? HttpResponse::json(toJson(*answer)) : HttpResponse::failure(answer.error());
}

/// Nothing is new: most pulls are answered so.
std::string upToDatePage(const Api &api)
{
    feed::PullPage page;
    page.header.serverTime = api.clock.now();
    page.header.upToDate = true;
    return feed::writePull(page);
}

/// The answer to a pull that was found up to date before, while nothing at all has been committed since. On any thread, without a read.
std::optional<std::string> knownPull(const Api &api, const HttpRequest &request)
{
    const auto question = KnownPulls::questionOf(request.bearer(), request.body);
    if (!question)
        return std::nullopt;
    try {
        if (api.knownPulls.isUpToDate(*question, api.streams.version(), api.clock.now()))
            return upToDatePage(api);
    } catch (const std::exception &) {
        // The long way says what is wrong.
    }
    return std::nullopt;
}

Answer<std::string> pullPage(const Api &api, const HttpRequest &request)
{
    // Before the first read: what was committed in between must not be taken for known.
    const auto version = api.streams.version();
    const auto session = sessionOf(api, request);
    if (!session)
        return tl::unexpected<Refusal>(session.error());
    const auto asked = request.bodyAs<feed::PullRequest>(pullLimits());
    if (!asked)
        return refuse(asked.error());
    if (asked->cursors.size() > MaxCursors)
        return refuse(ErrorCode::TooLarge, "more than 4,096 cursors");
    if (asked->limit < 1 || asked->limit > feed::PullRequest::MaxLines)
        return refuse(ErrorCode::InvalidArgument, "a page has 1 to 500 lines");
    const auto page = api.streams.pull(*session, *asked);
    if (!page)
        return tl::unexpected<Refusal>(page.error());
    if (page->header.upToDate) {
        if (const auto question = KnownPulls::questionOf(request.bearer(), request.body))
            api.knownPulls.remember(*question, version, api.clock.now(), session->expiresAt);
    }
    return feed::writePull(*page);
}

Answer<std::string> snapshotPage(const Api &api, const HttpRequest &request)
{
    const auto session = sessionOf(api, request);
    if (!session)
        return tl::unexpected<Refusal>(session.error());
    const auto stream = Id::parse(request.arguments[0]);
    if (!stream)
        return refuse(ErrorCode::NotFound, "no such stream");
    std::optional<Id> after;
    if (const auto found = request.query.find("after"); found != request.query.end()) {
        const auto id = Id::parse(found->second);
        if (!id)
            return refuse(ErrorCode::InvalidArgument, "after is no id");
        after = *id;
    }
    const auto page = api.streams.snapshot(*session, *stream, after);
    if (!page)
        return tl::unexpected<Refusal>(page.error());
    return feed::writeSnapshot(*page);
}

Answer<std::string> chainsPage(const Api &api, const HttpRequest &request)
{
    const auto session = sessionOf(api, request);
    if (!session)
        return tl::unexpected<Refusal>(session.error());
    const auto stream = Id::parse(request.arguments[0]);
    if (!stream)
        return refuse(ErrorCode::NotFound, std::string(NoSuchChains));
    std::optional<feed::ChainsPlace> after;
    if (const auto found = request.query.find("after"); found != request.query.end()) {
        const auto place = feed::ChainsPlace::parse(found->second);
        if (!place)
            return refuse(ErrorCode::InvalidArgument, "after is no place");
        after = *place;
    }
    const auto page = api.streams.chains(*session, *stream, after);
    if (!page)
        return tl::unexpected<Refusal>(page.error());
    return feed::writeChains(*page);
}

Task<HttpResponse> page(Api &api, HttpRequest &request, Answer<std::string> (*make)(const Api &, const HttpRequest &))
{
    const auto begin = [&](const Done<std::string> &done) { done(make(api, request)); };
    auto answer = co_await api.readers.call<std::string>(begin);
    co_return answer ? HttpResponse::lines(std::move(*answer)) : HttpResponse::failure(answer.error());
}

Task<HttpResponse> pull(Api &api, HttpRequest &request)
{
    if (auto known = knownPull(api, request))
        co_return HttpResponse::lines(std::move(*known));
    co_return co_await page(api, request, pullPage);
}
} // namespace

void addSyncRoutes(Router &router, Api &api)
{
    using Access = Route::Access;
    const auto plain = Route::Answer::Response;
    router.add({bhttp::verb::post, std::string(feed::http::PushPath), Access::Session, feed::http::MaxRequestBytes, plain,
                [&api](HttpRequest &request) { return push(api, request); }, PushFactor, VerdictBytes});
    router.add({bhttp::verb::post, std::string(feed::http::PullPath), Access::Session, MaxPullBytes, plain,
                [&api](HttpRequest &request) { return pull(api, request); }, 1, PageBytes});
    router.add({bhttp::verb::get, "/v1/streams/{stream}/snapshot", Access::Session, 0, plain,
                [&api](HttpRequest &request) { return page(api, request, snapshotPage); }, 1, PageBytes});
    router.add({bhttp::verb::get, "/v1/streams/{stream}/chains", Access::Session, 0, plain,
                [&api](HttpRequest &request) { return page(api, request, chainsPage); }, 1, PageBytes});
    router.add({bhttp::verb::get, std::string(feed::http::LivePath), Access::Session, 0, Route::Answer::LiveSocket, {}});
}

} // namespace redoubt::server
