// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoBulletins.h"

#include "models/duty/bulletin/BulletinValues.h"
#include "models/Text.h"
#include "views/duty/bulletin/BulletinSheet.h"
#include "views/duty/bulletin/DraftPane.h"
#include "views/duty/bulletin/OwnAnswerPane.h"

#include <array>

namespace redoubt::views::testing {

using duty::AnswerState;
using models::BulletinBox;

namespace {
constexpr std::int64_t minuteOfBulletins = 60'000;
Instant bulletinMinutes(std::int64_t minutes) { return DemoBulletins::now() + minutes * minuteOfBulletins; }

struct UnitsOfBulletinGroup
{
    const char *path;
    std::array<int, 5> states;
};
constexpr std::array<UnitsOfBulletinGroup, 5> bulletinGroups{{{"市直部门/政府部门", {3, 7, 9, 6, 7}},
                                                              {"市直部门/群团与事业", {1, 2, 3, 1, 3}},
                                                              {"市直部门/中省驻市", {0, 1, 0, 0, 2}},
                                                              {"市直部门/园区与国企", {0, 1, 1, 1, 0}},
                                                              {"县区", {1, 2, 3, 1, 1}}}};
constexpr std::array<const char *, 6> bulletinUnits{"市财政局", "市水务局", "市体育局", "市供销社", "县区F", "市审计局"};

models::BulletinRow bulletinRow(int number, int level, const QString &title, std::int64_t dueIn, int acknowledged, int answered, int addressed)
{
    models::BulletinRow row;
    row.record = DemoBulletins::id(number);
    row.id = models::text(row.record);
    row.level = level;
    row.number = QStringLiteral("2026-0%1").arg(number);
    row.title = title;
    row.clock = acknowledged < addressed ? duty::BulletinClock::Acknowledge : duty::BulletinClock::Feedback;
    row.due = bulletinMinutes(dueIn);
    row.dueText = models::datedTime(*row.due, {DemoBulletins::now(), 8 * 3600});
    row.addressed = addressed;
    row.acknowledged = acknowledged;
    row.answered = answered;
    return row;
}
} // namespace

Instant DemoBulletins::now() { return Instant{1'791'260'760'000}; } // 2026-10-06 12:26 in Shanghai

Id DemoBulletins::id(int number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[14] = static_cast<std::uint8_t>(number / 256);
    bytes[15] = static_cast<std::uint8_t>(number % 256);
    return Id(bytes);
}

duty::AnswerGroup DemoBulletins::tree(const std::string &before)
{
    std::vector<duty::Addressee> to;
    std::vector<duty::UnitAnswer> answers;
    int number = 500;
    std::size_t open = 0;
    for (const auto &group : bulletinGroups) {
        for (std::size_t state = 0; state < group.states.size(); ++state) {
            for (int i = 0; i < group.states[state]; ++i) {
                duty::UnitAnswer answer;
                answer.unit = id(++number);
                answer.state = static_cast<AnswerState>(state + 1);
                answer.name = before + (state == 0 ? bulletinUnits[open++] : "单位" + std::to_string(number - 500));
                to.push_back({answer.unit, answer.name, group.path, {}});
                answers.push_back(answer);
            }
        }
    }
    return duty::answerTree(to, answers);
}

models::BulletinValues DemoBulletins::values(Shows shows, const QString &before)
{
    models::BulletinValues v;
    v.record = id(97);
    v.box = shows == Shows::Received ? BulletinBox::Received : shows == Shows::Draft ? BulletinBox::Drafts : BulletinBox::Running;
    v.level = 3;
    v.number = shows == Shows::Draft ? QString() : QStringLiteral("2026-097");
    v.title = before + QStringLiteral("关于 X 协同办公软件远程执行漏洞的预警通报");
    v.source = before + QStringLiteral("省网信办通报，10 月 5 日 16:10");
    v.summary = before
        + QStringLiteral("X 协同办公软件的附件预览服务存在反序列化漏洞，不用登录就能执行命令。已有外市政务系统被利用，攻击者由此进入内网。"
                         "本市登记 31 套，其中 28 套受影响，涉及 22 家单位。");
    v.issuer = shows == Shows::Draft ? QString() : QStringLiteral("市网信办");
    v.issuedText = QStringLiteral("10-05 17:30");
    v.groups = QStringLiteral("市直部门 48   县区 8");
    v.systems = {
        {before + QStringLiteral("8.0.0 – 8.2.5"), QStringLiteral("附件预览开启（默认）"), QStringLiteral("升级到 8.2.6"), QStringLiteral("19")},
        {QStringLiteral("7.x 全部"), QStringLiteral("附件预览开启（默认）"), QStringLiteral("已停止维护，下线或隔离"), QStringLiteral("9")},
        {QStringLiteral("8.2.6 及以上"), QStringLiteral("不受影响"), QStringLiteral("仍查 9 月 20 日以来日志"), QStringLiteral("3")}};
    v.steps = {{before + QStringLiteral("在边界封禁附件预览路径，保留封禁记录"), QStringLiteral("签收后 2 小时内"), false},
               {QStringLiteral("按附件 2 的 3 条特征，查 9 月 20 日以来的访问日志"), QStringLiteral("10-06 20:00"), true},
               {QStringLiteral("8.x 升级到 8.2.6；7.x 下线或隔离"), QStringLiteral("10-07 18:00"), true},
               {QStringLiteral("发现痕迹：断网留证，半小时内报市网信办 8001，按事件登记"), QStringLiteral("发现即办"), false},
               {QStringLiteral("反馈结论：已排查、已处置或无此系统，附截图"), QStringLiteral("10-08 18:00"), true}};
    v.files = {{before + QStringLiteral("1 漏洞说明.pdf"), QStringLiteral("sha256:5d1c000000000000000000000000000000000000000000000000000000000009"),
                421'888},
               {QStringLiteral("2 排查特征.txt"), QStringLiteral("sha256:a27f0000000000000000000000000000000000000000000000000000000000c4"), 3'072}};
    v.acknowledgeBy = bulletinMinutes(94);
    v.feedbackBy = bulletinMinutes(2 * 1440 + 334);
    v.acknowledgeText = QStringLiteral("10-06 14:00");
    v.feedbackText = QStringLiteral("10-08 18:00");
    v.addressed = 56;
    v.acknowledged = 51;
    v.answered = 38;
    v.drafted = {before + QStringLiteral("值班员10"), QStringLiteral("10-05 16:48"), false};
    if (shows != Shows::Draft)
        v.checked = {before + QStringLiteral("网安科负责人"), QStringLiteral("10-05 17:15"), true};
    v.issued = {before + QStringLiteral("带班领导E"), QStringLiteral("10-05 17:28"), true};
    v.digest = QStringLiteral("sha256:9c41b7e00000000000000000000000000000000000000000000000000000052e7");
    v.notVerified = v.isAltered = shows == Shows::Tampered;
    return v;
}

DemoBulletins::DemoBulletins(Shows shows, const QString &before)
{
    page.list().setModel(&list);
    if (shows == Shows::Empty) {
        page.setEmpty(true, true);
        return;
    }
    page.setEmpty(false, true);
    if (shows == Shows::Received) {
        auto row = bulletinRow(97, 3, before + QStringLiteral("X 协同办公软件远程执行漏洞预警"), 94, 0, 0, 1);
        row.box = BulletinBox::Received;
        row.from = QStringLiteral("市网信办");
        list.assign({row});
        page.list().setBoxes({{BulletinBox::Received, 1}}, BulletinBox::Received);
    } else {
        list.assign({bulletinRow(95, 3, before + QStringLiteral("国庆期间门户网站篡改风险预警"), -1106, 56, 54, 56),
                     bulletinRow(97, 3, before + QStringLiteral("X 协同办公软件远程执行漏洞预警"), 94, 51, 38, 56),
                     bulletinRow(96, 2, before + QStringLiteral("仿冒政务邮箱的钓鱼邮件预警"), 1440 + 334, 56, 49, 56),
                     bulletinRow(94, 1, before + QStringLiteral("远程运维工具弱口令风险提示"), 3 * 1440 + 334, 48, 45, 48)});
        page.list().setBoxes({{BulletinBox::Running, 4}, {BulletinBox::Drafts, 1}, {BulletinBox::Finished, 93}, {BulletinBox::Received, 0}},
                             BulletinBox::Running);
        page.list().setIssued(97);
    }
    page.list().setCurrent(id(97));
    page.sheet().setMayIssue(true);
    page.setBulletin(values(shows, before));
    if (shows == Shows::Received) {
        models::OwnAnswerValues own;
        own.bulletin = id(97);
        own.state = AnswerState::NoFeedback;
        own.acknowledged = QStringLiteral("10-06 09:12  ") + before + QStringLiteral("联络员01");
        own.reminders = {QStringLiteral("10-06 12:05  请于 10-08 18:00 前反馈")};
        page.ownAnswer().setValues(own, true, true);
        page.setBesideTitle(QStringLiteral("本单位答复"));
        page.setBeside(BulletinPage::Beside::OwnAnswer);
    } else if (shows == Shows::Draft) {
        page.draft().setValues(values(shows, before), true, {});
        page.setBeside(BulletinPage::Beside::Draft);
    } else {
        std::vector<models::UnitNote> notes;
        const auto whole = tree();
        notes.push_back({whole.groups[0].groups[0].units[0].unit, QStringLiteral("催 3 次，12:05  答应午后签"), QStringLiteral("0000-8001")});
        page.receipts().setAnswers(id(97), tree(before.toStdString()), QStringLiteral("全市"), notes);
        page.receipts().setRounds({{QStringLiteral("10-06 12:05"), true, false, 6, 1, 5, {}},
                                   {QStringLiteral("10-06 09:00"), false, false, 11, 5, 6, {}},
                                   {QStringLiteral("10-05 20:00"), false, false, 23, 12, 11, {}}});
        page.receipts().setMayRemind(true);
        page.setBesideTitle(QStringLiteral("签收与反馈 51/56"));
        page.setBeside(BulletinPage::Beside::Receipts);
    }
    page.setNow(now());
}

} // namespace redoubt::views::testing
