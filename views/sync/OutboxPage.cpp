// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/sync/OutboxPage.h"

#include "views/sync/SyncWords.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/ErrorState.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/PlainWords.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHeaderView>
#include <QStackedWidget>
#include <QTableView>

namespace redoubt::views {

OutboxPage::OutboxPage(QWidget *parent)
    : QWidget(parent), m_stack(new QStackedWidget), m_empty(new EmptyState({}, {})), m_error(new ErrorState), m_onTheWay(new QWidget),
      m_calm(new Banner), m_file(new Meter), m_head(new PaneHead(tr("Waiting to be sent"))), m_table(plainTable(tr("Waiting to be sent")))
{
    columnLayout(this)->addWidget(m_stack);
    m_empty->setPicture(
        new FlowPicture({{Icon::Pen, tr("Your change"), false}, {Icon::Send, tr("Outbox"), true}, {Icon::Server, tr("The server"), false}}));
    m_stack->addWidget(m_empty);
    auto *list = new QWidget;
    auto *column = columnLayout(list);
    column->addWidget(m_error);
    auto *above = columnLayout(m_onTheWay, {16, 16, 16, 8}, 8);
    above->addWidget(m_calm);
    above->addWidget(m_file);
    m_file->setAccessibleName(tr("How far the file has come"));
    column->addWidget(m_onTheWay);
    m_rule = new Rule;
    column->addWidget(m_rule);
    column->addWidget(m_head);
    column->addWidget(m_table, 1);
    column->addStretch();
    m_stack->addWidget(list);
    auto *retry = m_error->addAction(tr("Try now"), Icon::Sync);
    auto *diagnostics = m_error->addAction(tr("Copy diagnostics"), Icon::Copy);
    connect(retry, &QPushButton::clicked, this, &OutboxPage::retryRequested);
    connect(diagnostics, &QPushButton::clicked, this, &OutboxPage::diagnosticsRequested);
    showState();
}

void OutboxPage::setModel(models::OutboxModel *model)
{
    m_model = model;
    m_table->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &OutboxPage::showState);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &OutboxPage::showState);
    applySizes();
    showState();
}

void OutboxPage::setFacts(const SyncFacts &facts, Instant now)
{
    m_facts = facts;
    m_now = now;
    showState();
}

QSize OutboxPage::minimumSizeHint() const { return {QWidget::minimumSizeHint().width(), scaled(280)}; }

void OutboxPage::showState()
{
    const int waiting = m_model ? m_model->rowCount() : 0;
    const bool failing = m_facts.trouble.has_value();
    m_error->setVisible(failing);
    if (failing)
        m_error->setStory(SyncWords::story(m_facts, waiting, m_now));
    m_onTheWay->setVisible(!failing);
    m_stack->setCurrentIndex(failing || waiting > 0 || m_facts.files > 0 ? 1 : 0);
    const QString contact = m_facts.lastContact ? tr("The last contact was %1.").arg(TimeText(m_now.ms).moment(m_facts.lastContact->ms)) : QString();
    QStringList said;
    if (waiting > 0 && m_facts.files > 0)
        said << tr("%n file(s) follow.", nullptr, m_facts.files);
    if (const auto &file = m_facts.file)
        said << (file->up ? tr("A file is being sent: %1 of %2.") : tr("A file is being fetched: %1 of %2."))
                    .arg(PlainWords::size(file->done), PlainWords::size(file->total));
    if (!contact.isEmpty())
        said << contact;
    m_calm->setContent(Tone::Accent, Icon::CloudUp,
                       waiting > 0 ? tr("%n change(s) on the way", nullptr, waiting) : tr("%n file(s) on the way", nullptr, m_facts.files),
                       PlainWords::sentences(said));
    m_file->setVisible(m_facts.file.has_value());
    if (m_facts.file && m_facts.file->total > 0)
        m_file->setShares(static_cast<double>(m_facts.file->done) / static_cast<double>(m_facts.file->total));
    const QString purpose = tr("What you save is kept on this machine at once and sent from here, in order. Without a network it waits here.");
    m_empty->setText(m_facts.online ? tr("Everything is at the server") : tr("Offline, and nothing waits to be sent"),
                     PlainWords::sentences({purpose, contact}));
    m_rule->setVisible(failing && waiting > 0);
    m_head->setVisible(waiting > 0);
    m_head->setNote(tr("in this order"));
    m_table->setVisible(waiting > 0);
}

void OutboxPage::applySizes()
{
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    if (head->count() < models::OutboxModel::ColumnCount)
        return;
    m_table->setColumnWidth(models::OutboxModel::What, scaled(180));
    head->setSectionResizeMode(models::OutboxModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(models::OutboxModel::When, scaled(140));
    m_table->setColumnWidth(models::OutboxModel::State, scaled(140));
}

void OutboxPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
