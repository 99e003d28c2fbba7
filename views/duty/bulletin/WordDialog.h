// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "views/widgets/KeptDialog.h"

#include <vector>

class QComboBox;

namespace redoubt::views {

class PasswordField;

/// Asks whoever puts their name under a bulletin for their password. It is gone from its field as soon as the request has left.
class WordDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Words
    {
        QString title;
        QString accept;
        QString consequences; ///< what is signed, and what comes of it
    };
    struct Person
    {
        Id account;
        QString name;
    };
    /// @p people may sign, the likeliest first.
    WordDialog(const Words &words, std::vector<Person> people, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::Id &account, const QString &password);

private:
    void check();

    std::vector<Person> m_people;
    QComboBox *m_who;
    PasswordField *m_password;
};

} // namespace redoubt::views
