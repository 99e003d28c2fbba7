// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/BulletinDrafts.h"
#include "duty/bulletin/BulletinRules.h"
#include "duty/due/BulletinsDue.h"
#include "duty/kinds/DeclareBulletinKinds.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <memory>

using namespace redoubt;
using namespace redoubt::duty;
using testkit::DutyRoom;
using testkit::FoldedStream;

namespace {
/// A city with its office, its broadcast and the channels of two counties, each folded as a server holds it.
struct BulletinCity
{
    BulletinCity()
        : broadcast(DutyRoom::id(3), StreamPurpose::UnitBroadcast, room.kinds), countyA(DutyRoom::id(4), StreamPurpose::UnitChannel, room.kinds),
          countyB(DutyRoom::id(5), StreamPurpose::UnitChannel, room.kinds)
    { }

    static Instant at(std::int64_t minutes) { return DutyRoom::at(minutes); }
    BulletinBody body() const
    {
        BulletinBody body;
        body.level = BulletinLevel::Major;
        body.title = "关于 X 协同办公软件远程执行漏洞的预警通报";
        body.summary = "不用登录就能执行命令。";
        body.to = {{unitA, "县区A", "县区", {}}, {unitB, "县区B", "县区", {}}, {unitC, "县区C", "县区", {}}};
        body.acknowledgeBy = at(120);
        body.feedbackBy = at(600);
        return body;
    }

    feed::Validation into(FoldedStream &stream, const store::Draft &draft, const Id &account, Role role)
    {
        const Id change = draft.id.value_or(room.newId());
        auto said = stream.write(change, draft.record.value_or(change), draft.kind.c_str(), draft.act, draft.fields, account, role);
        refresh();
        return said;
    }
    feed::Validation into(FoldedStream &stream, const Result<store::Draft> &draft, const Id &account, Role role)
    {
        return draft ? into(stream, *draft, account, role) : feed::Validation(fail(draft.error()));
    }
    void refresh()
    {
        for (auto *stream : {&room.stream, &broadcast, &countyA, &countyB})
            stream->forEachRecord([&](const feed::RecordState &record) { board.take(stream->stream(), record); });
    }
    drafts::DutyHand hand(const char *name, std::int64_t minutes) { return {name, at(minutes)}; }

    /// The officer drafts, the second one checks, the leader issues.
    feed::Validation issue(const BulletinBody &what, const char *number = nullptr)
    {
        REDOUBT_TRY(into(room.stream, drafts::bulletinDraft(room.office, broadcast.stream(), what, {}, hand("值班员01", 1)), room.officer,
                         Role::DutyOfficer));
        auto draft = board.drafts(room.office).front();
        REDOUBT_TRY(
            into(room.stream, drafts::checkPassedDraft(draft, room.signer(room.second), hand("值班员02", 2)), room.officer, Role::DutyOfficer));
        draft = *board.draft(draft.draft.id);
        REDOUBT_ASSIGN(auto paper, drafts::paperOf(board, draft, 2026, hand("带班领导E", 3)));
        if (number)
            paper.number = number;
        REDOUBT_ASSIGN(const auto made, drafts::issueDrafts(board, draft, paper, room.signer(leader), [this] { return room.newId(); }));
        const auto said = into(broadcast, made[0], leader, Role::DutyLeader);
        if (said)
            REDOUBT_TRY(into(room.stream, made[1], leader, Role::DutyLeader));
        return said;
    }
    BulletinView sent() { return board.sent(broadcast.stream()).front(); }
    std::vector<UnitChannel> channels() const { return {{unitA, countyA.stream()}, {unitB, countyB.stream()}}; }

    DutyRoom room;
    FoldedStream broadcast;
    FoldedStream countyA;
    FoldedStream countyB;
    BulletinBoard board;
    const Id leader = DutyRoom::id(20);
    const Id liaison = DutyRoom::id(21);
    const Id unitA = DutyRoom::id(30);
    const Id unitB = DutyRoom::id(31);
    const Id unitC = DutyRoom::id(32); // without a channel
};
} // namespace

