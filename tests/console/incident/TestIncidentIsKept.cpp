// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/DutyShelf.h"
#include "app/console/areas/duty/ShiftTab.h"
#include "app/console/areas/incident/IncidentArea.h"
#include "app/drafts/duty/ShiftDrafts.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "incident/kinds/Incident.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/testkit/TestRegistry.h"
#include "views/duty/MattersPane.h"
#include "views/duty/ShiftPage.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/FactDialogs.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/JudgementDialog.h"
#include "views/widgets/Button.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/SentenceDialog.h"

#include <QLabel>
#include <QListView>
#include <QtTest>

#include <algorithm>

using namespace redoubt;
using incident::HopState;

/// An outage of critical infrastructure from its alarm on: the officer enters it, its level rises by the clock alone, what was sent is written down,
/// a leader answers for another level at their own console, a correction is made without a network. Real consoles with their windows, a real server.
class TestIncidentIsKept : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_passing;
    Id m_register;
    std::unique_ptr<console::Console> m_officer;
    std::unique_ptr<console::Console> m_leader;

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
        result->idleWatch().setMinutes(0); // time passes without a key
        return result;
    }
    static console::IncidentArea &area(console::Console &console) { return console.workbench()->area<console::IncidentArea>(); }
    static const std::optional<models::IncidentValues> &sheet(console::Console &console) { return area(console).incidentsPage().sheet()->values(); }
    static std::optional<models::ClockRow> clock(console::Console &console, const std::string &hop)
    {
        if (!sheet(console))
            return std::nullopt;
        const auto found = std::ranges::find(sheet(console)->clocks, hop, &models::ClockRow::hop);
        return found == sheet(console)->clocks.end() ? std::nullopt : std::optional(*found);
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
    static std::int64_t minutes(std::int64_t count) { return count * 60'000; }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("leader", Role::DutyLeader);
        m_house->addAccount("commander", Role::Commander);
        const json::object office{{"name", "市网信办值班室"}, {"zone", "Asia/Shanghai"}};
        const json::object kept{{"name", "市网信办事件登记簿"}, {"zone", "Asia/Shanghai"}};
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::DutyOffice, office}, {StreamPurpose::IncidentRegister, kept}}));
        m_register = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::IncidentRegister);
        m_officer = entered("officer");
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).controller().mayBegin(), kPatience);
        QVERIFY(!sheet(*m_officer));
    }

    void whatTheAlarmGaveIsGradedAndRisesByTheClockAlone()
    {
        area(*m_officer).controller().begin();
        auto *dialog = form<views::BeginIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled()); // it has no name
        views::BeginForm alarm;
        alarm.title = QStringLiteral("政务云平台整体中断");
        alarm.parties = {"cii_operator"};
        alarm.system = QStringLiteral("政务云平台");
        alarm.critical = true;
        alarm.discovered = m_passing.now() + -minutes(2);
        alarm.source = QStringLiteral("监控告警");
        views::ImpactForm down;
        down.row = "cii_whole_down";
        down.since = alarm.discovered;
        alarm.impacts = {down};
        Q_EMIT dialog->requested(alarm);
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_officer) && sheet(*m_officer)->title == alarm.title, kPatience);
        QCOMPARE(sheet(*m_officer)->level, 1);
        QVERIFY(sheet(*m_officer)->next && sheet(*m_officer)->next->reachedAt);
        QCOMPARE(*sheet(*m_officer)->next->reachedAt, *alarm.discovered + minutes(10));
        QCOMPARE(clock(*m_officer, "cii.protection")->clock.state, HopState::IfRaised);
        QVERIFY(area(*m_officer).waiting().empty());

        m_passing.pass(minutes(9));

        QTRY_COMPARE_WITH_TIMEOUT(sheet(*m_officer)->level, 2, kPatience); // nobody touched a key
        QTRY_COMPARE_WITH_TIMEOUT(clock(*m_officer, "cii.protection")->clock.state, HopState::Running, kPatience);
        QCOMPARE(*clock(*m_officer, "cii.protection")->clock.due, *alarm.discovered + minutes(60));
        QCOMPARE(area(*m_officer).waiting().size(), std::size_t{1});
    }

    void whatWasSentIsWrittenDownWithItsEvidence()
    {
        area(*m_officer).incidentsPage().sheet()->sendingWanted(QStringLiteral("cn-reporting"), QStringLiteral("cii.protection"));
        auto *dialog = form<views::SendingDialog>(*m_officer);
        QVERIFY(dialog);
        dialog->acceptButton()->click(); // now, by the platform
        QTRY_COMPARE_WITH_TIMEOUT(clock(*m_officer, "cii.protection")->clock.state, HopState::InTime, kPatience);
        QVERIFY(!form<views::SendingDialog>(*m_officer));
        QCOMPARE(clock(*m_officer, "cii.protection")->channel, QStringLiteral("平台"));
    }

    void aClauseThatNoNumberDecidesIsAnsweredWithAReason()
    {
        QVERIFY(!sheet(*m_officer)->judgements.empty());
        const auto clause = sheet(*m_officer)->judgements.front().clause;
        Q_EMIT area(*m_officer).incidentsPage().sheet()->judgementWanted(QString::fromStdString(clause));
        auto *dialog = form<views::JudgementDialog>(*m_officer);
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled()); // neither answer nor reason
        Q_EMIT dialog->requested({clause, std::nullopt, QStringLiteral("未影响国家安全和社会秩序")});
        QTRY_COMPARE_WITH_TIMEOUT(sheet(*m_officer)->judgements.front().answer, 0, kPatience);
        QCOMPARE(sheet(*m_officer)->level, 2); // it raises nothing
        Q_EMIT area(*m_officer).incidentsPage().sheet()->judgementWanted(QString::fromStdString(clause));
        dialog = form<views::JudgementDialog>(*m_officer);
        QVERIFY(dialog);
        Q_EMIT dialog->requested({clause, incident::Severity::Gravest, QStringLiteral("上级认定")});
        QTRY_COMPARE_WITH_TIMEOUT(sheet(*m_officer)->level, 4, kPatience);
        Q_EMIT area(*m_officer).incidentsPage().sheet()->judgementWanted(QString::fromStdString(clause));
        dialog = form<views::JudgementDialog>(*m_officer);
        QVERIFY(dialog);
        Q_EMIT dialog->requested({clause, std::nullopt, QStringLiteral("上级更正")});
        QTRY_COMPARE_WITH_TIMEOUT(sheet(*m_officer)->level, 2, kPatience);
    }

    void aLeaderAnswersForAnotherLevelWithTheirPassword()
    {
        m_leader = entered("leader");
        auto *leader = m_leader.get();
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*leader) && sheet(*leader)->level == 2, kPatience);
        Q_EMIT area(*leader).incidentsPage().sheet()->levelWanted();
        auto *dialog = form<views::LevelDialog>(*leader);
        QVERIFY(dialog);
        views::LevelForm wanted;
        wanted.severity = incident::Severity::Major;
        wanted.why = QStringLiteral("社会影响重大");
        wanted.signer = leader->session()->desk().account();
        wanted.password = QStringLiteral("Wrong-Password-1");
        Q_EMIT dialog->requested(wanted);
        const auto says = [&] {
            const auto labels = dialog->findChildren<QLabel *>();
            return std::ranges::any_of(labels,
                                       [](const QLabel *label) { return label->isVisible() && label->text().contains(QStringLiteral("密码不对")); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(says(), kPatience);
        QVERIFY(dialog->isVisible()); // and nothing is signed
        QCOMPARE(sheet(*leader)->level, 2);
        wanted.password = QString::fromLatin1(kPassword);
        Q_EMIT dialog->requested(wanted);
        QTRY_COMPARE_WITH_TIMEOUT(sheet(*leader)->level, 3, kPatience);
        QCOMPARE(sheet(*leader)->guideLevel, 2); // stays in sight
        QTRY_COMPARE_WITH_TIMEOUT(sheet(*m_officer)->level, 3, kPatience);
        QVERIFY(!sheet(*m_officer)->answeredBy.isEmpty());
        QVERIFY(leader->session()->desk().quarantine().empty());
    }

    void withoutANetworkATimeIsCorrectedAndNothingOfItIsLost()
    {
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_officer->session()->isOnline(), kPatience);
        const auto before = *sheet(*m_officer)->moments[1].at; // discovered
        Q_EMIT area(*m_officer).incidentsPage().sheet()->momentWanted(incident::MomentSort::Discovered);
        auto *dialog = form<views::MomentDialog>(*m_officer);
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled()); // a correction needs a reason
        views::MomentForm corrected;
        corrected.sort = incident::MomentSort::Discovered;
        corrected.at = before + -minutes(5);
        corrected.reason = QStringLiteral("值班日志先有记录");
        Q_EMIT dialog->requested(corrected);
        QTRY_COMPARE_WITH_TIMEOUT(*sheet(*m_officer)->moments[1].at, *corrected.at, kPatience);
        QCOMPARE(sheet(*m_officer)->moments[1].before.size(), std::size_t{1});
        QCOMPARE(*sheet(*m_officer)->moments[1].before.front().at, before);
        m_house->plugIn();
        m_officer->session()->syncNow();
        auto *leader = m_leader.get();
        leader->session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*leader) && sheet(*leader)->moments[1].at == corrected.at, kPatience);
        QCOMPARE(sheet(*leader)->moments[1].before.front().reason, corrected.reason);
        QVERIFY(m_officer->session()->desk().quarantine().empty());
    }

    void aCommanderReadsAndWritesNothing()
    {
        auto commander = entered("commander");
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*commander) && sheet(*commander)->level == 3, kPatience);
        QVERIFY(!area(*commander).controller().mayBegin());
        QVERIFY(!area(*commander).incidentsPage().beginButton()->isVisible());
        QVERIFY(area(*commander).waiting().empty());
        QVERIFY(area(*commander).incidentsPage().sheet()->findChildren<views::Button *>().isEmpty());
    }

    void aMatterOfTheShiftBecomesAnIncidentWithWhatTheLogSays()
    {
        const auto office = feed::unitStream(m_house->streams->identity().id, m_house->bureau, StreamPurpose::DutyOffice);
        QTRY_VERIFY_WITH_TIMEOUT(m_officer->workbench()->area<console::DutyArea>().tab<console::ShiftTab>(), kPatience);
        auto &page = m_officer->workbench()->area<console::DutyArea>().tab<console::ShiftTab>()->shiftPage();
        const auto *board = console::DutyShelf::of(m_officer->session()->desk()).board(office);
        QVERIFY(board);
        Q_EMIT page.beginRequested();
        QTRY_VERIFY_WITH_TIMEOUT(board->running(), kPatience);
        views::NewMatter matter;
        matter.sort = duty::MatterSort::Incident;
        matter.title = QStringLiteral("县区C 门户网站无法访问");
        matter.detail = QStringLiteral("值班室来电");
        Q_EMIT page.matterRequested(matter);
        QTRY_COMPARE_WITH_TIMEOUT(board->openMatters().size(), 1U, kPatience);
        const auto opened = board->openMatters().front().matter;
        Q_EMIT page.matters()->incidentWanted(opened.id);
        auto *dialog = form<views::BeginIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        dialog->acceptButton()->click();
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_officer) && sheet(*m_officer)->title == matter.title, kPatience);
        QCOMPARE(sheet(*m_officer)->narrative, matter.detail);
        QCOMPARE(*sheet(*m_officer)->moments[1].at, Instant{opened.value.openedAt.ms / 60'000 * 60'000});
        const auto *kept = console::IncidentShelf::of(m_officer->session()->desk()).board(m_register);
        const auto record = kept->incident(sheet(*m_officer)->incident);
        QCOMPARE(record->incident.value.origins.size(), std::size_t{1});
        QCOMPARE(record->incident.value.origins.front().record, opened.id);
        QCOMPARE(area(*m_officer).controller().rows().size(), std::size_t{2});
    }

    void oneThatEndedIsClosedAndListedAsSuch()
    {
        auto &page = area(*m_officer).incidentsPage();
        Q_EMIT page.sheet()->closeWanted();
        auto *dialog = form<views::SentenceDialog>(*m_officer);
        QVERIFY(dialog);
        Q_EMIT dialog->requested(QStringLiteral("已恢复访问"));
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_officer) && sheet(*m_officer)->closedAt, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(page.list()->list()->model()->rowCount(), 1, kPatience);
        Q_EMIT page.sheet()->reopenWanted();
        QTRY_VERIFY_WITH_TIMEOUT(sheet(*m_officer) && !sheet(*m_officer)->closedAt, kPatience);
    }

    /// Every row of the figures opens the very incidents that it counts.
    void figuresOpenWhatTheyCount()
    {
        auto &page = area(*m_officer).incidentsPage();
        page.showFigures(true);
        auto *model = page.figures()->table()->model();
        QTRY_VERIFY_WITH_TIMEOUT(model->rowCount() > 0, kPatience);
        int sum = 0;
        for (int row = 0; row < model->rowCount(); ++row) {
            const int count = model->index(row, models::StatisticsModel::All).data().toInt();
            Q_EMIT page.figures()->table()->activated(model->index(row, 0));
            QCOMPARE(page.list()->list()->model()->rowCount(), count);
            sum += count;
        }
        QCOMPARE(sum, static_cast<int>(area(*m_officer).controller().rows().size()));
        QVERIFY(page.showsFigures());
        Q_EMIT page.wholeListWanted();
        page.showFigures(false);
    }

    void cleanupTestCase()
    {
        m_leader.reset();
        m_officer.reset();
    }
};

REDOUBT_TEST(TestIncidentIsKept)
#include "TestIncidentIsKept.moc"
