// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Chains.h"
#include "server/storage/Storage.h"
#include "server/streams/ServerHand.h"
#include "tests/server/House.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <map>

using namespace redoubt;
using namespace redoubt::server;
using namespace redoubt::server::testing;
using feed::Verdict;
using testkit::MarkRecord;
using testkit::MemberRecord;
using testkit::NoteRecord;

namespace {
/// As a sign-in does: the server says that the console's key belongs to its account.
void certify(House &house, const Console &console)
{
    InstallationRow installation;
    installation.id = console.session.installation;
    installation.name = "值班-01";
    (void)house.writer->submit(house.streams->serverTask(
        [&](ServerHand &hand) -> Result<void> {
            REDOUBT_TRY(hand.certify(console.session.account, installation, console.session.key));
            return {};
        },
        {}));
}

std::vector<feed::ChainPart> readAll(const House &house, const Console &console, const Id &stream, int &pages)
{
    std::vector<feed::ChainPart> parts;
    std::optional<feed::ChainsPlace> after;
    pages = 0;
    do {
        auto page = house.streams->chains(console.session, stream, after);
        if (!page)
            throw std::runtime_error(page.error().error.detail);
        for (auto &part : page->parts)
            parts.push_back(std::move(part));
        const auto before = after;
        after = page->header.next ? std::optional(*feed::ChainsPlace::parse(*page->header.next)) : std::nullopt;
        if (before && after && *after <= *before)
            throw std::runtime_error("pages that do not rise");
        ++pages;
    } while (after);
    return parts;
}

std::vector<feed::ChainPart> readAll(const House &house, const Console &console, const Id &stream)
{
    int pages = 0;
    return readAll(house, console, stream, pages);
}

/// Follows one author's parts from the genesis on; gives the head, or throws where a signature does not fit.
feed::ChainHead follow(const House &house, const std::vector<feed::ChainPart> &parts, const Console &console, const Id &stream)
{
    const auto &session = console.session;
    auto head = feed::chainGenesis(house.streams->identity().id, session.account, session.key, stream);
    for (const auto &part : parts) {
        if (part.author() != session.author())
            continue;
        for (const auto &segment : part.segments) {
            if (segment.start != head.pos + 1 || segment.hashBefore() != head.hash)
                throw std::runtime_error("a segment that does not follow");
            for (std::size_t i = 0; i < segment.seqs.size(); ++i)
                head = feed::nextInChain(head, segment.link(i));
            if (!session.key.verify(feed::batchMessage({session.author(), stream}, head), segment.signature))
                throw std::runtime_error("a signature that does not fit");
        }
    }
    return head;
}
} // namespace

