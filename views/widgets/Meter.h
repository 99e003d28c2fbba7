// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Tokens.h"

#include <QWidget>

namespace redoubt::views {

/// How much of a limit is used, with the part that is only proposed hatched behind it. Shares are of the whole,
/// 0 to 1; what exceeds 1 is cut. The words with the exact numbers stand beside it, not in it.
class Meter : public QWidget
{
    Q_OBJECT
public:
    explicit Meter(Tone tone = Tone::Accent, int height = 6, QWidget *parent = nullptr);

    void setShares(double used, double proposed = 0);
    void setTone(Tone tone);
    [[nodiscard]] double used() const { return m_used; }
    [[nodiscard]] double proposed() const { return m_proposed; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

    /// The same bar for delegates.
    static void paint(QPainter &painter, const QRectF &rect, double used, double proposed, const QColor &solid, const QColor &hatch);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone;
    int m_height;
    double m_used = 0;
    double m_proposed = 0;
};

} // namespace redoubt::views
