// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace redoubt::views {

/// A line of a filter: what, a bar of its share, how many. Checkable; a second press lifts it, which the page decides.
class CountRow : public QAbstractButton
{
    Q_OBJECT
public:
    explicit CountRow(const QString &text, QWidget *parent = nullptr);

    void setCount(int count, int of);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_count = 0;
    int m_of = 0;
};

} // namespace redoubt::views
