// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/ReportFields.h"

#include "feed/FieldBounds.h"
#include "incident/report/ImpactText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace redoubt::incident {

namespace {
constexpr std::string_view impactPrefix = "影响.";

std::string joinedBy(const std::vector<std::string> &parts, std::string_view between)
{
    std::string text;
    for (const auto &part : parts)
        text += (text.empty() ? std::string() : std::string(between)) + part;
    return text;
}

constexpr std::size_t mostOfField = 3'000; ///< characters
constexpr std::string_view restLeftOut = "……（以下略）";

/// @p text, or its beginning where it is longer than a field may be: what is issued has room for all fields together.
std::string shortened(const std::string &text)
{
    std::size_t characters = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80 && ++characters > mostOfField)
            return text.substr(0, i) + std::string(restLeftOut);
    }
    return text;
}

constexpr std::array<std::pair<MomentSort, std::string_view>, 6> momentFields{{{MomentSort::Occurred, "事件.发生时间"},
                                                                               {MomentSort::Discovered, "事件.发现时间"},
                                                                               {MomentSort::Learned, "事件.获知时间"},
                                                                               {MomentSort::Received, "事件.接报时间"},
                                                                               {MomentSort::Contained, "事件.控制时间"},
                                                                               {MomentSort::Ended, "事件.结束时间"}}};

constexpr std::array<std::string_view, 6> protectionLevels{"", "一级", "二级", "三级", "四级", "五级"};

/// Puts together what is known; a field of which nothing is known is not there.
class FieldSource
{
public:
    explicit FieldSource(const ReportGround &ground) : m_ground(ground), m_incident(ground.view.incident.value) { }

    FieldValues run()
    {
        plain();
        moments();
        systems();
        impacts();
        course();
        level();
        contacts();
        return std::move(m_values);
    }

private:
    /// What stays as it was said.
    void fixed(std::string_view name, const std::string &text)
    {
        if (const auto shown = shortened(text); !shown.empty())
            m_values.emplace(name, FieldValue{shown, shown});
    }
    void moving(std::string_view name, const std::string &text)
    {
        if (const auto shown = shortened(text); !shown.empty())
            m_values.emplace(name, FieldValue{shown, {}});
    }

    void plain()
    {
        fixed("单位.名称", m_ground.unit);
        fixed("事件.编号", m_incident.number);
        fixed("事件.名称", m_incident.title);
        fixed("事件.类别", m_ground.category);
        moving("事件.经过", m_incident.narrative);
        const bool many = m_ground.stage == ReportStage::FollowUp;
        const std::string stage(lawName(m_ground.stage));
        moving("报告.种类", many ? stage + "（第" + std::to_string(m_ground.ordinal) + "次）" : stage);
        moving("报告.时刻", longMoment(m_ground.zone.civil(m_ground.now)));
    }

    void moments()
    {
        for (const auto &[sort, name] : momentFields) {
            const auto known = m_ground.view.moments.find(sort);
            if (known == m_ground.view.moments.end() || !known->second.now().value.at)
                continue;
            const auto &moment = known->second.now().value;
            const auto wall = calendar::CivilTime::fromSeconds(moment.at->ms / 1000 + moment.offsetMinutes * 60);
            const auto text = longMoment(wall, moment.precision == Precision::Second);
            fixed(name, moment.precision == Precision::About ? text + "前后" : text);
        }
        std::optional<Instant> from;
        for (const auto sort : {MomentSort::Occurred, MomentSort::Discovered, MomentSort::Learned}) {
            if (const auto at = m_ground.view.moment(sort); at && !from)
                from = at;
        }
        if (!from)
            return;
        const auto contained = m_ground.view.moment(MomentSort::Contained);
        const auto until = contained ? contained : m_ground.view.moment(MomentSort::Ended);
        moving("事件.持续", lastingText(std::max<std::int64_t>(0, until.value_or(m_ground.now).ms - from->ms)));
    }

    /// One of each system: alone where there is one, else with its system's name.
    template <class Of>
    void ofSystems(std::string_view name, const Of &of)
    {
        std::vector<std::string> parts;
        for (const auto &system : m_incident.systems) {
            if (const std::string said = of(system); !said.empty())
                parts.push_back(m_incident.systems.size() == 1 ? said : system.name + said);
        }
        fixed(name, joinedBy(parts, "、"));
    }

    void systems()
    {
        std::vector<std::string> names;
        for (const auto &system : m_incident.systems)
            names.push_back(system.name);
        fixed("系统.名称", joinedBy(names, "、"));
        ofSystems("系统.地址", [](const auto &system) { return system.address.value_or(""); });
        ofSystems("系统.责任单位", [](const auto &system) { return system.owner.value_or(""); });
        ofSystems("系统.等级保护", [](const auto &system) { return protectionText(system.protectionLevel); });
        ofSystems("系统.关基", [](const auto &system) { return criticalText(system.critical); });
    }

