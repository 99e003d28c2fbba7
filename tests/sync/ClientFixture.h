// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sync/client/Client.h"
#include "tests/sync/TlsTestServer.h"

#include <boost/asio/io_context.hpp>

#include <QtTest>

#include <optional>

namespace redoubt::testkit {

/// An io_context run by the test's own thread until an answer is there.
struct ClientFixture
{
    boost::asio::io_context io;

    /// Runs what @p call starts, for 20 s at most; the callback's answer.
    template <class T, class Call>
    sync::Answer<T> await(Call call)
    {
        std::optional<sync::Answer<T>> answer;
        call([&answer](sync::Answer<T> a) { answer.emplace(std::move(a)); });
        runUntil([&] { return answer.has_value(); });
        return answer ? std::move(*answer) : sync::refuse(ErrorCode::Internal, "no answer came");
    }

    template <class Predicate>
    bool runUntil(Predicate predicate)
    {
        const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
        while (!predicate() && std::chrono::steady_clock::now() < end) {
            io.restart();
            io.run_one_for(std::chrono::milliseconds(200));
        }
        return predicate();
    }

    static sync::ClientSettings quickSettings()
    {
        sync::ClientSettings settings;
        settings.connectTimeout = std::chrono::milliseconds(5000);
        settings.idleTimeout = std::chrono::milliseconds(5000);
        return settings;
    }

    std::unique_ptr<sync::Client> client(const std::string &url, const TlsIdentity &ca, sync::ClientSettings settings = quickSettings(),
                                         bool allowsTls12 = false)
    {
        auto address = sync::ServerAddress::parse(url);
        auto made = sync::Client::make(io, *address, {ca.certificatePem, allowsTls12}, std::move(settings));
        return std::move(*made);
    }

    sync::Answer<json::object> health(sync::Client &client)
    {
        return await<json::object>([&](auto done) { client.health(std::move(done)); });
    }
};

} // namespace redoubt::testkit

/// The answer is a failure with this code.
#define REDOUBT_REFUSED(answer, expected)                                                                                                            \
    do {                                                                                                                                             \
        QVERIFY(!(answer));                                                                                                                          \
        QVERIFY2((answer).error().code == (expected),                                                                                                \
                 qPrintable(QString::fromStdString(std::string(name((answer).error().code)) + ": " + (answer).error().detail)));                     \
    } while (false)
