// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/duty/RosterOffice.h"

#include <QObject>

#include <optional>

namespace redoubt::console {

/// What if somebody is away: leave that is tried out on the roster before anybody is told, then applied or dropped.
class RosterTrials : public QObject
{
    Q_OBJECT
public:
    RosterTrials(RosterOffice &office, QObject *parent);

    /// What is tried out now.
    [[nodiscard]] const std::optional<duty::Leave> &leave() const { return m_trial; }
    /// Says on the page what it would change, as @p reader sees @p month.
    void show(calendar::CivilDate month, const models::RosterReader &reader);

Q_SIGNALS:
    void begun(redoubt::calendar::CivilDate month); ///< in which it begins
    void changed();

private:
    void tryLeave(const views::LeaveWish &wish);
    void apply();
    void drop();

    RosterOffice &m_office;
    std::optional<duty::Leave> m_trial;
};

} // namespace redoubt::console
