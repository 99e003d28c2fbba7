// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/PastShifts.h"

#include "app/demo/PlayedWrites.h"
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "app/drafts/duty/ShiftDrafts.h"

#include <algorithm>
#include <array>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t pastMinuteMs = 60'000;
constexpr std::int64_t pastDayMs = 24 * 60 * pastMinuteMs;
constexpr std::array lateShifts{3, 17};   ///< days ago; their relief comes late
constexpr std::array behalfShifts{1, 22}; ///< days ago; who stood them had to leave, and the leader signs
constexpr int lateBy = 12;                ///< minutes
constexpr int linesOfDay = 4;
constexpr int looksAfter = 6;     ///< minutes after a round is due
constexpr int preparedBefore = 9; ///< minutes before duty passes
constexpr int outgoingSigns = 4;  ///< likewise

struct PastLine
{
    LogSort sort;
    const char *text;
    int afterHours;
};
constexpr auto pastLines = std::to_array<PastLine>({
    {LogSort::Check, "机房、边界、业务系统巡检，均正常", 1},
    {LogSort::Phone, "县区A 值班室来电核对联络方式", 6},
    {LogSort::Report, "零报告收齐，56 家", 9},
    {LogSort::Handling, "备份任务重跑一次后完成", 17},
    {LogSort::Check, "机房环境、边界与业务系统巡检，均正常", 2},
    {LogSort::Alarm, "政务外网出口流量突增，核实为视频会议，已解除", 5},
    {LogSort::Phone, "市教育局来电：门户改版，今晚 22:00 起停 1 小时", 8},
    {LogSort::Report, "零报告收齐，56 家，县区D 有情况 1 件，已立事项跟踪", 9},
    {LogSort::Warning, "转发漏洞预警，56 家签收", 11},
    {LogSort::Handling, "解除误报：扫描器例行任务触发告警", 14},
    {LogSort::Phone, "县区F 值班室来电：夜间值班员临时换人，名录已改", 18},
});

struct PastCheck
{
    const char *item;
    const char *value;
};
constexpr auto pastChecks = std::to_array<PastCheck>({
    {"room.temperature", "23.1"},
    {"room.humidity", "48"},
    {"room.ups", "37"},
    {"room.leak", "无"},
    {"room.fire", "正常"},
    {"net.exit_a", "99.99"},
    {"net.exit_b_loss", "0.2"},
    {"net.firewall", "39"},
    {"net.core", "全部在线"},
    {"app.portal_time", "0.79"},
    {"app.exchange", "正常"},
    {"app.sites", "56"},
    {"app.backup", "12"},
    {"sec.alarms", "0"},
    {"sec.signatures", "1"},
    {"sec.log_gaps", "0"},
    {"duty.phone", "通"},
});

/// One shift after the other, at the consoles of those who stand.
class PastPlay
{
public:
    PastPlay(OfficeBoard &board, Instant start, const calendar::TimeZone &zone) : m_board(board), m_start(start), m_zone(zone) { }

    Result<void> begin(const Relief &who, int daysAgo)
    {
        const auto at = startOf(daysAgo);
        return writeOn(m_board, *who.actor, drafts::beginDraft(m_board, {at, at + pastDayMs, standing(who, at), m_zone}, at));
    }

