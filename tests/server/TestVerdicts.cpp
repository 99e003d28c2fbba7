// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::CellRecord;
using testkit::MarkRecord;
using testkit::NoteRecord;
using testkit::RoomRecord;

namespace {
/// A coordinator with a cell and a room, a judge in both, red in the room, blue nowhere.
struct VerdictScene
{
    House house;
    Console &coordinator = house.enter("planner", Role::Coordinator);
    Console &judge = house.enter("judge", Role::Member);
    Console &red = house.enter("scarlet", Role::Member);
    Console &blue = house.enter("azure", Role::Member);
    Id cell = house.openCell(coordinator);
    Id room = house.openRoom(coordinator, cell);

    VerdictScene()
    {
        house.letIn(coordinator, cell, judge, cell, Role::Judge);
        house.letIn(coordinator, cell, judge, room, Role::Judge);
        house.letIn(coordinator, cell, red, room, Role::RedMember);
    }
};

std::string codeOf(const feed::ChangeVerdict &verdict)
{
    return verdict.verdict == Verdict::Quarantined ? verdict.code.value_or("?") : enumName(verdict.verdict);
}
} // namespace

class TestVerdicts : public QObject
{
    Q_OBJECT

private slots:
    void changesAreJudgedOneByOne_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        for (const auto &[what, expected] : std::initializer_list<std::pair<const char *, const char *>>{
                 {"a red member's mark in the red room", "taken"},
                 {"a mark over the cap", "flagged"},
                 {"a judge's note in the cell", "taken"},
                 {"a red member's note, which judges write", "forbidden"},
                 {"a judge's mark, which members write", "forbidden"},
                 {"a blue member's mark in the red room", "forbidden"},
                 {"a mark in a stream that does not exist", "forbidden"},
                 {"a mark into the directory", "forbidden"},
                 {"a mark into another's account stream", "forbidden"},
                 {"a mark into one's own account stream", "forbidden"},
                 {"a note without its title", "malformed"},
                 {"a note with a title of the wrong type", "malformed"},
                 {"a kind that nobody declared", "unknown_kind"},
                 {"a schema of the future", "unsupported_version"},
                 {"a note about a record that is not there", "not_found"},
                 {"a set of a record that is not there", "not_found"},
                 {"a set of an entry", "invalid_argument"},
                 {"a set under another kind than the record's", "invalid_argument"},
                 {"a base that the stream has not reached", "invalid_argument"},
                 {"a base of another epoch", "invalid_argument"},
                 {"a second record that would open the stream", "invalid_argument"},
                 {"a room opened by who has no role in the unit", "forbidden"},
                 {"a grant written by hand into the directory", "forbidden"},
             })
            QTest::newRow(what) << what << expected;
    }
    void changesAreJudgedOneByOne()
    {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        VerdictScene scene;
        auto &house = scene.house;
        const auto server = house.streams->identity().id;
        const auto known = scene.judge.add(scene.cell, NoteRecord::Kind, note("known"));
        QCOMPARE(codeOf(house.pushOne(scene.judge, known)), std::string("taken"));
        const auto entry = scene.red.add(scene.room, MarkRecord::Kind, mark(1));
        QCOMPARE(codeOf(house.pushOne(scene.red, entry)), std::string("taken"));
        const auto unknown = scene.judge.newId();

        std::map<QString, std::function<feed::ChangeVerdict()>> cases;
        const auto on = [&](Console &console, Console::Draft draft) { return house.pushOne(console, draft); };
        cases["a red member's mark in the red room"] = [&] { return on(scene.red, scene.red.add(scene.room, MarkRecord::Kind, mark(1))); };
        cases["a mark over the cap"] = [&] { return on(scene.red, scene.red.add(scene.room, MarkRecord::Kind, mark(1001))); };
        cases["a judge's note in the cell"] = [&] { return on(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, note("n"))); };
        cases["a red member's note, which judges write"] = [&] { return on(scene.red, scene.red.add(scene.room, NoteRecord::Kind, note("n"))); };
        cases["a judge's mark, which members write"] = [&] { return on(scene.judge, scene.judge.add(scene.room, MarkRecord::Kind, mark(1))); };
        cases["a blue member's mark in the red room"] = [&] { return on(scene.blue, scene.blue.add(scene.room, MarkRecord::Kind, mark(1))); };
        cases["a mark in a stream that does not exist"] = [&] { return on(scene.blue, scene.blue.add(unknown, MarkRecord::Kind, mark(1))); };
        cases["a mark into the directory"] = [&] { return on(scene.red, scene.red.add(feed::directoryStream(server), MarkRecord::Kind, mark(1))); };
        cases["a mark into another's account stream"] = [&] {
            return on(scene.red, scene.red.add(feed::accountStream(server, scene.blue.session.account), MarkRecord::Kind, mark(1)));
        };
        cases["a mark into one's own account stream"] = [&] {
            return on(scene.red, scene.red.add(feed::accountStream(server, scene.red.session.account), MarkRecord::Kind, mark(1)));
        };
        cases["a note without its title"] = [&] { return on(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, {{"body", "b"}})); };
        cases["a note with a title of the wrong type"] = [&] {
            return on(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, {{"title", 3}}));
        };
        cases["a kind that nobody declared"] = [&] { return on(scene.judge, scene.judge.add(scene.cell, "test.nothing", note("n"))); };
        cases["a schema of the future"] = [&] {
            auto draft = scene.judge.add(scene.cell, NoteRecord::Kind, note("n"));
            scene.judge.rewind(scene.cell, 1);
            auto change = draft.line.change;
            change.schema = 99;
            // Minted anew through the console, so that the chain holds these bytes.
            return on(scene.judge, scene.judge.addChange(scene.cell, change));
        };
        cases["a note about a record that is not there"] = [&] {
            return on(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, {{"title", "t"}, {"about", unknown.toString()}}));
        };
        cases["a set of a record that is not there"] = [&] {
            return on(scene.judge, scene.judge.set(scene.cell, NoteRecord::Kind, unknown, note("n")));
        };
        cases["a set of an entry"] = [&] { return on(scene.red, scene.red.set(scene.room, MarkRecord::Kind, entry.line.change.record, mark(2))); };
        cases["a set under another kind than the record's"] = [&] {
            return on(scene.coordinator, scene.coordinator.set(scene.cell, RoomRecord::Kind, known.line.change.record, {{"name", "x"}}));
        };
        cases["a base that the stream has not reached"] = [&] {
            return on(scene.judge, scene.judge.set(scene.cell, NoteRecord::Kind, known.line.change.record, note("n"), {1, 10'000}));
        };
        cases["a base of another epoch"] = [&] {
            return on(scene.judge, scene.judge.set(scene.cell, NoteRecord::Kind, known.line.change.record, note("n"), {2, 1}));
        };
        cases["a second record that would open the stream"] = [&] {
            return on(scene.coordinator, scene.coordinator.add(scene.cell, CellRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "c"}}));
        };
        cases["a room opened by who has no role in the unit"] = [&] {
            return on(scene.red, scene.red.add(unknown, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}}, unknown));
        };
        cases["a grant written by hand into the directory"] = [&] {
            return on(scene.coordinator, scene.coordinator.add(feed::directoryStream(server), feed::UnitRecord::Kind, {{"name", "u"}}));
        };
        QVERIFY(cases.contains(what));

        QCOMPARE(QString::fromStdString(codeOf(cases.at(what)())), expected);
    }

    void flagsTravelWithTheLine()
    {
        VerdictScene scene;

        const auto verdict = scene.house.pushOne(scene.red, scene.red.add(scene.room, MarkRecord::Kind, mark(5000)));

        QCOMPARE(*verdict.flags, std::vector<std::string>{"over_cap"});
        const auto lines = scene.house.pulled(scene.judge, scene.room);
        QCOMPARE(lines.back().envelope.flags, std::vector<std::string>{"over_cap"});
        QCOMPARE(lines.back().envelope.seq, *verdict.seq);
    }

    void effectiveClockIsBoundedToFiveMinutesAhead()
    {
        VerdictScene scene;
        scene.house.clock.advance(10LL * 365 * 86'400 * 1000);
        const auto draft = scene.red.add(scene.room, MarkRecord::Kind, mark(1));
        scene.house.clock.advance(-10LL * 365 * 86'400 * 1000);

        scene.house.pushOne(scene.red, draft);

        const auto lines = scene.house.pulled(scene.red, scene.room);
        QCOMPARE(lines.back().envelope.effectiveHlc.ms, scene.house.clock.now().ms + 5 * 60 * 1000);
    }

    void whatDependsOnAQuarantinedRecordIsQuarantinedToo()
    {
        VerdictScene scene;
        const auto bad = scene.judge.add(scene.cell, NoteRecord::Kind, {{"body", "no title"}});
        const auto after = scene.judge.set(scene.cell, NoteRecord::Kind, bad.line.change.record, note("late title"));
        const auto good = scene.judge.add(scene.cell, NoteRecord::Kind, note("good"));

        const auto answer = scene.house.push(scene.judge, {bad, after, good});

        QVERIFY(answer);
        QCOMPARE(answer->verdicts[0].verdict, Verdict::Quarantined);
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Quarantined);
        QCOMPARE(answer->verdicts[2].verdict, Verdict::Taken);
        QCOMPARE(scene.house.storage->read()->quarantineOf(scene.cell).size(), std::size_t(2));
    }

    void quarantinedLinksTakeTheirPosition()
    {
        VerdictScene scene;
        scene.house.pushOne(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, {{"body", "no title"}}));

        const auto next = scene.house.pushOne(scene.judge, scene.judge.add(scene.cell, NoteRecord::Kind, note("next")));

        QCOMPARE(next.verdict, Verdict::Taken);
        QCOMPARE(scene.house.storage->read()->chain({scene.judge.session.author(), scene.cell})->head.pos, std::int64_t(2));
    }
};

REDOUBT_TEST(TestVerdicts)
#include "TestVerdicts.moc"
