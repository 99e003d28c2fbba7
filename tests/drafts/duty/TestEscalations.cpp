// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/EscalationDrafts.h"
#include "duty/due/EscalationRules.h"
#include "duty/due/OfficeDue.h"
#include "duty/kinds/DeclareEscalationKinds.h"
#include "tests/drafts/duty/DutyRoom.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::drafts;
using namespace redoubt::duty;
using testkit::DutyRoom;

/// A matter that nobody answers: who is told when, that it is told once whichever consoles see it, and who takes it.
class TestEscalations : public QObject
{
    Q_OBJECT

    std::unique_ptr<DutyRoom> m_room;
    const Id m_leader = DutyRoom::id(20);
    const Id m_commander = DutyRoom::id(21);

    [[nodiscard]] EscalationBoard told() const
    {
        EscalationBoard board(m_room->office);
        m_room->stream.forEachRecord([&](const feed::RecordState &record) { (void)board.take(record); });
        return board;
    }
    [[nodiscard]] DutyHand hand(std::int64_t minutes) const { return m_room->hand("值班员01", minutes); }
    [[nodiscard]] OfficeEye officer() const { return {m_room->officer, {Role::DutyOfficer}}; }
    [[nodiscard]] OfficeEye leader() const { return {m_leader, {Role::DutyLeader}}; }
    [[nodiscard]] OfficeEye commander() const { return {m_commander, {Role::Commander}}; }

    /// What consoles write at @p minutes: how many the server took.
    int writeAt(std::int64_t minutes)
    {
        int taken = 0;
        for (const auto &group : escalationDrafts(m_room->board, told(), hand(minutes)))
            taken += m_room->write(group, m_room->officer) ? 1 : 0;
        return taken;
    }
    Id open(bool critical, std::int64_t minutes, std::optional<std::int64_t> respondIn, std::optional<std::int64_t> closeIn)
    {
        MatterWish wish;
        wish.sort = MatterSort::Incident;
        wish.title = "门户网站无法访问";
        wish.critical = critical;
        wish.question = "该找谁？";
        wish.answer = "运营商";
        if (respondIn)
            wish.respondBy = DutyRoom::at(minutes + *respondIn);
        if (closeIn)
            wish.closeBy = DutyRoom::at(minutes + *closeIn);
        const auto id = m_room->newId();
        if (!m_room->write(matterDrafts(m_room->board, m_room->running(), wish, hand(minutes), [&] { return id; }), m_room->officer))
            qFatal("no matter");
        return id;
    }
    [[nodiscard]] static std::size_t waiting(const DueList &list, DueWhat what)
    {
        return static_cast<std::size_t>(std::ranges::count(list.items, what, &DueItem::what));
    }

private Q_SLOTS:
    void init()
    {
        m_room = std::make_unique<DutyRoom>();
        auto &room = *m_room;
        auto leads = DutyRoom::person(m_leader, "带班领导A", "带班领导");
        leads.leads = true;
        const ShiftPlan plan{DutyRoom::at(0),
                             DutyRoom::at(24 * 60),
                             {leads, DutyRoom::person(room.officer, "值班员01", "主班"), DutyRoom::person(room.second, "值班员02", "副班")}};
        QVERIFY(room.write(beginDraft(room.board, plan, DutyRoom::at(0)), room.officer));
    }

    void theLeaderIsToldWhenHalfAnHourIsOverAndTheCommanderHalfAnHourLater()
    {
        const auto matter = open(true, 100, 30, {});
        QVERIFY(escalationsWanted(m_room->board, told(), DutyRoom::at(129), "").empty());
        QCOMPARE(nextEscalation(m_room->board, nullptr, DutyRoom::at(100)), std::optional(DutyRoom::at(130)));

        QCOMPARE(writeAt(130), 1);
        QCOMPARE(writeAt(131), 0); // once

        auto views = told().of(matter);
        QCOMPARE(views.size(), 1U);
        QCOMPARE(views.front().told.value.person, std::optional(m_leader));
        QCOMPARE(views.front().told.value.name, std::string("带班领导A"));
        QCOMPARE(views.front().told.value.at, DutyRoom::at(130));
        QCOMPARE(writeAt(160), 1);
        QCOMPARE(told().of(matter).back().told.value.step.to, EscalateTo::Commander);
        QVERIFY(!told().of(matter).back().told.value.person);
    }

    void aConsoleThatWasOffForHoursTellsAllWhoWereToBeTold()
    {
        const auto matter = open(true, 0, 30, 120);

        QCOMPARE(writeAt(600), 4); // both clocks, leader and commander

        QCOMPARE(told().of(matter).size(), 4U);
    }

