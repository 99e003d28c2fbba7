// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/ChecklistPane.h"

#include "models/duty/CheckModel.h"
#include "views/duty/CheckDelegate.h"
#include "views/duty/CheckEntryBar.h"
#include "views/theme/Typography.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainTable.h"
#include "views/widgets/Surface.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QTableView>

namespace redoubt::views {

namespace {
constexpr int leastName = 120;
} // namespace

ChecklistPane::ChecklistPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Checklist"))), m_version(new QWidget),
      m_kept(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Text2)), m_next(new ElidedLabel({}, SmallType, Weight::Regular, Ink::Accent)),
      m_breached(new Chip), m_lacking(new Chip), m_overdue(new Chip), m_table(plainTable(tr("Checklist"))),
      m_nothing(paragraph(tr("This shift has no checklist. Whoever plans the office's duty publishes one; the next shift begins with it."), BodyType,
                          Ink::Text2)),
      m_foot(new QWidget), m_entry(new CheckEntryBar)
{
    auto *column = columnLayout(this);
    m_head->addTrailing(m_overdue);
    m_head->addTrailing(m_breached);
    m_head->addTrailing(m_lacking);
    column->addWidget(m_head);
    auto *version = columnLayout(m_version, {16, 0, 16, 8}, 2);
    version->addWidget(m_kept);
    version->addWidget(m_next);
    m_version->hide();
    column->addWidget(m_version);
    m_nothing->setContentsMargins(16, 8, 16, 8);
    column->addWidget(m_nothing);
    column->addWidget(m_table, 1);
    column->addStretch();
    auto *foot = columnLayout(m_foot);
    foot->addWidget(new Rule);
    foot->addWidget(m_entry);
    column->addWidget(m_foot);

    m_table->setItemDelegate(new CheckDelegate(m_table));
    m_table->verticalHeader()->setMinimumSectionSize(8);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    connect(m_table, &QAbstractItemView::doubleClicked, this, [this] {
        if (m_entry->field())
            m_entry->field()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_entry, &CheckEntryBar::requested, this, &ChecklistPane::requested);
    connect(m_entry, &CheckEntryBar::stepRequested, this, [this](int direction) {
        step(direction);
        if (QWidget *field = m_entry->field())
            field->setFocus(Qt::OtherFocusReason);
        else
            m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_entry, &CheckEntryBar::left, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    setFocusProxy(m_table);
    setMayWrite(false);
    applySizes();
    showCounts();
}

void ChecklistPane::setModel(models::CheckModel *model)
{
    m_model = model;
    m_table->setModel(model);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(model, signal, this, [this] {
            showCounts();
            fitColumns();
        });
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        showCounts();
        showItem();
        fitColumns();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChecklistPane::showItem);
    showCounts();
    showItem();
    fitColumns();
}

void ChecklistPane::setVersion(const QString &kept, const QString &next)
{
    m_kept->setText(kept);
    m_kept->setVisible(!kept.isEmpty());
    m_next->setText(next);
    m_next->setVisible(!next.isEmpty());
    m_version->setVisible(!kept.isEmpty() || !next.isEmpty());
}

void ChecklistPane::setMayWrite(bool may) { m_foot->setVisible(may); }

void ChecklistPane::showCounts()
{
    const models::CheckCounts counts = m_model ? m_model->counts() : models::CheckCounts();
    m_head->setNote(counts.all == 0 ? QString() : tr("%1 of %n item(s) done", nullptr, counts.all).arg(counts.done));
    m_breached->setSpec({tr("%n not as it should be", nullptr, counts.breached), Tone::Severity3, Icon::Alert});
    m_breached->setVisible(counts.breached > 0);
    m_lacking->setSpec({tr("%n without evidence", nullptr, counts.lacksEvidence), Tone::Severity2, Icon::Image});
    m_lacking->setVisible(counts.lacksEvidence > 0);
    m_overdue->setSpec({tr("%n round(s) overdue", nullptr, counts.overdue), Tone::Severity4, Icon::Clock});
    m_overdue->setVisible(counts.overdue > 0);
    m_nothing->setVisible(counts.all == 0);
    m_table->setVisible(counts.all > 0);
}

void ChecklistPane::showItem() { m_entry->setItem(m_model ? m_model->itemAt(m_table->currentIndex().row()) : nullptr); }

void ChecklistPane::step(int direction)
{
    if (!m_model)
        return;
    int row = m_table->currentIndex().row() + direction;
    while (row >= 0 && row < m_model->rowCount() && !m_model->itemAt(row))
        row += direction;
    if (m_model->itemAt(row))
        m_table->setCurrentIndex(m_model->index(row, models::CheckModel::Item));
}

/// The next item that nobody has answered, from the present one on; where there is none, the present one stays.
void ChecklistPane::goOn()
{
    if (!m_model)
        return;
    const int rows = m_model->rowCount();
    const int from = qMax(0, m_table->currentIndex().row());
    for (int i = 1; i <= rows; ++i) {
        const int row = (from + i) % rows;
        const models::CheckRow *item = m_model->itemAt(row);
        if (item && (item->state == models::CheckState::Open || item->state == models::CheckState::Overdue)) {
            m_table->setCurrentIndex(m_model->index(row, models::CheckModel::Item));
            return;
        }
    }
}

bool ChecklistPane::takeKey(const QKeyEvent &key)
{
    const auto plain = key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (plain != Qt::NoModifier)
        return false;
    switch (key.key()) {
    case Qt::Key_Down: step(1); return true;
    case Qt::Key_Up: step(-1); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_foot->isHidden())
            return false;
        if (QWidget *field = m_entry->field())
            field->setFocus(Qt::OtherFocusReason);
        else
            m_entry->submit();
        return true;
    default: break;
    }
    if (m_foot->isHidden() || key.text().isEmpty() || !key.text().at(0).isPrint() || key.text().at(0).isSpace() || !m_entry->field())
        return false;
    m_entry->begin(key.text());
    return true;
}

bool ChecklistPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event)))
        return true;
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        fitColumns();
    return QWidget::eventFilter(watched, event);
}

