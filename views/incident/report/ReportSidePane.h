// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentReportValues.h"
#include "models/incident/IncidentValues.h"

#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QVBoxLayout;

namespace redoubt::views {

class Button;

/// Beside a report that is written: how grave the incident is and when it is graver, whom it is due to and until when, the fields that can be quoted,
/// and the report's way.
class ReportSidePane : public QWidget
{
    Q_OBJECT
public:
    explicit ReportSidePane(QWidget *parent = nullptr);

    /// @p incident: none: its level and clocks cannot be said.
    void setValues(const models::IncidentReportValues &values, const std::optional<models::IncidentValues> &incident, bool mayWrite, bool mayRemark);
    /// Running clocks, once a second.
    void setNow(Instant now);

Q_SIGNALS:
    void fieldChosen(const QString &name);
    void remarkWanted();

private:
    void fillStanding();
    void fillFields();
    void fillSteps();

    models::IncidentReportValues m_values;
    std::optional<models::IncidentValues> m_incident;
    bool m_mayWrite = false;
    bool m_isFilled = false;
    Button *m_remark;
    QVBoxLayout *m_standing;
    QWidget *m_fieldPart;
    QVBoxLayout *m_fields;
    QVBoxLayout *m_steps;
    std::vector<std::function<void(Instant)>> m_ticking;
};

} // namespace redoubt::views
