// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/Random.h"
#include "core/search/SearchIndex.h"

#include <benchmark/benchmark.h>

#include <cstring>
#include <string>

// Two years of an office's log searched: below 100 ms on one core, better 10. The peer is one memory-to-memory copy of the same bytes, the least that
// reading them all can cost.

using namespace redoubt;
using namespace redoubt::search;

namespace {

constexpr int linesOfTwoYears = 730 * 100;

const char *const pieces[] = {"县区C 值班室来电：",       "门户网站无法打开，",   "原因在查。", "出口 B 丢包 1.8 %，",
                              "已报运营商，工单 #5521，", "备份网段流量超阈值，", "排查中；",   "解除误报。",
                              "机房环境 5 项合格，",      "零报告收齐 55 家，",   "已电话催。"};

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
            index.put({stream, ids.next(), "duty.log", {i}, author, {{"text", text}}});
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

BENCHMARK_CAPTURE(find, rare, "勒索");
BENCHMARK_CAPTURE(find, twoWords, "出口 运营商");
BENCHMARK_CAPTURE(find, nothing, "没有这个词");
BENCHMARK_CAPTURE(find, everything, "，");
BENCHMARK(copyAll);
BENCHMARK(fold);

} // namespace
