// SPDX-License-Identifier: GPL-3.0-or-later
#include "resources/incident/outlines/ShippedOutlines.h"
#include "tests/drafts/incident/RegisterRoom.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::incident;
using testkit::RegisterRoom;

/// A report from its first words until it is issued, and the next one after it, as people write them and as the server takes them.
class TestReportRecords : public QObject
{
    Q_OBJECT

    static Instant at(int hour, int minute) { return RegisterRoom::at(hour, minute); }
    static drafts::IncidentHand hand(int hour, int minute, const char *name = "起草人01") { return RegisterRoom::hand(hour, minute, name); }

    /// A register with an outage of which unit, system and category are known, and what it is written by.
    struct Desk : RegisterRoom
    {
        Desk()
        {
            auto wish = outage();
            wish.title = "数据共享交换平台中断运行";
            ConcernedSystem system;
            system.name = "数据共享交换平台";
            system.critical = true;
            wish.systems = {system};
            incident = begin(wish);
        }

        Id beginReport(ReportStage stage, int hour, int minute)
        {
            const auto made = begun(stage, hour, minute);
            if (!made || !write(made))
                qFatal("no report");
            return *made->front().id;
        }
        Result<std::vector<store::Draft>> begun(ReportStage stage, int hour, int minute)
        {
            return drafts::beginReportDrafts(board, reports,
                                             {incident, *outline.stage(stage), {outline.id, outline.version, outline.digest, {}}, {"市网信办"}},
                                             hand(hour, minute), [this] { return newId(); });
        }
        bool type(const Id &report, const std::string &section, const std::string &text, int hour, int minute)
        {
            return write(drafts::sectionDrafts(reports, report, section, text, {}, hand(hour, minute))).has_value();
        }
        bool measure(int hour, int minute, const std::string &text)
        {
            drafts::LineWish line;
            line.sort = LineSort::Measure;
            line.at = at(hour, minute);
            line.text = text;
            return write(drafts::lineDraft(board, incident, line, hand(hour, minute))).has_value();
        }
        [[nodiscard]] ReportGround ground(const IncidentView &seen, Instant now, ReportStage stage) const
        {
            return {seen, guide, standing(incident, now), zone, "市数据局", "网络攻击事件", stage, 1, now};
        }
        [[nodiscard]] FieldValues values(Instant now, ReportStage stage = ReportStage::Initial) const
        {
            const auto seen = view(incident);
            return fieldValues(ground(seen, now, stage));
        }
        [[nodiscard]] ReportCheck check(const Id &report, Instant now) const
        {
            const auto seen = reports.report(report).value();
            const auto stage = seen.report.value.stage;
            return checkReport(seen, outline.stage(stage), values(now, stage), reports.lastIssued(incident));
        }
        [[nodiscard]] ReportContent content(const Id &report, Instant now) const
        {
            const auto seen = view(incident);
            const auto written = reports.report(report).value();
            return reportContent(written, *outline.stage(written.report.value.stage), ground(seen, now, written.report.value.stage));
        }
        [[nodiscard]] feed::SignedWord wordOf(const IssuedReport &issued, const Id &account, bool withOwnKey = true) const
        {
            return feed::signWord(testkit::KeyedFamily::keyOf(withOwnKey ? account : id(77)), {account, account}, issuedIn(board.id(), issued));
        }
        feed::Validation issue(const Id &report, Instant now)
        {
            const drafts::IncidentHand leader{"签发人01", now};
            auto issued = drafts::unsignedIssue(reports, report, check(report, now), content(report, now), leader);
            if (!issued)
                return fail(issued.error());
            const auto word = wordOf(*issued, approver);
            return write(std::vector{drafts::issueDraft(reports, *issued, word)}, approver, Role::IncidentApprover);
        }
        [[nodiscard]] IncidentReportState state(const Id &report) const { return reports.report(report).value().state(); }
        /// An initial report that lacks nothing, handed in at 14:40.
        Id ready()
        {
            const auto report = beginReport(ReportStage::Initial, 14, 30);
            if (!measure(14, 22, "启用备用出口") || !write(drafts::handInDraft(reports, report, hand(14, 40))))
                qFatal("not ready");
            return report;
        }

