// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchPreview.h"

#include "views/search/MarkedParagraph.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QGridLayout>
#include <QScrollArea>

namespace redoubt::views {

namespace {
constexpr int factNameWidth = 64;

} // namespace

SearchPreview::SearchPreview(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Preview"))), m_previous(Button::iconOnly(Icon::ChevronUp, tr("The hit before"))),
      m_next(Button::iconOnly(Icon::ChevronDown, tr("The next hit"))), m_foot(new QWidget),
      m_open(new Button(tr("Open"), ButtonKind::Primary, Icon::ChevronRight))
{
    auto *column = columnLayout(this);
    m_head->addTrailing(m_previous);
    m_head->addTrailing(m_next);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_body = new QWidget;
    m_column = columnLayout(m_body, {16, 16, 16, 16}, 12);
    scroll->setWidget(m_body);
    column->addWidget(scroll, 1);
    column->addWidget(new Rule);
    auto *foot = rowLayout(m_foot, {16, 12, 16, 12});
    foot->addStretch();
    foot->addWidget(m_open);
    column->addWidget(m_foot);
    connect(m_previous, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { Q_EMIT stepRequested(1); });
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
    m_values = values;
    while (QLayoutItem *item = m_column->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_head->setNote(values && values->of > 0 ? tr("%1 of %2 listed").arg(values->place).arg(values->of) : QString());
    m_previous->setEnabled(values && values->place > 1);
    m_next->setEnabled(values && values->place < values->of);
    m_foot->setVisible(values.has_value());
    if (values)
        fill(*values);
    m_column->addStretch(1);
}

void SearchPreview::fill(const SearchPreviewValues &values)
{
    auto *title = new Label(values.title, LargeType, Weight::Bold);
    title->setTextFormat(Qt::PlainText);
    title->setWrapping(true);
    m_column->addWidget(title);
    auto *kind = new QWidget;
    auto *row = rowLayout(kind);
    row->addWidget(new Chip({values.kind, Tone::Neutral}));
    row->addStretch();
    m_column->addWidget(kind);
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
    m_column->addWidget(new Label(tr("%n passage(s) in this record", nullptr, static_cast<int>(values.passages.size())), BodyType, Weight::Bold));
    for (const auto &passage : values.passages) {
        auto *card = new Surface(Ground::Inset);
        auto *inside = columnLayout(card, {12, 8, 12, 8}, 4);
        inside->addWidget(new Label(passage.where, SmallType, Weight::Regular, Ink::Text2));
        inside->addWidget(new MarkedParagraph(passage.words));
        m_column->addWidget(card);
    }
}

} // namespace redoubt::views
