// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinListPane.h"

#include "models/Text.h"
#include "views/duty/bulletin/BulletinDelegate.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QListView>
#include <QResizeEvent>

#include <algorithm>

namespace redoubt::views {

using models::BulletinBox;

BulletinListPane::BulletinListPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Bulletins"))), m_choice(new SegmentedControl), m_list(new QListView),
      m_delegate(new BulletinDelegate(this)), m_nothing(paragraph({}, BodyType, Ink::Text2))
{
    auto *column = columnLayout(this);
    column->addWidget(m_head);
    auto *choice = new QWidget;
    auto *row = rowLayout(choice, {16, 0, 16, 12}, 0);
    row->addWidget(m_choice);
    row->addStretch();
    column->addWidget(choice);
    column->addWidget(new Rule);
    m_nothing->setContentsMargins(16, 12, 16, 12);
    column->addWidget(m_nothing);
    m_list->setItemDelegate(m_delegate);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Bulletins"));
    column->addWidget(m_list, 1);
    column->addStretch();
    connect(m_choice, &SegmentedControl::chosen, this, [this](int index) {
        if (index >= 0 && index < m_boxes.size())
            Q_EMIT boxChosen(m_boxes[index].box);
    });
    setFocusProxy(m_list);
    showNothing();
}

void BulletinListPane::setModel(models::BulletinListModel *model)
{
    m_model = model;
    m_list->setModel(model);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex &current) {
        if (!m_quiet && m_model && current.isValid())
            Q_EMIT bulletinChosen(m_model->at(current.row()).record);
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &BulletinListPane::showNothing);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &BulletinListPane::showNothing);
    showNothing();
}

QString BulletinListPane::boxName(BulletinBox box)
{
    switch (box) {
    case BulletinBox::Running: return tr("Running");
    case BulletinBox::Drafts: return tr("To be issued");
    case BulletinBox::Finished: return tr("Finished");
    case BulletinBox::Received: return tr("Received");
    }
    return {};
}

void BulletinListPane::setBoxes(const QList<Box> &boxes, BulletinBox current)
{
    m_box = current;
    const bool same = boxes.size() == m_boxes.size()
        && std::equal(boxes.begin(), boxes.end(), m_boxes.begin(), [](const Box &a, const Box &b) { return a.box == b.box; });
    m_boxes = boxes;
    if (same) {
        for (int i = 0; i < boxes.size(); ++i)
            m_choice->setCount(i, boxes[i].count);
    } else {
        QList<SegmentedControl::Segment> segments;
        for (const Box &box : boxes)
            segments.push_back({boxName(box.box), box.count});
        m_choice->setSegments(segments);
    }
    m_choice->setVisible(boxes.size() > 1);
    const auto at = std::find_if(boxes.begin(), boxes.end(), [&](const Box &box) { return box.box == current; });
    if (at != boxes.end())
        m_choice->setCurrentIndex(static_cast<int>(at - boxes.begin()));
    showNothing();
}

void BulletinListPane::setIssued(int count) { m_head->setNote(count < 0 ? QString() : tr("%n this year", nullptr, count)); }

void BulletinListPane::setNow(Instant now)
{
    m_delegate->setNow(now);
    m_list->viewport()->update();
}

void BulletinListPane::setCurrent(const Id &record)
{
    const int row = m_model ? m_model->rowOf(models::text(record)) : -1;
    m_quiet = true;
    m_list->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    m_quiet = false;
}

void BulletinListPane::step(int by)
{
    const int count = m_model ? m_model->rowCount() : 0;
    if (count == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + by, 0, count - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void BulletinListPane::showNothing()
{
    const bool empty = !m_model || m_model->rowCount() == 0;
    switch (m_box) {
    case BulletinBox::Running: m_nothing->setText(tr("Nothing is running: every unit has answered what was sent.")); break;
    case BulletinBox::Drafts: m_nothing->setText(tr("No draft waits to be checked or issued.")); break;
    case BulletinBox::Finished:
        m_nothing->setText(tr("Bulletins stand here once every unit has answered, or once they were closed or withdrawn."));
        break;
    case BulletinBox::Received: m_nothing->setText(tr("Nothing was sent to your unit yet.")); break;
    }
    m_nothing->setVisible(empty);
    m_list->setVisible(!empty);
}

void BulletinListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->doItemsLayout();
}

void BulletinListPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_choice->setRoom(width() - 32);
}

} // namespace redoubt::views
