// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterTrialBar.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace redoubt::views {

RosterTrialBar::RosterTrialBar(QWidget *parent)
    : QWidget(parent), m_title(new Label({}, BodyType, Weight::Bold, Ink::Accent)), m_details(paragraph({}, SmallType, Ink::Text2)),
      m_apply(new Button(tr("Apply"), ButtonKind::Primary, Icon::None, ButtonSize::Small)),
      m_drop(new Button(tr("Drop"), ButtonKind::Secondary, Icon::None, ButtonSize::Small))
{
    auto *row = rowLayout(this, {28, 8, 28, 12}, 12);
    row->addWidget(new IconLabel(Icon::Scale, 16, Ink::Accent), 0, Qt::AlignTop);
    auto *words = columnLayout(2);
    m_title->setWrapping(true);
    words->addWidget(m_title);
    words->addWidget(m_details);
    row->addLayout(words, 1);
    row->addWidget(m_drop);
    row->addWidget(m_apply);
    connect(m_apply, &QPushButton::clicked, this, &RosterTrialBar::applied);
    connect(m_drop, &QPushButton::clicked, this, &RosterTrialBar::dropped);
}

void RosterTrialBar::setWords(const QString &title, const QString &details)
{
    m_title->setText(title);
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

void RosterTrialBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawRound(painter, QRectF(rect()).adjusted(16.5, 0.5, -16.5, -6.5), 6, tokens().accentSoft, tokens().accent);
}

} // namespace redoubt::views