    void anAnsweredMatterTellsNobodyAndWhatWasToldIsOver()
    {
        const auto matter = open(false, 0, 30, 600);
        QCOMPARE(writeAt(31), 1);
        QCOMPARE(waiting(officeDue(m_room->board, told(), leader(), DutyRoom::at(32)), DueWhat::Take), 1U);
        QVERIFY(shownEscalation(m_room->board, told(), matter));

        QVERIFY(m_room->write(respondDraft(m_room->board, matter, hand(40)), m_room->officer));

        QCOMPARE(waiting(officeDue(m_room->board, told(), leader(), DutyRoom::at(41)), DueWhat::Take), 0U);
        QVERIFY(!shownEscalation(m_room->board, told(), matter));
        QCOMPARE(writeAt(100), 0);
        QCOMPARE(told().of(matter).size(), 1U); // the record stays
    }

    void twoConsolesThatDidNotSeeEachOtherTellOnce()
    {
        const auto matter = open(false, 0, 30, {});
        const auto one = escalationDrafts(m_room->board, told(), hand(30));
        const auto other = escalationDrafts(m_room->board, told(), m_room->hand("值班员02", 31));

        const auto first = m_room->write(one.front(), m_room->officer);
        const auto second = m_room->write(other.front(), m_room->second);

        QVERIFY(first && first->empty());
        QVERIFY(second); // nothing is quarantined for it
        QCOMPARE(*second, std::vector<std::string>{marks::ToldBefore});
        const auto views = told().of(matter);
        QCOMPARE(views.size(), 1U);
        QCOMPARE(views.front().told.value.by, std::string("值班员01"));
    }

    void whoTakesTheOtherRecordHasTakenIt()
    {
        const auto matter = open(false, 0, 30, {});
        const auto one = escalationDrafts(m_room->board, told(), hand(30));
        QVERIFY(m_room->write(one.front(), m_room->officer));
        QVERIFY(m_room->write(one.front(), m_room->second));
        Id marked;
        m_room->stream.forEach(Escalation::Kind, [&](const feed::RecordState &record) {
            marked = record.id;
            return true;
        });
        EscalationTaken taken;
        taken.escalation = marked;
        taken.at = DutyRoom::at(33);
        taken.by = "带班领导A";

        QVERIFY(m_room->write(addOf(m_room->office, taken), m_leader, Role::DutyLeader));

        QVERIFY(told().of(matter).front().taken);
        QVERIFY(told().untaken().empty());
    }

    void onlyWhoWasToldTakesIt()
    {
        const auto matter = open(true, 0, 30, {});
        QCOMPARE(writeAt(60), 2);
        const auto views = told().of(matter);
        const auto &toLeader = views.front().told.id;
        const auto &toCommander = views.back().told.id;

        QCOMPARE(takeEscalationDraft(m_room->office, told(), toLeader, officer(), {}, hand(61)).error().code, ErrorCode::Forbidden);
        QCOMPARE(takeEscalationDraft(m_room->office, told(), toCommander, leader(), {}, hand(61)).error().code, ErrorCode::Forbidden);
        EscalationTaken taken;
        taken.escalation = toLeader;
        taken.by = "值班员02";
        taken.at = DutyRoom::at(61);
        QCOMPARE(m_room->write(addOf(m_room->office, taken), m_room->second).error().code, ErrorCode::RuleViolated);
        taken.escalation = toCommander;
        QCOMPARE(m_room->write(addOf(m_room->office, taken), m_leader, Role::DutyLeader).error().code, ErrorCode::RuleViolated);
        QCOMPARE(m_room->write(addOf(m_room->office, taken), DutyRoom::id(30), Role::DutyPlanner).error().code, ErrorCode::Forbidden);

        QVERIFY(m_room->write(takeEscalationDraft(m_room->office, told(), toLeader, leader(), "到场处置", hand(62)), m_leader, Role::DutyLeader));
        QVERIFY(m_room->write(takeEscalationDraft(m_room->office, told(), toCommander, commander(), {}, hand(63)), m_commander, Role::Commander));

        QCOMPARE(told().of(matter).front().taken->value.note, std::optional<std::string>("到场处置"));
        QVERIFY(told().untaken().empty());
        QCOMPARE(takeEscalationDraft(m_room->office, told(), toLeader, leader(), {}, hand(64)).error().code, ErrorCode::RuleViolated);
    }

