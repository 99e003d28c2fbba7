// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/widgets/Banner.h"

#include <optional>

namespace redoubt::views {

/// A unit below whose duty office is on this console because somebody asked for it.
struct FollowedUnit
{
    QString name;         ///< the office's, or the unit's as long as nothing has come
    QString above;        ///< the unit's superior; empty: not known
    bool isWhole = false; ///< all that the server is known to have is here
    bool isOnline = false;
    qint64 lines = 0;   ///< that have come; 0: nothing yet
    qint64 ofLines = 0; ///< that there are, as far as is known; 0: not known

    bool operator==(const FollowedUnit &) const = default;
};

/// Above the duty page of such a unit: whether it is whole, being fetched or cut off, what stays on this console, and the way to let it go.
class FollowedBanner : public Banner
{
    Q_OBJECT
public:
    explicit FollowedBanner(QWidget *parent = nullptr);

    /// None hides it.
    void setUnit(const std::optional<FollowedUnit> &unit);
    [[nodiscard]] const std::optional<FollowedUnit> &unit() const { return m_unit; }
    [[nodiscard]] Button *letGo() const { return m_letGo; }

private:
    std::optional<FollowedUnit> m_unit;
    Button *m_letGo;
};

} // namespace redoubt::views
