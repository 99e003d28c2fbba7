// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/bulletin/BulletinProgress.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/bulletin/ReminderRounds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <array>

using namespace redoubt;
using namespace redoubt::duty;

namespace {
Id bulletinTestId(int number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = static_cast<std::uint8_t>(number / 250);
    bytes[15] = static_cast<std::uint8_t>(number % 250 + 1);
    return Id(bytes);
}

/// The table of mock-up 10: a group's units by state, in the order of the columns.
struct GroupOfMock
{
    const char *path;
    std::array<int, 5> units; ///< 未签收, 未反馈, 已排查, 已处置, 无此系统
};
constexpr std::array<GroupOfMock, 5> mockGroups{{{"市直部门/政府部门", {3, 7, 9, 6, 7}},
                                                 {"市直部门/群团与事业", {1, 2, 3, 1, 3}},
                                                 {"市直部门/中省驻市", {0, 1, 0, 0, 2}},
                                                 {"市直部门/园区与国企", {0, 1, 1, 1, 0}},
                                                 {"县区", {1, 2, 3, 1, 1}}}};

struct MockUnits
{
    std::vector<Addressee> to;
    std::vector<UnitAnswer> answers;
};
MockUnits mockUnits()
{
    MockUnits all;
    int number = 0;
    for (const auto &group : mockGroups) {
        // From the end, so that what is still to do is not first by chance.
        for (int state = 4; state >= 0; --state) {
            for (int i = 0; i < group.units[static_cast<std::size_t>(state)]; ++i) {
                const Id unit = bulletinTestId(number++);
                all.to.push_back({unit, "单位", group.path, {}});
                UnitAnswer answer;
                answer.unit = unit;
                answer.state = static_cast<AnswerState>(state + 1);
                all.answers.push_back(answer);
            }
        }
    }
    return all;
}
constexpr Instant bulletinTestTime(std::int64_t minutes) { return Instant{1'790'000'000'000 + minutes * 60'000}; }
} // namespace

/// Figures of a bulletin as mock-up 10 has them, added up by hand there.
class TestBulletinProgress : public QObject
{
    Q_OBJECT

    static std::array<int, 6> figures(const AnswerCounts &counts)
    {
        return {counts.addressed,
                counts.in(AnswerState::NotAcknowledged),
                counts.in(AnswerState::NoFeedback),
                counts.in(AnswerState::Checked),
                counts.in(AnswerState::Handled),
                counts.in(AnswerState::NoSuchSystem)};
    }

private Q_SLOTS:
    void everyRowAndEveryColumnAddsUp()
    {
        const auto units = mockUnits();
        const auto tree = answerTree(units.to, units.answers);

        QCOMPARE(figures(tree.counts), (std::array{56, 5, 13, 16, 9, 13}));
        QCOMPARE(tree.counts.acknowledged(), 51);
        QCOMPARE(tree.counts.answered(), 38);
        QCOMPARE(tree.groups.size(), 2U);
        const auto &city = tree.groups[0];
        QCOMPARE(city.name, std::string("市直部门"));
        QCOMPARE(figures(city.counts), (std::array{48, 4, 11, 13, 8, 12}));
        QCOMPARE(figures(city.groups[0].counts), (std::array{32, 3, 7, 9, 6, 7}));
        QCOMPARE(city.groups[0].path, std::string("市直部门/政府部门"));
        QCOMPARE(figures(city.groups[1].counts), (std::array{10, 1, 2, 3, 1, 3}));
        QCOMPARE(figures(city.groups[2].counts), (std::array{3, 0, 1, 0, 0, 2}));
        QCOMPARE(figures(city.groups[3].counts), (std::array{3, 0, 1, 1, 1, 0}));
        QCOMPARE(figures(tree.groups[1].counts), (std::array{8, 1, 2, 3, 1, 1}));
    }

    void whatIsStillToDoStandsFirstInItsGroup()
    {
        const auto units = mockUnits();
        const auto tree = answerTree(units.to, units.answers);
        const auto &county = tree.groups[1].units;

        QCOMPARE(county[0].state, AnswerState::NotAcknowledged);
        QCOMPARE(county[1].state, AnswerState::NoFeedback);
        QCOMPARE(county[2].state, AnswerState::NoFeedback);
        // The others as they were addressed: 无此系统 was first there.
        QCOMPARE(county[3].state, AnswerState::NoSuchSystem);
    }

    void aUnitWithoutAChannelIsNotOneThatKeepsSilent()
    {
        AnswerCounts counts;
        counts.add(stateOf(false, false, {}));
        counts.add(stateOf(true, false, {}));
        QCOMPARE(counts.in(AnswerState::NotDelivered), 1);
        QCOMPARE(counts.in(AnswerState::NotAcknowledged), 1);
        QCOMPARE(counts.acknowledged(), 0);
    }

    void theLastFeedbackMakesTheState_data()
    {
        QTest::addColumn<bool>("acknowledged");
        QTest::addColumn<int>("feedback");
        QTest::addColumn<int>("state");
        QTest::newRow("nothing said") << false << -1 << static_cast<int>(AnswerState::NotAcknowledged);
        QTest::newRow("acknowledged") << true << -1 << static_cast<int>(AnswerState::NoFeedback);
        QTest::newRow("checked") << true << static_cast<int>(FeedbackResult::Checked) << static_cast<int>(AnswerState::Checked);
        QTest::newRow("handled") << true << static_cast<int>(FeedbackResult::Handled) << static_cast<int>(AnswerState::Handled);
        QTest::newRow("feedback without a receipt is both")
            << false << static_cast<int>(FeedbackResult::NoSuchSystem) << static_cast<int>(AnswerState::NoSuchSystem);
    }
    void theLastFeedbackMakesTheState()
    {
        QFETCH(bool, acknowledged);
        QFETCH(int, feedback);
        QFETCH(int, state);
        const auto last = feedback < 0 ? std::nullopt : std::optional(static_cast<FeedbackResult>(feedback));
        QCOMPARE(static_cast<int>(stateOf(true, acknowledged, last)), state);
    }

    void theFirstClockRunsUntilAllHaveAcknowledged()
    {
        BulletinBody body;
        body.acknowledgeBy = bulletinTestTime(60);
        body.feedbackBy = bulletinTestTime(600);
        AnswerCounts counts;
        counts.add(AnswerState::NotAcknowledged);
        counts.add(AnswerState::Handled);
        QCOMPARE(dueOf(body, counts).clock, BulletinClock::Acknowledge);
        QVERIFY(dueOf(body, counts).isOverdue(bulletinTestTime(61)));
        QVERIFY(!dueOf(body, counts).isOverdue(bulletinTestTime(60)));

        AnswerCounts later;
        later.add(AnswerState::NoFeedback);
        later.add(AnswerState::Handled);
        QCOMPARE(dueOf(body, later).due, std::optional(bulletinTestTime(600)));
        QCOMPARE(dueOf(body, AnswerState::Handled).clock, BulletinClock::None);
    }

    /// 23 − 12 = 11, then 11 − 5 = 6, then 6 − 1 = 5 (mock-up 10); the last by telephone, call after call.
    void roundsOfRemindersGoDown()
    {
        std::vector<UnitAnswer> answers;
        for (int i = 0; i < 23; ++i) {
            UnitAnswer answer;
            answer.unit = bulletinTestId(i);
            answer.state = i < 18 ? AnswerState::NoFeedback : AnswerState::NotAcknowledged;
            if (i < 12)
                answer.acknowledgedAt = bulletinTestTime(30); // after the first round
            else if (i < 17)
                answer.acknowledgedAt = bulletinTestTime(830);
            else if (i < 18)
                answer.acknowledgedAt = bulletinTestTime(1000);
            answers.push_back(answer);
        }
        std::vector<UnitReminder> reminders;
        const auto ask = [&](int unit, std::int64_t minute, ReminderWay way, int round) {
            BulletinReminder reminder;
            reminder.at = bulletinTestTime(minute);
            reminder.way = way;
            reminder.round = bulletinTestId(round);
            reminders.push_back({bulletinTestId(unit), reminder});
        };
        for (int i = 0; i < 23; ++i)
            ask(i, 0, ReminderWay::Notice, 1000);
        for (int i = 12; i < 23; ++i)
            ask(i, 780, ReminderWay::Notice, 1001);
        for (int i = 17; i < 23; ++i)
            ask(i, 965 + (i - 17), ReminderWay::Phone, 1002 + i); // each call by itself

        const auto rounds = reminderRounds(reminders, answers);

        QCOMPARE(rounds.size(), 3U);
        QCOMPARE(rounds[2].units.size(), 23U);
        QCOMPARE(rounds[2].answered, 12);
        QCOMPARE(rounds[2].left(), 11);
        QCOMPARE(rounds[1].units.size(), 11U);
        QCOMPARE(rounds[1].answered, 5);
        QCOMPARE(rounds[1].left(), 6);
        QCOMPARE(rounds[0].way, ReminderWay::Phone);
        QCOMPARE(rounds[0].units.size(), 6U);
        QCOMPARE(rounds[0].answered, 1);
        QCOMPARE(rounds[0].left(), 5);
    }

    void callsFarApartAreRoundsOfTheirOwn()
    {
        std::vector<UnitReminder> reminders;
        for (const auto &[minute, round] : {std::pair(0, 1), std::pair(60, 2), std::pair(61, 3)}) {
            BulletinReminder call;
            call.way = ReminderWay::Phone;
            call.at = bulletinTestTime(minute);
            call.round = bulletinTestId(round);
            reminders.push_back({bulletinTestId(minute), call});
        }
        QCOMPARE(reminderRounds(reminders, {}).size(), 2U);
    }

    void numbersRunWithinAYearAndAreNotGivenAgain_data()
    {
        QTest::addColumn<QStringList>("given");
        QTest::addColumn<int>("year");
        QTest::addColumn<QString>("next");
        QTest::newRow("the first of a year") << QStringList{"2025-103"} << 2026 << "2026-001";
        QTest::newRow("after the highest, whatever is missing before it") << QStringList{"2026-001", "2026-096", "2026-004"} << 2026 << "2026-097";
        QTest::newRow("a thousandth") << QStringList{"2026-999"} << 2026 << "2026-1000";
        QTest::newRow("what is no number counts for nothing") << QStringList{"2026-0x9", "26-5", ""} << 2026 << "2026-001";
    }
    void numbersRunWithinAYearAndAreNotGivenAgain()
    {
        QFETCH(QStringList, given);
        QFETCH(int, year);
        QFETCH(QString, next);
        std::vector<std::string> numbers;
        for (const auto &number : given)
            numbers.push_back(number.toStdString());
        QCOMPARE(QString::fromStdString(nextBulletinNumber(year, numbers)), next);
        QVERIFY(checkBulletinNumber(next.toStdString()));
    }

    void aBodyHoldsWhatABodyMay_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"none", "no title", "no summary", "nobody", "a unit twice", "feedback before the acknowledgement",
                                  "a step without words", "a file without a digest", "too long"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void aBodyHoldsWhatABodyMay()
    {
        QFETCH(QString, fault);
        BulletinBody body;
        body.title = fault == "no title" ? "" : "关于 X 的预警通报";
        body.summary = fault == "no summary" ? "" : "概况";
        body.acknowledgeBy = bulletinTestTime(60);
        body.feedbackBy = bulletinTestTime(fault == "feedback before the acknowledgement" ? 59 : 60);
        if (fault != "nobody")
            body.to.push_back({bulletinTestId(1), "县区A", {}, {}});
        if (fault == "a unit twice")
            body.to.push_back({bulletinTestId(1), "县区A", {}, {}});
        if (fault == "a step without words")
            body.steps.push_back({"", {}, "即办", {}});
        if (fault == "a file without a digest")
            body.files.push_back({"a.pdf", "sha256:12", 1, {}, {}, {}});
        if (fault == "too long")
            body.summary = std::string(4'001, 'x');
        QCOMPARE(checkBody(body).has_value(), fault == "none");
    }
};

REDOUBT_TEST(TestBulletinProgress)
#include "TestBulletinProgress.moc"
