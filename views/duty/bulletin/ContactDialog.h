// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/bulletin/BulletinRequests.h"

class QComboBox;
class QDateEdit;
class QLineEdit;

namespace redoubt::views {

/// A liaison's card.
class ContactDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p others: cards of the same unit, for whom they may stand in.
    ContactDialog(const QString &unit, const ContactCard &card, const std::vector<ContactCard> &others, const QDate &today, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::ContactCard &card);

private:
    void check();

    ContactCard m_card;
    std::vector<ContactCard> m_others;
    QLineEdit *m_name;
    QLineEdit *m_post;
    QLineEdit *m_phone;
    QLineEdit *m_short;
    QComboBox *m_deputy;
    QDateEdit *m_since;
};

} // namespace redoubt::views
