// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "duty/kinds/Handover.h"
#include "views/widgets/KeptDialog.h"

#include <vector>

class QComboBox;

namespace redoubt::views {

class PasswordField;

/// Asks whoever signs a handover for their password: at this console, whoever is signed in on it. The password is gone from its field as soon as
/// the request has left.
class SignDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Person
    {
        Id account;
        QString name;
    };
    /// @p people may sign on @p side, the likeliest first; @p digest: short, of what was shown.
    SignDialog(duty::HandoverSide side, const std::vector<Person> &people, const QString &digest, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::Id &account, const QString &password);

private:
    void check();

    std::vector<Person> m_people;
    QComboBox *m_who;
    PasswordField *m_password;
};

} // namespace redoubt::views
