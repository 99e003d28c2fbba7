// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/TemplateData.h"

#include "feed/FieldBounds.h"
#include "incident/report/ReportCheck.h"
#include "incident/report/ReportFields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>
#include <utility>

namespace redoubt::incident {

namespace {
constexpr std::size_t mostRows = 200;          ///< of the course that is issued
constexpr std::size_t mostCharacters = 60'000; ///< likewise
constexpr std::string_view courseList = "时间线";
constexpr std::string_view systemList = "系统清单";

struct NamedSample
{
    std::string_view name;
    std::string_view sample;
};
constexpr std::array<NamedSample, 7> ofDocument{{{"文书.文号", "海网值〔2026〕5号"},
                                                 {"文书.标题", "关于数据共享交换平台中断运行的初报"},
                                                 {"文书.主送", "市网信办、市公安局"},
                                                 {"文书.签发人", "带班领导A"},
                                                 {"文书.日期", "2026年4月15日"},
                                                 {"文书.时刻", "2026年4月15日14:52"},
                                                 {"文书.摘要", "sha256:3f9a…"}}};
constexpr std::array<NamedSample, 25> ofFields{{{"单位.名称", "市数据局"},
                                                {"事件.编号", "2026-0014"},
                                                {"事件.名称", "数据共享交换平台中断运行"},
                                                {"事件.类别", "网络攻击事件 / 拒绝服务攻击"},
                                                {"事件.级别", "较大"},
                                                {"定级.依据", "关键信息基础设施整体中断运行10分钟以上"},
                                                {"事件.发生时间", "2026年4月15日14:18"},
                                                {"事件.发现时间", "2026年4月15日14:20"},
                                                {"事件.获知时间", "2026年4月15日14:22"},
                                                {"事件.接报时间", "2026年4月15日14:25"},
                                                {"事件.控制时间", "2026年4月15日15:40"},
                                                {"事件.结束时间", "2026年4月15日16:10"},
                                                {"事件.持续", "1小时21分"},
                                                {"事件.影响", "影响人数4200人"},
                                                {"事件.经过", "值班监测发现平台整体中断运行"},
                                                {"系统.名称", "数据共享交换平台"},
                                                {"系统.地址", "市政务云二区"},
                                                {"系统.责任单位", "信息中心"},
                                                {"系统.等级保护", "第三级"},
                                                {"系统.关基", "是"},
                                                {"措施.已采取", "启用备用出口；限速"},
                                                {"联系人.姓名", "联络员11"},
                                                {"联系人.电话", "短号66111"},
                                                {"报告.种类", "初报"},
                                                {"报告.时刻", "2026年4月15日14:40"}}};

struct ListOfTemplate
{
    std::string_view name;
    std::vector<NamedSample> columns;
};
const std::vector<ListOfTemplate> &listsOfTemplates()
{
    static const std::vector<ListOfTemplate> lists{
        {"章节", {{"标题", "一、涉事单位与系统"}, {"内容", "涉事单位为市数据局，系统为数据共享交换平台。"}}},
        {"更正", {{"字段", "事件.发现时间"}, {"原为", "2026年4月15日14:26"}, {"现为", "2026年4月15日14:20"}, {"原因", "以网关日志为准"}}},
        {courseList, {{"时刻", "2026年4月15日14:22"}, {"种类", "措施"}, {"经过", "启用备用出口"}}},
        {systemList, {{"名称", "数据共享交换平台"}, {"地址", "市政务云二区"}, {"责任单位", "信息中心"}, {"等级保护", "第三级"}, {"关基", "是"}}}};
    return lists;
}

std::string_view wordOf(LineSort sort)
{
    switch (sort) {
    case LineSort::Phone: return "电话";
    case LineSort::Log: return "日志";
    case LineSort::Measure: return "措施";
    case LineSort::Note: break;
    }
    return "记录";
}

IssuedTable tableOf(std::string_view list)
{
    IssuedTable table;
    table.name = list;
    for (const auto &each : listsOfTemplates()) {
        if (each.name != list)
            continue;
        for (const auto &column : each.columns)
            table.columns.emplace_back(column.name);
    }
    return table;
}

std::vector<documents::TemplateRow> rowsOf(const IssuedTable &table)
{
    std::vector<documents::TemplateRow> rows;
    for (const auto &cells : table.rows) {
        documents::TemplateRow row;
        for (std::size_t i = 0; i < cells.cells.size() && i < table.columns.size(); ++i)
            row[table.columns[i]] = cells.cells[i];
        rows.push_back(std::move(row));
    }
    return rows;
}
} // namespace

std::vector<TemplateName> templateDictionary(const GradingGuide &guide)
{
    std::vector<TemplateName> names;
    for (const auto &each : ofDocument)
        names.push_back({std::string(each.name), {}, false, std::string(each.sample)});
    for (const auto &each : ofFields)
        names.push_back({std::string(each.name), {}, false, std::string(each.sample)});
    for (const auto &row : guide.rows)
        names.push_back({impactField(row), {}, false, row.name.zh});
    for (const auto &list : listsOfTemplates()) {
        names.push_back({std::string(list.name), {}, true, {}});
        for (const auto &column : list.columns)
            names.push_back({std::string(column.name), std::string(list.name), false, std::string(column.sample)});
    }
    return names;
}

documents::TemplateNames templateNames(const GradingGuide &guide)
{
    documents::TemplateNames names;
    for (const auto &each : templateDictionary(guide)) {
        if (each.isList)
            names.lists[each.name];
        else if (!each.list.empty())
            names.lists[each.list].insert(each.name);
        else
            names.fields.insert(each.name);
    }
    for (const auto stage : {ReportStage::Initial, ReportStage::FollowUp, ReportStage::Final})
        names.conditions.emplace(lawName(stage));
    names.required = {"章节"};
    return names;
}

documents::TemplateData templateData(const ReportContent &content, const std::string &by, std::optional<Instant> at, const calendar::TimeZone &zone)
{
    documents::TemplateData data;
    for (const auto &field : content.fields)
        data.fields[field.name] = field.text;
    std::string recipients;
    for (const auto &recipient : content.recipients)
        recipients += (recipients.empty() ? "" : "、") + recipient;
    data.fields["文书.标题"] = content.title;
    data.fields["文书.主送"] = recipients;
    data.fields["文书.文号"] = content.document ? content.document->text : std::string();
    data.fields["文书.签发人"] = by;
    if (at) {
        const auto moment = longMoment(zone.civil(*at));
        data.fields["文书.时刻"] = moment;
        data.fields["文书.日期"] = moment.substr(0, moment.find("日") + std::string_view("日").size());
    }
    for (const auto &section : content.sections)
        data.lists["章节"].push_back(
            {{"标题", section.heading}, {"内容", section.owed && section.text.empty() ? std::string(owedMark) : section.text}});
    for (const auto &each : content.corrections)
        data.lists["更正"].push_back({{"字段", each.field}, {"原为", each.was}, {"现为", each.is}, {"原因", each.why}});
    for (const auto &table : content.tables.value_or(std::vector<IssuedTable>()))
        data.lists[table.name] = rowsOf(table);
    data.holds.emplace(lawName(content.stage));
    return data;
}

std::vector<IssuedTable> issuedTables(const IncidentView &view, const calendar::TimeZone &zone)
{
    std::vector<IssuedTable> tables;
    auto course = tableOf(courseList);
    std::size_t characters = 0;
    for (auto history = view.lines.rbegin(); history != view.lines.rend(); ++history) {
        const auto &line = history->now().value;
        characters += feed::characters(line.text);
        if (course.rows.size() == mostRows || characters > mostCharacters) {
            course.rows.push_back({{"", "", "此前另有" + std::to_string(std::distance(history, view.lines.rend())) + "条，见事件经过"}, {}});
            break;
        }
        course.rows.push_back({{longMoment(zone.civil(line.at)), std::string(wordOf(line.sort)), line.text}, {}});
    }
    std::ranges::reverse(course.rows);
    auto systems = tableOf(systemList);
    for (const auto &system : view.incident.value.systems) {
        systems.rows.push_back({{system.name, system.address.value_or(""), system.owner.value_or(""), protectionText(system.protectionLevel),
                                 criticalText(system.critical)},
                                {}});
    }
    for (auto *table : {&course, &systems}) {
        if (!table->rows.empty())
            tables.push_back(std::move(*table));
    }
    return tables;
}

} // namespace redoubt::incident
