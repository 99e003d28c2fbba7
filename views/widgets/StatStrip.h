// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Ink.h"

#include <QList>
#include <QWidget>

namespace redoubt::views {

/// A few numbers with their names in one line, as above a table or at the foot of the wall.
class StatStrip : public QWidget
{
    Q_OBJECT
public:
    struct Stat
    {
        QString name;
        QString value;
        Ink ink = Ink::Text;
    };

    explicit StatStrip(QWidget *parent = nullptr);

    void setStats(const QList<Stat> &stats);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QList<Stat> m_stats;
};

} // namespace redoubt::views