        ReportOutline outline = *loadReportOutline(resources::shippedOutlines().front().text);
        calendar::TimeZone zone = *zones::systemZone("Asia/Shanghai");
        Id incident;
    };

    static const ReportFinding *finding(const ReportCheck &check, ReportFindingSort sort, const std::string &field = {})
    {
        const auto found =
            std::ranges::find_if(check.findings, [&](const auto &each) { return each.sort == sort && (field.empty() || each.field == field); });
        return found == check.findings.end() ? nullptr : &*found;
    }

private Q_SLOTS:
    /// Items 1 and 2 are there from what is known; the rest is owed, and the only thing that bars it is what nobody has said: a measure.
    void aFirstReportIsMadeOfWhatIsKnown()
    {
        Desk desk;
        const auto report = desk.beginReport(ReportStage::Initial, 14, 30);
        const auto check = desk.check(report, at(14, 30));
        QCOMPARE(check.blocking(), 1);
        QVERIFY(finding(check, ReportFindingSort::Gap, "措施.已采取"));
        QCOMPARE(std::ranges::count_if(check.findings, [](const auto &each) { return each.sort == ReportFindingSort::Owed; }), 6);
        // Two parts, and 3 + 9 fields in them: 单位.名称 系统.名称 系统.关基; 发现时间 名称 类别 级别 依据 时刻 持续 影响 措施.
        QCOMPARE(check.wanted, 14);
        QCOMPARE(check.done, 13);

        QVERIFY(desk.measure(14, 22, "启用备用出口"));
        QVERIFY(desk.check(report, at(14, 31)).mayBeIssued());
        const auto content = desk.content(report, at(14, 31));
        QCOMPARE(content.title, "关于数据共享交换平台中断运行的初报");
        QCOMPARE(content.number, "2026-001");
        QCOMPARE(content.sections.size(), std::size_t(8));
        QCOMPARE(content.sections[0].heading, "一、涉事单位与系统");
        QCOMPARE(content.sections[0].text, "涉事单位为市数据局，涉事系统为数据共享交换平台，属关键信息基础设施。");
        QCOMPARE(content.sections[1].text,
                 "2026年4月16日14:20，发现数据共享交换平台中断运行。事件类型为网络攻击事件，级别为较大（关键信息基础设施整体中断运行）。\n"
                 "截至2026年4月16日14:31，事件已持续11分。已造成的影响：关键信息基础设施整体中断运行：2026年4月16日14:20起，尚未恢复。\n"
                 "已采取的措施：14:22 启用备用出口。");
        QCOMPARE(content.sections[2].text, "【待补报】");
        QVERIFY(content.sections[2].owed);
    }

    void aReportGoesItsWayAndIsSignedAsItWasShown()
    {
        Desk desk;
        const auto report = desk.ready();
        QCOMPARE(desk.state(report), IncidentReportState::HandedIn);
        QVERIFY(desk.write(std::vector{*drafts::returnReportDraft(desk.reports, report, "级别依据请写全", hand(14, 42, "签发人01"))}, desk.approver,
                           Role::IncidentApprover));
        QCOMPARE(desk.state(report), IncidentReportState::Returned);
        QVERIFY(desk.type(report, "trend", "攻击流量仍在上升。", 14, 44));
        QVERIFY(desk.write(drafts::handInDraft(desk.reports, report, hand(14, 45))));
        QVERIFY2(desk.issue(report, at(14, 46)), "issued");
        QCOMPARE(desk.state(report), IncidentReportState::Issued);
        const auto *last = desk.reports.lastIssued(desk.incident);
        QVERIFY(last);
        QCOMPARE(last->content.sections[2].text, "攻击流量仍在上升。");
        QCOMPARE(last->by, "签发人01");
        // What is issued is not written on, and there is one first report of an incident.
        QCOMPARE(drafts::sectionDrafts(desk.reports, report, "trend", "别的", {}, hand(14, 50)).error().code, ErrorCode::RuleViolated);
        QCOMPARE(desk.begun(ReportStage::Initial, 14, 51).error().code, ErrorCode::RuleViolated);
    }

