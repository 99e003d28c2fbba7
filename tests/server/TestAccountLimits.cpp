// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Storage.h"
#include "server/streams/AccountRates.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;
using testkit::RoomRecord;

namespace {
/// What the push was refused with; empty: it was not.
QString refusalOf(const Answer<feed::PushResponse> &answer)
{
    return answer ? QString() : QString::fromStdString(std::string(name(answer.error().error.code)));
}

std::vector<std::string> matters(House &house)
{
    std::vector<std::string> told;
    for (const auto &alarm : house.storage->read()->alarms(100)) {
        if (alarm.kind == "account_limit")
            told.emplace_back(parseJsonObject(alarm.detail)->at("matter").as_string());
    }
    return told;
}

/// A coordinator with a cell, and one who never had a role anywhere.
struct Scene
{
    explicit Scene(AccountLimits limits = {}) : house({{}, {}, {limits, {}}}) { }
    House house;
    Console &planner = house.enter("planner", Role::Coordinator);
    Console &stranger = house.enter("stranger");
    Id cell = house.openCell(planner);

    std::unique_ptr<ReadTransaction> read() { return house.storage->read(); }
    feed::ChainId strangersChain(const Id &stream) const { return {stranger.session.author(), stream}; }
};
} // namespace

/// What one account may take of the server's disk (ADR 11).
class TestAccountLimits : public QObject
{
    Q_OBJECT

private slots:
    void anHourIsCountedToTheMinute()
    {
        HourWindow window;
        const Instant noon{1'776'000'000'000 / Minute * Minute};

        window.add(60, noon);
        window.add(30, noon + 10 * Minute);

        QCOMPARE(window.used(noon + 59 * Minute), std::int64_t{90});
        QCOMPARE(window.used(noon + 60 * Minute), std::int64_t{30});
        QCOMPARE(window.used(noon + 70 * Minute), std::int64_t{0});
    }

    void theWaitEndsWhenEnoughIsAnHourOld()
    {
        HourWindow window;
        const Instant noon{1'776'000'000'000 / Minute * Minute};
        window.add(60, noon);
        window.add(30, noon + 10 * Minute);
        const auto now = noon + 20 * Minute;

        QCOMPARE(window.waitFor(10, 100, now), std::int64_t{0});
        QCOMPARE(window.waitFor(11, 100, now), 40 * Minute); // the 60 of noon go at 13:00
        QCOMPARE(window.waitFor(80, 100, now), 50 * Minute); // and the 30 at 13:10
        QCOMPARE(window.waitFor(500, 100, now), 50 * Minute);
        QCOMPARE(window.waitFor(500, 100, now + 50 * Minute), std::int64_t{0}); // more than fits at all goes alone
        QCOMPARE(window.waitFor(500, 0, now), std::int64_t{0});                 // no bound
    }

    void aClockThatWasAheadForAMomentLeavesNothing()
    {
        HourWindow window;
        const Instant noon{1'776'000'000'000 / Minute * Minute};
        window.add(90, noon + 365LL * 24 * Hour);

        QCOMPARE(window.used(noon), std::int64_t{0});
        QCOMPARE(window.waitFor(50, 100, noon), std::int64_t{0});
    }

