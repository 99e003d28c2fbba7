// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/link/LinkParts.h"

#include <chrono>

namespace redoubt::link {

LinkParts::LinkParts(boost::asio::io_context &context, std::unique_ptr<sync::Client> theClient, CachePort &thePort, LinkIdentity who, LinkEvents tell,
                     const Clock &theClock, Random &theRandom, const sync::EngineSettings &settings)
    : io(context), client(std::move(theClient)), port(thePort), identity(std::move(who)), events(std::move(tell)), clock(theClock), random(theRandom),
      engine(settings, theRandom)
{ }

sync::Moment LinkParts::now() const
{
    const auto steady = std::chrono::steady_clock::now().time_since_epoch();
    return {std::chrono::duration_cast<std::chrono::milliseconds>(steady).count(), clock.now()};
}

void LinkParts::failed(sync::RequestId request, const sync::Failure &failure) { carryOut(engine.failed(now(), request, failure)); }

void LinkParts::storeFailed(sync::RequestId request, const Error &error)
{
    // Never from within the action that asked: the engine is in the midst of telling us what to do.
    boost::asio::post(io, [this, watch = std::weak_ptr<int>(alive), request, error] {
        if (watch.lock())
            failed(request, sync::failureOf(error));
    });
}

} // namespace redoubt::link
