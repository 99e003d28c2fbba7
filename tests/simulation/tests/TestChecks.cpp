// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/Fold.h"
#include "feed/kinds/AccountKinds.h"
#include "server/storage/sqlite/SqliteStorage.h"
#include "tests/simulation/checks/GrantOracle.h"
#include "tests/simulation/checks/OutboxWatch.h"
#include "tests/simulation/checks/ServerChecks.h"
#include "tests/simulation/checks/SignedPart.h"
#include "tests/simulation/checks/StateCheck.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/TestKinds.h"

#include <QtTest>

#include <algorithm>
#include <functional>

using namespace redoubt;
using namespace redoubt::simulation;

namespace {
/// A small truth that is whole: a cell with a note that two authors have edited without having seen each other.
struct Sound
{
    ManualClock clock;
    SeededRandom random{5};
    IdSource ids{clock, random};
    feed::KindRegistry kinds = testkit::testRegistry();
    SigningKey first = SigningKey::generate(random);
    SigningKey second = SigningKey::generate(random);
    SigningKey server = SigningKey::generate(random);
    feed::Author one{ids.next(), ids.next()};
    feed::Author two{ids.next(), ids.next()};
    Id cell = ids.next();
    Id note = ids.next();
    Id group = ids.next();
    Id nowhere = ids.next();
    Truth truth;
    std::vector<Acknowledged> acknowledged;

    Sound()
    {
        truth.server = ids.next();
        auto &stream = truth.streams[cell];
        stream.id = cell;
        stream.purpose = StreamPurpose::WhiteCell;
        stream.head.epoch = 1;
        stream.headHash = feed::streamGenesis(truth.server, cell, 1);
        write(one, first, cell, testkit::CellRecord::Kind, feed::Act::Add, {{"unit", ids.next().toString()}, {"name", "cell"}}, 0);
        write(one, first, note, testkit::NoteRecord::Kind, feed::Act::Add, {{"title", "a"}}, 1, group);
        write(one, first, ids.next(), testkit::NoteRecord::Kind, feed::Act::Add, {{"title", "b"}}, 1, group);
        write(one, first, note, testkit::NoteRecord::Kind, feed::Act::Set, {{"title", "c"}}, 3);
        write(two, second, note, testkit::NoteRecord::Kind, feed::Act::Set, {{"title", "d"}}, 3);
        for (const auto &author : {one, two})
            tell(author.account, cell);
        stray(two, second, nowhere);
        stray(two, second, nowhere);
    }

    /// As the server writes it into the account's stream.
    void tell(const Id &account, const Id &granted)
    {
        const auto id = feed::accountStream(truth.server, account);
        auto &own = truth.streams[id];
        own.id = id;
        own.purpose = StreamPurpose::Account;
        own.head.epoch = 1;
        if (own.lines.empty())
            own.headHash = feed::streamGenesis(truth.server, id, 1);
        feed::GrantRecord grant;
        grant.stream = granted;
        auto &chain = truth.chains[{{truth.server, truth.server}, id}];
        if (chain.head.pos == 0) {
            chain.id = {{truth.server, truth.server}, id};
            chain.head = feed::chainGenesis(truth.server, truth.server, server.verifyKey(), id);
        }
        feed::Change change;
        change.id = ids.next();
        change.record = change.id;
        change.kind = feed::GrantRecord::Kind;
        change.fields = toJsonObject(grant);
        change.pos = chain.head.pos + 1;
        auto line = feed::mintLine(std::move(change)).value();
        chain.head = feed::nextInChain(chain.head, digestOf(line.bytes));
        const auto signature = server.sign(feed::batchMessage(chain.id, chain.head));
        chain.segments.push_back({chain.head.pos, 1, {signature.begin(), signature.end()}});
        const feed::Envelope envelope{++own.head.seq, clock.now(), {clock.now().ms, 0}, {truth.server, truth.server}, {}};
        own.headHash = feed::nextInStream(own.headHash, envelope, digestOf(line.bytes));
        own.lines.push_back({envelope, std::move(line)});
    }
    /// A change of @p author to a stream in which nobody gave him a role.
    void stray(const feed::Author &author, const SigningKey &key, const Id &nowhere)
    {
        const feed::ChainId id{author, nowhere};
        auto &chain = truth.chains[id];
        if (chain.head.pos == 0) {
            chain.id = id;
            chain.head = feed::chainGenesis(truth.server, author.account, key.verifyKey(), nowhere);
            truth.strangers.insert(id);
        }
        const auto line = digestOf("line " + std::to_string(chain.head.pos));
        chain.head = feed::nextInChain(chain.head, line);
        const auto signature = key.sign(feed::batchMessage(id, chain.head));
        chain.segments.push_back({chain.head.pos, 1, {signature.begin(), signature.end()}});
        const auto change = ids.next();
        truth.strays.push_back({id, chain.head.pos, change, line});
        acknowledged.push_back({author, nowhere, change, line, true, 0});
    }

