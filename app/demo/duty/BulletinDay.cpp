// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/BulletinDay.h"

#include "app/demo/duty/DutyCast.h"
#include "app/drafts/duty/BulletinDrafts.h"
#include "core/zones/ZoneDatabase.h"
#include "duty/bulletin/BulletinRules.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace redoubt::demo {

namespace {
using namespace duty;

constexpr std::int64_t bulletinMinuteMs = 60'000;
constexpr int bulletinHour = 60;
constexpr int bulletinDay = 24 * bulletinHour;
constexpr std::size_t answersAtOnce = 40; // of one commit
constexpr int firstNumber = 86;           // of this year: a demo begins in the middle of one

enum class ToWhom { Everybody, Departments, Counties };

/// How many of those addressed have done what, from the first on; those that have done least come last.
struct ScriptedBulletin
{
    BulletinLevel level;
    const char *title;
    const char *summary;
    ToWhom to;
    int issuedAgo; ///< minutes
    int acknowledgeIn;
    int feedbackIn;
    int silent;     ///< have not acknowledged
    int noFeedback; ///< have acknowledged alone
};
constexpr auto scriptedBulletins = std::to_array<ScriptedBulletin>({
    {BulletinLevel::Larger, "节前弱口令专项排查提示", "部分单位的管理后台仍在使用初始口令。", ToWhom::Counties, 40 * bulletinDay, -39 * bulletinDay,
     -36 * bulletinDay, 0, 0},
    {BulletinLevel::General, "短信网关滥发风险提示", "个别短信网关接口未做鉴权，可被用来群发。", ToWhom::Counties, 33 * bulletinDay,
     -32 * bulletinDay, -29 * bulletinDay, 0, 0},
    {BulletinLevel::Major, "边界设备管理口越权漏洞预警", "管理口对互联网开放时可被越权登录。", ToWhom::Counties, 26 * bulletinDay, -25 * bulletinDay,
     -22 * bulletinDay, 0, 0},
    {BulletinLevel::General, "双节前网站内容安全提示", "请在节前完成栏目与链接的检查。", ToWhom::Counties, 19 * bulletinDay, -18 * bulletinDay,
     -15 * bulletinDay, 0, 0},
    {BulletinLevel::Larger, "勒索软件利用备份系统漏洞预警", "备份系统的远程管理服务存在漏洞，已有单位的备份被加密。", ToWhom::Counties,
     12 * bulletinDay, -11 * bulletinDay, -8 * bulletinDay, 0, 0},
    {BulletinLevel::General, "远程运维工具弱口令风险提示", "远程运维工具的共享口令多年未换。", ToWhom::Departments, 5 * bulletinDay, -4 * bulletinDay,
     3 * bulletinDay + 5 * bulletinHour, 0, 3},
    {BulletinLevel::Major, "重保期间门户网站篡改风险预警", "近期有针对门户网站的篡改活动，请收紧后台访问并每日核对首页。", ToWhom::Everybody,
     4 * bulletinDay, -3 * bulletinDay, -18 * bulletinHour, 0, 2},
    {BulletinLevel::Larger, "仿冒政务邮箱的钓鱼邮件预警", "有人以单位邮箱迁移为名发送钓鱼邮件，骗取口令。", ToWhom::Everybody, 2 * bulletinDay,
     -bulletinDay, bulletinDay + 5 * bulletinHour, 0, 7},
    {BulletinLevel::Major, "X 协同办公软件远程执行漏洞预警",
     "X 协同办公软件的附件预览服务存在反序列化漏洞，不用登录就能执行命令。已有外市政务系统被利用，攻击者由此进入内网。本市登记 31 套，其中 28 "
     "套受影响，涉及 22 "
     "家单位。",
     ToWhom::Everybody, 19 * bulletinHour, 94, 2 * bulletinDay + 5 * bulletinHour, 5, 13},
});

/// Who keeps silent longest, and what was said on the telephone.
struct SilentUnit
{
    std::string_view unit;
    const char *answer;
};
constexpr auto silentUnits = std::to_array<SilentUnit>({{"市财政局", "答应午后签"},
                                                        {"市水务局", "无人接听"},
                                                        {"市体育局", "无人接听"},
                                                        {"市供销社", "联络员休假，找代理"},
                                                        {"县区F", "下属乡镇停电，恢复后签"}});

struct NamedGroup
{
    const char *name;
    const char *within;
    std::size_t from; ///< among the departments
    std::size_t count;
};
constexpr auto namedGroups = std::to_array<NamedGroup>(
    {{"政府部门", "市直部门", 0, 32}, {"群团与事业", "市直部门", 32, 10}, {"中省驻市", "市直部门", 42, 3}, {"园区与国企", "市直部门", 45, 3}});

class BulletinPlay
{
public:
    BulletinPlay(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
                 const std::function<void(std::string_view)> &say)
        : m_signInAs(signInAs), m_unitIds(units), m_now(now), m_say(say)
    { }

