// SPDX-License-Identifier: GPL-3.0-or-later
// What one change costs on its way: minted, read, folded, encoded, sealed, chained. One field, as in DESIGN §8.
#include "core/crypto/Sealing.h"
#include "core/json/Described.h"
#include "feed/Fold.h"
#include "feed/wire/Pull.h"

#include <benchmark/benchmark.h>

using namespace redoubt;
using namespace redoubt::feed;

namespace {

struct Bench
{
    ManualClock clock;
    SeededRandom random{1};
    IdSource ids{clock, random};
    HlcClock hlc{clock};
    Author author{ids.next(), ids.next()};
    std::int64_t pos = 0;

    Change change(Act act, const Id &record)
    {
        clock.advance(3);
        Change change;
        change.id = ids.next();
        change.kind = "exercise.claim";
        change.record = act == Act::Add ? change.id : record;
        change.act = act;
        change.base = {0, pos};
        change.hlc = hlc.next();
        change.pos = ++pos;
        if (act == Act::Add)
            change.fields = {{"points", 50}, {"reason", "initial access"}, {"state", "submitted"}, {"team", ids.next().toString()}};
        else
            change.fields = {{"points", pos}};
        return change;
    }

    Envelope envelope() const { return {pos, clock.now(), hlc.last(), author, {}}; }
};

void mint(benchmark::State &state)
{
    Bench bench;
    const auto change = bench.change(Act::Set, bench.ids.next());
    for (auto _ : state)
        benchmark::DoNotOptimize(mintLine(change));
}
BENCHMARK(mint);

void read(benchmark::State &state)
{
    Bench bench;
    const auto line = mintLine(bench.change(Act::Set, bench.ids.next())).value();
    for (auto _ : state)
        benchmark::DoNotOptimize(readLine(line.bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * line.bytes.size()));
}
BENCHMARK(read);

void digestAndChain(benchmark::State &state)
{
    Bench bench;
    const auto line = mintLine(bench.change(Act::Set, bench.ids.next())).value();
    ChainHead head;
    for (auto _ : state)
        head = nextInChain(head, digestOf(line.bytes));
    benchmark::DoNotOptimize(head);
}
BENCHMARK(digestAndChain);

void streamChain(benchmark::State &state)
{
    Bench bench;
    const auto line = mintLine(bench.change(Act::Set, bench.ids.next())).value();
    const auto digest = digestOf(line.bytes);
    Digest head;
    for (auto _ : state)
        head = nextInStream(head, bench.envelope(), digest);
    benchmark::DoNotOptimize(head);
}
BENCHMARK(streamChain);

/// A record that other changes were folded into, and the next one-field change to it.
struct Edited
{
    std::optional<RecordState> record;
    Line line;
    Envelope envelope;

    /// The same change, one place on: as if the author had saved again.
    void moveOn(Line &next)
    {
        next.change.pos = ++line.change.pos;
        ++envelope.seq;
    }

    explicit Edited(Bench &bench)
    {
        const auto add = mintLine(bench.change(Act::Add, {})).value();
        (void)foldChange(record, {add, bench.author, bench.envelope()}, false);
        const auto set = mintLine(bench.change(Act::Set, add.change.id)).value();
        (void)foldChange(record, {set, bench.author, bench.envelope()}, false);
        line = mintLine(bench.change(Act::Set, add.change.id)).value();
        envelope = bench.envelope();
    }
};

void fold(benchmark::State &state)
{
    Bench bench;
    Edited edited(bench);
    auto line = edited.line;
    for (auto _ : state) {
        edited.moveOn(line);
        benchmark::DoNotOptimize(foldChange(edited.record, {line, bench.author, edited.envelope}, false));
    }
}
BENCHMARK(fold);

void encode(benchmark::State &state)
{
    Bench bench;
    const Edited edited(bench);
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeRecord(*edited.record));
}
BENCHMARK(encode);

void decode(benchmark::State &state)
{
    Bench bench;
    const Edited edited(bench);
    const auto bytes = encodeRecord(*edited.record);
    for (auto _ : state)
        benchmark::DoNotOptimize(decodeRecord(bytes));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}
BENCHMARK(decode);

/// What a pulled change costs a console, without its database.
void readFoldEncodeSeal(benchmark::State &state)
{
    Bench bench;
    Edited edited(bench);
    const auto key = SealingKey::generate(bench.random);
    for (auto _ : state) {
        auto line = readLine(edited.line.bytes).value();
        edited.moveOn(line);
        benchmark::DoNotOptimize(foldChange(edited.record, {line, bench.author, edited.envelope}, false));
        benchmark::DoNotOptimize(key.seal(bytesOf(encodeRecord(*edited.record)), "records/row/1", bench.random));
    }
}
BENCHMARK(readFoldEncodeSeal);

/// What it costs where the record has to be opened first.
void readOpenDecodeFoldEncodeSeal(benchmark::State &state)
{
    Bench bench;
    Edited edited(bench);
    const auto key = SealingKey::generate(bench.random);
    const auto sealed = key.seal(bytesOf(encodeRecord(*edited.record)), "records/row/1", bench.random);
    for (auto _ : state) {
        const auto line = readLine(edited.line.bytes).value();
        std::optional<RecordState> record = decodeRecord(textOf(key.open(sealed, "records/row/1").value())).value();
        benchmark::DoNotOptimize(foldChange(record, {line, bench.author, edited.envelope}, false));
        benchmark::DoNotOptimize(key.seal(bytesOf(encodeRecord(*record)), "records/row/1", bench.random));
    }
}
BENCHMARK(readOpenDecodeFoldEncodeSeal);

/// One field with as many heads as authors: the cost must stay a walk over the heads.
void encodeManyHeads(benchmark::State &state)
{
    Bench bench;
    std::optional<RecordState> record;
    const auto add = mintLine(bench.change(Act::Add, {})).value();
    (void)foldChange(record, {add, bench.author, bench.envelope()}, false);
    for (std::int64_t i = 0; i < state.range(0); ++i) {
        auto change = bench.change(Act::Set, add.change.id);
        change.base = {0, 1};
        const auto line = mintLine(change).value();
        auto envelope = bench.envelope();
        envelope.author = {bench.ids.next(), bench.ids.next()};
        (void)foldChange(record, {line, envelope.author, envelope}, false);
    }
    for (auto _ : state)
        benchmark::DoNotOptimize(encodeRecord(*record));
    state.SetComplexityN(state.range(0));
}
BENCHMARK(encodeManyHeads)->RangeMultiplier(4)->Range(16, 4096)->Complexity();

void pullPage(benchmark::State &state)
{
    Bench bench;
    PullPage page;
    PullSection section;
    section.stream = bench.ids.next();
    page.header.sections.push_back(section);
    auto &lines = page.lines.emplace_back();
    for (int i = 0; i < PullRequest::MaxLines; ++i) {
        const auto line = mintLine(bench.change(Act::Set, bench.ids.next())).value();
        lines.push_back({bench.envelope(), line});
    }
    const auto body = writePull(page);
    for (auto _ : state)
        benchmark::DoNotOptimize(readPull(body));
    state.SetItemsProcessed(static_cast<std::int64_t>(state.iterations()) * PullRequest::MaxLines);
}
BENCHMARK(pullPage);

} // namespace
