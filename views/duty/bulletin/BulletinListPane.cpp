// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinListPane.h"

#include "models/Text.h"
#include "views/duty/bulletin/BulletinDelegate.h"
#include "views/widgets/Heads.h"
#include "views/widgets/SegmentedControl.h"

#include <QListView>

#include <algorithm>

namespace redoubt::views {

using models::BulletinBox;

BulletinListPane::BulletinListPane(QWidget *parent) : BulletinListPane(new BulletinDelegate, parent) { }

BulletinListPane::BulletinListPane(BulletinDelegate *delegate, QWidget *parent)
    : ListPane(tr("Bulletins"), new SegmentedControl, delegate, parent), m_delegate(delegate)
{
    connect(&choice(), &SegmentedControl::chosen, this, [this](int index) {
        if (index >= 0 && index < m_boxes.size())
            Q_EMIT boxChosen(m_boxes[index].box);
    });
    sayNothing();
}

void BulletinListPane::setModel(models::BulletinListModel *model)
{
    m_model = model;
    showRows(model);
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
            choice().setCount(i, boxes[i].count);
    } else {
        QList<SegmentedControl::Segment> segments;
        for (const Box &box : boxes)
            segments.push_back({boxName(box.box), box.count});
        choice().setSegments(segments);
    }
    choice().setVisible(boxes.size() > 1);
    const auto at = std::find_if(boxes.begin(), boxes.end(), [&](const Box &box) { return box.box == current; });
    if (at != boxes.end())
        choice().setCurrentIndex(static_cast<int>(at - boxes.begin()));
    sayNothing();
}

void BulletinListPane::setIssued(int count) { head().setNote(count < 0 ? QString() : tr("%n this year", nullptr, count)); }

void BulletinListPane::setNow(Instant now)
{
    m_delegate->setNow(now);
    list()->viewport()->update();
}

void BulletinListPane::setCurrent(const Id &record) { choose(m_model ? m_model->rowOf(models::text(record)) : -1); }

void BulletinListPane::chosen(int row) { Q_EMIT bulletinChosen(m_model->at(row).record); }

void BulletinListPane::sayNothing()
{
    switch (m_box) {
    case BulletinBox::Running: setNothing(tr("Nothing is running: every unit has answered what was sent.")); break;
    case BulletinBox::Drafts: setNothing(tr("No draft waits to be checked or issued.")); break;
    case BulletinBox::Finished: setNothing(tr("Bulletins stand here once every unit has answered, or once they were closed or withdrawn.")); break;
    case BulletinBox::Received: setNothing(tr("Nothing was sent to your unit yet.")); break;
    }
}

} // namespace redoubt::views
