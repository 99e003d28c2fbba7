// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/incident/TemplateJson.h"

namespace redoubt::cli {

using documents::PlaceholderSort;
using documents::TemplatePart;
using documents::TemplateProblemSort;

namespace {
const char *wordOf(PlaceholderSort sort)
{
    switch (sort) {
    case PlaceholderSort::Field: return "field";
    case PlaceholderSort::Repeat: return "repeat";
    case PlaceholderSort::Condition: break;
    }
    return "condition";
}

const char *wordOf(TemplatePart part)
{
    switch (part) {
    case TemplatePart::Body: return "body";
    case TemplatePart::Header: return "header";
    case TemplatePart::Footer: return "footer";
    case TemplatePart::Footnote: break;
    }
    return "footnote";
}

const char *wordOf(TemplateProblemSort sort)
{
    switch (sort) {
    case TemplateProblemSort::NotClosed: return "notClosed";
    case TemplateProblemSort::NotOpened: return "notOpened";
    case TemplateProblemSort::Crossing: return "crossing";
    case TemplateProblemSort::Splits: return "splits";
    case TemplateProblemSort::NotAName: return "notAName";
    case TemplateProblemSort::UnknownName: return "unknownName";
    case TemplateProblemSort::Missing: return "missing";
    case TemplateProblemSort::Revision: return "revision";
    case TemplateProblemSort::Macro: return "macro";
    case TemplateProblemSort::ExternalLink: break;
    }
    return "externalLink";
}

void putPlace(json::object &object, const documents::TemplatePlace &place)
{
    if (place.file.empty())
        return;
    object["part"] = wordOf(place.part);
    object["file"] = place.file;
    if (place.paragraph > 0)
        object["paragraph"] = place.paragraph;
    if (place.inTable)
        object["inTable"] = true;
    if (place.row > 0) {
        object["table"] = place.table;
        object["row"] = place.row;
    }
    if (place.inTextBox)
        object["inTextBox"] = true;
    if (place.inControl)
        object["inControl"] = true;
}

std::string saidOf(const documents::TemplateProblem &problem)
{
    switch (problem.sort) {
    case TemplateProblemSort::NotClosed: return "'" + problem.name + "' is not closed, or closes nothing";
    case TemplateProblemSort::NotOpened: return "{{/" + problem.name + "}} ends what was not begun";
    case TemplateProblemSort::Crossing: return "{{/" + problem.name + "}} ends in another order, table or text box than it was begun";
    case TemplateProblemSort::Splits: return "{{…" + problem.name + "}} is of several paragraphs and stands beside words that are not of it";
    case TemplateProblemSort::NotAName: return "'" + problem.name + "' between braces is no name";
    case TemplateProblemSort::UnknownName:
        return "there is no name " + problem.name + (problem.meant.empty() ? std::string() : "; " + problem.meant + " is likest to it");
    case TemplateProblemSort::Missing: return problem.name + " must be there, and is not";
    case TemplateProblemSort::Revision:
        return "tracked changes" + (problem.name.empty() ? std::string() : " by " + problem.name) + ": take them over or back first";
    case TemplateProblemSort::Macro: return "a program within (" + problem.name + ")";
    case TemplateProblemSort::ExternalLink: break;
    }
    return "it fetches " + problem.name;
}

Result<std::string> cellOf(std::string_view name, const json::value &value)
{
    if (value.is_string())
        return std::string(value.get_string());
    if (value.is_number())
        return writeJson(value);
    if (value.is_null())
        return std::string();
    return fail(ErrorCode::Malformed, std::string(name) + ": expected a text");
}

Result<std::vector<documents::TemplateRow>> rowsOf(std::string_view name, const json::array &list)
{
    std::vector<documents::TemplateRow> rows;
    for (const auto &each : list) {
        const auto *object = each.if_object();
        if (!object)
            return fail(ErrorCode::Malformed, std::string(name) + ": expected objects");
        documents::TemplateRow row;
        for (const auto &member : *object) {
            REDOUBT_ASSIGN(row[std::string(member.key())], cellOf(std::string(name) + "." + std::string(member.key()), member.value()));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}
} // namespace

json::object xrayJson(const documents::TemplateXray &xray)
{
    json::object object;
    object["format"] = xray.format == documents::TemplateFormat::Docx ? "docx" : "odt";
    json::array placeholders;
    for (const auto &each : xray.placeholders) {
        json::object one{{"name", each.name}, {"sort", wordOf(each.sort)}, {"asFound", each.asFound}, {"pieces", each.pieces}};
        putPlace(one, each.place);
        placeholders.push_back(std::move(one));
    }
    object["placeholders"] = std::move(placeholders);
    json::array problems;
    for (const auto &each : xray.problems) {
        json::object one{{"problem", wordOf(each.sort)}, {"name", each.name}};
        if (!each.meant.empty())
            one["meant"] = each.meant;
        if (!each.near.empty())
            one["near"] = each.near;
        putPlace(one, each.place);
        problems.push_back(std::move(one));
    }
    object["problems"] = std::move(problems);
    return object;
}

std::string problemSentence(const documents::TemplateProblem &problem)
{
    std::string where = problem.place.file;
    if (problem.place.paragraph > 0)
        where += ", paragraph " + std::to_string(problem.place.paragraph);
    return (where.empty() ? "" : where + ": ") + saidOf(problem) + (problem.near.empty() ? std::string() : " (near \"" + problem.near + "\")");
}

Result<documents::TemplateData> templateDataOf(const json::value &value)
{
    const auto *object = value.if_object();
    if (!object)
        return fail(ErrorCode::Malformed, "expected an object");
    documents::TemplateData data;
    for (const auto &member : *object) {
        const std::string name(member.key());
        if (const auto *list = member.value().if_array()) {
            REDOUBT_ASSIGN(data.lists[name], rowsOf(name, *list));
        } else if (const auto *holds = member.value().if_bool()) {
            if (*holds)
                data.holds.insert(name);
        } else {
            REDOUBT_ASSIGN(data.fields[name], cellOf(name, member.value()));
        }
    }
    return data;
}

} // namespace redoubt::cli
