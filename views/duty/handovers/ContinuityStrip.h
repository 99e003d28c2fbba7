// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/PastHandoverValues.h"

#include <QWidget>

namespace redoubt::views {

/// Who answered, minute by minute: the posts of a shift over its whole length, and below them its last minutes, enlarged. Orange: the outgoing
/// officer went on; a gap is red and dashed. A tooltip names post, person and from when to when.
class ContinuityStrip : public QWidget
{
    Q_OBJECT
public:
    explicit ContinuityStrip(QWidget *parent = nullptr);

    void setContinuity(const models::ContinuityValues &values);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Band
    {
        QRect area; ///< of the lanes
        Instant from;
        Instant until;
        [[nodiscard]] int x(Instant instant) const;
    };
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] Band wholeBand() const;
    [[nodiscard]] Band closeBand() const;
    [[nodiscard]] QRect pieceRect(const Band &band, int lane, const models::ContinuityPiece &piece) const;
    void paintLanes(QPainter &painter, const Band &band) const;
    [[nodiscard]] QString tellAt(const QPoint &at) const;

    models::ContinuityValues m_values;
};

} // namespace redoubt::views
