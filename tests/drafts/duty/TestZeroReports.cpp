// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/duty/ReportDrafts.h"
#include "app/kinds/ProductKinds.h"
#include "core/calendar/TimeZone.h"
#include "duty/due/ReportsDue.h"
#include "duty/kinds/DeclareShiftKinds.h"
#include "duty/kinds/DeclareReportKinds.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/feed/FoldedStream.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::drafts;
using namespace redoubt::duty;

namespace {
Id reportId(std::uint8_t number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[15] = number;
    return Id(bytes);
}

CheckItem asked(const char *key, CheckType type, bool required = true)
{
    CheckItem item;
    item.key = key;
    item.section = "网络";
    item.name = key;
    item.type = type;
    item.required = required;
    if (type == CheckType::Number) {
        item.unit = "条";
        if (item.name == "告警")
            item.most = 10;
    }
    return item;
}

ErrorCode reportCode(const feed::Validation &said) { return said ? ErrorCode::Internal : said.error().code; }

/// A county's channel and its city's broadcast, as a server holds them; noon of 6 October 2026 is due, opened at 11:00.
class ReportRoom
{
public:
    ReportRoom()
        : channel(reportId(1), StreamPurpose::UnitChannel, kinds), broadcast(reportId(2), StreamPurpose::UnitBroadcast, kinds),
          board([](const std::string &) {
              return *calendar::TimeZone::of("Asia/Shanghai", {{Instant{0}, 8 * 3600}});
          })
    {
        Channel opened;
        opened.unit = reportId(3);
        opened.name = "县区A";
        must(channel.add(reportId(1), opened, liaison, Role::Liaison));
        Broadcast city;
        city.unit = reportId(4);
        city.name = "市网信办";
        must(broadcast.add(reportId(2), city, leader, Role::DutyLeader));
        ReportSchedule schedule;
        schedule.name = "零报告";
        schedule.zone = "Asia/Shanghai";
        schedule.reminderMinutes = {0, 10};
        ReportPeriod october;
        october.from = *calendar::CivilDate::parse("2026-10-01");
        october.until = *calendar::CivilDate::parse("2026-10-08");
        october.times = {*calendar::TimeOfDay::parse("09:00"), *calendar::TimeOfDay::parse("12:00")};
        schedule.periods = {october};
        schedule.items = {asked("告警", CheckType::Number), asked("日志", CheckType::Number, false), asked("电话", CheckType::Tick)};
        must(write(scheduleDraft(board, reportId(2), schedule, at("2026-09-30T00:00:00")), leader, Role::DutyLeader));
        due = dueTimesOn(board.versions(reportId(2)), *calendar::CivilDate::parse("2026-10-06")).at(1);
    }

    [[nodiscard]] static Instant at(const std::string &local) { return *instantFromRfc3339(local + "+08:00"); }
    [[nodiscard]] static Instant noon(const char *time) { return at(std::string("2026-10-06T") + time); }
    [[nodiscard]] Id newId() { return reportId(++m_last); }

    feed::Validation write(const Result<store::Draft> &draft, const Id &account, Role role)
    {
        if (!draft)
            return fail(draft.error());
        auto &stream = draft->stream == reportId(2) ? broadcast : channel;
        const Id id = newId();
        auto said = stream.write(id, id, draft->kind.c_str(), draft->act, draft->fields, account, role);
        stream.forEachRecord([&](const feed::RecordState &record) { board.take(stream.stream(), record); });
        return said;
    }
    feed::Validation asLiaison(const Result<store::Draft> &draft) { return write(draft, liaison, Role::Liaison); }
    feed::Validation asSuperior(const Result<store::Draft> &draft) { return write(draft, officer, Role::Superior); }

    [[nodiscard]] static ReportWish wish(const char *begun, const std::string &alarms, const std::string &log)
    {
        ReportWish wish;
        wish.begunAt = noon(begun);
        wish.checks = {
            {"告警", false, true, alarms, "", noon(begun)}, {"日志", false, true, log, "", noon(begun)}, {"电话", false, true, "", "", noon(begun)}};
        return wish;
    }
    [[nodiscard]] Result<store::Draft> report(const ReportWish &wish, const char *finished) const
    {
        return reportDraft(board, reportId(1), due, wish, {"联络员01", noon(finished)});
    }
    [[nodiscard]] ReportView view(const char *now) const { return board.view(reportId(1), due, noon(now)); }
    static void must(const feed::Validation &said)
    {
        if (!said)
            qFatal("%s", said.error().detail.c_str());
    }

