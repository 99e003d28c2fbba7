// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/KeptDialog.h"
#include "views/duty/roster/RosterRequests.h"

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;
class QListWidget;

namespace redoubt::views {

class Button;

/// Leave and guarantee periods of an office, from those that still matter on: what was entered by mistake is taken out, a period is put in.
class PeriodsDialog : public KeptDialog
{
    Q_OBJECT
public:
    /// @p members: who can stand a heightened post. @p posts: what is stood usually, by id and name.
    PeriodsDialog(const QDate &day, const std::vector<MemberChoice> &members, const std::vector<std::pair<std::string, QString>> &posts,
                  QWidget *parent);

    void setPeriods(const std::vector<PeriodRow> &periods);
    /// What was asked for is done: what was typed is cleared.
    void showAdded();
    [[nodiscard]] Button *removeButton() const { return m_remove; }
    [[nodiscard]] QListWidget *list() const { return m_list; }

Q_SIGNALS:
    void requested(const redoubt::views::GuaranteeWish &wish);
    void removeRequested(const redoubt::views::PeriodRow &row);

private:
    void makeHeightened(const std::vector<std::pair<std::string, QString>> &posts);
    [[nodiscard]] GuaranteeWish wish() const;
    void check();

    std::vector<PeriodRow> m_periods;
    QListWidget *m_list;
    Button *m_remove;
    QLineEdit *m_name;
    QDateEdit *m_first;
    QDateEdit *m_last;
    std::vector<MemberChoice> m_members;
    QLineEdit *m_post; ///< heightened; empty: none
    QComboBox *m_hours;
    QListWidget *m_people;
    std::vector<std::pair<std::string, QCheckBox *>> m_standDown;
};

} // namespace redoubt::views
