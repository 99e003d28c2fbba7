// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoCast.h"

#include <algorithm>
#include <array>

namespace redoubt::demo {

namespace {
using exercise::TeamSide;

constexpr auto departments = std::to_array<std::string_view>({
    "市发改委", "市教育局", "市科技局", "市工信局",   "市民政局", "市司法局", "市财政局", "市人社局", "市自规局", "市生态局", "市住建局", "市交通局",
    "市水务局", "市农业局", "市商务局", "市文旅局",   "市卫健委", "市应急局", "市审计局", "市外办",   "市国资委", "市市监局", "市体育局", "市统计局",
    "市医保局", "市信访局", "市金融办", "市大数据局", "市机关局", "市林业局", "市城管局", "市政务局", "市公积金", "市档案馆", "市党校",   "市总工会",
    "市团委",   "市妇联",   "市科协",   "市残联",     "市红会",   "市供销社", "市气象局", "市地震局", "市邮政局", "市园区A",  "市园区B",  "市国企甲",
});
constexpr auto counties = std::to_array<std::string_view>({"县区A", "县区B", "县区C", "县区D", "县区E", "县区F", "县区G", "县区H"});

constexpr auto accounts = std::to_array<CastAccount>({
    {"demo-coordinator", "导演01", HomeUnit, Role::Coordinator, {}, "coordinator"},
    {"demo-coordinator2", "导演02", HomeUnit, Role::Coordinator, {}, {}},
    {"demo-chief", "裁判长01", HomeUnit, Role::ChiefJudge, {}, {}},
    {"demo-judge", "裁判03", HomeUnit, Role::Judge, {}, {}},
    {"demo-judge2", "裁判05", HomeUnit, Role::Judge, {}, {}},
    {"demo-commander", "指挥员01", HomeUnit, Role::Commander, {}, {}},
    {"demo-red01", "红01-队员1", HomeUnit, Role::RedMember, "红01", {}},
    {"demo-red02", "红02-队员1", HomeUnit, Role::RedMember, "红02", {}},
    {"demo-red03", "红03-队员1", HomeUnit, Role::RedMember, "红03", {}},
    {"demo-red04", "红04-队员1", HomeUnit, Role::RedMember, "红04", {}},
    {"demo-red05", "红05-队员1", HomeUnit, Role::RedMember, "红05", {}},
    {"demo-red06", "红06-队员1", HomeUnit, Role::RedMember, "红06", {}},
    {"demo-red07", "红07-队员1", HomeUnit, Role::RedMember, "红07", {}},
    {"demo-red08", "红08-队员1", HomeUnit, Role::RedMember, "红08", {}},
    {"demo-blue", "蓝01-值守1", "市大数据局", Role::BlueMember, "蓝01", {}},
});

constexpr auto teams = std::to_array<CastTeam>({
    {TeamSide::Red, "红01", "惊蛰", {}, 1},
    {TeamSide::Red, "红02", "朔风", {}, 2},
    {TeamSide::Red, "红03", "听涛", {}, 3},
    {TeamSide::Red, "红04", "破晓", {}, 4},
    {TeamSide::Red, "红05", "青锋", {}, 5},
    {TeamSide::Red, "红06", "远山", {}, 6},
    {TeamSide::Red, "红07", "流火", {}, 7},
    {TeamSide::Red, "红08", "白露", {}, 8},
    {TeamSide::Blue, "蓝01", "大数据局", "市大数据局", 1},
    {TeamSide::Blue, "蓝02", "教育局", "市教育局", 2},
    {TeamSide::Blue, "蓝03", "财政局", "市财政局", 3},
    {TeamSide::Blue, "蓝04", "水务局", "市水务局", 4},
    {TeamSide::Blue, "蓝05", "卫健委", "市卫健委", 5},
    {TeamSide::Blue, "蓝06", "交通局", "市交通局", 6},
    {TeamSide::Blue, "蓝07", "住建局", "市住建局", 7},
    {TeamSide::Blue, "蓝08", "县区B", "县区B", 8},
});

constexpr auto targets = std::to_array<CastTarget>({
    {"ops", "市大数据局", "集中运维管控平台", true},
    {"cloud", "市大数据局", "政务云管理平台", true},
    {"exchange", "市大数据局", "数据共享交换平台", true},
    {"identity", "市教育局", "统一身份认证平台"},
    {"video", "市教育局", "视频会议管理平台"},
    {"budget", "市财政局", "预算管理系统", true},
    {"treasury", "市财政局", "国库支付前置", true},
    {"scada", "市水务局", "调度监控网"},
    {"water", "市水务局", "水情数据库"},
    {"health", "市卫健委", "全民健康信息平台", true},
    {"booking", "市卫健委", "预约挂号系统", true},
    {"signal", "市交通局", "信号控制平台"},
    {"permit", "市住建局", "施工许可系统"},
    {"coop", "县区B", "政务协同平台"},
    {"oa", "县区B", "OA 系统"},
    {"gate", "县区E", "边界防火墙"},
    {"iot", "县区A", "物联感知平台"},
    {"portal", "县区C", "门户网站群"},
    {"vendor", "市住建局", "外包开发商代码库", false, true},
});
} // namespace

std::span<const std::string_view> castDepartments() { return departments; }
std::span<const std::string_view> castCounties() { return counties; }
std::span<const CastAccount> castAccounts() { return accounts; }
std::span<const CastTeam> castTeams() { return teams; }
std::span<const CastTarget> castTargets() { return targets; }

const CastTarget *castTarget(std::string_view key)
{
    const auto found = std::find_if(targets.begin(), targets.end(), [&](const auto &target) { return target.key == key; });
    return found == targets.end() ? nullptr : &*found;
}

} // namespace redoubt::demo
