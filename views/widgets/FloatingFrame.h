// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

/// The ground of what floats above the page: a rounded surface with an edge and a shadow around it. Children go
/// inside contentsMargins(), which leave room for the shadow.
class FloatingFrame : public QWidget
{
    Q_OBJECT
public:
    enum class Height { Menu, Dialog }; ///< how far above the page: the shadow's reach

    explicit FloatingFrame(Height height, QWidget *parent = nullptr);

    /// Paints the same ground for a widget that cannot inherit this class.
    static void paint(QPainter &painter, const QRect &outer, Height height);
    /// The room that the shadow takes on each side.
    [[nodiscard]] static int margin(Height height);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Height m_height;
};

/// Darkens the window behind a confirm dialog. Covers @p window and follows its size; delete it to lift it.
class Scrim : public QWidget
{
    Q_OBJECT
public:
    explicit Scrim(QWidget *window);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace redoubt::views