    void whatNobodyTookIsToldToWhoLeadsTheNextShiftAndWhatWasTakenIsNot()
    {
        const auto matter = open(false, 0, 30, 90);
        QCOMPARE(writeAt(31), 1);
        const auto first = told().of(matter).front().told.id;
        QVERIFY(m_room->write(takeEscalationDraft(m_room->office, told(), first, leader(), {}, hand(35)), m_leader, Role::DutyLeader));
        QCOMPARE(writeAt(91), 1); // the second clock; nobody takes it
        // Another shift begins beside: of those that are stood the later one counts.
        Shift other = m_room->board.running()->value;
        other.begunAt = DutyRoom::at(100);
        other.people = {DutyRoom::person(DutyRoom::id(22), "带班领导B", "带班领导"), DutyRoom::person(m_room->next, "值班员03", "主班")};
        other.people.front().leads = true;
        QVERIFY(m_room->write(addOf(m_room->office, other), m_room->next));

        QCOMPARE(writeAt(101), 1);

        const auto views = told().of(matter);
        QCOMPARE(views.size(), 3U);
        QCOMPARE(std::ranges::count(views, std::optional(DutyRoom::id(22)), [](const auto &view) { return view.told.value.person; }), 1);
    }

    void aLateReliefIsTold()
    {
        QCOMPARE(writeAt(24 * 60 + 14), 0);
        QCOMPARE(writeAt(24 * 60 + 15), 1);
        QCOMPARE(writeAt(24 * 60 + 60), 1);

        const auto views = told().of(m_room->running());
        QCOMPARE(views.size(), 2U);
        QCOMPARE(views.front().told.value.clock, EscalatedClock::Relief);
        QCOMPARE(waiting(officeDue(m_room->board, told(), commander(), DutyRoom::at(24 * 60 + 61)), DueWhat::Take), 1U);
    }

    void rulesOfTheOfficeHoldByTheirLastVersion()
    {
        auto plan = usualEscalation();
        for (auto &rule : plan.matters) {
            rule.unanswered = {};
            EscalationStep step;
            step.afterMinutes = 10;
            step.to = EscalateTo::Second;
            if (rule.sort == MatterSort::Incident)
                rule.unanswered = {step};
        }
        QVERIFY(m_room->write(escalationPlanDraft(m_room->office, told(), plan, hand(1)), m_leader, Role::DutyLeader));
        QCOMPARE(m_room->write(escalationPlanDraft(m_room->office, told(), plan, hand(1)), m_room->officer).error().code, ErrorCode::Forbidden);
        const auto matter = open(false, 10, 30, {});

        QCOMPARE(writeAt(49), 0);
        QCOMPARE(writeAt(50), 1);

        const auto views = told().of(matter);
        QCOMPARE(views.front().told.value.person, std::optional(m_room->second));
        QCOMPARE(views.front().told.value.rules, std::optional(told().plan()->id));
        QCOMPARE(told().plan()->value.version, 1);
        QVERIFY(m_room->write(escalationPlanDraft(m_room->office, told(), usualEscalation(), hand(60)), m_room->planner, Role::DutyPlanner));
        QCOMPARE(told().plan()->value.version, 2);
        QCOMPARE(writeAt(61), 1); // the leader by the new rules
    }

    void whatIsNotWhatItSaysIsRefused()
    {
        const auto matter = open(false, 0, 30, {});
        auto wanted = escalationsWanted(m_room->board, told(), DutyRoom::at(30), "值班员01").front();
        auto wrong = wanted;
        wrong.person = m_room->second; // the key is another's
        QCOMPARE(m_room->write(addOf(m_room->office, wrong), m_room->officer).error().code, ErrorCode::InvalidArgument);
        wrong = wanted;
        wrong.subject = DutyRoom::id(99);
        wrong.key = escalationKey(wrong);
        QCOMPARE(m_room->write(addOf(m_room->office, wrong), m_room->officer).error().code, ErrorCode::NotFound);
        wrong = wanted;
        wrong.clock = EscalatedClock::Relief; // a matter is no shift
        wrong.key = escalationKey(wrong);
        QCOMPARE(m_room->write(addOf(m_room->office, wrong), m_room->officer).error().code, ErrorCode::NotFound);
        wrong = wanted;
        wrong.step.afterMinutes = -5;
        wrong.key = escalationKey(wrong);
        QCOMPARE(m_room->write(addOf(m_room->office, wrong), m_room->officer).error().code, ErrorCode::InvalidArgument);
        QVERIFY(told().of(matter).empty());
        // Its author may be a planner by role, who does not stand duty.
        QCOMPARE(m_room->write(addOf(m_room->office, wanted), m_room->planner, Role::DutyPlanner).error().code, ErrorCode::Forbidden);
    }

