// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterGrid.h"
#include "views/duty/roster/RosterPeople.h"
#include "views/theme/Theme.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

#include <cstdlib>

// A month of 60 people and three posts, painted whole as each step of scrolling may ask for: within a frame of 16 ms, better 4. The peer is Qt's own
// table with the same names in the same places.

using namespace redoubt;
using namespace redoubt::views;

namespace {

constexpr int People = 60;
constexpr int Posts = 3;
constexpr QSize Window(1366, 768);
constexpr double Frame = 0.016; // seconds

QString nameOf(int person) { return QStringLiteral("值班员%1").arg(person + 1, 2, 10, QLatin1Char('0')); }

std::vector<MemberChoice> everybody()
{
    std::vector<MemberChoice> members;
    for (int person = 0; person < People; ++person)
        members.push_back({std::to_string(person), nameOf(person)});
    return members;
}

/// October 2026 with its whole weeks: each post has twenty people, who take turns.
const models::RosterMonthValues &october()
{
    static const auto made = [] {
        models::RosterMonthValues month;
        month.month = QDate(2026, 10, 1);
        month.posts = Posts;
        const QString names[Posts] = {QStringLiteral("带班领导"), QStringLiteral("主班"), QStringLiteral("副班")};
        const QDate first(2026, 9, 28);
        for (int i = 0; i < 35; ++i) {
            models::RosterDayValues day;
            day.date = first.addDays(i);
            day.outside = day.date.month() != 10;
            day.ground = day.date.dayOfWeek() > 5 ? models::RosterGround::RestDay : models::RosterGround::Workday;
            for (int post = 0; post < Posts; ++post) {
                const int person = post * 20 + i % 20;
                models::RosterLineValues line;
                line.key = {std::to_string(post), Instant{i * 86'400'000LL}, Instant{(i + 1) * 86'400'000LL}};
                line.post = names[post];
                line.shortPost = names[post].left(1);
                line.name = nameOf(person);
                line.members = {std::to_string(person)};
                line.mark = i % 7 == post ? models::RosterMark::Swapped : models::RosterMark::None;
                if (line.mark != models::RosterMark::None)
                    line.other = nameOf((person + 1) % People);
                day.lines.push_back(std::move(line));
            }
            month.days.push_back(std::move(day));
        }
        for (int i = 0; i < 12; ++i)
            month.bands.push_back(
                {models::RosterBandValues::Sort::Leave, first.addDays(i * 3), first.addDays(i * 3 + 2), nameOf(i * 5), QStringLiteral("年休")});
        return month;
    }();
    return made;
}

/// Looks at each frame: seconds against what a frame may take.
void ofAFrame(benchmark::State &state)
{
    state.counters["ofFrame"] = benchmark::Counter(Frame, benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void monthPainted(benchmark::State &state)
{
    RosterGrid grid;
    grid.setMonth(october());
    grid.resize(Window);
    QImage image(Window, QImage::Format_ARGB32_Premultiplied);
    for (auto _ : state)
        grid.render(&image);
    ofAFrame(state);
}

/// Steps of a wheel through whatever scrolls in @p widget, each with its viewport painted whole.
void scroll(benchmark::State &state, QWidget &widget, QAbstractScrollArea &area)
{
    widget.resize(Window);
    widget.show();
    QCoreApplication::processEvents();
    auto *bar = area.verticalScrollBar();
    if (bar->maximum() <= 0)
        std::abort(); // nothing scrolls, nothing is measured
    int at = 0;
    for (auto _ : state) {
        at = (at + 60) % bar->maximum();
        bar->setValue(at);
        area.viewport()->repaint();
    }
    ofAFrame(state);
}

void peopleScrolled(benchmark::State &state)
{
    RosterPeople people;
    people.setMonth(october(), everybody());
    auto *area = people.findChild<QScrollArea *>();
    if (!area)
        std::abort();
    scroll(state, people, *area);
}

void qtTableScrolled(benchmark::State &state)
{
    QTableWidget table(People, 35);
    for (const auto &day : october().days) {
        const int column = static_cast<int>(october().days.front().date.daysTo(day.date));
        for (const auto &line : day.lines)
            table.setItem(std::stoi(line.members.front()), column, new QTableWidgetItem(line.shortPost));
    }
    for (int person = 0; person < People; ++person)
        table.setVerticalHeaderItem(person, new QTableWidgetItem(nameOf(person)));
    table.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    scroll(state, table, table);
}

BENCHMARK(monthPainted)->Unit(benchmark::kMillisecond);
BENCHMARK(peopleScrolled)->Unit(benchmark::kMillisecond);
BENCHMARK(qtTableScrolled)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    Theme theme;
    theme.apply();
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