    void whoSendsTooMuchInAnHourWaitsAndLosesNothing_data()
    {
        QTest::addColumn<int>("which");
        QTest::newRow("changes") << 0;
        QTest::newRow("bytes") << 1;
        QTest::newRow("records of one stream") << 2;
    }
    void whoSendsTooMuchInAnHourWaitsAndLosesNothing()
    {
        QFETCH(const int, which);
        AccountLimits limits;
        if (which == 0)
            limits.changesPerHour = 5;
        else if (which == 1)
            limits.bytesPerHour = 4'000;
        else
            limits.recordsPerHour = 5; // the cell's own record is the first
        Scene scene(limits);
        auto &house = scene.house;
        const auto body = std::string(700, 'x');
        const auto write = [&](const std::string &title) {
            return scene.planner.add(scene.cell, NoteRecord::Kind, {{"title", title}, {"body", body}});
        };
        std::vector<Console::Draft> waiting;
        Answer<feed::PushResponse> answer;
        int taken = 0;
        for (; taken < 10; ++taken) {
            waiting = {write("n" + std::to_string(taken))};
            answer = house.push(scene.planner, waiting);
            if (!answer)
                break;
        }

        QCOMPARE(refusalOf(answer), QStringLiteral("too_many_requests"));
        QCOMPARE(taken, 4);
        QVERIFY(answer.error().retryAfterMs);
        QVERIFY(*answer.error().retryAfterMs > 50 * Minute && *answer.error().retryAfterMs <= Hour);
        QVERIFY(!answer.error().expected); // it is no fault of the chain
        QCOMPARE(matters(house), std::vector<std::string>{"rate"});
        // What was taken before is answered again, however full the hour is: a lost answer must not make it worse.
        // Others go on, and so does the account once the hour is over.
        auto &other = house.enter("other", Role::Coordinator);
        QVERIFY(!house.openCell(other).isNil());
        house.clock.advance(*answer.error().retryAfterMs);
        QCOMPARE(house.push(scene.planner, waiting)->verdicts.front().verdict, Verdict::Taken);
    }

    void whatTheServerHasAlreadyCostsNothing()
    {
        AccountLimits limits;
        limits.changesPerHour = 3;
        Scene scene(limits);
        const std::vector drafts{scene.planner.add(scene.cell, NoteRecord::Kind, note("a")),
                                 scene.planner.add(scene.cell, NoteRecord::Kind, note("b"))};
        QVERIFY(scene.house.push(scene.planner, drafts));

        for (int i = 0; i < 10; ++i)
            QCOMPARE(scene.house.push(scene.planner, drafts)->verdicts.front().verdict, Verdict::Duplicate);
    }

    void recordsAreCountedForEachStreamAndSetsAreNone()
    {
        AccountLimits limits;
        limits.recordsPerHour = 3;
        Scene scene(limits);
        auto &house = scene.house;
        const auto room = house.openRoom(scene.planner, scene.cell);
        const auto first = scene.planner.add(scene.cell, NoteRecord::Kind, note("1"));
        QVERIFY(house.push(scene.planner, {first, scene.planner.add(scene.cell, NoteRecord::Kind, note("2"))}));

        for (int i = 0; i < 10; ++i)
            QVERIFY(house.push(scene.planner, {scene.planner.set(scene.cell, NoteRecord::Kind, first.line.change.record, note("again"))}));
        QVERIFY(house.push(scene.planner, {scene.planner.add(room, NoteRecord::Kind, note("elsewhere"))}));
        QCOMPARE(refusalOf(house.push(scene.planner, {scene.planner.add(scene.cell, NoteRecord::Kind, note("one too many"))})),
                 QStringLiteral("too_many_requests"));
    }

