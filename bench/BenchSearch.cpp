// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"
#include "core/search/SearchIndex.h"
#include "core/text/SearchKey.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

// Two years of an office's log searched: below 100 ms on one core, better 10. The peers are one memory-to-memory copy of the same bytes, the least
// that reading them all can cost, and the C library's own search for the word through them, which knows no records, no second word and no order.

using namespace redoubt;
using namespace redoubt::search;

namespace {

constexpr int linesOfTwoYears = 730 * 100;

const char *const pieces[] = {"县区C 值班室来电：",       "门户网站无法打开，",   "原因在查。", "出口 B 丢包 1.8 %，",
                              "已报运营商，工单 #5521，", "备份网段流量超阈值，", "排查中；",   "解除误报。",
                              "机房环境 5 项合格，",      "零报告收齐 55 家，",   "已电话催。"};

std::string keysOfTwoYears; ///< the same texts in one piece, for the peer

const SearchIndex &twoYears()
{
    static const SearchIndex made = [] {
        SearchIndex index;
        ManualClock clock;
        SeededRandom random(3);
        IdSource ids(clock, random);
        const auto stream = ids.next();
        const auto author = ids.next();
        for (int i = 0; i < linesOfTwoYears; ++i) {
            std::string text;
            for (int j = 0; j < 4; ++j)
                text += pieces[(static_cast<std::size_t>(i) * 7 + static_cast<std::size_t>(j) * 5) % std::size(pieces)];
            if (i % 9000 == 17)
                text += "勒索";
            SearchRecord line{stream, ids.next(), "duty.log", {i}, author, {{"text", text}, {"by", "值班员" + std::to_string(i % 40)}}};
            if (i % 9 == 0)
                line.texts.push_back({"caller", "县区" + std::string(1, static_cast<char>('A' + i % 8)) + " 值班室"});
            keysOfTwoYears += text::searchKey(text) + "\n" + text::searchKey(line.texts[1].text) + "\n";
            index.put(line);
        }
        return index;
    }();
    return made;
}

void find(benchmark::State &state, const char *typed)
{
    const auto &index = twoYears();
    const auto query = searchQuery(typed);
    std::size_t hits = 0;
    for (auto _ : state) {
        auto found = index.find(query, 0, index.slotCount());
        order(found);
        hits = found.size();
        benchmark::DoNotOptimize(found);
    }
    state.counters["hits"] = static_cast<double>(hits);
    state.counters["MB"] = static_cast<double>(index.bytes()) / 1e6;
    state.counters["of100ms"] = benchmark::Counter(0.1, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

/// What `grep -c` does, without reading a file: every place of the word, by memmem.
void scanAll(benchmark::State &state, const char *typed)
{
    (void)twoYears();
    const std::string word = text::searchKey(typed);
    std::size_t hits = 0;
    for (auto _ : state) {
        hits = 0;
        const char *at = keysOfTwoYears.data();
        const char *end = at + keysOfTwoYears.size();
        while (const void *found = ::memmem(at, static_cast<std::size_t>(end - at), word.data(), word.size())) {
            at = static_cast<const char *>(found) + word.size();
            ++hits;
        }
        benchmark::DoNotOptimize(hits);
    }
    state.counters["hits"] = static_cast<double>(hits);
}

void copyAll(benchmark::State &state)
{
    const std::string from(twoYears().bytes(), 'a');
    std::string to(from.size(), 'b');
    for (auto _ : state) {
        std::memcpy(to.data(), from.data(), from.size());
        benchmark::DoNotOptimize(to);
    }
}

void fold(benchmark::State &state)
{
    SearchIndex index;
    ManualClock clock;
    SeededRandom random(4);
    IdSource ids(clock, random);
    SearchRecord record{ids.next(), ids.next(), "duty.log",
                        {},         ids.next(), {{"text", "县区C 值班室来电：門戶網站無法打開，Ｂ 丢包 1.8 %，hxxp://a[.]cn"}}};
    for (auto _ : state)
        index.put(record);
}

BENCHMARK_CAPTURE(find, rare, "勒索")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, twoWords, "出口 运营商")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, nothing, "没有这个词")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(find, everything, "，")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(scanAll, rare, "勒索")->Unit(benchmark::kMillisecond);
BENCHMARK(copyAll)->Unit(benchmark::kMillisecond);
BENCHMARK(fold);

} // namespace
