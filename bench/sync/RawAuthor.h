// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bench/sync/Report.h"
#include "core/Random.h"
#include "feed/Change.h"
#include "sync/client/Enrolment.h"

#include <boost/asio/io_context.hpp>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace redoubt::bench {

/// An account at the wire: mints, chains and signs, without a cache. What it costs is measured on the server alone.
/// Single-threaded: every call runs the io_context until its answer is there.
class RawAuthor
{
public:
    RawAuthor(boost::asio::io_context &io, const feed::EnrolmentTicket &ticket, const std::string &account, const std::string &password)
        : m_io(io), m_key(SigningKey::generate(m_random))
    {
        sync::Answer<sync::Enrolled> enrolled = wait<sync::Enrolled>([&](auto done) { sync::enrol(m_io, ticket, "BENCH", {}, std::move(done)); });
        m_address = enrolled->address;
        m_ca = enrolled->response.ca;
        m_client = anotherClient();
        m_installation = enrolled->response.installation;
        m_server = enrolled->response.server.id;
        feed::SignInRequest request;
        request.account = account;
        request.password = password;
        request.installation = m_installation;
        request.secret = enrolled->response.secret;
        const auto key = m_key.verifyKey();
        request.key.assign(key.bytes.begin(), key.bytes.end());
        const auto session = wait<feed::SessionResponse>([&](auto done) { m_client->signIn(request, std::move(done)); });
        m_account = session->account;
        token = session->token;
    }

    /// Runs the io_context until @p call has answered; an error ends the program.
    template <class T, class Call>
    sync::Answer<T> wait(Call call)
    {
        std::optional<sync::Answer<T>> answer;
        call([&](sync::Answer<T> got) { answer = std::move(got); });
        m_io.restart();
        while (!answer)
            m_io.run_one();
        if (!*answer)
            giveUp(std::string(name(answer->error().code)) + ' ' + answer->error().detail);
        return std::move(*answer);
    }

    /// A signed batch of @p lines changes; @p fill gives each its kind, act, record and fields, and returns nothing else.
    feed::PushRequest batch(const Id &stream, std::size_t lines, const std::function<void(feed::Change &, std::size_t count)> &fill)
    {
        feed::PushRequest request;
        auto &chain = m_heads.try_emplace(stream, feed::chainGenesis(m_server, m_account, m_key.verifyKey(), stream)).first->second;
        request.chains.push_back({stream, chain.pos + 1, {}});
        for (std::size_t i = 0; i < lines; ++i) {
            feed::Change change;
            change.id = m_ids.next();
            fill(change, m_count++);
            change.hlc = {m_clock.now().ms, static_cast<std::uint32_t>(m_count & 0xffff)};
            change.pos = chain.pos + 1;
            auto line = feed::mintLine(std::move(change));
            if (!line)
                giveUp(line.error().detail);
            chain = feed::nextInChain(chain, digestOf(line->bytes));
            request.items.push_back({0, std::move(*line)});
        }
        const auto signature = m_key.sign(feed::batchMessage({{m_account, m_installation}, stream}, chain));
        request.chains.front().signature.assign(signature.begin(), signature.end());
        return request;
    }
    /// Changes that set one field of @p records of @p stream, in turn.
    feed::PushRequest edits(const Id &stream, const std::vector<Id> &records, std::size_t lines)
    {
        return batch(stream, lines, [&](feed::Change &change, std::size_t count) {
            change.kind = "exercise.target";
            change.record = records[count % records.size()];
            change.act = feed::Act::Set;
            change.fields = {{"name", "target " + std::to_string(count)}};
        });
    }

    /// Pushes @p batch and gives the seq of its last change, which must have been taken.
    std::int64_t push(feed::PushRequest batch)
    {
        const auto answer = wait<feed::PushResponse>([&](auto done) { m_client->push(std::move(batch), std::move(done)); });
        for (const auto &verdict : answer->verdicts) {
            if (!verdict.seq)
                giveUp("a change was not taken: " + verdict.code.value_or("?"));
        }
        return *answer->verdicts.back().seq;
    }

    [[nodiscard]] sync::Client &client() { return *m_client; }
    /// With a connection of its own, not signed in.
    [[nodiscard]] std::unique_ptr<sync::Client> anotherClient()
    {
        auto client = sync::Client::make(m_io, m_address, {m_ca, false});
        if (!client)
            giveUp("no client");
        return std::move(*client);
    }
    [[nodiscard]] const Id &account() const { return m_account; }
    std::string token;

private:
    boost::asio::io_context &m_io;
    SystemClock m_clock;
    SystemRandom m_random;
    IdSource m_ids{m_clock, m_random};
    SigningKey m_key;
    sync::ServerAddress m_address;
    std::string m_ca;
    std::unique_ptr<sync::Client> m_client;
    Id m_installation;
    Id m_server;
    Id m_account;
    std::map<Id, feed::ChainHead> m_heads;
    std::size_t m_count = 0;
};

} // namespace redoubt::bench
