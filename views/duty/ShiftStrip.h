// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ShiftValues.h"
#include "views/widgets/Surface.h"

#include <QList>

class QHBoxLayout;

namespace redoubt::views {

class Label;
class ShiftBar;

/// Who stands, the hours of the shift, and how long until it is handed over. Where there is little room the bar gives way, then people whom the
/// last word counts and names.
class ShiftStrip : public Surface
{
    Q_OBJECT
public:
    explicit ShiftStrip(QWidget *parent = nullptr);

    void setShift(const models::ShiftValues &shift);
    void setNow(Instant now);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void showTimes();
    void fit();

    models::ShiftValues m_shift;
    Instant m_now;
    QHBoxLayout *m_people;
    QList<QWidget *> m_persons;
    Label *m_others;
    QWidget *m_barRule;
    ShiftBar *m_bar;
    QWidget *m_timesRule;
    QWidget *m_times;
    Label *m_left;
    Label *m_elapsed;
};

} // namespace redoubt::views