    void aClockThatIsWrongIsMarkedAndNothingIsLost()
    {
        (void)open(false, 0, 30, {});
        const auto wanted = escalationsWanted(m_room->board, told(), DutyRoom::at(30), "值班员01").front();
        const auto *kind = m_room->kinds.find(Escalation::Kind);
        feed::Change change;
        change.id = change.record = DutyRoom::id(90);
        change.kind = Escalation::Kind;
        change.fields = toJsonObject(wanted);
        feed::WriteContext context;
        context.account = m_room->officer;
        context.state = &m_room->stream;

        context.receivedAt = DutyRoom::at(26); // within what clocks may differ
        QCOMPARE(*kind->validate(change, context), std::vector<std::string>{});
        context.receivedAt = DutyRoom::at(24);
        QCOMPARE(*kind->validate(change, context), std::vector<std::string>{marks::BeforeTime});
    }

    void everyoneSeesWhatWaitsForThem_data()
    {
        QTest::addColumn<int>("minutes");
        QTest::addColumn<int>("matters"); // of the officer's list
        QTest::addColumn<int>("now");     // of them and the relief, those that wait now
        QTest::addColumn<int>("leader");  // what the leader is to take
        QTest::addColumn<qint64>("next"); // minutes at which the officer's list changes
        QTest::newRow("opened: answered within half an hour") << 0 << 2 << 1 << 0 << qint64(30);
        QTest::newRow("half an hour is over") << 31 << 2 << 1 << 1 << qint64(240);
        QTest::newRow("an hour before the other is to be closed") << 240 << 2 << 2 << 1 << qint64(300);
        QTest::newRow("the shift ends within the hour") << 24 * 60 - 60 << 2 << 3 << 1 << qint64(24 * 60);
    }

    void everyoneSeesWhatWaitsForThem()
    {
        QFETCH(int, minutes);
        QFETCH(int, matters);
        QFETCH(int, now);
        QFETCH(int, leader);
        QFETCH(qint64, next);
        (void)open(false, 0, 30, {});
        (void)open(false, 0, {}, 300);
        if (minutes > 30 && minutes < 300)
            (void)writeAt(minutes);
        else if (minutes > 300)
            (void)writeAt(31);

        const auto list = officeDue(m_room->board, told(), officer(), DutyRoom::at(minutes));

        QCOMPARE(waiting(list, DueWhat::Respond) + waiting(list, DueWhat::Close), static_cast<std::size_t>(matters));
        QCOMPARE(waitingNow(list, DutyRoom::at(minutes)).size(), static_cast<std::size_t>(now));
        QCOMPARE(waiting(officeDue(m_room->board, told(), this->leader(), DutyRoom::at(minutes)), DueWhat::Take), static_cast<std::size_t>(leader));
        QVERIFY(list.next);
        QCOMPARE(list.next->ms / 60'000, DutyRoom::at(next).ms / 60'000);
    }

    void whoOnlyReadsHasNothingToDo()
    {
        (void)open(true, 0, 30, 60);
        (void)writeAt(300);

        QVERIFY(officeDue(m_room->board, told(), {DutyRoom::id(40), {Role::Auditor}}, DutyRoom::at(301)).items.empty());
    }

    void aHandoverThatWasSignedIsReadBackByWhoTakesOver()
    {
        (void)open(true, 0, 30, {});
        HandoverWish wish;
        wish.incoming = {DutyRoom::person(m_room->next, "值班员03", "主班")};
        QVERIFY(m_room->write(prepareDraft(m_room->board, m_room->running(), wish, m_room->officer, hand(20)), m_room->officer));
        const OfficeEye next{m_room->next, {Role::DutyOfficer}};
        QCOMPARE(waiting(officeDue(m_room->board, told(), next, DutyRoom::at(21)), DueWhat::ReadBack), 0U);

        QVERIFY(m_room->write(signOutgoingDraft(m_room->handover(), m_room->signer(m_room->officer), DutyRoom::at(22)), m_room->officer));

        QCOMPARE(waiting(officeDue(m_room->board, told(), next, DutyRoom::at(23)), DueWhat::ReadBack), 1U);
        QCOMPARE(waiting(officeDue(m_room->board, told(), officer(), DutyRoom::at(23)), DueWhat::ReadBack), 0U);
        QVERIFY(m_room->write(readBackDraft(m_room->handover(), m_room->handover().toReadBack.front(), "运营商", m_room->hand("值班员03", 24)),
                              m_room->next));
        QCOMPARE(waiting(officeDue(m_room->board, told(), next, DutyRoom::at(25)), DueWhat::ReadBack), 0U);
    }
};

REDOUBT_TEST(TestEscalations)
#include "TestEscalations.moc"
