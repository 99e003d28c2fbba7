// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Fairness.h"
#include "tests/duty/OfficePlan.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <map>
#include <set>

using namespace redoubt;
using namespace redoubt::calendar;
using namespace redoubt::duty;
using namespace redoubt::duty::testing;

namespace {

/// 60 people and three posts: ten leaders, 25 officers, 25 deputies; three lines each; 48 hours of rest for all.
RosterPlan sixtyPeople(const char *start)
{
    auto plan = planOf({dailyPost("lead", threeLines(numbered(1, 10, "L"), 0, 4, 7)), dailyPost("main", threeLines(numbered(1, 25, "M"), 0, 18, 24)),
                        dailyPost("deputy", threeLines(numbered(1, 25, "D"), 5, 0, 12))},
                       start);
    plan.policies = {restPolicy(48)};
    return plan;
}

/// "M01 2h 1w": days of each type that a person has, as this test writes them.
using Days = std::map<std::string, std::map<DayType, int>>;

Days daysOf(const std::vector<FairnessRow> &rows)
{
    Days days;
    for (const auto &row : rows) {
        if (row.stood > 0)
            days[row.member][*row.dayType] = row.stood;
    }
    return days;
}

/// Another way to the same roster, as slow as one likes: who is next is found anew each day from a list of what was, without cursors.
/// One person to a group, turns of one shift, rest, leave that loses the turn.
class SlowOffice
{
public:
    explicit SlowOffice(const RosterPlan &plan) : m_plan(plan) { }

    std::string stand(const Post &post, const RosterLine &line, CivilDate date)
    {
        auto &waiting = m_waiting[post.id + line.id];
        auto &queue = m_queue[post.id + line.id];
        if (queue.empty()) {
            for (std::size_t i = 0; i < line.groups.size(); ++i)
                queue.push_back(line.groups[(i + static_cast<std::size_t>(*line.firstTurn)) % line.groups.size()][0]);
        }
        for (auto one = waiting.begin(); one != waiting.end(); ++one) {
            if (isFree(*one, date) && isHere(*one, date)) {
                const auto chosen = *one;
                waiting.erase(one);
                return note(chosen, date);
            }
        }
        std::vector<std::string> late;
        for (std::size_t i = 0; i < queue.size(); ++i) {
            const auto chosen = queue[i];
            if (std::find(waiting.begin(), waiting.end(), chosen) != waiting.end())
                continue;
            if (isHere(chosen, date) && isFree(chosen, date)) {
                std::rotate(queue.begin(), queue.begin() + static_cast<std::ptrdiff_t>(i) + 1, queue.end());
                waiting.insert(waiting.end(), late.begin(), late.end());
                return note(chosen, date);
            }
            if (isHere(chosen, date))
                late.push_back(chosen);
        }
        return "-";
    }

private:
    bool isHere(const std::string &who, CivilDate date) const
    {
        // A shift from 08:30 until 08:30 touches two days.
        return std::none_of(orNone(m_plan.leaves).begin(), orNone(m_plan.leaves).end(),
                            [&](const Leave &leave) { return leave.member == who && date + 1 >= leave.from && date < leave.until; });
    }
    bool isFree(const std::string &who, CivilDate date) const
    {
        // 48 hours between 08:30 and 08:30: two days off between.
        return std::none_of(m_stood.begin(), m_stood.end(), [&](const auto &one) { return one.first == who && date - one.second < 3; });
    }
    std::string note(const std::string &who, CivilDate date)
    {
        m_stood.emplace_back(who, date);
        return who;
    }

    const RosterPlan &m_plan;
    std::map<std::string, std::vector<std::string>> m_waiting;
    std::map<std::string, std::vector<std::string>> m_queue;
    std::vector<std::pair<std::string, CivilDate>> m_stood;
};

} // namespace

