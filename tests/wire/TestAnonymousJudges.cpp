// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/exercise/ClaimDrafts.h"
#include "app/drafts/exercise/JudgingDrafts.h"
#include "app/drafts/exercise/PlanDrafts.h"
#include "app/drafts/exercise/StateDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "resources/rulepacks/ShippedRulePacks.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/wire/WireHouse.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::exercise;
using namespace redoubt::testkit;

namespace {
struct Needle
{
    std::string what;
    std::string bytes;
};

/// Everything by which somebody can be known, in each form in which it could travel.
std::vector<Needle> tracesOf(const WireConsole &person, const std::string &name)
{
    const auto &key = person.key.verifyKey().bytes;
    const auto &account = person.signedIn.account;
    const auto &installation = person.enrolment.installation;
    const auto raw = [](const auto &bytes) { return std::string(bytes.begin(), bytes.end()); };
    return {{name + "'s name", name},
            {name + "'s account", account.toString()},
            {name + "'s account, raw", raw(account.bytes())},
            {name + "'s installation", installation.toString()},
            {name + "'s installation, raw", raw(installation.bytes())},
            {name + "'s console", person.enrolment.name},
            {name + "'s key", toBase64Url(ByteView(key))},
            {name + "'s key, hex", toHex(ByteView(key))},
            {name + "'s key, raw", raw(key)},
            {name + "'s certificate", toBase64Url(ByteView(person.signedIn.certificate.signature))}};
}

/// An exercise of product kinds on a real server, judged once whole: ruled, taken back, ruled again, frozen and published.
class JudgedOverTheWire
{
public:
    explicit JudgedOverTheWire(bool anonymous) : house(nullptr, 15 * 60 * 1000, productKinds())
    {
        drafts::ExercisePlan plan;
        plan.unit = house.bureau;
        plan.name = "磐石";
        plan.anonymousJudges = anonymous;
        for (const auto &pack : resources::shippedRulePacks()) {
            if (pack.fileName == "municipal-attack.json")
                plan.packText = std::string(pack.text);
        }
        plan.teams = {{TeamSide::Red, "红03", "听涛", {}, false, 1}, {TeamSide::Blue, "蓝", "", house.bureau, false, 0}};
        Target target;
        target.name = "集中运维管控平台";
        target.unit = house.bureau;
        target.unitName = "市大数据局";
        plan.targets = {target};
        plan.members = {{judge.signedIn.account, "judge-of-the-wire", Role::Judge, {}, ""},
                        {chief.signedIn.account, "chief-of-the-wire", Role::ChiefJudge, {}, ""},
                        {red.signedIn.account, "red-of-the-wire", Role::RedMember, "红03", "红方单位"},
                        {mate.signedIn.account, "mate-of-the-wire", Role::RedMember, "红03", "红方单位"},
                        {blue.signedIn.account, "blue-of-the-wire", Role::BlueMember, "蓝", ""}};
        const auto planned = drafts::planDrafts(plan, [this] { return planner.minting->newId(); });
        if (!planned)
            qFatal("the plan: %s", planned.error().detail.c_str());
        cell = planned->exercise;
        noticeBoard = planned->noticeBoard;
        for (const auto &group : planned->groups) {
            for (const auto &draft : group) {
                if (draft.kind == Room::Kind)
                    (draft.fields.at("side") == json::value("red") ? redRoom : blueRoom) = *draft.id;
            }
            must(planner, group);
        }
        live = std::make_unique<WireLive>(house.http->port(), house.ca.certificatePem, red.token);
        must(planner, *drafts::stateDrafts(boardOf(planner), ExerciseState::Running));
        Claim claim;
        claim.title = "取得权限";
        claim.unitName = "市大数据局";
        claim.points = 500;
        claim.target = boardOf(red).targets().begin()->first;
        must(red, {*drafts::claimDraft(boardOf(red), redRoom, claim, house.clock.now())});
    }