    void anAccountWhoseRoomIsUsedUpIsToldSoAndOthersGoOn()
    {
        AccountLimits limits;
        limits.bytes = 3'000;
        Scene scene(limits);
        auto &house = scene.house;
        const auto large = scene.planner.add(scene.cell, NoteRecord::Kind, {{"title", "t"}, {"body", std::string(2'900, 'x')}});

        const auto answer = house.push(scene.planner, {large});

        QCOMPARE(refusalOf(answer), QStringLiteral("storage_full"));
        QVERIFY(answer.error().retryAfterMs);
        QVERIFY(answer.error().body().message.find("used up its room") != std::string::npos); // meant for the caller, unlike a failing disk's
        QCOMPARE(matters(house), std::vector<std::string>{"bytes"});
        QCOMPARE(house.pulled(scene.planner, scene.cell).size(), std::size_t{1});
        auto &other = house.enter("other", Role::Coordinator);
        QVERIFY(!house.openCell(other).isNil());
    }

    void aFailingDiskStillSaysNothingOfItself()
    {
        const Refusal failed{{ErrorCode::StorageFull, "database: /var/lib/secret is full"}, {}, {}, {}};

        QCOMPARE(failed.body().message, std::string("the server could not do it now"));
    }

    void ofMoreInQuarantineThanFitsOnlyTheDigestIsKept()
    {
        AccountLimits limits;
        limits.quarantineBytes = 1'500;
        Scene scene(limits);
        auto &house = scene.house;
        const auto bad = [&](std::optional<Id> group = {}) {
            return scene.planner.add(scene.cell, NoteRecord::Kind, {{"body", std::string(900, 'x')}}, {}, group);
        };
        const auto group = scene.planner.newId();
        const auto kept = bad();
        const auto dropped = bad(group);

        QCOMPARE(house.pushOne(scene.planner, kept).verdict, Verdict::Quarantined);
        QCOMPARE(house.pushOne(scene.planner, dropped).code, std::optional<std::string>("malformed"));

        const auto lying = scene.read()->quarantineOf(scene.cell);
        QCOMPARE(lying.size(), std::size_t{1});
        QCOMPARE(lying[0].line, kept.line.bytes);
        QCOMPARE(matters(house), std::vector<std::string>{"quarantine"});
        const auto use = scene.read()->use(scene.planner.session.account);
        QCOMPARE(use.quarantined, std::int64_t{1});
        QCOMPARE(use.quarantineBytes, static_cast<std::int64_t>(kept.line.bytes.size()));
        // Its verdict stays, its group is not taken in part, and the chain goes on.
        QCOMPARE(house.pushOne(scene.planner, dropped).code, std::optional<std::string>("malformed"));
        QCOMPARE(house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("of that group"), {}, group)).verdict,
                 Verdict::Quarantined);
        QCOMPARE(house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("goes on"))).verdict, Verdict::Taken);
    }

    void whatIsAdmittedMakesRoomInQuarantine()
    {
        Scene scene;
        auto &house = scene.house;
        auto &red = house.enter("scarlet");
        const auto room = house.openRoom(scene.planner, scene.cell);
        const auto record = house.letIn(scene.planner, scene.cell, red, room, Role::RedMember);
        house.pushOne(scene.planner, scene.planner.remove(scene.cell, MemberRecord::Kind, record));
        house.pushOne(red, red.add(room, MarkRecord::Kind, mark(1)));
        const auto before = scene.read()->use(red.session.account);

        house.streams->admit(scene.planner.session, house.streams->quarantined(scene.planner.session, room)->front().hash,
                             [](const auto &answer) { QVERIFY(answer); });

        const auto after = scene.read()->use(red.session.account);
        QCOMPARE(before.quarantined, std::int64_t{1});
        QCOMPARE(after.quarantined, std::int64_t{0});
        QCOMPARE(after.quarantineBytes, std::int64_t{0});
        QCOMPARE(after.changes, before.changes + 1);
        QCOMPARE(after.bytes, before.bytes);
    }

