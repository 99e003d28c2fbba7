// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/exercise/WallValues.h"
#include "views/theme/Typography.h"

#include <QFont>
#include <QWidget>

namespace redoubt::views {

/// A painted part of the wall. Sizes are those of a 1920 × 1080 wall times a factor, so that every projector shows the same
/// picture; neither the type scale of the console nor its spacing plays a part.
class WallPart : public QWidget
{
    Q_OBJECT
public:
    explicit WallPart(QWidget *parent = nullptr);

    void setFactor(double factor);
    virtual void setValues(const models::WallValues &values);

protected:
    [[nodiscard]] int px(double size) const { return qRound(size * m_factor); }
    [[nodiscard]] QFont wallFont(int size, Weight weight = Weight::Regular) const;
    /// One line, elided at the right where @p elide says so.
    int drawLine(QPainter &painter, const QRect &rect, const QString &text, const QFont &font, const QColor &colour,
                 Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter) const;
    [[nodiscard]] const models::WallValues &values() const { return m_values; }
    /// Called when values or factor changed: heights, accessible text.
    virtual void arrange() { }

private:
    double m_factor = 1.0;
    models::WallValues m_values;
};

/// What people say of the times of a wall.
[[nodiscard]] QString wallDates(const models::WallValues &values);

} // namespace redoubt::views
