// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/KeptText.h"

#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QClipboard>
#include <QGuiApplication>

namespace redoubt::views {

KeptText::KeptText(QWidget *parent) : Surface(Ground::Inset, parent), m_why(paragraph({}, SmallType, Ink::Severity3)), m_text(paragraph({}))
{
    auto *column = columnLayout(this, {12, 10, 12, 10}, 6);
    column->addWidget(new Label(tr("What you had written is kept"), BodyType, Weight::Bold));
    column->addWidget(m_why);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_text);
    auto *actions = rowLayout(8);
    auto *copy = new Button(tr("Copy"), ButtonKind::Secondary, Icon::Copy, ButtonSize::Small);
    auto *discard = new Button(tr("Put away"), ButtonKind::Ghost, Icon::None, ButtonSize::Small);
    actions->addWidget(copy);
    actions->addWidget(discard);
    actions->addStretch();
    column->addLayout(actions);
    connect(copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
    connect(discard, &QPushButton::clicked, this, &KeptText::discardRequested);
}

void KeptText::setText(const QString &why, const QString &text)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_text->setText(text);
}

QString KeptText::text() const { return m_text->text(); }

} // namespace redoubt::views
