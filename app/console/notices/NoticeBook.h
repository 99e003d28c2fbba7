// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "core/calendar/CivilDate.h"
#include "core/calendar/CivilJson.h"
#include "core/json/Described.h"

#include <optional>
#include <string>
#include <vector>

namespace redoubt::console {

/// Something that waits, as an area reports it now. Knows no trade.
struct NoticeSource
{
    std::string key;   ///< the same as long as it is the same thing
    std::string area;  ///< id of its entry
    std::string place; ///< an item of the palette that leads there; may be empty
    std::string text;
    std::optional<Instant> until; ///< when it is due; none: at once
    bool critical = false;        ///< told in quiet hours, too
    bool listedOnly = false;      ///< it is listed and counted, and nobody is called for it
    bool operator==(const NoticeSource &) const = default;
};

/// What is kept of it, also over a restart.
struct Notice
{
    std::string key;
    std::string area;
    std::string place;
    std::string text;
    std::optional<Instant> until;
    bool critical = false;
    Instant cameAt;                     ///< by this computer's clock
    std::optional<Instant> announcedAt; ///< the last time
    bool dueTold = false;               ///< that its time has come, of this `until`
    bool held = false;                  ///< came, or became due, in quiet hours, and is told at their end
    bool seen = false;                  ///< somebody opened it or the list, and nothing has happened to it since
    std::optional<Instant> goneAt;      ///< since then no area reports it; none: it waits
    UnknownMembers unknown;

    [[nodiscard]] bool waits() const { return !goneAt; }
    [[nodiscard]] bool isUnread() const { return waits() && !seen; }
    bool operator==(const Notice &) const = default;
};
BOOST_DESCRIBE_STRUCT(Notice, (), (key, area, place, text, until, critical, cameAt, announcedAt, dueTold, held, seen, goneAt, unknown))

/// When only what is critical is announced, by the clock on this computer's wall; over midnight where @c from is later than @c to.
struct QuietHours
{
    bool on = false;
    calendar::TimeOfDay from{22 * 60};
    calendar::TimeOfDay to{7 * 60}; ///< itself outside; the same as @c from: all day

    [[nodiscard]] bool contains(calendar::TimeOfDay time) const;
    bool operator==(const QuietHours &) const = default;
};

/// The moment of a look.
struct NoticeMoment
{
    Instant now;
    calendar::TimeOfDay wall; ///< of this computer's clock
};

/// What is to be announced, all at once.
struct Announcement
{
    std::vector<std::string> keys; ///< in the order of the list; never empty
    bool critical = false;         ///< one of them is
    bool afterQuiet = false;       ///< what came in quiet hours
    int over = 0;                  ///< of those, how many wait no more
    bool operator==(const Announcement &) const = default;
};

/// What waits, what was said of it, and what is to be said now.
///
/// Each thing is announced when it comes and when its time has come, each once, whatever the clock does; what is critical and overdue again every
/// 15 minutes until somebody has seen it. In quiet hours what is not critical is held and told in one at their end, also what is over by then. What a
/// restart brings again is not told again. A clock that goes back repeats nothing, one that leaps ahead tells all that came due in one.
/// Pure but for what it keeps; owned by one thread.
class NoticeBook
{
public:
    static constexpr std::int64_t AgainMs = 15 * 60'000;
    static constexpr std::int64_t KeptMs = 24 * 60 * 60'000; ///< how long what is over stays in the list
    static constexpr std::size_t MostKept = 500;

    explicit NoticeBook(std::vector<Notice> kept = {}) : m_notices(std::move(kept)) { }

    /// Takes all that waits now. Only to be asked when what is here is whole: what is missing counts as over.
    [[nodiscard]] std::vector<Announcement> look(const std::vector<NoticeSource> &all, const NoticeMoment &moment, const QuietHours &quiet);

    void see(const std::string &key);
    void seeAll();

    /// Those that wait first, of them the last announced or come first; then what is over, the latest first.
    [[nodiscard]] const std::vector<Notice> &notices() const { return m_notices; }
    [[nodiscard]] const Notice *find(const std::string &key) const;
    [[nodiscard]] int unread() const;

private:
    struct Said;
    void take(const NoticeSource &source, Instant now, Said &said);
    void comeDue(Notice &notice, Instant now, Said &said);
    void tidy(Instant now);

    std::vector<Notice> m_notices;
};

} // namespace redoubt::console