    /// What a judge and the chief do to it.
    void judgeIt()
    {
        rule("证据充分");
        const auto board = boardOf(chief);
        std::optional<Id> award;
        board.ledger().eachEntry([&](const ScoreEntry &entry, LedgerPosition) { award = award.value_or(entry.id); });
        must(chief, *drafts::reversalDrafts(board, award.value_or(Id()), "重复认定", house.clock.now(), "chief-of-the-wire"));
        rule("补充后成立");
        must(chief, *drafts::freezeDrafts(boardOf(chief), false, {}, house.clock.now()));
        must(chief, {*drafts::publishDraft(boardOf(chief), TeamSide::Red, house.clock.now())});
    }

    void rule(const std::string &reason)
    {
        const auto board = boardOf(judge);
        drafts::RulingRequest request;
        request.claim = board.claims().front().claim.id;
        request.choice.clause = "6.2";
        request.choice.sharePercent = 100;
        request.reason = reason;
        request.by = "judge-of-the-wire";
        const auto ruled = drafts::rulingDrafts(board, request, house.clock.now(), [this] { return judge.minting->newId(); });
        if (!ruled)
            qFatal("the ruling: %s", ruled.error().detail.c_str());
        must(judge, ruled->drafts);
    }

    std::vector<server::testing::Console::Draft> linesOf(WireConsole &console, const std::vector<store::Draft> &drafts)
    {
        const auto group = drafts.size() > 1 ? std::optional(console.minting->newId()) : std::nullopt;
        std::vector<server::testing::Console::Draft> lines;
        for (const auto &draft : drafts) {
            const auto id = draft.id.value_or(console.minting->newId());
            const auto stream = draft.stream.isNil() ? id : draft.stream;
            lines.push_back(draft.act == feed::Act::Add
                                ? console.minting->add(stream, draft.kind.c_str(), draft.fields, id, group)
                                : console.minting->set(stream, draft.kind.c_str(), draft.record.value(), draft.fields, {}, group));
        }
        return lines;
    }
    std::string said(WireConsole &console, const std::vector<store::Draft> &drafts)
    {
        return WireHouse::verdicts(house.push(console, linesOf(console, drafts)));
    }
    void must(WireConsole &console, const std::vector<store::Draft> &drafts)
    {
        const auto verdicts = said(console, drafts);
        if (verdicts.find("quarantined") != std::string::npos || verdicts.rfind("taken", 0) != 0)
            qFatal("refused: %s", verdicts.c_str());
    }

    /// From what the console's account reads by snapshots.
    ExerciseBoard boardOf(WireConsole &console)
    {
        ExerciseBoard board(cell);
        for (const auto &stream : {cell, redRoom, blueRoom, noticeBoard}) {
            const auto answer = house.client().ask("GET", "/v1/streams/" + stream.toString() + "/snapshot", console.headers());
            const auto page = answer && answer->status == 200 ? feed::readSnapshot(answer->body) : fail(ErrorCode::NotFound);
            if (!page)
                continue;
            for (const auto &record : page->records)
                board.take(stream, feed::decodeRecord(record).value());
        }
        return board;
    }

    /// Every stream that there is.
    std::vector<Id> everyStream()
    {
        const auto &server = house.streams->identity().id;
        std::vector<Id> streams{cell, redRoom, blueRoom, noticeBoard, feed::directoryStream(server)};
        for (const auto *person : {&planner, &judge, &chief, &red, &mate, &blue})
            streams.push_back(feed::accountStream(server, person->signedIn.account));
        return streams;
    }

