// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exercise/board/ExerciseBoard.h"

#include <map>
#include <string>

namespace redoubt::testkit {

/// An invented exercise on its second day at 14:26 (UTC+8): eight attacking teams, two defending units, nine claims. The
/// claim of 红03 is worth (500 − 50) × 1.4 × 0.7 × 80 % = 352.8, up to 353, when accepted to 80 % by clause 6.2.
class DemoBoard
{
public:
    /// @p before is written before every text that somebody typed: names, titles, reasons.
    explicit DemoBoard(std::string before = {});

    [[nodiscard]] exercise::ExerciseBoard &board() { return m_board; }
    [[nodiscard]] Id id(const std::string &name) { return named(name); }
    [[nodiscard]] static Instant at(int hour, int minute, int day = 15);
    [[nodiscard]] static Instant now() { return at(14, 26); }
    [[nodiscard]] Id judge() { return named("judge03"); }
    [[nodiscard]] Id claim() { return named("claim:红03-07"); }

    /// Freezes the board at @p when, with the entries given until now.
    void freeze(Instant when, Instant publishAt);
    /// Awards @p points to the team with @p code; a seq of 0 makes it provisional.
    void award(const std::string &code, std::int64_t points, Instant when, std::int64_t seq);
    /// Accepts the claim numbered @p number; its entry too.
    void rule(const std::string &number, exercise::Decision decision, std::int64_t points, Instant when, std::int64_t seq);
    /// Takes @p points from the team with @p code by the ruling on the claim numbered @p number, as from the side that was hit.
    void deduct(const std::string &number, const std::string &code, std::int64_t points, Instant when, std::int64_t seq);
    /// Undoes the entry that rule() gave for @p number.
    void reverse(const std::string &number, Instant when);

private:
    [[nodiscard]] Id named(const std::string &name);
    template <class T>
    void take(const Id &stream, const Id &id, const T &value, std::int64_t seq, Instant when, const Id &author);
    void plan();
    void teams();
    void scores();
    void claims();

    std::string m_before;
    std::map<std::string, Id> m_ids;
    std::uint64_t m_next = 1;
    std::int64_t m_seq = 1;
    exercise::ExerciseBoard m_board;
};

} // namespace redoubt::testkit
