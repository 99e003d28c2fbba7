// SPDX-License-Identifier: GPL-3.0-or-later
// The paths of DESIGN §8 from end to end: a redoubt-server of its own, TLS 1.3 on loopback, durable answers.
// scripts/bench.sh sets the figures beside limits and peers of the same run; bench/README.md says how each is taken.
#include "bench/sync/Parts.h"
#include "bench/sync/Report.h"

#include <map>

using namespace redoubt::bench;

int main(int argc, char **argv)
{
    const std::map<std::string, void (*)(const std::filesystem::path &, const std::string &)> parts{
        {"changes", measureChanges}, {"snapshot", measureSnapshot}, {"drill", measureDrill}, {"burst", measureBurst}, {"door", measureDoor}};
    const auto part = argc == 4 ? parts.find(argv[3]) : parts.end();
    if (part == parts.end()) {
        std::cerr << "usage: redoubt_bench_paths FOLDER REDOUBT-SERVER changes|snapshot|drill|burst|door\n";
        return 2;
    }
    part->second(std::filesystem::absolute(argv[1]), argv[2]);
    return 0;
}