    void write(const feed::Author &author, const SigningKey &key, const Id &record, const char *kind, feed::Act act, json::object fields,
               std::int64_t base, std::optional<Id> inGroup = {})
    {
        auto &stream = truth.streams.at(cell);
        auto &chain = truth.chains[{author, cell}];
        if (chain.head.pos == 0) {
            chain.id = {author, cell};
            chain.head = feed::chainGenesis(truth.server, author.account, key.verifyKey(), cell);
        }
        feed::Change change;
        change.id = act == feed::Act::Add ? record : ids.next();
        change.record = record;
        change.kind = kind;
        change.act = act;
        change.group = inGroup;
        change.fields = std::move(fields);
        change.base = {1, base};
        change.pos = chain.head.pos + 1;
        auto line = feed::mintLine(std::move(change)).value();
        chain.head = feed::nextInChain(chain.head, digestOf(line.bytes));
        const auto signature = key.sign(feed::batchMessage(chain.id, chain.head));
        chain.segments.push_back({chain.head.pos, 1, {signature.begin(), signature.end()}});
        const feed::Envelope envelope{++stream.head.seq, clock.now(), {clock.now().ms, 0}, author, {}};
        stream.headHash = feed::nextInStream(stream.headHash, envelope, digestOf(line.bytes));
        acknowledged.push_back({author, cell, line.change.id, digestOf(line.bytes), false, envelope.seq});
        stream.lines.push_back({envelope, std::move(line)});
        stream.records = foldPrefix(stream.lines, stream.head.seq, kinds);
    }

    [[nodiscard]] TrueStream &stream() { return truth.streams.at(cell); }
    [[nodiscard]] Violations all()
    {
        Violations found;
        const auto add = [&](const Violations &more) { found.insert(found.end(), more.begin(), more.end()); };
        add(checkStreamsAreDense(truth));
        add(checkChainsVerify(truth, {{one, first.verifyKey()}, {two, second.verifyKey()}, {{truth.server, truth.server}, server.verifyKey()}}));
        add(checkAcknowledgedOnce(truth, acknowledged));
        add(checkHeads(stream().lines, stream().records, "cell"));
        add(checkGroupsAreWhole(truth, {{group, 2}}));
        add(checkStrangersLeaveDigestsOnly(truth));
        return found;
    }
};

store::OutboxEntry entry(const Id &id, const Id &stream, store::OutboxEntry::State state = store::OutboxEntry::State::Waiting,
                         std::optional<Id> group = {})
{
    store::OutboxEntry made;
    made.id = id;
    made.stream = stream;
    made.state = state;
    made.group = group;
    return made;
}
} // namespace

