// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/FieldClass.h"

#include <algorithm>
#include <array>
#include <vector>

namespace redoubt::incident {

namespace {
std::vector<std::string_view> partsOfPlace(std::string_view place)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const auto end = place.find('/');
        parts.push_back(place.substr(0, end));
        if (end == std::string_view::npos)
            return parts;
        place.remove_prefix(end + 1);
    }
}

bool isWorkingKind(std::string_view kind)
{
    static constexpr std::array<std::string_view, 4> Kinds{"incident.report", "incident.section", "incident.report_step", "incident.settlement"};
    return std::find(Kinds.begin(), Kinds.end(), kind) != Kinds.end();
}

bool isNameMember(std::string_view member)
{
    static constexpr std::array<std::string_view, 5> Members{"by", "begunBy", "closedBy", "droppedBy", "writtenBy"};
    return std::find(Members.begin(), Members.end(), member) != Members.end();
}
} // namespace

std::string_view lawName(FieldClass fieldClass)
{
    switch (fieldClass) {
    case FieldClass::Contacts: return "联系方式";
    case FieldClass::Names: return "人员姓名";
    case FieldClass::Addresses: return "地址与威胁指标";
    case FieldClass::Systems: return "内部系统";
    case FieldClass::Files: return "附件";
    case FieldClass::Working: return "内部工作过程";
    case FieldClass::Chosen: break;
    }
    return "指定内容";
}

bool isOfClass(std::string_view place, FieldClass fieldClass)
{
    const auto parts = partsOfPlace(place);
    if (parts.size() < 3)
        return false;
    const auto kind = parts[0];
    if (fieldClass == FieldClass::Working)
        return isWorkingKind(kind);
    if (parts[2] != "fields" || parts.size() < 4)
        return false;
    const bool ofIncident = kind == "incident.incident";
    // A list of none is a field by itself, which says only that.
    const bool isWithinList = parts.size() > 4;
    const bool ofSystem = (ofIncident && parts[3] == "systems" && isWithinList) || kind == "evidence.protection";
    switch (fieldClass) {
    case FieldClass::Contacts: return ofIncident && parts[3] == "contacts" && isWithinList;
    case FieldClass::Names: return isNameMember(parts[3]) || (parts[3] == "said" && parts.size() == 5 && isNameMember(parts[4]));
    case FieldClass::Addresses: return kind.starts_with("incident.indicator") || (ofSystem && parts.back() == "address");
    case FieldClass::Systems: return ofSystem;
    case FieldClass::Files: return parts[3] == "files" && isWithinList;
    case FieldClass::Working:
    case FieldClass::Chosen: break;
    }
    return false;
}

} // namespace redoubt::incident