    /// @p from stands the shift of @p daysAgo and hands it over to @p to.
    Result<void> stand(const Relief &from, const Relief &to, const Relief &leader, int daysAgo)
    {
        const auto shift = m_board.running()->id;
        REDOUBT_TRY(from.actor->awaitRecord(m_board.id(), shift));
        const auto begun = startOf(daysAgo);
        REDOUBT_TRY(check(from, shift, begun, daysAgo));
        REDOUBT_TRY(log(from, shift, begun, daysAgo));
        const auto passes = begun + pastDayMs + (isAmongDays(lateShifts, daysAgo) ? lateBy : -3) * pastMinuteMs;
        REDOUBT_TRY(writeOn(m_board, *from.actor,
                            drafts::prepareDraft(m_board, shift, {standing(to, passes), "重保期间零报告每日 3 次", "值班电话 2 部，机房钥匙 2 把"},
                                                 from.account, hand(from, passes + -preparedBefore * pastMinuteMs))));
        const auto signedAt = passes + -outgoingSigns * pastMinuteMs;
        const bool onBehalf = isAmongDays(behalfShifts, daysAgo);
        if (onBehalf) {
            REDOUBT_ASSIGN(auto consent,
                           drafts::unsignedConsent(m_board, shift,
                                                   drafts::OnBehalfWish{HandoverSide::Outgoing, from.account, leader.account, leader.name},
                                                   "身体不适，先行就医", leader.name, signedAt));
            REDOUBT_TRY(writeOn(m_board, *from.actor, drafts::consentDraft(m_board, std::move(consent), signer(leader))));
        }
        REDOUBT_TRY(writeOn(m_board, *from.actor, drafts::signOutgoingDraft(view(shift), signer(onBehalf ? leader : from), signedAt)));
        const auto next = startOf(daysAgo - 1);
        REDOUBT_TRY(
            writeOn(m_board, *from.actor, drafts::takeOverDrafts(m_board, view(shift), signer(to), {next, next + pastDayMs, {}, m_zone}, passes)));
        return from.actor->drained();
    }

private:
    /// Once a shift, and at every round of what has set hours.
    Result<void> check(const Relief &who, const Id &shift, Instant begun, int daysAgo)
    {
        std::vector<store::Draft> found;
        const int tenths = (daysAgo * 7 + 4) % 16;
        const auto add = [&](const PastCheck &check, std::optional<Instant> round, Instant at) -> Result<void> {
            drafts::CheckWish wish;
            wish.item = check.item;
            wish.value = check.value;
            if (wish.item == "room.temperature") // as a room is: 22.0 to 23.5
                wish.value = std::to_string(22 + tenths / 10) + "." + std::to_string(tenths % 10);
            wish.round = round;
            REDOUBT_ASSIGN(auto draft, drafts::checkDraft(m_board, shift, wish, hand(who, at)));
            found.push_back(std::move(draft));
            return {};
        };
        const auto rounds = m_board.shift(shift)->value.rounds.value_or(std::vector<ItemRounds>());
        for (const auto &check : pastChecks) {
            const auto known = std::ranges::find(rounds, std::string(check.item), &ItemRounds::item);
            if (known == rounds.end())
                REDOUBT_TRY(add(check, {}, begun + 50 * pastMinuteMs));
            else
                for (const auto &due : known->due)
                    REDOUBT_TRY(add(check, due, due + looksAfter * pastMinuteMs));
        }
        return writeOn(m_board, *who.actor, std::move(found));
    }
    Result<void> log(const Relief &who, const Id &shift, Instant begun, int daysAgo)
    {
        std::vector<store::Draft> written;
        for (std::size_t i = 0; i < linesOfDay; ++i) {
            const auto &line = pastLines[(static_cast<std::size_t>(daysAgo) * 3 + i) % pastLines.size()];
            REDOUBT_ASSIGN(auto draft,
                           drafts::logDraft(m_board, shift, {line.sort, line.text, {}, {}, {}, {}}, who.account,
                                            hand(who, begun + line.afterHours * 60 * pastMinuteMs)));
            written.push_back(std::move(draft));
        }
        return writeOn(m_board, *who.actor, std::move(written));
    }
    template <std::size_t N>
    [[nodiscard]] static bool isAmongDays(const std::array<int, N> &days, int daysAgo)
    {
        return std::ranges::find(days, daysAgo) != days.end();
    }
    [[nodiscard]] Instant startOf(int daysAgo) const { return m_start + -daysAgo * pastDayMs; }
    [[nodiscard]] static drafts::DutyHand hand(const Relief &who, Instant at) { return {who.name, at}; }
    [[nodiscard]] static std::vector<DutyPerson> standing(const Relief &who, Instant since)
    {
        auto people = who.people;
        for (auto &person : people)
            person.since = since;
        return people;
    }
    /// Signs with their own key, at whichever console.
    [[nodiscard]] static drafts::Signer signer(const Relief &who)
    {
        return {who.account, [actor = who.actor](const feed::SignedMatter &matter) { return actor->sign(matter); }};
    }
    [[nodiscard]] HandoverView view(const Id &shift) const { return m_board.handoverOf(shift).value_or(HandoverView()); }

    OfficeBoard &m_board;
    Instant m_start;
    const calendar::TimeZone &m_zone;
};
} // namespace

Result<void> playPastShifts(OfficeBoard &board, const Relief &today, const Relief &other, const Relief &leader, Instant start,
                            const calendar::TimeZone &zone)
{
    PastPlay play(board, start, zone);
    static_assert(pastShifts % 2 == 0);
    REDOUBT_TRY(play.begin(today, pastShifts));
    for (int daysAgo = pastShifts; daysAgo > 0; --daysAgo) {
        const bool isTodays = daysAgo % 2 == 0;
        REDOUBT_TRY(isTodays ? play.stand(today, other, leader, daysAgo) : play.stand(other, today, leader, daysAgo));
    }
    return {};
}

} // namespace redoubt::demo
