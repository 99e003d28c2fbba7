// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

namespace redoubt::views {

/// A key as it stands on the keyboard, in a small frame.
class KeyHint : public QWidget
{
    Q_OBJECT
public:
    explicit KeyHint(const QString &keys, QWidget *parent = nullptr);
    explicit KeyHint(const QKeySequence &keys, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

    /// "Ctrl K" for Ctrl+K, as the hint shows it.
    [[nodiscard]] static QString textOf(const QKeySequence &keys);
    /// Paints the hint with its right edge at @p right, centred on @p centreY; returns its width.
    static int paint(QPainter &painter, int right, int centreY, const QString &keys);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_keys;
};

} // namespace redoubt::views
