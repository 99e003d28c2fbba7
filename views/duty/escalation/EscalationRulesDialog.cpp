// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/escalation/EscalationRulesDialog.h"

#include "duty/kinds/EscalationLimits.h"
#include "views/duty/DutyWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QSpinBox>
#include <QTime>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using duty::EscalateTo;
using duty::EscalationStep;

namespace {
constexpr int never = -1;
constexpr int stepWidth = 56;
/// Columns of the lines.
enum RuleColumn { SortColumn, RespondColumn, UnansweredColumn, CloseColumn = UnansweredColumn + 3, UnclosedColumn, RuleColumns = UnclosedColumn + 3 };

QSpinBox *minutesBox(int least, const QString &none)
{
    auto *box = new QSpinBox;
    box->setRange(least, static_cast<int>(duty::bounds::EscalationMinutes));
    box->setSpecialValueText(none);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons); // nine of them stand side by side; arrows and typing do
    box->setFixedWidth(scaled(stepWidth));
    return box;
}

Label *headOf(const QString &text) { return new Label(text, SmallType, Weight::Regular, Ink::Text2); }
} // namespace

EscalationRulesDialog::EscalationRulesDialog(const duty::EscalationPlan &plan, bool mayWrite, QWidget *parent)
    : KeptDialog(tr("Time limits and escalation"), mayWrite ? tr("Save") : QString(), parent), m_plan(plan),
      m_grade(new SegmentedControl({{tr("Ordinary matters")}, {tr("Critical matters")}}))
{
    body()->addWidget(
        paragraph(tr("Minutes are counted from the time that was missed. Whoever is told sees it on their console at once and takes it; "
                     "both are kept. A time limit holds for matters that are added from now on, escalation for all that are open."),
                  BodyType, Ink::Text2));
    auto *grades = rowLayout(8);
    grades->addWidget(m_grade);
    grades->addStretch();
    body()->addLayout(grades);

    auto *table = new QWidget;
    auto *grid = new QGridLayout(table);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->addWidget(headOf(tr("Answered within, min")), 1, RespondColumn);
    grid->addWidget(new Label(tr("Not answered: told after, min"), SmallType, Weight::Bold, Ink::Text2), 0, UnansweredColumn, 1, 3);
    grid->addWidget(headOf(tr("Closed by")), 1, CloseColumn);
    grid->addWidget(new Label(tr("Not closed: told after, min"), SmallType, Weight::Bold, Ink::Text2), 0, UnclosedColumn, 1, 3);
    for (const int first : {static_cast<int>(UnansweredColumn), static_cast<int>(UnclosedColumn)}) {
        grid->addWidget(headOf(tr("second")), 1, first);
        grid->addWidget(headOf(tr("leader")), 1, first + 1);
        grid->addWidget(headOf(tr("commander")), 1, first + 2);
    }
    using enum duty::MatterSort;
    for (const duty::MatterSort sort : {Incident, FollowUp, Bulletin, ZeroReport, Equipment, Other})
        addLine(*grid, sort);
    const int last = grid->rowCount();
    grid->addWidget(new Label(tr("Relief is late"), BodyType), last, SortColumn, 1, 2);
    m_relief = addSteps(*grid, last, UnansweredColumn, tr("Relief is late"));
    body()->addWidget(table);
    body()->addWidget(paragraph(tr("00:00 is the end of the day on which it was added. An empty step tells nobody."), SmallType, Ink::Text3));
    addProblemLine();

    show(m_relief, m_plan.lateRelief);
    showGrade(false);
    connect(m_grade, &SegmentedControl::chosen, this, [this](int grade) {
        keepGrade();
        showGrade(grade == 1);
    });
    if (!mayWrite) {
        table->setEnabled(false);
        return;
    }
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(this->plan());
    });
}

EscalationRulesDialog::Steps EscalationRulesDialog::addSteps(QGridLayout &grid, int row, int column, const QString &of)
{
    const auto add = [&](EscalateTo to) {
        auto *box = minutesBox(never, QStringLiteral("–"));
        box->setAccessibleName(tr("%1: %2 is told after, minutes").arg(of, DutyWords::escalateTo(to)));
        box->setToolTip(box->accessibleName());
        grid.addWidget(box, row, column++);
        return box;
    };
    Steps steps{};
    steps.second = add(EscalateTo::Second);
    steps.leader = add(EscalateTo::Leader);
    steps.commander = add(EscalateTo::Commander);
    return steps;
}

