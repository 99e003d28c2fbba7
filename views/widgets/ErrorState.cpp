// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/ErrorState.h"

#include "views/widgets/Button.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QGridLayout>

namespace redoubt::views {

ErrorState::ErrorState(const ErrorStory &story, QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(story.icon, 24)), m_title(new Label({}, TitleType, Weight::Bold)),
      m_since(paragraph({}, SmallType, Ink::Text3)), m_happened(paragraph({})), m_kept(paragraph({})), m_toDo(paragraph({})), m_actions(rowLayout(8))
{
    m_title->setWrapping(true);
    m_icon->setDisc(Tone::Severity4, 48);

    auto *column = columnLayout(this, {24, 24, 24, 24});
    auto *head = rowLayout(16);
    auto *words = columnLayout(2);
    words->addWidget(m_title);
    words->addWidget(m_since);
    head->addWidget(m_icon, 0, Qt::AlignTop);
    head->addLayout(words, 1);
    column->addLayout(head);
    column->addSpacing(16);

    auto *rows = new QGridLayout;
    rows->setContentsMargins(64, 0, 0, 0);
    rows->setHorizontalSpacing(12);
    rows->setVerticalSpacing(16);
    rows->setColumnStretch(2, 1);
    const auto addRow = [rows](Icon icon, Ink ink, const QString &name, Label *text) {
        const int row = rows->rowCount();
        auto *iconColumn = columnLayout();
        iconColumn->addSpacing(3); // centred on the first line of the words
        iconColumn->addWidget(new IconLabel(icon, 16, ink));
        iconColumn->addStretch();
        rows->addLayout(iconColumn, row, 0);
        auto *nameLabel = new Label(name, BodyType, Weight::Bold);
        nameLabel->setWrapping(true);
        nameLabel->setMinimumWidth(textWidth(nameLabel->font(), name) + 1);
        rows->addWidget(nameLabel, row, 1);
        rows->addWidget(text, row, 2);
        text->setMinimumWidth(scaled(200));
    };
    addRow(Icon::Info, Ink::Text2, tr("What happened"), m_happened);
    addRow(Icon::ShieldCheck, Ink::Ok, tr("What was kept"), m_kept);
    addRow(Icon::ArrowRight, Ink::Accent, tr("What to do"), m_toDo);
    rows->setColumnMinimumWidth(1, scaled(84));
    column->addLayout(rows);
    column->addSpacing(24);

    m_actions->setContentsMargins(64, 0, 0, 0);
    m_actions->addStretch();
    column->addLayout(m_actions);
    column->addStretch();
    setStory(story);
}

void ErrorState::setStory(const ErrorStory &story)
{
    m_icon->setIcon(story.icon);
    m_title->setText(story.title);
    m_since->setText(story.since);
    m_since->setVisible(!story.since.isEmpty());
    m_happened->setText(story.happened);
    m_kept->setText(story.kept);
    m_toDo->setText(story.toDo);
    setAccessibleName(story.title);
    setAccessibleDescription(story.happened);
}

Button *ErrorState::addAction(const QString &text, Icon icon)
{
    const int placed = m_actions->count() - 1;
    const ButtonKind kind = placed == 0 ? ButtonKind::Primary : placed == 1 ? ButtonKind::Secondary : ButtonKind::Ghost;
    auto *button = new Button(text, kind, icon);
    m_actions->insertWidget(placed, button);
    return button;
}

} // namespace redoubt::views
