// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sync/BenchHouse.h"
#include "bench/sync/Parts.h"

#include <algorithm>

namespace redoubt::bench {

namespace {
constexpr int kRuns = 5;
constexpr std::size_t kRecords = 1'000;
constexpr int kAloneRounds = 200;
constexpr int kTogetherRounds = 50;

/// @p authors each push one change, again and again for @p rounds, without waiting for one another.
std::vector<double> pushTogether(boost::asio::io_context &io, BenchHouse &house, const std::vector<Id> &records,
                                 const std::vector<std::unique_ptr<RawAuthor>> &authors, std::size_t consoles, int rounds)
{
    std::vector<double> times;
    const std::function<void(RawAuthor &, int)> next = [&](RawAuthor &author, int left) {
        const auto start = now();
        author.client().push(author.edits(house.noticeBoard, records, 1), [&, left, start](const sync::Answer<feed::PushResponse> &answer) {
            if (!answer || !answer->verdicts.front().seq)
                giveUp("a change was not taken");
            times.push_back(secondsSince(start) * 1000);
            if (left > 1)
                next(author, left - 1);
        });
    };
    io.restart();
    for (std::size_t i = 0; i < consoles; ++i)
        next(*authors[i], rounds);
    while (times.size() < consoles * static_cast<std::size_t>(rounds))
        io.run_one();
    std::sort(times.begin(), times.end());
    return times;
}
} // namespace

void measureBurst(const std::filesystem::path &folder, const std::string &program)
{
    BenchHouse house(folder, program);
    boost::asio::io_context io;
    std::vector<std::unique_ptr<RawAuthor>> authors;
    for (int i = 0; i < 64; ++i)
        authors.push_back(std::make_unique<RawAuthor>(io, house.ticket(), Coordinator, Password));
    const auto records = house.addTargets(*authors.front(), kRecords);
    // Every connection is open and every chain begun before anything is timed.
    (void)pushTogether(io, house, records, authors, authors.size(), 2);
    for (int run = 0; run < kRuns; ++run) {
        const auto alone = now();
        (void)pushTogether(io, house, records, authors, 1, kAloneRounds);
        print("single_commits", kAloneRounds / secondsSince(alone), "changes/s");
        const auto start = now();
        const auto times = pushTogether(io, house, records, authors, authors.size(), kTogetherRounds);
        print("consoles_64", static_cast<double>(times.size()) / secondsSince(start), "changes/s");
        print("burst_p99", times[times.size() * 99 / 100], "ms");
    }
}

} // namespace redoubt::bench
