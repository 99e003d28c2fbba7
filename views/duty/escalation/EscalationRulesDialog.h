// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Escalation.h"
#include "views/widgets/KeptDialog.h"

#include <vector>

class QGridLayout;
class QSpinBox;
class QTimeEdit;
class QCheckBox;

namespace redoubt::views {

class SegmentedControl;

/// By when matters of each sort are answered and closed, and after how many minutes who is told when they are not: a line a sort, one grade at a
/// time. Whoever may not write it reads it.
class EscalationRulesDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p plan: what holds, with a rule for every sort and grade.
    EscalationRulesDialog(const duty::EscalationPlan &plan, bool mayWrite, QWidget *parent);

    /// What stands in the form.
    [[nodiscard]] duty::EscalationPlan plan() const;

Q_SIGNALS:
    void requested(const redoubt::duty::EscalationPlan &plan);

private:
    /// Minutes after which each of the three is told; below 0: never.
    struct Steps
    {
        QSpinBox *second;
        QSpinBox *leader;
        QSpinBox *commander;
    };
    struct Line
    {
        duty::MatterSort sort;
        QSpinBox *respond; ///< 0: no time limit
        Steps unanswered;
        QCheckBox *closes;
        QTimeEdit *closeAt;
        Steps unclosed;
    };
    Steps addSteps(QGridLayout &grid, int row, int column, const QString &of);
    void addLine(QGridLayout &grid, duty::MatterSort sort);
    /// The lines show @p critical; what they showed of the other grade is kept.
    void showGrade(bool critical);
    void keepGrade();
    static void show(const Steps &steps, const std::vector<duty::EscalationStep> &rule);
    static std::vector<duty::EscalationStep> stepsOf(const Steps &steps);

    duty::EscalationPlan m_plan;
    bool m_critical = false;
    SegmentedControl *m_grade;
    std::vector<Line> m_lines;
    Steps m_relief;
};

} // namespace redoubt::views
