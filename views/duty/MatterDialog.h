// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/template/TemplateRules.h"
#include "models/duty/OfficeTime.h"
#include "views/widgets/KeptDialog.h"
#include "views/duty/ShiftRequests.h"

#include <QStringList>

#include <functional>
#include <optional>

class QCheckBox;
class QComboBox;
class QDateTimeEdit;
class QLineEdit;
class QPlainTextEdit;

namespace redoubt::views {

class FormField;

/// The clocks that the office's rules offer a new matter.
struct MatterClocks
{
    std::optional<int> respondMinutes;
    std::optional<Instant> closeBy;
};
/// By sort, and whether it is critical.
using MatterClockRule = std::function<MatterClocks(duty::MatterSort, bool)>;

/// A new open matter: what it is, its two clocks, and what the next shift must be able to say of it.
class MatterDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p closeBy is offered as the time by which it is closed; times are the office's. @p names: of whom one may follow it, the first by default.
    MatterDialog(const models::OfficeTime &time, Instant closeBy, const QStringList &names, QWidget *parent);
    /// What is offered by sort and grade from now on; clocks that the person has chosen stay. Without one, the product's own.
    void setClocks(MatterClockRule rule);

    /// Those in force; of them those are offered that are for the sort that is chosen, and the one that the title calls for is chosen.
    void setProcedures(const std::vector<feed::BoardRecord<duty::DutyTemplate>> &procedures);

Q_SIGNALS:
    void requested(const redoubt::views::NewMatter &matter);

private:
    [[nodiscard]] NewMatter matter() const;
    void offerProcedures();
    void suggestProcedure();
    void check();
    /// What the rule says of the sort and grade that stand there.
    void offerClocks();

    MatterClockRule m_rule;
    bool m_closeChosen = false; ///< as m_respondChosen
    models::OfficeTime m_time;
    QComboBox *m_sort;
    QLineEdit *m_title;
    std::vector<feed::BoardRecord<duty::DutyTemplate>> m_procedures;
    QComboBox *m_procedure;
    FormField *m_procedureField;
    bool m_procedureChosen = false; ///< by the person at the console
    QPlainTextEdit *m_detail;
    FormField *m_detailField;
    QComboBox *m_tracker;
    QComboBox *m_respond;
    bool m_respondChosen = false; ///< by the person at the console: another sort leaves it
    QCheckBox *m_closes;
    QDateTimeEdit *m_closeBy;
    QCheckBox *m_critical;
    QCheckBox *m_major; ///< of an incident
    QLineEdit *m_question;
    QLineEdit *m_answer;
};

} // namespace redoubt::views