/// Bulletins from draft to feedback, against the validators of the product.
class TestBulletins : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBulletinGoesOutAndIsAnswered()
    {
        BulletinCity city;
        const auto said = city.issue(city.body());
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QVERIFY(said->empty());
        QVERIFY(city.board.drafts(city.room.office).empty());
        QCOMPARE(city.sent().paper().number, std::string("2026-001"));
        QVERIFY(!city.sent().notVerified);
        QCOMPARE(city.sent().paper().checked->name, std::string("值班员02"));

        auto counts = countsOf(city.board.answers(city.sent().bulletin.id, city.channels()));
        QCOMPARE(counts.in(AnswerState::NotAcknowledged), 2);
        QCOMPARE(counts.in(AnswerState::NotDelivered), 1);

        const auto receipt = drafts::receiptDraft(city.board, city.sent(), city.countyA.stream(), city.hand("联络员A", 10));
        QVERIFY(city.into(city.countyA, receipt, city.liaison, Role::Liaison));
        QVERIFY(!drafts::receiptDraft(city.board, city.sent(), city.countyA.stream(), city.hand("联络员A", 11)));
        const auto feedback = drafts::feedbackDrafts(city.board, city.sent(), city.countyA.stream(), {FeedbackResult::Checked, "排查 3 套", {}},
                                                     city.hand("联络员A", 20));
        QVERIFY(feedback);
        QCOMPARE(feedback->size(), 1U);
        QVERIFY(city.into(city.countyA, feedback->front(), city.liaison, Role::Liaison));
        const auto again =
            drafts::feedbackDrafts(city.board, city.sent(), city.countyA.stream(), {FeedbackResult::Handled, "已升级", {}}, city.hand("联络员A", 30));
        QVERIFY(city.into(city.countyA, again->front(), city.liaison, Role::Liaison));

        const auto answer = city.board.answerIn(city.countyA.stream(), city.sent().bulletin.id);
        QCOMPARE(answer.state, AnswerState::Handled);
        QCOMPARE(answer.feedbacks, 2);
        QVERIFY(!answer.otherText);
    }

    void feedbackWithoutAReceiptBringsIt()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        const auto made =
            drafts::feedbackDrafts(city.board, city.sent(), city.countyA.stream(), {FeedbackResult::NoSuchSystem, "", {}}, city.hand("联络员A", 9));
        QVERIFY(made);
        QCOMPARE(made->size(), 2U);
        QVERIFY(!drafts::feedbackDrafts(city.board, city.sent(), city.countyA.stream(), {FeedbackResult::Handled, " ", {}}, city.hand("联络员A", 9)));
    }

    /// A second account of who wrote it, or a passer-by's: the server knows the key, and that is all.
    void whoChecksStandsOnDutyThere()
    {
        BulletinCity city;
        QVERIFY(city.into(city.room.stream,
                          drafts::bulletinDraft(city.room.office, city.broadcast.stream(), city.body(), {}, city.hand("值班员01", 1)),
                          city.room.officer, Role::DutyOfficer));
        const auto draft = city.board.drafts(city.room.office).front();
        city.room.dismiss(city.liaison);

        const auto stranger = city.into(city.room.stream, drafts::checkPassedDraft(draft, city.room.signer(city.liaison), city.hand("联络员01", 2)),
                                        city.room.officer, Role::DutyOfficer);
        QVERIFY(!stranger);
        QCOMPARE(stranger.error().code, ErrorCode::RuleViolated);
        QVERIFY(city.into(city.room.stream, drafts::checkPassedDraft(draft, city.room.signer(city.room.second), city.hand("值班员02", 2)),
                          city.room.officer, Role::DutyOfficer));
    }

    void aReminderReachesOnlyWhoOwesAndIsMarkedWhereItIsNeedless()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        const auto newId = [&] { return city.room.newId(); };
        const auto before = drafts::reminderDrafts(city.board, city.sent(), city.channels(), ReminderWants::Acknowledgement, "请签收",
                                                   city.hand("值班员01", 5), newId);
        QCOMPARE(before.size(), 2U);
        const auto receipt = drafts::receiptDraft(city.board, city.sent(), city.countyA.stream(), city.hand("联络员A", 6));
        QVERIFY(city.into(city.countyA, receipt, city.liaison, Role::Liaison));

        // It was on its way: taken, marked, and not shown.
        const auto late = city.into(city.countyA, before[0], city.room.officer, Role::Superior);
        QVERIFY(late);
        QCOMPARE(*late, std::vector<std::string>{marks::Needless});
        QVERIFY(city.board.remindersIn(city.countyA.stream(), city.sent().bulletin.id).empty());

        const auto after = drafts::reminderDrafts(city.board, city.sent(), city.channels(), ReminderWants::Acknowledgement, "请签收",
                                                  city.hand("值班员01", 7), newId);
        QCOMPARE(after.size(), 1U);
        QCOMPARE(after[0].stream, city.countyB.stream());
        QVERIFY(city.into(city.countyB, after[0], city.room.officer, Role::Superior)->empty());
        QCOMPARE(city.board.reminders(city.sent().bulletin.id, city.channels()).size(), 1U);
        // The unit does not remind itself.
        QCOMPARE(city.into(city.countyB, after[0], city.liaison, Role::Liaison).error().code, ErrorCode::Forbidden);
    }

    void aSecondBulletinOfANumberIsTakenAndMarked()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        auto other = city.body();
        other.title = "另一件";
        QVERIFY(!city.issue(other, "2026-001")); // the leader's console sees it
        // Another console had not seen the first.
        const auto draft = city.board.drafts(city.room.office).front();
        auto paper = *drafts::paperOf(city.board, draft, 2026, city.hand("带班领导F", 4));
        paper.number = "2026-001";
        BulletinBoard blind;
        const auto made = drafts::issueDrafts(blind, draft, paper, city.room.signer(city.leader), [&] { return city.room.newId(); });
        QVERIFY(made);
        const auto said = city.into(city.broadcast, made->front(), city.leader, Role::DutyLeader);
        QVERIFY(said);
        QCOMPARE(*said, std::vector<std::string>{marks::NumberTaken});
        for (const auto &view : city.board.sent(city.broadcast.stream()))
            QVERIFY(view.numberTaken);
        QCOMPARE(nextBulletinNumber(2026, city.board.numbers(city.broadcast.stream())), std::string("2026-002"));
    }

    void whatIsNotSignedAsItStandsIsRefused_data()
    {
        QTest::addColumn<QString>("fault");
        for (const char *fault : {"an altered text", "an altered digest", "another's word", "an uncertified key",
                                  "a check that was given for another text", "an officer", "a check by who drafted it"})
            QTest::newRow(fault) << QString::fromLatin1(fault);
    }
    void whatIsNotSignedAsItStandsIsRefused()
    {
        QFETCH(QString, fault);
        BulletinCity city;
        // Keys are asked of the family, as on the server.
        city.broadcast.setFamily(city.room.stream.family());
        auto &room = city.room;
        QVERIFY(city.into(room.stream, drafts::bulletinDraft(room.office, city.broadcast.stream(), city.body(), {}, city.hand("值班员01", 1)),
                          room.officer, Role::DutyOfficer));
        auto draft = city.board.drafts(room.office).front();
        QVERIFY(city.into(room.stream, drafts::checkPassedDraft(draft, room.signer(room.second), city.hand("值班员02", 2)), room.second,
                          Role::DutyOfficer));
        draft = *city.board.draft(draft.draft.id);
        auto paper = *drafts::paperOf(city.board, draft, 2026, city.hand("带班领导E", 3));
        if (fault == "a check that was given for another text")
            paper.body.summary += "改";
        if (fault == "a check by who drafted it")
            paper.drafted.account = room.second;
        Bulletin bulletin;
        bulletin.paper = paper;
        bulletin.digest = digestOfPaper(paper);
        const auto signer = room.signer(fault == "another's word" ? room.second : city.leader, fault != "an uncertified key");
        bulletin.word = *signer.sign(issuedMatter(city.broadcast.stream(), paper, bulletin.digest));
        if (fault == "an altered text")
            bulletin.paper.body.title += "改";
        if (fault == "an altered digest")
            bulletin.digest.back() = bulletin.digest.back() == '0' ? '1' : '0';
        const auto role = fault == "an officer" ? Role::DutyOfficer : Role::DutyLeader;
        QVERIFY(!city.into(city.broadcast, drafts::addOf(city.broadcast.stream(), bulletin), city.leader, role));
    }

    void aDraftIsCheckedBySomebodyElseAndOnceItIsChangedAnew()
    {
        BulletinCity city;
        auto &room = city.room;
        QVERIFY(city.into(room.stream, drafts::bulletinDraft(room.office, city.broadcast.stream(), city.body(), {}, city.hand("值班员01", 1)),
                          room.officer, Role::DutyOfficer));
        auto draft = city.board.drafts(room.office).front();
        QCOMPARE(drafts::checkPassedDraft(draft, room.signer(room.officer), city.hand("值班员01", 2)).error().code, ErrorCode::Forbidden);
        QCOMPARE(drafts::checkReturnedDraft(draft, " ", city.hand("值班员02", 2)).error().code, ErrorCode::MissingReason);
        QVERIFY(city.into(room.stream, drafts::checkReturnedDraft(draft, "缺版本", city.hand("值班员02", 2)), room.second, Role::DutyOfficer));
        draft = *city.board.draft(draft.draft.id);
        QVERIFY(draft.isReturned());
        QVERIFY(!drafts::paperOf(city.board, draft, 2026, city.hand("带班领导E", 3)));
        auto changed = city.body();
        changed.systems.push_back({"8.0.0 – 8.2.5", {}, {}, 19, {}});
        QVERIFY(city.into(room.stream, drafts::redraftedDraft(draft, changed), room.officer, Role::DutyOfficer));
        draft = *city.board.draft(draft.draft.id);
        QVERIFY(!draft.check);
        // Urgent: a leader may issue what nobody has checked, and that stands on it.
        const auto paper = drafts::paperOf(city.board, draft, 2026, city.hand("带班领导E", 3));
        QVERIFY(paper && !paper->checked);
        QCOMPARE(drafts::paperOf(city.board, draft, 2026, city.hand("带班领导E", 120)).error().code, ErrorCode::InvalidArgument);
    }

    void aBulletinThatDoesNotVerifyIsNotAcknowledged()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        auto view = city.sent();
        view.bulletin.value.paper.body.summary += "改";
        view.notVerified = verifyBulletin(city.broadcast.stream(), view.bulletin.value).error();
        QCOMPARE(view.notVerified->code, ErrorCode::BadDigest);
        QCOMPARE(drafts::receiptDraft(city.board, view, city.countyA.stream(), city.hand("联络员A", 9)).error().code, ErrorCode::BadSignature);
    }

    /// Acknowledged by 120, feedback by 600 minutes; three units, of which one has no channel.
    void whatIsOwedAndWaitedForFollowsTheTwoClocks()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        const auto owed = [&](const Id &unit, const FoldedStream &channel) {
            return bulletinsOwed(city.board, unit, {}, channel.stream(), BulletinCity::at(10)).items;
        };
        const auto waited = [&] { return answersOwed(city.board, city.broadcast.stream(), city.channels(), BulletinCity::at(10)).items; };
        QCOMPARE(owed(city.unitA, city.countyA).size(), 1U);
        QCOMPARE(owed(city.unitA, city.countyA).front().what, DueWhat::Acknowledge);
        QCOMPARE(owed(city.unitA, city.countyA).front().due, std::optional(BulletinCity::at(120)));
        QVERIFY(owed(DutyRoom::id(33), city.countyA).empty()); // it was not sent there
        QVERIFY(bulletinsOwed(city.board, city.unitA, city.broadcast.stream(), city.countyA.stream(), BulletinCity::at(10)).items.empty()); // its own
        QCOMPARE(waited().front().count, 3);
        QCOMPARE(waited().front().due, std::optional(BulletinCity::at(120)));

        const auto receipt = drafts::receiptDraft(city.board, city.sent(), city.countyA.stream(), city.hand("联络员A", 11));
        QVERIFY(city.into(city.countyA, receipt, city.liaison, Role::Liaison));
        QCOMPARE(owed(city.unitA, city.countyA).front().what, DueWhat::Feedback);
        QCOMPARE(owed(city.unitA, city.countyA).front().due, std::optional(BulletinCity::at(600)));
        QCOMPARE(owed(city.unitB, city.countyB).front().what, DueWhat::Acknowledge);
        QCOMPARE(waited().front().count, 2);

        const auto said = drafts::feedbackDrafts(city.board, city.sent(), city.countyA.stream(), {FeedbackResult::Checked, "排查 3 套", {}},
                                                 city.hand("联络员A", 20));
        QVERIFY(city.into(city.countyA, said->front(), city.liaison, Role::Liaison));
        QVERIFY(owed(city.unitA, city.countyA).empty());

        QVERIFY(city.into(city.broadcast, drafts::endDraft(city.sent(), BulletinEnding::Closed, "其余单位无此系统", city.hand("带班领导E", 30)),
                          city.leader, Role::DutyLeader));
        QVERIFY(owed(city.unitB, city.countyB).empty());
        QVERIFY(waited().empty());
    }

    void whatWasSentEndsWithAReasonAndStays()
    {
        BulletinCity city;
        QVERIFY(city.issue(city.body()));
        QCOMPARE(drafts::endDraft(city.sent(), BulletinEnding::Withdrawn, "", city.hand("带班领导E", 9)).error().code, ErrorCode::MissingReason);
        QVERIFY(city.into(city.broadcast, drafts::endDraft(city.sent(), BulletinEnding::Closed, "其余单位无此系统", city.hand("带班领导E", 9)),
                          city.leader, Role::DutyLeader));
        QVERIFY(!drafts::endDraft(city.sent(), BulletinEnding::Closed, "再", city.hand("带班领导E", 10)));
        QVERIFY(city.into(city.broadcast, drafts::endDraft(city.sent(), BulletinEnding::Withdrawn, "误报", city.hand("带班领导E", 10)), city.leader,
                          Role::DutyLeader));
        QVERIFY(city.sent().isWithdrawn());
        QCOMPARE(city.board.numbers(city.broadcast.stream()).size(), 1U);
    }

    void liaisonsStandInTheirUnitsChannel()
    {
        BulletinCity city;
        UnitContact card;
        card.name = " 联络员A ";
        card.post = "信息科";
        card.phone = "0000-8001";
        QVERIFY(city.into(city.countyA, drafts::contactDraft(city.board, city.countyA.stream(), card, {}), city.liaison, Role::Liaison));
        const auto first = city.board.contacts(city.countyA.stream()).front();
        QCOMPARE(first.value.name, std::string("联络员A"));
        UnitContact deputy = card;
        deputy.name = "联络员B";
        deputy.deputyOf = first.id;
        QVERIFY(city.into(city.countyA, drafts::contactDraft(city.board, city.countyA.stream(), deputy, {}), city.liaison, Role::Liaison));
        QCOMPARE(city.into(city.countyA, drafts::contactDraft(city.board, city.countyA.stream(), card, {}), city.room.officer, Role::Superior)
                     .error()
                     .code,
                 ErrorCode::Forbidden);
        deputy.deputyOf = DutyRoom::id(77);
        QCOMPARE(
            city.into(city.countyA, drafts::contactDraft(city.board, city.countyA.stream(), deputy, {}), city.liaison, Role::Liaison).error().code,
            ErrorCode::NotFound);
        card.phone = "";
        QVERIFY(!drafts::contactDraft(city.board, city.countyA.stream(), card, {}));
        QVERIFY(city.into(city.countyA, drafts::contactRemovedDraft(city.board, city.countyA.stream(), first.id), city.liaison, Role::Liaison));
        QCOMPARE(city.board.contacts(city.countyA.stream()).size(), 1U);
    }
};

REDOUBT_TEST(TestBulletins)
#include "TestBulletins.moc"
