// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoIncidents.h"

#include "core/zones/ZoneDatabase.h"
#include "incident/guide/GuidePack.h"
#include "resources/incident/guides/ShippedGuides.h"
#include "resources/incident/regimes/ShippedRegimes.h"
#include "views/incident/AboutIncidentDialog.h"
#include "views/incident/BeginIncidentDialog.h"
#include "views/incident/FactDialogs.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/JudgementDialog.h"
#include "views/incident/NumberSeriesDialog.h"
#include "views/incident/SheetFiles.h"
#include "views/incident/report/IssueReportDialog.h"
#include "views/incident/report/PartHistoryDialog.h"

#include <algorithm>
#include <array>

namespace redoubt::views::testing {

namespace {
using namespace incident;

Id incidentId(int number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = 0xe1;
    bytes[15] = static_cast<std::uint8_t>(number);
    return Id(bytes);
}

template <class T>
feed::BoardRecord<T> entryOf(int number, T value)
{
    feed::BoardRecord<T> record;
    record.id = incidentId(number);
    record.seq = number;
    record.value = std::move(value);
    return record;
}
} // namespace

Id DemoIncidents::id(int number) { return incidentId(number); }

Instant DemoIncidents::at(int hour, int minute, int second)
{
    constexpr std::int64_t april16 = 1'776'268'800'000; // 2026-04-16T00:00+08:00
    return {april16 + ((hour * 60LL + minute) * 60 + second) * 1000};
}

IncidentView DemoIncidents::view() const
{
    const auto said = [&](const char *by, const char *source, Instant noted, std::vector<Id> corrects = {}, const char *reason = nullptr) {
        Said each{bytes(by), noted, bytes(source), std::move(corrects), {}, {}};
        if (reason)
            each.reason = bytes(reason);
        return each;
    };
    IncidentView view;
    Incident record;
    record.title = bytes("政务云平台整体中断");
    record.number = "2026-0091";
    record.category = "NADOS";
    record.parties = {"cii_operator", "city_unit"};
    ConcernedSystem system;
    system.name = bytes("政务云平台");
    system.critical = true;
    record.systems = {system};
    record.narrative = bytes("主机房存储故障，全部政务系统无法访问，正在切换备用节点。");
    record.begunAt = at(14, 24);
    view.incident = entryOf(1, record);
    const Id incident = view.incident.id;

    FactHistory<Moment> discovered;
    discovered.entries = {
        entryOf(2, Moment{incident, MomentSort::Discovered, at(14, 23), Precision::Minute, 480, said("值班员02", "监控告警", at(14, 24)), {}}),
        entryOf(3,
                Moment{incident,
                       MomentSort::Discovered,
                       at(14, 20),
                       Precision::Minute,
                       480,
                       said("值班员01", "监控平台首条告警", at(14, 25), {incidentId(2)}, "以首条告警为准"),
                       {}})};
    discovered.heads = {incidentId(3)};
    view.moments.emplace(MomentSort::Discovered, discovered);
    FactHistory<Moment> occurred;
    occurred.entries = {
        entryOf(4, Moment{incident, MomentSort::Occurred, at(14, 18), Precision::About, 480, said("值班员01", "存储日志", at(14, 26)), {}})};
    occurred.heads = {incidentId(4)};
    view.moments.emplace(MomentSort::Occurred, occurred);

    const auto impact = [&](int number, const char *row, const auto &fill) {
        Impact each;
        each.incident = incident;
        each.row = row;
        each.said = said("值班员01", "信息中心核查", at(14, 25));
        fill(each);
        FactHistory<Impact> history;
        history.entries = {entryOf(number, each)};
        history.heads = {incidentId(number)};
        view.impacts.emplace(row, history);
    };
    impact(5, "cii_whole_down", [](Impact &each) { each.since = at(14, 20); });
    impact(6, "personal_information", [](Impact &each) { each.none = true; });
    impact(7, "people_count", [](Impact &each) {
        each.amount = 13'800;
        each.about = true;
    });

    FactHistory<CourseLine> line;
    line.entries = {entryOf(8,
                            CourseLine{incident,
                                       LineSort::Measure,
                                       at(14, 25),
                                       Precision::Minute,
                                       bytes("启动备用节点，切换约需 40 分钟"),
                                       {fileOf("存储控制器告警截图.png", "9c41b7e0", 421'888), fileOf("切换操作记录.txt", "52e7a003", 3'104)},
                                       said("值班员01", "", at(14, 25)),
                                       {}})};
    line.heads = {incidentId(8)};
    view.lines = {line};
    FactHistory<Sending> sending;
    sending.entries = {entryOf(9,
                               Sending{incident,
                                       "house-example",
                                       "city.duty_office",
                                       at(14, 25),
                                       {},
                                       bytes("电话"),
                                       bytes("值班员11 接"),
                                       {fileOf("通话录音.wav", "77aa01fe", 8'421'888)},
                                       said("值班员01", "", at(14, 26)),
                                       {}})};
    sending.heads = {incidentId(9)};
    view.sendings = {sending};
    return view;
}

feed::AttachedFile DemoIncidents::fileOf(const char *name, const char *digest, std::int64_t size) const
{
    feed::AttachedFile file;
    file.name = bytes(name);
    file.digest = "sha256:";
    while (file.digest.size() < 7 + 64)
        file.digest += digest;
    file.size = size;
    return file;
}

models::PartHistoryValues DemoIncidents::partHistory(bool inConflict) const
{
    models::PartHistoryValues values;
    values.name = typed("事件发展趋势");
    values.now = at(15, 10);
    values.offsetSeconds = offset();
    const auto text = [&](const char *words, const char *by, std::optional<Instant> when, bool isNow = false, bool isUnproved = false) {
        return models::PartText{typed(words), by ? typed(by) : QString(), when, isNow, isUnproved};
    };
    const auto last = text("攻击流量仍在上升，已于 15:02 启用备用出口。\n请联系{{联系人.姓名}}。", "值班员02", at(15, 4), true);
    values.texts = {last, text("攻击流量仍在上升，正在启用备用出口。\n请联系{{联系人.姓名}}。", "值班员01", at(14, 52), false, true),
                    text("攻击流量仍在上升。", "值班员01", at(14, 31)), text("目前未见扩散，仍在监测。", nullptr, {})};
    if (inConflict) {
        const auto other = text("攻击流量已开始回落，正在核对同类资产。", "值班员03", at(15, 3), true);
        values.sides = {other, last};
        values.texts.insert(values.texts.begin() + 1, other);
    }
    return values;
}

DemoIncidents::DemoIncidents(const QString &before, bool mayWrite) : m_before(before)
{
    m_guide = *loadGradingGuide(resources::shippedGuides().front().text);
    for (const auto &file : resources::shippedRegimes()) {
        auto regime = loadReportingRegime(file.text);
        m_regimes.push_back({*regime, *zones::systemZone(regime->zone)});
    }
    const auto now = at(14, 26, 18);
    m_outage = models::incidentValues(view(), {m_guide, m_regimes, true, offset(), typed("市大数据局"), typed("网络攻击事件 / 拒绝服务攻击")}, now);
    m_outage.reports = {{incidentId(60), ReportStage::Initial, 1, IncidentReportState::HandedIn, typed("值班员01"), at(14, 24), false}};
    const auto row = [&](int number, const char *code, const char *title, int level, std::optional<Instant> due, const char *to) {
        models::IncidentRow each;
        each.incident = incidentId(number);
        each.id = QString::number(number);
        each.number = QString::fromLatin1(code);
        each.title = typed(title);
        each.unit = typed("市网信办");
        each.level = level;
        each.nextDue = due;
        each.nextTo = QString::fromUtf8(to);
        return each;
    };
    std::vector<models::IncidentRow> rows{row(1, "2026-0091", "政务云平台整体中断", m_outage.level, at(14, 50), "市网信办值班室"),
                                          row(20, "2026-0090", "市水务局门户首页疑似被篡改", 2, at(15, 36), "省网信办"),
                                          row(21, "2026-0088", "县区C 门户网站无法访问", 1, {}, "")};
    rows.back().needsPerson = true;
    list.assign(rows);
    page.setHasRegister(true);
    page.setMayBegin(mayWrite);
    page.list()->setModel(&list);
    page.list()->setCounts(3, 11);
    page.list()->setCurrent(QStringLiteral("1"));
    page.sheet()->setMay(mayWrite, mayWrite);
    page.sheet()->setValues(m_outage);
    for (const auto &file : m_outage.files())
        page.sheet()->files()->setPresence(QString::fromStdString(file.digest), models::EvidencePresence::Checked);
    const auto last = QString::fromStdString(m_outage.files().back().digest);
    page.sheet()->files()->setPresence(last, models::EvidencePresence::Absent);
    page.sheet()->files()->setTransfer(last, {false, 2'097'152, 8'421'888});
    page.setNow(now);
    page.setRace(race());
    std::vector<models::StatisticsLine> lines;
    const auto line = [&](const char *key, const char *name, std::array<int, 5> levels, int open, incident::Share inTime, incident::Share contained,
                          std::optional<std::int64_t> median) {
        incident::StatisticsRow figures{key, levels, open, inTime, median, contained};
        lines.push_back({QString::fromLatin1(key), name ? QString::fromUtf8(name) : QString::fromLatin1(key), figures});
    };
    line("2026-04", nullptr, {0, 6, 1, 0, 0}, 3, {9, 11}, {4, 7}, 130 * 60'000);
    line("2026-03", nullptr, {1, 4, 0, 1, 0}, 0, {7, 8}, {5, 5}, 45 * 60'000);
    line("2026-02", nullptr, {0, 2, 0, 0, 0}, 0, {}, {1, 2}, 50LL * 3'600'000);
    showDocuments();
    page.figures()->setLines(lines, {{}, {1, 12, 1, 1, 0}, 3, {16, 19}, 95 * 60'000, {10, 14}});
    page.setNow(now);
}

models::RaceValues DemoIncidents::race() const
{
    const auto now = at(14, 26, 18);
    const auto seen = view();
    const auto standing = standingOf(seen, {m_guide, m_regimes}, now);
    models::RaceValues race;
    race.offsetSeconds = offset();
    race.blocks.push_back(models::raceBlock(seen, {m_guide, m_regimes, true, offset(), typed("市大数据局"), {}}, *standing));
    // Another one, from below: told late, and to be passed on.
    auto second = race.blocks.front();
    second.incident = incidentId(20);
    second.number = QStringLiteral("2026-0090");
    second.title = typed("市水务局门户首页疑似被篡改");
    second.unit = typed("市网信办");
    second.level = 2;
    second.risesAt.reset();
    second.lanes.resize(2);
    second.lanes[0].clock.state = HopState::Late;
    second.lanes[0].clock.start = at(13, 20);
    second.lanes[0].clock.due = at(13, 50);
    second.lanes[0].clock.sentAt = at(13, 57);
    second.lanes[0].clock.lateMs = 7 * 60'000;
    second.lanes[1].clock.state = HopState::Running;
    second.lanes[1].clock.start = at(13, 57);
    second.lanes[1].clock.due = at(17, 57);
    second.lanes[1].clock.sentAt.reset();
    race.blocks.push_back(second);
    return race;
}

void DemoIncidents::showDocuments()
{
    using incident::IncidentReportState;
    using incident::NumberFate;
    const auto incident = typed("2026-0091 政务云平台整体中断");
    std::vector<models::DocumentLine> lines;
    lines.push_back({QStringLiteral("3"),
                     incidentId(50),
                     {},
                     QStringLiteral("续报（第1次）"),
                     incident,
                     IncidentReportState::Drafted,
                     QStringLiteral("起草中"),
                     typed("值班员01"),
                     QStringLiteral("2026-04-16 15:10"),
                     true});
    lines.push_back({QStringLiteral("2"), incidentId(51), QStringLiteral("海网值〔2026〕21号"), QStringLiteral("初报"), incident,
                     IncidentReportState::Issued, QStringLiteral("已签发"), typed("带班领导A"), QStringLiteral("2026-04-16 14:52"), false});
    page.documents()->setDocuments(lines, {2, 1, 0, 1, 0});
    page.documents()->setSeries({{incidentId(40), typed("正式报告（海网值）")}}, true);
    page.documents()->setYears({2026, 2025});
    const auto number = [](int which) { return QStringLiteral("海网值〔2026〕%1号").arg(which); };
    std::vector<models::NumberLine> numbers;
    numbers.push_back({QStringLiteral("17"), 17, number(17), NumberFate::Used, QStringLiteral("已用"), QStringLiteral("初报  ") + incident,
                       typed("带班领导A"), QStringLiteral("2026-04-16 14:52"), incidentId(51), false, false});
    numbers.push_back({QStringLiteral("18"), 18, number(18), NumberFate::Voided, QStringLiteral("已作废"), typed("打印时用纸有误，换号重印"),
                       typed("带班领导A"), QStringLiteral("2026-04-16 14:53"), std::nullopt, false, true});
    numbers.push_back({QStringLiteral("19"),
                       19,
                       number(19),
                       NumberFate::Missing,
                       QStringLiteral("待说明"),
                       QStringLiteral("服务器没有给出此号的记录"),
                       {},
                       {},
                       std::nullopt,
                       true,
                       false});
    numbers.push_back({QStringLiteral("20"), 20, number(20), NumberFate::Kept, QStringLiteral("备用"), QStringLiteral("终端的断网备用号"),
                       typed("签发人01"), QStringLiteral("2026-04-16 15:00"), std::nullopt, false, false});
    page.documents()->setNumbers(numbers, QStringLiteral("共 4 个号   已用 1 + 可用 1 + 作废 1 + 过期 0 + 待说明 1"));
}

std::unique_ptr<QWidget> DemoIncidents::dialog(const QString &name) const
{
    const auto now = at(14, 26);
    if (name == QLatin1String("dialog-incident")) {
        BeginIncidentDialog::Choices choices;
        choices.categories = {{"NADOS", QStringLiteral("网络攻击事件 / 拒绝服务攻击")}};
        for (const auto &party : m_regimes.front().regime.parties)
            choices.parties.push_back({party.id, QString::fromStdString(party.name.zh)});
        choices.outages = {{"cii_whole_down", QStringLiteral("关键信息基础设施整体中断运行"), GuideUnit::Minutes, {}}};
        BeginForm form;
        form.title = typed("政务云平台整体中断");
        form.system = typed("政务云平台");
        form.narrative = typed("主机房存储故障");
        return std::make_unique<BeginIncidentDialog>(choices, form, now, offset(), nullptr);
    }
    if (name == QLatin1String("dialog-incident-moment"))
        return std::make_unique<MomentDialog>(m_outage.moments[1], now, offset(), nullptr);
    if (name == QLatin1String("dialog-incident-impact"))
        return std::make_unique<ImpactDialog>(GuideChoice{"people_count", QStringLiteral("影响人数"), GuideUnit::Persons, {}},
                                              *std::ranges::find(m_outage.impacts, "people_count", &models::ImpactRow::row), now, offset(), nullptr);
    if (name == QLatin1String("dialog-incident-sending"))
        return std::make_unique<SendingDialog>(*std::ranges::find_if(m_outage.clocks, [](const auto &clock) { return clock.sending.has_value(); }),
                                               now, offset(), nullptr);
    if (name == QLatin1String("dialog-incident-level"))
        return std::make_unique<LevelDialog>(
            1, true, std::vector<SignerChoice>{{incidentId(30), typed("带班领导A")}, {incidentId(31), typed("签发人01")}}, nullptr);
    if (name == QLatin1String("dialog-incident-about")) {
        AboutForm known;
        known.title = typed("政务云平台整体中断");
        known.number = QStringLiteral("2026-0091");
        known.category = "NADOS";
        known.parties = {"cii_operator"};
        ConcernedSystem system;
        system.name = bytes("政务云平台");
        system.address = bytes("市政务云二区");
        system.owner = bytes("信息中心");
        system.protectionLevel = 3;
        system.critical = true;
        known.systems = {system};
        known.contacts = {{bytes("联络员11"), bytes("信息中心"), bytes("短号 66111"), {}}};
        known.narrative = typed("主机房存储故障");
        std::vector<WordChoice> parties;
        for (const auto &party : m_regimes.front().regime.parties)
            parties.push_back({party.id, QString::fromStdString(party.name.zh)});
        return std::make_unique<AboutIncidentDialog>(std::vector<WordChoice>{{"NADOS", QStringLiteral("网络攻击事件 / 拒绝服务攻击")}}, parties,
                                                     known, nullptr);
    }
    if (name == QLatin1String("dialog-incident-issue")) {
        IssueReportDialog::Choices choices;
        choices.title = typed("关于政务云平台整体中断的初报");
        choices.later = 4;
        choices.signers = {{incidentId(30), typed("带班领导A")}, {incidentId(31), typed("签发人01")}};
        choices.series = {{incidentId(40), typed("正式报告（海网值）")}};
        auto issue = std::make_unique<IssueReportDialog>(std::move(choices), nullptr);
        issue->setNumber({typed("海网值〔2026〕21号"), QStringLiteral("没有网络：用的是本机备用号，用后还剩 1 个。"), true});
        return issue;
    }
    if (name == QLatin1String("dialog-incident-series"))
        return std::make_unique<NumberSeriesDialog>(NumberSeriesForm{typed("正式报告"), typed("海网值"), 2026, 17, 2}, true, nullptr);
    if (name == QLatin1String("dialog-incident-judgement")) {
        auto row = m_outage.judgements.front();
        row.answer = 0;
        row.by = typed("值班员01");
        row.why = typed("未影响社会秩序");
        return std::make_unique<JudgementDialog>(row, nullptr);
    }
    if (name == QLatin1String("dialog-incident-history") || name == QLatin1String("dialog-incident-sides"))
        return std::make_unique<PartHistoryDialog>(partHistory(name == QLatin1String("dialog-incident-sides")), true, nullptr);
    auto line = std::make_unique<CourseLineDialog>(now, offset(), nullptr);
    line->files()->addFiles({QStringLiteral("/nowhere/") + typed("首页被篡改的截图（含地址栏和时间）.png")}); // it has gone: its row says so
    return line;
}

} // namespace redoubt::views::testing
