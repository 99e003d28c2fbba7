// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calendar/Calendar.h"
#include "core/calendar/TimeZone.h"
#include "duty/board/RosterView.h"

#include <string>

namespace redoubt::testkit {

/// An invented office's roster of October 2026, looked at on 6 October at 12:26: ten leaders, twenty first and twenty second officers, workdays, rest
/// days and holidays each with their own turns; one officer seconded, one ill since the month was published, a guarantee period over the holidays, a
/// swap that holds and one that waits for consent.
class DemoRoster
{
public:
    /// How much of it there is.
    enum class Until { Nothing, Planned, Published };
    /// @p before is written before every text that somebody typed.
    explicit DemoRoster(Until until = Until::Published, std::string before = {});

    [[nodiscard]] duty::RosterBoard &board() { return m_board; }
    [[nodiscard]] duty::RosterPlace place() const;
    [[nodiscard]] static calendar::CivilDate month() { return calendar::CivilDate::clamped(2026, 10, 1); }
    [[nodiscard]] static calendar::CivilDate day(int month, int day) { return calendar::CivilDate::clamped(2026, month, day); }
    [[nodiscard]] static Instant now();
    /// Somebody's account: "01" is the first officer's, who waits to be asked.
    [[nodiscard]] static Id account(int number);
    /// The shift of @p post on @p date.
    [[nodiscard]] duty::SeenShift shift(const std::string &post, calendar::CivilDate date) const;

    /// Takes @p value as a record of the office.
    template <class T>
    Id take(const T &value, const Id &author);
    void publish(calendar::CivilDate month, std::int64_t version, Instant at);

private:
    [[nodiscard]] duty::RosterPlan plan() const;
    [[nodiscard]] std::string typed(const std::string &text) const { return m_before + text; }

    std::string m_before;
    std::int64_t m_seq = 0;
    duty::RosterBoard m_board;
};

} // namespace redoubt::testkit
