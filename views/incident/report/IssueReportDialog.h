// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

#include <optional>
#include <vector>

class QComboBox;

namespace redoubt::views {

class Label;
class PasswordField;

/// Issues a report under the name of whoever approves it: what leaves is fixed from then on.
class IssueReportDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Choices
    {
        QString title;
        int later = 0;                          ///< parts of it that are still owed
        std::vector<SignerChoice> signers;      ///< who may, the likeliest first
        std::vector<NumberSeriesChoice> series; ///< whose numbers it can leave under; the first one is taken at first
    };
    /// How it stands with the number.
    struct Number
    {
        QString text; ///< 海网值〔2026〕5号; empty: there is none yet
        QString note;
        bool ready = false; ///< it can be issued so
    };
    IssueReportDialog(Choices choices, QWidget *parent);

    /// Says which series is chosen; called once after somebody listens.
    void askForNumber();
    void setNumber(const Number &number);

Q_SIGNALS:
    /// None: it leaves without a number.
    void seriesChosen(const std::optional<redoubt::Id> &series);
    void requested(const redoubt::Id &signer, const QString &password);

private:
    void check();

    Choices m_choices;
    QComboBox *m_series;
    Label *m_number;
    bool m_numbered = true; ///< what was wanted of numbers is there
    QComboBox *m_who;
    PasswordField *m_password;
};

} // namespace redoubt::views
