// SPDX-License-Identifier: GPL-3.0-or-later
// redoubt_simulation [--seeds FROM COUNT] [--bug NAME] [--verbose]
// Without --bug: every seed must be good. With it: at least one of the seeds must be caught, as soon as possible.
// REDOUBT_SIM_SEED=n plays that seed alone and tells everything that happens.
#include "tests/simulation/Bugs.h"
#include "tests/simulation/World.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>

using namespace redoubt::simulation;

namespace {
struct Arguments
{
    std::uint64_t from = 1;
    std::uint64_t count = 100;
    std::string bug;
    bool isVerbose = false;
};

std::optional<Arguments> read(int argc, char **argv)
{
    Arguments arguments;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word == "--seeds" && i + 2 < argc) {
            arguments.from = std::strtoull(argv[++i], nullptr, 10);
            arguments.count = std::strtoull(argv[++i], nullptr, 10);
        } else if (word == "--bug" && i + 1 < argc) {
            arguments.bug = argv[++i];
        } else if (word == "--verbose") {
            arguments.isVerbose = true;
        } else {
            return {};
        }
    }
    if (const char *seed = std::getenv("REDOUBT_SIM_SEED")) {
        arguments.from = std::strtoull(seed, nullptr, 10);
        arguments.count = 1;
        arguments.isVerbose = true;
    }
    return arguments;
}

void tell(const WorldStats &all, std::uint64_t seeds, double seconds)
{
    std::printf("%llu seeds in %.1f s: %zu consoles, %lld events, %lld commits, %lld changes, %lld quarantined, %lld strays, %lld in conflict, %lld "
                "crashes, %lld forks, "
                "%lld attachments, %lld locks, %lld resets, %lld rescues, %lld set aside, %lld roles in units, %lld moves, %lld handovers, %lld "
                "shifts handed over twice, %lld matters open, "
                "%lld swaps answered, %lld receipts, %lld zero reports, drained within %lld s\n",
                static_cast<unsigned long long>(seeds), seconds, all.consoles, static_cast<long long>(all.events),
                static_cast<long long>(all.commits), static_cast<long long>(all.changes), static_cast<long long>(all.quarantined),
                static_cast<long long>(all.strays), static_cast<long long>(all.conflicts), static_cast<long long>(all.crashes),
                static_cast<long long>(all.forks), static_cast<long long>(all.attachments), static_cast<long long>(all.locks),
                static_cast<long long>(all.resets), static_cast<long long>(all.rescues), static_cast<long long>(all.setAsides),
                static_cast<long long>(all.unitRoles), static_cast<long long>(all.moves), static_cast<long long>(all.handovers),
                static_cast<long long>(all.twiceHandedOver), static_cast<long long>(all.openMatters), static_cast<long long>(all.swapsAnswered),
                static_cast<long long>(all.receipts), static_cast<long long>(all.reports), static_cast<long long>(all.drainedAfterMs / 1000));
}
} // namespace

int main(int argc, char **argv)
{
    const auto arguments = read(argc, argv);
    if (!arguments) {
        std::fprintf(stderr, "usage: %s [--seeds FROM COUNT] [--bug NAME] [--verbose]\n", argv[0]);
        return 2;
    }
    const bool mustCatch = !arguments->bug.empty();
    if (mustCatch && !plantBug(arguments->bug)) {
        std::fprintf(stderr, "this program was built without the bug \"%s\"\n", arguments->bug.c_str());
        return 2;
    }
    const auto begin = std::chrono::steady_clock::now();
    WorldStats all;
    for (auto seed = arguments->from; seed < arguments->from + arguments->count; ++seed) {
        WorldOptions options;
        options.seed = seed;
        options.bugs = plantedInServer();
        options.kinds = plantedKinds();
        if (arguments->isVerbose)
            options.trace = [](const std::string &line) { std::printf("%s\n", line.c_str()); };
        World world(options);
        const auto broken = world.run();
        all += world.stats();
        if (broken.empty())
            continue;
        std::printf("seed %llu: %zu found broken\n", static_cast<unsigned long long>(seed), broken.size());
        for (std::size_t i = 0; i < broken.size() && i < 5; ++i)
            std::printf("    %s\n", broken[i].c_str());
        if (mustCatch) {
            std::printf("\"%s\" is caught by seed %llu, the %llu. tried\n", arguments->bug.c_str(), static_cast<unsigned long long>(seed),
                        static_cast<unsigned long long>(seed - arguments->from + 1));
            return 0;
        }
        std::printf("to see it again: REDOUBT_SIM_SEED=%llu %s\n", static_cast<unsigned long long>(seed), argv[0]);
        return 1;
    }
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
    tell(all, arguments->count, seconds.count());
    if (mustCatch)
        std::printf("\"%s\" was not caught\n", arguments->bug.c_str());
    return mustCatch ? 1 : 0;
}
