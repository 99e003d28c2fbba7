// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "duty/board/OfficeMarks.h"
#include "duty/papers/HandoverProof.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::drafts;
using namespace redoubt::duty;
using testkit::DutyRoom;

namespace {
ErrorCode codeSaid(const feed::Validation &said) { return said ? ErrorCode::Internal : said.error().code; }

bool hasKind(const std::vector<DutyMark> &marks, MarkKind kind) { return std::ranges::find(marks, kind, &DutyMark::kind) != marks.end(); }
} // namespace

/// The office's order, signatures on behalf, holds and what is marked: by what people's acts mint and what a server takes of it.
class TestHandoverWords : public QObject
{
    Q_OBJECT

    std::unique_ptr<DutyRoom> m_room;

    [[nodiscard]] ShiftPlan day(std::int64_t from, const std::vector<DutyPerson> &people = {}) const
    {
        return {DutyRoom::at(from), DutyRoom::at(from + 24 * 60), people};
    }
    [[nodiscard]] DutyHand officerAt(std::int64_t minutes) const { return m_room->hand("值班员01", minutes); }
    [[nodiscard]] DutyHand leaderAt(std::int64_t minutes) const
    {
        auto hand = m_room->hand("带班领导A", minutes);
        hand.leads = true;
        return hand;
    }
    void prepare(std::int64_t minutes)
    {
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(m_room->next, "值班员03", "主班")};
        const auto said = m_room->write(prepareDraft(m_room->board, m_room->running(), wish, m_room->officer, officerAt(minutes)), m_room->officer);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
    }
    void setOrder(HandoverOrder order = usualOrder())
    {
        QVERIFY(m_room->write(orderDraft(m_room->board, std::move(order), m_room->hand("排班员01", 0)), m_room->planner, Role::DutyPlanner));
    }
    feed::Validation consent(const std::optional<OnBehalfWish> &wish, const Id &leader, std::int64_t minutes, const Id &writer)
    {
        const auto consent = unsignedConsent(m_room->board, m_room->running(), wish, "值班员03 在路上堵车", "带班领导A", DutyRoom::at(minutes));
        if (!consent)
            return fail(consent.error());
        return m_room->write(consentDraft(m_room->board, *consent, m_room->signer(leader)), writer);
    }
    [[nodiscard]] OnBehalfWish for03() const { return {HandoverSide::Incoming, m_room->next, m_room->other, "值班员05"}; }
    feed::Validation signOutgoing(std::int64_t minutes)
    {
        return m_room->write(signOutgoingDraft(m_room->handover(), m_room->signer(m_room->officer), DutyRoom::at(minutes)), m_room->officer);
    }
    feed::Validation takeOver(const Id &signer, std::int64_t minutes)
    {
        return m_room->write(takeOverDrafts(m_room->board, m_room->handover(), m_room->signer(signer), day(1440), DutyRoom::at(minutes)), signer);
    }
    void hold(std::int64_t minutes)
    {
        QVERIFY(m_room->write(holdDraft(m_room->board, "重大事件处置中", leaderAt(minutes)), m_room->leader, Role::DutyLeader));
    }

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<DutyRoom>();
        auto &room = *m_room;
        CheckItem item;
        item.key = "room";
        item.section = "机房环境";
        item.name = "机房巡检";
        QVERIFY(room.write(checklistDraft(room.board, "日常", {item}), room.planner, Role::DutyPlanner));
        QVERIFY(room.write(beginDraft(room.board, day(0, {DutyRoom::person(room.officer, "值班员01", "主班")}), DutyRoom::at(0)), room.officer));
    }

    void anOrderIsMadeInVersionsByPlannersAndLeaders()
    {
        auto &room = *m_room;
        setOrder();
        QCOMPARE(room.board.order()->value.version, 1);
        QCOMPARE(codeSaid(room.write(orderDraft(room.board, usualOrder(), leaderAt(5)), room.leader, Role::DutyLeader)),
                 ErrorCode::RuleViolated); // the same

        auto longer = usualOrder();
        longer.lastRoundMinutes = 45;
        QVERIFY(room.write(orderDraft(room.board, longer, leaderAt(6)), room.leader, Role::DutyLeader));
        QCOMPARE(room.board.order()->value.lastRoundMinutes, std::optional<std::int64_t>(45));
        longer.lastRoundMinutes = 60;
        QVERIFY(!room.write(orderDraft(room.board, longer, officerAt(7)), room.officer));
    }

    void theSheetRepeatsTheOrderAndTheLastRound()
    {
        auto &room = *m_room;
        setOrder();
        QVERIFY(room.write(checkDraft(room.board, room.running(), {"room", false, true, {}, {}, {}}, officerAt(1370)), room.officer));
        prepare(1401); // 31 minutes later
        QCOMPARE(room.handover().handover.value.sheet.order->roundDone, std::optional<std::int64_t>(0));
        QCOMPARE(room.handover().handover.value.sheet.order->roundAll, std::optional<std::int64_t>(1));

        QVERIFY(room.write(checkDraft(room.board, room.running(), {"room", false, true, {}, {}, {}}, officerAt(1402)), room.officer));
        prepare(1403);
        QCOMPARE(room.handover().handover.value.sheet.order->roundDone, std::optional<std::int64_t>(1));
    }

    void aStepThatIsMissingIsMarkedAndNoReasonToLoseAHandover()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        setOrder();
        prepare(1420);
        for (const auto side : {HandoverSide::Outgoing, HandoverSide::Incoming}) {
            for (const auto &step : usualOrder().steps) {
                if (step.key != "count" && (side == HandoverSide::Outgoing ? step.outgoing : step.incoming))
                    QVERIFY(room.write(stepDraft(room.board, shift, step.key, side, true, officerAt(1421)), room.officer));
            }
        }
        QCOMPARE(codeSaid(room.write(stepDraft(room.board, shift, "ask", HandoverSide::Outgoing, true, officerAt(1422)), room.officer)),
                 ErrorCode::NotFound);
        prepare(1423); // anew: what was ticked stays
        QVERIFY(signOutgoing(1425));
        QVERIFY(takeOver(room.next, 1436));

        const auto marks = handoverMarks(room.board, room.board.handovers().front());
        QStringList missing;
        for (const auto &mark : marks) {
            if (mark.kind == MarkKind::RuleMissing && mark.point->part == OrderPart::Step)
                missing << QString::fromStdString(mark.words);
        }
        QCOMPARE(missing, QStringList({"点清", "点清"})); // by neither side
        QVERIFY(hasKind(marks, MarkKind::RuleMissing));
    }

    void whatComesUpDuringTheHandoverIsTheOutgoingSides()
    {
        auto &room = *m_room;
        setOrder();
        MatterWish before;
        before.title = "早就有的";
        QVERIFY(room.write(matterDrafts(room.board, room.running(), before, officerAt(1400), [&] { return room.newId(); }), room.officer));
        prepare(1420);
        MatterWish during;
        during.title = "交接时断的";
        QVERIFY(room.write(matterDrafts(room.board, room.running(), during, officerAt(1421), [&] { return room.newId(); }), room.officer));
        prepare(1423);

        for (const auto &matter : room.handover().handover.value.sheet.matters)
            QCOMPARE(matter.arose.value_or(false), matter.title == during.title);
        QVERIFY(room.handover().lacks == std::vector{HandoverLack::Outgoing}); // and it is not out of date by itself
    }

    void whoCannotBeThereIsSignedForWithALeadersConsentAlone()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        QCOMPARE(codeSaid(takeOver(room.other, 1430)), ErrorCode::Forbidden);                        // nobody consents
        QCOMPARE(codeSaid(consent(for03(), room.second, 1431, room.officer)), ErrorCode::Forbidden); // nor is that one a leader
        // At the officer's console, by the leader's own password.
        const auto said = consent(for03(), room.leader, 1432, room.officer);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QVERIFY(takeOver(room.other, 1436));

        const auto done = *room.board.handoverOf(shift);
        QCOMPARE(done.incoming->value.by, std::string("值班员05"));
        QCOMPARE(done.incoming->value.meant, std::optional(std::string("值班员03")));
        QVERIFY(allHold(proveHandover(room.office, done)));
        // Who signed answers for the office until the other comes.
        const auto &stands = room.board.running()->value.people.front();
        QCOMPARE(stands.account, room.other);
        QCOMPARE(stands.insteadOf, std::optional(std::string("值班员03")));
        const auto marks = handoverMarks(room.board, done);
        const auto mark = std::ranges::find(marks, MarkKind::OnBehalf, &DutyMark::kind);
        QVERIFY(mark != marks.end());
        QCOMPARE(mark->whom, std::string("值班员03"));
        QCOMPARE(mark->by, std::string("带班领导A"));
    }

    /// Duty passes to who is there; that the register of roles does not know them is seen, and stops nobody.
    void whoHoldsNoRoleInDutyIsMarked()
    {
        auto &room = *m_room;
        const Id shift = room.running();
        room.dismiss(room.next);
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        QVERIFY(takeOver(room.next, 1436));

        const auto marks = handoverMarks(room.board, *room.board.handoverOf(shift));
        const auto mark = std::ranges::find(marks, MarkKind::NoDutyRole, &DutyMark::kind);
        QVERIFY(mark != marks.end());
        QCOMPARE(mark->who, std::string("值班员03"));
        QCOMPARE(std::ranges::count(marks, MarkKind::NoDutyRole, &DutyMark::kind), 1); // the outgoing side has one
        QVERIFY(room.board.running()->id != shift);
    }

    void aConsentIsForOneSideAndOnePersonAndOutlivesAnotherSheet()
    {
        auto &room = *m_room;
        prepare(1420);
        QVERIFY(consent(for03(), room.leader, 1421, room.officer));
        QCOMPARE(codeSaid(room.write(signOutgoingDraft(room.handover(), room.signer(room.other), DutyRoom::at(1422)), room.other)),
                 ErrorCode::Forbidden);
        QCOMPARE(codeSaid(takeOver(room.second, 1423)), ErrorCode::Forbidden);
        prepare(1424); // anew
        QVERIFY(signOutgoing(1425));
        QVERIFY(takeOver(room.other, 1436));
    }

    void aForgedConsentOrSignatureOnBehalfIsRefused()
    {
        auto &room = *m_room;
        prepare(1420);
        auto consented = *unsignedConsent(room.board, room.running(), for03(), "堵车", "带班领导A", DutyRoom::at(1421));
        auto draft = *consentDraft(room.board, consented, room.signer(room.leader));
        auto moved = draft;
        moved.fields["reason"] = "别的";
        QCOMPARE(codeSaid(room.write(std::vector{moved}, room.officer)), ErrorCode::BadSignature);
        auto elsewhere = draft;
        elsewhere.fields["signs"] = toJson(room.second);
        QCOMPARE(codeSaid(room.write(std::vector{elsewhere}, room.officer)), ErrorCode::BadSignature);
        QVERIFY(room.write(std::vector{draft}, room.officer));
        QVERIFY(signOutgoing(1425));

        auto signature = *unsignedSignature(room.handover(), HandoverSide::Incoming, room.other, DutyRoom::at(1430));
        auto plain = signature;
        plain.insteadOf.reset(); // the word of who signs for somebody is none of their own
        signature.word = *room.signer(room.other).sign(signedIn(room.office, plain));
        QCOMPARE(codeSaid(room.write(std::vector{addOf(room.office, signature)}, room.other)), ErrorCode::BadSignature);
        signature.consent.reset();
        signature.word = *room.signer(room.other).sign(signedIn(room.office, signature));
        QCOMPARE(codeSaid(room.write(std::vector{addOf(room.office, signature)}, room.other)), ErrorCode::NotFound);
    }

    void aLeaderPreparesWhereNobodyOfTheShiftCan()
    {
        auto &room = *m_room;
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        const auto draft = prepareDraft(room.board, room.running(), wish, room.leader, leaderAt(1420));
        QVERIFY(draft);
        QCOMPARE(codeSaid(room.write(std::vector{*draft}, room.other)), ErrorCode::RuleViolated); // an officer who does not stand
        QVERIFY(room.write(std::vector{*draft}, room.leader, Role::DutyLeader));
    }

    void whileAHoldStandsNoConsoleHandsOver()
    {
        auto &room = *m_room;
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        QVERIFY(!room.write(holdDraft(room.board, "重大事件处置中", officerAt(1426)), room.officer)); // officers order none
        QCOMPARE(codeSaid(room.write(holdDraft(room.board, " ", leaderAt(1426)), room.leader, Role::DutyLeader)), ErrorCode::MissingReason);
        hold(1426);
        QCOMPARE(room.handover().lacks, std::vector{HandoverLack::Held});
        QCOMPARE(codeSaid(takeOver(room.next, 1430)), ErrorCode::RuleViolated);
        QVERIFY(hasKind(shiftMarks(room.board, room.running(), DutyRoom::at(1430)), MarkKind::Held));

        const auto stands = room.board.holdsOf(room.running()).front().record;
        QVERIFY(room.write(liftDraft(room.board, stands, "已处置完", leaderAt(1500)), room.leader, Role::DutyLeader));
        QCOMPARE(codeSaid(room.write(liftDraft(room.board, stands, "再来", leaderAt(1501)), room.leader, Role::DutyLeader)), ErrorCode::NotFound);
        QVERIFY(takeOver(room.next, 1502));
    }

    void aLeadersWordLetsOneHandoverPassAndNoOther()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        QCOMPARE(codeSaid(consent({}, room.leader, 1426, room.officer)), ErrorCode::RuleViolated); // nothing holds it
        hold(1427);
        QVERIFY(consent({}, room.leader, 1428, room.officer));
        QVERIFY(room.handover().lacks.empty());
        QVERIFY(takeOver(room.next, 1430));

        QVERIFY(hasKind(handoverMarks(room.board, *room.board.handoverOf(shift)), MarkKind::LetGo));
        QVERIFY(!hasKind(handoverMarks(room.board, *room.board.handoverOf(shift)), MarkKind::PassedInHold));
        QVERIFY(isHeld(room.board.holdsOf(room.running()))); // it stands for the next one
    }

    void aHandoverThatCouldNotHearOfTheHoldIsTakenAndMarked()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        const auto offline = *takeOverDrafts(room.board, room.handover(), room.signer(room.next), day(1440), DutyRoom::at(1430));
        hold(1426);

        QVERIFY(room.write(offline, room.next));
        QVERIFY(room.running() != shift);
        QVERIFY(hasKind(handoverMarks(room.board, *room.board.handoverOf(shift)), MarkKind::PassedInHold));
    }

    void aMajorIncidentHoldsWhereTheOrderSaysSo()
    {
        auto &room = *m_room;
        MatterWish wish;
        wish.title = "政务云大面积中断";
        wish.sort = MatterSort::Incident;
        wish.major = true;
        QVERIFY(room.write(matterDrafts(room.board, room.running(), wish, officerAt(1400), [&] { return room.newId(); }), room.officer));
        QVERIFY(room.board.holdsOf(room.running()).empty());
        setOrder();
        QCOMPARE(room.board.holdsOf(room.running()).size(), 1U);
        QVERIFY(room.write(closeDraft(room.board, room.board.openMatters().front().matter.id, "恢复", officerAt(1410)), room.officer));
        QVERIFY(room.board.holdsOf(room.running()).empty());
    }

    /// Both consoles have the sheet and the outgoing signature; then each hands over to somebody else, without seeing the other.
    void twoHandoversThatDidNotSeeEachOtherAreBothKept()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班"), DutyRoom::person(room.other, "值班员05", "副班")};
        QVERIFY(room.write(prepareDraft(room.board, shift, wish, room.officer, officerAt(1420)), room.officer));
        const auto one = room.handover().handover.id;
        wish.incoming = {DutyRoom::person(room.other, "值班员05", "主班")};
        QVERIFY(room.write(prepareDraft(room.board, shift, wish, room.officer, officerAt(1421)), room.officer));
        const auto view = [&](bool first) {
            for (const auto &prepared : room.board.preparedOf(shift)) {
                if ((prepared.handover.id == one) == first)
                    return prepared;
            }
            qFatal("not prepared");
        };
        for (const bool first : {true, false})
            QVERIFY(room.write(signOutgoingDraft(view(first), room.signer(room.officer), DutyRoom::at(1425)), room.officer));
        // Minted before either is synced.
        const auto drafts03 = *takeOverDrafts(room.board, view(true), room.signer(room.next), day(1440), DutyRoom::at(1436));
        const auto drafts05 = *takeOverDrafts(room.board, view(false), room.signer(room.other), day(1440), DutyRoom::at(1437));
        QVERIFY(room.write(drafts03, room.next));
        const auto begun = room.running();
        const auto said = room.write(drafts05, room.other);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QCOMPARE(*said, std::vector<std::string>{"not_handed_over"});

        QCOMPARE(room.board.handovers().size(), 2U);
        QCOMPARE(room.board.openShifts().size(), 2U);
        for (const auto &handover : room.board.handovers())
            QVERIFY(hasKind(handoverMarks(room.board, handover), MarkKind::SignedTwice));
        const auto counted = room.board.handoverOf(shift)->handover.id;
        QCOMPARE(std::optional(counted), room.board.shift(shift)->value.handover); // the one by which the shift ended
        QVERIFY(hasKind(shiftMarks(room.board, begun, DutyRoom::at(1440)), MarkKind::TwoOpen));

        // One of the two hands over to who stands in the other: that goes on, and no third begins.
        const auto beside = room.running();
        QVERIFY(beside != begun);
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        QVERIFY(room.write(prepareDraft(room.board, beside, wish, room.other, room.hand("值班员05", 1450)), room.other));
        QVERIFY(room.write(signOutgoingDraft(*room.board.handoverOf(beside), room.signer(room.other), DutyRoom::at(1451)), room.other));
        QVERIFY(
            room.write(takeOverDrafts(room.board, *room.board.handoverOf(beside), room.signer(room.next), day(1440), DutyRoom::at(1452)), room.next));
        QCOMPARE(room.board.openShifts().size(), 1U);
        QCOMPARE(room.running(), begun);
    }

    /// Two shifts stand side by side; each is handed over to who stands in the other, on consoles that do not see each other.
    void twoWhoHandOverToEachOtherLeaveOneOnDuty_data()
    {
        QTest::addColumn<std::int64_t>("second"); // when the second of them signs; the first does at 1460
        QTest::newRow("before the first") << std::int64_t{1452};
        QTest::newRow("at the same time") << std::int64_t{1460};
        QTest::newRow("after it") << std::int64_t{1470};
    }
    void twoWhoHandOverToEachOtherLeaveOneOnDuty()
    {
        QFETCH(const std::int64_t, second);
        auto &room = *m_room;
        const auto one = room.running();
        QVERIFY(
            room.write(beginDraft(OfficeBoard(room.office), day(0, {DutyRoom::person(room.next, "值班员03", "主班")}), DutyRoom::at(10)), room.next));
        const auto other = room.running();
        QVERIFY(one != other);
        const auto given = [&](const Id &shift, const Id &by, const Id &to, const char *name) {
            HandoverWish wish;
            wish.incoming = {DutyRoom::person(to, name, "主班")};
            QVERIFY(room.write(prepareDraft(room.board, shift, wish, by, room.hand("值班员", 1440)), by));
            QVERIFY(room.write(signOutgoingDraft(*room.board.handoverOf(shift), room.signer(by), DutyRoom::at(1441)), by));
        };
        given(one, room.officer, room.next, "值班员03");
        given(other, room.next, room.officer, "值班员01");
        const auto taken = [&](const Id &shift, const Id &by, std::int64_t at) {
            return *takeOverDrafts(room.board, *room.board.handoverOf(shift), room.signer(by), day(1440), DutyRoom::at(at));
        };
        const auto first = taken(one, room.next, 1460);
        const auto crosswise = taken(other, room.officer, second);
        QCOMPARE(first.size(), 2U); // no third shift begins

        QVERIFY(room.write(first, room.next));
        const auto refused = room.write(crosswise, room.officer);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::RuleViolated);
        QCOMPARE(room.running(), other);
        QCOMPARE(room.board.openShifts().size(), 1U);
    }

    /// The console at which they took duty up has a clock that is ahead.
    void dutyPassesFromWhenWhoTakesItStands()
    {
        auto &room = *m_room;
        const auto one = room.running();
        QVERIFY(room.write(beginDraft(OfficeBoard(room.office), day(0, {DutyRoom::person(room.next, "值班员03", "主班")}), DutyRoom::at(1470)),
                           room.next));
        const auto beside = room.running();
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        QVERIFY(room.write(prepareDraft(room.board, one, wish, room.officer, officerAt(1460)), room.officer));
        QVERIFY(room.write(signOutgoingDraft(*room.board.handoverOf(one), room.signer(room.officer), DutyRoom::at(1461)), room.officer));
        const auto said =
            room.write(takeOverDrafts(room.board, *room.board.handoverOf(one), room.signer(room.next), day(1440), DutyRoom::at(1465)), room.next);
        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QCOMPARE(room.running(), beside);
        QCOMPARE(room.board.shift(one)->value.endedAt, std::optional(DutyRoom::at(1470)));
    }

    void whatWasWrongIsWrittenBesideTheSheet()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        const auto of = [&] { return *room.board.handoverOf(shift); };
        const auto correct = [&](const char *text, const Id &account, const DutyHand &hand) { return correctionDraft(of(), text, account, hand); };
        QCOMPARE(correct("照片已补", room.officer, officerAt(1430)).error().code, ErrorCode::RuleViolated); // it is prepared anew
        HandoverCorrection early{of().handover.id, "照片已补", DutyRoom::at(1430), "值班员01", {}};
        QCOMPARE(room.write(addOf(room.office, early), room.officer).error().code, ErrorCode::RuleViolated);
        QVERIFY(takeOver(room.next, 1436));
        const auto signedAs = of();

        QCOMPARE(correct("  ", room.officer, officerAt(1500)).error().code, ErrorCode::MissingReason);
        QCOMPARE(correct("我也说", room.other, room.hand("值班员05", 1500)).error().code, ErrorCode::Forbidden);
        early.by = "值班员05";
        QCOMPARE(room.write(addOf(room.office, early), room.other).error().code, ErrorCode::RuleViolated);
        early.handover = room.officer; // no handover
        QCOMPARE(room.write(addOf(room.office, early), room.officer).error().code, ErrorCode::NotFound);

        QVERIFY(room.write(correct(" 介质是 8 件 ", room.next, room.hand("值班员03", 1500)), room.next));
        QVERIFY(room.write(correct("是 8 件，少的 1 件在机房", room.officer, officerAt(1510)), room.officer));
        QVERIFY(room.write(correct("已核", room.leader, leaderAt(1520)), room.leader, Role::DutyLeader));
        const auto after = of();
        QCOMPARE(after.corrections.size(), 3U);
        QCOMPARE(after.corrections[0].value.text, std::string("介质是 8 件"));
        QCOMPARE(after.corrections[1].value.by, std::string("值班员01"));
        QCOMPARE(after.corrections[2].value.by, std::string("带班领导A"));
        QCOMPARE(after.handover, signedAs.handover); // as it was signed
        QVERIFY(after.isComplete());
        room.board.drop(after.corrections[1].id);
        QCOMPARE(of().corrections.size(), 2U);
    }

    void lateReliefExtendsWhoStandsAndSaysSo()
    {
        auto &room = *m_room;
        QVERIFY(shiftMarks(room.board, room.running(), DutyRoom::at(1440)).empty());
        const auto marks = shiftMarks(room.board, room.running(), DutyRoom::at(1452));
        QCOMPARE(marks.size(), 1U);
        QCOMPARE(marks.front().kind, MarkKind::ReliefLate);
        QCOMPARE(marks.front().who, std::string("值班员01"));
        QCOMPARE(marks.front().count, 12);
        QVERIFY(hasKind(shiftMarks(room.board, room.running(), DutyRoom::at(2880)), MarkKind::Missed));
    }

    void refusalsAndLateEntriesAreSeenAtTheHandover()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1420);
        QVERIFY(room.write(refuseDraft(room.handover(), room.next, "钥匙未交", room.hand("值班员03", 1421)), room.next));
        prepare(1423);
        QVERIFY(hasKind(shiftMarks(room.board, shift, DutyRoom::at(1424)), MarkKind::Refused));
        QVERIFY(signOutgoing(1425));
        const auto late = *logDraft(room.board, shift, {LogSort::Handling, "离线时写下", {}, {}, {}, {}}, room.officer, officerAt(1420));
        QVERIFY(takeOver(room.next, 1452));
        QVERIFY(room.write(std::vector{late}, room.officer));

        const auto marks = handoverMarks(room.board, *room.board.handoverOf(shift));
        QVERIFY(hasKind(marks, MarkKind::PassedLate));
        QVERIFY(hasKind(marks, MarkKind::Refused));
        QVERIFY(hasKind(marks, MarkKind::AfterShift));
        QVERIFY(hasKind(shiftMarks(room.board, room.running(), DutyRoom::at(1460)), MarkKind::AfterShift));
    }

    void roundsAreKeptApart()
    {
        auto &room = *m_room;
        CheckItem item;
        item.key = "round";
        item.section = "机房环境";
        item.name = "机房巡检";
        item.roundEvery = 480;
        QVERIFY(room.write(checklistDraft(room.board, "日常", {item}), room.planner, Role::DutyPlanner));
        prepare(1420);
        QVERIFY(signOutgoing(1425));
        auto plan = day(1440);
        plan.zone = zones::systemZone("Asia/Shanghai").value();
        QVERIFY(room.write(takeOverDrafts(room.board, room.handover(), room.signer(room.next), plan, DutyRoom::at(1452)), room.next));
        const auto shift = room.running();
        QCOMPARE(room.board.checks(shift).size(), 3U); // due 1440 (before the late relief came: nobody else's), 1920 and 2400

        const auto hand = room.hand("值班员03", 1460);
        QVERIFY(room.write(checkDraft(room.board, shift, {"round", false, true, {}, {}, {}}, hand), room.next));
        QVERIFY(room.write(
            checkDraft(room.board, shift, {"round", false, false, {}, "空调停了", {}, DutyRoom::at(1920)}, room.hand("值班员03", 1925)), room.next));
        QCOMPARE(codeSaid(room.write(checkDraft(room.board, shift, {"round", false, true, {}, {}, {}, DutyRoom::at(1921)}, hand), room.next)),
                 ErrorCode::NotFound);
        const auto checks = room.board.checks(shift);
        QCOMPARE(checks[0].result->value.outcome, CheckOutcome::Passed);
        QCOMPARE(checks[1].result->value.outcome, CheckOutcome::Breached);
        QVERIFY(!checks[2].result);

        // What is to come at the time of the sheet is not owed by it.
        const auto early = room.board.sheetOf(shift, {}, {}, {}, DutyRoom::at(2000));
        QCOMPARE(early.itemsAll, 2);
        QCOMPARE(early.checks.size(), 1U); // the one that is not as it should be
        QCOMPARE(early.checks.front().round, std::optional(DutyRoom::at(1920)));
        const auto full = room.board.sheetOf(shift, {}, {}, {}, DutyRoom::at(2880));
        QCOMPARE(full.itemsAll, 3);
        QCOMPARE(full.checks.size(), 2U);
    }
};

REDOUBT_TEST(TestHandoverWords)
#include "TestHandoverWords.moc"
