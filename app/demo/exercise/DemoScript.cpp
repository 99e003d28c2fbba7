// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/exercise/DemoScript.h"

#include <algorithm>
#include <array>

namespace redoubt::demo {

namespace {
constexpr auto Y = Day::Yesterday;
constexpr auto T = Day::Today;
constexpr auto A = Day::Ago;
constexpr auto Accepted = Fate::Accepted;
constexpr std::string_view Enough = "证据完整，权限属实，按条款计分。";
constexpr std::string_view Boundary = "边界突破路径清楚，流量与命令记录一致，认定首次突破。";
constexpr std::string_view Partly = "截图可证明登录，过程记录不全，按比例认定。";

constexpr auto script = std::to_array<ScriptedClaim>({
    // 红05 青锋
    {"红05", Y, 95, "exchange", "7.2", "取得数据共享交换平台管理员权限", "RD-2026-0101", "T1078", Login | Commands | Console | Notes, Accepted, 34,
     Enough},
    {"红05", Y, 210, "scada", "13.1", "经供应商运维通道突破逻辑隔离，进入调度监控网", "RD-2026-0102", "T1021", Path | Request | Commands, Accepted,
     41, Boundary},
    {"红05", Y, 400, "vendor", "16.1", "取得外包开发商代码库控制权限", "RD-2026-0103", "T1195.002", Shell | Notes, Accepted, 22,
     "目录外资产，供应链条款成立，按目录外系数计。"},
    {"红05", T, 62, "signal", "6.2", "取得信号控制平台管理员权限", "RD-2026-0104", "T1190", Request | Console | Commands, Accepted, 25, Enough},
    {"红05", T, 118, "oa", "5.2", "OA 系统任意文件上传，取得管理权限", "RD-2026-0105", "T1505.003", Login | Shell, Accepted, 18, Enough},
    {"红05", T, 171, "gate", "8.2", "边界防火墙管理口弱口令，取得管理员权限", "RD-2026-0106", "T1110", Console | Notes, Accepted, 21, Enough},
    {"红05", T, 208, "cloud", "10.1", "取得政务云管理平台权限，纳管 12 个节点", "RD-2026-0107", "T1098", Console | Path | Commands, Accepted, 27,
     "平台权限成立，按所附清单计 12 个节点。", 100, 12},
    {"红05", T, 251, "coop", "13.1", "经县区专线突破逻辑隔离边界", "RD-2026-0108", "T1021.004", Path | Request | Commands | WebLog, Accepted, 30,
     Boundary},
    {"红05", T, 292, "portal", "9.1", "门户防护设备控制权限", "RD-2026-0109", "T1110", Console, Accepted, 16, Enough},
    {"红05", T, 306, "water", "4.2", "水情数据库 DBA 权限", "RD-2026-0110", "T1078", Database | Notes, Accepted, 18, Enough},
    // 红01 惊蛰
    {"红01", Y, 60, "oa", "13.1", "经公众服务区突破县区政务网逻辑边界", "RD-2026-0201", "T1190", Path | Request | Commands, Accepted, 38, Boundary},
    {"红01", Y, 305, "health", "7.2", "取得全民健康信息平台管理员权限", "RD-2026-0202", "T1078", Login | Commands | Database, Accepted, 44, Enough},
    {"红01", T, 30, "identity", "6.2", "统一身份认证平台令牌伪造，取得管理员权限", "RD-2026-0203", "T1606", Request | Console, Accepted, 24, Enough},
    {"红01", T, 88, "gate", "9.1", "县区边界防护设备控制权限", "RD-2026-0204", "T1110", Console | Notes, Accepted, 15, Enough},
    {"红01", T, 140, "cloud", "10.1", "取得政务云管理平台权限，纳管 8 个节点", "RD-2026-0205", "T1098", Console | Path, Accepted, 31,
     "平台权限成立，按所附清单计 8 个节点。", 100, 8},
    {"红01", T, 197, "permit", "13.1", "经审批外网突破住建业务网逻辑边界", "RD-2026-0206", "T1021", Path | Request | Commands, Accepted, 26,
     Boundary},
    {"红01", T, 301, "coop", "5.2", "政务协同平台管理权限", "RD-2026-0207", "T1078", Login | Shell, Accepted, 18, Enough},
    // 红03 听涛
    {"红03", Y, 130, "budget", "13.1", "经财政专线突破预算网逻辑边界", "RD-2026-0301", "T1190", Path | Request | Commands, Accepted, 29, Boundary},
    {"红03", Y, 420, "treasury", "6.2", "取得国库支付前置集中管控权限", "RD-2026-0302", "T1078", Login | Console | Commands, Accepted, 33, Enough},
    {"红03", T, 52, "ops", "6.1", "经 OA 反序列化漏洞取得运维平台普通用户权限", "RD-2026-0412", "T1190", Request | Shell, Accepted, 20, Enough},
    {"红03", T, 121, "iot", "11.1", "取得物联感知平台控制权限，纳管 30 个点位", "RD-2026-0303", "T1078", Console | Notes, Accepted, 25,
     "平台权限成立，按所附清单计 30 个点位。", 100, 30},
    {"红03", T, 166, "booking", "5.2", "预约挂号系统管理权限", "RD-2026-0304", "T1505.003", Login | Shell, Accepted, 19, Enough},
    {"红03", T, 219, "signal", "13.1", "经路口设备网突破信号控制网逻辑边界", "RD-2026-0305", "T1021", Path | Request | Commands, Accepted, 34, Partly,
     70},
    {"红03", T, 268, "gate", "8.2", "县区边界防火墙管理员权限", "RD-2026-0306", "T1110", Console, Accepted, 22, Enough},
    // 红06 远山
    {"红06", Y, 155, "booking", "13.1", "经互联网挂号入口突破卫健业务网逻辑边界", "RD-2026-0601", "T1190", Path | Request | Commands, Accepted, 36,
     Boundary},
    {"红06", Y, 350, "exchange", "7.2", "取得数据共享交换平台管理员权限（接口网关）", "RD-2026-0602", "T1078", Login | Commands, Accepted, 40, Partly,
     80},
    {"红06", T, 78, "identity", "6.2", "统一身份认证平台后台管理员权限", "RD-2026-0603", "T1556", Request | Console, Accepted, 23, Enough},
    {"红06", T, 132, "permit", "3.2", "施工许可系统服务器管理员权限", "RD-2026-0604", "T1059.004", Shell, Accepted, 17, Enough},
    {"红06", T, 186, "portal", "9.1", "门户防护设备控制权限", "RD-2026-0605", "T1110", Console, Accepted, 20, Enough},
    {"红06", T, 236, "water", "4.2", "水情数据库 DBA 权限", "RD-2026-0606", "T1078", Database, Accepted, 19, Enough},
    {"红06", T, 288, "cloud", "10.1", "取得政务云管理平台权限", "RD-2026-0607", "T1098", Console | Path, Accepted, 18,
     "平台权限成立；未附节点清单，节点不计。"},
    // 红02 朔风
    {"红02", Y, 110, "identity", "13.1", "经家校平台突破教育网逻辑边界", "RD-2026-0701", "T1190", Path | Request | Commands, Accepted, 37, Boundary},
    {"红02", Y, 280, "vendor", "16.1", "取得外包开发商代码库提交权限", "RD-2026-0702", "T1195.002", Shell | Notes, Accepted, 28,
     "目录外资产，供应链条款成立，按目录外系数计。"},
    {"红02", T, 40, "video", "6.2", "视频会议管理平台管理员权限", "RD-2026-0703", "T1190", Request | Console, Accepted, 26, Enough},
    {"红02", T, 97, "iot", "11.1", "取得物联感知平台控制权限，纳管 20 个点位", "RD-2026-0704", "T1078", Console, Accepted, 22,
     "平台权限成立，按所附清单计 20 个点位。", 100, 20},
    {"红02", T, 128, "signal", "8.2", "信号控制平台接入交换机管理员权限", "RD-2026-0705", "T1110", Console, Accepted, 24, Enough},
    {"红02", T, 163, "coop", "5.2", "政务协同平台管理权限", "RD-2026-0706", "T1505.003", Login | Shell, Accepted, 18, Enough},
    {"红02", T, 202, "oa", "5.2", "OA 系统管理权限", "RD-2026-0706", "T1505.003", Login | Shell, Accepted, 21,
     "与政务协同平台为同一漏洞，按复用系数计。"},
    {"红02", T, 247, "gate", "9.1", "县区边界防护设备控制权限", "RD-2026-0707", "T1110", Console, Accepted, 17, Enough},
    {"红02", T, 279, "permit", "12.2", "施工许可系统文件存储管理员权限", "RD-2026-0708", "T1083", Shell, Accepted, 20, Enough},
    {"红02", T, 305, "water", "4.1", "水情数据库普通用户权限", "RD-2026-0709", "T1078", Database, Accepted, 15, Enough},
    // 红08 白露
    {"红08", Y, 190, "gate", "13.1", "经远程办公入口突破县区逻辑边界", "RD-2026-0801", "T1133", Path | Request | Commands, Accepted, 32, Boundary},
    {"红08", T, 57, "exchange", "7.1", "数据共享交换平台普通用户权限", "RD-2026-0802", "T1078", Login, Accepted, 21, Enough},
    {"红08", T, 112, "iot", "6.2", "物联感知平台集中管控管理员权限", "RD-2026-0803", "T1190", Request | Console, Accepted, 28, Enough},
    {"红08", T, 178, "signal", "6.2", "信号控制平台管理员权限", "RD-2026-0804", "T1078", Console | Commands, Accepted, 26, Partly, 80},
    {"红08", T, 233, "cloud", "10.1", "取得政务云管理平台权限，纳管 5 个节点", "RD-2026-0805", "T1098", Console, Accepted, 23,
     "平台权限成立，按所附清单计 5 个节点。", 100, 5},
    {"红08", T, 298, "portal", "5.1", "门户网站群编辑权限", "RD-2026-0806", "T1110", Login, Accepted, 19, Enough},
    // 红04 破晓
    {"红04", Y, 240, "portal", "13.1", "经门户后台突破县区逻辑边界", "RD-2026-0901", "T1190", Path | Request | Commands, Accepted, 35, Boundary},
    {"红04", T, 68, "permit", "6.2", "施工许可系统集中管控管理员权限", "RD-2026-0902", "T1078", Console | Commands, Accepted, 27, Enough},
    {"红04", T, 125, "booking", "5.2", "预约挂号系统管理权限", "RD-2026-0903", "T1505.003", Login | Shell, Accepted, 22, Enough},
    {"红04", T, 174, "gate", "9.1", "县区边界防护设备控制权限", "RD-2026-0904", "T1110", Console, Accepted, 18, Enough},
    {"红04", T, 226, "budget", "4.2", "预算管理系统数据库 DBA 权限", "RD-2026-0905", "T1078", Database, Accepted, 24, Enough},
    {"红04", T, 284, "video", "8.2", "视频会议接入设备管理员权限", "RD-2026-0906", "T1110", Console, Accepted, 19, Enough},
    // 红07 流火
    {"红07", Y, 320, "coop", "6.2", "政务协同平台集中管控管理员权限", "RD-2026-1001", "T1190", Request | Console, Accepted, 31, Enough},
    {"红07", T, 92, "portal", "8.2", "门户网站群接入设备管理员权限", "RD-2026-1002", "T1110", Console, Accepted, 20, Enough},
    {"红07", T, 146, "oa", "5.2", "OA 系统管理权限", "RD-2026-1003", "T1505.003", Login | Shell, Accepted, 23, Enough},
    {"红07", T, 193, "gate", "9.1", "县区边界防护设备控制权限", "RD-2026-1004", "T1110", Console, Accepted, 17, Enough},
    {"红07", T, 241, "permit", "3.2", "施工许可系统服务器管理员权限", "RD-2026-1005", "T1059.004", Shell, Accepted, 21, Enough},
    {"红07", T, 272, "video", "13.1", "经会议终端突破教育网逻辑边界", "RD-2026-1006", "T1021", Path | Request, Accepted, 29,
     "边界一侧证据充分，另一侧只有截图，按 50% 认定。", 50},
    // Rejected
    {"红07", T, 105, "health", "7.1", "全民健康信息平台普通用户权限", "RD-2026-1007", "T1078", Login, Fate::Rejected, 26,
     "截图为公开演示环境，不是本次演练的靶标。"},
    {"红04", T, 152, "identity", "6.1", "统一身份认证平台普通用户权限", "RD-2026-0907", "T1110", Login, Fate::Rejected, 31,
     "使用了行动规则禁止的口令喷洒，超出授权。"},
    {"红08", T, 205, "treasury", "6.2", "国库支付前置管理员权限", "RD-2026-0807", "T1078", Console, Fate::Rejected, 24, "登录时间在攻击窗口之外。"},
    // Returned to their teams
    {"红06", T, 244, "scada", "13.1", "经泵站网关突破调度网逻辑边界", "RD-2026-0608", "T1021", Path, Fate::Returned, 28,
     "请补充边界两侧的流量记录与命令记录。"},
    {"红02", T, 290, "health", "7.2", "全民健康信息平台管理员权限", "RD-2026-0710", "T1078", Login, Fate::Returned, 17,
     "截图未显示账号权限，请补充用户信息页与登录记录。"},
    // Waiting
    {"红02", A, 31, "identity", "6.2", "统一身份认证管理后台", "RD-2026-0711", "T1556", Console | Commands, Fate::Waiting},
    {"红03", A, 24, "ops", "6.2", "经互联网 OA 反序列化漏洞进入内网，取得集中运维管控平台管理权限", "RD-2026-0412", "T1190",
     Login | Request | Commands | Shell | Console | Path | WebLog, Fate::Waiting},
    {"红08", A, 22, "permit", "12.1", "施工许可系统文件存储读取", "RD-2026-0808", "T1083", Shell, Fate::Waiting},
    {"红06", A, 21, "health", "4.2", "全民健康平台数据库 DBA 权限", "RD-2026-0609", "T1078", Database | Notes, Fate::Waiting},
    {"红04", A, 14, "gate", "8.2", "边界防火墙管理口弱口令", "RD-2026-0908", "T1110", Console, Fate::Waiting},
    {"红01", A, 11, "coop", "5.1", "政务协同平台普通用户 ×3", "RD-2026-0208", "T1110", Login | Notes, Fate::Waiting},
    {"红07", A, 9, "iot", "11.1", "物联感知平台控制权限，纳管 6 个点位", "RD-2026-1008", "T1078", Console, Fate::Waiting},
    {"红05", A, 6, "water", "13.1", "突破逻辑隔离，进入水情调度网", "RD-2026-0111", "T1021", Path | Request | Commands, Fate::Waiting},
    {"红01", A, 2, "budget", "5.2", "预算管理系统管理权限", "RD-2026-0209", "T1505.003", Login | Shell, Fate::Waiting},
});
} // namespace

Instant ScriptedClaim::submittedAt(const DrillCalendar &calendar) const
{
    switch (day) {
    case Day::Yesterday: return calendar.yesterday(minute);
    case Day::Today: return calendar.today(minute);
    case Day::Ago: break;
    }
    return calendar.minutesAgo(minute);
}

Instant ScriptedClaim::ruledAt(const DrillCalendar &calendar) const
{
    const auto at = day == Day::Yesterday ? calendar.yesterday(minute + ruledAfter) : calendar.today(minute + ruledAfter);
    return std::min(at, calendar.minutesAgo(1));
}

std::span<const ScriptedClaim> scriptedClaims() { return script; }

ScriptedReversal scriptedReversal() { return {"红02", "OA 系统管理权限", "复核发现该账号为组织方预置的演示账号，撤销原计分；队伍可另行举证。", 12}; }

} // namespace redoubt::demo
