// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/notices/NoticeBook.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::console;

namespace {
constexpr std::int64_t minuteOfNotices = 60'000;

/// What waits at one look: "matter until 30!" is critical and due at minute 30.
struct Look
{
    std::int64_t minute = 0; ///< of the computer's clock
    std::vector<NoticeSource> waiting;
    QByteArray said; ///< keys of each announcement, "quiet:" before those after quiet hours with how many are over; ";" between
    int unread = 0;
    const char *seen = nullptr; ///< before the look
    bool restart = false;       ///< before the look: what was kept is read again
};
using Looks = std::vector<Look>;

NoticeSource due(const char *key, std::optional<std::int64_t> minute, bool critical = false)
{
    NoticeSource source;
    source.key = source.text = key;
    if (minute)
        source.until = Instant{*minute * minuteOfNotices};
    source.critical = critical;
    return source;
}

QByteArray wordsOf(const std::vector<Announcement> &announcements)
{
    QByteArrayList all;
    for (const auto &each : announcements) {
        QByteArray words = each.afterQuiet ? "quiet" + QByteArray::number(each.over) + ":" : QByteArray();
        QByteArrayList keys;
        for (const auto &key : each.keys)
            keys << QByteArray::fromStdString(key);
        std::sort(keys.begin(), keys.end());
        all << words + keys.join(',');
    }
    return all.join(';');
}
} // namespace

Q_DECLARE_METATYPE(Looks)

