// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentListModel.h"
#include "models/incident/IncidentValues.h"
#include "models/incident/PartHistoryValues.h"
#include "views/incident/IncidentsPage.h"

#include <memory>
#include <vector>

namespace redoubt::views::testing {

/// A register of some incidents, the first of them an outage of critical infrastructure that becomes 较大 in four minutes (16 April 2026, 14:26).
class DemoIncidents
{
public:
    /// @p before is written before every text that somebody typed.
    explicit DemoIncidents(const QString &before = {}, bool mayWrite = true);

    [[nodiscard]] static Instant at(int hour, int minute, int second = 0);
    [[nodiscard]] static constexpr int offset() { return 8 * 3600; }
    [[nodiscard]] static Id id(int number);
    [[nodiscard]] incident::IncidentView view() const;
    [[nodiscard]] const incident::GradingGuide &guide() const { return m_guide; }
    [[nodiscard]] const std::vector<incident::ZonedRegime> &regimes() const { return m_regimes; }
    [[nodiscard]] const models::IncidentValues &outage() const { return m_outage; }
    [[nodiscard]] models::RaceValues race() const;
    /// The form of that name, as the page would open it.
    [[nodiscard]] std::unique_ptr<QWidget> dialog(const QString &name) const;

    models::IncidentListModel list;
    IncidentsPage page;

private:
    [[nodiscard]] feed::AttachedFile fileOf(const char *name, const char *digest, std::int64_t size) const;
    /// Of a part that three people wrote in.
    [[nodiscard]] models::PartHistoryValues partHistory(bool inConflict) const;
    /// The list of reports and the register of numbers.
    void showDocuments();
    [[nodiscard]] QString typed(const char *text) const { return m_before + QString::fromUtf8(text); }
    [[nodiscard]] std::string bytes(const char *text) const { return typed(text).toStdString(); }

    QString m_before;
    incident::GradingGuide m_guide;
    std::vector<incident::ZonedRegime> m_regimes;
    models::IncidentValues m_outage;
};

} // namespace redoubt::views::testing
