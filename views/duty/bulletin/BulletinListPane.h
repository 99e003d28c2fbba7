// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinListModel.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QListView;

namespace redoubt::views {

class BulletinDelegate;
class Label;
class PaneHead;
class SegmentedControl;

/// The bulletins of one box, and how many are in each.
class BulletinListPane : public QWidget
{
    Q_OBJECT
public:
    explicit BulletinListPane(QWidget *parent = nullptr);

    /// Not owned.
    void setModel(models::BulletinListModel *model);
    struct Box
    {
        models::BulletinBox box = models::BulletinBox::Running;
        int count = 0;
        bool operator==(const Box &) const = default;
    };
    /// Those that there are for whoever looks, from left to right.
    void setBoxes(const QList<Box> &boxes, models::BulletinBox current);
    /// How many were issued this year; below zero: none of our matter.
    void setIssued(int count);
    void setNow(Instant now);
    /// Chooses the row without saying so.
    void setCurrent(const Id &record);
    /// One up or down.
    void step(int by);

    [[nodiscard]] QListView *list() const { return m_list; }
    [[nodiscard]] static QString boxName(models::BulletinBox box);

Q_SIGNALS:
    void boxChosen(redoubt::models::BulletinBox box);
    void bulletinChosen(const redoubt::Id &record);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void showNothing();

    QPointer<models::BulletinListModel> m_model;
    QList<Box> m_boxes;
    models::BulletinBox m_box = models::BulletinBox::Running;
    bool m_quiet = false;
    PaneHead *m_head;
    SegmentedControl *m_choice;
    QListView *m_list;
    BulletinDelegate *m_delegate;
    Label *m_nothing;
};

} // namespace redoubt::views