    /// What is offered to be signed is signed, as long as only time has passed.
    void whatIsOfferedIsNoLongerSoOnceAFactIsAnother()
    {
        Desk desk;
        const auto report = desk.ready();
        const auto offered = desk.content(report, at(14, 46));
        const auto later = desk.content(report, at(14, 50));
        QVERIFY(later != offered); // it has lasted longer
        QVERIFY(saysTheSame(later, offered));
        QVERIFY(desk.write(drafts::momentDraft(
            desk.board, desk.incident, {MomentSort::Discovered, at(14, 18), Precision::Minute, 480, "网关日志", "以日志为准"}, hand(14, 51))));
        QVERIFY(!saysTheSame(desk.content(report, at(14, 52)), offered));
    }

    void wordsThatChangedAfterItWasHandedInAreHandedInAgain()
    {
        Desk desk;
        const auto report = desk.ready();
        QVERIFY(desk.type(report, "scene", "日志已封存。", 14, 41));
        QCOMPARE(desk.state(report), IncidentReportState::Drafted);
        QCOMPARE(desk.issue(report, at(14, 42)).error().code, ErrorCode::RuleViolated);
        QVERIFY(desk.write(drafts::handInDraft(desk.reports, report, hand(14, 43))));
        QVERIFY(desk.write(drafts::takeBackDraft(desk.reports, report, hand(14, 44))));
        QCOMPARE(desk.state(report), IncidentReportState::Drafted);
    }

    /// A time, a number or a level that is another than in the report before is named, and stays in the way until somebody says why.
    void whatTheNextReportSaysOtherwiseIsNamed()
    {
        Desk desk;
        QVERIFY(desk.issue(desk.ready(), at(14, 46)));
        QVERIFY(desk.write(drafts::momentDraft(desk.board, desk.incident,
                                               {MomentSort::Discovered, at(14, 18), Precision::Minute, 480, "网关日志", "以日志为准"}, hand(15, 0))));
        const auto next = desk.beginReport(ReportStage::FollowUp, 15, 5);
        QVERIFY(desk.type(next, "new_facts", "已恢复入口限速策略。", 15, 6));
        auto check = desk.check(next, at(15, 6));
        const auto *differs = finding(check, ReportFindingSort::Differs, "事件.发现时间");
        QVERIFY(differs);
        QCOMPARE(differs->was, "2026年4月16日14:20");
        QCOMPARE(differs->is, "2026年4月16日14:18");
        QVERIFY(!check.mayBeIssued());
        // How long it has lasted goes on by itself.
        QVERIFY(!finding(check, ReportFindingSort::Differs, "事件.持续"));
        QCOMPARE(drafts::settleDraft(desk.reports, next, *differs, "  ", hand(15, 7)).error().code, ErrorCode::MissingReason);
        QVERIFY(desk.write(drafts::settleDraft(desk.reports, next, *differs, "以网关日志第一条错误为准", hand(15, 7))));
        check = desk.check(next, at(15, 8));
        QVERIFY(check.mayBeIssued());
        const auto content = desk.content(next, at(15, 8));
        QCOMPARE(content.corrections.size(), std::size_t(1));
        QCOMPARE(content.corrections[0].why, "以网关日志第一条错误为准");
        // Parts without words are left out of a later report; what was written in the first stands in it.
        QCOMPARE(content.sections.size(), std::size_t(3));
        QCOMPARE(content.sections[0].heading, "一、新的重要情况");
        // Corrected again, it differs again.
        QVERIFY(desk.write(drafts::momentDraft(desk.board, desk.incident,
                                               {MomentSort::Discovered, at(14, 19), Precision::Minute, 480, "网关日志", "时钟偏差"}, hand(15, 9))));
        QVERIFY(finding(desk.check(next, at(15, 10)), ReportFindingSort::Differs, "事件.发现时间"));
    }

