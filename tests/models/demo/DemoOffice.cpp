// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/demo/DemoOffice.h"

#include "duty/shift/HandoverRules.h"
#include "feed/RecordState.h"

#include <algorithm>

namespace redoubt::testkit {

using namespace duty;

Instant DemoOffice::at(int hour, int minute, int second, int day)
{
    // 2026-04-01T00:00 at UTC+8
    constexpr std::int64_t april = 1'774'972'800'000;
    return {april + ((day - 1) * 24LL + hour) * 3'600'000 + minute * 60'000LL + second * 1000LL};
}

Id DemoOffice::id(const std::string &name)
{
    const auto found = m_ids.find(name);
    if (found != m_ids.end())
        return found->second;
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = 0xd0;
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    for (int i = 0; i < 8; ++i)
        bytes[static_cast<std::size_t>(15 - i)] |= static_cast<std::uint8_t>(m_next >> (8 * i) & 0xffU);
    ++m_next;
    return m_ids.emplace(name, Id(bytes)).first->second;
}

template <class T>
void DemoOffice::take(const std::string &name, const T &value, Instant when, std::int64_t seq)
{
    feed::RecordState record;
    record.id = id(name);
    record.kind = T::Kind;
    std::string author = "officer01";
    if constexpr (requires { value.by; })
        author = "officer" + value.by.substr(value.by.size() - 2);
    record.author = {id(author), id("installation")};
    record.addedAt = when;
    record.addSeq = seq < 0 ? m_seq++ : seq;
    record.lastSeq = record.addSeq;
    for (const auto &member : toJsonObject(value)) {
        feed::Head head;
        head.value = member.value();
        head.author = record.author;
        head.seq = record.addSeq;
        record.fields[std::string(member.key())] = {head};
    }
    (void)m_board.take(record);
}

template void DemoOffice::take(const std::string &, const Shift &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const OpenMatter &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const LogLine &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const CheckResult &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const HandoverRefusal &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const HandoverOrder &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const StepTick &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const HandoverHold &, Instant, std::int64_t);
template void DemoOffice::take(const std::string &, const HandoverConsent &, Instant, std::int64_t);

DemoOffice::DemoOffice(Until until, std::string before) : m_before(std::move(before)), m_board(id("office"))
{
    take("office", Office{id("unit"), typed("市网信办值班室"), "Asia/Shanghai", {}}, at(8, 0, 0, 1));
    if (until == Until::NoShift)
        return;
    shiftAndList();
    checks();
    matters();
    lines();
    if (until == Until::Shift)
        return;
    prepare(at(8, 16));
    if (until == Until::Prepared)
        return;
    readBack("matter:portal", "今日08:30前", true, at(8, 17));
    readBack("matter:exit", "本单位网络组", false, at(8, 18));
    readBack("matter:bulletin", "县区F 等4家，10:00前", true, at(8, 18));
    readBack("matter:zero", "县区F，12:00", true, at(8, 19));
    sign(HandoverSide::Outgoing, at(8, 19, 42));
    if (until == Until::HandedOver)
        handOver();
}

/// Twelve minutes late; by 14:10 three of the four matters are closed, one of them late.
void DemoOffice::handOver()
{
    readBack("matter:exit", "运营商，工单 #5521", true, at(8, 24));
    sign(HandoverSide::Incoming, at(8, 42, 7));
    const auto close = [&](const char *name, Instant when, const char *outcome) {
        auto matter = m_board.matter(id(name))->value;
        matter.closedAt = when;
        matter.closedBy = typed("值班员03");
        matter.outcome = typed(outcome);
        take(name, matter, matter.openedAt);
    };
    close("matter:portal", at(11, 5), "恢复");
    close("matter:exit", at(8, 58), "降到 0.2 %");
    close("matter:bulletin", at(10, 20), "收齐");
}

namespace {

CheckItem item(const char *section, const char *key, const char *name, CheckType type)
{
    CheckItem made;
    made.section = section;
    made.key = key;
    made.name = name;
    made.type = type;
    return made;
}

CheckItem number(const char *section, const char *key, const char *name, const char *unit, std::optional<double> least, std::optional<double> most)
{
    CheckItem made = item(section, key, name, CheckType::Number);
    made.unit = unit;
    made.least = least;
    made.most = most;
    return made;
}

CheckItem choice(const char *section, const char *key, const char *name, std::vector<std::string> choices)
{
    CheckItem made = item(section, key, name, CheckType::Choice);
    made.expected = choices.front();
    made.choices = std::move(choices);
    return made;
}

std::vector<CheckItem> demoItems()
{
    constexpr const char *room = "机房环境";
    constexpr const char *network = "网络与边界";
    constexpr const char *systems = "业务系统";
    constexpr const char *security = "安全设备";
    constexpr const char *people = "人员与报送";
    std::vector<CheckItem> items{
        number(room, "room.temperature", "温度", "℃", 18, 27),
        number(room, "room.humidity", "湿度", "%", 40, 60),
        number(room, "room.ups", "UPS 负载", "%", std::nullopt, 70),
        choice(room, "room.leak", "漏水检测", {"无", "有"}),
        choice(room, "room.fire", "消防主机", {"正常", "告警"}),
        number(network, "net.a", "互联网出口 A 可用率", "%", 99.9, std::nullopt),
        number(network, "net.b", "互联网出口 B 丢包", "%", std::nullopt, 1),
        number(network, "net.firewall", "防火墙并发会话", "万", std::nullopt, 80),
        item(network, "net.core", "政务外网核心交换", CheckType::Tick),
        number(systems, "sys.home", "政务服务网首页", "秒", std::nullopt, 2),
        choice(systems, "sys.exchange", "数据共享交换平台", {"正常", "降级", "中断"}),
        number(systems, "sys.portals", "门户网站可访问", "家", 56, 56),
        item(systems, "sys.backup", "备份任务", CheckType::Tick),
        number(security, "sec.alerts", "未处置高危告警", "条", 0, 0),
        number(security, "sec.rules", "特征库距今", "天", std::nullopt, 3),
        number(security, "sec.logs", "日志采集断流", "路", 0, 0),
        choice(people, "ppl.phone", "值班电话试拨", {"通", "不通"}),
        number(people, "ppl.zero", "零报告", "家", 56, 56),
        number(people, "ppl.media", "重要介质清点", "件", 9, 9),
        item(people, "ppl.last", "交班前巡检", CheckType::Text),
    };
    items[18].evidence = true;
    return items;
}

} // namespace

void DemoOffice::shiftAndList()
{
    Checklist list;
    list.name = typed("日常值守检查");
    list.items = demoItems();
    for (CheckItem &one : list.items) {
        one.section = typed(one.section);
        one.name = typed(one.name);
    }
    take("list", list, at(8, 0, 0, 2));
    Shift value;
    value.startsAt = value.begunAt = at(8, 30, 0, 15);
    value.endsAt = at(8, 30);
    value.people = {
        {typed("主班"), id("officer01"), typed("值班员01"), at(8, 30, 0, 15), {}, {}, {}},
        {typed("副班"), id("officer02"), typed("值班员02"), at(20, 0, 0, 15), typed("值班员05"), {}, {}},
        {typed("带班领导"), id("leader"), typed("带班领导A"), at(8, 30, 0, 15), {}, true, {}},
    };
    value.checklist = id("list");
    take("shift", value, at(8, 30, 0, 15));
}

void DemoOffice::check(const std::string &itemKey, CheckOutcome outcome, const std::string &value, Instant when, const std::string &by, int files)
{
    CheckResult result;
    result.shift = id("shift");
    result.item = itemKey;
    result.outcome = outcome;
    if (!value.empty())
        result.value = value;
    if (files > 0) {
        result.files = std::vector<redoubt::feed::AttachedFile>(static_cast<std::size_t>(files),
                                                                redoubt::feed::AttachedFile{"照片.jpg", "sha256:00", 1, {}, {}, {}});
    }
    result.at = when;
    result.by = typed(by);
    take("check:" + itemKey + std::to_string(m_seq), result, when);
}

void DemoOffice::checks()
{
    using enum CheckOutcome;
    const std::string one = "值班员01";
    const std::string two = "值班员02";
    check("room.temperature", Passed, "23.4", at(7, 40), two, 2);
    check("room.humidity", Passed, "47", at(7, 40), two, 2);
    check("room.ups", Passed, "38", at(7, 41), two);
    check("room.leak", Passed, "无", at(7, 41), two);
    check("room.fire", Passed, "正常", at(7, 42), two);
    check("net.a", Passed, "99.98", at(7, 50), one);
    check("net.b", Breached, "1.8", at(8, 5), one, 2);
    check("net.firewall", Passed, "41", at(7, 52), one);
    check("net.core", Passed, "", at(7, 53), one);
    check("sys.home", Passed, "0.82", at(7, 58), one);
    check("sys.exchange", Passed, "正常", at(7, 58), one);
    check("sys.portals", Breached, "55", at(8, 1), one);
    check("sys.backup", Passed, "", at(7, 59), two);
    check("sec.alerts", Passed, "0", at(8, 2), one);
    check("sec.rules", Passed, "1", at(8, 2), one);
    check("sec.logs", Passed, "0", at(8, 3), two);
    check("ppl.phone", Passed, "通", at(8, 6), two, 0);
    check("ppl.zero", Breached, "55", at(8, 10), one);
    check("ppl.media", Passed, "9", at(8, 8), two, 0);
}

void DemoOffice::matters()
{
    const auto open = [&](MatterSort sort, const char *title, const char *detail, Instant openedAt, const char *question, const char *answer) {
        OpenMatter matter;
        matter.shift = id("shift");
        matter.sort = sort;
        matter.title = typed(title);
        matter.detail = typed(detail);
        matter.openedAt = openedAt;
        matter.openedBy = typed("值班员01");
        matter.critical = true;
        matter.question = typed(question);
        matter.answer = typed(answer);
        return matter;
    };
    OpenMatter portal = open(MatterSort::Incident, "县区C 门户网站无法访问", "事件 2026-0013　08:00 接报　县区C 值班室", at(8, 0),
                             "县区C 门户何时须有回音？", "今日 08:30 前");
    portal.respondBy = at(8, 30);
    portal.closeBy = at(17, 0);
    portal.tracker = typed("值班员01");
    take("matter:portal", portal, at(8, 0));
    OpenMatter exit =
        open(MatterSort::FollowUp, "互联网出口 B 丢包 1.8 %", "运营商工单 #5521 已受理", at(7, 50), "出口 B 丢包该找谁？", "运营商，工单 #5521");
    exit.closeBy = at(9, 0);
    exit.tracker = typed("值班员02");
    take("matter:exit", exit, at(7, 50));
    OpenMatter bulletin = open(MatterSort::Bulletin, "预警通报 2026-041 未签收 4 家", "县区F、市水务局、市体育局、市供销社", at(2, 0),
                               "预警 041 还差哪几家？", "县区F 等 4 家，10:00 前");
    bulletin.closeBy = at(10, 0);
    take("matter:bulletin", bulletin, at(2, 0));
    OpenMatter zero =
        open(MatterSort::ZeroReport, "县区F 昨日零报告未补", "已电话催 2 次　最近 07:55", at(6, 24), "谁的零报告没补，何时要补？", "县区F，12:00");
    zero.closeBy = at(12, 0);
    take("matter:zero", zero, at(6, 24));
}

void DemoOffice::log(const std::string &name, LogSort sort, const std::string &text, Instant when, const std::string &by)
{
    LogLine line;
    line.shift = id("shift");
    line.sort = sort;
    line.text = typed(text);
    line.at = when;
    line.by = typed(by);
    take(name, line, when);
}

void DemoOffice::lines()
{
    using enum LogSort;
    const std::string one = "值班员01";
    const std::string two = "值班员02";
    log("log:zero", Check, "零点巡检 12 项合格，证据 14 张", at(0, 10), two);
    log("log:bulletin", Warning, "转发预警通报 2026-041，56 家应签收", at(1, 42), one);
    log("log:alarm", Alarm, "备份网段流量超阈值，排查中", at(3, 55), two);
    log("log:over", Handling, "解除 03:55 误报：备份流量触发阈值", at(4, 12), two);
    log("log:room", Check, "机房环境 5 项合格，证据 7 张", at(7, 42), two);
    LogLine call;
    call.shift = id("shift");
    call.sort = Phone;
    call.text = typed("门户网站无法打开，原因在查");
    call.caller = typed("县区C 值班室");
    call.at = at(8, 0);
    call.by = typed(two);
    call.matter = id("matter:portal");
    take("log:call", call, at(8, 0));
    log("log:incident", Incident, "登记事件 2026-0013：县区C 门户无法访问，开始半小时响应", at(8, 2), one);
    log("log:exit", Check, "出口 B 丢包 1.3 %，超过 1 %，已报运营商 #5521", at(8, 5), one);
    LogLine amendment;
    amendment.shift = id("shift");
    amendment.sort = Check;
    amendment.text = typed("出口 B 丢包应为 1.8 %");
    amendment.at = at(8, 7);
    amendment.by = typed(one);
    amendment.amends = id("log:exit");
    take("log:amendment", amendment, at(8, 7));
    log("log:report", Report, "零报告收齐 55 家，县区F 未报，已电话催", at(8, 10), one);
}

void DemoOffice::prepare(Instant when)
{
    ++m_handovers;
    Handover handover;
    handover.shift = id("shift");
    handover.at = when;
    handover.by = typed("值班员01");
    handover.sheet = m_board.sheetOf(id("shift"), {{typed("主班"), id("officer03"), typed("值班员03"), at(8, 30), {}, {}, {}}},
                                     typed("县区B 今晚割接"), typed("钥匙 3 把，值班手机 2 部"), when);
    handover.digest = digestOfSheet(handover.sheet);
    take("handover" + std::to_string(m_handovers), handover, when);
}

void DemoOffice::readBack(const std::string &matter, const std::string &said, bool matches, Instant when)
{
    ReadBack value;
    value.handover = id("handover" + std::to_string(m_handovers));
    value.matter = id(matter);
    value.said = typed(said);
    value.matches = matches;
    value.at = when;
    value.by = typed("值班员03");
    take("said:" + matter + std::to_string(m_seq), value, when);
}

SigningKey DemoOffice::serverKey() { return SigningKey::fromSeed(Bytes(32, 9)).value(); }

void DemoOffice::sign(HandoverSide side, Instant when, std::int64_t seq)
{
    const auto handover = m_board.handoverOf(id("shift"));
    HandoverSignature value;
    value.handover = handover->handover.id;
    value.side = side;
    value.digest = handover->handover.value.digest;
    value.at = when;
    value.by = typed(side == HandoverSide::Outgoing ? "值班员01" : "值班员03");
    const Id signer = id(side == HandoverSide::Outgoing ? "officer01" : "officer03");
    const auto key = SigningKey::fromSeed(Bytes(32, side == HandoverSide::Outgoing ? 1 : 3)).value();
    value.word = feed::signWord(key, {signer, id("installation")}, signedIn(id("office"), value));
    feed::CertificateRecord certificate{signer, id("installation"), "DUTY-01", value.word.key, at(9, 0, 0, 1), {}, {}};
    const auto signature = serverKey().sign(feed::certificateMessage(id("server"), certificate));
    certificate.signature.assign(signature.begin(), signature.end());
    value.word.certificate = certificate;
    take(side == HandoverSide::Outgoing ? "signed:outgoing" : "signed:incoming", value, when, seq);
}

} // namespace redoubt::testkit
