// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/drafts/incident/RegisterRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using testkit::RegisterRoom;

/// An incident from its alarm to its end, as people keep it and as the server takes it: grade and clocks from what is known, corrections that
/// take nothing away, a level that somebody answers for.
class TestIncidentRecords : public QObject
{
    Q_OBJECT

    static Instant at(int hour, int minute, int second = 0) { return RegisterRoom::at(hour, minute, second); }
    static drafts::MomentWish moment(MomentSort sort, std::optional<Instant> when, const char *reason = "")
    {
        return {sort, when, Precision::Minute, 480, "市水务局值班室电话", reason};
    }

private Q_SLOTS:
    /// Discovered 14:20, now 14:26: six minutes out, 较大 at 14:30, and from then on to be reported until 15:20 (mock-up 4).
    void theAlarmGradesItselfAndStartsTheClocks()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        const auto now = room.standing(incident, at(14, 26));
        QCOMPARE(now.severity, Severity::Ordinary);
        const auto *next = now.grade.nextRise();
        QVERIFY(next);
        QCOMPARE(next->reachedAt, std::optional(at(14, 30)));
        QCOMPARE(next->limit.severity, Severity::Considerable);
        const auto protection = room.clock(incident, at(14, 26), "cii.protection");
        QCOMPARE(protection.state, HopState::IfRaised);
        QCOMPARE(protection.due, std::optional(at(15, 20)));

