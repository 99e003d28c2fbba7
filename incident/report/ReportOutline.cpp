// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/report/ReportOutline.h"

#include "core/crypto/Digest.h"
#include "core/json/Described.h"
#include "core/json/RefuseUnknown.h"
#include "incident/guide/PackWords.h"
#include "incident/report/ReportFields.h"
#include "incident/report/ReportText.h"

#include <algorithm>
#include <map>
#include <set>

namespace redoubt::incident {

namespace {
constexpr std::size_t mostSections = 40;

struct OutlineFile
{
    std::string format;
    int formatVersion = 0;
    std::string id;
    std::string version;
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::optional<std::string> note;
    std::map<std::string, std::string> sources;
    std::vector<json::object> stages;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(OutlineFile, (), (format, formatVersion, id, version, holdsFrom, title, source, note, sources, stages, unknown))

struct OutlineStageFile
{
    ReportStage stage = ReportStage::Initial;
    std::string title;
    std::vector<json::object> sections;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(OutlineStageFile, (), (stage, title, sections, unknown))

struct OutlineSectionFile
{
    std::string id;
    calendar::LocalName name;
    calendar::LocalName help;
    bool required = false;
    std::optional<std::string> text;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::string source;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(OutlineSectionFile, (), (id, name, help, required, text, sure, source, unknown))

Result<void> checkOutlineText(const std::string &text)
{
    for (const auto &name : fieldsIn(text)) {
        if (!isFieldName(name))
            return fail(ErrorCode::Malformed, "no field is called '" + name + "'");
    }
    return {};
}

Result<OutlineSection> readOutlineSection(const json::object &object, const std::map<std::string, std::string> &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<OutlineSectionFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "section"));
    if (!isPackWord(file.id))
        return fail(ErrorCode::Malformed, "id: a word of at most 64 characters");
    if (file.name.zh.empty())
        return fail(ErrorCode::Malformed, "name: it has none");
    const auto source = sources.find(file.source);
    if (source == sources.end())
        return fail(ErrorCode::Malformed, "source: '" + file.source + "' is not among the pack's sources");
    REDOUBT_TRY(checkOutlineText(file.text.value_or("")));
    return OutlineSection{std::move(file.id), std::move(file.name), std::move(file.help), file.required, file.text.value_or(""),
                          file.sure,          source->second};
}

Result<OutlineStage> readOutlineStage(const json::object &object, const std::map<std::string, std::string> &sources)
{
    REDOUBT_ASSIGN(auto file, fromJson<OutlineStageFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "stage"));
    REDOUBT_TRY(checkOutlineText(file.title));
    if (file.title.empty() || file.sections.empty())
        return fail(ErrorCode::Malformed, "a title and at least one section");
    if (file.sections.size() > mostSections)
        return fail(ErrorCode::TooLarge, "sections: at most " + std::to_string(mostSections));
    OutlineStage stage{file.stage, std::move(file.title), {}};
    for (const auto &section : file.sections) {
        REDOUBT_ASSIGN(auto read, inPlace("sections: " + placeOfRow(section, stage.sections.size()), readOutlineSection(section, sources)));
        if (stage.section(read.id))
            return fail(ErrorCode::Malformed, "sections: '" + read.id + "' is there twice");
        stage.sections.push_back(std::move(read));
    }
    return stage;
}
} // namespace

const OutlineSection *OutlineStage::section(std::string_view sectionId) const
{
    const auto found = std::ranges::find(sections, sectionId, &OutlineSection::id);
    return found == sections.end() ? nullptr : &*found;
}

const OutlineStage *ReportOutline::stage(ReportStage stage) const
{
    const auto found = std::ranges::find(stages, stage, &OutlineStage::stage);
    return found == stages.end() ? nullptr : &*found;
}

Result<ReportOutline> loadReportOutline(std::string_view text)
{
    REDOUBT_ASSIGN(const auto object, openPack(text, "redoubt-report-outline"));
    REDOUBT_ASSIGN(auto file, fromJson<OutlineFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "pack"));
    if (!isPackWord(file.id) || !isPackWord(file.version))
        return fail(ErrorCode::Malformed, "id and version are words of at most 64 characters");
    ReportOutline outline;
    outline.id = std::move(file.id);
    outline.version = std::move(file.version);
    outline.holdsFrom = file.holdsFrom;
    outline.title = std::move(file.title);
    outline.source = std::move(file.source);
    outline.note = file.note.value_or("");
    outline.digest = digestOf(text).toString();
    for (const auto &stage : file.stages) {
        REDOUBT_ASSIGN(auto read,
                       inPlace("stages: the " + std::to_string(outline.stages.size() + 1) + ". one", readOutlineStage(stage, file.sources)));
        if (outline.stage(read.stage))
            return fail(ErrorCode::Malformed, "stages: one is there twice");
        outline.stages.push_back(std::move(read));
    }
    if (outline.stages.empty())
        return fail(ErrorCode::Malformed, "stages: there is none");
    return outline;
}

const ReportOutline *outlineOn(const std::vector<ReportOutline> &outlines, calendar::CivilDate date)
{
    const ReportOutline *last = nullptr;
    for (const auto &outline : outlines) {
        if (outline.holdsFrom <= date && (!last || last->holdsFrom < outline.holdsFrom))
            last = &outline;
    }
    return last;
}

} // namespace redoubt::incident
