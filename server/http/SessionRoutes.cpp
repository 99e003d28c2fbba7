// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/Api.h"
#include "server/http/Flights.h"

namespace redoubt::server {

Answer<Session> sessionOf(const Api &api, const HttpRequest &request, OldPassword oldPassword)
{
    auto session = api.auth.authenticate(request.bearer());
    if (!session)
        return refuse(std::move(session.error()));
    if (session->mustChangePassword && oldPassword == OldPassword::MayNot)
        return refuse(ErrorCode::Forbidden, "change the password first");
    if (request.flight && !request.flight->claim(session->account))
        return refuse(ErrorCode::TooManyRequests, "this account has as much under way as it may");
    return *session;
}

namespace {
template <class T>
HttpResponse asJson(const Answer<T> &answer)
{
    return answer ? HttpResponse::json(toJson(*answer)) : HttpResponse::failure(answer.error());
}

HttpResponse asNothing(const Answer<void> &answer) { return answer ? HttpResponse::noContent() : HttpResponse::failure(answer.error()); }

Task<HttpResponse> enrol(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<feed::EnrolResponse> &done) {
        const auto body = request.bodyAs<feed::EnrolRequest>();
        if (!body)
            return done(refuse(body.error()));
        api.auth.enrol(*body, request.remote, done);
    };
    co_return asJson(co_await api.readers.call<feed::EnrolResponse>(begin));
}

Task<HttpResponse> signIn(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<feed::SessionResponse> &done) {
        const auto body = request.bodyAs<feed::SignInRequest>();
        if (!body)
            return done(refuse(body.error()));
        api.auth.signIn(*body, request.remote, done);
    };
    co_return asJson(co_await api.readers.call<feed::SessionResponse>(begin));
}

Task<HttpResponse> challenge(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<feed::ChallengeResponse> &done) {
        const auto body = request.bodyAs<feed::ChallengeRequest>();
        if (!body)
            return done(refuse(body.error()));
        done(api.auth.challenge(*body));
    };
    co_return asJson(co_await api.readers.call<feed::ChallengeResponse>(begin));
}

Task<HttpResponse> renew(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<feed::SessionResponse> &done) {
        const auto body = request.bodyAs<feed::RenewRequest>();
        if (!body)
            return done(refuse(body.error()));
        // A console that was offline comes with a token that has run out, or with none: the request then proves itself.
        auto session = sessionOf(api, request, OldPassword::May);
        if (!session && session.error().error.code == ErrorCode::TooManyRequests)
            return done(tl::unexpected<Refusal>(session.error()));
        api.auth.renew(session ? std::optional(*session) : std::nullopt, *body, done);
    };
    const auto answer = co_await api.readers.call<feed::SessionResponse>(begin);
    if (answer)
        api.sessionsChanged();
    co_return asJson(answer);
}

Task<HttpResponse> signOut(Api &api, HttpRequest &request)
{
    Digest token;
    const auto begin = [&](const Done<void> &done) {
        const auto session = sessionOf(api, request, OldPassword::May);
        if (!session)
            return done(tl::unexpected<Refusal>(session.error()));
        token = session->token;
        api.auth.signOut(*session, done);
    };
    const auto answer = co_await api.readers.call<void>(begin);
    if (answer) {
        api.tokenEnded(token);
        api.sessionsChanged(); // others of the same console ended with it
    }
    co_return asNothing(answer);
}

Task<HttpResponse> changePassword(Api &api, HttpRequest &request)
{
    const auto begin = [&](const Done<void> &done) {
        const auto session = sessionOf(api, request, OldPassword::May);
        if (!session)
            return done(tl::unexpected<Refusal>(session.error()));
        const auto body = request.bodyAs<feed::PasswordChangeRequest>();
        if (!body)
            return done(refuse(body.error()));
        api.auth.changePassword(*session, *body, request.remote, done);
    };
    const auto answer = co_await api.readers.call<void>(begin);
    if (answer)
        api.sessionsChanged();
    co_return asNothing(answer);
}
} // namespace

void addSessionRoutes(Router &router, Api &api)
{
    using feed::http::MaxSmallRequestBytes;
    using Access = Route::Access;
    const auto post = [&router](std::string_view path, Access access, std::function<Task<HttpResponse>(HttpRequest &)> handle) {
        router.add({bhttp::verb::post, std::string(path), access, MaxSmallRequestBytes, Route::Answer::Response, std::move(handle)});
    };
    post(feed::http::EnrolPath, Access::Open, [&api](HttpRequest &request) { return enrol(api, request); });
    post(feed::http::SessionPath, Access::Open, [&api](HttpRequest &request) { return signIn(api, request); });
    post(feed::http::ChallengePath, Access::Open, [&api](HttpRequest &request) { return challenge(api, request); });
    post(feed::http::RenewPath, Access::Open, [&api](HttpRequest &request) { return renew(api, request); });
    post(feed::http::PasswordPath, Access::Session, [&api](HttpRequest &request) { return changePassword(api, request); });
    router.add({bhttp::verb::delete_, std::string(feed::http::SessionPath), Access::Session, 0, Route::Answer::Response,
                [&api](HttpRequest &request) { return signOut(api, request); }});
}

} // namespace redoubt::server
