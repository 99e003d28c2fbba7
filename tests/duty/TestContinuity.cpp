// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/roster/Continuity.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::duty;

namespace {

constexpr std::int64_t minute = 60'000;
constexpr int Not = -9'999;

Instant at(int minutes) { return Instant{minutes * minute}; }

/// A shift of 100 minutes of @p who ("-": nobody), taken over at @p taken (Not: not).
ReliefOf relief(const char *who, int start, int taken)
{
    ReliefOf shift;
    if (std::string(who) != "-")
        shift.stands = {who};
    shift.start = at(start);
    shift.end = at(start + 100);
    if (taken != Not)
        shift.takenOver = at(taken);
    return shift;
}

QString textOf(const std::vector<std::string> &members) { return members.empty() ? QStringLiteral("-") : QString::fromStdString(members.front()); }

QString chainOf(const Continuity &continuity)
{
    QStringList pieces;
    for (const auto &piece : continuity.chain)
        pieces << QString("%1 %2-%3 %4")
                      .arg(textOf(piece.members))
                      .arg(piece.from.ms / minute)
                      .arg(piece.until.ms / minute)
                      .arg(QString::fromStdString(enumName(piece.by)));
    return pieces.join(", ");
}

QString lateOf(const Continuity &continuity)
{
    QStringList reliefs;
    for (const auto &one : continuity.late)
        reliefs << QString("%1 waits for %2 due %3 %4%5")
                       .arg(textOf(one.waiting), textOf(one.expected))
                       .arg(one.due.ms / minute)
                       .arg(one.came ? QString("came %1").arg(one.came->ms / minute) : QStringLiteral("still"), one.escalates ? "!" : "");
    return reliefs.join(", ");
}

} // namespace

class TestContinuity : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Period 0 to 400 minutes, shifts of 100, grace of 10.
    void somebodyAnswersInEveryMinute_data()
    {
        QTest::addColumn<QList<ReliefOf>>("shifts");
        QTest::addColumn<int>("now");
        QTest::addColumn<QString>("chain");
        QTest::addColumn<QString>("late");
        QTest::newRow("everybody on time") << QList{relief("A", 0, 0), relief("B", 100, 100)} << 150 << "A 0-100 plan, B 100-150 plan"
                                           << "";
        QTest::newRow("late relief extends who is on")
            << QList{relief("A", 0, 0), relief("B", 100, 125)} << 150 << "A 0-100 plan, A 100-125 extension, B 125-150 plan"
            << "A waits for B due 100 came 125!";
        QTest::newRow("late within the grace") << QList{relief("A", 0, 0), relief("B", 100, 110)} << 150
                                               << "A 0-100 plan, A 100-110 extension, B 110-150 plan"
                                               << "A waits for B due 100 came 110";
        QTest::newRow("still waiting") << QList{relief("A", 0, 0), relief("B", 100, Not)} << 111 << "A 0-100 plan, A 100-111 extension"
                                       << "A waits for B due 100 still!";
        QTest::newRow("early") << QList{relief("A", 0, 0), relief("B", 100, 90)} << 150 << "A 0-90 plan, B 90-100 early, B 100-150 plan"
                               << "";
        QTest::newRow("a gap of the roster extends too")
            << QList{relief("A", 0, 0), relief("-", 100, Not), relief("C", 200, 200)} << 250 << "A 0-100 plan, A 100-200 extension, C 200-250 plan"
            << "A waits for - due 100 came 200!";
        QTest::newRow("one who never came") << QList{relief("A", 0, 0), relief("B", 100, Not), relief("C", 200, 205)} << 250
                                            << "A 0-100 plan, A 100-205 extension, C 205-250 plan"
                                            << "A waits for B due 100 came 205!, A waits for C due 200 came 205";
        QTest::newRow("so late that the shift is over") << QList{relief("A", 0, 0), relief("B", 100, 210), relief("C", 200, 220)} << 250
                                                        << "A 0-100 plan, A 100-210 extension, B 210-220 extension, C 220-250 plan"
                                                        << "A waits for B due 100 came 210!, B waits for C due 200 came 220!";
        QTest::newRow("before anybody has taken over") << QList{relief("A", 0, 30)} << 50 << "- 0-30 nobody, A 30-50 plan"
                                                       << "- waits for A due 0 came 30!";
        QTest::newRow("who held it before the period") << QList{relief("Z", -100, -100), relief("A", 0, 20)} << 50 << "Z 0-20 extension, A 20-50 plan"
                                                       << "Z waits for A due 0 came 20!";
        QTest::newRow("nobody at all") << QList<ReliefOf>{} << 50 << "- 0-50 nobody"
                                       << "";
        QTest::newRow("the period is over") << QList{relief("A", 0, 0), relief("B", 100, 100), relief("C", 200, 200), relief("D", 300, 300),
                                                     relief("E", 400, 450)}
                                            << 500 << "A 0-100 plan, B 100-200 plan, C 200-300 plan, D 300-400 plan"
                                            << "D waits for E due 400 came 450!";
    }
    void somebodyAnswersInEveryMinute()
    {
        QFETCH(QList<ReliefOf>, shifts);
        QFETCH(int, now);
        QFETCH(QString, chain);
        QFETCH(QString, late);

        const auto continuity = continuityOf({shifts.begin(), shifts.end()}, {at(0), at(400)}, at(now), 10 * minute);

        QVERIFY(continuity.has_value());
        QCOMPARE(chainOf(*continuity), chain);
        QCOMPARE(lateOf(*continuity), late);
    }

    /// Whatever happens, the pieces cover the period without a hole.
    void noMinuteIsLeftOut()
    {
        std::uint32_t chance = 3;
        const auto next = [&](int below) {
            chance = chance * 1'664'525 + 1'013'904'223;
            return static_cast<int>((chance >> 12) % static_cast<std::uint32_t>(below));
        };
        for (int round = 0; round < 2'000; ++round) {
            std::vector<ReliefOf> shifts;
            int lastTaken = -200;
            for (int i = -1; i < 5; ++i) {
                const int taken = std::max(lastTaken + 1, i * 100 + next(250) - 60);
                const bool isTaken = next(4) != 0;
                shifts.push_back(relief(next(6) == 0 && !isTaken ? "-" : "A", i * 100, isTaken ? taken : Not));
                if (shifts.back().takenOver)
                    lastTaken = taken;
            }
            const int now = std::max(lastTaken, 0) + 1 + next(300);

            const auto continuity = continuityOf(shifts, {at(0), at(400)}, at(now), 0);

            QVERIFY(continuity.has_value());
            auto reached = at(0);
            for (const auto &piece : continuity->chain) {
                QVERIFY(piece.from == reached && piece.until > piece.from);
                QCOMPARE(piece.members.empty(), piece.by == AccountableBy::Nobody);
                reached = piece.until;
            }
            QVERIFY(reached == std::min(at(400), at(now)));
        }
    }

    void disorderIsRefused()
    {
        QVERIFY(!continuityOf({relief("A", 100, Not), relief("B", 0, Not)}, {at(0), at(400)}, at(50), 0));
        QVERIFY(!continuityOf({relief("A", 0, 20), relief("B", 100, 10)}, {at(0), at(400)}, at(150), 0));
        QVERIFY(!continuityOf({relief("A", 0, 60)}, {at(0), at(400)}, at(50), 0));
        QVERIFY(!continuityOf({relief("-", 0, 0)}, {at(0), at(400)}, at(50), 0));
    }
};

REDOUBT_TEST(TestContinuity)
#include "TestContinuity.moc"
