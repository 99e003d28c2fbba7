// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/MarksBar.h"

#include "views/duty/MarkWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

namespace redoubt::views {

namespace {
constexpr std::size_t mostMarks = 2; // lines: what is below is worked with
} // namespace

MarksBar::MarksBar(QWidget *parent) : Surface(Ground::Pane, parent), m_lines(columnLayout(this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Out of the ordinary"));
}

void MarksBar::setMarks(const std::vector<models::MarkRow> &marks, bool mayWrite, bool mayLead)
{
    if (marks == m_marks && mayWrite == m_mayWrite && mayLead == m_mayLead)
        return;
    m_marks = marks;
    m_mayWrite = mayWrite;
    m_mayLead = mayLead;
    for (QWidget *line : std::as_const(m_shown)) {
        m_lines->removeWidget(line);
        line->hide();
        line->deleteLater();
    }
    m_shown.clear();
    const std::size_t count = qMin(mostMarks, marks.size());
    for (std::size_t i = 0; i < count; ++i) {
        m_shown << lineOf(marks[i], i + 1 == count);
        m_lines->addWidget(m_shown.last());
    }
    if (!m_shown.isEmpty()) {
        m_shown << new Rule;
        m_lines->addWidget(m_shown.last());
    }
    updateGeometry();
}

QWidget *MarksBar::lineOf(const models::MarkRow &mark, bool last)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {16, 4, 16, 4}, 8);
    row->addWidget(new Chip({MarkWords::title(mark), MarkWords::tone(mark.kind), MarkWords::icon(mark.kind)}));
    row->addWidget(new ElidedLabel(MarkWords::text(mark), SmallType, Weight::Regular, Ink::Text2), 1);
    if (last && m_marks.size() > mostMarks) {
        QStringList rest;
        for (std::size_t i = mostMarks; i < m_marks.size(); ++i)
            rest << QStringLiteral("%1. %2").arg(MarkWords::title(m_marks[i]), MarkWords::text(m_marks[i]));
        auto *more = new Label(tr("and %n more", nullptr, static_cast<int>(rest.size())), SmallType, Weight::Regular, Ink::Text2);
        more->setToolTip(rest.join(QLatin1Char('\n')));
        more->setAccessibleDescription(rest.join(QStringLiteral(", ")));
        row->addWidget(more);
    }
    if (mark.kind == duty::MarkKind::Held && m_mayLead && mark.count > 0) {
        auto *lift = new Button(tr("Lift…"), ButtonKind::Link, Icon::None, ButtonSize::Small);
        connect(lift, &QPushButton::clicked, this, [this, hold = mark.record] { Q_EMIT liftWanted(hold); });
        row->addWidget(lift);
    }
    if (mark.kind == duty::MarkKind::Held && m_mayWrite) {
        auto *pass = new Button(tr("Let this one pass…"), ButtonKind::Link, Icon::None, ButtonSize::Small);
        connect(pass, &QPushButton::clicked, this, &MarksBar::letGoWanted);
        row->addWidget(pass);
    }
    if (mark.kind == duty::MarkKind::TwoOpen) {
        auto *other = new Button(tr("Show the other"), ButtonKind::Link, Icon::None, ButtonSize::Small);
        connect(other, &QPushButton::clicked, this, [this, shift = mark.record] { Q_EMIT otherShiftWanted(shift); });
        row->addWidget(other);
    }
    return box;
}

} // namespace redoubt::views
