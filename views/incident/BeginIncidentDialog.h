// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/incident/IncidentRequests.h"
#include "views/widgets/KeptDialog.h"

#include <utility>
#include <vector>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace redoubt::views {

class WallTimeEdit;

/// An incident begins with what the alarm gave: what it is called, when it was discovered, what the unit is. All else is said later.
class BeginIncidentDialog : public KeptDialog
{
    Q_OBJECT
public:
    struct Choices
    {
        std::vector<WordChoice> categories;
        std::vector<WordChoice> parties;
        std::vector<GuideChoice> outages; ///< rows of the guide whose clock may run since the discovery
    };
    /// @p typed: what the log already says of it.
    BeginIncidentDialog(const Choices &choices, const BeginForm &typed, Instant now, int offsetSeconds, QWidget *parent);

Q_SIGNALS:
    void requested(const redoubt::views::BeginForm &form);

private:
    [[nodiscard]] BeginForm form() const;
    void check();

    Instant m_now;
    QLineEdit *m_title;
    QComboBox *m_category;
    QLineEdit *m_system;
    QCheckBox *m_critical;
    WallTimeEdit *m_discovered;
    QLineEdit *m_source;
    QPlainTextEdit *m_narrative;
    std::vector<std::pair<std::string, QCheckBox *>> m_parties;
    std::vector<std::pair<std::string, QCheckBox *>> m_outages;
};

} // namespace redoubt::views
