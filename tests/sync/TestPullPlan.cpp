// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/engine/PullPlan.h"

#include "feed/kinds/UnitStreams.h"
#include "tests/sync/NumberedIds.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::sync;

namespace {
StreamPlace at(int stream, std::int64_t seq) { return {{id(stream), seq == 0 ? 0 : 1, seq}, false, {}}; }
feed::PullHeader page(std::vector<feed::PullSection> sections, bool more = false)
{
    feed::PullHeader header;
    header.sections = std::move(sections);
    header.more = more;
    return header;
}
feed::PullSection section(int stream, std::int64_t from, std::int64_t count, std::int64_t head) { return {id(stream), 1, from, count, head, {}}; }
} // namespace

class TestPullPlan : public QObject
{
    Q_OBJECT
    std::unique_ptr<PullPlan> m_plan;

    feed::PullRequest ask(RequestId request) { return std::get<SendPull>(m_plan->ask(request)).pull; }

private Q_SLOTS:
    void init() { m_plan = std::make_unique<PullPlan>(EngineSettings{}); }

    void theNextPageIsAskedWhileOneIsStored()
    {
        m_plan->setPlaces({at(1, 0)});
        ask(1);
        const auto actions = m_plan->pullReceived(page({section(1, 0, 500, 1400)}, true));
        QCOMPARE(*actions, (Actions{ApplyPull{1, {}}}));
        QVERIFY(m_plan->mayAsk());

        QCOMPARE(ask(2).cursors, (std::vector<feed::Cursor>{{id(1), 1, 500}}));
        QVERIFY(m_plan->pullReceived(page({section(1, 500, 500, 1400)}, true)));

        QVERIFY(!m_plan->mayAsk()); // two pages wait for the disk
        m_plan->stored(1, {at(1, 500)});
        QVERIFY(m_plan->mayAsk());
        QCOMPARE(ask(3).cursors, (std::vector<feed::Cursor>{{id(1), 1, 1000}}));
    }