    /// Every byte that the server answers to @p console, whatever it asks for, line by line and as a whole; refusals too.
    std::string allThatIsAnswered(WireConsole &console)
    {
        std::string all;
        const auto keep = [&](const std::optional<WireAnswer> &answer) {
            if (!answer)
                return;
            for (const auto &[name, value] : answer->headers)
                all += name + ": " + value + '\n';
            all += answer->body + '\n';
        };
        for (const auto &stream : everyStream()) {
            for (std::int64_t seq = 0; seq < 60; seq += seq == 0 ? 1 : 7)
                keep(house.pull(console, {{stream, seq == 0 ? 0 : 1, seq}}));
            std::string after;
            for (int page = 0; page < 10; ++page) {
                const auto answer = house.client().ask("GET", "/v1/streams/" + stream.toString() + "/snapshot" + after, console.headers());
                keep(answer);
                const auto read = answer && answer->status == 200 ? feed::readSnapshot(answer->body) : fail(ErrorCode::NotFound);
                if (!read || !read->header.next)
                    break;
                after = "?after=" + read->header.next->toString();
            }
            keep(house.client().ask("GET", "/v1/streams/" + stream.toString() + "/chains", console.headers()));
        }
        return all;
    }

    std::string hints()
    {
        std::string all;
        while (const auto frame = live->next(std::chrono::milliseconds(500)))
            all += *frame + '\n';
        return all;
    }

    WireHouse house;
    WireConsole planner = house.enter("planner-of-the-wire", Role::Coordinator);
    WireConsole judge = house.enter("judge-of-the-wire");
    WireConsole chief = house.enter("chief-of-the-wire");
    WireConsole red = house.enter("red-of-the-wire");
    WireConsole mate = house.enter("mate-of-the-wire");
    WireConsole blue = house.enter("blue-of-the-wire");
    Id cell;
    Id noticeBoard;
    Id redRoom;
    Id blueRoom;
    std::unique_ptr<WireLive> live;
};

bool has(const std::string &all, const std::string &part) { return all.find(part) != std::string::npos; }
} // namespace

