// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Signing.h"
#include "duty/board/OfficeBoard.h"

#include <map>
#include <string>

namespace redoubt::testkit {

/// An invented duty office, nine minutes before its shift of 15 April 08:30 (UTC+8) is handed over: twenty items on the checklist, four open
/// matters, ten lines in the log, and a handover of which one thing was read back otherwise than it is recorded.
class DemoOffice
{
public:
    /// How far the shift has come.
    enum class Until { NoShift, Shift, Prepared, ReadBack, HandedOver };

    /// @p before is written before every text that somebody typed.
    explicit DemoOffice(Until until = Until::ReadBack, std::string before = {});

    [[nodiscard]] duty::OfficeBoard &board() { return m_board; }
    [[nodiscard]] const duty::OfficeBoard &board() const { return m_board; }
    [[nodiscard]] Id id(const std::string &name);
    [[nodiscard]] Id shift() { return id("shift"); }
    [[nodiscard]] static Instant at(int hour, int minute, int second = 0, int day = 16);
    /// 08:21:36 on 16 April.
    [[nodiscard]] static Instant now() { return at(8, 21, 36); }
    static constexpr int offsetSeconds = 8 * 3600;

    /// Takes @p value as a record of the office. A @p seq of 0: the server has not taken it.
    template <class T>
    void take(const std::string &name, const T &value, Instant when, std::int64_t seq = -1);

    void check(const std::string &item, duty::CheckOutcome outcome, const std::string &value, Instant when, const std::string &by, int files = 1);
    void log(const std::string &name, duty::LogSort sort, const std::string &text, Instant when, const std::string &by);
    /// Prepares the handover as things stand.
    void prepare(Instant when);
    void readBack(const std::string &matter, const std::string &said, bool matches, Instant when);
    /// By keys that the server id("server") has certified.
    void sign(duty::HandoverSide side, Instant when, std::int64_t seq = -1);
    [[nodiscard]] static SigningKey serverKey();

    /// A record as it is taken: for tests that make their own.
    [[nodiscard]] std::string typed(const std::string &text) const { return m_before + text; }

private:
    void shiftAndList();
    void checks();
    void matters();
    void lines();
    void handOver();

    std::string m_before;
    std::map<std::string, Id> m_ids;
    std::uint64_t m_next = 1;
    std::int64_t m_seq = 1;
    int m_handovers = 0;
    duty::OfficeBoard m_board;
};

} // namespace redoubt::testkit
