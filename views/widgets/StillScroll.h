// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include <vector>

class QScrollArea;
class QSpacerItem;
class QVBoxLayout;
class QWidget;

namespace redoubt::views {

/// Holds what is under the pointer still in a scroll area whose contents change height: a line comes above the field that one is aiming at,
/// and the area scrolls by as much. Where there is not enough to scroll, empty room is made, and given back once the pointer has left.
class StillScroll : public QObject
{
    Q_OBJECT
public:
    /// @p area shows one widget with a vertical layout, resized to the area's width. The area is the parent.
    explicit StillScroll(QScrollArea *area);

    /// The contents are others now, and nobody has aimed at them yet: lays them out and takes them as they stand.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void look();
    void hold();
    void moveBy(int pixels);
    void setRoom(int above, int below);
    [[nodiscard]] int heightOf(const QWidget &widget) const;

    struct Seen
    {
        QPointer<QWidget> control;
        int y = 0;
    };
    QScrollArea &m_area;
    QVBoxLayout *m_column;
    QSpacerItem *m_above;
    QSpacerItem *m_below;
    std::vector<Seen> m_seen; ///< where each control stood when the contents were last laid out, in the viewport
    int m_value = 0;          ///< how far it was scrolled when that last changed
    bool m_busy = false;
};

} // namespace redoubt::views