    Result<BulletinOutcome> whole()
    {
        REDOUBT_ASSIGN(m_zone, zones::systemZone("Asia/Shanghai"));
        m_say("the leader issues bulletins");
        REDOUBT_ASSIGN(m_leader, m_signInAs("demo-leader"));
        REDOUBT_ASSIGN(m_office, m_leader->awaitStream(StreamPurpose::DutyOffice));
        REDOUBT_ASSIGN(const auto home, unit(HomeUnit));
        REDOUBT_ASSIGN(const auto broadcasts, m_leader->awaitStreams(StreamPurpose::UnitBroadcast, {home}));
        m_broadcast = broadcasts.front();
        REDOUBT_TRY(sortUnits());
        for (const auto &scripted : scriptedBulletins)
            REDOUBT_TRY(issue(scripted));
        REDOUBT_TRY(draftAnother());
        REDOUBT_TRY(m_leader->drained());

        m_say("the units acknowledge and give feedback");
        for (const auto &reporter : reporters()) {
            REDOUBT_ASSIGN(auto actor, m_signInAs(reporter.account));
            REDOUBT_TRY(join(reporter, *actor));
            m_reporters.push_back(std::move(actor));
        }
        REDOUBT_TRY(nameLiaisons());
        for (std::size_t i = 0; i + 1 < scriptedBulletins.size(); ++i)
            REDOUBT_TRY(answerAll(i));
        REDOUBT_TRY(answerWithReminders(scriptedBulletins.size() - 1));
        return m_outcome;
    }

private:
    struct Unit
    {
        Id id;
        std::string_view name;
        Id channel;
        DemoActor *speaks = nullptr;
    };

    [[nodiscard]] Result<Id> unit(std::string_view name) const
    {
        const auto found = m_unitIds.find(name);
        if (found == m_unitIds.end())
            return fail(ErrorCode::NotFound, "the server did not give an id for " + std::string(name));
        return found->second;
    }
    [[nodiscard]] Instant minutesAgo(int minutes) const { return m_now + -minutes * bulletinMinuteMs; }

    Result<void> write(DemoActor &actor, std::vector<store::Draft> drafts)
    {
        for (std::size_t from = 0; from < drafts.size(); from += answersAtOnce) {
            const auto until = std::min(drafts.size(), from + answersAtOnce);
            REDOUBT_ASSIGN(const auto receipt,
                           actor.commit({drafts.begin() + static_cast<std::ptrdiff_t>(from), drafts.begin() + static_cast<std::ptrdiff_t>(until)}));
            for (const auto &change : receipt.changes) {
                REDOUBT_ASSIGN(const auto record, actor.record(change.stream, change.record));
                m_board.take(change.stream, record.state);
            }
        }
        return {};
    }
    Result<void> write(DemoActor &actor, Result<store::Draft> draft)
    {
        if (!draft)
            return fail(draft.error());
        return write(actor, std::vector{std::move(*draft)});
    }

