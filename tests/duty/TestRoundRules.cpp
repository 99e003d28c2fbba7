// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/zones/ZoneDatabase.h"
#include "duty/shift/RoundRules.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

/// When rounds at set hours are due, and which of them something belongs to. A shift from 08:30 to 08:30 in Shanghai.
class TestRoundRules : public QObject
{
    Q_OBJECT

    const calendar::TimeZone m_zone = *zones::systemZone("Asia/Shanghai");
    static Instant at(std::int64_t minutes) { return Instant{1'776'213'000'000 + minutes * 60'000}; }
    static CheckItem item(const char *key)
    {
        CheckItem item;
        item.key = key;
        return item;
    }
    static CheckItem atHours(std::vector<calendar::TimeOfDay> hours)
    {
        auto result = item("room");
        result.roundAt = std::move(hours);
        return result;
    }
    static CheckItem every(std::int64_t minutes)
    {
        auto result = item("room");
        result.roundEvery = minutes;
        return result;
    }
    /// Minutes after the shift's beginning.
    std::vector<std::int64_t> due(const CheckItem &item, std::int64_t from = 0) const
    {
        Checklist list;
        list.items = {item};
        const auto rounds = roundsOf(list.items, at(0), at(24 * 60), at(from), m_zone);
        std::vector<std::int64_t> minutes;
        for (const auto &instant : rounds.empty() ? std::vector<Instant>() : rounds.front().due)
            minutes.push_back((instant - at(0)) / 60'000);
        return minutes;
    }

private Q_SLOTS:
    void setHoursComeOnceADayWithinTheShift()
    {
        // 00:00, 08:30 and 20:00 by the clock: today's 08:30 is the shift's first minute, tomorrow's is the next shift's.
        QCOMPARE(due(atHours({{20 * 60}, {0}, {8 * 60 + 30}})), (std::vector<std::int64_t>{0, 11 * 60 + 30, 15 * 60 + 30}));
    }
    void everySoOftenCountsFromTheBeginning() { QCOMPARE(due(every(240)), (std::vector<std::int64_t>{0, 240, 480, 720, 960, 1200})); }
    void bothTogetherCountEachHourOnce()
    {
        auto item = every(720);
        item.roundAt = {{{20 * 60 + 30}}}; // twelve hours after 08:30
        QCOMPARE(due(item), (std::vector<std::int64_t>{0, 720}));
    }
    void whatWasBeforeSomebodyCameIsNotTheirs() { QCOMPARE(due(every(240), 241), (std::vector<std::int64_t>{480, 720, 960, 1200})); }
    void anItemWithoutHoursHasNoRounds()
    {
        QVERIFY(due(item("room")).empty());
        QVERIFY(!hasRounds(atHours({})));
    }
    void aClockThatIsChangedMovesNoRoundOutOfOrder()
    {
        // 2026-03-08 in Chicago: 02:00 to 03:00 is skipped, so 02:30 moves to 03:00, where another round is.
        const auto chicago = *zones::systemZone("America/Chicago");
        Checklist list;
        list.items = {atHours({{2 * 60 + 30}, {3 * 60}})};
        const auto midnight = chicago.startOf(*calendar::CivilDate::parse("2026-03-08"));
        const auto rounds = roundsOf(list.items, midnight, midnight + 12 * 3'600'000, midnight, chicago);
        QCOMPARE(rounds.front().due, std::vector<Instant>{midnight + 2 * 3'600'000});
    }

    void aResultBelongsToTheRoundThatHadCome_data()
    {
        QTest::addColumn<int>("done");
        QTest::addColumn<int>("round");
        QTest::newRow("on the hour") << 240 << 240;
        QTest::newRow("half an hour before it: that round already") << 210 << 240;
        QTest::newRow("a minute earlier: still the one before") << 209 << 0;
        QTest::newRow("late: until the next one is near") << 440 << 240;
        QTest::newRow("before the first one") << -120 << 0;
        QTest::newRow("long after the last one") << 3000 << 1200;
    }
    void aResultBelongsToTheRoundThatHadCome()
    {
        QFETCH(int, done);
        QFETCH(int, round);
        std::vector<Instant> all;
        for (const auto minutes : due(every(240)))
            all.push_back(at(minutes));
        QCOMPARE(duty::roundAt(all, at(done)), at(round));
    }

    void aRoundIsToComeDueOverdueOrDone_data()
    {
        QTest::addColumn<int>("now");
        QTest::addColumn<int>("done"); // −1: not done
        QTest::addColumn<int>("expected");
        const auto row = [](const char *what, int now, int done, RoundState expected) {
            QTest::newRow(what) << now << done << static_cast<int>(expected);
        };
        row("an hour before", 180, -1, RoundState::ToCome);
        row("half an hour before", 210, -1, RoundState::Due);
        row("half an hour after", 270, -1, RoundState::Due);
        row("a minute later", 271, -1, RoundState::Overdue);
        row("done in time", 900, 270, RoundState::Done);
        row("done late", 900, 271, RoundState::DoneLate);
    }
    void aRoundIsToComeDueOverdueOrDone()
    {
        QFETCH(int, now);
        QFETCH(int, done);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(roundState(at(240), done < 0 ? std::nullopt : std::optional(at(done)), at(now))), expected);
    }
};

REDOUBT_TEST(TestRoundRules)
#include "TestRoundRules.moc"
