// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

/// How a page looks while it fetches, is empty or failed: for screenshot runs.
class StatesPage : public QWidget
{
    Q_OBJECT
public:
    explicit StatesPage(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace redoubt::views