    Result<void> sortUnits()
    {
        std::vector<store::Draft> drafts;
        const auto add = [&](const char *name, std::optional<Id> within, std::vector<Id> units, std::int64_t place) {
            UnitGroup group;
            group.name = name;
            group.within = within;
            group.units = std::move(units);
            group.place = place;
            const Id id = m_leader->newId();
            drafts.push_back(drafts::addOf(m_broadcast, group, id));
            return id;
        };
        const Id departments = add("市直部门", {}, {}, 0);
        std::vector<Id> counties;
        for (const auto name : castCounties()) {
            REDOUBT_ASSIGN(const auto id, unit(name));
            counties.push_back(id);
        }
        add("县区", {}, counties, 1);
        std::int64_t place = 0;
        for (const auto &named : namedGroups) {
            std::vector<Id> units;
            for (const auto name : castDepartments().subspan(named.from, named.count)) {
                REDOUBT_ASSIGN(const auto id, unit(name));
                units.push_back(id);
            }
            add(named.name, departments, std::move(units), place++);
        }
        // One after the other: a group names the one that it lies within.
        for (auto &draft : drafts)
            REDOUBT_TRY(write(*m_leader, std::vector{std::move(draft)}));
        return {};
    }

    Result<std::vector<Addressee>> addressees(ToWhom to) const
    {
        std::vector<Addressee> all;
        const auto add = [&](std::span<const std::string_view> names) -> Result<void> {
            for (const auto name : names) {
                REDOUBT_ASSIGN(const auto id, unit(name));
                all.push_back({id, std::string(name), {}, {}});
            }
            return {};
        };
        if (to != ToWhom::Counties)
            REDOUBT_TRY(add(castDepartments()));
        if (to != ToWhom::Departments)
            REDOUBT_TRY(add(castCounties()));
        return m_board.groups().sorted(m_broadcast, std::move(all));
    }

    Result<BulletinBody> bodyOf(const ScriptedBulletin &scripted) const
    {
        BulletinBody body;
        body.level = scripted.level;
        body.title = scripted.title;
        body.summary = scripted.summary;
        REDOUBT_ASSIGN(body.to, addressees(scripted.to));
        body.acknowledgeBy = minutesAgo(-scripted.acknowledgeIn);
        body.feedbackBy = minutesAgo(-scripted.feedbackIn);
        body.steps = {{"在边界封禁受影响的路径，保留封禁记录", {}, "签收后 2 小时内", {}},
                      {"按通报所列特征，查近两周的访问日志", body.acknowledgeBy, {}, {}},
                      {"发现痕迹：断网留证，半小时内报值班室 8001，按事件登记", {}, "发现即办", {}},
                      {"反馈结论：已排查、已处置或无此系统，附截图", body.feedbackBy, {}, {}}};
        if (&scripted == &scriptedBulletins.back()) {
            body.source = "省网信办通报";
            body.systems = {{"8.0.0 – 8.2.5", "附件预览开启（默认）", "升级到 8.2.6", 19, {}},
                            {"7.x 全部", "附件预览开启（默认）", "已停止维护，下线或隔离", 9, {}},
                            {"8.2.6 及以上", "不受影响", "仍查近两周日志", 3, {}}};
        }
        return body;
    }

    Result<void> issue(const ScriptedBulletin &scripted)
    {
        REDOUBT_ASSIGN(auto body, bodyOf(scripted));
        const drafts::DutyHand drafted{"带班领导A", minutesAgo(scripted.issuedAgo + 40)};
        REDOUBT_TRY(write(*m_leader, drafts::bulletinDraft(m_office, m_broadcast, body, {}, drafted)));
        const auto draft = m_board.drafts(m_office).front();
        const auto at = minutesAgo(scripted.issuedAgo);
        const auto year = m_zone.date(m_now).year();
        REDOUBT_ASSIGN(auto paper, drafts::paperOf(m_board, draft, year, {"带班领导A", at}));
        if (m_outcome.bulletins == 0)
            paper.number = std::to_string(year) + "-0" + std::to_string(firstNumber);
        const drafts::Signer signer{draft.draft.author, [this](const feed::SignedMatter &matter) { return m_leader->sign(matter); }};
        REDOUBT_ASSIGN(auto made, drafts::issueDrafts(m_board, draft, paper, signer, [this] { return m_leader->newId(); }));
        REDOUBT_TRY(write(*m_leader, std::move(made)));
        m_sent.push_back(m_board.sent(m_broadcast).front().bulletin.id);
        ++m_outcome.bulletins;
        return {};
    }

