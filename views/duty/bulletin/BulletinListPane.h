// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/bulletin/BulletinListModel.h"
#include "views/widgets/ListPane.h"

#include <QList>

namespace redoubt::views {

class BulletinDelegate;

/// The bulletins of one box, and how many are in each.
class BulletinListPane : public ListPane
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
    [[nodiscard]] static QString boxName(models::BulletinBox box);

Q_SIGNALS:
    void boxChosen(redoubt::models::BulletinBox box);
    void bulletinChosen(const redoubt::Id &record);

protected:
    void chosen(int row) override;

private:
    BulletinListPane(BulletinDelegate *delegate, QWidget *parent);
    void sayNothing();

    QPointer<models::BulletinListModel> m_model;
    QList<Box> m_boxes;
    models::BulletinBox m_box = models::BulletinBox::Running;
    BulletinDelegate *m_delegate;
};

} // namespace redoubt::views
