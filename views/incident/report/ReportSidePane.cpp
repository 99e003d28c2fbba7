// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/report/ReportSidePane.h"

#include "views/incident/IncidentWords.h"
#include "views/incident/SheetLines.h"
#include "views/incident/report/ReportWording.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/Surface.h"

#include <QScrollArea>
#include <QTimeZone>
#include <QVBoxLayout>

namespace redoubt::views {

using namespace incident;

ReportSidePane::ReportSidePane(QWidget *parent)
    : QWidget(parent), m_remark(new Button(tr("Remark…"), ButtonKind::Ghost, Icon::None, ButtonSize::Small)), m_standing(columnLayout(6)),
      m_fieldPart(nullptr), m_fields(columnLayout(2)), m_steps(columnLayout(6))
{
    auto *inside = new QWidget;
    auto *column = columnLayout(inside);
    const auto part = [&](const QString &title, const QString &note, QVBoxLayout *rows, Button *act = nullptr) {
        auto *box = new QWidget;
        auto *whole = columnLayout(box);
        auto *head = new PaneHead(title, note);
        if (act)
            head->addTrailing(act);
        whole->addWidget(head);
        auto *padded = columnLayout();
        padded->setContentsMargins(16, 0, 16, 12);
        padded->addLayout(rows);
        whole->addLayout(padded);
        whole->addWidget(new Rule);
        column->addWidget(box);
        return box;
    };
    part(tr("Level and time limits"), {}, m_standing);
    part(tr("The report's way"), {}, m_steps, m_remark);
    connect(m_remark, &QPushButton::clicked, this, &ReportSidePane::remarkWanted);
    m_fieldPart = part(tr("Fields"), tr("what is known, by name"), m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    columnLayout(this)->addWidget(scroll);
}

void ReportSidePane::setValues(const models::IncidentReportValues &values, const std::optional<models::IncidentValues> &incident, bool mayWrite,
                               bool mayRemark)
{
    m_remark->setVisible(mayRemark);
    const bool otherWrites = !m_isFilled || mayWrite != m_mayWrite;
    const bool otherFields = otherWrites || m_values.fields != values.fields;
    const bool otherSteps = !m_isFilled || m_values.steps != values.steps || m_values.signatures != values.signatures;
    m_mayWrite = mayWrite;
    m_isFilled = true;
    m_values = values;
    m_incident = incident;
    m_fieldPart->setVisible(values.isOpen()); // what was issued quotes nothing any more
    fillStanding();
    if (otherFields)
        fillFields();
    if (otherSteps)
        fillSteps();
    setNow(values.now);
}

void ReportSidePane::setNow(Instant now)
{
    for (const auto &tick : m_ticking)
        tick(now);
}

void ReportSidePane::fillStanding()
{
    m_ticking.clear();
    emptyColumn(m_standing);
    if (!m_incident || m_incident->level == 0) {
        m_standing->addWidget(paragraph(tr("Level and time limits cannot be said here"), SmallType, Ink::Severity3));
        return;
    }
    const TimeText time(m_incident->now.ms, QTimeZone(m_incident->offsetSeconds));
    auto *row = sheetLine(m_standing);
    row->addWidget(new Label(tr("now"), SmallType, Weight::Regular, Ink::Text2));
    row->addWidget(new Chip(severityChip(m_incident->level, 24)));
    row->addStretch();
    if (const auto &next = m_incident->next; next && next->reachedAt) {
        auto *line = sheetLine(m_standing);
        auto *left = new Label({}, BodyType, Weight::Bold, Ink::Severity3);
        line->addWidget(new IconLabel(Icon::Timer));
        line->addWidget(left);
        line->addWidget(new ElidedLabel(tr("then %1: %2").arg(severityName(next->level), next->name), SmallType), 1);
        m_ticking.emplace_back([left, at = *next->reachedAt](Instant now) {
            left->setText(timeLeft(at - now));
            left->setInk(timeLeftInk(at - now));
        });
    }
    for (const auto &each : m_incident->clocks) {
        if (each.clock.state != HopState::Running && each.clock.state != HopState::Overdue)
            continue;
        auto *line = sheetLine(m_standing);
        line->addWidget(new IconLabel(Icon::Clock));
        line->addWidget(new ElidedLabel(tr("%1 to %2").arg(IncidentWords::stage(each.stage), each.to), SmallType), 1);
        auto *left = new Label({}, SmallType, Weight::Bold);
        line->addWidget(left);
        m_ticking.emplace_back([left, at = *each.clock.due, due = time.moment(each.clock.due->ms)](Instant now) {
            left->setText(due + QStringLiteral("   ") + timeLeft(at - now));
            left->setInk(timeLeftInk(at - now));
        });
    }
}

void ReportSidePane::fillFields()
{
    emptyColumn(m_fields);
    for (const auto &field : m_values.fields) {
        auto *line = sheetLine(m_fields);
        if (m_mayWrite) {
            auto *put = Button::iconOnly(Icon::Plus, tr("Put %1 where you write").arg(field.name));
            put->setFocusPolicy(Qt::TabFocus); // the cursor stays where it is put
            line->addWidget(put);
            connect(put, &QPushButton::clicked, this, [this, name = field.name] { Q_EMIT fieldChosen(name); });
        }
        line->addWidget(new ElidedLabel(field.name, SmallType), 2);
        const bool isKnown = !field.text.isEmpty();
        line->addWidget(new ElidedLabel(isKnown ? field.text.simplified() : tr("not known yet"), SmallType, Weight::Regular, Ink::Text3), 3);
    }
}

void ReportSidePane::fillSteps()
{
    emptyColumn(m_steps);
    const TimeText time(m_values.now.ms, QTimeZone(m_values.offsetSeconds));
    for (const auto &step : m_values.steps) {
        auto *line = sheetLine(m_steps);
        auto *words = columnLayout();
        words->addWidget(new ElidedLabel(ReportWording::step(step.sort) + QStringLiteral("   ") + step.by));
        if (step.sort == models::ReportStepRow::Sort::Issued)
            words->addWidget(new ElidedLabel(step.text, SmallType, Weight::Regular, Ink::Text3)); // a digest, which no line can hold
        else if (!step.text.isEmpty())
            words->addWidget(paragraph(step.text, SmallType, Ink::Text2));
        line->addLayout(words, 1);
        if (step.pending)
            line->addWidget(new IconLabel(Icon::CloudUp), 0, Qt::AlignTop);
        line->addWidget(new Label(time.moment(step.at.ms), SmallType, Weight::Regular, Ink::Text3), 0, Qt::AlignTop);
    }
    if (m_values.signatures > 1)
        m_steps->addWidget(
            paragraph(tr("It was issued %n times by people who did not see each other. The first one counts.", nullptr, m_values.signatures),
                      SmallType, Ink::Severity3));
}

} // namespace redoubt::views
