// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/ShiftValues.h"

#include <QWidget>

namespace redoubt::views {

/// The hours of a shift as a bar: how much of it is over, what happened when, and, where the handover is late, by how much it goes on.
class ShiftBar : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftBar(QWidget *parent = nullptr);

    void setShift(const models::ShiftValues &shift);
    void setNow(Instant now);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    [[nodiscard]] Instant end() const;
    [[nodiscard]] int xOf(Instant instant) const;
    [[nodiscard]] QString toolTipAt(int x) const;

    models::ShiftValues m_shift;
    Instant m_now;
};

} // namespace redoubt::views
