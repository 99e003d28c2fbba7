// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QList>
#include <QTimer>
#include <QWidget>

#include <functional>

namespace redoubt::views {

/// What can be done about an act that is done: look at it, take it back.
struct ToastAction
{
    QString text;
    std::function<void()> act;
};

/// The receipt of an act: what was done, where to look at it, and how to take it back. Floats over @p window where it covers no control, near the
/// foot if it can: for six seconds, for ten where something can be done about it, longer while the pointer rests on it. A new receipt takes the
/// place of the old.
class Toast : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    /// @p actions are the links at the right, in this order; with the keyboard Left and Right go between them.
    void showReceipt(const QString &text, const QList<ToastAction> &actions = {}, Icon icon = Icon::Check);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] const QList<ToastAction> &actions() const { return m_actions; }
    /// How long each receipt stands from now on, in milliseconds.
    void setDuration(int milliseconds);
    [[nodiscard]] int duration() const { return m_timer.interval(); }
    /// Looks for a free place anew: what lies below has changed.
    void place();

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] int actionWidth(int action) const;
    /// Of all links, with the gap before each.
    [[nodiscard]] int actionsWidth() const;
    [[nodiscard]] QRect actionRect(int action) const;
    void trigger(int action);

    QString m_text;
    QList<ToastAction> m_actions;
    int m_current = 0;  ///< that the keyboard would trigger
    int m_duration = 0; ///< 0: as long as its kind stands
    Icon m_icon = Icon::Check;
    QTimer m_timer;
};

} // namespace redoubt::views
