// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace redoubt::views {

/// Every part of the console in every state on one page: the reference for authors of pages and the first picture of
/// a screenshot run (redoubt --screens). Not reachable otherwise. Its contents are invented.
class ComponentsPage : public QWidget
{
    Q_OBJECT
public:
    explicit ComponentsPage(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace redoubt::views
