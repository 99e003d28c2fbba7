// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ProcedureDrafts.h"
#include "duty/shift/HandoverRules.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::drafts;
using namespace redoubt::duty;
using testkit::DutyRoom;

Q_DECLARE_METATYPE(std::function<void(std::vector<redoubt::store::Draft> &)>)

namespace {
using SpoilDrafts = std::function<void(std::vector<store::Draft> &)>;

CheckItem number(const char *key, double least, double most)
{
    CheckItem item;
    item.key = key;
    item.section = "机房环境";
    item.name = key;
    item.type = CheckType::Number;
    item.unit = "℃";
    item.least = least;
    item.most = most;
    return item;
}

CheckItem tick(const char *key, bool evidence)
{
    CheckItem item;
    item.key = key;
    item.section = "人员与报送";
    item.name = key;
    item.evidence = evidence;
    return item;
}

ErrorCode codeOf(const feed::Validation &said) { return said ? ErrorCode::Internal : said.error().code; }
} // namespace

/// A shift as it is stood and handed over, by what people's acts mint and what a server takes of it.
class TestNightShift : public QObject
{
    Q_OBJECT

    std::unique_ptr<DutyRoom> m_room;

    [[nodiscard]] DutyHand hand(std::int64_t minutes) const { return m_room->hand("值班员01", minutes); }
    [[nodiscard]] ShiftPlan day(std::int64_t from, const std::vector<DutyPerson> &people) const
    {
        return {DutyRoom::at(from), DutyRoom::at(from + 24 * 60), people};
    }
    void begin()
    {
        auto &room = *m_room;
        QVERIFY(room.write(checklistDraft(room.board, "日常", {number("温度", 18, 27), tick("介质清点", true)}), room.planner, Role::DutyPlanner));
        QVERIFY(room.write(beginDraft(room.board,
                                      day(0, {DutyRoom::person(room.officer, "值班员01", "主班"), DutyRoom::person(room.second, "值班员02", "副班")}),
                                      DutyRoom::at(0)),
                           room.officer));
    }
    Id openCritical(std::int64_t minutes)
    {
        auto &room = *m_room;
        MatterWish wish;
        wish.sort = MatterSort::FollowUp;
        wish.title = "互联网出口 B 丢包";
        wish.critical = true;
        wish.question = "该找谁？";
        wish.answer = "运营商，工单 #5521";
        wish.respondBy = DutyRoom::at(minutes + 30);
        wish.closeBy = DutyRoom::at(minutes + 600);
        const auto said = room.write(matterDrafts(room.board, room.running(), wish, hand(minutes), [&] { return room.newId(); }), room.officer);
        if (!said)
            qFatal("%s", said.error().detail.c_str());
        return room.board.openMatters().front().matter.id;
    }
    void prepare(std::int64_t minutes)
    {
        auto &room = *m_room;
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        wish.reminders = "重保到 4 月 20 日";
        QVERIFY(room.write(prepareDraft(room.board, room.running(), wish, room.officer, hand(minutes)), room.officer));
    }

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<DutyRoom>();
        begin();
    }

    void theRunningShiftHasTheChecklistThatItBeganWith()
    {
        auto &room = *m_room;
        QVERIFY(room.write(checklistDraft(room.board, "日常", {number("湿度", 40, 60)}), room.planner, Role::DutyPlanner));

        QCOMPARE(room.board.checklists().front().value.version, 2);
        const auto checks = room.board.checks(room.running());
        QCOMPARE(checks.size(), 2U);
        QCOMPARE(checks.front().item.key, std::string("温度"));
    }

    void aCheckIsJudgedByItsRangeAndTheLastOneCounts()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        QVERIFY(room.write(checkDraft(room.board, shift, {"温度", false, {}, "27.1", {}, {}}, hand(10)), room.officer));
        QCOMPARE(room.board.checks(shift).front().result->value.outcome, CheckOutcome::Breached);
        QVERIFY(room.write(checkDraft(room.board, shift, {"温度", false, {}, " 27 ", {}, {}}, hand(20)), room.second));

        const auto check = room.board.checks(shift).front();
        QCOMPARE(check.result->value.outcome, CheckOutcome::Passed); // the limit itself is allowed
        QVERIFY(check.isDone());
    }

    void whatIsNoNumberOrLacksItsReasonIsNotWritten()
    {
        auto &room = *m_room;
        QCOMPARE(codeOf(room.write(checkDraft(room.board, room.running(), {"温度", false, {}, "热", {}, {}}, hand(1)), room.officer)),
                 ErrorCode::InvalidArgument);
        QCOMPARE(codeOf(room.write(checkDraft(room.board, room.running(), {"温度", true, {}, {}, " ", {}}, hand(1)), room.officer)),
                 ErrorCode::MissingReason);
        QVERIFY(!room.board.checks(room.running()).front().result);
    }

    void aServerTakesNoOutcomeThatTheValueDoesNotComeTo()
    {
        auto &room = *m_room;
        auto draft = *checkDraft(room.board, room.running(), {"温度", false, {}, "40", {}, {}}, hand(1));
        draft.fields["outcome"] = "passed";

        QCOMPARE(codeOf(room.write(std::vector{draft}, room.officer)), ErrorCode::InvalidArgument);
    }

    void whatLacksItsPhotoIsStillOwed()
    {
        auto &room = *m_room;
        QVERIFY(room.write(checkDraft(room.board, room.running(), {"介质清点", false, true, {}, "9 件", {}}, hand(1)), room.officer));
        QVERIFY(!room.board.checks(room.running()).back().isDone());

        const feed::AttachedFile photo{"柜.jpg", "sha256:" + std::string(64, 'a'), 1000, {}, {}, {}};
        QVERIFY(room.write(checkDraft(room.board, room.running(), {"介质清点", false, true, {}, "9 件", {photo}}, hand(2)), room.officer));
        QVERIFY(room.board.checks(room.running()).back().isDone());
    }

    void aMatterHasTwoClocksAndLeavesTheListByBeingClosedAlone()
    {
        auto &room = *m_room;
        const auto matter = openCritical(60);
        QCOMPARE(room.board.openMatters().front().due, std::optional(DutyRoom::at(90)));
        QCOMPARE(room.board.log(room.running()).front().value.matter, std::optional(matter));

        QVERIFY(room.write(respondDraft(room.board, matter, hand(70)), room.officer));
        QCOMPARE(room.board.openMatters().front().clock, MatterClock::Close);
        QCOMPARE(room.board.openMatters().front().due, std::optional(DutyRoom::at(660)));

        QCOMPARE(codeOf(room.write(closeDraft(room.board, matter, " ", hand(80)), room.officer)), ErrorCode::MissingReason);
        QVERIFY(room.write(closeDraft(room.board, matter, "链路恢复", hand(90)), room.officer));
        QVERIFY(room.board.openMatters().empty());
        QCOMPARE(room.board.matter(matter)->value.outcome, std::optional(std::string("链路恢复")));
    }

    // Who answers a matter or closes it is read in the log, which is what is signed; and a matter that was answered is not untouched.
    void whatBecomesOfAMatterIsToldInTheLog()
    {
        auto &room = *m_room;
        const auto matter = openCritical(60);
        const auto told = [&](Result<store::Draft> act, const char *text, int minute) {
            if (!act)
                return Result<std::vector<store::Draft>>(fail(act.error()));
            return toldDrafts(room.board, matter, std::vector{std::move(*act)}, text, hand(minute));
        };
        const auto lines = room.board.log(room.running()).size();

        QVERIFY(room.write(told(respondDraft(room.board, matter, hand(70)), "已响应", 70), room.officer));
        QCOMPARE(room.board.log(room.running()).size(), lines + 1);
        QVERIFY(!room.board.openMatters().front().untouched);
        QVERIFY(room.write(told(closeDraft(room.board, matter, "链路恢复", hand(90)), "已了结：链路恢复", 90), room.officer));
        const auto log = room.board.log(room.running());
        QCOMPARE(log.size(), lines + 2);
        QCOMPARE(std::ranges::count(log, std::optional(matter), [](const auto &line) { return line.value.matter; }), 3);
        // What is refused is not told.
        QCOMPARE(codeOf(room.write(told(respondDraft(room.board, matter, hand(95)), "已响应", 95), room.officer)), ErrorCode::RuleViolated);
        QCOMPARE(room.board.log(room.running()).size(), lines + 2);
    }

    void aLineIsAmendedByItsAuthorInANewLine()
    {
        auto &room = *m_room;
        QVERIFY(
            room.write(logDraft(room.board, room.running(), {LogSort::Phone, "县区C 来电", {}, {}, "县区C 值班室", "12345"}, room.officer, hand(5)),
                       room.officer));
        const auto line = room.board.log(room.running()).front();
        LogWish wish{LogSort::Phone, "更正：县区D 来电", line.id, {}, {}, {}};

        QCOMPARE(codeOf(room.write(logDraft(room.board, room.running(), wish, room.second, hand(6)), room.second)), ErrorCode::Forbidden);
        auto others = *logDraft(room.board, room.running(), wish, room.officer, hand(6));
        QCOMPARE(codeOf(room.write(std::vector{others}, room.second)), ErrorCode::RuleViolated); // nor does a server take it
        QVERIFY(room.write(logDraft(room.board, room.running(), wish, room.officer, hand(6)), room.officer));
        QCOMPARE(room.board.log(room.running()).size(), 2U);
        QCOMPARE(room.board.log(room.running()).front().value.amends, std::optional(line.id));
    }

    void dutyPassesWhenBothHaveSignedAndNotBefore()
    {
        auto &room = *m_room;
        const auto matter = openCritical(60);
        const auto shift = room.running();
        prepare(1400);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        const auto takeOver = [&](std::int64_t minutes) {
            return room.write(takeOverDrafts(room.board, *room.board.handoverOf(shift), room.signer(room.next), day(1440, {}), DutyRoom::at(minutes)),
                              room.next);
        };

        QCOMPARE(codeOf(takeOver(1410)), ErrorCode::RuleViolated); // nothing was read back
        QVERIFY(room.write(readBackDraft(room.handover(), matter, "本单位网络组", room.hand("值班员03", 1411)), room.next));
        QCOMPARE(codeOf(takeOver(1412)), ErrorCode::RuleViolated); // and then said otherwise
        QCOMPARE(room.running(), shift);
        QVERIFY(room.write(readBackDraft(room.handover(), matter, "运营商 工单5521", room.hand("值班员03", 1413)), room.next));
        QVERIFY(room.handover().lacks.empty());

        QVERIFY(takeOver(1436));
        QVERIFY(room.running() != shift);
        const auto &ended = room.board.shift(shift)->value;
        const auto &begun = room.board.running()->value;
        QCOMPARE(ended.endedAt, std::optional(begun.begunAt)); // no minute without somebody
        QCOMPARE(begun.after, std::optional(shift));
        QCOMPARE(begun.people.front().name, std::string("值班员03"));
        QCOMPARE(room.board.openMatters().front().matter.id, matter); // carried over by reference: the same record
        QVERIFY(room.board.openMatters().front().untouched);          // and the next shift has not looked at it
        QCOMPARE(room.board.handovers().size(), 1U);
    }

    void aServerLetsNoShiftEndWithoutBothSignatures()
    {
        auto &room = *m_room;
        prepare(1400);
        const auto end =
            setOf<Shift>(room.office, room.running(), {{"endedAt", toJson(DutyRoom::at(1440))}, {"handover", toJson(room.handover().handover.id)}});

        QCOMPARE(codeOf(room.write(std::vector{end}, room.officer)), ErrorCode::RuleViolated);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        QCOMPARE(codeOf(room.write(std::vector{end}, room.officer)), ErrorCode::RuleViolated);
    }

    void theOtherSidesConsoleWritesASignatureThatIsItsSigners()
    {
        auto &room = *m_room;
        prepare(1400);
        const auto draft = *signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405));

        const auto said = room.write(std::vector{draft}, room.next);
        QVERIFY2(said, said ? "" : said.error().detail.c_str()); // both stand at the console of who takes over
        QCOMPARE(room.handover().outgoing->value.word.signer, room.officer);
    }

    void aServerTakesNoSignatureThatIsNotItsSigners()
    {
        auto &room = *m_room;
        prepare(1400);
        const auto forged = *signOutgoingDraft(room.handover(), room.signer(room.officer, false), DutyRoom::at(1405));
        QCOMPARE(codeOf(room.write(std::vector{forged}, room.next)), ErrorCode::BadSignature); // a key that nobody certified

        auto moved = *signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405));
        moved.fields["at"] = toJson(DutyRoom::at(1406));
        QCOMPARE(codeOf(room.write(std::vector{moved}, room.officer)), ErrorCode::BadSignature); // given for another minute

        auto turned = *signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405));
        turned.fields["side"] = "incoming";
        QCOMPARE(codeOf(room.write(std::vector{turned}, room.officer)), ErrorCode::RuleViolated);
        QCOMPARE(codeOf(room.write(signOutgoingDraft(room.handover(), room.signer(room.next), DutyRoom::at(1405)), room.next)), ErrorCode::Forbidden);
    }

    void whatChangesAfterTheFirstSignatureIsPreparedAnew()
    {
        auto &room = *m_room;
        prepare(1400);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        QVERIFY(room.handover().lacks.empty());
        openCritical(1406);

        QCOMPARE(room.handover().lacks, std::vector{HandoverLack::OutOfDate});
        prepare(1408);
        const auto anew = room.handover();
        QVERIFY(!anew.outgoing); // the first signature stays in the chain, and is asked for again
        QCOMPARE(anew.toReadBack.size(), 1U);
    }

    void aSheetThatWasAlteredIsRefused()
    {
        auto &room = *m_room;
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        auto draft = *prepareDraft(room.board, room.running(), wish, room.officer, hand(1400));
        draft.fields["sheet"].as_object()["reminders"] = "别的";

        QCOMPARE(codeOf(room.write(std::vector{draft}, room.officer)), ErrorCode::BadDigest);
    }

    void nobodyEndsAShiftThatTheyDoNotStandIn()
    {
        auto &room = *m_room;
        openCritical(60);
        const auto shift = room.running();
        // Everything that somebody else can write: a sheet of their own, both sides theirs, nothing to read back.
        Handover forged;
        forged.shift = shift;
        forged.at = DutyRoom::at(100);
        forged.by = "值班员03";
        forged.sheet.outgoing = {DutyRoom::person(room.next, "值班员03", "主班")};
        forged.sheet.incoming = forged.sheet.outgoing;
        forged.sheet.logDigest = "sha256:" + std::string(64, '0');
        forged.digest = digestOfSheet(forged.sheet);
        QCOMPARE(codeOf(room.write(std::vector{addOf(room.office, forged)}, room.next)), ErrorCode::RuleViolated);
        QCOMPARE(codeOf(room.write(std::vector{setOf<Shift>(room.office, shift, {{"people", toJson(forged.sheet.outgoing)}})}, room.next)),
                 ErrorCode::InvalidArgument);
        QCOMPARE(room.running(), shift);
    }

    void onePersonDoesNotHandOverToThemselves()
    {
        auto &room = *m_room;
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.officer, "值班员01", "主班")};
        QVERIFY(room.write(prepareDraft(room.board, room.running(), wish, room.officer, hand(1400)), room.officer));
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));

        const auto said =
            room.write(takeOverDrafts(room.board, room.handover(), room.signer(room.officer), day(1440, {}), DutyRoom::at(1436)), room.officer);
        QCOMPARE(codeOf(said), ErrorCode::RuleViolated);
    }

    void aShiftEndedWhenItWasTakenOver()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1400);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        QVERIFY(room.write(takeOverDrafts(room.board, room.handover(), room.signer(room.next), day(1440, {}), DutyRoom::at(1436)), room.next));

        const auto later = setOf<Shift>(room.office, shift, {{"endedAt", toJson(DutyRoom::at(1500))}});
        QCOMPARE(codeOf(room.write(std::vector{later}, room.next)), ErrorCode::RuleViolated);
        const auto settled = setOf<Shift>(room.office, shift, {{"endedAt", toJson(DutyRoom::at(1436))}}); // as a person settles one field alone
        QVERIFY(room.write(std::vector{settled}, room.next));
    }

    void aServerLetsNobodyPutDownWhatNobodyPicksUp_data()
    {
        const auto ofNext = [](std::vector<store::Draft> &drafts) -> redoubt::json::object & {
            return std::ranges::find_if(drafts, [](const auto &one) { return one.kind == Shift::Kind && one.act == feed::Act::Add; })->fields;
        };
        QTest::addColumn<SpoilDrafts>("spoil");
        QTest::addColumn<bool>("holds");
        QTest::newRow("as it should be") << SpoilDrafts([](auto &) {}) << true;
        QTest::newRow("nobody begins") << SpoilDrafts([](auto &drafts) {
            std::erase_if(drafts, [](const auto &one) { return one.kind == Shift::Kind && one.act == feed::Act::Add; });
        }) << false;
        QTest::newRow("they begin a minute later") << SpoilDrafts([=](auto &drafts) { ofNext(drafts)["begunAt"] = toJson(DutyRoom::at(1437)); })
                                                   << false;
        QTest::newRow("somebody else begins") << SpoilDrafts([=](auto &drafts) {
            ofNext(drafts)["people"] = toJson(std::vector{DutyRoom::person(testkit::DutyRoom::id(77), "值班员09", "主班")});
        }) << false;
        QTest::newRow("who signed leads alone") << SpoilDrafts([=](auto &drafts) {
            auto people = *fromJson<std::vector<DutyPerson>>(ofNext(drafts)["people"]);
            auto other = people.front();
            other.account = testkit::DutyRoom::id(77);
            people.front().leads = true;
            people.push_back(other);
            ofNext(drafts)["people"] = toJson(people);
        }) << false;
        QTest::newRow("the end comes first") << SpoilDrafts([](auto &drafts) { std::swap(drafts[1], drafts[2]); }) << false;
    }
    void aServerLetsNobodyPutDownWhatNobodyPicksUp()
    {
        QFETCH(const SpoilDrafts, spoil);
        QFETCH(const bool, holds);
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1400);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        auto drafts = *takeOverDrafts(room.board, room.handover(), room.signer(room.next), day(1440, {}), DutyRoom::at(1436));

        spoil(drafts);
        const auto said = room.write(drafts, room.next);

        QCOMPARE(said.has_value(), holds);
        if (holds)
            QVERIFY(said->empty()); // whoever takes over begins beside nobody
        else
            QCOMPARE(codeOf(said), ErrorCode::RuleViolated);
        QCOMPARE(room.running() == shift, !holds);
    }

    void aSheetThatKeepsSilentOfACriticalMatterIsMarked()
    {
        auto &room = *m_room;
        openCritical(60);
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(room.next, "值班员03", "主班")};
        auto silent = *prepareDraft(room.board, room.running(), wish, room.officer, hand(1400));
        auto sheet = *fromJson<HandoverSheet>(silent.fields["sheet"]);
        sheet.matters.clear();
        silent.fields["sheet"] = toJson(sheet);
        silent.fields["digest"] = digestOfSheet(sheet);

        const auto said = room.write(std::vector{silent}, room.officer);
        QVERIFY(said);
        QCOMPARE(*said, std::vector<std::string>{"critical_missing"});
    }

    void aWordThatWasGivenForAnotherSheetIsWorthNothing()
    {
        auto &room = *m_room;
        prepare(1400);
        const auto before = room.handover();
        prepare(1402);
        const drafts::Signer signer{room.officer, [&](const feed::SignedMatter &matter) {
                                        auto other = matter;
                                        other.record = before.handover.id;
                                        return room.signer(room.officer).sign(other);
                                    }};
        QCOMPARE(signOutgoingDraft(room.handover(), signer, DutyRoom::at(1405)).error().code, ErrorCode::BadSignature);
    }

    void whoRefusesSaysWhyAndTheShiftGoesOn()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1400);
        QCOMPARE(codeOf(room.write(refuseDraft(room.handover(), room.next, "", room.hand("值班员03", 1410)), room.next)), ErrorCode::MissingReason);
        QVERIFY(room.write(refuseDraft(room.handover(), room.next, "钥匙未交", room.hand("值班员03", 1410)), room.next));

        QVERIFY(room.handover().refusal);
        QCOMPARE(codeOf(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1411)), room.officer)),
                 ErrorCode::RuleViolated);
        QCOMPARE(room.running(), shift);
    }

    void whatIsWrittenIntoAShiftThatIsOverIsKeptAndMarked()
    {
        auto &room = *m_room;
        const auto shift = room.running();
        prepare(1400);
        QVERIFY(room.write(signOutgoingDraft(room.handover(), room.signer(room.officer), DutyRoom::at(1405)), room.officer));
        const auto late = *logDraft(room.board, shift, {LogSort::Handling, "离线时写下", {}, {}, {}, {}}, room.second, hand(1420));
        QVERIFY(room.write(takeOverDrafts(room.board, room.handover(), room.signer(room.next), day(1440, {}), DutyRoom::at(1436)), room.next));

        const auto said = room.write(std::vector{late}, room.second);
        QVERIFY(said);
        QCOMPARE(*said, std::vector<std::string>{"after_shift"});
    }

    void whoBeginsBesideAShiftThatIsStoodIsKeptAndMarked()
    {
        auto &room = *m_room;
        Shift beside = shiftOf(room.board, day(0, {DutyRoom::person(room.next, "值班员03", "主班")}), DutyRoom::at(30));
        const auto said = room.write(std::vector{addOf(room.office, beside)}, room.next);
        QVERIFY(said);
        QCOMPARE(*said, std::vector<std::string>{"not_handed_over"});
        QCOMPARE(codeOf(room.write(beginDraft(room.board, day(0, {}), DutyRoom::at(31)), room.officer)), ErrorCode::RuleViolated);
    }

    void onlyWhoStandsDutyWritesOnIt_data()
    {
        QTest::addColumn<int>("role");
        QTest::addColumn<bool>("taken");
        const auto row = [](Role role, bool taken) { QTest::newRow(enumName(role).data()) << static_cast<int>(role) << taken; };
        row(Role::DutyOfficer, true);
        row(Role::DutyLeader, true);
        row(Role::DutyPlanner, false);
        row(Role::Commander, false);
        row(Role::Auditor, false);
        row(Role::Liaison, false);
        row(Role::Administrator, false);
    }

    void onlyWhoStandsDutyWritesOnIt()
    {
        QFETCH(int, role);
        QFETCH(bool, taken);
        auto &room = *m_room;
        const auto line = logDraft(room.board, room.running(), {LogSort::Handling, "一条", {}, {}, {}, {}}, room.officer, hand(1));
        QCOMPARE(room.write(line, room.officer, static_cast<Role>(role)).has_value(), taken);
    }
};

REDOUBT_TEST(TestNightShift)
#include "TestNightShift.moc"