    const Id liaison = reportId(10);
    const Id officer = reportId(11);
    const Id leader = reportId(12);
    const feed::KindRegistry kinds = productKinds();
    testkit::FoldedStream channel;
    testkit::FoldedStream broadcast;
    ReportBoard board;
    DueTime due;

private:
    std::uint8_t m_last = 100;
};
} // namespace

/// What zero reports mint, and what a server takes of it.
class TestZeroReports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// A clock that is behind, or set back, makes nobody late for what nobody had asked of them.
    void aLaterVersionHoldsFromWhenItWasTaken()
    {
        ReportRoom room;
        auto wish = room.board.versions(reportId(2)).front().schedule;
        wish.periods.front().times = {*calendar::TimeOfDay::parse("06:00")};
        const auto said =
            room.write(scheduleDraft(room.board, reportId(2), wish, ReportRoom::at("2026-03-01T00:00:00")), room.leader, Role::DutyLeader);
        QVERIFY(said && said->empty());

        const auto &versions = room.board.versions(reportId(2));
        QCOMPARE(versions.size(), 2U);
        QCOMPARE(versions[0].schedule.since, ReportRoom::at("2026-09-30T00:00:00")); // as its author says: nothing was asked before
        QCOMPARE(versions[1].schedule.since.ms, 1'776'000'003'000);                  // the third of the stream, behind what opened it
        QVERIFY(!versions[1].unseen);
    }

    void twoVersionsThatDidNotSeeEachOtherSaySo()
    {
        ReportRoom room;
        const auto wish = room.board.versions(reportId(2)).front().schedule;
        auto mine = scheduleDraft(room.board, reportId(2), wish, ReportRoom::noon("10:00:00"));
        auto theirs = scheduleDraft(room.board, reportId(2), wish, ReportRoom::noon("10:05:00"));
        QVERIFY(room.write(mine, room.leader, Role::DutyLeader)->empty());
        QCOMPARE(*room.write(theirs, room.leader, Role::DutyLeader), std::vector<std::string>{marks::NotSeen});

        const auto *holds = room.board.current(reportId(2), ReportRoom::noon("11:00:00"));
        QVERIFY(holds);
        QVERIFY(holds->unseen);
        QCOMPARE(holds->schedule.since, ReportRoom::noon("10:05:00"));
    }

    void aReportIsMadeOfTheChecksThatWereDone()
    {
        ReportRoom room;
        QCOMPARE(room.view("11:30:00").state, ReportState::NotDue);
        QCOMPARE(room.view("12:00:00").state, ReportState::Missing);

        const auto said = room.asLiaison(room.report(ReportRoom::wish("11:25:00", "3", "12,408"), "11:31:31"));

        QVERIFY2(said, said ? "" : said.error().detail.c_str());
        QVERIFY(said->empty());
        const auto view = room.view("12:26:00");
        QCOMPARE(view.state, ReportState::Quiet);
        QCOMPARE(view.last()->value.checks.size(), 3U);
        QCOMPARE(view.last()->value.checks[0].unit, std::optional<std::string>("条"));
        QCOMPARE(view.suspicion.tookMs, (6 * 60 + 31) * 1000LL);
        QVERIFY(!view.lateMs);
    }

    void whatLacksIsSaid_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, int which, ErrorCode code) { QTest::newRow(name) << which << static_cast<int>(code); };
        row("a required check was not done", 0, ErrorCode::InvalidArgument);
        row("all quiet with a value out of its range", 1, ErrorCode::RuleViolated);
        row("all quiet with a tick that something is wrong", 2, ErrorCode::RuleViolated);
        row("no number", 3, ErrorCode::InvalidArgument);
        row("a matter without words", 4, ErrorCode::MissingReason);
        row("skipped without a reason", 5, ErrorCode::MissingReason);
        row("an item that nobody asks", 6, ErrorCode::NotFound);
        row("a matter without any check", 7, ErrorCode::InvalidArgument);
    }
    void whatLacksIsSaid()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        ReportRoom room;
        auto wish = ReportRoom::wish("11:25:00", "3", "5");
        switch (which) {
        case 0: wish.checks.pop_back(); break;
        case 1: wish.checks[0].value = "11"; break;
        case 2: wish.checks[2].asItShould = false; break;
        case 3: wish.checks[0].value = "three"; break;
        case 4: wish.statement = ReportStatement::Matter; break;
        case 5: wish.checks[0].skipped = true; break;
        case 6: wish.checks[0].item = "别的"; break;
        default:
            wish.statement = ReportStatement::Matter;
            wish.matter = "断电";
            wish.checks.clear();
        }
        const auto draft = room.report(wish, "11:31:00");
        QVERIFY(!draft);
        QCOMPARE(static_cast<int>(draft.error().code), code);
    }

    void whatWasDoneOfflineIsTakenWithoutTheOptionalCheckAndWithAReason()
    {
        ReportRoom room;
        auto wish = ReportRoom::wish("11:25:00", "3", "5");
        wish.checks.erase(wish.checks.begin() + 1);
        wish.checks[0].skipped = true;
        wish.checks[0].note = "采集器在修";
        QVERIFY(room.asLiaison(room.report(wish, "11:31:00")));
        QCOMPARE(room.view("12:00:00").state, ReportState::Quiet);
    }

    /// Late stays late, also when it goes back and comes again; the first keeps its time.
    void lateStaysLateAndAReturnOpensTheTimeAgain()
    {
        ReportRoom room;
        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("12:10:00", "3", "5"), "12:14:00")));
        QCOMPARE(room.view("12:20:00").state, ReportState::Late);
        QCOMPARE(room.view("12:20:00").lateMs, std::optional<std::int64_t>(14 * 60'000));
        QVERIFY(!room.report(ReportRoom::wish("12:15:00", "3", "5"), "12:16:00")); // it was reported

        const DutyHand officer{"值班员01", ReportRoom::noon("12:20:00")};
        QVERIFY(!returnReportDraft(room.board, reportId(1), room.view("12:20:00"), "  ", officer));
        QVERIFY(room.asSuperior(returnReportDraft(room.board, reportId(1), room.view("12:20:00"), "日志数请重测", officer)));
        const auto open = room.view("12:21:00");
        QCOMPARE(open.state, ReportState::Missing);
        QCOMPARE(open.open->value.until.ms, ReportRoom::noon("12:50:00").ms);
        QVERIFY(!returnReportDraft(room.board, reportId(1), open, "again", officer));
        QVERIFY(!acceptReportDraft(reportId(1), open, "called", officer));

        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("12:30:00", "4", "6"), "12:35:00")));
        const auto again = room.view("12:40:00");
        QCOMPARE(again.state, ReportState::Late);
        QCOMPARE(again.reports.size(), 2U);
        QCOMPARE(again.lateMs, std::optional<std::int64_t>(14 * 60'000));
        QCOMPARE(again.last()->value.again, std::optional(open.open->id));
        QVERIFY(!again.suspicion.equal);
    }

    /// 09:00 and 12:00 of each day; a time opens an hour before it is due.
    void whatAUnitOwesIsOfYesterdayAndToday()
    {
        ReportRoom room;
        const auto owed = [&](const char *now) { return reportsOwed(room.board, reportId(2), reportId(3), reportId(1), ReportRoom::noon(now)); };
        const auto titles = [&](const char *now) {
            QStringList all;
            for (const auto &item : owed(now).items)
                all << QString::fromStdString(item.title);
            return all;
        };
        const QStringList morning{"2026-10-05 09:00", "2026-10-05 12:00", "2026-10-06 09:00"};
        QCOMPARE(titles("10:59:59"), morning);
        QCOMPARE(owed("10:59:59").next, std::optional(ReportRoom::noon("11:00:00")));
        QCOMPARE(titles("11:00:00"), morning + QStringList{"2026-10-06 12:00"});
        QCOMPARE(owed("11:00:00").items.back().due, std::optional(ReportRoom::noon("12:00:00")));
        QCOMPARE(owed("11:00:00").next, std::optional(ReportRoom::noon("12:00:00") + 1));
        QVERIFY(!isOverdue(owed("12:00:00").items.back(), ReportRoom::noon("12:00:00")));

        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("11:10:00", "3", "5"), "11:20:00")));
        QCOMPARE(titles("11:30:00"), morning);
        const DutyHand officer{"值班员01", ReportRoom::noon("11:40:00")};
        QVERIFY(room.asSuperior(returnReportDraft(room.board, reportId(1), room.view("11:40:00"), "重测", officer)));
        QCOMPARE(titles("11:41:00"), morning + QStringList{"2026-10-06 12:00"});
        QCOMPARE(owed("11:41:00").items.back().due, std::optional(ReportRoom::noon("12:10:00"))); // half an hour to do it again

        // A schedule that asks others asks nothing of this one.
        auto others = room.board.versions(reportId(2)).front().schedule;
        others.groups = {{"县区", {reportId(99)}, {}}};
        QVERIFY(!asksUnit(others, reportId(3)) && asksUnit(others, reportId(99)));
        others.groups.clear();
        QVERIFY(asksUnit(others, reportId(3)));
    }

    void aSuperiorWaitsForTheLastTimeThatIsDue()
    {
        ReportRoom room;
        const std::vector<ReportingUnit> units{{reportId(3), reportId(1)}, {reportId(5), reportId(6)}}; // the second has never reported
        const auto waits = [&](const char *now) { return reportsToCollect(room.board, reportId(2), units, ReportRoom::noon(now)); };
        QCOMPARE(waits("08:00:00").items.front().title, std::string("2026-10-05 12:00"));
        QCOMPARE(waits("11:59:59").items.front().title, std::string("2026-10-06 09:00"));
        QCOMPARE(waits("11:59:59").next, std::optional(ReportRoom::noon("12:00:00")));
        const auto noon = waits("12:00:00");
        QCOMPARE(noon.items.size(), 1U);
        QCOMPARE(noon.items.front().title, std::string("2026-10-06 12:00"));
        QCOMPARE(noon.items.front().count, 2);
        QCOMPARE(noon.items.front().due, std::optional(ReportRoom::noon("12:30:00"))); // then it is the leader's

        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("12:01:00", "3", "5"), "12:05:00")));
        QCOMPARE(waits("12:06:00").items.front().count, 1);
        QVERIFY(reportsToCollect(room.board, reportId(2), {units.front()}, ReportRoom::noon("12:06:00")).items.empty());
        QVERIFY(reportsToCollect(room.board, reportId(2), {}, ReportRoom::noon("12:06:00")).items.empty());
        QVERIFY(reportsToCollect(room.board, reportId(77), units, ReportRoom::noon("12:06:00")).items.empty()); // nobody's broadcast
    }

    void aCopyIsSuspiciousUntilSomebodyHasMadeSure()
    {
        ReportRoom room;
        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("11:10:00", "3", "12,408"), "11:20:00")));
        const DutyHand officer{"值班员01", ReportRoom::noon("11:40:00")};
        QVERIFY(room.asSuperior(returnReportDraft(room.board, reportId(1), room.view("11:40:00"), "与上次相同", officer)));
        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("11:41:00", "3", "12408"), "11:42:00")));
        const auto copied = room.view("12:00:00");
        QVERIFY(copied.suspicion.equal);
        QCOMPARE(copied.state, ReportState::Suspicious);
        QVERIFY(copied.waits());

        QVERIFY(room.asSuperior(acceptReportDraft(reportId(1), copied, "电话核实", {"值班员01", ReportRoom::noon("12:01:00")})));
        QCOMPARE(room.view("12:02:00").state, ReportState::Quiet);
    }

    void aMatterWaitsUntilItIsSeenTo()
    {
        ReportRoom room;
        auto wish = ReportRoom::wish("11:10:00", "30", "5");
        wish.statement = ReportStatement::Matter;
        wish.matter = "1 台终端感染挖矿，已断网";
        QVERIFY(room.asLiaison(room.report(wish, "11:20:00")));
        QCOMPARE(room.view("12:00:00").state, ReportState::Matter);
        QVERIFY(room.view("12:00:00").waits());
        QVERIFY(room.asSuperior(acceptReportDraft(reportId(1), room.view("12:00:00"), "已立事件", {"值班员01", ReportRoom::noon("12:01:00")})));
        QCOMPARE(room.view("12:02:00").state, ReportState::Matter);
        QVERIFY(!room.view("12:02:00").waits());
    }

    void callsAndRemindersAreKept()
    {
        ReportRoom room;
        QVERIFY(!contactDraft(reportId(1), room.due, {"", "66113", false, ""}, {"值班员01", ReportRoom::noon("12:18:00")}));
        QVERIFY(room.asSuperior(
            contactDraft(reportId(1), room.due, {"联络员01", "66113", true, "12:30 前补"}, {"值班员01", ReportRoom::noon("12:18:00")})));
        const auto reminders = reminderDrafts({reportId(1)}, room.due, "", {"值班员01", ReportRoom::noon("12:19:00")});
        QCOMPARE(reminders.size(), 1U);
        QVERIFY(room.asSuperior(reminders.front()));
        QCOMPARE(room.board.contacts(reportId(1), ReportRoom::noon("00:00:00")).size(), 1U);
        QCOMPARE(room.board.contacts(reportId(1), ReportRoom::noon("12:18:01")).size(), 0U);
        QCOMPARE(room.board.reminders(reportId(1), room.due.at).size(), 1U);
    }

    void whatCannotBeReadIsKnownToHaveComeAndStaysMissing()
    {
        ReportRoom room;
        feed::RecordState strange;
        strange.id = reportId(90);
        strange.kind = ZeroReport::Kind;
        strange.addSeq = 50;
        strange.addedAt = ReportRoom::noon("11:40:00");
        feed::Head head;
        head.value = "of a later version";
        strange.fields["checks"] = {head};
        QVERIFY(room.board.take(reportId(1), strange));
        QCOMPARE(room.view("12:05:00").state, ReportState::Missing);
        QVERIFY(room.view("12:05:00").unreadable);
        QCOMPARE(room.board.lastHeard(), std::optional(ReportRoom::noon("11:40:00")));
        QVERIFY(room.board.forget(reportId(1)));
        QVERIFY(!room.view("12:05:00").unreadable);
    }

    void whatTheServerDidNotTakeIsGone()
    {
        ReportRoom room;
        QVERIFY(room.asLiaison(room.report(ReportRoom::wish("11:10:00", "3", "5"), "11:20:00")));
        QVERIFY(room.board.drop(reportId(1), room.view("12:00:00").last()->id));
        QCOMPARE(room.view("12:00:00").state, ReportState::Missing);
        QVERIFY(!room.board.drop(reportId(1), reportId(77)));
    }

    void neitherSideWritesInTheOthersName()
    {
        ReportRoom room;
        const auto report = room.report(ReportRoom::wish("11:10:00", "3", "5"), "11:20:00");
        QCOMPARE(reportCode(room.asSuperior(report)), ErrorCode::Forbidden);
        QVERIFY(room.asLiaison(report));
        const DutyHand officer{"值班员01", ReportRoom::noon("12:20:00")};
        QCOMPARE(reportCode(room.asLiaison(acceptReportDraft(reportId(1), room.view("12:20:00"), "ok", officer))), ErrorCode::Forbidden);
        QCOMPARE(reportCode(room.asLiaison(returnReportDraft(room.board, reportId(1), room.view("12:20:00"), "ok", officer))), ErrorCode::Forbidden);
    }

    /// What an altered client may write.
    void whatIsNoReportIsRefusedAndTimesAreMarked_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("says"); // empty: taken; else the failure's detail begins so, or "flag:" a flag
        QTest::newRow("no checks") << "checks"
                                   << "[]"
                                   << "checks";
        QTest::newRow("a check twice") << "checks"
                                       << R"([{"item":"a","name":"a","outcome":"passed","at":1},{"item":"a","name":"a","outcome":"passed","at":1}])"
                                       << "checks";
        QTest::newRow("all quiet, and a check breached") << "checks"
                                                         << R"([{"item":"a","name":"a","outcome":"breached","at":1}])"
                                                         << "a";
        QTest::newRow("a check from before it was begun") << "checks"
                                                          << R"([{"item":"a","name":"a","outcome":"passed","at":1}])"
                                                          << "flag:out_of_order";
        QTest::newRow("finished before it was begun") << "finishedAt"
                                                      << "1"
                                                      << "flag:out_of_order";
        QTest::newRow("answers a return that there is not") << "again"
                                                            << R"("00000000000000000000000000000063")"
                                                            << "again";
        QTest::newRow("a matter without words") << "statement"
                                                << R"("matter")"
                                                << "matter";
    }
    void whatIsNoReportIsRefusedAndTimesAreMarked()
    {
        QFETCH(QString, field);
        QFETCH(QString, value);
        QFETCH(QString, says);
        ReportRoom room;
        auto draft = room.report(ReportRoom::wish("11:10:00", "3", "5"), "11:20:00");
        QVERIFY(draft);
        if (field == QLatin1String("again"))
            draft->fields["again"] = reportId(99).toString();
        else
            draft->fields[field.toStdString()] = parseJsonObject("{\"v\":" + value.toStdString() + "}")->at("v");
        const auto said = room.asLiaison(draft);
        if (says.startsWith(QLatin1String("flag:"))) {
            QVERIFY2(said, said ? "" : said.error().detail.c_str());
            QCOMPARE(*said, std::vector{says.mid(5).toStdString()});
        } else {
            QVERIFY(!said);
            QVERIFY2(QString::fromStdString(said.error().detail).startsWith(says), said.error().detail.c_str());
        }
    }
};

REDOUBT_TEST(TestZeroReports)
#include "TestZeroReports.moc"