class TestChecks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsSoundPasses()
    {
        Sound sound;

        const auto found = sound.all();

        QVERIFY2(found.empty(), found.empty() ? "" : found.front().c_str());
    }

    void whatIsBrokenIsFound_data()
    {
        using Break = std::function<void(Sound &)>;
        QTest::addColumn<Break>("breakIt");
        QTest::newRow("a line is gone from the end") << Break([](Sound &s) { s.stream().lines.pop_back(); });
        QTest::newRow("a hole") << Break([](Sound &s) { s.stream().lines.erase(s.stream().lines.begin() + 2); });
        QTest::newRow("a change is there twice") << Break([](Sound &s) {
            auto again = s.stream().lines[3];
            again.envelope.seq = ++s.stream().head.seq;
            s.stream().headHash = feed::nextInStream(s.stream().headHash, again.envelope, digestOf(again.line.bytes));
            s.stream().lines.push_back(again);
        });
        QTest::newRow("it is in quarantine too") << Break([](Sound &s) { s.truth.quarantine.push_back({s.cell, s.one, s.stream().lines[3].line}); });
        QTest::newRow("an envelope was altered") << Break([](Sound &s) { s.stream().lines[1].envelope.receivedAt.ms += 1; });
        QTest::newRow("a signature was altered") << Break([](Sound &s) { s.truth.chains.at({s.one, s.cell}).segments[1].signature[0] ^= 1; });
        QTest::newRow("a chain's head was altered") << Break([](Sound &s) { s.truth.chains.at({s.two, s.cell}).head.hash.bytes[0] ^= 1; });
        QTest::newRow("a chain is unknown") << Break([](Sound &s) { s.truth.chains.erase({s.two, s.cell}); });
        QTest::newRow("a stray's digest was altered") << Break([](Sound &s) { s.truth.strays[1].line.bytes[0] ^= 1; });
        QTest::newRow("a stray is gone") << Break([](Sound &s) { s.truth.strays.pop_back(); });
        QTest::newRow("a stray is there twice") << Break([](Sound &s) { s.truth.strays.push_back(s.truth.strays.back()); });
        QTest::newRow("a stranger has a chain") << Break([](Sound &s) { s.truth.strangers.clear(); });
        QTest::newRow("nobody ever gave him a role in the stream that he has a chain in") << Break([](Sound &s) {
            s.truth.streams.erase(feed::accountStream(s.truth.server, s.two.account));
            s.truth.chains.erase({{s.truth.server, s.truth.server}, feed::accountStream(s.truth.server, s.two.account)});
        });
        QTest::newRow("it was told to lie elsewhere") << Break([](Sound &s) {
            const auto inAStream = std::find_if(s.acknowledged.rbegin(), s.acknowledged.rend(), [](const auto &one) { return !one.wasQuarantined; });
            inAStream->seq = 1;
        });
        QTest::newRow("something was acknowledged that nobody has") << Break([](Sound &s) {
            s.acknowledged.push_back({s.one, s.cell, s.ids.next(), {}, false, 9});
        });
        QTest::newRow("half of a group") << Break([](Sound &s) {
            // Everything else is as it was: only the group tells.
            s.stream().lines[2].line.change.group.reset();
        });
        QTest::newRow("a write was dropped without a conflict") << Break([](Sound &s) {
            auto &heads = s.stream().records.at(s.note).fields.at("title");
            heads.erase(heads.begin());
        });
        QTest::newRow("a head that was replaced still stands") << Break([](Sound &s) {
            auto &heads = s.stream().records.at(s.note).fields.at("title");
            auto stale = heads.front();
            stale.seq = 2;
            heads.insert(heads.begin(), stale);
        });
        QTest::newRow("a record that nobody wrote") << Break([](Sound &s) { s.stream().records[s.ids.next()] = {}; });
    }

    void whatIsBrokenIsFound()
    {
        QFETCH(const std::function<void(Sound &)>, breakIt);
        Sound sound;

        breakIt(sound);

        QVERIFY(!sound.all().empty());
    }

    void aStreamBeyondItsGrantIsFound()
    {
        Sound sound;
        const std::vector<Id> accounts{sound.one.account, sound.two.account};
        const auto before = readableStreams(sound.truth, accounts, {});
        sound.write(sound.one, sound.first, sound.ids.next(), testkit::MemberRecord::Kind, feed::Act::Add,
                    {{"account", sound.two.account.toString()}, {"stream", sound.cell.toString()}, {"role", "judge"}}, 5);
        const auto member = sound.stream().lines.back().line.change.record;
        const auto after = readableStreams(sound.truth, accounts, {});
        sound.write(sound.one, sound.first, member, testkit::MemberRecord::Kind, feed::Act::Remove, {}, 6);
        const auto removed = readableStreams(sound.truth, accounts, {});

        QCOMPARE(checkOnlyReadable(before, sound.two.account, {sound.cell}, "it").size(), std::size_t{1});
        QVERIFY(checkOnlyReadable(after, sound.two.account, {sound.cell}, "it").empty());
        QCOMPARE(checkOnlyReadable(removed, sound.two.account, {sound.cell}, "it").size(), std::size_t{1});
    }

    void whatLeavesTheOutboxWithoutAWordIsFound()
    {
        Sound sound;
        const auto change = sound.ids.next();
        const auto lookWithout = [&](bool isAcknowledged, bool isQuarantined, bool isAtServer) {
            OutboxWatch watch;
            watch.minted(change, sound.cell);
            if (!watch.look({entry(change, sound.cell)}, {}, [](const Id &, const Id &) { return false; }).empty())
                return false;
            if (isAcknowledged)
                watch.acknowledged(change);
            return watch.look({}, isQuarantined ? std::set{change} : std::set<Id>(), [&](const Id &, const Id &) { return isAtServer; }).empty();
        };

        QVERIFY(!lookWithout(false, false, false));
        QVERIFY(lookWithout(true, false, false));
        QVERIFY(lookWithout(false, true, false));
        QVERIFY(lookWithout(false, false, true));
    }

    void whatWaitsBehindABlockedChainIsKnown()
    {
        Sound sound;
        using State = store::OutboxEntry::State;
        const auto other = sound.ids.next();
        const auto free = sound.ids.next();
        const auto blocked = entry(sound.ids.next(), sound.cell, State::Blocked);
        const auto inGroup = entry(sound.ids.next(), sound.cell, State::Blocked, sound.group);
        const auto beside = entry(sound.ids.next(), other, State::Waiting, sound.group);
        const auto later = entry(sound.ids.next(), other);
        const auto before = entry(sound.ids.next(), other);
        const auto elsewhere = entry(sound.ids.next(), free);

        const auto held = heldBackLines({blocked, before, inGroup, beside, later, elsewhere});

        QCOMPARE(held, (std::set{blocked.id, inGroup.id, beside.id, later.id}));
    }

    void aForkMustBeClosedAlarmedAndTold()
    {
        Sound sound;
        const feed::ChainId chain{sound.one, sound.cell};
        ForkWatch watch;
        watch.sent(chain, 1, digestOf(sound.stream().lines[0].line.bytes));
        QVERIFY(watch.refusable(sound.truth).empty());
        watch.sent(chain, 1, Digest{});

        QCOMPARE(watch.forked(), std::set{chain});
        QCOMPARE(watch.refusable(sound.truth), std::set{chain});
        QCOMPARE(checkForksAreCaught(sound.truth, {chain}, {}, {}).size(), std::size_t{3});
        sound.truth.chains.at(chain).closed = true;
        QCOMPARE(checkForksAreCaught(sound.truth, {chain}, {sound.cell}, {}).size(), std::size_t{1});
        QVERIFY(checkForksAreCaught(sound.truth, {chain}, {sound.cell}, {{sound.one, {sound.cell}}}).empty());
    }

    void aForkIsAskedForOnlyWhereTheServerCouldTell_data()
    {
        QTest::addColumn<int>("start");
        QTest::addColumn<bool>("couldTell");
        QTest::newRow("the push has the place where they parted") << 2 << true;
        QTest::newRow("the push begins behind it") << 3 << false;
        QTest::newRow("the push begins behind what the server has") << 4 << false;
        QTest::newRow("the push has the whole chain") << 1 << true;
    }
    void aForkIsAskedForOnlyWhereTheServerCouldTell()
    {
        QFETCH(const int, start);
        QFETCH(const bool, couldTell);
        ManualClock clock;
        SeededRandom random(3);
        IdSource ids(clock, random);
        const auto key = SigningKey::generate(random);
        const auto serverId = ids.next();
        const feed::ChainId id{{ids.next(), ids.next()}, ids.next()};
        const auto genesis = feed::chainGenesis(serverId, id.author.account, key.verifyKey(), id.stream);
        const auto line = [&](std::int64_t pos, const char *title) {
            feed::Change change;
            change.id = ids.next();
            change.record = change.id;
            change.kind = testkit::NoteRecord::Kind;
            change.fields = {{"title", title}};
            change.pos = pos;
            return feed::mintLine(change).value();
        };
        const auto common = line(1, "common");
        auto storage = *server::SqliteStorage::openInMemory();
        {
            auto transaction = storage->write();
            server::ChainRow chain;
            chain.id = id;
            const auto first = feed::nextInChain(genesis, digestOf(common.bytes));
            const auto theirs = digestOf(line(2, "the server's").bytes);
            chain.head = feed::nextInChain(first, theirs);
            transaction->putChain(chain);
            transaction->addLinks(chain, {1, genesis.hash, {{digestOf(common.bytes), common.change.id, feed::Verdict::Taken, 1, ""}}, {}});
            transaction->addLinks(chain, {2, first.hash, {{theirs, ids.next(), feed::Verdict::Taken, 2, ""}}, {}});
            transaction->commit();
        }
        feed::PushRequest push;
        push.chains = {{id.stream, start, {}}};
        auto head = genesis;
        for (std::int64_t pos = 1; pos <= 4; ++pos) {
            const auto own = pos == 1 ? common : line(pos, "the other life's");
            head = feed::nextInChain(head, digestOf(own.bytes));
            if (pos >= start)
                push.items.push_back({0, own});
        }
        const auto signature = key.sign(feed::batchMessage(id, head));
        push.chains[0].signature.assign(signature.begin(), signature.end());

        const auto part = signedPart(*storage->read(), serverId, id.author, key.verifyKey(), push);

        QCOMPARE(part.items.size(), couldTell ? push.items.size() : std::size_t{0});
    }
};

REDOUBT_TEST(TestChecks)
#include "TestChecks.moc"
