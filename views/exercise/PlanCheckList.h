// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/exercise/PlanWords.h"
#include "views/widgets/Surface.h"

#include <vector>

class QVBoxLayout;

namespace redoubt::views {

/// Before an exercise starts: what must be mended first, and what is only to be known, each with the way there. Hidden when there is nothing.
class PlanCheckList : public Surface
{
    Q_OBJECT
public:
    explicit PlanCheckList(QWidget *parent = nullptr);

    /// @p mayMend: the reader plans; without it the actions are absent.
    void setFindings(const std::vector<exercise::PlanFinding> &findings, bool mayMend);

Q_SIGNALS:
    void mendRequested(redoubt::views::PlanWords::Mend mend);

private:
    void addGroup(const QString &title, bool blocks);
    void addLine(const exercise::PlanFinding &finding);

    std::vector<exercise::PlanFinding> m_findings;
    bool m_mayMend = false;
    QVBoxLayout *m_lines;
};

} // namespace redoubt::views
