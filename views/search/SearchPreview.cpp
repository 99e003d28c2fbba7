// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchPreview.h"

#include "views/search/PassageCard.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Chip.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/Surface.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>

namespace redoubt::views {

namespace {
constexpr int factNameWidth = 64;
constexpr int mostOfLinked = 24; // characters of a linked record's name
} // namespace

SearchPreview::SearchPreview(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Preview"))), m_previous(Button::iconOnly(Icon::ChevronUp, tr("The hit before"))),
      m_next(Button::iconOnly(Icon::ChevronDown, tr("The next hit"))), m_scroll(new QScrollArea), m_body(new Surface(Ground::Pane)),
      m_foot(new QWidget), m_open(new Button(tr("Open"), ButtonKind::Primary, Icon::ArrowRight))
{
    auto *column = columnLayout(this);
    m_head->addTrailing(m_previous);
    m_head->addTrailing(m_next);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_column = columnLayout(m_body, {16, 16, 16, 16}, 12);
    m_scroll->setWidget(m_body);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    auto *foot = rowLayout(m_foot, {16, 12, 16, 12}, 8);
    auto *copy = new Button(tr("Copy a reference"), ButtonKind::Secondary, Icon::Copy);
    copy->setToolTip(tr("What it is, where it stands and its number, as text for a message or a report"));
    foot->addWidget(copy);
    foot->addStretch();
    foot->addWidget(m_open);
    column->addWidget(m_foot);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
    connect(copy, &QPushButton::clicked, this, [this] {
        if (m_values)
            Q_EMIT copyRequested(m_values->id);
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (m_values)
            Q_EMIT openRequested(m_values->id);
    });
    m_values = SearchPreviewValues();
    setPreview(std::nullopt);
}

void SearchPreview::setPreview(const std::optional<SearchPreviewValues> &values)
{
    if (values == m_values)
        return;
    const bool same = values && m_values && values->id == m_values->id && values->passages == m_values->passages;
    m_values = values;
    m_cards.clear();
    m_passageOf = nullptr;
    if (!same)
        m_passage = 0;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide(); // it may be what was pressed
            item->widget()->deleteLater();
        }
        delete item;
    }
    m_head->setNote(values && values->of > 0 ? tr("%1 of %2 listed").arg(values->place).arg(values->of) : QString());
    m_previous->setEnabled(values && values->place > 1);
    m_next->setEnabled(values && values->place < values->of);
    m_foot->setVisible(values.has_value());
    if (values)
        fill(*values);
    m_column->addStretch(1);
    if (!same)
        m_scroll->verticalScrollBar()->setValue(0);
}

void SearchPreview::fill(const SearchPreviewValues &values)
{
    auto *title = new Label(values.title, LargeType, Weight::Bold);
    title->setTextFormat(Qt::PlainText);
    title->setWrapping(true);
    m_column->addWidget(title);
    auto *kind = new QWidget;
    auto *row = rowLayout(kind, {}, 8);
    row->addWidget(new Chip({values.kind, Tone::Neutral}));
    if (values.drill)
        row->addWidget(new Chip({tr("Exercise data"), Tone::Neutral, Icon::Exercise, ChipShape::Outline}));
    row->addStretch();
    m_column->addWidget(kind);
    fillFacts(values);
    fillPassages(values);
    fillLinked(values);
}

void SearchPreview::fillFacts(const SearchPreviewValues &values)
{
    auto *facts = new QWidget;
    auto *grid = new QGridLayout(facts);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, scaled(factNameWidth));
    grid->setColumnStretch(1, 1);
    for (int i = 0; i < values.facts.size(); ++i) {
        grid->addWidget(new Label(values.facts[i].first, SmallType, Weight::Regular, Ink::Text2), i, 0, Qt::AlignTop);
        auto *value = paragraph(values.facts[i].second, BodyType);
        value->setTextFormat(Qt::PlainText);
        grid->addWidget(value, i, 1);
    }
    m_column->addWidget(facts);
}

