// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/frame/NavigationRail.h"

#include <QAbstractButton>

namespace redoubt::views {

/// One page of the rail: icon over label, badge at the icon's shoulder.
class RailButton : public QAbstractButton
{
    Q_OBJECT
public:
    explicit RailButton(const RailEntry &entry, QWidget *parent = nullptr);

    void setBadge(int badge);
    [[nodiscard]] int badge() const { return m_badge; }
    void setCompact(bool compact);
    [[nodiscard]] const RailEntry &entry() const { return m_entry; }
    /// Width of the label in bold plus the item's margins; the rail takes the widest.
    [[nodiscard]] int neededWidth() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RailEntry m_entry;
    int m_badge = 0;
    bool m_compact = false;
};

} // namespace redoubt::views
