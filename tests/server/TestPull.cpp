// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using testkit::NoteRecord;

namespace {
struct PullScene
{
    House house;
    Console &planner = house.enter("planner", Role::Coordinator);
    Id cell = house.openCell(planner);
    Id account = feed::accountStream(house.streams->identity().id, planner.session.account);
    Id directory = feed::directoryStream(house.streams->identity().id);

    void write(int count, std::size_t size = 1)
    {
        for (int i = 0; i < count; ++i)
            house.pushOne(planner, planner.add(cell, NoteRecord::Kind, note(std::string(size, 'x'))));
    }
    feed::PullPage pull(const feed::PullRequest &request) const { return *house.streams->pull(planner.session, request); }
};
} // namespace

class TestPull : public QObject
{
    Q_OBJECT

private slots:
    void aPageHoldsNoMoreLinesThanAskedForAndSaysSo()
    {
        PullScene scene;
        scene.write(10);

        const auto first = scene.pull({1, 4, {}, {{scene.cell, 1, 0}, {scene.directory, 1, 0}}});
        const auto last = scene.pull({1, 500, {}, {{scene.cell, 1, 4}}});

        QVERIFY(first.header.more && !first.header.upToDate);
        QCOMPARE(first.header.sections.size(), std::size_t(1));
        QCOMPARE(first.header.sections[0].count, std::int64_t(4));
        QCOMPARE(first.header.sections[0].head, std::int64_t(11));
        QVERIFY(!first.header.sections[0].checkpoint);
        QVERIFY(!last.header.more);
        QCOMPARE(last.header.sections[0].from, std::int64_t(4));
        QCOMPARE(last.header.sections[0].count, std::int64_t(7));
        QVERIFY(last.header.sections[0].checkpoint);
    }

    /// What was written together is seen together: else a console whose network is cut between two pages shows half of a handover.
    void aGroupIsNeverTorn()
    {
        PullScene scene;
        scene.write(2);
        IdSource ids(scene.house.clock, scene.house.random);
        const auto group = ids.next();
        std::vector<Console::Draft> drafts;
        for (int i = 0; i < 3; ++i)
            drafts.push_back(scene.planner.add(scene.cell, NoteRecord::Kind, note("together"), {}, group));
        QVERIFY(scene.house.push(scene.planner, drafts));
        scene.write(1);
        const auto count = [&](int limit, std::int64_t after) {
            const auto page = scene.pull({1, limit, {}, {{scene.cell, 1, after}}});
            return page.header.sections.empty() ? std::int64_t(0) : page.header.sections[0].count;
        };

        // The cell, two notes, three together, and one more.
        QCOMPARE(count(3, 0), std::int64_t(3));
        QCOMPARE(count(4, 0), std::int64_t(3));
        QCOMPARE(count(5, 0), std::int64_t(3));
        QCOMPARE(count(6, 0), std::int64_t(6));
        QCOMPARE(count(500, 0), std::int64_t(7));
        QCOMPARE(count(2, 3), std::int64_t(3)); // larger than what was asked for: it comes alone
        QCOMPARE(count(2, 4), std::int64_t(2)); // its beginning is there already

        // Behind another stream's lines there is no room for it: it has the next page.
        const auto page = scene.pull({1, 2, {}, {{scene.account, 1, 0}, {scene.cell, 1, 3}}});
        QVERIFY(page.header.more);
        for (const auto &section : page.header.sections)
            QVERIFY(section.stream != scene.cell);
    }