    void ofAStrangersChangesOnlyDigestAndCodeAreKeptAndNoChain_data()
    {
        QTest::addColumn<bool>("exists");
        QTest::newRow("a stream in which he has no role") << true;
        QTest::newRow("a stream that does not exist") << false;
    }
    void ofAStrangersChangesOnlyDigestAndCodeAreKeptAndNoChain()
    {
        QFETCH(const bool, exists);
        Scene scene;
        const auto stream = exists ? scene.cell : scene.planner.newId();
        const auto draft = scene.stranger.add(stream, NoteRecord::Kind, note(std::string(50'000, 's')));

        const auto verdict = scene.house.pushOne(scene.stranger, draft);

        QCOMPARE(verdict.code, std::optional<std::string>("forbidden"));
        const auto read = scene.read();
        QVERIFY(read->quarantineOf(stream).empty());
        QVERIFY(!read->chain(scene.strangersChain(stream)));
        const auto strays = read->strays(scene.strangersChain(stream));
        QCOMPARE(strays.size(), std::size_t{1});
        QCOMPARE(strays[0].links.front().line, digestOf(draft.line.bytes));
        QCOMPARE(strays[0].links.front().code, std::string("forbidden"));
        const auto use = read->use(scene.stranger.session.account);
        QCOMPARE(use.strays, std::int64_t{1});
        QCOMPARE(use.bytes, std::int64_t{0});
        QCOMPARE(use.chains, std::int64_t{0});
    }

    void aStrangersLinksTakeTheirPositionsToo()
    {
        Scene scene;
        auto &house = scene.house;
        const auto nowhere = scene.planner.newId();
        const auto a = scene.stranger.add(nowhere, NoteRecord::Kind, note("a"));
        const auto b = scene.stranger.add(nowhere, NoteRecord::Kind, note("b"));
        const auto c = scene.stranger.add(nowhere, NoteRecord::Kind, note("c"));
        const auto first = house.push(scene.stranger, {a, b});

        house.restart();
        const auto again = house.push(scene.stranger, {a, b});
        const auto overlapping = house.push(scene.stranger, {b, c});
        (void)scene.stranger.add(nowhere, NoteRecord::Kind, note("lost on the way"));
        const auto gap = house.push(scene.stranger, {scene.stranger.add(nowhere, NoteRecord::Kind, note("later"))});

        QVERIFY(first->verdicts == again->verdicts);
        QCOMPARE(overlapping->verdicts.back().code, std::optional<std::string>("forbidden"));
        QCOMPARE(scene.read()->use(scene.stranger.session.account).strays, std::int64_t{3});
        QCOMPARE(refusalOf(gap), QStringLiteral("chain_gap"));
        QCOMPARE(gap.error().expected->front().pos, std::int64_t{3});
        QVERIFY(!gap.error().expected->front().closed);
    }

    void aStrangersForkIsClosedWithAnAlarm()
    {
        Scene scene;
        auto &house = scene.house;
        house.pushOne(scene.stranger, scene.stranger.add(scene.cell, NoteRecord::Kind, note("one life")));
        scene.stranger.rewind(scene.cell, 1);

        const auto forked = house.push(scene.stranger, {scene.stranger.add(scene.cell, NoteRecord::Kind, note("another"))});

        QCOMPARE(refusalOf(forked), QStringLiteral("chain_forked"));
        QVERIFY(forked.error().expected->front().closed);
        QCOMPARE(scene.read()->alarms(10).front().kind, std::string("chain_forked"));
        house.restart();
        QCOMPARE(refusalOf(house.push(scene.stranger, {scene.stranger.add(scene.cell, NoteRecord::Kind, note("more"))})),
                 QStringLiteral("chain_forked"));
    }

    void aForkThatFindsNoRoomIsRefusedAndFillsNothing()
    {
        AccountLimits limits;
        limits.chains = 1;
        Scene scene(limits);
        auto &house = scene.house;
        for (int i = 0; i < 3; ++i) {
            const auto nowhere = scene.planner.newId();
            house.pushOne(scene.stranger, scene.stranger.add(nowhere, NoteRecord::Kind, note("one life")));
            scene.stranger.rewind(nowhere, 1);
            const auto forked = house.push(scene.stranger, {scene.stranger.add(nowhere, NoteRecord::Kind, note("another"))});
            QCOMPARE(refusalOf(forked), QStringLiteral("chain_forked"));
            QVERIFY(forked.error().expected->front().closed);
        }

        QCOMPARE(scene.read()->use(scene.stranger.session.account).chains, std::int64_t{1});
        const auto alarms = scene.read()->alarms(10);
        QCOMPARE(std::count_if(alarms.begin(), alarms.end(), [](const auto &alarm) { return alarm.kind == "chain_forked"; }), std::ptrdiff_t{1});
    }

    // A console whose grant comes later goes on where its chain stands, and who verifies finds the whole of it.
    void aChainGoesOnWhenTheRoleComes()
    {
        Scene scene;
        auto &house = scene.house;
        house.push(scene.stranger,
                   {scene.stranger.add(scene.cell, NoteRecord::Kind, note("too early")),
                    scene.stranger.add(scene.cell, NoteRecord::Kind, note("still too early"))});
        house.letIn(scene.planner, scene.cell, scene.stranger, scene.cell, Role::Judge);

        const auto verdict = house.pushOne(scene.stranger, scene.stranger.add(scene.cell, NoteRecord::Kind, note("in time")));

        QCOMPARE(verdict.verdict, Verdict::Taken);
        const auto read = scene.read();
        const auto chain = read->chain(scene.strangersChain(scene.cell));
        QVERIFY(chain && chain->hasLines);
        QCOMPARE(chain->head.pos, std::int64_t{3});
        QVERIFY(read->strays(scene.strangersChain(scene.cell)).empty());
        const auto use = read->use(scene.stranger.session.account);
        QCOMPARE(use.strays, std::int64_t{0});
        QCOMPARE(use.chains, std::int64_t{1});
        const auto pages = house.streams->chains(scene.planner.session, scene.cell, {});
        QVERIFY(pages);
        const auto part =
            std::find_if(pages->parts.begin(), pages->parts.end(), [&](const auto &one) { return one.author() == scene.stranger.session.author(); });
        QVERIFY(part != pages->parts.end());
        auto head = feed::chainGenesis(house.streams->identity().id, scene.stranger.session.account, scene.stranger.session.key, scene.cell);
        for (const auto &segment : part->segments) {
            QCOMPARE(segment.start, head.pos + 1);
            for (std::size_t i = 0; i < segment.seqs.size(); ++i)
                head = feed::nextInChain(head, segment.link(i));
            QVERIFY(scene.stranger.session.key.verify(feed::batchMessage(scene.strangersChain(scene.cell), head), segment.signature));
        }
        QCOMPARE(head.pos, std::int64_t{3});
    }

    // The stream never was; the console spares what it had written in it, and sends that too.
    void whatFollowsARefusedOpeningIsAnsweredToo()
    {
        Scene scene;
        auto &house = scene.house;
        const auto room = scene.stranger.newId();
        const auto opening = scene.stranger.add(room, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}}, room);
        const auto within = scene.stranger.add(room, NoteRecord::Kind, note("within"));
        const auto later = scene.stranger.add(room, NoteRecord::Kind, note("later"));

        QCOMPARE(house.push(scene.stranger, {opening, within})->verdicts.back().code, std::optional<std::string>("forbidden"));
        QCOMPARE(house.pushOne(scene.stranger, later).code, std::optional<std::string>("forbidden"));
        QVERIFY(scene.read()->quarantineOf(room).empty());
        QVERIFY(!scene.read()->stream(room));
    }

    void aGroupWithAStrangersPartIsTakenInNoLaterPush()
    {
        Scene scene;
        auto &house = scene.house;
        const auto group = scene.planner.newId();
        const auto nowhere = scene.planner.newId();
        house.pushOne(scene.planner, scene.planner.add(nowhere, NoteRecord::Kind, note("stray part"), {}, group));

        const auto verdict = house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("other part"), {}, group));

