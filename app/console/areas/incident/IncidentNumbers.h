// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/areas/Area.h"
#include "app/console/areas/incident/IncidentReader.h"
#include "app/drafts/incident/IncidentDrafts.h"
#include "incident/board/NumberBoard.h"

#include <QObject>

#include <optional>
#include <vector>

namespace redoubt::console {

class IncidentShelf;

/// Numbers 文号 for what leaves this console: asks the server for the next one when it is wanted, and keeps a few for a time without network (ADR
/// 33).
class IncidentNumbers : public QObject
{
    Q_OBJECT
public:
    IncidentNumbers(const AreaPlace &place, const IncidentLaw &law);

    /// How it stands with the number that is wanted.
    struct Wanted
    {
        enum class State {
            None,    ///< none is wanted
            Asked,   ///< the server has yet to give it
            Given,   ///< it is this console's
            Reserve, ///< there is no connection: it is of this console's reserve
            Lacking, ///< there is no connection, and no reserve
        };
        State state = State::None;
        std::optional<incident::FreeNumber> number; ///< of Given and Reserve
        Id series;
        std::int64_t year = 0;
        int reserveLeft = 0; ///< beside the number
        bool operator==(const Wanted &) const = default;
    };

    /// The series of that register that give numbers, in their order.
    [[nodiscard]] std::vector<feed::BoardRecord<incident::NumberSeries>> openSeries(const Id &stream) const;
    /// The year by the register's clocks.
    [[nodiscard]] std::int64_t yearIn(const Id &stream) const;
    /// A number of @p series is wanted from now on, of none where it is left out; wantedChanged() says what becomes of it.
    void want(const Id &stream, std::optional<Id> series);
    [[nodiscard]] const Wanted &wanted() const { return m_wanted; }
    /// While what leaves under the number is being signed and saved, nothing more is asked for; want() ends that, too.
    void hold(bool held);
    /// Once a second.
    void tick();

Q_SIGNALS:
    void wantedChanged();

private:
    void look();
    void keepReserves();
    void ask(const Id &stream, const Id &series, std::int64_t count, bool reserve);
    [[nodiscard]] const IncidentShelf &shelf() const;
    [[nodiscard]] const Id &installation() const;

    AreaPlace m_place;
    IncidentReader m_reader;
    Id m_stream; ///< of the number that is wanted
    std::optional<Instant> m_since;
    Wanted m_wanted;
    std::int64_t m_minute = 0; ///< in which reserves were last looked at
    bool m_held = false;
    bool m_isAsking = false; ///< a lease is on its way into the cache
};

} // namespace redoubt::console
