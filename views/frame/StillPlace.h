// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QBoxLayout;
class QWidget;

namespace redoubt::views {

/// Shows and hides a box above the pages without moving what is under the pointer. While the pointer is over the pages the box
/// comes in front of the bar above them, where it takes no clicks, and leaves an empty place when it goes; it takes its place in
/// the column, or gives it back, once the pointer has left or another page is shown.
class StillPlace : public QObject
{
    Q_OBJECT
public:
    /// @p box and @p pages stand in @p column, one below the other; @p bar is above both.
    StillPlace(QBoxLayout *column, QWidget *box, QWidget *bar, QWidget *pages);

    /// Whether the box has something to say.
    void setWanted(bool wanted);
    /// Nothing on the pages is aimed at any more: they show something else.
    void settle();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply(bool mayMove);
    void floatOver();
    [[nodiscard]] bool isFloating() const;

    QBoxLayout *m_column;
    QWidget *m_box;
    QWidget *m_bar;
    QWidget *m_pages;
    bool m_wanted = false;
};

} // namespace redoubt::views
