// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/category/CategoryTable.h"

#include "core/calendar/CivilJson.h"
#include "core/crypto/Digest.h"
#include "core/json/RefuseUnknown.h"
#include "incident/guide/PackWords.h"

#include <algorithm>
#include <set>
#include <utility>

namespace redoubt::incident {

namespace {
struct KindFile
{
    std::string code;
    std::string name;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::optional<std::string> doubt;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(KindFile, (), (code, name, sure, doubt, unknown))

struct CategoryFile
{
    std::string code;
    calendar::LocalName name;
    calendar::Sureness sure = calendar::Sureness::Unverified;
    std::vector<KindFile> kinds;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(CategoryFile, (), (code, name, sure, kinds, unknown))

struct CategoryTableFile
{
    std::string format;
    int formatVersion = 0;
    std::string id;
    std::string version;
    calendar::CivilDate holdsFrom;
    calendar::LocalName title;
    calendar::LocalName source;
    std::optional<std::string> note;
    std::vector<json::object> categories;
    UnknownMembers unknown;
};
BOOST_DESCRIBE_STRUCT(CategoryTableFile, (), (format, formatVersion, id, version, holdsFrom, title, source, note, categories, unknown))

Result<IncidentCategory> readCategory(const json::object &object)
{
    REDOUBT_ASSIGN(auto file, fromJson<CategoryFile>(object));
    REDOUBT_TRY(refuseUnknown(file, "category"));
    if (!isPackWord(file.code) || file.name.zh.empty())
        return fail(ErrorCode::Malformed, "code: a word of at most 64 characters, with a name");
    IncidentCategory category{std::move(file.code), std::move(file.name), file.sure, {}};
    for (auto &kind : file.kinds) {
        if (!isPackWord(kind.code) || kind.name.empty())
            return fail(ErrorCode::Malformed, "kinds: code: a word of at most 64 characters, with a name");
        category.kinds.push_back({std::move(kind.code), std::move(kind.name), kind.sure, std::move(kind.doubt)});
    }
    return category;
}

Result<void> checkCodes(const CategoryTable &table)
{
    std::set<std::string> codes;
    const auto isNew = [&](const std::string &code) -> Result<void> {
        return codes.insert(code).second ? Result<void>() : fail(ErrorCode::InvalidArgument, "categories: " + code + ": stands twice");
    };
    for (const auto &category : table.categories) {
        REDOUBT_TRY(isNew(category.code));
        for (const auto &kind : category.kinds)
            REDOUBT_TRY(isNew(kind.code));
    }
    return {};
}
} // namespace

const IncidentCategory *CategoryTable::categoryOf(std::string_view code) const
{
    const auto found = std::ranges::find_if(categories, [&](const IncidentCategory &category) {
        return category.code == code || std::ranges::any_of(category.kinds, [&](const IncidentKind &each) { return each.code == code; });
    });
    return found == categories.end() ? nullptr : &*found;
}

const IncidentKind *CategoryTable::kind(std::string_view code) const
{
    const auto *category = categoryOf(code);
    if (!category)
        return nullptr;
    const auto found = std::ranges::find_if(category->kinds, [&](const IncidentKind &each) { return each.code == code; });
    return found == category->kinds.end() ? nullptr : &*found;
}

Result<CategoryTable> loadCategoryTable(std::string_view text)
{
    REDOUBT_ASSIGN(const auto object, openPack(text, "redoubt-incident-categories"));
    REDOUBT_ASSIGN(auto file, fromJson<CategoryTableFile>(json::value(object)));
    REDOUBT_TRY(refuseUnknown(file, "pack"));
    if (!isPackWord(file.id) || !isPackWord(file.version))
        return fail(ErrorCode::Malformed, "id and version are words of at most 64 characters");
    if (file.categories.empty() || file.categories.size() > mostPackRows)
        return fail(ErrorCode::InvalidArgument, "categories: 1 to " + std::to_string(mostPackRows));
    CategoryTable table{
        std::move(file.id),       std::move(file.version), file.holdsFrom, std::move(file.title), std::move(file.source), file.note.value_or(""), {},
        digestOf(text).toString()};
    for (const auto &category : file.categories) {
        const auto *code = category.if_contains("code");
        const auto place = code && code->is_string() ? std::string(code->as_string()) : std::to_string(table.categories.size() + 1);
        REDOUBT_ASSIGN(auto read, inPlace("categories: " + place, readCategory(category)));
        table.categories.push_back(std::move(read));
    }
    REDOUBT_TRY(checkCodes(table));
    return table;
}

std::string categoryWords(const std::vector<IncidentCategory> &categories, std::string_view code)
{
    for (const auto &category : categories) {
        if (category.code == code)
            return category.name.zh;
        const auto kind = std::ranges::find(category.kinds, code, &IncidentKind::code);
        if (kind != category.kinds.end())
            return category.name.zh + "（" + kind->name + "）";
    }
    return {};
}

} // namespace redoubt::incident
