// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/CapReviewPanel.h"

#include "views/widgets/FormDialog.h"
#include "views/widgets/PlainTable.h"
#include "views/exercise/Reversal.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

CapReviewPanel::CapReviewPanel(QWidget *parent) : QWidget(parent), m_model(new models::CapReviewModel(this)), m_banner(new Banner)
{
    auto *column = columnLayout(this, {16, 8, 16, 8});
    column->addWidget(m_banner);
    Button *look = m_banner->addAction(tr("Look at them"));
    connect(look, &QPushButton::clicked, this, &CapReviewPanel::openList);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &CapReviewPanel::layHeads);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CapReviewPanel::layHeads);
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &CapReviewPanel::layHeads);
    connect(m_model, &QAbstractItemModel::layoutChanged, this, &CapReviewPanel::layHeads);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CapReviewPanel::showSelection);
    showBanner();
}

void CapReviewPanel::setRows(const std::vector<models::CapReviewRow> &rows)
{
    m_model->assign(rows);
    showBanner();
    showSelection();
}

void CapReviewPanel::setMayReverse(bool may)
{
    m_mayReverse = may;
    showSelection();
}

void CapReviewPanel::showBanner()
{
    const auto &rows = m_model->rows();
    const auto caps = static_cast<int>(
        std::count_if(rows.begin(), rows.end(), [](const models::CapReviewRow &row) { return row.kind == models::RowKind::GroupHead; }));
    if (caps > 0)
        m_banner->setContent(Tone::Severity3, Icon::Alert, tr("%n cap(s) exceeded", nullptr, caps),
                             tr("Judges awarded without seeing each other. The points count until an award is reversed."));
    else if (m_dialog)
        m_dialog->close();
}

void CapReviewPanel::openList()
{
    if (m_dialog)
        return;
    m_dialog = new FormDialog(tr("Caps exceeded"), {}, this);
    auto *body = m_dialog->body();
    body->addWidget(paragraph(tr("Under each cap every award that counts, in the order of the ledger. Reversing one takes its whole ruling back, the "
                                 "defender's deduction too; the claim can then be ruled on again, and the new award stops at the cap."),
                              BodyType, Ink::Text2));
    m_table = plainTable(tr("Awards under the caps exceeded"));
    m_table->setModel(m_model);
    m_table->setMinimumSize(scaled(760), scaled(320));
    using Model = models::CapReviewModel;
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Interactive);
    head->setSectionResizeMode(Model::What, QHeaderView::Stretch);
    m_table->setColumnWidth(Model::When, textWidth(textFont(BodyType), QStringLiteral("88-88 88:88")) + 32);
    m_table->setColumnWidth(Model::Judge, scaled(112));
    m_table->setColumnWidth(Model::Points, textWidth(textFont(BodyType), QStringLiteral("88,888.88")) + 24);
    m_table->setColumnWidth(Model::Used, scaled(150));
    body->addWidget(m_table, 1);
    auto *foot = rowLayout(8);
    m_reverse = new Button(tr("Reverse…"), ButtonKind::Danger, Icon::Undo, ButtonSize::Small);
    m_why = new Label({}, SmallType, Weight::Regular, Ink::Text3);
    foot->addWidget(m_reverse);
    foot->addWidget(m_why, 1);
    body->addLayout(foot);
    connect(m_reverse, &QPushButton::clicked, this, &CapReviewPanel::askReversal);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CapReviewPanel::showSelection);
    layHeads();
    showSelection();
    m_dialog->open();
}

/// A head speaks over the whole width.
void CapReviewPanel::layHeads()
{
    if (!m_table)
        return;
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->at(row).kind == models::RowKind::GroupHead)
            m_table->setSpan(row, 0, 1, models::CapReviewModel::ColumnCount);
    }
}

void CapReviewPanel::showSelection()
{
    if (!m_table)
        return;
    const bool chosen = chosenAward().has_value();
    m_reverse->setVisible(m_mayReverse);
    m_reverse->setEnabled(chosen);
    m_why->setText(!m_mayReverse ? tr("A judge or the chief judge reverses.") : chosen ? QString() : tr("Choose an award to reverse it."));
}

std::optional<models::CapReviewRow> CapReviewPanel::chosenAward() const
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid() || !m_table->selectionModel()->isRowSelected(current.row()))
        return std::nullopt;
    const models::CapReviewRow row = m_model->at(current.row());
    return row.kind == models::RowKind::Record ? std::optional(row) : std::nullopt;
}

void CapReviewPanel::askReversal()
{
    const auto row = chosenAward();
    if (!row)
        return;
    confirmReversal(m_dialog, row->ifReversed, [this, entry = row->entry](const QString &reason) { Q_EMIT reversalRequested({entry, reason}); });
}

} // namespace redoubt::views
