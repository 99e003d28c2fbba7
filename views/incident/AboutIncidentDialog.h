// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

#include <memory>
#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace redoubt::views {

/// What an incident is, as it is known by now: its name and number, category, what the unit is, the systems that are concerned with what reports ask
/// of them, and whom to call. Times and impact are corrected elsewhere, with a reason.
class AboutIncidentDialog : public KeptDialog
{
    Q_OBJECT
public:
    AboutIncidentDialog(const std::vector<WordChoice> &categories, const std::vector<WordChoice> &parties, const AboutForm &known, QWidget *parent);

    [[nodiscard]] AboutForm form() const;

Q_SIGNALS:
    void requested(const redoubt::views::AboutForm &form);

private:
    struct SystemLine
    {
        QWidget *box = nullptr;
        incident::ConcernedSystem known; ///< keeps what a newer version says of it
        QLineEdit *name = nullptr;
        QLineEdit *address = nullptr;
        QLineEdit *owner = nullptr;
        QComboBox *level = nullptr;
        QComboBox *critical = nullptr;
    };
    struct ContactLine
    {
        QWidget *box = nullptr;
        incident::IncidentContact known;
        QLineEdit *name = nullptr;
        QLineEdit *post = nullptr;
        QLineEdit *phone = nullptr;
    };
    void addSystem(const incident::ConcernedSystem &system);
    void addContact(const incident::IncidentContact &contact);
    void check();

    QLineEdit *m_title;
    QLineEdit *m_number;
    QComboBox *m_category;
    QPlainTextEdit *m_narrative;
    std::vector<std::pair<std::string, QCheckBox *>> m_parties;
    QVBoxLayout *m_systemColumn;
    QVBoxLayout *m_contactColumn;
    std::vector<SystemLine> m_systems;
    std::vector<ContactLine> m_contacts;
};

} // namespace redoubt::views
