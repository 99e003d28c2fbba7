// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/duty/bulletin/BulletinRequests.h"
#include "views/widgets/FormDialog.h"

#include <vector>

class QVBoxLayout;

namespace redoubt::views {

class SearchBox;

/// The directory of liaisons 安全联络员名录: by unit, who, in which post, at which number, whose deputy, since when. Whoever writes for a unit
/// changes its own cards.
class ContactsDialog : public FormDialog
{
    Q_OBJECT
public:
    ContactsDialog(const std::vector<UnitContacts> &units, QWidget *parent);

    void setUnits(const std::vector<UnitContacts> &units);
    [[nodiscard]] SearchBox *search() const { return m_search; }

Q_SIGNALS:
    /// A new card, or that one.
    void editRequested(const redoubt::Id &unit, const redoubt::views::ContactCard &card);
    void removeRequested(const redoubt::Id &unit, const redoubt::views::ContactCard &card);

private:
    void fill(const QString &wanted);

    std::vector<UnitContacts> m_units;
    SearchBox *m_search;
    QVBoxLayout *m_list;
    QWidget *m_inside;
};

} // namespace redoubt::views
