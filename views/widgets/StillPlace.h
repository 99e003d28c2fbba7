// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

namespace redoubt::views {

/// The place of a box that is not always there: a banner, a strip. What is under the pointer does not move for it. While the pointer is over
/// what would move, the box floats: in front of a bar, where it takes no clicks, or where it covers no control; and it leaves an empty place when
/// it goes. It takes its place, or gives it back, once the pointer has left.
class StillPlace : public QWidget
{
    Q_OBJECT
public:
    /// Holds @p box, which comes and goes by setWanted() alone.
    explicit StillPlace(QWidget *box, QWidget *parent = nullptr);

    /// What moves when the box comes, be it beside this place or around it, and the bar that the box floats in front of meanwhile; without one it
    /// floats inside @p content. Neither is owned.
    void keepStill(QWidget *content, QWidget *bar = nullptr);
    /// Whether the box has something to say. To be told again once its words have changed: they may need more room.
    void setWanted(bool wanted);
    [[nodiscard]] bool isWanted() const { return m_wanted; }
    /// Nothing of the content is aimed at any more: it shows something else.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] bool isAimed() const;
    void hold();
    void apply(bool mayMove);
    void dock();
    void floatOver();
    [[nodiscard]] bool isFloating() const;
    [[nodiscard]] int needed(int width) const;
    [[nodiscard]] QRect placeOnBar() const;
    [[nodiscard]] QRect placeInContent() const;

    QPointer<QWidget> m_box; ///< while it floats, it belongs to what it floats over
    QPointer<QWidget> m_content;
    QPointer<QWidget> m_bar;
    bool m_wanted = false;
};

} // namespace redoubt::views
