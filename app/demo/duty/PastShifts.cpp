// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/PastShifts.h"

#include "app/demo/duty/PlayedWrites.h"
#include "app/drafts/duty/HandoverWordDrafts.h"
#include "app/drafts/duty/ShiftDrafts.h"

#include <array>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t pastMinuteMs = 60'000;
constexpr std::int64_t pastDayMs = 24 * 60 * pastMinuteMs;
constexpr int lateShift = 3;      ///< days ago; its relief comes late
constexpr int behalfShift = 1;    ///< days ago; who stood it had to leave, and the leader signs
constexpr int lateBy = 12;        ///< minutes
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
});

struct PastCheck
{
    const char *item;
    const char *value;
};
constexpr auto pastChecks = std::to_array<PastCheck>({
    {"room.temperature", "23.1"},
    {"room.leak", "无"},
    {"net.exit_a", "99.99"},
    {"net.core", "全部在线"},
    {"app.sites", "56"},
    {"app.backup", "12"},
    {"sec.alarms", "0"},
    {"duty.phone", "通"},
});

/// One shift after the other, at the consoles of those who stand.
class PastPlay
{
public:
    PastPlay(OfficeBoard &board, Instant start) : m_board(board), m_start(start) { }

    Result<void> begin(const Relief &who, int daysAgo)
    {
        const auto at = startOf(daysAgo);
        return writeOn(m_board, *who.actor, drafts::beginDraft(m_board, {at, at + pastDayMs, standing(who, at)}, at));
    }

    /// @p from stands the shift of @p daysAgo and hands it over to @p to.
    Result<void> stand(const Relief &from, const Relief &to, const Relief &leader, int daysAgo)
    {
        const auto shift = m_board.running()->id;
        REDOUBT_TRY(from.actor->awaitRecord(m_board.id(), shift));
        const auto begun = startOf(daysAgo);
        for (const auto &check : pastChecks)
            REDOUBT_TRY(
                writeOn(m_board, *from.actor,
                        drafts::checkDraft(m_board, shift, {check.item, false, {}, check.value, {}, {}}, hand(from, begun + 50 * pastMinuteMs))));
        for (const auto &line : pastLines)
            REDOUBT_TRY(writeOn(m_board, *from.actor,
                                drafts::logDraft(m_board, shift, {line.sort, line.text, {}, {}, {}, {}}, from.account,
                                                 hand(from, begun + line.afterHours * 60 * pastMinuteMs))));
        const auto passes = begun + pastDayMs + (daysAgo == lateShift ? lateBy : -3) * pastMinuteMs;
        REDOUBT_TRY(writeOn(m_board, *from.actor,
                            drafts::prepareDraft(m_board, shift, {standing(to, passes), "重保期间零报告每日 3 次", "值班电话 2 部，机房钥匙 2 把"},
                                                 from.account, hand(from, passes + -preparedBefore * pastMinuteMs))));
        const auto signedAt = passes + -outgoingSigns * pastMinuteMs;
        const bool onBehalf = daysAgo == behalfShift;
        if (onBehalf) {
            REDOUBT_ASSIGN(auto consent,
                           drafts::unsignedConsent(m_board, shift,
                                                   drafts::OnBehalfWish{HandoverSide::Outgoing, from.account, leader.account, leader.name},
                                                   "身体不适，先行就医", leader.name, signedAt));
            REDOUBT_TRY(writeOn(m_board, *from.actor, drafts::consentDraft(m_board, std::move(consent), signer(leader))));
        }
        REDOUBT_TRY(writeOn(m_board, *from.actor, drafts::signOutgoingDraft(view(shift), signer(onBehalf ? leader : from), signedAt)));
        const auto next = startOf(daysAgo - 1);
        REDOUBT_TRY(writeOn(m_board, *from.actor, drafts::takeOverDrafts(m_board, view(shift), signer(to), {next, next + pastDayMs, {}}, passes)));
        return from.actor->drained();
    }

private:
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
};
} // namespace

Result<void> playPastShifts(OfficeBoard &board, const Relief &today, const Relief &other, const Relief &leader, Instant start)
{
    PastPlay play(board, start);
    static_assert(pastShifts % 2 == 0);
    REDOUBT_TRY(play.begin(today, pastShifts));
    for (int daysAgo = pastShifts; daysAgo > 0; --daysAgo) {
        const bool isTodays = daysAgo % 2 == 0;
        REDOUBT_TRY(isTodays ? play.stand(today, other, leader, daysAgo) : play.stand(other, today, leader, daysAgo));
    }
    return {};
}

} // namespace redoubt::demo
