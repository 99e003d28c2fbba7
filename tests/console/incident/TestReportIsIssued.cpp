// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentArea.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/testkit/TestRegistry.h"
#include "views/incident/AboutIncidentDialog.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/FactDialogs.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/report/IssueReportDialog.h"
#include "views/incident/report/SectionEdit.h"
#include "views/widgets/Button.h"
#include "views/widgets/SentenceDialog.h"

#include <QFile>
#include <QLabel>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using incident::IncidentReportState;
using incident::ReportStage;

/// A drafter's way from the alarm to a report that was issued, and the next one after a corrected time: what is typed is kept at each pause and is
/// there after the console was ended, the leader returns it at their own console, a wrong password signs nothing, and every console shows the paper
/// that was signed. Real consoles with their windows, a real server.
class TestReportIsIssued : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_passing;
    std::unique_ptr<console::Console> m_officer;
    std::unique_ptr<console::Console> m_leader;
    Id m_incident;
    Id m_report;

    std::unique_ptr<console::Console> consoleOf(const char *account)
    {
        auto result = std::make_unique<console::Console>(
            console::ConsoleOptions{folder(account), QString::fromLatin1(account), QStringLiteral("zh_CN"), {64, 1}}, m_theme, m_passing, m_random);
        result->window().resize(1920, 1080);
        result->window().show();
        return result;
    }
    std::unique_ptr<console::Console> entered(const char *account)
    {
        auto result = consoleOf(account);
        enter(*result, account);
        result->idleWatch().setMinutes(0);
        return result;
    }
    static console::IncidentArea &area(console::Console &console) { return console.workbench()->area<console::IncidentArea>(); }
    static views::IncidentReportPage &page(console::Console &console) { return *area(console).incidentsPage().report(); }
    static std::optional<incident::IncidentReportView> report(console::Console &console, const Id &report)
    {
        const auto *all = console::IncidentShelf::of(console.session()->desk()).reportsWith(report);
        return all ? all->report(report) : std::nullopt;
    }
    static IncidentReportState state(console::Console &console, const Id &id)
    {
        const auto view = report(console, id);
        return view ? view->state() : IncidentReportState::Dropped;
    }
    static std::string textOf(console::Console &console, const Id &id, const char *section)
    {
        const auto view = report(console, id);
        return view ? view->sections.at(section).value.text : std::string();
    }
    template <class Dialog>
    static Dialog *form(console::Console &console)
    {
        for (auto *dialog : console.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static void type(console::Console &console, const char *section, const QString &text)
    {
        auto *edit = page(console).editor()->edit(QString::fromLatin1(section));
        edit->setFocus();
        edit->moveCursor(QTextCursor::End);
        edit->insertPlainText(text);
    }
    void sayLine(console::Console &console, const char *text)
    {
        Q_EMIT area(console).incidentsPage().sheet()->lineWanted();
        auto *dialog = form<views::CourseLineDialog>(console);
        QVERIFY(dialog);
        views::LineForm line;
        line.sort = incident::LineSort::Measure;
        line.at = m_passing.now();
        line.text = QString::fromUtf8(text);
        Q_EMIT dialog->requested(line);
        QTRY_VERIFY_WITH_TIMEOUT(!form<views::CourseLineDialog>(console), kPatience);
    }
    static std::int64_t minutes(std::int64_t count) { return count * 60'000; }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("leader", Role::DutyLeader);
        m_house->addAccount("commander", Role::Commander);
        const json::object kept{{"name", "市网信办事件登记簿"}, {"zone", "Asia/Shanghai"}};
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::IncidentRegister, kept}}));
        m_officer = entered("officer");
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).controller().mayBegin(), kPatience);
        area(*m_officer).showHome();
        area(*m_officer).controller().begin();
        auto *dialog = form<views::BeginIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        views::BeginForm alarm;
        alarm.title = QStringLiteral("数据共享交换平台中断运行");
        alarm.category = "NADOS";
        alarm.parties = {"cii_operator"};
        alarm.system = QStringLiteral("数据共享交换平台");
        alarm.critical = true;
        alarm.discovered = m_passing.now() + -minutes(12);
        views::ImpactForm down;
        down.row = "cii_whole_down";
        down.since = alarm.discovered;
        alarm.impacts = {down};
        Q_EMIT dialog->requested(alarm);
        const auto *sheet = area(*m_officer).incidentsPage().sheet();
        QTRY_VERIFY_WITH_TIMEOUT(sheet->values() && sheet->values()->title == alarm.title, kPatience);
        m_incident = sheet->values()->incident;
    }

    void aReportBeginsWithWhatIsKnown()
    {
        Q_EMIT area(*m_officer).incidentsPage().sheet()->reportBegun(ReportStage::Initial);
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).incidentsPage().showsReport(), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).reports().shown(), kPatience);
        m_report = *area(*m_officer).reports().shown();
        QCOMPARE(page(*m_officer).editor()->words(QStringLiteral("unit_and_systems")),
                 QStringLiteral("涉事单位为{{单位.名称}}，涉事系统为{{系统.名称}}，{{系统.关基}}。"));
        // It is owed to these since the level is 较大 (the measures, article 5).
        const auto recipients = report(*m_officer, m_report)->report.value.recipients;
        QVERIFY(std::ranges::find(recipients, "保护工作部门") != recipients.end());
        QVERIFY(std::ranges::find(recipients, "公安机关") != recipients.end());
        // Nobody has said what was done: that alone stands in the way.
        QVERIFY(!page(*m_officer).handInButton()->isEnabled());
        sayLine(*m_officer, "启用备用出口");
        QTRY_VERIFY_WITH_TIMEOUT(page(*m_officer).handInButton()->isEnabled(), kPatience);
    }

    /// What reports ask of systems and people is said at the incident, and stands in the report.
    void whatTheIncidentIsStandsInTheReport()
    {
        type(*m_officer, "next_measures", QStringLiteral("请联系{{联系人.姓名}}（{{联系人.电话}}）。"));
        m_officer->window().setFocus();
        page(*m_officer).flush();
        QTRY_VERIFY_WITH_TIMEOUT(!page(*m_officer).handInButton()->isEnabled(), kPatience); // nobody is named yet
        Q_EMIT area(*m_officer).incidentsPage().sheet()->aboutWanted();
        auto *dialog = form<views::AboutIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        auto known = dialog->form();
        known.contacts = {{"联络员11", "信息中心", "短号 66111", {}}};
        known.systems[0].protectionLevel = 3;
        Q_EMIT dialog->requested(known);
        QTRY_VERIFY_WITH_TIMEOUT(!form<views::AboutIncidentDialog>(*m_officer), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(page(*m_officer).handInButton()->isEnabled(), kPatience);
    }

    /// Typed, kept at the pause, and there again after the console was ended without a word.
    void whatIsTypedIsThereAfterTheConsoleWasEnded()
    {
        type(*m_officer, "trend", QStringLiteral("攻击流量仍在上升。"));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer, m_report, "trend"), std::string("攻击流量仍在上升。"), kPatience);
        type(*m_officer, "other", QStringLiteral("另有情况。"));
        m_officer->window().close(); // before the pause
        m_officer.reset();
        m_officer = consoleOf("officer");
        comeBack(*m_officer, "officer");
        m_officer->idleWatch().setMinutes(0);
        QTRY_VERIFY_WITH_TIMEOUT(report(*m_officer, m_report), kPatience);
        area(*m_officer).showHome();
        area(*m_officer).reports().open(m_report);
        QTRY_COMPARE_WITH_TIMEOUT(page(*m_officer).editor()->words(QStringLiteral("trend")), QStringLiteral("攻击流量仍在上升。"), kPatience);
        QCOMPARE(page(*m_officer).editor()->words(QStringLiteral("other")), QStringLiteral("另有情况。"));
    }

    /// Handed in together with what was typed a moment before.
    void handedInItWaitsForWhoIssues()
    {
        QVERIFY2(page(*m_officer).handInButton()->isEnabled(), qPrintable(page(*m_officer).handInButton()->toolTip()));
        type(*m_officer, "scene", QStringLiteral("日志已封存。"));
        page(*m_officer).handInButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_officer, m_report), IncidentReportState::HandedIn, kPatience);
        QCOMPARE(textOf(*m_officer, m_report, "scene"), std::string("日志已封存。"));
        m_leader = entered("leader");
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_leader, m_report), IncidentReportState::HandedIn, kPatience);
        const auto waits = [&] {
            const auto all = area(*m_leader).waiting();
            return std::ranges::count_if(all, [](const auto &each) { return each.place.startsWith(QStringLiteral("incident-report:")); });
        };
        QTRY_COMPARE_WITH_TIMEOUT(waits(), 1, kPatience);
        QVERIFY(area(*m_leader).choose(QStringLiteral("incident-report:") + QString::fromStdString(m_report.toString())));
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_leader).incidentsPage().showsReport(), kPatience);
    }

    void returnedItIsBackOnTheDrafterSDesk()
    {
        page(*m_leader).returnButton()->click();
        auto *dialog = form<views::SentenceDialog>(*m_leader);
        QVERIFY(dialog);
        Q_EMIT dialog->requested(QStringLiteral("请写原因初判"));
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_officer, m_report), IncidentReportState::Returned, kPatience);
        type(*m_officer, "first_analysis", QStringLiteral("限速策略变更后未恢复。"));
        page(*m_officer).handInButton()->click();
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_leader, m_report), IncidentReportState::HandedIn, kPatience);
    }

    void whoIssuesSignsWhatIsShown()
    {
        QTRY_VERIFY_WITH_TIMEOUT(page(*m_leader).issueButton()->isVisible() && page(*m_leader).issueButton()->isEnabled(), kPatience);
        page(*m_leader).issueButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(form<views::IssueReportDialog>(*m_leader), kPatience);
        auto *dialog = form<views::IssueReportDialog>(*m_leader);
        const auto signer = m_leader->session()->desk().account();
        Q_EMIT dialog->requested(signer, QStringLiteral("Wrong-Password-1"));
        const auto says = [&] {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("密码不对")); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(), kPatience);
        QCOMPARE(state(*m_leader, m_report), IncidentReportState::HandedIn); // nothing is signed
        Q_EMIT dialog->requested(signer, QString::fromLatin1(kPassword));
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_leader, m_report), IncidentReportState::Issued, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(state(*m_officer, m_report), IncidentReportState::Issued, kPatience);
        const auto issued = report(*m_officer, m_report)->issued.front().value;
        QCOMPARE(issued.content.sections[2].text, "攻击流量仍在上升。");
        QCOMPARE(issued.content.sections[3].text, "限速策略变更后未恢复。");
        QVERIFY(issued.content.sections[4].owed);
        QCOMPARE(issued.content.sections[5].text, "请联系联络员11（短号 66111）。");
        QVERIFY(issued.content.sections[1].text.find("级别为较大（关键信息基础设施整体中断运行）") != std::string::npos);
        QTRY_VERIFY_WITH_TIMEOUT(page(*m_officer).showsPaper(), kPatience);
    }

    void thePaperIsExportedInEachFormat()
    {
        for (const char *ending : {"pdf", "docx", "odt", "txt"}) {
            const auto path = folder("officer") + QStringLiteral("/report.") + QString::fromLatin1(ending);
            area(*m_officer).reports().exportTo(path);
            QTRY_VERIFY_WITH_TIMEOUT(QFile(path).size() > 0, kPatience);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto begin = file.read(4);
            QCOMPARE(begin,
                     QByteArray(QLatin1StringView(ending) == QLatin1StringView("pdf")       ? "%PDF"
                                    : QLatin1StringView(ending) == QLatin1StringView("txt") ? QByteArray("关于").left(4)
                                                                                            : "PK\x03\x04"));
        }
    }

    /// A corrected time of discovery stands in the way of the next report until somebody says why, and then stands in it.
    void theNextReportSaysWhatIsAnother()
    {
        Q_EMIT page(*m_officer).backWanted();
        QVERIFY(!area(*m_officer).incidentsPage().showsReport());
        auto *sheet = area(*m_officer).incidentsPage().sheet();
        Q_EMIT sheet->momentWanted(incident::MomentSort::Discovered);
        auto *moment = form<views::MomentDialog>(*m_officer);
        QVERIFY(moment);
        views::MomentForm corrected;
        corrected.sort = incident::MomentSort::Discovered;
        corrected.at = m_passing.now() + -minutes(30);
        corrected.reason = QStringLiteral("以网关日志为准");
        Q_EMIT moment->requested(corrected);
        QTRY_VERIFY_WITH_TIMEOUT(!form<views::MomentDialog>(*m_officer), kPatience);
        Q_EMIT sheet->reportBegun(ReportStage::FollowUp);
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).incidentsPage().showsReport() && *area(*m_officer).reports().shown() != m_report, kPatience);
        m_report = *area(*m_officer).reports().shown();
        type(*m_officer, "new_facts", QStringLiteral("业务已恢复。"));
        QCOMPARE(page(*m_officer).editor()->words(QStringLiteral("trend")), QStringLiteral("攻击流量仍在上升。"));
        const auto differs = [&] {
            const auto view = page(*m_officer).outline()->findChildren<views::Button *>();
            const auto found =
                std::ranges::find_if(view, [](const auto *button) { return button->accessibleName().contains(QStringLiteral("事件.发现时间")); });
            return found == view.end() ? nullptr : *found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(differs(), kPatience);
        differs()->click();
        auto *why = form<views::SentenceDialog>(*m_officer);
        QVERIFY(why);
        Q_EMIT why->requested(QStringLiteral("以网关日志第一条错误为准"));
        QTRY_VERIFY_WITH_TIMEOUT(report(*m_officer, m_report)->settlements.size() == 1 && page(*m_officer).handInButton()->isEnabled(), kPatience);
    }

    void whoLooksWritesNothing()
    {
        auto commander = entered("commander");
        QTRY_VERIFY_WITH_TIMEOUT(report(*commander, m_report), kPatience);
        area(*commander).showHome();
        area(*commander).reports().open(m_report);
        QTRY_VERIFY_WITH_TIMEOUT(area(*commander).incidentsPage().showsReport(), kPatience);
        QVERIFY(page(*commander).editor()->edit(QStringLiteral("trend"))->isReadOnly());
        QVERIFY(!page(*commander).handInButton()->isVisible() && !page(*commander).issueButton()->isVisible());
    }

    void cleanupTestCase()
    {
        m_leader.reset();
        m_officer.reset();
    }
};

REDOUBT_TEST(TestReportIsIssued)
#include "TestReportIsIssued.moc"
