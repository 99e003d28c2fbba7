// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"
#include "core/calendar/TimeZone.h"
#include "incident/board/NumberBoard.h"
#include "incident/board/IncidentBoard.h"
#include "incident/board/IncidentReportBoard.h"
#include "incident/category/CategoryTable.h"
#include "incident/deadlines/DeadlineClocks.h"
#include "incident/guide/GradingGuide.h"
#include "incident/report/ReportOutline.h"

#include <vector>

namespace redoubt::demo {

/// How far the first report of an incident has come.
enum class ReportScript { None, Written, HandedIn, Returned, Issued, Followed };

/// The rules by which the register of the demo is kept.
struct DemoLaw
{
    incident::GradingGuide guide;
    std::vector<incident::ZonedRegime> regimes;
    incident::ReportOutline outline;
    incident::CategoryTable categories;
    calendar::TimeZone zone;
};
/// Fails where a pack that is shipped cannot be read.
[[nodiscard]] Result<DemoLaw> demoLaw();

/// An officer who writes reports and a leader who issues them.
class IncidentReportPlay
{
public:
    /// References outlive it. @p incidents: what the officer has written so far. @p now: when it is played, and numbers are asked for.
    IncidentReportPlay(DemoActor &officer, DemoActor &leader, const DemoLaw &law, const incident::IncidentBoard &incidents, Instant now)
        : m_officer(officer), m_leader(leader), m_law(law), m_incidents(incidents), m_reports(incidents.id()), m_numbers(incidents.id()), m_now(now)
    { }

    /// The report of @p incident from @p at on, minute by minute, until it has come as far as @p script says.
    [[nodiscard]] Result<void> play(const Id &incident, ReportScript script, Instant at);

private:
    [[nodiscard]] Result<Id> write(const Id &incident, incident::ReportStage stage, Instant at);
    [[nodiscard]] Result<void> handIn(const Id &report, Instant at);
    [[nodiscard]] Result<void> giveBack(const Id &report, Instant at);
    [[nodiscard]] Result<void> issue(const Id &report, Instant at);

    /// The next number, which the leader takes for @p report; the series is begun with the first one.
    [[nodiscard]] Result<store::Draft> takeNumber(const Id &report, incident::ReportContent &content, Instant at);
    /// A number that the leader asks for and gives up.
    [[nodiscard]] Result<void> spoilNumber();
    [[nodiscard]] Result<Id> lease(std::int64_t number);

    DemoActor &m_officer;
    DemoActor &m_leader;
    const DemoLaw &m_law;
    const incident::IncidentBoard &m_incidents;
    incident::IncidentReportBoard m_reports;
    incident::NumberBoard m_numbers;
    Instant m_now;
    std::optional<Id> m_series;
    std::int64_t m_next = 1;
};

} // namespace redoubt::demo