/// What is announced, once, again after a while, in quiet hours and at their end, over restarts and clocks that jump.
class TestNoticeBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSaidWhen_data()
    {
        QTest::addColumn<QuietHours>("quiet");
        QTest::addColumn<Looks>("looks");
        const QuietHours never;
        QuietHours night;
        night.on = true;
        night.from = calendar::TimeOfDay{22 * 60};
        night.to = calendar::TimeOfDay{7 * 60};
        const auto a = due("a", 30);
        const auto b = due("b", {});
        const auto c = due("c", 30, true);

        QTest::newRow("once when it comes, once when its time comes")
            << never << Looks{{0, {a}, "a", 1}, {1, {a}, "", 1}, {29, {a}, "", 1}, {30, {a}, "a", 1}, {31, {a}, "", 1}, {300, {a}, "", 1}};
        QTest::newRow("what is overdue when it comes is said once") << never << Looks{{40, {a}, "a", 1}, {41, {a}, "", 1}};
        QTest::newRow("without a time it is said once") << never << Looks{{0, {b}, "b", 1}, {500, {b}, "", 1}};
        auto queue = due("queue", {});
        queue.listedOnly = true;
        QTest::newRow("a queue that is due at no time is listed, and nobody is called for it")
            << never << Looks{{0, {queue}, "", 1}, {500, {queue}, "", 1}, {501, {queue}, "", 0, "queue"}};
        QTest::newRow("several at once are said in one") << never << Looks{{0, {a, b, c}, "a,b,c", 3}};
        QTest::newRow("critical and overdue: again every 15 minutes until somebody has seen it")
            << never << Looks{{0, {c}, "c", 1},  {20, {c}, "", 1},  {30, {c}, "c", 1},     {44, {c}, "", 1},
                              {45, {c}, "c", 1}, {60, {c}, "c", 1}, {61, {c}, "", 0, "c"}, {200, {c}, "", 0}};
        QTest::newRow("what was seen is unread again when its time comes")
            << never << Looks{{0, {a}, "a", 1}, {1, {a}, "", 0, "a"}, {30, {a}, "a", 1}};
        QTest::newRow("over: it counts no more, and comes back without a word")
            << never << Looks{{0, {a}, "a", 1}, {1, {}, "", 0}, {2, {a}, "", 1}, {30, {a}, "a", 1}};
        QTest::newRow("another time: it is due anew")
            << never << Looks{{0, {a}, "a", 1}, {30, {a}, "a", 1}, {40, {due("a", 70)}, "", 1}, {70, {due("a", 70)}, "a", 1}};
        QTest::newRow("over, and back with another time: it comes anew")
            << never << Looks{{30, {a}, "a", 1}, {31, {}, "", 0}, {40, {due("a", 70)}, "a", 1}};
        QTest::newRow("a day after it is over it is another thing")
            << never << Looks{{0, {b}, "b", 1}, {1, {}, "", 0}, {1 + 24 * 60, {}, "", 0}, {2 + 24 * 60, {b}, "b", 1}};

        QTest::newRow("a restart repeats nothing that was said, and loses nothing")
            << never << Looks{{0, {a, b}, "a,b", 2}, {1, {a, b}, "", 1, "b"}, {2, {a, b}, "", 1, nullptr, true}, {30, {a, b}, "a", 1, nullptr, true}};
        QTest::newRow("what came and became due while it was off is said once")
            << never << Looks{{0, {b}, "b", 1}, {200, {a, b}, "a", 2, nullptr, true}};

        QTest::newRow("a clock that goes back repeats nothing")
            << never << Looks{{30, {a, c}, "a,c", 2}, {0, {a, c}, "", 2}, {14, {a, c}, "", 2}, {30, {a, c}, "c", 2}, {31, {a, c}, "", 2}};
        QTest::newRow("a clock that leaps a year ahead says what came due in one")
            << never << Looks{{0, {a, b, c}, "a,b,c", 3}, {525'600, {a, b, c}, "a,c", 3}, {525'601, {a, b, c}, "", 3}};
        QTest::newRow("ahead and back again: nothing twice")
            << never << Looks{{0, {a}, "a", 1}, {525'600, {a}, "a", 1}, {1, {a}, "", 1}, {30, {a}, "", 1}};

        // Minutes of the day: quiet from 22:00 to 07:00.
        const auto late = due("late", 24 * 60);
        QTest::newRow("in quiet hours nothing is said but what is critical, and all of it at their end, in one")
            << night
            << Looks{{22 * 60, {b, late}, "", 2},
                     {23 * 60, {b, late, due("c", 23 * 60, true)}, "c", 3},
                     {24 * 60, {b, late}, "", 2},
                     {31 * 60 - 1, {b, late}, "", 2},
                     {31 * 60, {b, late}, "quiet0:b,late", 2},
                     {31 * 60 + 1, {b, late}, "", 2}};
        QTest::newRow("what is over by their end is told all the same")
            << night << Looks{{22 * 60, {b}, "", 1}, {23 * 60, {}, "", 0}, {31 * 60, {}, "quiet1:b", 0}, {31 * 60 + 1, {}, "", 0}};
        QTest::newRow("a restart in quiet hours keeps it")
            << night << Looks{{22 * 60, {b}, "", 1}, {23 * 60, {b}, "", 1, nullptr, true}, {31 * 60, {b}, "quiet0:b", 1, nullptr, true}};
        QTest::newRow("seen in quiet hours, told at their end without counting")
            << night << Looks{{22 * 60, {b}, "", 1}, {23 * 60, {b}, "", 0, "b"}, {31 * 60, {b}, "quiet0:b", 0}};
        QTest::newRow("a clock that goes back out of quiet hours ends them")
            << night << Looks{{22 * 60, {b}, "", 1}, {21 * 60, {b}, "quiet0:b", 1}, {22 * 60, {b}, "", 1}};
        QuietHours always = night;
        always.to = always.from;
        QTest::newRow("quiet all day: critical ones alone") << always << Looks{{0, {b, c}, "c", 2}, {12 * 60, {b, c}, "c", 2}};
    }

    void whatIsSaidWhen()
    {
        QFETCH(QuietHours, quiet);
        QFETCH(Looks, looks);
        NoticeBook book;
        int number = 0;
        for (const auto &look : looks) {
            if (look.restart) {
                std::vector<Notice> kept;
                for (const auto &notice : book.notices()) {
                    const auto read = fromJson<Notice>(toJson(notice)); // as it is kept
                    QVERIFY(read);
                    kept.push_back(*read);
                }
                QCOMPARE(kept, book.notices());
                book = NoticeBook(kept);
            }
            if (look.seen)
                book.see(look.seen);

            const auto said =
                book.look(look.waiting, {Instant{look.minute * minuteOfNotices}, {static_cast<std::int32_t>(look.minute % (24 * 60))}}, quiet);

            QVERIFY2(wordsOf(said) == look.said, "look " + QByteArray::number(++number) + ": " + wordsOf(said));
            QVERIFY2(book.unread() == look.unread, "look " + QByteArray::number(number) + ": unread " + QByteArray::number(book.unread()));
        }
    }

    void quietHoursOfTheWall_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("at");
        QTest::addColumn<bool>("quiet");
        QTest::newRow("over midnight, before it") << 1320 << 420 << 1439 << true;
        QTest::newRow("over midnight, after it") << 1320 << 420 << 0 << true;
        QTest::newRow("the beginning is within") << 1320 << 420 << 1320 << true;
        QTest::newRow("the end is not") << 1320 << 420 << 420 << false;
        QTest::newRow("by day") << 1320 << 420 << 720 << false;
        QTest::newRow("within one day") << 720 << 840 << 800 << true;
        QTest::newRow("within one day, before it") << 720 << 840 << 719 << false;
    }

    void quietHoursOfTheWall()
    {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, at);
        QFETCH(bool, quiet);
        QuietHours hours{true, {from}, {to}};
        QCOMPARE(hours.contains({at}), quiet);
        hours.on = false;
        QVERIFY(!hours.contains({at}));
    }

    void nothingThatWaitsIsDroppedHoweverManyThereAre()
    {
        std::vector<NoticeSource> many;
        for (int i = 0; i < 700; ++i)
            many.push_back(due(("n" + std::to_string(i)).c_str(), {}));
        NoticeBook book;
        (void)book.look(many, {Instant{0}, {0}}, {});
        QCOMPARE(book.unread(), 700);
        (void)book.look({many.begin(), many.begin() + 10}, {Instant{minuteOfNotices}, {1}}, {});
        QCOMPARE(book.notices().size(), NoticeBook::MostKept);
        QCOMPARE(book.unread(), 10);
        QVERIFY(book.notices().front().waits());
        book.seeAll();
        QCOMPARE(book.unread(), 0);
    }

    void aThingReportedTwiceIsOne()
    {
        NoticeBook book;
        QCOMPARE(wordsOf(book.look({due("a", 30), due("a", 40)}, {Instant{0}, {0}}, {})), QByteArray("a"));
        QCOMPARE(book.notices().size(), 1U);
        QCOMPARE(book.find("a")->until, std::optional(Instant{30 * minuteOfNotices}));
        QVERIFY(!book.find("b"));
    }
};

REDOUBT_TEST(TestNoticeBook)
#include "TestNoticeBook.moc"