    /// One that waits for a second person.
    Result<void> draftAnother()
    {
        BulletinBody body;
        body.level = BulletinLevel::General;
        body.title = "打印机管理端口暴露风险提示";
        body.summary = "部分网络打印机的管理端口可从办公网外访问，且未设口令。";
        REDOUBT_ASSIGN(body.to, addressees(ToWhom::Everybody));
        body.acknowledgeBy = minutesAgo(-bulletinDay);
        body.feedbackBy = minutesAgo(-4 * bulletinDay);
        return write(*m_leader, drafts::bulletinDraft(m_office, m_broadcast, body, {}, {"带班领导A", minutesAgo(30)}));
    }

    Result<void> join(const Reporter &reporter, DemoActor &actor)
    {
        std::vector<Id> ids;
        for (const auto name : reporter.units) {
            REDOUBT_ASSIGN(const auto id, unit(name));
            ids.push_back(id);
        }
        REDOUBT_ASSIGN(const auto channels, actor.awaitStreams(StreamPurpose::UnitChannel, ids));
        for (std::size_t i = 0; i < ids.size(); ++i) {
            m_units[ids[i]] = {ids[i], reporter.units[i], channels[i], &actor};
            m_channels.push_back({ids[i], channels[i]});
        }
        return {};
    }

    /// Drafts of units, each written by who speaks for it.
    using Waiting = std::map<DemoActor *, std::vector<store::Draft>>;
    Result<void> send(Waiting waiting)
    {
        for (auto &[actor, drafts] : waiting) {
            m_outcome.answers += static_cast<int>(drafts.size());
            REDOUBT_TRY(write(*actor, std::move(drafts)));
        }
        for (auto &actor : m_reporters)
            REDOUBT_TRY(actor->drained());
        return {};
    }