    void aSummaryNeedsAllThatTheMeasuresAskFor()
    {
        Desk desk;
        QVERIFY(desk.issue(desk.ready(), at(14, 46)));
        const auto summary = desk.beginReport(ReportStage::Final, 18, 0);
        const auto check = desk.check(summary, at(18, 0));
        for (const auto *section : {"cause", "accountability", "remediation", "lessons"}) {
            QVERIFY2(std::ranges::any_of(
                         check.findings,
                         [&](const auto &each) { return each.sort == ReportFindingSort::Missing && each.section == section && each.blocks; }),
                     section);
        }
        QVERIFY(finding(check, ReportFindingSort::Gap, "事件.结束时间"));
    }

    /// A night of measures does not bar a report: the latest stand in it, and how many came before; what is issued keeps to its bounds.
    void aLongCourseStillLeavesTheDesk()
    {
        Desk desk;
        const auto report = desk.ready();
        std::string measure;
        for (int i = 0; i < 90; ++i)
            measure += "隔离";
        for (int minute = 0; minute < 40; ++minute)
            QVERIFY(desk.measure(15, minute, measure));
        const auto text = desk.values(at(16, 0)).find("措施.已采取")->second.text;
        QVERIFY(text.starts_with("此前"));
        QVERIFY(text.find("15:39 ") != std::string::npos && text.find("14:22 ") == std::string::npos);
        QVERIFY2(desk.issue(report, at(16, 0)), "issued");
    }

    void whatIsTooLongWithItsFieldsIsNamed()
    {
        Desk desk;
        const auto report = desk.ready();
        std::string narrative;
        for (int i = 0; i < 950; ++i)
            narrative += "经过";
        auto about = desk.view(desk.incident).incident.value;
        QVERIFY(desk.write(
            std::vector{**drafts::aboutIncidentDraft(
                desk.board, desk.incident, {about.title, about.number, about.category, about.parties, about.systems, about.contacts, narrative})},
            desk.drafter, Role::IncidentDrafter));
        std::string eleven;
        for (int i = 0; i < 11; ++i)
            eleven += "{{事件.经过}}";
        QVERIFY(desk.type(report, "other", eleven, 15, 0));
        QVERIFY(finding(desk.check(report, at(15, 1)), ReportFindingSort::TooLong));
        QVERIFY(desk.type(report, "other", "{{事件.经过}}", 15, 2));
        QVERIFY(!finding(desk.check(report, at(15, 3)), ReportFindingSort::TooLong));
        std::string title = "关于";
        for (int i = 0; i < 5; ++i)
            title += "{{事件.经过}}";
        QVERIFY(desk.write(drafts::reportHeadDraft(desk.reports, report, title, {})));
        QVERIFY(finding(desk.check(report, at(15, 4)), ReportFindingSort::TooLong));
    }

    void bracesAroundNothingThatThereIsAreNamed()
    {
        Desk desk;
        const auto report = desk.ready();
        QVERIFY(desk.type(report, "other", "{{7*7}} {{事件.等级}}", 14, 50));
        const auto check = desk.check(report, at(14, 50));
        QVERIFY(finding(check, ReportFindingSort::NoField, "7*7"));
        QVERIFY(finding(check, ReportFindingSort::NoField, "事件.等级"));
        QVERIFY(!check.mayBeIssued());
    }

    void aReportThatIsNotWantedStaysWithItsReason()
    {
        Desk desk;
        const auto report = desk.ready();
        QCOMPARE(drafts::dropReportDraft(desk.reports, report, "", hand(14, 50)).error().code, ErrorCode::MissingReason);
        QVERIFY(desk.write(drafts::dropReportDraft(desk.reports, report, "误开", hand(14, 50))));
        QCOMPARE(desk.state(report), IncidentReportState::Dropped);
        QVERIFY(desk.begun(ReportStage::Initial, 14, 51));
        // A later report follows one that was issued.
        QCOMPARE(desk.begun(ReportStage::FollowUp, 14, 52).error().code, ErrorCode::RuleViolated);
    }

