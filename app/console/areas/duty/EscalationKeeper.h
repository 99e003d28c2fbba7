// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Refresh.h"
#include "core/Clock.h"
#include "core/Id.h"

#include <QObject>

#include <optional>
#include <set>
#include <string>

namespace redoubt::console {

class Session;

/// Writes that somebody was told, in every office in which this account stands duty: as soon as this console sees that a step has come, whichever
/// page is open. What is to be written is duty::escalationsWanted's to say. Waits until what is here is whole and, for a while, until the server has
/// answered, so that consoles do not tell again what others have told; where they do, the record is marked and counts once.
class EscalationKeeper : public QObject
{
    Q_OBJECT
public:
    EscalationKeeper(Session &session, QObject *parent);

    /// Once a second.
    void tick();

private:
    [[nodiscard]] bool isReady() const;
    void look();

    Session &m_session;
    int m_secondsHere = 0; ///< since all records are on the desk
    Instant m_lookedAt;
    std::optional<Instant> m_next;   ///< the next step, if nothing happens
    std::set<std::string> m_written; ///< keys that this console has written or is writing
    Refresh m_refresh;
};

} // namespace redoubt::console
