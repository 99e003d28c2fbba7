// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/MattersPane.h"

#include "models/duty/MatterModel.h"
#include "views/duty/DutyWords.h"
#include "views/duty/MatterDelegate.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QListView>
#include <QMenu>
#include <QMouseEvent>

namespace redoubt::views {

MattersPane::MattersPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Open matters"))), m_rules(new Button({}, ButtonKind::Ghost, Icon::Timer, ButtonSize::Small)),
      m_new(new Button(tr("Add"), ButtonKind::Ghost, Icon::Plus, ButtonSize::Small)), m_list(new QListView), m_delegate(new MatterDelegate(this)),
      m_nothing(paragraph(tr("Nothing is open. What cannot be finished at once belongs here: it goes from shift to shift until it is closed."),
                          BodyType, Ink::Text2)),
      m_problem(paragraph({}, SmallType, Ink::Severity4))
{
    auto *column = columnLayout(this);
    m_new->setToolTip(tr("Add an open matter"));
    m_rules->setToolTip(tr("Time limits and escalation"));
    m_rules->setAccessibleName(m_rules->toolTip());
    m_head->addTrailing(m_rules);
    m_head->addTrailing(m_new);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    m_problem->setContentsMargins(16, 6, 16, 6);
    m_problem->hide();
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Open matters"));
    m_list->installEventFilter(this);
    m_list->viewport()->installEventFilter(this);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    column->addStretch();
    connect(m_rules, &QPushButton::clicked, this, &MattersPane::rulesRequested);
    connect(m_new, &QPushButton::clicked, this, &MattersPane::newRequested);
    setFocusProxy(m_list);
    setMayWrite(false);
    showCount();
}

void MattersPane::setModel(models::MatterModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(model, &QAbstractItemModel::rowsInserted, this, &MattersPane::showCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &MattersPane::showCount);
    showCount();
}

void MattersPane::setMayWrite(bool may)
{
    m_mayWrite = may;
    m_new->setVisible(may);
    m_delegate->setMayWrite(may);
    m_list->viewport()->update();
}

void MattersPane::setNow(Instant now)
{
    m_delegate->setNow(now);
    m_list->viewport()->update();
}

void MattersPane::showProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

void MattersPane::showCount()
{
    const int count = m_model ? m_model->rowCount() : 0;
    m_head->setNote(count == 0 ? QString() : tr("%n, first due on top", nullptr, count));
    m_nothing->setVisible(count == 0);
    m_list->setVisible(count > 0);
}

void MattersPane::act(int row)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    const models::MatterRow matter = m_model->at(row);
    if (matter.escalated && matter.escalated->mine)
        Q_EMIT takeRequested(matter.escalated->id);
    else if (!m_mayWrite)
        return;
    else if (matter.clock == duty::MatterClock::Respond)
        Q_EMIT respondRequested(matter.matter);
    else
        Q_EMIT closeWanted(matter.matter, matter.title);
}

void MattersPane::openMenu(int row, const QPoint &at)
{
    if (!m_model || row < 0 || row >= m_model->rowCount())
        return;
    const models::MatterRow matter = m_model->at(row);
    const bool mine = matter.escalated && matter.escalated->mine;
    if (!m_mayWrite && !mine) {
        if (!matter.procedure.isEmpty())
            Q_EMIT procedureWanted(matter.matter); // to read it is all that can be done
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (mine)
        connect(menu->addAction(tr("Take it: I was told")), &QAction::triggered, this,
                [this, id = matter.escalated->id] { Q_EMIT takeRequested(id); });
    if (!m_mayWrite) {
        if (!matter.procedure.isEmpty())
            connect(menu->addAction(tr("Steps of the procedure…")), &QAction::triggered, this,
                    [this, id = matter.matter] { Q_EMIT procedureWanted(id); });
        menu->popup(at);
        return;
    }
    if (matter.clock == duty::MatterClock::Respond)
        connect(menu->addAction(tr("Respond: somebody has begun on it")), &QAction::triggered, this,
                [this, id = matter.matter] { Q_EMIT respondRequested(id); });
    connect(menu->addAction(tr("Close…")), &QAction::triggered, this,
            [this, id = matter.matter, title = matter.title] { Q_EMIT closeWanted(id, title); });
    if (!matter.procedure.isEmpty())
        connect(menu->addAction(tr("Steps of the procedure…")), &QAction::triggered, this,
                [this, id = matter.matter] { Q_EMIT procedureWanted(id); });
    connect(menu->addAction(matter.procedure.isEmpty() ? tr("Begin a procedure…") : tr("Begin another procedure…")), &QAction::triggered, this,
            [this, id = matter.matter] { Q_EMIT procedureBeginWanted(id); });
    connect(menu->addAction(tr("Write of it in the log")), &QAction::triggered, this,
            [this, id = matter.matter, title = matter.title] { Q_EMIT noteWanted(id, title); });
    if (matter.sort == duty::MatterSort::Incident)
        connect(menu->addAction(tr("Enter it as an incident…")), &QAction::triggered, this,
                [this, id = matter.matter] { Q_EMIT incidentWanted(id); });
    menu->popup(at);
}

bool MattersPane::takeClick(const QPoint &at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return false;
    const QRect row = m_list->visualRect(index);
    if (m_delegate->actionRect(row, index).contains(at)) {
        act(index.row());
        return true;
    }
    if (const QRect more = m_delegate->moreRect(row, index); more.contains(at)) {
        openMenu(index.row(), m_list->viewport()->mapToGlobal(more.bottomLeft()));
        return true;
    }
    // The line of the next step opens all of them.
    if (!m_model->at(index.row()).procedure.isEmpty() && at.y() > row.center().y()) {
        Q_EMIT procedureWanted(m_model->at(index.row()).matter);
        return true;
    }
    return false;
}

bool MattersPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_list->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        if (mouse->button() == Qt::LeftButton)
            (void)takeClick(mouse->pos());
    } else if (event->type() == QEvent::ContextMenu && (watched == m_list->viewport() || watched == m_list)) {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        const bool byKey = menu->reason() == QContextMenuEvent::Keyboard;
        const QModelIndex index = byKey ? m_list->currentIndex() : m_list->indexAt(menu->pos());
        openMenu(index.row(), byKey ? m_list->viewport()->mapToGlobal(m_list->visualRect(index).center()) : menu->globalPos());
        return true;
    } else if (watched == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            act(m_list->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MattersPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->doItemsLayout();
}

} // namespace redoubt::views
