// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/template/ProcedureValues.h"
#include "views/duty/template/TemplateRequests.h"
#include "views/widgets/FormDialog.h"

#include <QHash>

class QLineEdit;
class QVBoxLayout;

namespace redoubt::views {

class Label;

/// The procedure of an open matter, step by step: what is done, by whom and when, what is next and until when. Stays open while steps are marked.
class ProcedureDialog : public FormDialog
{
    Q_OBJECT
public:
    explicit ProcedureDialog(QWidget *parent);

    void setValues(const models::ProcedureValues &values);
    void setMayWrite(bool may);
    void setNow(Instant now);
    /// Why a step could not be marked; empty takes the sentence away.
    void showProblem(const QString &why);
    [[nodiscard]] const models::ProcedureValues &values() const { return m_values; }

Q_SIGNALS:
    void marked(const redoubt::views::StepEntry &entry);

private:
    void rebuild();
    QWidget *rowOf(const models::StepValues &step, int number);
    QWidget *entryOf(const models::StepValues &step);
    void showTimes();

    models::ProcedureValues m_values;
    bool m_mayWrite = false;
    bool m_built = false;
    Instant m_now;
    QString m_open; ///< key of the step whose acts are open; empty: of the next one
    Label *m_head;
    QWidget *m_steps = nullptr;
    QVBoxLayout *m_place;
    QHash<QString, Label *> m_left;  ///< what is left of a step's limit, by key
    QHash<QString, QString> m_notes; ///< what was typed and not sent yet, by key
    Label *m_problem;
};

} // namespace redoubt::views
