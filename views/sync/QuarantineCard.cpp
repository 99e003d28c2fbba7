// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/QuarantineCard.h"

#include "models/Text.h"
#include "models/sync/OutboxModel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QDateTime>

namespace redoubt::views {

namespace {
Label *selectable(Label *label)
{
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}
} // namespace

QuarantineCard::QuarantineCard(QWidget *parent)
    : Surface(Ground::Pane, parent), m_what(new Label({}, SmallType, Weight::Regular, Ink::Text2)), m_title(new Label({}, LargeType, Weight::Bold)),
      m_why(selectable(paragraph({}))), m_advice(selectable(paragraph({}))), m_when(new Label), m_code(selectable(paragraph({})))
{
    setAccessibleName(tr("The change that is chosen"));
    auto *column = columnLayout(this, {16, 16, 16, 16}, 4);
    const auto part = [column](const QString &name, Label *value) {
        column->addSpacing(8);
        column->addWidget(new Label(name, SmallType, Weight::Regular, Ink::Text3));
        column->addWidget(value);
    };
    m_title->setWrapping(true);
    m_code->setCode(true);
    column->addWidget(m_what);
    column->addWidget(m_title);
    part(tr("Why it was not taken"), m_why);
    part(tr("What to do"), m_advice);
    part(tr("Saved"), m_when);
    part(tr("The word for it, for support"), m_code);
    column->addStretch();
}

void QuarantineCard::setRow(const models::QuarantineRow &row)
{
    m_what->setText(models::recordKindName(row.kind));
    m_title->setText(row.title);
    m_title->setVisible(!row.title.isEmpty());
    m_why->setText(models::quarantineSentence(row));
    m_advice->setText(models::quarantineAdvice(row));
    m_when->setText(QDateTime::fromMSecsSinceEpoch(row.at.ms).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    const QString code = models::text(std::string(name(row.why)));
    // A word that this version does not know says more than that it is none of its own.
    const bool isKnown = row.why != ErrorCode::Internal || row.detail.isEmpty();
    m_code->setText(!isKnown || row.detail.startsWith(code) ? row.detail : QStringList{code, row.detail}.join(QStringLiteral("  ")).trimmed());
}

} // namespace redoubt::views