void EscalationRulesDialog::addLine(QGridLayout &grid, duty::MatterSort sort)
{
    const int row = grid.rowCount();
    const QString name = DutyWords::matterSort(sort);
    Line line{};
    line.sort = sort;
    grid.addWidget(new Label(name, BodyType), row, SortColumn);
    line.respond = minutesBox(0, QStringLiteral("–"));
    line.respond->setAccessibleName(tr("%1: answered within, minutes").arg(name));
    grid.addWidget(line.respond, row, RespondColumn);
    line.unanswered = addSteps(grid, row, UnansweredColumn, tr("%1, not answered").arg(name));
    auto *close = new QWidget;
    auto *both = rowLayout(close, {}, 4);
    line.closes = new QCheckBox;
    line.closes->setAccessibleName(tr("%1: has a time by which it is closed").arg(name));
    line.closeAt = new QTimeEdit;
    line.closeAt->setDisplayFormat(QStringLiteral("HH:mm"));
    line.closeAt->setAccessibleName(tr("%1: closed by").arg(name));
    both->addWidget(line.closes);
    both->addWidget(line.closeAt);
    grid.addWidget(close, row, CloseColumn);
    line.unclosed = addSteps(grid, row, UnclosedColumn, tr("%1, not closed").arg(name));
    connect(line.closes, &QCheckBox::toggled, line.closeAt, &QWidget::setEnabled);
    m_lines.push_back(line);
}

void EscalationRulesDialog::show(const Steps &steps, const std::vector<EscalationStep> &rule)
{
    const auto minutes = [&](EscalateTo to) {
        const auto found = std::ranges::find(rule, to, &EscalationStep::to);
        return found == rule.end() ? never : static_cast<int>(found->afterMinutes);
    };
    steps.second->setValue(minutes(EscalateTo::Second));
    steps.leader->setValue(minutes(EscalateTo::Leader));
    steps.commander->setValue(minutes(EscalateTo::Commander));
}

std::vector<EscalationStep> EscalationRulesDialog::stepsOf(const Steps &steps)
{
    std::vector<EscalationStep> rule;
    const auto add = [&](const QSpinBox *box, EscalateTo to) {
        if (box->value() == never)
            return;
        EscalationStep step;
        step.afterMinutes = box->value();
        step.to = to;
        rule.push_back(step);
    };
    add(steps.second, EscalateTo::Second);
    add(steps.leader, EscalateTo::Leader);
    add(steps.commander, EscalateTo::Commander);
    return rule;
}

void EscalationRulesDialog::showGrade(bool critical)
{
    m_critical = critical;
    for (const auto &line : m_lines) {
        const auto rule =
            std::ranges::find_if(m_plan.matters, [&](const duty::MatterRule &each) { return each.sort == line.sort && each.critical == critical; });
        const duty::MatterRule shown = rule == m_plan.matters.end() ? duty::MatterRule() : *rule;
        line.respond->setValue(static_cast<int>(shown.respondMinutes.value_or(0)));
        show(line.unanswered, shown.unanswered);
        line.closes->setChecked(shown.closeAt.has_value());
        line.closeAt->setEnabled(shown.closeAt.has_value());
        line.closeAt->setTime(QTime(0, 0).addSecs(60 * shown.closeAt.value_or(calendar::TimeOfDay{}).minute));
        show(line.unclosed, shown.unclosed);
    }
}

void EscalationRulesDialog::keepGrade() { m_plan = plan(); }

duty::EscalationPlan EscalationRulesDialog::plan() const
{
    auto plan = m_plan;
    std::erase_if(plan.matters, [this](const duty::MatterRule &rule) { return rule.critical == m_critical; });
    for (const auto &line : m_lines) {
        duty::MatterRule rule;
        rule.sort = line.sort;
        rule.critical = m_critical;
        if (line.respond->value() > 0)
            rule.respondMinutes = line.respond->value();
        rule.unanswered = stepsOf(line.unanswered);
        if (line.closes->isChecked())
            rule.closeAt = calendar::TimeOfDay{QTime(0, 0).secsTo(line.closeAt->time()) / 60};
        rule.unclosed = stepsOf(line.unclosed);
        plan.matters.push_back(std::move(rule));
    }
    plan.lateRelief = stepsOf(m_relief);
    return plan;
}

} // namespace redoubt::views