        QCOMPARE(verdict.verdict, Verdict::Quarantined);
    }

    /// A group is taken whole or not at all, also by who admits what lies in quarantine; and when the role came later.
    void aGroupOfWhichAPartIsADigestIsNotAdmitted()
    {
        Scene scene(AccountLimits{});
        auto &house = scene.house;
        auto &second = house.enter("second", Role::Coordinator);
        house.letIn(scene.planner, scene.cell, second, scene.cell, Role::Coordinator);
        const auto group = scene.planner.newId();
        const auto later = scene.planner.newId();
        const auto answer = house.push(scene.planner,
                                       {scene.planner.add(later, NoteRecord::Kind, note("stray part"), {}, group),
                                        scene.planner.add(scene.cell, NoteRecord::Kind, note("other part"), {}, group)});
        QCOMPARE(answer->verdicts[1].verdict, Verdict::Quarantined);
        const auto held = house.streams->quarantined(second.session, scene.cell);
        QVERIFY(held && held->size() == 1);
        const auto admitted = [&] {
            Answer<void> given;
            house.streams->admit(second.session, held->front().hash, [&](const auto &answered) { given = answered; });
            return given.has_value();
        };

        QVERIFY(!admitted());
        // The stream comes to be there, and the digests become links of a chain.
        house.pushOne(second, second.add(later, testkit::CellRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "c"}}, later));
        house.letIn(second, later, scene.planner, later, Role::Coordinator);
        QCOMPARE(house.pushOne(scene.planner, scene.planner.add(later, NoteRecord::Kind, note("goes on"))).verdict, Verdict::Taken);
        QVERIFY(!admitted());
    }

    void aRefusalSpendsNothingOfTheHour()
    {
        AccountLimits limits;
        limits.strayDigests = 3;
        limits.changesPerHour = 6;
        Scene scene(limits);
        const auto nowhere = scene.planner.newId();
        std::vector<Console::Draft> tooMany;
        for (int i = 0; i < 4; ++i)
            tooMany.push_back(scene.stranger.add(nowhere, NoteRecord::Kind, note("x")));
        const auto request = scene.stranger.request(tooMany);
        for (int i = 0; i < 3; ++i) // as a console that tries again
            QCOMPARE(refusalOf(scene.house.push(scene.stranger, request)), QStringLiteral("storage_full"));
        QVERIFY(scene.read()->strays(scene.strangersChain(nowhere)).empty());

        const auto elsewhere = scene.planner.newId();
        QVERIFY(
            scene.house.push(scene.stranger,
                             {scene.stranger.add(elsewhere, NoteRecord::Kind, note("a")), scene.stranger.add(elsewhere, NoteRecord::Kind, note("b")),
                              scene.stranger.add(elsewhere, NoteRecord::Kind, note("c"))}));
    }

    void theOldestStraysAreForgottenWholeAndNeverThoseThatGoOn()
    {
        AccountLimits limits;
        limits.strayDigests = 10;
        Scene scene(limits);
        auto &house = scene.house;
        std::vector<Id> streams;
        for (int i = 0; i < 4; ++i) {
            streams.push_back(scene.planner.newId());
            QVERIFY(house.push(scene.stranger,
                               {scene.stranger.add(streams.back(), NoteRecord::Kind, note("a")),
                                scene.stranger.add(streams.back(), NoteRecord::Kind, note("b")),
                                scene.stranger.add(streams.back(), NoteRecord::Kind, note("c"))}));
        }
        const auto held = [&](int i) { return scene.read()->strays(scene.strangersChain(streams.at(static_cast<std::size_t>(i)))).size(); };
        QCOMPARE(held(0), std::size_t{0}); // 12 would be too many
        QCOMPARE(held(1), std::size_t{1});

        // The chain that goes on stays whole although it is now the oldest.
        QVERIFY(
            house.push(scene.stranger,
                       {scene.stranger.add(streams[1], NoteRecord::Kind, note("d")), scene.stranger.add(streams[1], NoteRecord::Kind, note("e"))}));
        QCOMPARE(held(1), std::size_t{2});
        QCOMPARE(held(2), std::size_t{0});
        QCOMPARE(held(3), std::size_t{1});
        QCOMPARE(scene.read()->use(scene.stranger.session.account).strays, std::int64_t{8});
        QCOMPARE(matters(house), std::vector<std::string>{"strays"});
        // One chain alone does not get larger than that.
        for (int i = 0; i < 2; ++i)
            QVERIFY(house.push(
                scene.stranger,
                {scene.stranger.add(streams[1], NoteRecord::Kind, note("f")), scene.stranger.add(streams[1], NoteRecord::Kind, note("g"))}));
        QCOMPARE(refusalOf(house.push(
                     scene.stranger,
                     {scene.stranger.add(streams[1], NoteRecord::Kind, note("h")), scene.stranger.add(streams[1], NoteRecord::Kind, note("i"))})),
                 QStringLiteral("storage_full"));
    }

    void chainsAreBounded()
    {
        AccountLimits limits;
        limits.chains = 2;
        Scene scene(limits);
        auto &house = scene.house;
        (void)house.openRoom(scene.planner, scene.cell);
        const auto room = scene.planner.newId();

        const auto third = house.push(
            scene.planner,
            {scene.planner.add(room, RoomRecord::Kind, {{"unit", house.bureau.toString()}, {"name", "r"}, {"cell", scene.cell.toString()}}, room)});

        QCOMPARE(refusalOf(third), QStringLiteral("storage_full"));
        QCOMPARE(house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, note("goes on"))).verdict, Verdict::Taken);
    }

    void theAdministratorSeesWhatEachHasTaken()
    {
        Scene scene;
        auto &house = scene.house;
        house.pushOne(scene.planner, scene.planner.add(scene.cell, NoteRecord::Kind, {{"body", "no title"}}));
        house.pushOne(scene.stranger, scene.stranger.add(scene.cell, NoteRecord::Kind, note("x")));

        const auto all = house.admin->usage();

        QVERIFY(all);
        QCOMPARE(all->size(), std::size_t{2});
        QCOMPARE(all->at(0).signInName, std::string("planner"));
        QCOMPARE(all->at(0).use.changes, std::int64_t{1}); // the cell
        QCOMPARE(all->at(0).use.quarantined, std::int64_t{1});
        QCOMPARE(all->at(0).use.chains, std::int64_t{1});
        QCOMPARE(all->at(1).use.strays, std::int64_t{1});
    }

    void oneAlarmADayTellsOfAnAccount()
    {
        AccountRates rates({});
        const Id one = Id(std::array<std::uint8_t, 16>{1});
        const Instant now{1'776'000'000'000};

        QVERIFY(rates.isNews(one, "rate", now));
        QVERIFY(!rates.isNews(one, "rate", now + 23 * Hour));
        QVERIFY(rates.isNews(one, "bytes", now));
        QVERIFY(rates.isNews(Id(std::array<std::uint8_t, 16>{2}), "rate", now));
        QVERIFY(rates.isNews(one, "rate", now + 24 * Hour));
    }

    void whereTheDiskIsNearlyFullChangesAreRefusedAndAdministrationGoesOn()
    {
        bool hasRoom = true;
        House house({{}, {}, {{}, [&hasRoom] { return hasRoom; }}});
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        hasRoom = false;
        const std::vector waiting{planner.add(cell, NoteRecord::Kind, note("waits"))};

        const auto refused = house.push(planner, waiting);

        QCOMPARE(refusalOf(refused), QStringLiteral("storage_full"));
        QVERIFY(refused.error().retryAfterMs);
        QVERIFY(refused.error().body().message.find("disk") != std::string::npos);
        QCOMPARE(house.storage->read()->alarms(10).front().kind, std::string("disk_full"));
        QVERIFY(house.admin->setLocked("planner", true));
        QVERIFY(house.storage->read()->accountByName("planner")->locked);
        QCOMPARE(house.storage->read()->audit(1).front().action, std::string("account.lock"));
        hasRoom = true;
        QCOMPARE(house.push(planner, waiting)->verdicts.front().verdict, Verdict::Taken);
    }
};

REDOUBT_TEST(TestAccountLimits)
#include "TestAccountLimits.moc"
