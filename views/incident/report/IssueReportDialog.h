// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

#include <vector>

class QComboBox;

namespace redoubt::views {

class PasswordField;

/// Issues a report under the name of whoever approves it: what leaves is fixed from then on.
class IssueReportDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p signers: who may, the likeliest first. @p later: parts of it that are still owed.
    IssueReportDialog(const QString &title, int later, const std::vector<SignerChoice> &signers, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::Id &signer, const QString &password);

private:
    void check();

    std::vector<SignerChoice> m_signers;
    QComboBox *m_who;
    PasswordField *m_password;
};

} // namespace redoubt::views