    void aPageIsBoundedInBytesToo()
    {
        PullScene scene;
        scene.write(50, 100'000);

        const auto page = scene.pull({1, 500, {}, {{scene.cell, 1, 0}}});

        QVERIFY(page.header.more);
        // Cut where it has grown over 1 MiB: the add of the cell and ten lines of 100,000 bytes with what is around them are less.
        QVERIFY2(page.lines[0].size() == 11 || page.lines[0].size() == 12, std::to_string(page.lines[0].size()).c_str());
    }

    void aPageTravelsAndReadsBackAsItWas()
    {
        PullScene scene;
        scene.write(5);
        const auto page = scene.pull({1, 500, {}, {{scene.cell, 1, 0}, {scene.account, 1, 0}}});

        const auto read = feed::readPull(feed::writePull(page));

        QVERIFY(read);
        QCOMPARE(read->lines.size(), std::size_t(2));
        for (std::size_t s = 0; s < 2; ++s) {
            for (std::size_t i = 0; i < page.lines[s].size(); ++i) {
                QCOMPARE(read->lines[s][i].line.bytes, page.lines[s][i].line.bytes);
                QVERIFY(read->lines[s][i].envelope == page.lines[s][i].envelope);
            }
        }
        // The account's own stream comes first, whatever the order of the cursors.
        QCOMPARE(read->header.sections[0].stream, scene.account);
        QCOMPARE(read->lines[0][0].envelope.author, scene.house.streams->identity().author());
    }

    void theDigestOfAllHeadsMeansUpToDate()
    {
        PullScene scene;
        const auto heads = [&] {
            std::vector<feed::Cursor> cursors;
            for (const auto &stream : {scene.cell, scene.account, scene.directory})
                cursors.push_back({stream, 1, static_cast<std::int64_t>(scene.house.pulled(scene.planner, stream).size())});
            return cursors;
        };
        feed::PullRequest request{1, 500, feed::headsDigest(heads()).toString(), heads()};
        QVERIFY(scene.pull(request).header.upToDate);

        scene.write(1);

        const auto page = scene.pull(request);
        QVERIFY(!page.header.upToDate);
        QCOMPARE(page.header.sections.size(), std::size_t(1));
        QCOMPARE(page.header.sections[0].count, std::int64_t(1));
        request.digest.reset();
        request.cursors = heads();
        QVERIFY(scene.pull(request).header.upToDate);
    }

    void anotherEpochBeginsFromTheFront()
    {
        PullScene scene;
        scene.write(2);

        const auto page = scene.pull({1, 500, {}, {{scene.cell, 7, 2}}});

        QCOMPARE(page.header.sections[0].from, std::int64_t(0));
        QCOMPARE(page.header.sections[0].epoch, std::int64_t(1));
        QCOMPARE(page.header.sections[0].count, std::int64_t(3));
    }

    void aCursorBeyondTheHeadShowsThatTheServerLostWhatItHad()
    {
        PullScene scene;

        const auto page = scene.pull({1, 500, {}, {{scene.cell, 1, 99}}});

        QCOMPARE(page.header.sections[0].count, std::int64_t(0));
        QCOMPARE(page.header.sections[0].head, std::int64_t(1));
        QVERIFY(!page.header.more && !page.header.upToDate);
    }

    void aSnapshotPagesThroughTheFold()
    {
        PullScene scene;
        std::vector<Console::Draft> drafts;
        for (int i = 0; i < 2500; ++i) {
            drafts.push_back(scene.planner.add(scene.cell, NoteRecord::Kind, note("n")));
            if (drafts.size() == 500) {
                QVERIFY(scene.house.push(scene.planner, drafts));
                drafts.clear();
            }
        }

        const auto first = *scene.house.streams->snapshot(scene.planner.session, scene.cell, {});
        const auto second = *scene.house.streams->snapshot(scene.planner.session, scene.cell, first.header.next);

        QCOMPARE(first.records.size(), feed::SnapshotPage::MaxRecords);
        QCOMPARE(second.records.size(), std::size_t(501));
        QVERIFY(!second.header.next);
        QCOMPARE(first.header.seq, std::int64_t(2501));
        QVERIFY(feed::readSnapshot(feed::writeSnapshot(first)));
        std::set<Id> ids;
        for (const auto *page : {&first, &second}) {
            for (const auto &body : page->records)
                ids.insert(feed::decodeRecord(body)->id);
        }
        QCOMPARE(ids.size(), std::size_t(2501));
    }

    void hintsNameWhatMovedAndReachOnlyReaders()
    {
        PullScene scene;
        auto &judge = scene.house.enter("judge");
        auto &other = scene.house.enter("other");
        scene.house.heard.clear();

        scene.house.letIn(scene.planner, scene.cell, judge, scene.cell, Role::Judge);

        const auto judgeAccount = feed::accountStream(scene.house.streams->identity().id, judge.session.account);
        QCOMPARE(scene.house.heard.size(), std::size_t(2));
        for (const auto &change : scene.house.heard) {
            QVERIFY(change.mayHear(judge.session.account));
            QVERIFY(!change.mayHear(other.session.account));
            QCOMPARE(change.mayHear(scene.planner.session.account), change.hint.stream == scene.cell);
            QVERIFY(change.hint.stream == scene.cell || change.hint.stream == judgeAccount);
        }
    }
};

REDOUBT_TEST(TestPull)
#include "TestPull.moc"
