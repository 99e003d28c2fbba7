// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/wire/Compression.h"
#include "feed/wire/Http.h"
#include "feed/wire/Session.h"
#include "tests/sync/TlsTestServer.h"
#include "tests/testkit/feed/FakeServer.h"
#include "tests/testkit/feed/TestKinds.h"

#include <map>
#include <mutex>
#include <string>

namespace redoubt::testkit {

/// FakeServer behind HTTPS: enrolment, sign-in of anyone with the password "right", push and pull. One lock for all.
class FakeService
{
public:
    FakeService() : random(7), server(registry, clock, random), unit(IdSource(clock, random).next()), m_ids(clock, random) { start(); }

    void start()
    {
        m_http =
            std::make_unique<TlsTestServer>(TlsTestServer::Options{issueTestCertificate(ca), {}}, [this](const TestRequest &r) { return answer(r); });
    }
    /// Gone, with every connection. Comes back on another port: url() differs.
    void stop() { m_http.reset(); }
    void dropConnections() { m_http->dropConnections(); }
    feed::EnrolmentTicket ticket() const { return {1, m_http->url(), ca.digest().toString(), ca.certificatePem, "code", {}}; }

    Id accountOf(const std::string &name)
    {
        const std::lock_guard lock(mutex);
        return m_accounts.try_emplace(name, m_ids.next()).first->second;
    }
    /// The next @p count pushes are taken, and their answers lost.
    void loseAnswers(int count)
    {
        const std::lock_guard lock(mutex);
        m_lost = count;
    }
    void endTokens()
    {
        const std::lock_guard lock(mutex);
        m_tokens.clear();
    }
    int renewals()
    {
        const std::lock_guard lock(mutex);
        return m_renewals;
    }

    std::mutex mutex;
    feed::KindRegistry registry = testRegistry();
    ManualClock clock;
    SeededRandom random;
    FakeServer server;
    Id unit;
    TlsIdentity ca = makeTestCa();

private:
    static Reply refusal(ErrorCode code)
    {
        return Reply::json(feed::http::statusOf(code), writeJson(toJson(feed::ErrorBody{std::string(name(code)), "refused", {}, {}, {}})));
    }
    template <class T>
    static Reply given(const T &value)
    {
        return Reply::json(200, writeJson(toJson(value)));
    }
    static Reply lines(std::string body)
    {
        return {200, feed::compressZstd(body), {{"Content-Type", "application/x-ndjson"}, {"Content-Encoding", "zstd"}}, {}, false, false};
    }
    template <class T>
    static T decode(const std::string &body)
    {
        return fromJson<T>(*parseJson(body)).value();
    }

    feed::ServerFacts facts() const
    {
        feed::ServerFacts facts;
        facts.id = server.id();
        facts.name = "fake";
        facts.key.assign(server.key().bytes.begin(), server.key().bytes.end());
        facts.suite = "sha256-ed25519-aes256gcm";
        facts.time = SystemClock().now();
        return facts;
    }

    feed::SessionResponse session(const feed::Author &author, bool withSecret)
    {
        feed::SessionResponse response;
        response.token = "token-" + m_ids.next().toString();
        response.server = facts();
        response.expiresAt = response.server.time + 15 * 60'000;
        response.account = author.account;
        response.unit = unit;
        response.certificate.account = author.account;
        response.certificate.installation = author.installation;
        response.certificate.key = m_keys.at(author);
        response.certificate.signature = Bytes(64, 0);
        if (withSecret)
            response.cacheSecret = Bytes(32, 9);
        m_tokens[response.token] = author;
        return response;
    }

    Reply answer(const TestRequest &request)
    {
        const std::lock_guard lock(mutex);
        const std::string target(request.target().data(), request.target().size());
        auto body = request.body();
        if (request["Content-Encoding"] == "zstd")
            body = feed::decompressZstd(body, feed::http::MaxRequestBytes).value();
        if (target == "/v1/enrol") {
            feed::EnrolResponse response;
            response.installation = m_ids.next();
            response.name = "TEST";
            response.secret = Bytes(32, 3);
            response.ca = ca.certificatePem;
            response.server = facts();
            return given(response);
        }
        if (target == "/v1/session" && request.method_string() == "POST")
            return signIn(decode<feed::SignInRequest>(body));
        if (target == "/v1/session/challenge")
            return given(feed::ChallengeResponse{1, Bytes(32, 5)});
        if (target == "/v1/session/renew") {
            const auto renewal = decode<feed::RenewRequest>(body);
            const feed::Author author{renewal.account, renewal.installation};
            const auto message = feed::renewMessage(server.id(), author.account, author.installation, renewal.nonce);
            if (!m_keys.contains(author) || !VerifyKey::fromBytes(m_keys.at(author))->verify(message, renewal.signature))
                return refusal(ErrorCode::Unauthenticated);
            ++m_renewals;
            return given(session(author, true));
        }
        const std::string_view header(request["Authorization"].data(), request["Authorization"].size());
        const auto token = m_tokens.find(std::string(header.substr(std::min(header.size(), feed::http::Bearer.size()))));
        if (token == m_tokens.end())
            return refusal(ErrorCode::Unauthenticated);
        if (target == "/v1/push") {
            const auto push = feed::readPush(body);
            auto response = server.push(token->second, push.value());
            response.serverTime = SystemClock().now();
            auto reply = given(response);
            reply.isClosing = m_lost > 0 && m_lost-- > 0;
            return reply;
        }
        if (target == "/v1/pull") {
            const auto pull = decode<feed::PullRequest>(body);
            auto page = server.pull(token->second.account, pull.cursors, pull.limit);
            page.header.serverTime = SystemClock().now();
            return lines(feed::writePull(page));
        }
        return refusal(ErrorCode::NotFound); // no live socket: consoles poll
    }

    Reply signIn(const feed::SignInRequest &request)
    {
        if (request.password != "right")
            return refusal(ErrorCode::WrongPassword);
        const feed::Author author{m_accounts.try_emplace(request.account, m_ids.next()).first->second, request.installation};
        m_keys[author] = request.key;
        server.enrol(author, *VerifyKey::fromBytes(request.key));
        return given(session(author, false));
    }

    IdSource m_ids;
    std::map<std::string, Id> m_accounts;
    std::map<feed::Author, Bytes> m_keys;
    std::map<std::string, feed::Author> m_tokens;
    int m_lost = 0;
    int m_renewals = 0;
    std::unique_ptr<TlsTestServer> m_http;
};

} // namespace redoubt::testkit