    void whatHadNoRoomInAPageIsAskedNext()
    {
        m_plan->setPlaces({at(1, 5), at(2, 5), at(3, 5)});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({section(1, 5, 1, 6), section(2, 5, 499, 900)}, true)));

        QCOMPARE(ask(2).cursors, (std::vector<feed::Cursor>{{id(2), 1, 504}, {id(3), 1, 5}}));
    }

    void aLongNewStreamComesBySnapshot()
    {
        m_plan->setPlaces({at(1, 5), at(2, 0)});
        ask(1);
        const auto actions = m_plan->pullReceived(page({section(1, 5, 1, 6), section(2, 0, 499, 100'000)}, true));
        QCOMPARE(*actions, (Actions{ApplyPull{1, {id(2)}}}));

        QCOMPARE(std::get<FetchSnapshot>(m_plan->ask(2)), (FetchSnapshot{2, id(2), {}}));
        feed::SnapshotHeader header;
        header.stream = id(2);
        header.epoch = 1;
        header.seq = 100'000;
        header.count = 2000;
        header.next = id(77);
        QCOMPARE(*m_plan->snapshotReceived(header), (Actions{ApplySnapshot{2, id(2), {}, false}}));
        m_plan->stored(1, {at(1, 6), {{id(2), 0, 0}, true, id(77)}});
        QCOMPARE(std::get<FetchSnapshot>(m_plan->ask(3)), (FetchSnapshot{3, id(2), id(77)}));
        header.next.reset();
        header.count = 3;
        QCOMPARE(*m_plan->snapshotReceived(header), (Actions{ApplySnapshot{3, id(2), id(77), true}}));
        // The page before is stored now: the cache still says that the snapshot goes on.
        m_plan->stored(2, {at(1, 6), {{id(2), 0, 0}, true, id(77)}});
        QVERIFY(!m_plan->mayAsk());

        m_plan->stored(3, {at(1, 6), at(2, 100'000)});

        QCOMPARE(ask(4).cursors, (std::vector<feed::Cursor>{{id(2), 1, 100'000}}));
    }

    void aShortNewStreamComesByPull()
    {
        m_plan->setPlaces({at(2, 0)});
        ask(1);

        QCOMPARE(*m_plan->pullReceived(page({section(2, 0, 500, 1999)}, true)), (Actions{ApplyPull{1, {}}}));
    }

    void aSnapshotThatWasBegunGoesOn()
    {
        m_plan->setPlaces({{{id(2), 0, 0}, true, id(50)}});

        QCOMPARE(std::get<FetchSnapshot>(m_plan->ask(1)), (FetchSnapshot{1, id(2), id(50)}));
    }

    void aSnapshotOfWhatWasTakenAwayIsGivenUp()
    {
        m_plan->setPlaces({at(1, 5), {{id(2), 0, 0}, true, id(50)}});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({})));
        (void)m_plan->ask(2);
        Failure failure;
        failure.code = ErrorCode::NotFound;
        failure.isAnswer = true;

        QVERIFY(m_plan->failed(2, failure).empty());

        QVERIFY(m_plan->wantsAll());
        QCOMPARE(ask(3).cursors.size(), 2u);
    }

    void aServerThatWasSetBackIsTheCachesToJudge()
    {
        m_plan->setPlaces({at(1, 5), at(2, 3)});
        const auto asked = ask(1);

        const auto actions = m_plan->pullReceived(page({section(1, 5, 0, 2), section(2, 3, 1, 4)}));

        QVERIFY(actions);
        QCOMPARE(actions->size(), std::size_t{1});
        QVERIFY(std::holds_alternative<ApplyPull>(actions->front())); // no page that is asked for again and again
        m_plan->stored(1, {at(2, 4)});                                // the cache has stopped the other
        QVERIFY(!m_plan->hasWork());
    }

    void wrongPagesAreRefusedAndAskedAgain_data()
    {
        QTest::addColumn<int>("which");

        QTest::newRow("a stream that was not asked for") << 0;
        QTest::newRow("a section behind the cursor") << 1;
        QTest::newRow("a section ahead of the cursor") << 2;
        QTest::newRow("more lines than the head has") << 3;
        QTest::newRow("more, and nothing in it") << 4;
    }

    void wrongPagesAreRefusedAndAskedAgain()
    {
        QFETCH(int, which);
        const feed::PullHeader pages[] = {page({section(9, 0, 1, 1)}), page({section(1, 4, 1, 6)}), page({section(1, 6, 1, 7)}),
                                          page({section(1, 5, 3, 7)}), page({}, true)};
        m_plan->setPlaces({at(1, 5)});
        const auto first = ask(1);

        const auto actions = m_plan->pullReceived(pages[which]);

        QVERIFY(!actions);
        QCOMPARE(actions.error().code, ErrorCode::ProtocolError);
        QCOMPARE(ask(2).cursors, first.cursors);
    }

    void aStreamThatIsGoneIsAskedForNoMore()
    {
        m_plan->setPlaces({at(1, 5), at(2, 5)});
        ask(1);
        auto header = page({});
        header.gone = {id(2)};

        QCOMPARE(*m_plan->pullReceived(header), (Actions{ApplyPull{1, {}}}));
        m_plan->stored(1, {at(1, 5)});
        m_plan->wantAll();

        QCOMPARE(ask(2).cursors, (std::vector<feed::Cursor>{{id(1), 1, 5}}));
    }

    void aNewGrantIsPulledAsSoonAsTheCacheKnowsIt()
    {
        m_plan->setPlaces({at(1, 5)});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({section(1, 5, 1, 6)})));
        QVERIFY(!m_plan->mayAsk());

        m_plan->stored(1, {at(1, 6), at(2, 0)});

        QCOMPARE(ask(2).cursors, (std::vector<feed::Cursor>{{id(2), 0, 0}}));
    }

    void aFailedStoreVoidsWhatWasBuiltOnIt()
    {
        m_plan->setPlaces({at(1, 0)});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({section(1, 0, 500, 1400)}, true)));
        ask(2);
        Failure failure;
        failure.code = ErrorCode::StorageFull;

        QCOMPARE(m_plan->failed(1, failure), Actions{ReadPlaces{}});

        QVERIFY(!m_plan->owns(2));
        m_plan->setPlaces({at(1, 0)});
        QCOMPARE(ask(3).cursors, (std::vector<feed::Cursor>{{id(1), 0, 0}}));
    }

    void aPageThatIsTooLargeIsAskedSmaller()
    {
        m_plan->setPlaces({at(1, 5)});
        Failure failure;
        failure.code = ErrorCode::TooLarge;
        QCOMPARE(ask(1).limit, 500);
        QVERIFY(m_plan->failed(1, failure).empty());
        QCOMPARE(ask(2).limit, 250);
        QVERIFY(m_plan->pullReceived(page({section(1, 5, 1, 7)}, true)));

        QCOMPARE(ask(3).limit, 500);
    }

    void aStrangeHintAsksForAllOnce()
    {
        m_plan->setPlaces({at(1, 5)});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({})));

        QVERIFY(m_plan->hint({id(8), 1, 3}));
        QVERIFY(m_plan->wantsAll());
        ask(2);
        QVERIFY(m_plan->pullReceived(page({})));

        QVERIFY(!m_plan->hint({id(8), 1, 4}));
        QVERIFY(!m_plan->hasWork());
    }

    /// What lies below a commander is hinted for each of thousands of streams (ADR 19); only what is followed is asked for.
    void aHintOfAUnitsStreamThatIsNotHereAsksForNothing()
    {
        const auto office = feed::unitStream(id(1), id(2), StreamPurpose::DutyOffice);
        m_plan->setPlaces({at(1, 5)});
        ask(1);
        QVERIFY(m_plan->pullReceived(page({})));

        QVERIFY(!m_plan->hint({office, 1, 3}));
        QVERIFY(!m_plan->wantsAll() && !m_plan->hasWork());

        m_plan->setPlaces({at(1, 5), {{office, 1, 2}, false, {}}});
        QVERIFY(m_plan->hint({office, 1, 3}));
        QVERIFY(m_plan->hasWork());
    }

    void thousandsOfStreamsAreAskedInSlices()
    {
        std::vector<StreamPlace> places;
        for (int i = 0; i < 5000; ++i) {
            std::array<std::uint8_t, 16> bytes{};
            bytes[0] = static_cast<std::uint8_t>(i >> 8);
            bytes[1] = static_cast<std::uint8_t>(i);
            places.push_back({{Id(bytes), 1, 1}, false, {}});
        }
        m_plan->setPlaces(places);
        m_plan->wantAll();

        const auto first = ask(1);
        QVERIFY(m_plan->pullReceived(page({})));
        const auto second = ask(2);

        QCOMPARE(first.cursors.size(), 4096u);
        QCOMPARE(second.cursors.size(), 904u);
        QVERIFY(!first.digest && !second.digest);
    }
};

REDOUBT_TEST(TestPullPlan)
#include "TestPullPlan.moc"
