// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/duty/DutyCast.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace redoubt::demo {

namespace {
constexpr auto officeAccounts = std::to_array<DutyAccount>({
    {"demo-planner", "排班员01", "duty_planner"},
    {"demo-officer", "值班员01", "duty_officer"},
    {"demo-officer2", "值班员02", "duty_officer"},
    {"demo-officer3", "值班员03", "duty_officer"},
    {"demo-leader", "带班领导A", "duty_leader"},
    {"demo-liaison", "联络员11", "liaison", "市住建局"},
    {"demo-liaison1", "联络员01", "liaison", "市发改委"},
    {"demo-liaison2", "联络员02", "liaison", "市教育局"},
    {"demo-liaison3", "联络员03", "liaison", "市科技局"},
    {"demo-liaison4", "联络员04", "liaison", "市工信局"},
});

constexpr double open = std::numeric_limits<double>::infinity();

struct Measured
{
    const char *section;
    const char *key;
    const char *name;
    const char *unit;
    double least;
    double most;
};
constexpr auto measured = std::to_array<Measured>({
    {"机房环境", "room.temperature", "温度", "℃", 18, 27},
    {"机房环境", "room.humidity", "湿度", "%", 40, 60},
    {"机房环境", "room.ups", "UPS 负载", "%", -open, 70},
    {"网络与边界", "net.exit_a", "互联网出口 A 可用率", "%", 99.9, open},
    {"网络与边界", "net.exit_b_loss", "互联网出口 B 丢包", "%", -open, 1},
    {"网络与边界", "net.firewall", "防火墙并发会话", "万", -open, 80},
    {"业务系统", "app.portal_time", "政务服务网首页", "秒", -open, 2},
    {"业务系统", "app.sites", "门户网站可访问", "家", 56, 56},
    {"业务系统", "app.backup", "备份任务", "项", 12, 12},
    {"安全设备", "sec.alarms", "未处置高危告警", "条", 0, 0},
    {"安全设备", "sec.signatures", "特征库已更新", "天前", -open, 3},
    {"安全设备", "sec.log_gaps", "日志采集断流", "路", 0, 0},
});

/// What is measured every six hours.
constexpr std::array<std::string_view, 3> lookedAtByRounds{"room.temperature", "net.exit_a", "sec.alarms"};

struct Chosen
{
    const char *section;
    const char *key;
    const char *name;
    const char *expected;
    const char *other;
};
constexpr auto chosen = std::to_array<Chosen>({
    {"机房环境", "room.leak", "漏水检测", "无", "有"},
    {"机房环境", "room.fire", "消防主机", "正常", "告警"},
    {"网络与边界", "net.core", "政务外网核心交换", "全部在线", "有离线"},
    {"业务系统", "app.exchange", "数据共享交换平台", "正常", "异常"},
    {"人员与报送", "duty.phone", "值班电话试拨", "通", "不通"},
});

duty::CheckItem itemOf(const char *section, const char *key, const char *name, duty::CheckType type)
{
    duty::CheckItem item;
    item.section = section;
    item.key = key;
    item.name = name;
    item.type = type;
    return item;
}
} // namespace

std::span<const DutyAccount> dutyAccounts() { return officeAccounts; }

std::vector<Reporter> reporters()
{
    std::vector<Reporter> all{
        {"demo-liaison", {"市住建局"}}, {"demo-liaison1", {}}, {"demo-liaison2", {}}, {"demo-liaison3", {}}, {"demo-liaison4", {}}};
    std::size_t next = 0;
    for (const auto names : {castDepartments(), castCounties()}) {
        for (const auto name : names) {
            if (name != "市住建局")
                all[1 + next++ % 4].units.push_back(name);
        }
    }
    return all;
}

std::vector<duty::CheckItem> dutyChecklist()
{
    std::vector<duty::CheckItem> items;
    for (const auto &row : measured) {
        auto item = itemOf(row.section, row.key, row.name, duty::CheckType::Number);
        item.unit = row.unit;
        if (row.least != -open)
            item.least = row.least;
        if (row.most != open)
            item.most = row.most;
        if (std::ranges::find(lookedAtByRounds, item.key) != lookedAtByRounds.end())
            item.roundAt = std::vector<calendar::TimeOfDay>{{9 * 60}, {15 * 60}, {21 * 60}, {3 * 60}};
        items.push_back(std::move(item));
    }
    for (const auto &row : chosen) {
        auto item = itemOf(row.section, row.key, row.name, duty::CheckType::Choice);
        item.choices = {{row.expected, row.other}};
        item.expected = row.expected;
        items.push_back(std::move(item));
    }
    auto media = itemOf("人员与报送", "duty.media", "重要介质清点", duty::CheckType::Number);
    media.unit = "件";
    media.least = media.most = 9;
    media.evidence = true;
    items.push_back(std::move(media));
    auto round = itemOf("人员与报送", "duty.last_round", "交接班前巡检", duty::CheckType::Tick);
    items.push_back(std::move(round));
    return items;
}

} // namespace redoubt::demo
