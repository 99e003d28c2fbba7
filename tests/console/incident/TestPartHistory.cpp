// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/areas/incident/IncidentArea.h"
#include "app/console/areas/incident/IncidentShelf.h"
#include "models/incident/PartHistoryValues.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/testkit/TestRegistry.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/IncidentsPage.h"
#include "views/incident/report/PartHistoryDialog.h"
#include "views/incident/report/SectionEdit.h"
#include "views/widgets/Button.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using incident::ReportStage;

/// A part of a report that two people write in: who wrote what when, an earlier text taken over as if it was typed, and two texts of people who did
/// not see each other, of which one is kept and none is lost. Real consoles with their windows, a real server.
class TestPartHistory : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_passing;
    std::unique_ptr<console::Console> m_officer;
    std::unique_ptr<console::Console> m_drafter;
    Id m_report;

    std::unique_ptr<console::Console> seated(const char *account)
    {
        auto result = std::make_unique<console::Console>(
            console::ConsoleOptions{folder(account), QString::fromLatin1(account), QStringLiteral("zh_CN"), {64, 1}}, m_theme, m_passing, m_random);
        result->window().resize(1920, 1080);
        result->window().show();
        enter(*result, account);
        result->idleWatch().setMinutes(0);
        return result;
    }
    static console::IncidentArea &area(console::Console &console) { return console.workbench()->area<console::IncidentArea>(); }
    static views::IncidentReportPage &page(console::Console &console) { return *area(console).incidentsPage().report(); }
    std::optional<models::PartHistoryValues> history(console::Console &console) const
    {
        const auto *all = console::IncidentShelf::of(console.session()->desk()).reportsWith(m_report);
        return all ? models::partHistoryValues(*all, m_report, QStringLiteral("trend"), {}, m_passing.now(), 0) : std::nullopt;
    }
    QString textOf(console::Console &console) const
    {
        const auto known = history(console);
        return known && !known->texts.empty() ? known->texts.front().text : QString();
    }
    template <class Dialog>
    static Dialog *opened(console::Console &console)
    {
        for (auto *dialog : console.window().findChildren<Dialog *>()) {
            if (dialog->isVisible())
                return dialog;
        }
        return nullptr;
    }
    static void write(console::Console &console, const QString &words)
    {
        auto *edit = page(console).editor()->edit(QStringLiteral("trend"));
        edit->setFocus();
        edit->selectAll();
        edit->insertPlainText(words);
        page(console).flush();
    }
    /// Both have heard of all.
    void meet()
    {
        m_officer->session()->syncNow();
        m_drafter->session()->syncNow();
    }
    views::PartHistoryDialog *historyOf(console::Console &console)
    {
        Q_EMIT page(console).editor()->historyWanted(QStringLiteral("trend"), QStringLiteral("事件发展趋势"));
        return opened<views::PartHistoryDialog>(console);
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("drafter", Role::IncidentDrafter);
        const json::object kept{{"name", "市网信办事件登记簿"}, {"zone", "Asia/Shanghai"}};
        QVERIFY(m_house->admin().openUnitStreams(m_house->bureau, {{StreamPurpose::IncidentRegister, kept}}));
        m_officer = seated("officer");
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).controller().mayBegin(), kPatience);
        area(*m_officer).showHome();
        area(*m_officer).controller().begin();
        auto *dialog = opened<views::BeginIncidentDialog>(*m_officer);
        QVERIFY(dialog);
        views::BeginForm alarm;
        alarm.title = QStringLiteral("数据共享交换平台中断运行");
        alarm.parties = {"cii_operator"};
        alarm.discovered = m_passing.now() + -120'000;
        Q_EMIT dialog->requested(alarm);
        auto *sheet = area(*m_officer).incidentsPage().sheet();
        QTRY_VERIFY_WITH_TIMEOUT(sheet->values() && sheet->values()->title == alarm.title, kPatience);
        Q_EMIT sheet->reportBegun(ReportStage::Initial);
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_officer).reports().shown() && area(*m_officer).incidentsPage().showsReport(), kPatience);
        m_report = *area(*m_officer).reports().shown();
        m_drafter = seated("drafter");
        area(*m_drafter).showHome();
        QTRY_VERIFY_WITH_TIMEOUT(history(*m_drafter), kPatience);
        area(*m_drafter).reports().open(m_report);
        QTRY_VERIFY_WITH_TIMEOUT(area(*m_drafter).incidentsPage().showsReport(), kPatience);
    }

    /// What one person types without a longer pause is one line; another's is another.
    void whoWroteItWhenIsListed()
    {
        write(*m_officer, QStringLiteral("攻击流量上升。"));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer), QStringLiteral("攻击流量上升。"), kPatience);
        m_passing.pass(60'000);
        write(*m_officer, QStringLiteral("攻击流量仍在上升。"));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer), QStringLiteral("攻击流量仍在上升。"), kPatience);
        QCOMPARE(history(*m_officer)->texts.size(), std::size_t{1}); // the part began empty
        m_passing.pass(6 * 60'000);
        write(*m_officer, QStringLiteral("攻击流量仍在上升，已启用备用出口。"));
        QTRY_COMPARE_WITH_TIMEOUT(history(*m_officer)->texts.size(), std::size_t{2}, kPatience);
        QCOMPARE(history(*m_officer)->texts.back().text, QStringLiteral("攻击流量仍在上升。"));
        meet();
        QTRY_COMPARE_WITH_TIMEOUT((meet(), page(*m_drafter).editor()->words(QStringLiteral("trend")).value_or(QString())),
                                  QStringLiteral("攻击流量仍在上升，已启用备用出口。"), kPatience);
        m_passing.pass(60'000);
        write(*m_drafter, QStringLiteral("攻击流量开始回落。"));
        QTRY_COMPARE_WITH_TIMEOUT(history(*m_drafter)->texts.size(), std::size_t{3}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT((meet(), history(*m_officer)->texts.size()), std::size_t{3}, kPatience);
        const auto texts = history(*m_officer)->texts;
        QCOMPARE(texts.front().text, QStringLiteral("攻击流量开始回落。"));
        QVERIFY(texts.front().isNow);
        QVERIFY(texts[0].by != texts[1].by);
        QVERIFY(std::ranges::none_of(texts, &models::PartText::isUnproved)); // the server saw each of them stand there
    }

    void anEarlierTextIsTakenOverAsIfItWasTyped()
    {
        QTRY_COMPARE_WITH_TIMEOUT(page(*m_officer).editor()->words(QStringLiteral("trend")).value_or(QString()), QStringLiteral("攻击流量开始回落。"),
                                  kPatience);
        auto *dialog = historyOf(*m_officer);
        QVERIFY(dialog);
        QVERIFY(!dialog->acceptButton()->isEnabled()); // it is what the part says now
        dialog->choose(1);
        QVERIFY(dialog->acceptButton()->isEnabled());
        m_passing.pass(60'000);
        dialog->acceptButton()->click();
        QVERIFY(!opened<views::PartHistoryDialog>(*m_officer));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer), QStringLiteral("攻击流量仍在上升，已启用备用出口。"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(history(*m_officer)->texts.size(), std::size_t{4}, kPatience); // nothing is lost
        QCOMPARE(history(*m_officer)->texts[1].text, QStringLiteral("攻击流量开始回落。"));
        page(*m_officer).editor()->edit(QStringLiteral("trend"))->undo();
        page(*m_officer).flush();
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer), QStringLiteral("攻击流量开始回落。"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT((meet(), textOf(*m_drafter)), QStringLiteral("攻击流量开始回落。"), kPatience);
        QVERIFY(m_officer->session()->desk().quarantine().empty());
    }

    /// Both write without the network: both texts side by side, one is kept, the other stays in the history.
    void twoTextsAreSettledSideBySide()
    {
        m_passing.pass(10 * 60'000);
        m_house->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!m_officer->session()->isOnline() && !m_drafter->session()->isOnline(), kPatience);
        write(*m_officer, QStringLiteral("流量已恢复正常。"));
        write(*m_drafter, QStringLiteral("流量仍高于平时一倍。"));
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_officer), QStringLiteral("流量已恢复正常。"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(textOf(*m_drafter), QStringLiteral("流量仍高于平时一倍。"), kPatience);
        m_house->plugIn();
        QTRY_COMPARE_WITH_TIMEOUT((meet(), history(*m_officer)->sides.size()), std::size_t{2}, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT((meet(), history(*m_drafter)->sides.size()), std::size_t{2}, kPatience);
        QTRY_VERIFY_WITH_TIMEOUT((meet(), m_officer->session()->desk().outbox().empty() && m_drafter->session()->desk().outbox().empty()), kPatience);

        auto *dialog = historyOf(*m_officer);
        QVERIFY(dialog);
        const auto sides = dialog->values().sides;
        QVERIFY(sides[0].by != sides[1].by);
        const auto theirs = std::ranges::find(sides, QStringLiteral("流量仍高于平时一倍。"), &models::PartText::text);
        QVERIFY(theirs != sides.end());
        Q_EMIT dialog->sideWanted(static_cast<int>(theirs - sides.begin()));
        QTRY_VERIFY_WITH_TIMEOUT(history(*m_officer)->sides.empty(), kPatience);
        QVERIFY(!opened<views::PartHistoryDialog>(*m_officer));
        QTRY_VERIFY_WITH_TIMEOUT((meet(), history(*m_drafter)->sides.empty()), kPatience);
        for (auto *console : {m_officer.get(), m_drafter.get()}) {
            QCOMPARE(textOf(*console), QStringLiteral("流量仍高于平时一倍。"));
            const auto texts = history(*console)->texts;
            QVERIFY(std::ranges::find(texts, QStringLiteral("流量已恢复正常。"), &models::PartText::text) != texts.end());
            QVERIFY(console->session()->desk().quarantine().empty());
            QTRY_COMPARE_WITH_TIMEOUT(page(*console).editor()->words(QStringLiteral("trend")).value_or(QString()),
                                      QStringLiteral("流量仍高于平时一倍。"), kPatience);
        }
    }

    void cleanupTestCase()
    {
        m_drafter.reset();
        m_officer.reset();
    }
};

REDOUBT_TEST(TestPartHistory)
#include "TestPartHistory.moc"
