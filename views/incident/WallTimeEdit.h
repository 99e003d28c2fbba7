// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"

#include <QDateTimeEdit>

#include <optional>

namespace redoubt::views {

/// A time by the clocks of the register's place, to the minute or, where it is known so well, to the second. What nobody has changed stays exactly as
/// it was, also where it is shown to the minute.
class WallTimeEdit : public QDateTimeEdit
{
    Q_OBJECT
public:
    /// @p known: what has been said; none: a new time, which is offered as @p now to the minute. @p offsetSeconds: of those clocks, east of UTC.
    WallTimeEdit(std::optional<Instant> known, Instant now, int offsetSeconds, QWidget *parent = nullptr);

    [[nodiscard]] Instant instant() const;
    void setSeconds(bool seconds);

private:
    int m_offsetSeconds;
    std::optional<Instant> m_known;
    QDateTime m_shown; ///< of m_known
};

} // namespace redoubt::views
