// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/link/CachePort.h"
#include "app/link/LinkEvents.h"
#include "sync/client/Client.h"
#include "sync/engine/Engine.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <functional>
#include <memory>
#include <utility>

namespace redoubt::link {

/// What the carriers of a link share: the engine that decides, the client and the cache's port that do, and the ways
/// back. Owned by SyncLink, on the I/O thread. A way back that comes after the link's end is passed over.
struct LinkParts
{
    LinkParts(boost::asio::io_context &context, std::unique_ptr<sync::Client> theClient, CachePort &thePort, LinkIdentity who, LinkEvents tell,
              const Clock &theClock, Random &theRandom, const sync::EngineSettings &settings);
    LinkParts(const LinkParts &) = delete;
    LinkParts &operator=(const LinkParts &) = delete;

    boost::asio::io_context &io;
    std::unique_ptr<sync::Client> client; ///< none once the session was ended at the server
    CachePort &port;
    LinkIdentity identity;
    LinkEvents events;
    const Clock &clock;
    Random &random;
    sync::Engine engine;
    std::function<void(sync::Actions)> carryOut; ///< what the engine wants done
    std::function<void()> readFacts;             ///< the cache's facts changed: hand them to the engine
    std::shared_ptr<int> alive = std::make_shared<int>(0);

    [[nodiscard]] sync::Moment now() const;
    /// The server's answer to @p request was no.
    void failed(sync::RequestId request, const sync::Failure &failure);
    /// The cache could not do its part of @p request; told later, never from within the action that asked.
    void storeFailed(sync::RequestId request, const Error &error);

    /// Runs @p ask on the cache's thread and @p then with its value here.
    template <class Ask, class Then>
    void withCache(Ask ask, Then then)
    {
        port.post([&context = io, watch = std::weak_ptr<int>(alive), ask = std::move(ask), then = std::move(then)](store::Cache &cache) mutable {
            using Value = std::invoke_result_t<Ask &, store::Cache &>;
            auto value = std::make_shared<Value>(ask(cache));
            boost::asio::post(context, [watch, value, then = std::move(then)]() mutable {
                if (watch.lock())
                    then(std::move(*value));
            });
        });
    }

    /// @p then as a callback that may come on the cache's thread and runs here.
    template <class Value, class Then>
    [[nodiscard]] std::function<void(Value)> backHere(Then then)
    {
        return [&context = io, watch = std::weak_ptr<int>(alive), then = std::move(then)](Value value) {
            boost::asio::post(context, [watch, then, value = std::move(value)] {
                if (watch.lock())
                    then(value);
            });
        };
    }

    /// @p then as a callback of the client.
    template <class T, class Then>
    [[nodiscard]] typename sync::Client::Callback<T> guarded(Then then)
    {
        return [watch = std::weak_ptr<int>(alive), then = std::move(then)](sync::Answer<T> answer) mutable {
            if (watch.lock())
                then(std::move(answer));
        };
    }
};

} // namespace redoubt::link
