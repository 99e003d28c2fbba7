// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/MarkValues.h"
#include "views/widgets/Surface.h"

class QVBoxLayout;

namespace redoubt::views {

/// What is out of the ordinary at the shift, a line each, the first ones: what, who and why, and what can be done about it. The rest is counted, and
/// named in the count's tooltip. Without any it has no height.
class MarksBar : public Surface
{
    Q_OBJECT
public:
    explicit MarksBar(QWidget *parent = nullptr);

    /// @p mayLead: holds can be lifted; @p mayWrite: a leader's word can be taken at this console.
    void setMarks(const std::vector<models::MarkRow> &marks, bool mayWrite, bool mayLead);
    [[nodiscard]] bool isEmpty() const { return m_marks.empty(); }
    [[nodiscard]] const std::vector<models::MarkRow> &marks() const { return m_marks; }

Q_SIGNALS:
    void liftWanted(const redoubt::Id &hold);
    /// A leader is to let this handover pass.
    void letGoWanted();
    /// The shift that is open beside this one is to be shown.
    void otherShiftWanted(const redoubt::Id &shift);

private:
    [[nodiscard]] QWidget *lineOf(const models::MarkRow &mark, bool last);

    std::vector<models::MarkRow> m_marks;
    bool m_mayWrite = false;
    bool m_mayLead = false;
    QVBoxLayout *m_lines;
    QList<QWidget *> m_shown;
};

} // namespace redoubt::views
