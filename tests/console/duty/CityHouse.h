// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/BulletinShelf.h"
#include "app/console/areas/duty/BulletinTab.h"
#include "app/console/areas/duty/DutyArea.h"
#include "app/console/areas/duty/ReportTab.h"
#include "app/drafts/duty/ReportDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/kinds/UnitStreamRecords.h"
#include "feed/kinds/UnitStreams.h"
#include "server/admin/Administration.h"
#include "tests/console/ConsoleHouse.h"
#include "views/duty/report/ReportingPage.h"
#include "views/widgets/Button.h"
#include "views/widgets/SegmentedControl.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>
#include <optional>
#include <string>

namespace redoubt::testkit {

/// A city and the two counties below it, each with its streams of duty; zero reports are due some minutes ago and in some minutes, for two checks.
class CityHouse : public ConsoleHouse
{
protected:
    Id m_countyA;
    Id m_countyB;
    Instant m_past;  ///< a due time some minutes ago
    Instant m_ahead; ///< one to come, which is open
    std::string m_zone;
    Id m_leads; ///< the leader's account

    [[nodiscard]] Id stream(const Id &unit, StreamPurpose purpose) const { return feed::unitStream(m_house->streams->identity().id, unit, purpose); }
    [[nodiscard]] Id channel(const Id &unit) const { return stream(unit, StreamPurpose::UnitChannel); }

    template <class Tab>
    static Tab *tab(console::Console &console)
    {
        return console.workbench() ? console.workbench()->area<console::DutyArea>().tab<Tab>() : nullptr;
    }
    static console::ReportTab *reports(console::Console &console) { return tab<console::ReportTab>(console); }
    static const models::ReportBoardValues &collected(console::Console &console) { return reports(console)->collect().values(); }
    static bool says(const QWidget &page, const QString &words)
    {
        const auto labels = page.findChildren<QLabel *>();
        return std::ranges::any_of(labels, [&](const QLabel *label) { return label->isVisibleTo(&page) && label->text().contains(words); });
    }

    /// Through the form: begin, two checks, finish.
    void report(console::Console &county, Instant due, const QString &log, const QString &matter = {})
    {
        auto &page = reports(county)->reportingPage();
        Q_EMIT page.dueChosen(due);
        QTRY_VERIFY_WITH_TIMEOUT(page.beginButton()->isVisibleTo(&page), kPatience);
        page.beginButton()->click();
        auto *edit = page.findChild<QLineEdit *>(); // the first check is a number
        QVERIFY(edit);
        edit->clear();
        QTest::keyClicks(edit, log);
        page.findChild<QComboBox *>()->setCurrentIndex(1);
        if (!matter.isEmpty()) {
            page.statement()->setCurrentIndex(1);
            Q_EMIT page.statement()->chosen(1);
            page.matter()->setPlainText(matter);
        }
        QVERIFY2(page.sendButton()->isEnabled(), qPrintable(page.sendButton()->toolTip()));
        page.sendButton()->click();
    }

    /// "leader", "officer" and "commander" are the city's; "county-a" reports for the first county, "county-b" stands duty in the second.
    void setUpCity()
    {
        setUpHouse();
        // A zone in which it is about noon, so that no due time lies on another day.
        const auto now = m_clock.now();
        const auto hour = static_cast<int>(now.ms / 3'600'000 % 24);
        const int east = 12 - hour; // -11 to 12
        m_zone = east == 0 ? "Etc/GMT" : "Etc/GMT" + std::string(east > 0 ? "-" : "+") + std::to_string(std::abs(east));
        m_past = {now.ms / 60'000 * 60'000 - 7 * 60'000};
        m_ahead = m_past + 30 * 60'000;
        IdSource ids(m_clock, m_random);
        m_countyA = ids.next();
        m_countyB = ids.next();
        QVERIFY(m_house->admin().importUnits({{m_countyA, m_house->bureau, "县区A"}, {m_countyB, m_house->bureau, "县区B"}}));
        openDuty(m_house->bureau, false);
        openDuty(m_countyA, true);
        openDuty(m_countyB, true);
        m_leads = m_house->addAccount("leader", Role::DutyLeader);
        m_house->addAccount("officer", Role::DutyOfficer);
        m_house->addAccount("commander", Role::Commander);
        m_house->addAccount("county-a");
        m_house->addAccount("county-b");
        QVERIFY(m_house->admin().grantUnitRole("county-a", m_countyA, Role::Liaison));
        QVERIFY(m_house->admin().grantUnitRole("county-b", m_countyB, Role::DutyOfficer));

        auto leader = headless("leader");
        QVERIFY(leader->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
        const duty::ReportBoard none([](const std::string &) { return calendar::TimeZone::utc(); });
        const auto draft = drafts::scheduleDraft(none, stream(m_house->bureau, StreamPurpose::UnitBroadcast), schedule(), m_past + -3'600'000);
        QVERIFY2(draft, draft ? "" : draft.error().detail.c_str());
        const auto committed = leader->commit({*draft});
        QVERIFY2(committed, committed ? "" : committed.error().detail.c_str());
        QVERIFY(leader->waitUntilDrained());
    }

private:
    void openDuty(const Id &unit, bool reports)
    {
        const json::object named{{"name", "unit"}};
        std::vector<server::UnitOpening> openings{{StreamPurpose::DutyOffice, {{"name", "office"}, {"zone", m_zone}}},
                                                  {StreamPurpose::UnitBroadcast, named}};
        if (reports)
            openings.push_back({StreamPurpose::UnitChannel, named});
        QVERIFY(m_house->admin().openUnitStreams(unit, openings));
    }

    [[nodiscard]] duty::ReportSchedule schedule() const
    {
        duty::ReportSchedule schedule;
        schedule.name = "零报告";
        schedule.zone = m_zone;
        schedule.reminderMinutes = {0, 10};
        const auto zone = *zones::systemZone(m_zone);
        duty::ReportPeriod period;
        period.from = zone.date(m_past) - 1;
        period.until = zone.date(m_past) + 1;
        for (const auto due : {m_past, m_ahead})
            period.times.push_back({static_cast<std::int32_t>(zone.civil(due).second / 60)});
        schedule.periods = {period};
        duty::CheckItem log;
        log.key = "log";
        log.section = "日志";
        log.name = "日志采集";
        log.type = duty::CheckType::Number;
        duty::CheckItem phone;
        phone.key = "phone";
        phone.section = "电话";
        phone.name = "值班电话试拨";
        phone.type = duty::CheckType::Choice;
        phone.choices = {{"通", "不通"}};
        phone.expected = "通";
        schedule.items = {log, phone};
        schedule.groups = {{"县区", {m_countyA, m_countyB}, {}}};
        return schedule;
    }
};

} // namespace redoubt::testkit
