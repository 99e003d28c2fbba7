// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/incident/IncidentValues.h"
#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

class QComboBox;
class QPlainTextEdit;

namespace redoubt::views {

/// A person answers a clause that no number decides: which level it means, or that it does not hold, and why.
class JudgementDialog : public KeptDialog
{
    Q_OBJECT
public:
    JudgementDialog(const models::JudgementRow &row, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::JudgementForm &form);

private:
    void check();

    std::string m_clause;
    QComboBox *m_level;
    QPlainTextEdit *m_why;
};

} // namespace redoubt::views