void SearchPreview::fillPassages(const SearchPreviewValues &values)
{
    if (values.passages.isEmpty())
        return;
    m_column->addWidget(new Rule);
    auto *head = new QWidget;
    auto *row = rowLayout(head, {}, 8);
    row->addWidget(new Label(tr("%n passage(s) in this record", nullptr, static_cast<int>(values.passages.size())), BodyType, Weight::Bold));
    row->addStretch();
    if (values.passages.size() > 1) {
        m_passageOf = new Label({}, SmallType, Weight::Regular, Ink::Text2);
        row->addWidget(m_passageOf);
        auto *before = Button::iconOnly(Icon::ChevronLeft, tr("The passage before"));
        auto *next = Button::iconOnly(Icon::ChevronRight, tr("The next passage (N)"));
        connect(before, &QPushButton::clicked, this, [this] { stepPassage(-1); });
        connect(next, &QPushButton::clicked, this, [this] { stepPassage(1); });
        row->addWidget(before);
        row->addWidget(next);
    }
    m_column->addWidget(head);
    for (int i = 0; i < values.passages.size(); ++i) {
        auto *card = new PassageCard(values.passages[i]);
        connect(card, &QAbstractButton::clicked, this, [this, i] {
            m_passage = i;
            showPassage();
        });
        m_cards << card;
        m_column->addWidget(card);
    }
    showPassage();
}

void SearchPreview::fillLinked(const SearchPreviewValues &values)
{
    if (values.linkedCount == 0)
        return;
    m_column->addWidget(new Rule);
    auto *head = new QWidget;
    auto *headRow = rowLayout(head, {}, 8);
    headRow->addWidget(new Label(tr("Linked records"), BodyType, Weight::Bold));
    headRow->addWidget(new Label(tr("%n of them hold(s) the words, too", nullptr, values.linkedCount), SmallType, Weight::Regular, Ink::Text2));
    headRow->addStretch();
    m_column->addWidget(head);
    for (const auto &linked : values.linked) {
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        auto *open = new Button(PlainWords::onButton(shortened(linked.name.text, mostOfLinked)), ButtonKind::Link);
        open->setToolTip(linked.name.text);
        connect(open, &QPushButton::clicked, this, [this, id = linked.id] { Q_EMIT openRequested(id); });
        row->addWidget(open);
        row->addStretch();
        row->addWidget(new Label(linked.kind, SmallType, Weight::Regular, Ink::Text2));
        m_column->addWidget(line);
    }
    if (values.linkedCount > values.linked.size())
        m_column->addWidget(new Label(tr("and %n more", nullptr, values.linkedCount - static_cast<int>(values.linked.size())), SmallType,
                                      Weight::Regular, Ink::Text2));
}

void SearchPreview::showPassage()
{
    if (m_cards.isEmpty())
        return;
    m_passage = qBound(0, m_passage, static_cast<int>(m_cards.size()) - 1);
    m_cards[m_passage]->setChecked(true);
    if (m_passageOf)
        m_passageOf->setText(QStringLiteral("%1 / %2").arg(m_passage + 1).arg(m_cards.size()));
}

void SearchPreview::stepPassage(int by)
{
    if (m_cards.isEmpty())
        return;
    const auto count = static_cast<int>(m_cards.size());
    m_passage = (m_passage + by + count) % count;
    showPassage();
    m_scroll->ensureWidgetVisible(m_cards[m_passage]);
}

void SearchPreview::focusPassages()
{
    if (m_cards.isEmpty())
        m_open->setFocus(Qt::TabFocusReason);
    else
        m_cards[m_passage]->setFocus(Qt::TabFocusReason);
}

void SearchPreview::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Down: stepPassage(1); break;
    case Qt::Key_Up: stepPassage(-1); break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_values)
            Q_EMIT openRequested(m_values->id);
        break;
    default: QWidget::keyPressEvent(event); return;
    }
    focusPassages();
}

} // namespace redoubt::views