/// A worked office: figures by hand for October 2026, and a year against another way to reckon it.
class TestWorkedOffice : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void octoberIsSharedAsCountedByHand()
    {
        // 31 days: 7 of National Day, Saturday the 10th worked, rest on 11, 17, 18, 24, 25, 31; 17 workdays and the 10th make 18.
        const auto plan = sixtyPeople("2026-10-01");
        const auto roster = build(plan, "2026-10-01", "2026-11-01");
        QVERIFY2(roster.has_value(), roster ? "" : roster.error().detail.c_str());
        QCOMPARE(roster->cells.size(), std::size_t(93));
        QVERIFY(roster->collisions.empty());

        const auto rows = fairnessOf(plan, roster->cells);
        const auto days = daysOf(rows);

        const auto w = DayType::Workday;
        const auto s = DayType::ShiftedWorkday;
        const auto r = DayType::RestDay;
        const auto h = DayType::StatutoryHoliday;
        // Holidays begin with M25, workdays with M01 (the third is the 10th), rest days with M19.
        Days officers;
        officers["M25"] = {{h, 1}};
        for (const auto &group : numbered(1, 6, "M"))
            officers[group[0]] = {{h, 1}, {w, 1}};
        officers["M03"] = {{h, 1}, {s, 1}};
        for (const auto &group : numbered(7, 18, "M"))
            officers[group[0]] = {{w, 1}};
        for (const auto &group : numbered(19, 24, "M"))
            officers[group[0]] = {{r, 1}};
        for (const auto &[who, expected] : officers)
            QVERIFY2(days.at(who) == expected, who.c_str());
        // Deputies: holidays D13–D19, workdays D06–D23 (the 10th D08), rest days D01–D06.
        QVERIFY((days.at("D01") == std::map<DayType, int>{{r, 1}}));
        QVERIFY((days.at("D06") == std::map<DayType, int>{{r, 1}, {w, 1}}));
        QVERIFY((days.at("D08") == std::map<DayType, int>{{s, 1}}));
        QVERIFY((days.at("D13") == std::map<DayType, int>{{h, 1}, {w, 1}}));
        QVERIFY((days.at("D19") == std::map<DayType, int>{{h, 1}, {w, 1}}));
        QVERIFY((days.at("D23") == std::map<DayType, int>{{w, 1}}));
        QVERIFY(!days.contains("D24") && !days.contains("D25"));

        int stood = 0;
        for (const auto &row : rows) {
            stood += row.stood;
            QCOMPARE(row.stood, row.turns);
            QCOMPARE(row.minutes, row.stood * 1'440);
            const double people = row.member[0] == 'L' ? 10 : 25;
            const double all = *row.dayType == h ? 7 : *row.dayType == r ? 6 : *row.dayType == s ? 1 : 17;
            QVERIFY2(std::abs(row.share - all / people) < 1e-9, row.member.c_str());
        }
        QCOMPARE(stood, 93);
    }

    void aYearAgreesWithASlowerWay_data()
    {
        QTest::addColumn<int>("leaves");
        QTest::newRow("nobody away") << 0;
        QTest::newRow("forty leaves") << 40;
        QTest::newRow("three hundred leaves") << 300;
    }
    void aYearAgreesWithASlowerWay()
    {
        QFETCH(int, leaves);
        auto plan = sixtyPeople("2026-01-01");
        std::uint32_t chance = 7;
        const auto next = [&](std::uint32_t below) {
            chance = chance * 1'664'525 + 1'013'904'223;
            return static_cast<int>((chance >> 8) % below);
        };
        plan.leaves.emplace();
        for (int i = 0; i < leaves; ++i) {
            const auto &post = plan.posts[static_cast<std::size_t>(next(3))];
            const auto &groups = post.lines[0].groups;
            Leave leave;
            leave.member = groups[static_cast<std::size_t>(next(static_cast<std::uint32_t>(groups.size())))][0];
            leave.from = plan.start + next(360);
            leave.until = leave.from + 1 + next(20);
            plan.leaves->push_back(leave);
        }

        const auto roster = *build(plan, "2026-01-01", "2027-01-01");

        SlowOffice slow(plan);
        QCOMPARE(roster.cells.size(), std::size_t(365 * 3));
        for (const auto &cell : roster.cells) {
            const auto &post = *std::find_if(plan.posts.begin(), plan.posts.end(), [&](const Post &one) { return one.id == cell.post; });
            const auto type = *china().dayType(cell.date);
            const auto &line = *std::find_if(post.lines.begin(), post.lines.end(), [&](const RosterLine &one) {
                return std::find(one.dayTypes->begin(), one.dayTypes->end(), type) != one.dayTypes->end();
            });
            const auto expected = slow.stand(post, line, cell.date);
            const auto actual = cell.stands.empty() ? std::string("-") : cell.stands[0];
            QVERIFY2(actual == expected, (cell.date.toString() + ' ' + cell.post + ": " + actual + ", not " + expected).c_str());
        }
    }

    void aFullYearIsFair()
    {
        const auto plan = sixtyPeople("2026-01-01");

        const auto rows = fairnessOf(plan, build(plan, "2026-01-01", "2027-01-01")->cells);

        // Nobody is more than one shift from the mean of their line: work and moved workdays share a line, so they are taken together.
        std::map<std::pair<std::string, bool>, std::pair<double, double>> lines;
        for (const auto &row : rows) {
            if (*row.dayType == DayType::StatutoryHoliday || *row.dayType == DayType::RestDay) {
                QVERIFY2(std::abs(row.stood - row.share) < 1, row.member.c_str());
                continue;
            }
            auto &[stood, share] = lines[{row.member, true}];
            stood += row.stood;
            share += row.share;
        }
        for (const auto &[who, figures] : lines)
            QVERIFY2(std::abs(figures.first - figures.second) < 1, who.first.c_str());
    }

    void sharesCountOnlyDaysAsAMember()
    {
        auto plan = planOf({dailyPost("main", {line("all", {}, lettered('A', 'C'))})}, "2026-03-02");
        plan.members = {RosterMember{"A", {}, {}, {}, {}, {}, {}}, RosterMember{"B", {}, {}, {}, {}, {}, {}},
                        RosterMember{"C", {}, {}, {}, {}, {}, {}}};
        plan.members->at(2).joins = day("2026-03-08");

        const auto rows = fairnessOf(plan, build(plan, "2026-03-02", "2026-03-14")->cells);

        // Six days shared by two, six by three.
        double shareOfA = 0;
        double shareOfC = 0;
        for (const auto &row : rows) {
            shareOfA += row.member == "A" ? row.share : 0;
            shareOfC += row.member == "C" ? row.share : 0;
        }
        QVERIFY(std::abs(shareOfA - 5) < 1e-9);
        QVERIFY(std::abs(shareOfC - 2) < 1e-9);
    }
};

REDOUBT_TEST(TestWorkedOffice)
#include "TestWorkedOffice.moc"
