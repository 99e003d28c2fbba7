// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QTimer>
#include <QWidget>

namespace redoubt::views {

/// The receipt of an act: what was done, and where to look at it. Floats over @p window for some seconds where it covers no control, near the
/// foot if it can,
/// longer while the pointer rests on it; a new receipt takes the place of the old.
class Toast : public QWidget
{
    Q_OBJECT
public:
    explicit Toast(QWidget *window);

    /// @p action names the link at the right; empty for none.
    void showReceipt(const QString &text, const QString &action = {}, Icon icon = Icon::Check);
    [[nodiscard]] QString text() const { return m_text; }
    /// How long a receipt stands, in milliseconds (6000 unless set).
    void setDuration(int milliseconds);
    /// Looks for a free place anew: what lies below has changed.
    void place();

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void actionTriggered();

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QRect actionRect() const;
    void trigger();

    QString m_text;
    QString m_action;
    Icon m_icon = Icon::Check;
    QTimer m_timer;
};

} // namespace redoubt::views
