// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/sync/BenchHouse.h"
#include "bench/sync/Parts.h"
#include "feed/wire/Compression.h"
#include "feed/wire/Push.h"

#include <algorithm>
#include <array>

#include <fcntl.h>
#include <unistd.h>

namespace redoubt::bench {

namespace {
constexpr std::size_t kRecords = 25'000;
constexpr std::size_t kBatch = 500;
constexpr int kPushRuns = 5;
constexpr int kPullRuns = 5;
constexpr int kSingleRuns = 3;
constexpr int kSingles = 400;

struct Batches
{
    std::vector<feed::PushRequest> requests;
    std::size_t plainBytes = 0;
    std::size_t packedBytes = 0;
};

/// One change to each of @p records.
Batches oneChangeEach(RawAuthor &author, const Id &stream, const std::vector<Id> &records)
{
    Batches made;
    for (std::size_t i = 0; i < records.size(); i += kBatch) {
        made.requests.push_back(author.edits(stream, records, kBatch));
        const auto body = feed::writePush(made.requests.back());
        made.plainBytes += body.size();
        made.packedBytes += feed::compressZstd(body).size();
    }
    return made;
}

double percentile(std::vector<double> &values, std::size_t hundredths)
{
    std::sort(values.begin(), values.end());
    return values[values.size() * hundredths / 100];
}

/// What a durable write of one page costs where the server writes: over pages that the file has already, as SQLite's log is written.
void measureFsync(const std::filesystem::path &folder)
{
    const auto path = folder / "fsync";
    const int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        giveUp("no file for fsync");
    std::array<char, 4096> page{};
    const auto write = [&](int at) {
        page[0] = static_cast<char>(at);
        if (::pwrite(file, page.data(), page.size(), 4096 * at) != static_cast<ssize_t>(page.size()))
            giveUp("cannot write for fsync");
    };
    constexpr int kPages = 200;
    for (int i = 0; i < kPages; ++i)
        write(i);
    ::fsync(file);
    std::vector<double> times;
    for (int i = 0; i < kPages; ++i) {
        const auto start = now();
        write(i);
        if (::fdatasync(file) != 0)
            giveUp("fsync failed");
        times.push_back(secondsSince(start) * 1000);
    }
    ::close(file);
    std::filesystem::remove(path);
    print("fsync", percentile(times, 50), "ms, a page");
}

void pushInBatches(RawAuthor &author, BenchHouse &house, const std::vector<Id> &records)
{
    auto made = oneChangeEach(author, house.noticeBoard, records);
    const auto lines = static_cast<double>(records.size());
    print("wire_bytes_per_change", static_cast<double>(made.packedBytes) / lines, "bytes, zstd");
    print("plain_bytes_per_change", static_cast<double>(made.plainBytes) / lines, "bytes");
    const auto start = now();
    for (auto &batch : made.requests)
        house.lastSeq = author.push(std::move(batch));
    print("push_500", lines / secondsSince(start), "changes/s");
}

void pushOneByOne(RawAuthor &author, BenchHouse &house, const std::vector<Id> &records)
{
    std::vector<double> times;
    for (int i = 0; i < kSingles; ++i) {
        auto batch = author.edits(house.noticeBoard, records, 1);
        const auto start = now();
        house.lastSeq = author.push(std::move(batch));
        times.push_back(secondsSince(start) * 1000);
    }
    print("one_change_p50", percentile(times, 50), "ms");
    print("one_change_p99", percentile(times, 99), "ms");
}

/// The reader was away while each record was edited once; it comes back and pulls in pages of 500.
void pullIntoCache(RawAuthor &author, BenchHouse &house, const std::vector<Id> &records)
{
    for (auto &batch : oneChangeEach(author, house.noticeBoard, records).requests)
        house.lastSeq = author.push(std::move(batch));
    const auto reader = house.person(Commander, "reader");
    const auto lacking = need(reader->positionOf(house.noticeBoard), "position").seq;
    const auto start = now();
    BenchHouse::reach(*reader, house.noticeBoard, house.lastSeq);
    print("pull_into_cache", static_cast<double>(house.lastSeq - lacking) / secondsSince(start), "changes/s");
}

/// Page after page, without a cache: what the server alone takes.
void pullRaw(RawAuthor &author, const BenchHouse &house)
{
    feed::PullRequest request;
    request.cursors = {{house.noticeBoard, 0, 0}};
    std::size_t pulled = 0;
    const auto start = now();
    for (bool more = true; more;) {
        const auto page = author.wait<feed::PullPage>([&](auto done) { author.client().pull(request, std::move(done)); });
        const auto &section = page->header.sections.front();
        pulled += page->lines.front().size();
        request.cursors.front() = {section.stream, section.epoch, section.from + section.count};
        more = page->header.more;
    }
    print("pull_500_raw", static_cast<double>(pulled) / secondsSince(start), "changes/s");
}
} // namespace

void measureChanges(const std::filesystem::path &folder, const std::string &program)
{
    BenchHouse house(folder, program);
    boost::asio::io_context io;
    RawAuthor author(io, house.ticket(), Coordinator, Password);
    const auto records = house.addTargets(author, kRecords);
    BenchHouse::reach(*house.person(Commander, "reader"), house.noticeBoard, house.lastSeq);

    for (int run = 0; run < kPushRuns; ++run)
        pushInBatches(author, house, records);
    for (int run = 0; run < kSingleRuns; ++run) {
        measureFsync(folder);
        pushOneByOne(author, house, records);
    }
    pullRaw(author, house);
    BenchHouse::reach(*house.person(Commander, "reader"), house.noticeBoard, house.lastSeq);
    for (int run = 0; run < kPullRuns; ++run)
        pullIntoCache(author, house, records);
}

} // namespace redoubt::bench
