// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/ConflictsPage.h"

#include "views/delegates/TableDelegate.h"
#include "views/sync/ConflictCard.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QListView>
#include <QScrollArea>
#include <QStackedWidget>

namespace redoubt::views {

ConflictsPage::ConflictsPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_list(new QListView), m_title(new Label({}, LargeType, Weight::Bold)),
      m_fields(columnLayout(16)), m_mine(new Button(tr("Keep mine"))), m_theirs(new Button(tr("Take the server's"))),
      m_settle(new Button(tr("Settle"), ButtonKind::Primary, Icon::Check)), m_missing(new Label({}, SmallType, Weight::Regular, Ink::Text2))
{
    columnLayout(this)->addWidget(m_stack);
    auto *empty = new EmptyState(tr("No conflicts"),
                                 tr("When two people change the same field without seeing each other, both values are kept, and you choose here."));
    empty->setPicture(
        new FlowPicture({{Icon::Users, tr("Two values"), false}, {Icon::Conflict, tr("Conflict"), true}, {Icon::Check, tr("One is chosen"), false}}));
    m_stack->addWidget(empty);
    auto *both = new QWidget;
    auto *row = rowLayout(both);
    auto *left = columnLayout();
    left->addWidget(new PaneHead(tr("Changed by two people")));
    m_list->setItemDelegate(new TwoLineDelegate(this));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Records in conflict"));
    left->addWidget(m_list, 1);
    row->addLayout(left, 1);
    row->addWidget(new Rule(Qt::Vertical));

    auto *right = columnLayout();
    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {24, 16, 24, 16}, 12);
    auto *head = rowLayout(8);
    head->addWidget(new IconLabel(Icon::Conflict, 20, Ink::Severity4));
    m_title->setWrapping(true);
    head->addWidget(m_title, 1);
    column->addLayout(head);
    column->addWidget(
        paragraph(tr("Nothing was lost. Choose a value for each field; the others stay in the record's history."), BodyType, Ink::Text2));
    column->addLayout(m_fields);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    right->addWidget(scroll, 1);
    right->addWidget(new Rule);
    auto *actions = rowLayout(8);
    actions->setContentsMargins(24, 12, 24, 12);
    m_mine->setToolTip(tr("Chooses my value for every field"));
    m_theirs->setToolTip(tr("Chooses the other value for every field"));
    m_missing->setWrapping(true);
    m_missing->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    actions->addWidget(m_mine);
    actions->addWidget(m_theirs);
    actions->addWidget(m_missing, 1);
    actions->addWidget(m_settle);
    right->addLayout(actions);
    row->addLayout(right, 3);
    m_stack->addWidget(both);

    connect(m_mine, &QPushButton::clicked, this, [this] { chooseAll(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { chooseAll(false); });
    connect(m_settle, &QPushButton::clicked, this, [this] {
        if (const auto settled = request())
            Q_EMIT settleRequested(*settled);
    });
}

void ConflictsPage::setModel(models::ConflictModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ConflictsPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ConflictsPage::showState);
    connect(model, &QAbstractItemModel::dataChanged, this, &ConflictsPage::showState);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (current.isValid())
            open(m_model->at(current.row()).id);
    });
    showState();
}

void ConflictsPage::showState()
{
    const bool any = m_model && m_model->rowCount() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    if (!any) {
        m_open.reset();
        return;
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    else
        open(m_model->at(m_list->currentIndex().row()).id);
}

void ConflictsPage::open(const Id &record)
{
    const int row = m_model->rowOf(record);
    if (row < 0 || (m_open && m_model->at(row) == *m_open))
        return; // what was chosen so far stays
    m_open = m_model->at(row);
    m_title->setText(m_model->index(row, 0).data().toString());
    for (ConflictCard *card : m_cards) {
        card->hide();
        card->deleteLater();
    }
    m_cards.clear();
    for (const models::ConflictField &field : m_open->fields) {
        auto *card = new ConflictCard(field, m_now);
        connect(card, &ConflictCard::changed, this, &ConflictsPage::check);
        m_fields->addWidget(card);
        m_cards.push_back(card);
    }
    check();
}

void ConflictsPage::chooseAll(bool mine)
{
    for (ConflictCard *card : m_cards) {
        const auto &heads = card->field().heads;
        const auto wanted = std::find_if(heads.begin(), heads.end(), [&](const models::ConflictHead &head) { return head.mine == mine; });
        card->choose(wanted == heads.end() ? 0 : static_cast<int>(wanted - heads.begin()));
    }
}

std::optional<SettleRequest> ConflictsPage::request() const
{
    if (!m_open)
        return std::nullopt;
    SettleRequest request{m_open->id, m_open->stream, {}};
    for (const ConflictCard *card : m_cards) {
        const int chosen = card->chosen();
        if (chosen < 0)
            return std::nullopt;
        request.fields.push_back({card->field().name, card->field().heads[static_cast<std::size_t>(chosen)].json});
    }
    return request;
}

void ConflictsPage::check()
{
    const auto open = std::count_if(m_cards.cbegin(), m_cards.cend(), [](const ConflictCard *card) { return card->chosen() < 0; });
    m_settle->setEnabled(open == 0);
    m_missing->setText(open == 0 ? tr("What is not chosen stays in the history.") : tr("%n field(s) to choose", nullptr, static_cast<int>(open)));
    const bool mine = std::any_of(m_cards.cbegin(), m_cards.cend(), [](const ConflictCard *card) {
        return std::any_of(card->field().heads.begin(), card->field().heads.end(), [](const models::ConflictHead &head) { return head.mine; });
    });
    m_mine->setVisible(mine);
    m_theirs->setVisible(mine);
}

} // namespace redoubt::views