void ChecklistPane::showFailure(const QString &why) { m_entry->showFailure(why); }

void ChecklistPane::showDone()
{
    const bool inBar = m_entry->isAncestorOf(focusWidget());
    m_entry->showDone();
    goOn();
    if (inBar)
        m_table->setFocus(Qt::OtherFocusReason);
}

/// The names take what the others leave.
void ChecklistPane::fitColumns()
{
    if (!m_model)
        return;
    using models::CheckModel;
    int others = 0;
    for (int column = CheckModel::Value; column < CheckModel::ColumnCount; ++column) {
        const int edge = column == CheckModel::Checked ? 8 : 0;
        const int title = textWidth(textFont(SmallType), m_model->headerData(column, Qt::Horizontal).toString()) + 16 + edge;
        int width = title;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            if (m_model->itemAt(row))
                width = qMax(width, m_table->itemDelegate()->sizeHint({}, m_model->index(row, column)).width());
        }
        // A long answer gives way to the names; numbers are never that long.
        width = qMin(width, qMax(title, scaled(column == CheckModel::Value || column == CheckModel::ShouldBe ? 112 : 160)));
        m_table->setColumnWidth(column, width);
        others += width;
    }
    const bool fits = m_table->viewport()->width() - others >= scaled(leastName);
    m_table->horizontalHeader()->setSectionResizeMode(CheckModel::Item, fits ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!fits)
        m_table->setColumnWidth(CheckModel::Item, scaled(leastName));
}

void ChecklistPane::applySizes()
{
    m_table->horizontalHeader()->setFixedHeight(scaled(28));
    fitColumns();
}

void ChecklistPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
