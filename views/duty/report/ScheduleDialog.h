// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/kinds/Report.h"
#include "views/widgets/KeptDialog.h"

#include <optional>
#include <vector>

class QCheckBox;
class QDateEdit;
class QLineEdit;
class QSpinBox;

namespace redoubt::views {

class FormField;

/// When reports are due and what is checked for them: once a day or more, more often in a guarantee period. Becomes the next version of the schedule.
class ScheduleDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p now: the version that holds, or the usual values. @p items: what may be checked. @p today: by the schedule's clocks. @p note: what is to be
    /// known of the version that holds, or nothing.
    ScheduleDialog(const duty::ReportSchedule &now, const std::vector<duty::CheckItem> &items, calendar::CivilDate today, const QString &note,
                   QWidget *parent);

Q_SIGNALS:
    /// Number and beginning are given by who writes it.
    void requested(const redoubt::duty::ReportSchedule &schedule);

private:
    void check();
    /// In order, each once; none: it is not a list of times.
    [[nodiscard]] static std::optional<std::vector<calendar::TimeOfDay>> timesIn(const QString &text);
    [[nodiscard]] duty::ReportSchedule schedule() const;

    duty::ReportSchedule m_base;
    std::vector<duty::CheckItem> m_items;
    calendar::CivilDate m_today;
    QLineEdit *m_usual;
    FormField *m_usualField;
    QCheckBox *m_guarantee;
    QLineEdit *m_name;
    QDateEdit *m_from;
    QDateEdit *m_until;
    QLineEdit *m_often;
    FormField *m_oftenField;
    QSpinBox *m_opens;
    QSpinBox *m_escalates;
    std::vector<QCheckBox *> m_checks;
};

} // namespace redoubt::views
