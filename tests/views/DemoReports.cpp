// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/views/DemoReports.h"

#include "core/calendar/TimeZone.h"

namespace redoubt::views::testing {

using namespace duty;

namespace {
calendar::TimeZone shanghai() { return *calendar::TimeZone::of("Asia/Shanghai", {{Instant{0}, 8 * 3600}}); }
calendar::CivilDate october(int day) { return calendar::CivilDate::clamped(2026, 10, day); }
calendar::TimeOfDay clockAt(int hour, int minute) { return {hour * 60 + minute}; }

CheckItem numbered(const char *key, const std::string &name, const char *unit, double most)
{
    CheckItem item;
    item.key = key;
    item.section = "零报告";
    item.name = name;
    item.type = CheckType::Number;
    item.unit = unit;
    item.most = most;
    return item;
}
} // namespace

Id DemoReports::id(int number)
{
    std::array<std::uint8_t, 16> bytes{};
    bytes[0] = 0xd1;
    bytes[13] = static_cast<std::uint8_t>(number >> 16);
    bytes[14] = static_cast<std::uint8_t>(number >> 8);
    bytes[15] = static_cast<std::uint8_t>(number);
    return Id(bytes);
}

Instant DemoReports::at(int hour, int minute, int second, int day)
{
    constexpr std::int64_t october1 = 1'790'784'000'000; // 2026-10-01T00:00+08:00
    return {october1 + ((day - 1) * 24LL + hour) * 3'600'000 + minute * 60'000LL + second * 1000LL};
}

DemoReports::DemoReports(const QString &before) : board([](const std::string &) { return shanghai(); }), m_before(before)
{
    const QStringList departments = QStringLiteral("市发改委 市教育局 市科技局 市工信局 市民政局 市司法局 市财政局 市人社局 市自规局 市生态局 "
                                                   "市住建局 市交通局 市水务局 市农业局 市商务局 市文旅局 市卫健委 市应急局 "
                                                   "市审计局 市外办 市国资委 市市监局 市体育局 市统计局 市医保局 市信访局 市金融办 市大数据局 "
                                                   "市机关局 市林业局 市城管局 市政务局 市公积金 市档案馆 市党校 市总工会 "
                                                   "市团委 市妇联 市科协 市残联 市红会 市供销社 市气象局 市地震局 市邮政局 市园区A 市园区B 市国企甲")
                                        .split(QLatin1Char(' '));
    models::ReportUnits first{typed(QStringLiteral("市直部门")), {}};
    models::ReportUnits second{typed(QStringLiteral("县区")), {}};
    int number = 0;
    for (const QString &name : departments) {
        first.units.push_back({id(100 + number), id(300 + number), typed(name), liaisons(number)});
        ++number;
    }
    for (const char letter : std::string("ABCDEFGH")) {
        second.units.push_back({id(100 + number), id(300 + number), typed(QStringLiteral("县区") + QLatin1Char(letter)), liaisons(number)});
        ++number;
    }
    groups = {first, second};
    ask();
    number = 0;
    for (const auto &group : groups) {
        for (const auto &unit : group.units)
            reportFor(number++, unit);
    }
}

void DemoReports::ask()
{
    ReportSchedule schedule;
    schedule.name = "零报告";
    schedule.since = at(0, 0, 0, -30);
    schedule.zone = "Asia/Shanghai";
    schedule.reminderMinutes = {0, 10};
    ReportPeriod guarantee;
    guarantee.from = october(1);
    guarantee.until = october(8);
    guarantee.name = typed(QStringLiteral("重保时段")).toStdString();
    guarantee.times = {clockAt(9, 0), clockAt(12, 0), clockAt(16, 30)};
    ReportPeriod usual;
    usual.from = calendar::CivilDate::clamped(2026, 1, 1);
    usual.until = calendar::CivilDate::clamped(2026, 12, 31);
    usual.times = {clockAt(16, 30)};
    schedule.periods = {guarantee, usual};
    const auto name = [&](const char *text) { return typed(QString::fromUtf8(text)).toStdString(); };
    schedule.items = {numbered("portal", name("门户网站响应"), "秒", 2),     numbered("alarms", name("未处置高危告警"), "条", 0),
                      numbered("terminals", name("终端防护离线"), "台", 20), numbered("ports", name("互联网开放端口"), "个", 8),
                      numbered("backup", name("备份任务失败"), "项", 0),     numbered("logins", name("异常登录"), "次", 5),
                      numbered("logs", name("日志采集"), "条", 99'999)};
    CheckItem phone;
    phone.key = "phone";
    phone.section = "零报告";
    phone.name = name("值班电话试拨");
    phone.type = CheckType::Choice;
    phone.choices = {{"通", "不通"}};
    phone.expected = "通";
    schedule.items.push_back(phone);
    take(broadcast(), schedule, at(0, 0, 0, -30));
}

std::vector<DueTime> DemoReports::dues() const { return dueTimesUpTo(board.versions(broadcast()), october(6), ReportBoard::HistoryDays); }

ZeroReport DemoReports::report(const DueTime &due, Instant finished, int seconds, int variant) const
{
    ZeroReport report;
    report.schedule = due.schedule;
    report.due = due.at;
    report.finishedAt = finished;
    report.begunAt = finished + -seconds * 1000LL;
    report.by = typed(QStringLiteral("联络员11")).toStdString();
    const std::string values[] = {"0." + std::to_string(30 + variant % 60), "0", std::to_string(variant % 9), "2", "0", std::to_string(variant % 2),
                                  std::to_string(11'900 + variant * 7),     "通"};
    int i = 0;
    for (const auto &item : board.version(due.schedule)->schedule.items) {
        ReportedCheck check;
        check.item = item.key;
        check.name = item.name;
        check.value = values[i];
        check.unit = item.unit;
        check.at = report.begunAt + seconds * 1000LL * (i + 1) / 9;
        report.checks.push_back(std::move(check));
        ++i;
    }
    return report;
}

/// Some units have a deputy, and some have entered nobody.
std::vector<models::ReportPerson> DemoReports::liaisons(int number) const
{
    std::vector<models::ReportPerson> people;
    if (number % 11 == 7)
        return people;
    people.push_back({typed(QStringLiteral("联络员%1").arg(number + 1, 2, 10, QLatin1Char('0'))), typed(QStringLiteral("信息中心")),
                      QStringLiteral("555-0%1").arg(100 + number), number % 5 == 4 ? QString() : QStringLiteral("66%1").arg(100 + number)});
    if (number % 3 == 1)
        people.push_back({typed(QStringLiteral("副联络员%1").arg(number + 1, 2, 10, QLatin1Char('0'))),
                          typed(QStringLiteral("副联络员")),
                          QStringLiteral("555-0%1").arg(200 + number),
                          {}});
    return people;
}

void DemoReports::reportFor(int number, const models::ReportUnit &unit)
{
    const auto all = dues();
    const auto is = [&](std::initializer_list<int> numbers) { return std::find(numbers.begin(), numbers.end(), number) != numbers.end(); };
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto &due = all[i];
        if (due.at > now())
            continue;
        const bool noon = due.at == at(12, 0);
        auto finished = due.at + -(3 + (number * 37 + static_cast<int>(i) * 11) % 50) * 60'000LL;
        int seconds = 340 + (number * 7 + static_cast<int>(i) * 13) % 90;
        int variant = static_cast<int>(i) * 3 + number;
        ReportStatement statement = ReportStatement::Quiet;
        std::optional<std::string> matter;
        if (noon && is({12, 22, 41, 53}))
            continue;
        if (noon && is({10})) {
            finished = at(11, 31, 31);
            seconds = 11;
            variant -= 3;
        } else if (noon && is({36})) {
            seconds = 9;
        } else if (noon && is({15, 44, 54})) {
            finished = due.at + (number == 15 ? 14 : number == 44 ? 21 : 9) * 60'000LL;
        } else if (noon && is({1, 27, 51})) {
            statement = ReportStatement::Matter;
            matter = typed(number == 1        ? QStringLiteral("1 台终端感染挖矿程序，已断网")
                               : number == 27 ? QStringLiteral("互联网出口 B 丢包 1.2 %")
                                              : QStringLiteral("门户栏目页打不开"))
                         .toStdString();
        } else if (due.at == at(9, 0) && is({22, 53})) {
            finished = due.at + 6 * 60'000;
        } else if (number == 10 && due.at == at(12, 0, 0, 3)) {
            finished = due.at + 6 * 60'000;
        }
        auto told = report(due, finished, seconds, variant);
        told.statement = statement;
        told.matter = matter;
        take(*unit.channel, told, finished + 2000);
    }
    if (number == 10) {
        ReportContact call;
        call.schedule = all.back().schedule;
        call.due = at(12, 0, 0, 3);
        call.whom = typed(QStringLiteral("联络员11")).toStdString();
        call.phone = "66111";
        call.answered = true;
        call.said = typed(QStringLiteral("马上补报")).toStdString();
        call.at = at(12, 4, 0, 3);
        call.by = typed(QStringLiteral("值班员06")).toStdString();
        take(*unit.channel, call, call.at);
    }
}

models::ReportBoardValues DemoReports::values(std::optional<Instant> chosen, Instant moment) const
{
    return models::reportBoardValues(board, broadcast(), groups, chosen, moment);
}

models::ReportPaneValues DemoReports::pane(const QString &name, Instant moment) const
{
    const auto shown = values({}, moment);
    return models::reportPaneValues(board, broadcast(), *shown.cell(unit(name)), moment);
}

Id DemoReports::unit(const QString &name) const
{
    for (const auto &group : groups) {
        for (const auto &unit : group.units) {
            if (unit.name == typed(name))
                return unit.unit;
        }
    }
    return {};
}

Id DemoReports::channel(const QString &name) const
{
    for (const auto &group : groups) {
        for (const auto &unit : group.units) {
            if (unit.name == typed(name))
                return *unit.channel;
        }
    }
    return {};
}

} // namespace redoubt::views::testing
