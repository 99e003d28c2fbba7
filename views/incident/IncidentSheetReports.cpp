// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/IncidentSheet.h"
#include "views/incident/SheetLines.h"
#include "views/incident/report/ReportWording.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"

#include <QHBoxLayout>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>

/// The part of an incident's sheet that shows its reports, and begins them.
namespace redoubt::views {

void IncidentSheet::addReportAct(QHBoxLayout *row)
{
    using incident::IncidentReportState;
    using incident::ReportStage;
    const auto written = std::ranges::find_if(m_values->reports, [](const auto &each) {
        return each.state == IncidentReportState::Drafted || each.state == IncidentReportState::Returned
            || each.state == IncidentReportState::HandedIn;
    });
    Button *act = nullptr;
    if (written != m_values->reports.end()) {
        act = new Button(ReportWording::stage(written->stage, written->ordinal), ButtonKind::Primary, Icon::Pen, ButtonSize::Small);
        connect(act, &QPushButton::clicked, this, [this, id = written->report] { Q_EMIT reportWanted(id); });
    } else if (m_writes && m_values->mayBegin(ReportStage::Initial)) {
        act = new Button(ReportWording::begin(ReportStage::Initial), ButtonKind::Primary, Icon::Pen, ButtonSize::Small);
        connect(act, &QPushButton::clicked, this, [this] { Q_EMIT reportBegun(ReportStage::Initial); });
    }
    if (act)
        row->addWidget(act);
}

void IncidentSheet::fillReports(QVBoxLayout *column)
{
    using incident::ReportStage;
    const auto &values = *m_values;
    sheetHead(column, tr("Reports"), values.reports.empty() ? tr("none yet") : tr("%n of it", nullptr, static_cast<int>(values.reports.size())));
    const TimeText time(values.now.ms, QTimeZone(values.offsetSeconds));
    for (const auto &each : values.reports) {
        auto *row = sheetLine(column);
        row->addWidget(new Chip(ReportWording::chip(each.state)));
        const QString name = ReportWording::stage(each.stage, each.ordinal);
        row->addWidget(new ElidedLabel(name, BodyType, Weight::Bold), 1);
        row->addWidget(
            new ElidedLabel(QStringList{each.by, time.moment(each.at.ms)}.join(QStringLiteral("   ")), SmallType, Weight::Regular, Ink::Text3), 2);
        if (each.pending)
            row->addWidget(new IconLabel(Icon::CloudUp));
        auto *open = sheetAct(tr("Open"));
        open->setAccessibleName(open->text() + QLatin1Char(' ') + name);
        row->addWidget(open);
        connect(open, &QPushButton::clicked, this, [this, id = each.report] { Q_EMIT reportWanted(id); });
    }
    if (!m_writes)
        return;
    auto *row = sheetLine(column);
    for (const auto stage : {ReportStage::Initial, ReportStage::FollowUp, ReportStage::Final}) {
        if (!values.mayBegin(stage))
            continue;
        auto *begin = sheetAct(ReportWording::begin(stage), Icon::Pen);
        row->addWidget(begin);
        connect(begin, &QPushButton::clicked, this, [this, stage] { Q_EMIT reportBegun(stage); });
    }
    row->addStretch();
}

} // namespace redoubt::views
