// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/CapRow.h"

#include "views/exercise/Words.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"

namespace redoubt::views {

CapRow::CapRow(QWidget *parent)
    : QWidget(parent), m_label(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text2)), m_numbers(new Label({}, SmallType)), m_meter(new Meter)
{
    auto *column = columnLayout(this, {}, 4);
    auto *line = rowLayout(8);
    line->addWidget(m_label, 1);
    line->addWidget(m_numbers);
    column->addLayout(line);
    column->addWidget(m_meter);
}

void CapRow::setCap(const QString &label, const exercise::CapUse &cap)
{
    const exercise::Points added = cap.usedAfter - cap.usedBefore;
    m_label->setText(label);
    m_numbers->setText(QStringLiteral("%1 + %2 / %3").arg(Words::points(cap.usedBefore), Words::points(added), Words::points(cap.cap)));
    const double whole = cap.cap.isZero() ? 1.0 : cap.cap.toDouble();
    m_meter->setShares(cap.usedBefore.toDouble() / whole, added.toDouble() / whole);
    m_meter->setTone(cap.usedAfter >= cap.cap ? Tone::Severity3 : Tone::Accent);
    setAccessibleName(label + QLatin1Char(' ') + m_numbers->text());
}

QString CapRow::numbers() const { return m_numbers->text(); }

} // namespace redoubt::views
