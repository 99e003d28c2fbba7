// SPDX-License-Identifier: GPL-3.0-or-later
// How well the time that the end of an upload takes tells whether the server had the file already, from another's room.
#include "bench/sync/Report.h"
#include "feed/wire/Http.h"
#include "tests/wire/WireHouse.h"

#include <algorithm>
#include <vector>

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
constexpr std::size_t kFileBytes = 64 * 1024;
constexpr int kSamples = 400; ///< of each kind
constexpr int kRuns = 3;

/// Red and blue in a room each.
struct Drill
{
    WireHouse house{[](server::HttpSettings &) {}};
    WireConsole coordinator = house.enter("coordinator", Role::Coordinator);
    WireConsole red = house.enter("red");
    WireConsole blue = house.enter("blue");
    Id cell = house.openCell(coordinator);
    Id redRoom = house.openRoom(coordinator, cell);
    Id blueRoom = house.openRoom(coordinator, cell);

    Drill()
    {
        house.letIn(coordinator, cell, red, redRoom, Role::RedMember);
        house.letIn(coordinator, cell, blue, blueRoom, Role::BlueMember);
        house.blobStore->makeFolders(); // as seconds after every start
    }

    /// Bytes [from, to) of @p file; how long the answer took, in nanoseconds.
    double put(WireClient &client, const WireConsole &who, const Id &room, const std::string &file, std::size_t from, std::size_t to) const
    {
        auto headers = who.headers();
        headers["Upload-Offset"] = std::to_string(from);
        headers["Upload-Length"] = std::to_string(file.size());
        const auto answer = client.ask("PUT", feed::http::blobPath(room, digestOf(file)), headers, file.substr(from, to - from));
        if (!answer || answer->status / 100 != 2)
            bench::giveUp("an upload was answered with " + (answer ? std::to_string(answer->status) + ' ' + answer->body : "nothing"));
        return static_cast<double>(answer->took.count());
    }
};

struct Sample
{
    double took = 0;
    bool wasKnown = false;
};

/// The share of @p judged that a threshold tells rightly which was chosen on @p learnt, the best there in either direction.
double shareTold(std::vector<Sample> learnt, const std::vector<Sample> &judged)
{
    std::sort(learnt.begin(), learnt.end(), [](const Sample &a, const Sample &b) { return a.took < b.took; });
    const auto knownInAll = std::count_if(learnt.begin(), learnt.end(), [](const Sample &sample) { return sample.wasKnown; });
    const auto all = static_cast<std::int64_t>(learnt.size());
    std::int64_t best = 0;
    double threshold = 0;
    bool knownIsFaster = true;
    std::int64_t knownBelow = 0;
    for (std::int64_t below = 1; below <= all; ++below) {
        knownBelow += learnt[static_cast<std::size_t>(below - 1)].wasKnown ? 1 : 0;
        // Right where below means known: the known below and the new above.
        const auto right = knownBelow + (all - below) - (knownInAll - knownBelow);
        for (const bool faster : {true, false}) {
            const auto count = faster ? right : all - right;
            if (count > best) {
                best = count;
                knownIsFaster = faster;
                threshold = learnt[static_cast<std::size_t>(below - 1)].took;
            }
        }
    }
    const auto told = std::count_if(judged.begin(), judged.end(),
                                    [&](const Sample &sample) { return ((sample.took <= threshold) == knownIsFaster) == sample.wasKnown; });
    return static_cast<double>(told) / static_cast<double>(judged.size());
}

double medianOf(const std::vector<Sample> &samples, bool known)
{
    std::vector<double> took;
    for (const auto &sample : samples) {
        if (sample.wasKnown == known)
            took.push_back(sample.took);
    }
    std::sort(took.begin(), took.end());
    return took[took.size() / 2];
}

void measure()
{
    Drill drill;
    auto reds = drill.house.client();
    auto blues = drill.house.client();
    std::vector<Sample> learnt;
    std::vector<Sample> judged;
    // Known and new in turns, so that what else the machine does falls on both alike.
    for (int i = 0; i < 2 * kSamples; ++i) {
        const bool known = i % 2 == 0;
        Bytes content(kFileBytes);
        drill.house.random.fill(content);
        const std::string file(content.begin(), content.end());
        // Blue uploads each time, the same or another: what the server did just before is alike too.
        auto others = file;
        if (!known)
            others.back() = static_cast<char>(others.back() ^ 1);
        drill.put(blues, drill.blue, drill.blueRoom, others, 0, others.size());
        drill.put(reds, drill.red, drill.redRoom, file, 0, file.size() - 1);
        const Sample sample{drill.put(reds, drill.red, drill.redRoom, file, file.size() - 1, file.size()), known};
        (i / 2 % 2 == 0 ? learnt : judged).push_back(sample);
    }
    bench::print("upload_end_known", medianOf(judged, true) / 1e6, "ms, the end of an upload of what the server had");
    bench::print("upload_end_new", medianOf(judged, false) / 1e6, "ms, of what it had not");
    bench::print("upload_end_told", 100 * shareTold(learnt, judged), "% told by one sample; 50 is a coin");
}
} // namespace

int main()
{
    for (int run = 0; run < kRuns; ++run)
        measure();
    return 0;
}