    Result<void> nameLiaisons()
    {
        Waiting waiting;
        int number = 0;
        for (const auto &[id, unit] : m_units) {
            ++number;
            UnitContact card;
            card.name = "联络员" + std::string(number < 10 ? "0" : "") + std::to_string(number);
            card.post = "信息科";
            card.phone = "0000-" + std::to_string(8'100 + number);
            card.shortNumber = std::to_string(8'100 + number);
            card.since = m_zone.date(m_now) - (100 + 11 * number);
            REDOUBT_ASSIGN(auto draft, drafts::contactDraft(m_board, unit.channel, card, {}));
            waiting[unit.speaks].push_back(std::move(draft));
        }
        return send(std::move(waiting));
    }

    /// Those addressed, in the order in which they answer: silent ones last.
    std::vector<Unit> inOrder(const BulletinView &view) const
    {
        std::vector<Unit> units;
        for (const auto &addressee : view.paper().body.to)
            units.push_back(m_units.at(addressee.unit));
        std::ranges::stable_partition(
            units, [](const Unit &unit) { return std::ranges::find(silentUnits, unit.name, &SilentUnit::unit) == silentUnits.end(); });
        return units;
    }
    static FeedbackResult resultOf(std::size_t unit)
    {
        return unit % 5 < 2 ? FeedbackResult::Checked : unit % 5 == 2 ? FeedbackResult::Handled : FeedbackResult::NoSuchSystem;
    }
    static const char *wordsOf(FeedbackResult result)
    {
        return result == FeedbackResult::Checked ? "已按特征排查，未见痕迹" : result == FeedbackResult::Handled ? "已升级并核对日志" : "";
    }

    Result<void> acknowledge(const BulletinView &view, const Unit &unit, Instant at, Waiting &waiting)
    {
        REDOUBT_ASSIGN(auto draft, drafts::receiptDraft(m_board, view, unit.channel, {"联络员", at}));
        waiting[unit.speaks].push_back(std::move(draft));
        return {};
    }
    Result<void> giveFeedback(const BulletinView &view, const Unit &unit, std::size_t place, Instant at, Waiting &waiting)
    {
        const auto result = resultOf(place);
        REDOUBT_ASSIGN(auto made, drafts::feedbackDrafts(m_board, view, unit.channel, {result, wordsOf(result), {}}, {"联络员", at}));
        for (auto &draft : made)
            waiting[unit.speaks].push_back(std::move(draft));
        return {};
    }

    Result<void> answerAll(std::size_t which)
    {
        const auto &scripted = scriptedBulletins[which];
        const auto view = *m_board.bulletin(m_sent[which]);
        const auto units = inOrder(view);
        Waiting waiting;
        for (std::size_t i = 0; i < units.size(); ++i) {
            const auto at = view.paper().issuedAt + static_cast<std::int64_t>(20 + 7 * i) * bulletinMinuteMs;
            if (i + static_cast<std::size_t>(scripted.noFeedback) < units.size())
                REDOUBT_TRY(giveFeedback(view, units[i], i, at, waiting));
            else
                REDOUBT_TRY(acknowledge(view, units[i], at, waiting));
        }
        return send(std::move(waiting));
    }

    /// Rounds of reminders between the receipts: 23 units, then 11, then 6 by telephone, and 5 are left.
    Result<void> answerWithReminders(std::size_t which)
    {
        const auto view = *m_board.bulletin(m_sent[which]);
        const auto units = inOrder(view);
        REDOUBT_ASSIGN(auto officer, m_signInAs("demo-officer"));
        std::vector<Id> ids;
        for (const auto &unit : units)
            ids.push_back(unit.id);
        REDOUBT_TRY(officer->awaitStreams(StreamPurpose::UnitChannel, ids));
        std::size_t acknowledged = 0;
        const auto acknowledgeUntil = [&](std::size_t until, int ago) -> Result<void> {
            Waiting waiting;
            for (; acknowledged < until; ++acknowledged)
                REDOUBT_TRY(acknowledge(view, units[acknowledged], minutesAgo(ago), waiting));
            return send(std::move(waiting));
        };
        const auto remind = [&](int ago) -> Result<void> {
            auto made = drafts::reminderDrafts(m_board, view, m_channels, ReminderWants::Acknowledgement, "请尽快签收", {"值班员01", minutesAgo(ago)},
                                               [&] { return officer->newId(); });
            REDOUBT_TRY(write(*officer, std::move(made)));
            return officer->drained();
        };
        REDOUBT_TRY(acknowledgeUntil(33, 17 * bulletinHour));
        REDOUBT_TRY(remind(16 * bulletinHour));
        REDOUBT_TRY(acknowledgeUntil(45, 5 * bulletinHour));
        REDOUBT_TRY(remind(206));
        REDOUBT_TRY(acknowledgeUntil(50, 60));
        for (std::size_t i = 50; i < units.size(); ++i) {
            const auto silent = std::ranges::find(silentUnits, units[i].name, &SilentUnit::unit);
            const drafts::CallWish wish{ReminderWants::Acknowledgement, "联络员", {}, silent == silentUnits.end() ? "答应马上签" : silent->answer};
            REDOUBT_TRY(write(*officer, drafts::callDraft(view, units[i].channel, wish, {"值班员01", minutesAgo(21 - static_cast<int>(i - 50))}, [&] {
                return officer->newId();
            })));
        }
        REDOUBT_TRY(officer->drained());
        REDOUBT_TRY(acknowledgeUntil(51, 10));
        Waiting waiting;
        for (std::size_t i = 0; i < 38; ++i)
            REDOUBT_TRY(giveFeedback(view, units[i], i, minutesAgo(9), waiting));
        return send(std::move(waiting));
    }

    const SignInAs &m_signInAs;
    const std::map<std::string, Id, std::less<>> &m_unitIds;
    Instant m_now;
    const std::function<void(std::string_view)> &m_say;
    calendar::TimeZone m_zone = calendar::TimeZone::utc();
    BulletinBoard m_board;
    Id m_office;
    Id m_broadcast;
    std::unique_ptr<DemoActor> m_leader;
    std::vector<std::unique_ptr<DemoActor>> m_reporters;
    std::map<Id, Unit> m_units;
    std::vector<UnitChannel> m_channels;
    std::vector<Id> m_sent;
    BulletinOutcome m_outcome;
};
} // namespace

Result<BulletinOutcome> playBulletins(const SignInAs &signInAs, const std::map<std::string, Id, std::less<>> &units, Instant now,
                                      const std::function<void(std::string_view)> &say)
{
    return BulletinPlay(signInAs, units, now, say).whole();
}

} // namespace redoubt::demo