class TestChainPages : public QObject
{
    Q_OBJECT

private slots:
    void theChainsOfAStreamProveEachLineOfIt()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        certify(house, planner);
        certify(house, judge);
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, judge, cell, Role::Judge);
        house.push(planner,
                   {planner.add(cell, NoteRecord::Kind, note("a")), planner.add(cell, NoteRecord::Kind, {{"body", "bad"}}),
                    planner.add(cell, NoteRecord::Kind, note("b"))});
        house.pushOne(judge, judge.add(cell, NoteRecord::Kind, note("c")));

        const auto parts = readAll(house, judge, cell);

        QCOMPARE(parts.size(), std::size_t{2});
        std::map<std::int64_t, Digest> bySeq;
        std::size_t refused = 0;
        for (const auto &part : parts) {
            QCOMPARE(part.certificates.size(), std::size_t{1});
            const auto &certificate = part.certificates.front();
            const auto &identity = house.streams->identity();
            QVERIFY(identity.key.verifyKey().verify(feed::certificateMessage(identity.id, certificate), certificate.signature));
            for (const auto &segment : part.segments) {
                for (std::size_t i = 0; i < segment.seqs.size(); ++i) {
                    if (segment.seqs[i] == 0)
                        ++refused;
                    else
                        bySeq[segment.seqs[i]] = segment.link(i);
                }
            }
        }
        QCOMPARE(refused, std::size_t{1});
        const auto lines = house.pulled(judge, cell);
        QCOMPARE(bySeq.size(), lines.size());
        for (const auto &line : lines)
            QVERIFY(bySeq.at(line.envelope.seq) == digestOf(line.line.bytes));
        QCOMPARE(follow(house, parts, planner, cell).pos, std::int64_t{5});
        QCOMPARE(follow(house, parts, judge, cell).pos, std::int64_t{1});
    }

    void whoOnlyTriedIsToldToNobody()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &stranger = house.enter("stranger");
        const auto cell = house.openCell(planner);
        // Let in and put out again before he wrote: what he tries then may still be admitted.
        const auto record = house.letIn(planner, cell, stranger, cell, Role::Judge);
        house.pushOne(planner, planner.remove(cell, testkit::MemberRecord::Kind, record));
        QCOMPARE(house.pushOne(stranger, stranger.add(cell, NoteRecord::Kind, note("x"))).verdict, Verdict::Quarantined);

        const auto before = readAll(house, planner, cell);
        std::optional<Result<void>> admitted;
        const auto hash = house.streams->quarantined(planner.session, cell)->front().hash;
        house.streams->admit(planner.session, hash, [&](auto answer) { admitted = answer ? Result<void>() : fail(answer.error().error); });
        const auto after = readAll(house, planner, cell);

        QCOMPARE(before.size(), std::size_t{1});
        QVERIFY(before.front().author() == planner.session.author());
        QVERIFY(admitted && *admitted);
        QCOMPARE(after.size(), std::size_t{2});
        for (const auto &part : after) {
            if (part.author() == stranger.session.author())
                QCOMPARE(part.segments.front().seqs, std::vector<std::int64_t>{4}); // where it was admitted
        }
        house.restart();
        QCOMPARE(readAll(house, planner, cell).size(), std::size_t{2});
    }

    void onlyWhoAnswersForTheExerciseReadsThem_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("may");
        QTest::newRow("a coordinator") << Role::Coordinator << true;
        QTest::newRow("a chief judge") << Role::ChiefJudge << true;
        QTest::newRow("a judge") << Role::Judge << true;
        QTest::newRow("a commander") << Role::Commander << true;
        QTest::newRow("a red member, who reads the stream") << Role::RedMember << false;
        QTest::newRow("a blue member, who reads the stream") << Role::BlueMember << false;
        QTest::newRow("a member") << Role::Member << false;
    }
    void onlyWhoAnswersForTheExerciseReadsThem()
    {
        QFETCH(const Role, role);
        QFETCH(const bool, may);
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &reader = house.enter("reader");
        const auto cell = house.openCell(planner);
        const auto room = house.openRoom(planner, cell);
        house.letIn(planner, cell, reader, room, role);
        QVERIFY(!house.pulled(reader, room).empty());

        const auto there = house.streams->chains(reader.session, room, {});
        const auto elsewhere = house.streams->chains(reader.session, cell, {});
        const auto nowhere = house.streams->chains(reader.session, reader.newId(), {});

        QCOMPARE(there.has_value(), may);
        QVERIFY(!elsewhere && !nowhere);
        QVERIFY(elsewhere.error() == nowhere.error());
        if (!may)
            QVERIFY(there.error() == nowhere.error());
    }

    void theDirectoryAndAccountsAreTheServersOwnAndNotGiven()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto &server = house.streams->identity().id;

        QVERIFY(!house.streams->chains(planner.session, feed::directoryStream(server), {}));
        QVERIFY(!house.streams->chains(planner.session, feed::accountStream(server, planner.session.account), {}));
    }

    void ofAnotherStreamNothingShows()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto before = readAll(house, planner, cell);
        const auto other = house.openCell(planner);
        for (int i = 0; i < 5; ++i)
            house.pushOne(planner, planner.add(other, NoteRecord::Kind, note("elsewhere")));

        QVERIFY(readAll(house, planner, cell) == before);
    }

    void longChainsComeInPagesOfWholeSegments()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        auto &judge = house.enter("judge");
        certify(house, planner);
        certify(house, judge);
        const auto cell = house.openCell(planner);
        house.letIn(planner, cell, judge, cell, Role::Judge);
        for (int batch = 0; batch < 13; ++batch) {
            for (auto *console : {&planner, &judge}) {
                std::vector<Console::Draft> drafts;
                for (int i = 0; i < 400; ++i)
                    drafts.push_back(console->add(cell, NoteRecord::Kind, note("n")));
                QVERIFY(house.push(*console, drafts));
            }
        }

        int pages = 0;
        const auto parts = readAll(house, judge, cell, pages);

        QVERIFY(pages >= 3);
        QCOMPARE(follow(house, parts, planner, cell).pos, std::int64_t{5202});
        QCOMPARE(follow(house, parts, judge, cell).pos, std::int64_t{5200});
        std::map<feed::Author, std::size_t> certificates;
        for (const auto &part : parts) {
            certificates[part.author()] += part.certificates.size();
            std::size_t links = 0;
            for (const auto &segment : part.segments)
                links += segment.seqs.size();
            QVERIFY(links <= feed::ChainsPage::MaxLinks + 400);
        }
        // Where a chain begins, and not again where it goes on.
        for (const auto &[author, count] : certificates)
            QCOMPARE(count, std::size_t{1});
    }

    void manyAuthorsComeInPages()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const std::size_t many = feed::ChainsPage::MaxParts + 5;
        {
            // As rows: so many consoles would take the test minutes.
            auto transaction = house.storage->write();
            for (std::size_t i = 0; i < many; ++i) {
                ChainRow chain;
                chain.id = {{planner.newId(), planner.newId()}, cell};
                chain.head = {1, digestOf("h")};
                chain.hasLines = true;
                transaction->putChain(chain);
                transaction->addLinks(chain, {1, digestOf("g"), {{digestOf("l"), planner.newId(), Verdict::Taken, 1, ""}}, Bytes(64, 1)});
            }
            transaction->commit();
        }

        int pages = 0;
        const auto parts = readAll(house, planner, cell, pages);

        QCOMPARE(pages, 2);
        QCOMPARE(parts.size(), many + 1);
        for (std::size_t i = 1; i < parts.size(); ++i)
            QVERIFY(parts[i - 1].author() < parts[i].author());
    }

    void anyPlaceMayBeAskedFor()
    {
        House house;
        auto &planner = house.enter("planner", Role::Coordinator);
        const auto cell = house.openCell(planner);
        const auto author = planner.session.author();

        const auto behind = house.streams->chains(planner.session, cell, feed::ChainsPlace{author, 1});
        const auto far = house.streams->chains(planner.session, cell, feed::ChainsPlace{author, std::int64_t{1} << 60});

        QVERIFY(behind && behind->parts.empty() && !behind->header.next);
        QVERIFY(far && far->parts.empty() && !far->header.next);
    }

    void aFailingStorageIsAnswered()
    {
        auto budget = std::make_shared<std::int64_t>(-1);
        House house({{}, [budget] { return *budget >= 0 && (*budget)-- == 0; }});
        auto &planner = house.enter("planner", Role::Coordinator);
        certify(house, planner);
        const auto cell = house.openCell(planner);
        int failures = 0;
        for (std::int64_t n = 0; n < 200; ++n) {
            *budget = n;
            const auto page = house.streams->chains(planner.session, cell, {});
            *budget = -1;
            if (page)
                break;
            QCOMPARE(page.error().error.code, ErrorCode::StorageFull);
            ++failures;
        }
        QVERIFY(failures > 5 && failures < 200);
    }
};

REDOUBT_TEST(TestChainPages)
#include "TestChainPages.moc"
