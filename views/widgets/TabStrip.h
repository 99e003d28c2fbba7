// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Icons.h"

#include <QTabBar>

namespace redoubt::views {

/// The tabs of a page, with what waits behind each. Keys and screen readers work as with any QTabBar;
/// the painting is the console's. Every tab has its bold width, so that choosing one moves none.
class TabStrip : public QTabBar
{
    Q_OBJECT
public:
    explicit TabStrip(QWidget *parent = nullptr);

    int addTab(const QString &text, int badge = 0);
    /// What waits behind tab @p index; 0 shows nothing.
    void setBadge(int index, int badge);
    [[nodiscard]] int badge(int index) const;
    /// 36 px tabs in place of 40.
    void setCompact(bool compact);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    bool m_compact = false;
};

} // namespace redoubt::views