/// What a team learns of who judges it, over real sockets (ADR 15).
class TestAnonymousJudges : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noByteThatATeamReadsTellsWhoJudges_data()
    {
        QTest::addColumn<bool>("asRed");
        QTest::newRow("the team that is judged") << true;
        QTest::newRow("the other side") << false;
    }
    void noByteThatATeamReadsTellsWhoJudges()
    {
        QFETCH(bool, asRed);
        JudgedOverTheWire exercise(true);
        exercise.judgeIt();
        auto &reader = asRed ? exercise.red : exercise.blue;

        const auto all = exercise.allThatIsAnswered(reader) + (asRed ? exercise.hints() : std::string());

        for (const auto &[what, bytes] : tracesOf(exercise.judge, "judge-of-the-wire"))
            QVERIFY2(!has(all, bytes), what.c_str());
        for (const auto &[what, bytes] : tracesOf(exercise.chief, "chief-of-the-wire"))
            QVERIFY2(!has(all, bytes), what.c_str());
        // Nothing of what it is to know is missing.
        QVERIFY(has(all, exercise.noticeBoard.toString()));
        QVERIFY(has(all, "exercise.freeze"));
        QVERIFY(has(all, "exercise.published_board"));
        QCOMPARE(has(all, "证据充分"), asRed);
        QCOMPARE(has(all, "重复认定"), asRed);
        QCOMPARE(has(all, "补充后成立"), asRed);
        QCOMPARE(has(all, "mate-of-the-wire"), asRed);
        if (asRed) {
            const auto board = exercise.boardOf(exercise.red);
            QVERIFY(board.judgesAreAnonymous());
            QCOMPARE(board.claims().front().status, ClaimStatus::Accepted);
            QCOMPARE(board.mates().size(), std::size_t(2)); // its own people, and nobody else
            QVERIFY(board.freeze().has_value());
            QCOMPARE(board.publishedBoards().size(), std::size_t(1));
        }
    }

    /// The same look finds them where they are to be found: it can fail.
    void theSameBytesNameThemWhereJudgesAreNamed()
    {
        JudgedOverTheWire exercise(false);
        exercise.judgeIt();

        const auto all = exercise.allThatIsAnswered(exercise.red);

        QVERIFY(has(all, exercise.judge.signedIn.account.toString()));
        QVERIFY(has(all, exercise.judge.enrolment.installation.toString()));
        QVERIFY(has(all, exercise.chief.signedIn.account.toString()));
        QVERIFY(has(all, "judge-of-the-wire"));
        QVERIFY(has(all, "chief-of-the-wire"));
        QCOMPARE(exercise.boardOf(exercise.red).claims().front().status, ClaimStatus::Accepted);
    }

    void theWhiteCellSeesWhoRuledAndTheirHandIsProven()
    {
        JudgedOverTheWire exercise(true);
        exercise.judgeIt();

        for (auto *reader : {&exercise.planner, &exercise.judge}) {
            const auto board = exercise.boardOf(*reader);
            QCOMPARE(board.rulingCount(), 2);
            for (const auto &[id, ruling] : board.rulings())
                QCOMPARE(ruling.author, exercise.judge.signedIn.account);
            QVERIFY(board.claims().front().notice.has_value()); // they read what the team was told, once each
            QCOMPARE(board.claims().front().notice->author, exercise.house.streams->identity().id);
        }
        // The notices that the judge signed lie in the white cell; in the room the server signs with its own key.
        const auto &identity = exercise.house.streams->identity();
        const auto chains = [&](const Id &stream) {
            const auto answer = exercise.house.client().ask("GET", "/v1/streams/" + stream.toString() + "/chains", exercise.planner.headers());
            return feed::readChains(answer->body).value().parts;
        };
        const auto inRoom = chains(exercise.redRoom);
        QVERIFY(std::ranges::none_of(inRoom, [&](const auto &part) { return part.account == exercise.judge.signedIn.account; }));
        const auto told = std::ranges::find_if(inRoom, [&](const auto &part) { return part.author() == identity.author(); });
        QVERIFY(told != inRoom.end());
        QCOMPARE(told->length, std::int64_t(3)); // two rulings, and that one was taken back
        feed::ChainHead head{told->segments.front().start - 1, told->segments.front().hashBefore()};
        QVERIFY(head == feed::chainGenesis(identity.id, identity.id, identity.key.verifyKey(), exercise.redRoom));
        for (const auto &segment : told->segments) {
            for (std::size_t i = 0; i < segment.seqs.size(); ++i)
                head = feed::nextInChain(head, segment.link(i));
            QVERIFY(identity.key.verifyKey().verify(feed::batchMessage({identity.author(), exercise.redRoom}, head), segment.signature));
        }
        const auto inCell = chains(exercise.cell);
        QVERIFY(std::ranges::any_of(inCell, [&](const auto &part) { return part.account == exercise.judge.signedIn.account; }));
    }

    /// A console that does not keep the promise by itself cannot break it.
    void whatAJudgeWritesWhereTeamsReadIsNotTaken()
    {
        JudgedOverTheWire exercise(true);
        exercise.rule("证据充分");
        const auto board = exercise.boardOf(exercise.judge);
        RulingNotice notice;
        notice.claim = board.claims().front().claim.id;
        notice.ruling = board.rulings().begin()->first;
        notice.reason = "我是裁判";
        PublishedBoard published;
        published.side = "red";

        QCOMPARE(exercise.said(exercise.judge, {drafts::addOf(exercise.redRoom, notice)}), std::string("quarantined:rule_violated"));
        QCOMPARE(exercise.said(exercise.chief, {drafts::addOf(exercise.noticeBoard, published)}), std::string("quarantined:rule_violated"));
        QCOMPARE(exercise.said(exercise.chief, {drafts::addOf(exercise.noticeBoard, BoardFreeze())}), std::string("quarantined:rule_violated"));
        notice.toldIn = exercise.redRoom;
        notice.by = "judge-of-the-wire";
        QCOMPARE(exercise.said(exercise.judge, {drafts::addOf(exercise.cell, notice)}), std::string("quarantined:rule_violated"));

        const auto all = exercise.allThatIsAnswered(exercise.red);
        QVERIFY(!has(all, "我是裁判"));
        for (const auto &person : {&exercise.judge, &exercise.chief})
            QVERIFY(!has(all, person->signedIn.account.toString()));
    }
};

REDOUBT_TEST(TestAnonymousJudges)
#include "TestAnonymousJudges.moc"
