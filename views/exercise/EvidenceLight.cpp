// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/EvidenceLight.h"

#include "views/exercise/Words.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

namespace redoubt::views {

EvidenceLight::EvidenceLight(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::None, 16)), m_text(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_fetch(new Button(tr("Fetch"), ButtonKind::Link))
{
    auto *row = rowLayout(this, {16, 6, 16, 6}, 8);
    row->addWidget(m_icon);
    m_text->setWrapping(true);
    m_text->setMinimumWidth(scaled(120)); // the pane is as wide as its queue: the words take more lines
    row->addWidget(m_text, 1);
    row->addWidget(m_fetch);
    m_fetch->setToolTip(tr("Fetches them now, large ones too, so that they are here without the network"));
    connect(m_fetch, &QPushButton::clicked, this, &EvidenceLight::fetchRequested);
    setCounts(0, 0, 0);
}

void EvidenceLight::setCounts(int files, int absent, qint64 bytes)
{
    setVisible(files > 0);
    m_fetch->setVisible(absent > 0);
    m_icon->setIcon(absent > 0 ? Icon::Cloud : Icon::CheckCircle);
    m_icon->setInk(absent > 0 ? Ink::Text2 : Ink::Ok);
    m_text->setText(
        absent > 0
            ? tr("%n file(s) of what waits are not here: %1", nullptr, absent).arg(PlainWords::size(bytes).replace(QLatin1Char(' '), QChar::Nbsp))
            : tr("All evidence of what waits is here"));
}

} // namespace redoubt::views