    /// What a client that keeps to nothing sends, and what the server says.
    void nobodyIssuesWhatNoApproverSigned()
    {
        Desk desk;
        const auto report = desk.ready();
        const auto now = at(14, 46);
        const auto issued = *drafts::unsignedIssue(desk.reports, report, desk.check(report, now), desk.content(report, now), {"签发人01", now});
        const auto refused = [&](const IssuedReport &sent, const feed::SignedWord &word, Role role) {
            const auto said = desk.write(std::vector{drafts::issueDraft(desk.reports, sent, word)}, desk.approver, role);
            return said ? ErrorCode::Internal : said.error().code;
        };
        const auto good = desk.wordOf(issued, desk.approver);
        QCOMPARE(refused(issued, good, Role::IncidentDrafter), ErrorCode::Forbidden);
        QCOMPARE(refused(issued, desk.wordOf(issued, desk.drafter), Role::IncidentApprover), ErrorCode::Forbidden);
        QCOMPARE(refused(issued, desk.wordOf(issued, desk.approver, false), Role::IncidentApprover), ErrorCode::BadSignature);
        auto altered = issued;
        altered.content.sections[0].text += "（另有）";
        QCOMPARE(refused(altered, good, Role::IncidentApprover), ErrorCode::BadDigest);
        altered.digest = issuedDigest(altered);
        QCOMPARE(refused(altered, good, Role::IncidentApprover), ErrorCode::BadSignature);
        auto another = issued;
        another.content.stage = ReportStage::Final;
        another.digest = issuedDigest(another);
        QCOMPARE(refused(another, desk.wordOf(another, desk.approver), Role::IncidentApprover), ErrorCode::RuleViolated);
        auto empty = issued;
        empty.content.sections.clear();
        empty.digest = issuedDigest(empty);
        QCOMPARE(refused(empty, desk.wordOf(empty, desk.approver), Role::IncidentApprover), ErrorCode::InvalidArgument);
        QCOMPARE(desk.state(report), IncidentReportState::HandedIn);
        QVERIFY(desk.write(std::vector{drafts::issueDraft(desk.reports, issued, good)}, desk.approver, Role::IncidentApprover));
    }

    void aRemarkChangesNothing()
    {
        Desk desk;
        const auto report = desk.ready();
        QVERIFY(desk.write(drafts::remarkDraft(desk.reports, report, "原因一节写得清楚", hand(14, 50))));
        QCOMPARE(desk.state(report), IncidentReportState::HandedIn);
        QCOMPARE(drafts::remarkDraft(desk.reports, report, " ", hand(14, 51)).error().code, ErrorCode::MissingReason);
        QVERIFY(desk.issue(report, at(14, 52)));
        QVERIFY(desk.write(drafts::remarkDraft(desk.reports, report, "已电话报送", hand(14, 53))));
        QCOMPARE(desk.state(report), IncidentReportState::Issued);
        QCOMPARE(desk.reports.report(report)->steps.size(), std::size_t(3));
    }

    void onlyWhoApprovesReturnsAReport()
    {
        Desk desk;
        const auto report = desk.ready();
        const auto step = drafts::returnReportDraft(desk.reports, report, "再核", hand(14, 50));
        QCOMPARE(desk.write(std::vector{*step}, desk.drafter, Role::IncidentDrafter).error().code, ErrorCode::Forbidden);
        QVERIFY(desk.write(std::vector{*step}, desk.approver, Role::IncidentApprover));
    }

    void noPartOfAReportIsTakenAway()
    {
        Desk desk;
        const auto report = desk.ready();
        const auto view = desk.reports.report(report).value();
        const auto &section = view.sections.at("trend");
        QCOMPARE(
            desk.write(std::vector{drafts::removeOf<ReportSection>(desk.board.id(), section.id)}, desk.drafter, Role::IncidentDrafter).error().code,
            ErrorCode::RuleViolated);
        QCOMPARE(desk.write(std::vector{drafts::removeOf<Report>(desk.board.id(), report)}, desk.drafter, Role::IncidentDrafter).error().code,
                 ErrorCode::RuleViolated);
        QVERIFY(!desk.write(std::vector{drafts::setOf<ReportSection>(desk.board.id(), section.id, {{"text", std::string(24'001, 'a')}})},
                            desk.drafter, Role::IncidentDrafter));
    }
};

REDOUBT_TEST(TestReportRecords)
#include "TestReportRecords.moc"