    void impacts()
    {
        std::vector<std::string> all;
        for (const auto &row : m_ground.guide.rows) {
            const auto known = m_ground.view.impacts.find(row.id);
            if (known == m_ground.view.impacts.end())
                continue;
            auto said = impactText(row, known->second.now().value, m_ground.zone);
            if (!said)
                continue;
            all.push_back(row.name.zh + "：" + said->text);
            m_values.emplace(impactField(row), std::move(*said));
        }
        moving(allImpacts, joinedBy(all, "；"));
    }

    void course()
    {
        // The latest ones are what a report is read for: of more than there is room for, the earlier ones are counted.
        std::vector<std::string> measures;
        std::size_t room = mostOfField;
        int left = 0;
        for (auto history = m_ground.view.lines.rbegin(); history != m_ground.view.lines.rend(); ++history) {
            const auto &line = history->now().value;
            if (line.sort != LineSort::Measure)
                continue;
            auto said = shortMoment(m_ground.zone.civil(line.at), m_ground.zone.date(m_ground.now)) + " " + line.text;
            const auto length = feed::characters(said) + 40;
            if (left > 0 || (length > room && !measures.empty())) {
                ++left;
                continue;
            }
            room -= std::min(room, length);
            measures.insert(measures.begin(), std::move(said));
        }
        if (left > 0)
            measures.insert(measures.begin(), "此前" + std::to_string(left) + "项见事件经过");
        moving("措施.已采取", joinedBy(measures, "；"));
    }

    void level()
    {
        if (!m_ground.standing)
            return;
        const auto &standing = *m_ground.standing;
        fixed("事件.级别", std::string(lawName(standing.severity)));
        if (const auto *overruled = m_ground.view.overruled())
            return moving("定级.依据", "人工定级（" + overruled->value.by + "）：" + overruled->value.why);
        std::vector<std::string> grounds;
        for (const auto &clause : standing.grade.clauses) {
            if (!standing.grade.isDecidedBy(clause))
                continue;
            const auto *row = m_ground.guide.row(clause.clause);
            const auto *judgement = m_ground.guide.judgement(clause.clause);
            grounds.push_back(row ? row->name.zh : judgement ? judgement->name.zh : clause.clause);
        }
        moving("定级.依据", grounds.empty() ? "未达到较大事件的任何一项标准" : joinedBy(grounds, "；"));
    }

    void contacts()
    {
        std::vector<std::string> names;
        std::vector<std::string> phones;
        for (const auto &contact : m_incident.contacts) {
            names.push_back(contact.name);
            if (!contact.phone.empty())
                phones.push_back(contact.phone);
        }
        fixed("联系人.姓名", joinedBy(names, "、"));
        fixed("联系人.电话", joinedBy(phones, "、"));
    }

    const ReportGround &m_ground;
    const Incident &m_incident;
    FieldValues m_values;
};
} // namespace

const std::vector<std::string_view> &fieldNames()
{
    static const std::vector<std::string_view> names{"单位.名称",     "事件.编号",     "事件.名称",     "事件.类别",     "事件.级别",
                                                     "定级.依据",     "事件.发生时间", "事件.发现时间", "事件.获知时间", "事件.接报时间",
                                                     "事件.控制时间", "事件.结束时间", "事件.持续",     "事件.影响",     "事件.经过",
                                                     "系统.名称",     "系统.地址",     "系统.责任单位", "系统.等级保护", "系统.关基",
                                                     "措施.已采取",   "联系人.姓名",   "联系人.电话",   "报告.种类",     "报告.时刻"};
    return names;
}

bool isFieldName(std::string_view name)
{
    return std::ranges::find(fieldNames(), name) != fieldNames().end() || (name.starts_with(impactPrefix) && name.size() > impactPrefix.size());
}

std::string impactField(const GuideRow &row) { return std::string(impactPrefix) + row.name.zh; }

FieldValues fieldValues(const ReportGround &ground) { return FieldSource(ground).run(); }

std::string protectionText(std::optional<std::int64_t> level)
{
    return std::string(protectionLevels.at(static_cast<std::size_t>(std::clamp<std::int64_t>(level.value_or(0), 0, 5))));
}

std::string criticalText(std::optional<bool> critical)
{
    return !critical ? std::string() : *critical ? "属关键信息基础设施" : "不属关键信息基础设施";
}

std::string longMoment(const calendar::CivilTime &time, bool withSeconds)
{
    const auto clock = calendar::TimeOfDay{time.second / 60}.toString();
    std::string seconds;
    if (withSeconds)
        seconds = (time.second % 60 < 10 ? ":0" : ":") + std::to_string(time.second % 60);
    return std::to_string(time.date.year()) + "年" + std::to_string(time.date.month()) + "月" + std::to_string(time.date.day()) + "日" + clock
        + seconds;
}

std::string lastingText(std::int64_t milliseconds)
{
    const auto minutes = milliseconds / 60'000;
    if (minutes < 1)
        return "不足1分";
    const auto days = minutes / 1440;
    const auto hours = minutes / 60 % 24;
    std::vector<std::string> parts;
    if (days > 0)
        parts.push_back(std::to_string(days) + "天");
    if (hours > 0)
        parts.push_back(std::to_string(hours) + "小时");
    if (minutes % 60 > 0)
        parts.push_back(std::to_string(minutes % 60) + "分");
    return joinedBy(parts, "");
}

} // namespace redoubt::incident
