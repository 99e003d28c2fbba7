// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/demo/DemoBoard.h"

#include "core/crypto/Digest.h"
#include "feed/RecordState.h"
#include "resources/rulepacks/ShippedRulePacks.h"

#include <algorithm>
#include <string_view>

namespace redoubt::testkit {

using namespace exercise;

Instant DemoBoard::at(int hour, int minute, int day)
{
    // 2026-04-01T00:00 at UTC+8
    constexpr std::int64_t april = 1'774'972'800'000;
    return {april + ((day - 1) * 24LL + hour) * 3'600'000 + minute * 60'000LL};
}

Id DemoBoard::named(const std::string &name)
{
    const auto found = m_ids.find(name);
    if (found != m_ids.end())
        return found->second;
    std::array<std::uint8_t, 16> bytes{};
    bytes[6] = 0x70;
    bytes[8] = 0x80;
    for (int i = 0; i < 8; ++i)
        bytes[static_cast<std::size_t>(15 - i)] |= static_cast<std::uint8_t>(m_next >> (8 * i) & 0xffU);
    ++m_next;
    return m_ids.emplace(name, Id(bytes)).first->second;
}

namespace {

/// @p value with @p before in front of every text in it that somebody typed.
void typeBefore(boost::json::value &value, std::string_view key, const std::string &before)
{
    static constexpr std::string_view typed[] = {"name",       "title",    "summary",   "narrative",     "code", "number",      "reason",
                                                 "targetName", "unitName", "technique", "vulnerability", "note", "exerciseName"};
    if (auto *text = value.if_string(); text && !text->empty() && std::ranges::find(typed, key) != std::end(typed))
        text->insert(0, before);
    else if (auto *list = value.if_array()) {
        for (auto &item : *list)
            typeBefore(item, key, before);
    } else if (auto *object = value.if_object()) {
        for (auto &member : *object)
            typeBefore(member.value(), member.key(), before);
    }
}

} // namespace

template <class T>
void DemoBoard::take(const Id &stream, const Id &id, const T &value, std::int64_t seq, Instant when, const Id &author)
{
    feed::RecordState record;
    record.id = id;
    record.kind = T::Kind;
    record.author = {author, author};
    record.addedAt = when;
    record.addSeq = seq;
    record.lastSeq = seq;
    for (const auto &member : toJsonObject(value)) {
        feed::Head head;
        head.value = member.value();
        if (!m_before.empty())
            typeBefore(head.value, member.key(), m_before);
        head.author = record.author;
        head.seq = seq;
        record.fields[std::string(member.key())] = {head};
    }
    m_board.take(stream, record);
}

DemoBoard::DemoBoard(std::string before) : m_before(std::move(before)), m_board(named("exercise"))
{
    plan();
    teams();
    scores();
    claims();
}

void DemoBoard::plan()
{
    const Id white = named("exercise");
    std::string text;
    for (const auto &pack : resources::shippedRulePacks()) {
        if (pack.fileName == "municipal-attack.json")
            text = pack.text;
    }
    PackText pack;
    pack.text = text;
    pack.digest = loadRulePack(text)->digest;
    take(white, named("pack"), pack, m_seq++, at(8, 0, 13), named("control"));
    Exercise value;
    value.unit = named("unit:市网信办");
    value.name = "磐石-2026 市级攻防演练";
    value.summary = "检验重点单位的发现和处置能力，为期五天，全程在授权范围内进行。";
    value.state = ExerciseState::Running;
    value.currentPhase = named("phase:1");
    value.packDigest = pack.digest;
    value.startsAt = at(9, 0, 14);
    value.endsAt = at(18, 0, 18);
    take(white, white, value, m_seq++, at(8, 0, 13), named("control"));
    const auto phase = [&](int order, PhaseKind kind, Instant from, Instant to) {
        Phase one;
        one.kind = kind;
        one.order = order;
        one.startsAt = from;
        one.endsAt = to;
        take(white, named("phase:" + std::to_string(order)), one, m_seq++, at(8, 0, 13), named("control"));
    };
    phase(0, PhaseKind::Preparation, at(9, 0, 13), at(9, 0, 14));
    phase(1, PhaseKind::AttackWindow, at(9, 0, 14), at(18, 0, 18));
    phase(2, PhaseKind::Freeze, at(18, 0, 18), at(18, 30, 18));
    phase(3, PhaseKind::Retrospective, at(9, 0, 19), at(18, 0, 20));
    const auto target = [&](const std::string &name, const std::string &unit, bool key) {
        Target one;
        one.name = name;
        one.unit = named("unit:" + unit);
        one.unitName = unit;
        one.keyUnit = key;
        take(white, named("target:" + name), one, m_seq++, at(8, 0, 13), named("control"));
    };
    target("集中运维管控平台", "市大数据局", true);
    target("云资源管理平台", "市大数据局", true);
    target("一网通办受理系统", "市大数据局", true);
    target("全民健康平台", "市卫健委", true);
    target("预算一体化系统", "市财政局", false);
    target("政务协同平台", "县区B", false);
    target("工程调度网", "市水务局", false);
    const auto member = [&](const std::string &name, redoubt::Role role, const std::string &team = {}) {
        ExerciseMember one;
        one.account = named(name);
        one.name = name;
        one.role = role;
        if (!team.empty())
            one.team = named("team:" + team);
        take(white, named("member:" + name), one, m_seq++, at(8, 0, 13), named("control"));
    };
    m_ids["裁判03"] = named("judge03");
    member("导演01", redoubt::Role::Coordinator);
    member("裁判长01", redoubt::Role::ChiefJudge);
    member("裁判01", redoubt::Role::Judge);
    member("裁判02", redoubt::Role::Judge);
    member("裁判03", redoubt::Role::Judge);
    member("指挥员01", redoubt::Role::Commander);
    member("攻击03-1", redoubt::Role::RedMember, "红03");
    member("攻击03-2", redoubt::Role::RedMember, "红03");
    member("防守01", redoubt::Role::BlueMember, "蓝01");
}

void DemoBoard::teams()
{
    const auto team = [&](const std::string &code, const std::string &name, TeamSide side, const std::string &unit = {}) {
        Team one;
        one.side = side;
        one.code = code;
        one.name = name;
        one.room = named("room:" + code);
        if (!unit.empty())
            one.unit = named("unit:" + unit);
        take(named("exercise"), named("team:" + code), one, m_seq++, at(8, 0, 13), named("control"));
        Room room;
        room.unit = named("unit:市网信办");
        room.exercise = named("exercise");
        room.exerciseName = "磐石-2026 市级攻防演练";
        room.code = code;
        room.name = name;
        room.side = side;
        room.team = named("team:" + code);
        take(one.room, one.room, room, m_seq++, at(8, 0, 13), named("control"));
    };
    team("红01", "惊蛰", TeamSide::Red);
    team("红02", "朔风", TeamSide::Red);
    team("红03", "听涛", TeamSide::Red);
    team("红04", "破晓", TeamSide::Red);
    team("红05", "青锋", TeamSide::Red);
    team("红06", "远山", TeamSide::Red);
    team("红07", "流火", TeamSide::Red);
    team("红08", "白露", TeamSide::Red);
    team("蓝01", "市大数据局", TeamSide::Blue, "市大数据局");
    team("蓝02", "市财政局", TeamSide::Blue, "市财政局");
}

void DemoBoard::award(const std::string &code, std::int64_t points, Instant when, std::int64_t seq)
{
    ScoreEntryRecord entry;
    entry.team = named("team:" + code);
    entry.pointsNano = Points::whole(points).nano();
    entry.at = when;
    entry.clause = "5.1";
    entry.scoringClass = "business";
    entry.unit = named("unit:其他");
    take(named("exercise"), named("entry:" + std::to_string(m_next)), entry, seq, when, named("裁判01"));
}

void DemoBoard::scores()
{
    // What 红03 has: 50 clause points on the same system, its class at 2,640 and its unit at 3,340, 4,812 in all.
    const auto earlier = [&](const std::string &name, std::int64_t points, const char *clause, const char *scoringClass, const char *unit,
                             const char *target, const char *vulnerability, std::int64_t basis, Instant when) {
        ScoreEntryRecord entry;
        entry.team = named("team:红03");
        entry.pointsNano = Points::whole(points).nano();
        entry.at = when;
        entry.clause = clause;
        entry.scoringClass = scoringClass;
        entry.unit = named(std::string("unit:") + unit);
        if (*target)
            entry.target = named(std::string("target:") + target);
        if (*vulnerability)
            entry.vulnerability = vulnerability;
        entry.basisNano = Points::whole(basis).nano();
        entry.ruling = named("ruling:" + name);
        Ruling ruling;
        ruling.claim = named("claim:" + name);
        ruling.claimStream = named("room:红03");
        ruling.team = entry.team;
        ruling.number = name;
        ruling.title = name == "红03-04" ? "集中运维管控平台普通权限" : "早前成果";
        ruling.unitName = unit;
        ruling.clause = clause;
        ruling.pointsNano = entry.pointsNano;
        ruling.reason = "证据齐全，按条款认定。";
        ruling.at = when;
        take(named("exercise"), *entry.ruling, ruling, m_seq++, when, named("裁判01"));
        take(named("exercise"), named("entry:" + name), entry, m_seq++, when, named("裁判01"));
    };
    earlier("红03-01", 1472, "5.2", "business", "县区B", "政务协同平台", "", 100, at(16, 10, 14));
    earlier("红03-02", 700, "5.2", "business", "市大数据局", "一网通办受理系统", "", 100, at(17, 20, 14));
    earlier("红03-04", 70, "6.1", "centralised", "市大数据局", "集中运维管控平台", "", 50, at(10, 12));
    earlier("红03-05", 2570, "6.2", "centralised", "市大数据局", "云资源管理平台", "CVE-2024-0001", 500, at(13, 10));
    struct Course
    {
        const char *code;
        std::int64_t before; ///< of the first day
        std::vector<std::int64_t> today;
    };
    const Course courses[] = {{"红05", 3900, {80, 100, 350, 300, 350, 200, 280, 620}}, {"红01", 3250, {210, 200, 290, 160, 300, 200, 100, 310}},
                              {"红06", 2900, {180, 290, 150, 120, 60, 90, 0, 400}},    {"红02", 2800, {230, 0, 25, 90, 0, 0, 0, 510}},
                              {"红08", 1900, {70, 250, 200, 160, 140, 100, 100, 60}},  {"红04", 1640, {240, 45, 80, 60, 150, 0, 0, 200}},
                              {"红07", 1200, {90, 70, 60, 80, 60, 120, 80, 0}}};
    for (const Course &course : courses) {
        award(course.code, course.before, at(17, 0, 14), m_seq++);
        int minute = static_cast<int>(course.before % 37);
        for (const std::int64_t points : course.today) {
            const Instant when = at(9, 0) + minute * 60'000LL;
            if (points > 0)
                award(course.code, points, when, m_seq++);
            minute += 41;
        }
    }
    award("蓝01", 380, at(11, 5), m_seq++);
    award("蓝02", 246, at(12, 30), m_seq++);
}

void DemoBoard::claims()
{
    const auto claim = [&](const std::string &number, const std::string &code, const std::string &unit, const std::string &target,
                           const std::string &title, const std::string &technique, std::int64_t points, Instant submitted) {
        Claim one;
        one.exercise = named("exercise");
        one.team = named("team:" + code);
        one.number = number;
        one.title = title;
        one.unitName = unit;
        one.targetName = target;
        if (m_ids.contains("target:" + target))
            one.target = named("target:" + target);
        if (!technique.empty())
            one.technique = technique;
        one.points = points;
        one.submittedAt = submitted;
        one.startedAt = submitted + -145 * 60'000LL;
        one.endedAt = submitted + -14 * 60'000LL;
        one.narrative = "按授权进行，逐步记录。";
        return one;
    };
    const auto submit = [&](const Claim &one) {
        const std::string code = one.number.substr(0, one.number.find('-'));
        take(named("room:" + code), named("claim:" + one.number), one, m_seq++, one.submittedAt, named("攻击03-1"));
    };
    Claim main = claim("红03-07", "红03", "市大数据局", "集中运维管控平台", "经互联网 OA 反序列化漏洞进入内网，取得集中运维管控平台管理权限", "T1190",
                       500, at(14, 2));
    main.clause = "6.2";
    main.vulnerability = "CVE-2024-0001";
    main.narrative = "从互联网侧 OA 登录页利用反序列化漏洞写入临时文件，取得 oa-web-01 命令执行。转储凭据后发现运维跳板 jump-02，"
                     "以有效账户登录集中运维管控平台，截图留证后退出，未改动数据。12:40 至 13:05 的命令记录正在整理。";
    main.startedAt = at(11, 37);
    main.endedAt = at(13, 48);
    const auto evidence = [&](const char *name, const char *note, std::int64_t size, Instant when) {
        Evidence one;
        one.name = name;
        one.note = note;
        one.size = size;
        one.digest = std::string("sha256:") + name;
        one.at = when;
        main.evidence.push_back(one);
    };
    evidence("登录页与版本.png", "首次访问 OA 登录页", 1'258'291, at(11, 37));
    evidence("利用请求包.pcap", "反序列化利用成功，写入临时文件", 393'216, at(11, 52));
    evidence("命令记录（上）.txt", "取得 oa-web-01 命令执行", 62'464, at(11, 58));
    evidence("凭据转储结果.png", "转储到运维账号", 22'528, at(12, 31));
    evidence("平台管理端.png", "登录运维管控平台管理端", 2'202'009, at(13, 31));
    evidence("操作录屏.mp4", "截图留证后退出，未改动数据", 50'331'648, at(13, 48));
    submit(main);
    submit(claim("红06-02", "红06", "市卫健委", "全民健康平台", "全民健康平台数据库 DBA 权限", "T1078", 50, at(14, 5)));
    submit(claim("蓝02-01", "蓝02", "市财政局", "预算一体化系统", "处置报告：封禁预算系统可疑会话", "", 38, at(14, 10)));
    submit(claim("红01-09", "红01", "县区B", "政务协同平台", "政务协同平台普通用户 ×3", "T1110", 150, at(14, 15)));
    submit(claim("红05-11", "红05", "市水务局", "工程调度网", "突破逻辑隔离，进入调度网", "T1021", 1000, at(14, 20)));
    submit(claim("红02-05", "红02", "市教育局", "统一身份认证", "统一身份认证管理后台", "T1556", 500, at(13, 55)));
    submit(claim("红08-03", "红08", "市住建局", "施工许可系统", "施工许可系统文件存储读取", "T1083", 10, at(13, 20)));
    submit(claim("红04-06", "红04", "县区E", "安全设备", "安全设备管理口弱口令", "T1110", 200, at(13, 10)));
    submit(claim("红01-08", "红01", "县区B", "政务协同平台", "OA 系统管理权限", "T1190", 100, at(12, 0)));
    const auto noted = [&](const std::string &number, Decision decision, std::int64_t points, Instant when, const char *reason,
                           const std::string &judge) {
        const auto claimView = m_board.claim(named("claim:" + number));
        Ruling ruling;
        ruling.claim = named("claim:" + number);
        ruling.claimStream = claimView->claim.stream;
        ruling.team = claimView->claim.value.team;
        ruling.number = number;
        ruling.title = claimView->claim.value.title;
        ruling.unitName = claimView->claim.value.unitName;
        ruling.decision = decision;
        ruling.clause = decision == Decision::Accept ? "5.2" : "";
        ruling.pointsNano = Points::whole(points).nano();
        ruling.reason = reason;
        ruling.at = when;
        take(named("exercise"), named("ruling:" + number), ruling, m_seq++, when, named(judge));
    };
    noted("红08-03", Decision::Return, 0, at(13, 40), "请补充读取文件时的完整请求。", "裁判03");
    noted("红04-06", Decision::Return, 0, at(13, 30), "看不出是哪台设备，请补充型号与登录页。", "裁判02");
    noted("红01-08", Decision::Accept, 100, at(14, 19), "证据齐全，按条款认定。", "裁判03");
    // 红02-05 was returned by another judge and has come back since.
    noted("红02-05", Decision::Return, 0, at(13, 50), "请补充账号来源。", "裁判01");
}

void DemoBoard::freeze(Instant when, Instant publishAt)
{
    BoardFreeze freeze;
    freeze.at = when;
    freeze.publishAt = publishAt;
    take(named("exercise"), named("freeze:" + std::to_string(m_next)), freeze, m_seq++, when, named("裁判长01"));
}

void DemoBoard::rule(const std::string &number, Decision decision, std::int64_t points, Instant when, std::int64_t seq)
{
    const auto view = m_board.claim(named("claim:" + number));
    Ruling ruling;
    ruling.claim = named("claim:" + number);
    ruling.claimStream = view->claim.stream;
    ruling.team = view->claim.value.team;
    ruling.number = number;
    ruling.title = view->claim.value.title;
    ruling.unitName = view->claim.value.unitName;
    ruling.decision = decision;
    ruling.clause = decision == Decision::Accept ? "6.2" : "";
    ruling.sharePercent = decision == Decision::Accept ? 80 : 100;
    ruling.pointsNano = Points::whole(points).nano();
    ruling.reason = "证据 05、06 可证明已取得平台管理端权限。";
    ruling.at = when;
    if (seq > 0)
        m_seq = std::max(m_seq, seq + 2);
    take(named("exercise"), named("ruling:" + number), ruling, seq, when, judge());
    if (decision != Decision::Accept)
        return;
    ScoreEntryRecord entry;
    entry.team = ruling.team;
    entry.pointsNano = ruling.pointsNano;
    entry.at = when;
    entry.clause = "6.2";
    entry.scoringClass = "centralised";
    entry.ruling = named("ruling:" + number);
    take(named("exercise"), named("entry:" + number), entry, seq == 0 ? 0 : seq + 1, when, judge());
}

void DemoBoard::deduct(const std::string &number, const std::string &code, std::int64_t points, Instant when, std::int64_t seq)
{
    ScoreEntryRecord entry;
    entry.team = named("team:" + code);
    entry.kind = ScoreKind::Deduction;
    entry.pointsNano = Points::whole(points).nano();
    entry.at = when;
    entry.ruling = named("ruling:" + number);
    entry.reason = "平台管理端失守";
    take(named("exercise"), named("deduction:" + number), entry, seq, when, judge());
}

void DemoBoard::reverse(const std::string &number, Instant when)
{
    const auto *given = m_board.ledger().find(named("entry:" + number));
    ScoreEntryRecord entry;
    entry.team = given->team;
    entry.kind = ScoreKind::Reversal;
    entry.at = when;
    entry.reverses = given->id;
    entry.reason = "重复认定";
    take(named("exercise"), named("reversal:" + number), entry, m_seq++, when, judge());
}

} // namespace redoubt::testkit
