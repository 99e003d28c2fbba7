// SPDX-License-Identifier: GPL-3.0-or-later
// redoubt_wire_seeds DIR: writes an input of every kind that FuzzWire knows.
#include "feed/Fold.h"
#include "feed/wire/Chains.h"
#include "feed/wire/Compression.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "tests/fuzz/WireInput.h"

#include <filesystem>
#include <fstream>
#include <iostream>

using namespace redoubt;
using namespace redoubt::feed;
using redoubt::fuzz::WireInput;

namespace {
class SeedFolder
{
public:
    explicit SeedFolder(std::filesystem::path folder) : m_folder(std::move(folder)) { std::filesystem::create_directories(m_folder); }

    void add(WireInput input, const std::string &body)
    {
        std::ofstream file(m_folder / ("seed" + std::to_string(m_count++)), std::ios::binary);
        file << static_cast<char>(input) << body;
    }

private:
    std::filesystem::path m_folder;
    int m_count = 0;
};

/// A short history: adds, sets with old bases, a removal, nested values.
std::vector<Line> history()
{
    ManualClock clock;
    SeededRandom random(1);
    IdSource ids(clock, random);
    HlcClock hlc(clock);
    std::vector<Line> lines;
    Id record;
    for (std::int64_t pos = 1; pos <= 12; ++pos) {
        clock.advance(100);
        Change change;
        change.id = ids.next();
        change.kind = "test.note";
        change.hlc = hlc.next();
        change.pos = pos;
        change.base = {0, pos / 3};
        if (pos % 4 == 1) {
            record = change.id;
        } else {
            change.act = pos % 4 == 0 ? Act::Remove : Act::Set;
        }
        change.record = record;
        if (change.act != Act::Remove)
            change.fields = {{"title", "受害主机"}, {"n", pos}, {"ratio", 0.5}, {"list", json::array{1, json::object{{"a", nullptr}}, true}}};
        if (pos % 5 == 0)
            change.group = ids.next();
        lines.push_back(mintLine(change).value());
    }
    return lines;
}
} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        std::cerr << "usage: redoubt_wire_seeds DIR\n";
        return 2;
    }
    SeedFolder seeds(argv[1]);
    const auto lines = history();
    const Author author{lines[0].change.id, lines[4].change.id};
    std::string all;
    std::optional<RecordState> record;
    PushRequest push;
    push.chains = {{lines[0].change.id, 1, Bytes(64, 7)}};
    PullPage page;
    page.header.sections.resize(1);
    page.lines.resize(1);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const auto &line = lines[i];
        all += line.bytes + '\n';
        const Envelope envelope{static_cast<std::int64_t>(i) + 1, {1000}, line.change.hlc, author, {"over_cap"}};
        if (i < 4)
            (void)foldChange(record, {line, author, envelope}, false);
        push.items.push_back({0, line});
        page.lines[0].push_back({envelope, line});
    }
    SnapshotPage snapshot;
    snapshot.records = {encodeRecord(*record)};

    seeds.add(WireInput::Json, lines[0].bytes);
    seeds.add(WireInput::Json, R"([1.5e300,-0.0,"\ud83d\ude00\u0000",{"":{}}])");
    seeds.add(WireInput::Line, lines[0].bytes);
    seeds.add(WireInput::Line, lines[4].bytes);
    seeds.add(WireInput::Record, encodeRecord(*record));
    seeds.add(WireInput::Push, writePush(push));
    seeds.add(WireInput::Pull, writePull(page));
    seeds.add(WireInput::Snapshot, writeSnapshot(snapshot));
    seeds.add(WireInput::History, all);
    seeds.add(WireInput::Zstd, compressZstd(all));
    seeds.add(WireInput::Zstd, compressZstd(std::string(200'000, 'x')));
    ChainsPage chains;
    chains.header.next = ChainsPlace{author, 2}.toString();
    CertificateRecord certificate;
    certificate.key = Bytes(32, 1);
    certificate.signature = Bytes(64, 2);
    chains.parts.push_back(
        {author.account, author.installation, 2, false, {certificate}, {{1, Bytes(32, 3), Bytes(64, 4), {7, 0}, Bytes(64, 5), {}}}, {}});
    seeds.add(WireInput::Chains, writeChains(chains));
    seeds.add(WireInput::Chains, *chains.header.next);
    seeds.add(WireInput::Header, "bytes=0-4194303");
    seeds.add(WireInput::Header, "gzip;q=0.5, zstd;q=0");
    return 0;
}