        const auto risen = room.standing(incident, at(14, 31));
        QCOMPARE(risen.severity, Severity::Considerable);
        QVERIFY((risen.steps == std::vector<SeverityStep>{{at(14, 20), Severity::Ordinary}, {at(14, 30), Severity::Considerable}}));
        QCOMPARE(room.clock(incident, at(14, 31), "cii.protection").state, HopState::Running);
        QVERIFY(risen.nextDue && *risen.nextDue <= at(15, 20));
    }

    void whatItIsCanBeSaidAnewAndNothingElseChanges()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        const auto before = room.view(incident).incident.value;
        drafts::AboutWish wish{before.title, before.number, before.category, before.parties, before.systems, before.contacts, before.narrative};
        QVERIFY(!drafts::aboutIncidentDraft(room.board, incident, wish)->has_value()); // as it was
        wish.category = "NADOS";
        ConcernedSystem system;
        system.name = "政务云平台";
        system.protectionLevel = 3;
        system.critical = true;
        wish.systems = {system};
        wish.contacts = {{"联络员11", "信息中心", "短号 66111", {}}};
        const auto draft = drafts::aboutIncidentDraft(room.board, incident, wish);
        QVERIFY(draft && *draft);
        QCOMPARE((*draft)->fields.size(), std::size_t(3)); // category, systems, contacts
        QVERIFY(room.write(std::vector{**draft}, room.drafter, Role::IncidentDrafter));
        const auto after = room.view(incident).incident.value;
        QCOMPARE(after.category, "NADOS");
        QCOMPARE(after.systems[0].protectionLevel, std::optional<std::int64_t>(3));
        QCOMPARE(after.contacts[0].phone, "短号 66111");
        QCOMPARE(after.begunAt, before.begunAt);
        wish.title = "  ";
        QCOMPARE(drafts::aboutIncidentDraft(room.board, incident, wish).error().code, ErrorCode::InvalidArgument);
        wish.title = before.title;
        wish.systems.assign(51, system);
        const auto many = drafts::aboutIncidentDraft(room.board, incident, wish);
        QVERIFY(many && *many);
        QVERIFY(!room.write(std::vector{**many}, room.drafter, Role::IncidentDrafter));
        QVERIFY(room.write(drafts::closeIncidentDraft(room.board, incident, "已恢复", RegisterRoom::hand(18, 0))));
        QCOMPARE(drafts::aboutIncidentDraft(room.board, incident, wish).error().code, ErrorCode::RuleViolated);
    }

    void whatWasSentStopsItsClockAndSaysHowLongItTook()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        drafts::SendingWish sent;
        sent.regime = "cn-reporting";
        sent.hop = "cii.protection";
        sent.sentAt = at(14, 52);
        sent.channel = "平台";
        sent.evidence = "回执 0416-0031";
        QVERIFY(room.write(drafts::sendingDraft(room.board, incident, sent, RegisterRoom::hand(14, 53))));
        auto clock = room.clock(incident, at(15, 0), "cii.protection");
        QCOMPARE(clock.state, HopState::InTime);
        QCOMPARE(clock.tookMs, std::optional<std::int64_t>(32 * 60'000));

        // It had not left after all: the entry stays, and the clock runs again.
        drafts::SendingWish none = sent;
        none.sentAt.reset();
        none.corrects = room.view(incident).sendings.front().now().id;
        QCOMPARE(drafts::sendingDraft(room.board, incident, none, RegisterRoom::hand(15, 1)).error().code, ErrorCode::MissingReason);
        none.reason = "平台退回，未送达";
        QVERIFY(room.write(drafts::sendingDraft(room.board, incident, none, RegisterRoom::hand(15, 1))));
        QCOMPARE(room.clock(incident, at(15, 2), "cii.protection").state, HopState::Running);
        QCOMPARE(room.view(incident).sendings.front().entries.size(), std::size_t{2});
    }

    void aCorrectedDiscoveryMovesItsClocksAndKeepsWhatWasSaid()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        auto wish = moment(MomentSort::Discovered, at(14, 12));
        QCOMPARE(drafts::momentDraft(room.board, incident, wish, RegisterRoom::hand(14, 40)).error().code, ErrorCode::MissingReason);
        wish.reason = "值班日志先有记录";
        QVERIFY(room.write(drafts::momentDraft(room.board, incident, wish, RegisterRoom::hand(14, 40))));
        const auto view = room.view(incident);
        const auto &history = view.moments.at(MomentSort::Discovered);
        QCOMPARE(history.entries.size(), std::size_t{2});
        QVERIFY(history.isCorrected() && !history.isDisputed());
        QCOMPARE(history.entries.front().value.at, std::optional(at(14, 20)));
        QCOMPARE(history.now().value.said.reason, std::optional<std::string>("值班日志先有记录"));
        const auto clock = room.clock(incident, at(14, 41), "cii.protection");
        QCOMPARE(clock.due, std::optional(at(15, 12)));
        QVERIFY((clock.dueBefore == std::vector<Instant>{at(15, 20)}));
        // The outage is another fact, and stays as it was said.
        QCOMPARE(room.standing(incident, at(14, 29)).severity, Severity::Ordinary);
    }

    void twoCorrectionsStandBesideEachOtherUntilSomebodyChooses()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        // Both from what they saw before either had come.
        const auto one = drafts::momentDraft(room.board, incident, moment(MomentSort::Discovered, at(14, 12), "日志"), RegisterRoom::hand(14, 40));
        const auto other = drafts::momentDraft(room.board, incident, moment(MomentSort::Discovered, at(14, 18), "电话"), RegisterRoom::hand(14, 41));
        QVERIFY(room.write(one));
        QVERIFY(room.write(other));
        QVERIFY(room.view(incident).moments.at(MomentSort::Discovered).isDisputed());
        QCOMPARE(room.view(incident).moments.at(MomentSort::Discovered).heads.size(), std::size_t{2});

        QVERIFY(room.write(
            drafts::momentDraft(room.board, incident, moment(MomentSort::Discovered, at(14, 12), "以日志为准"), RegisterRoom::hand(14, 50))));
        const auto view = room.view(incident);
        QVERIFY(!view.moments.at(MomentSort::Discovered).isDisputed());
        QCOMPARE(view.moment(MomentSort::Discovered), std::optional(at(14, 12)));
        QCOMPARE(view.moments.at(MomentSort::Discovered).entries.size(), std::size_t{4});
    }

    void zeroIsNotUnknown()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        drafts::ImpactWish persons;
        persons.row = "personal_information";
        persons.none = true;
        persons.source = "水务局信息中心核查";
        QVERIFY(room.write(drafts::impactDraft(room.board, incident, persons, RegisterRoom::hand(14, 45))));
        const auto isOpen = [&] {
            const auto grade = room.standing(incident, at(14, 50)).grade;
            return std::ranges::any_of(grade.open, [](const auto &question) { return question.clause == "personal_information"; });
        };
        QVERIFY(!isOpen());
        // It is not known after all: asked for again.
        drafts::ImpactWish unknown;
        unknown.row = "personal_information";
        unknown.reason = "日志缺失，无法确认";
        QVERIFY(room.write(drafts::impactDraft(room.board, incident, unknown, RegisterRoom::hand(14, 55))));
        QVERIFY(isOpen());
        // A million is 较大, inclusive; one less is nothing.
        for (const auto &[amount, severity] : {std::pair{999'999.0, Severity::Ordinary}, std::pair{1'000'000.0, Severity::Considerable}}) {
            drafts::ImpactWish counted;
            counted.row = "personal_information";
            counted.amount = amount;
            counted.about = true;
            counted.reason = "重新统计";
            QVERIFY(room.write(drafts::impactDraft(room.board, incident, counted, RegisterRoom::hand(15, 0))));
            QCOMPARE(room.standing(incident, at(14, 25)).severity, severity);
        }
    }

    void anotherLevelIsAnsweredForUnderAName()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        QCOMPARE(drafts::unsignedOverruling(room.board, incident, Severity::Major, Severity::Ordinary, " ", RegisterRoom::hand(14, 27)).error().code,
                 ErrorCode::MissingReason);
        const auto made = drafts::unsignedOverruling(room.board, incident, Severity::Major, Severity::Ordinary, "社会影响重大",
                                                     RegisterRoom::hand(14, 27, "签发人01"));
        QVERIFY(made);
        const auto write = [&](const Overruling &overruling, const feed::SignedWord &word, Role role = Role::IncidentApprover) {
            return room.write({drafts::overrulingDraft(room.board, overruling, word)}, room.approver, role);
        };
        // Neither whoever may not, nor with another key, nor another level than was signed.
        QCOMPARE(write(*made, room.word(*made, room.approver, false)).error().code, ErrorCode::BadSignature);
        QCOMPARE(write(*made, room.word(*made, room.drafter)).error().code, ErrorCode::Forbidden);
        auto raised = *made;
        raised.severity = Severity::Gravest;
        QCOMPARE(write(raised, room.word(*made, room.approver)).error().code, ErrorCode::BadDigest);
        raised.digest = overruledDigest(raised);
        QCOMPARE(write(raised, room.word(*made, room.approver)).error().code, ErrorCode::BadSignature);
        QVERIFY(room.view(incident).overrulings.empty());

        QVERIFY(write(*made, room.word(*made, room.approver)));
        const auto now = room.standing(incident, at(14, 28));
        QCOMPARE(now.severity, Severity::Major);
        QCOMPARE(now.grade.severity, Severity::Ordinary); // the guide's stays in sight
        QVERIFY((now.steps == std::vector<SeverityStep>{{at(14, 20), Severity::Ordinary}, {at(14, 27), Severity::Major}}));
        QCOMPARE(room.clock(incident, at(14, 28), "cii.protection").state, HopState::Running);

        // Back to the guide's.
        const auto back = drafts::unsignedOverruling(room.board, incident, std::nullopt, Severity::Considerable, "核实后按指南",
                                                     RegisterRoom::hand(15, 0, "签发人01"));
        QVERIFY(write(*back, room.word(*back, room.approver)));
        QCOMPARE(room.standing(incident, at(15, 1)).severity, Severity::Considerable);
        QVERIFY(!room.view(incident).overruled());
    }

    void whoMayWriteWhat_data()
    {
        QTest::addColumn<Role>("role");
        QTest::addColumn<bool>("drafts");
        QTest::addColumn<bool>("approves");
        const auto row = [](const char *name, Role role, bool mayDraft, bool mayApprove) { QTest::newRow(name) << role << mayDraft << mayApprove; };
        row("drafter", Role::IncidentDrafter, true, false);
        row("approver", Role::IncidentApprover, true, true);
        row("officer on duty", Role::DutyOfficer, true, false);
        row("leader on duty", Role::DutyLeader, true, true);
        row("liaison", Role::Liaison, true, false);
        row("planner", Role::DutyPlanner, false, false);
        row("commander", Role::Commander, false, false);
        row("auditor", Role::Auditor, false, false);
        row("member", Role::Member, false, false);
        row("coordinator of exercises", Role::Coordinator, false, false);
    }
    void whoMayWriteWhat()
    {
        QFETCH(Role, role);
        QFETCH(bool, drafts);
        QFETCH(bool, approves);
        RegisterRoom room;
        const auto incident = room.begin();
        const auto line = redoubt::drafts::lineDraft(
            room.board, incident, {LineSort::Measure, at(14, 30), Precision::Minute, "切换到备用节点", {}, {}, {}, {}}, RegisterRoom::hand(14, 31));
        QCOMPARE(room.write({*line}, room.drafter, role).has_value(), drafts);
        const auto made =
            redoubt::drafts::unsignedOverruling(room.board, incident, Severity::Major, Severity::Ordinary, "影响重大", RegisterRoom::hand(14, 32));
        QCOMPARE(room.write({redoubt::drafts::overrulingDraft(room.board, *made, room.word(*made, room.approver))}, room.drafter, role).has_value(),
                 approves);
    }

    void aFactOfAnotherIsNotCorrected()
    {
        RegisterRoom room;
        const auto first = room.begin();
        const auto second = room.begin();
        auto draft = *drafts::momentDraft(room.board, first, moment(MomentSort::Discovered, at(14, 12), "日志"), RegisterRoom::hand(14, 40));
        draft.fields["incident"] = toJson(second);
        QCOMPARE(room.write({draft}, room.drafter, Role::IncidentDrafter).error().code, ErrorCode::RuleViolated);
        draft.fields["incident"] = toJson(first);
        draft.fields["sort"] = "contained";
        QCOMPARE(room.write({draft}, room.drafter, Role::IncidentDrafter).error().code, ErrorCode::RuleViolated);
    }

    void whatDoesNotFitIsRefused_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("fields");
        const auto row = [](const char *name, const char *kind, const char *fields) { QTest::newRow(name) << kind << fields; };
        const char *time = "incident.moment";
        row("a time before 1970", time, R"({"at":-1})");
        row("a time in 2100", time, R"({"at":4102444800000})");
        row("a clock fifteen hours east", time, R"({"offsetMinutes":900})");
        row("no time and no correction", time, R"({"at":null})");
        row("nobody who says it", time, R"({"said":{"by":"","noted":1776320400000,"source":"","corrects":[]}})");
        row("a reason without a correction", time, R"({"said":{"by":"起草人01","noted":1776320400000,"source":"","corrects":[],"reason":"x"}})");
        row("a correction of what is not there", time,
            R"({"said":{"by":"起草人01","noted":1776320400000,"source":"","corrects":["00000000-0000-0000-0000-0000000000fe"],"reason":"x"}})");
        row("of an incident that is not there", time, R"({"incident":"00000000-0000-0000-0000-0000000000fe"})");
        const char *impact = "incident.impact";
        row("less than nothing", impact, R"({"amount":-1})");
        row("a number and none of it", impact, R"({"amount":1,"none":true})");
        row("a number and a stretch", impact, R"({"amount":1,"since":1776320400000})");
        row("over before it began", impact, R"({"since":1776320400000,"until":1776320300000})");
        row("over without a beginning", impact, R"({"until":1776320300000})");
        row("none that is false", impact, R"({"none":false})");
        row("no row", impact, R"({"row":""})");
        const char *sending = "incident.sending";
        row("received before it was sent", sending, R"({"receivedAt":1776300000000})");
        row("no hop", sending, R"({"hop":""})");
        row("neither sent nor a correction", sending, R"({"sentAt":null})");
        row("an answer without a reason", "incident.judgement", R"({"why":""})");
        row("a line without words", "incident.line", R"({"text":""})");
        row("a file without a digest", "incident.line", R"({"files":[{"name":"a.png","digest":"x","size":1,"note":""}]})");
        row("a file without a name", sending,
            R"({"files":[{"name":"","digest":"sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855","size":1,"note":""}]})");
    }
    void whatDoesNotFitIsRefused()
    {
        QFETCH(QString, kind);
        QFETCH(QString, fields);
        RegisterRoom room;
        const auto incident = room.begin();
        const auto said = json::object{{"by", "起草人01"}, {"noted", 1'776'320'400'000}, {"source", ""}, {"corrects", json::array()}};
        std::map<QString, json::object> whole{
            {"incident.moment", {{"sort", "contained"}, {"at", 1'776'325'000'000}, {"precision", "minute"}, {"offsetMinutes", 480}}},
            {"incident.impact", {{"row", "economic_loss"}, {"outside", json::array()}}},
            {"incident.sending",
             {{"regime", "cn-reporting"},
              {"hop", "cii.police"},
              {"sentAt", 1'776'325'000'000},
              {"channel", ""},
              {"evidence", ""},
              {"files", json::array()}}},
            {"incident.judgement", {{"clause", "other"}, {"severity", "major"}, {"why", "因为"}}},
            {"incident.line", {{"sort", "note"}, {"at", 1'776'325'000'000}, {"precision", "minute"}, {"text", "通报"}, {"files", json::array()}}}};
        auto record = whole.at(kind);
        record["incident"] = toJson(incident);
        record["said"] = said;
        const auto write = [&](const json::object &with) {
            store::Draft draft;
            draft.stream = room.board.id();
            draft.kind = kind.toStdString();
            draft.fields = with;
            return room.write({draft}, room.drafter, Role::IncidentDrafter);
        };
        const auto taken = write(record);
        QVERIFY2(taken, taken ? "" : taken.error().detail.c_str()); // whole it is taken
        const auto changes = *parseJsonObject(fields.toStdString());
        for (const auto &[name, value] : changes) {
            if (value.is_null())
                record.erase(name);
            else
                record[name] = value;
        }
        QVERIFY(!write(record));
    }

    void anIncidentStaysAndKeepsWhatItBeganWith()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        QVERIFY(!room.write({drafts::removeOf<Incident>(room.board.id(), incident)}, room.drafter, Role::IncidentDrafter));
        for (const auto *field : {"begunAt", "begunBy"}) {
            const json::value value = std::string_view(field) == "begunAt" ? json::value(1'776'320'400'000) : json::value("另一人");
            QVERIFY2(!room.write({drafts::setOf<Incident>(room.board.id(), incident, {{field, value}})}, room.drafter, Role::IncidentDrafter), field);
        }
        QVERIFY(room.write({drafts::setOf<Incident>(room.board.id(), incident, {{"title", "政务云平台中断"}})}, room.drafter, Role::IncidentDrafter));
    }

    void numbersRunByYearAndOneThatTwoHaveIsSeen()
    {
        RegisterRoom room;
        QCOMPARE(room.board.nextNumber(2026), std::string("2026-001"));
        const auto first = room.begin();
        const auto second = room.begin();
        QCOMPARE(room.view(second).incident.value.number, std::string("2026-002"));
        QCOMPARE(room.board.nextNumber(2027), std::string("2027-001"));
        QVERIFY(!room.view(first).sharesNumber);
        QVERIFY(room.write({drafts::setOf<Incident>(room.board.id(), second, {{"number", "2026-001"}})}, room.drafter, Role::IncidentDrafter));
        QVERIFY(room.view(first).sharesNumber && room.view(second).sharesNumber);
        QCOMPARE(room.board.nextNumber(2026), std::string("2026-002"));
    }

    /// One entry that the rules cannot take says nothing, and takes the level from nobody.
    void whatTheRulesCannotTakeIsLeftOutByItself()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        drafts::ImpactWish wrong;
        wrong.row = "spread_finding"; // asks for a finding in words
        wrong.amount = 5;
        QVERIFY(room.write(drafts::impactDraft(room.board, incident, wrong, RegisterRoom::hand(14, 40))));
        drafts::SendingWish nowhere;
        nowhere.regime = "cn-reporting";
        nowhere.hop = "no.such.hop";
        nowhere.sentAt = at(14, 45);
        QVERIFY(room.write(drafts::sendingDraft(room.board, incident, nowhere, RegisterRoom::hand(14, 45))));
        const auto parties = json::array{"cii_operator", "moon_base"};
        QVERIFY(room.write({drafts::setOf<Incident>(room.board.id(), incident, {{"parties", parties}})}, room.drafter, Role::IncidentDrafter));

        const auto standing = room.standing(incident, at(14, 50));
        QCOMPARE(standing.severity, Severity::Considerable);
        QCOMPARE(room.clock(incident, at(14, 50), "cii.protection").state, HopState::Running);
        QVERIFY((standing.leftOut.rows == std::vector<std::string>{"spread_finding"}));
        QVERIFY((standing.leftOut.parties == std::vector<std::string>{"moon_base"}));
        QVERIFY((standing.leftOut.sendings == std::vector<Id>{room.view(incident).sendings.front().now().id}));
    }

    /// The server's order of the words decides, also where the clock of the second one is behind.
    void theLastWordOnTheLevelHoldsWhateverItsClockSays()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        const auto word = [&](Severity severity, int hour, int minute) {
            const auto made =
                drafts::unsignedOverruling(room.board, incident, severity, Severity::Ordinary, "认定", RegisterRoom::hand(hour, minute));
            QVERIFY(room.write({drafts::overrulingDraft(room.board, *made, room.word(*made, room.approver))}, room.approver, Role::IncidentApprover));
        };
        word(Severity::Gravest, 15, 0);
        word(Severity::Major, 14, 50);
        const auto standing = room.standing(incident, at(15, 10));
        QCOMPARE(standing.severity, Severity::Major);
        QCOMPARE(standing.steps.back().severity, Severity::Major);
        QCOMPARE(standing.steps.back().at, at(15, 0));
    }

    void timesThatCannotBeAreNamed()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        QVERIFY(momentsOutOfOrder(room.view(incident)).empty());
        QVERIFY(room.write(drafts::momentDraft(room.board, incident, moment(MomentSort::Contained, at(14, 5)), RegisterRoom::hand(15, 0))));
        const auto wrong = momentsOutOfOrder(room.view(incident));
        QCOMPARE(wrong.size(), std::size_t{1});
        QVERIFY((wrong.front() == std::pair{MomentSort::Discovered, MomentSort::Contained}));
    }

    void oneThatIsClosedTakesNothingUntilItGoesOn()
    {
        RegisterRoom room;
        const auto incident = room.begin();
        QCOMPARE(drafts::closeIncidentDraft(room.board, incident, "", RegisterRoom::hand(18, 0)).error().code, ErrorCode::MissingReason);
        QVERIFY(room.write(drafts::closeIncidentDraft(room.board, incident, "已恢复", RegisterRoom::hand(18, 0))));
        QCOMPARE(drafts::momentDraft(room.board, incident, moment(MomentSort::Ended, at(17, 0)), RegisterRoom::hand(18, 1)).error().code,
                 ErrorCode::RuleViolated);
        QVERIFY(room.write(drafts::reopenIncidentDraft(room.board, incident)));
        QVERIFY(!room.view(incident).incident.value.closedAt);
        QVERIFY(room.write(drafts::momentDraft(room.board, incident, moment(MomentSort::Ended, at(17, 0)), RegisterRoom::hand(18, 1))));
    }
};

REDOUBT_TEST(TestIncidentRecords)
#include "TestIncidentRecords.moc"
