// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QDateTimeEdit>

namespace redoubt::views {

/// A time by the clocks of the register's place, to the minute or, where it is known so well, to the second.
class WallTimeEdit : public QDateTimeEdit
{
    Q_OBJECT
public:
    /// @p offsetSeconds: of those clocks, east of UTC.
    WallTimeEdit(Instant at, int offsetSeconds, QWidget *parent = nullptr);

    [[nodiscard]] Instant instant() const;
    void setSeconds(bool seconds);

private:
    int m_offsetSeconds;
};

} // namespace redoubt::views
