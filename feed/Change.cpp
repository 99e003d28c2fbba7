// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/Change.h"

#include "core/json/Described.h"

#include <algorithm>

namespace redoubt::feed {

namespace {
bool isKindName(std::string_view kind)
{
    return kind.size() >= 3 && kind.size() <= 64 && kind.front() >= 'a' && kind.front() <= 'z'
        && std::all_of(kind.begin(), kind.end(), [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '.'; });
}

Result<void> check(const Change &change)
{
    const auto wrong = [](const char *what) { return fail(ErrorCode::Malformed, what); };
    if (change.id.isNil() || change.record.isNil())
        return wrong("a change and its record have ids");
    if (!isKindName(change.kind))
        return wrong("not a kind's name");
    if (change.schema < 1)
        return wrong("a schema is at least 1");
    if ((change.act == Act::Add) != (change.id == change.record))
        return wrong("an add, and only an add, names its record by its own id");
    if (change.act == Act::Remove ? !change.fields.empty() : (change.act == Act::Set && change.fields.empty()))
        return wrong("a remove has no fields, a set has some");
    for (const auto &field : change.fields) {
        if (field.key().starts_with('$')) // the fold keeps its own fields there, see RecordState::Removed
            return wrong("a field's name does not begin with '$'");
    }
    if (change.base.epoch < 0 || change.base.seq < 0)
        return wrong("a base is not negative");
    if (change.pos < 1)
        return wrong("chain positions begin at 1");
    return {};
}
} // namespace

Result<Line> mintLine(Change change)
{
    json::object line;
    line.reserve(11);
    line.emplace("v", Change::Version);
    line.emplace("id", change.id.toString());
    line.emplace("kind", change.kind);
    line.emplace("schema", change.schema);
    line.emplace("record", change.record.toString());
    line.emplace("act", enumName(change.act));
    if (change.group)
        line.emplace("group", change.group->toString());
    line.emplace("fields", change.fields);
    line.emplace("base", json::array{change.base.epoch, change.base.seq});
    line.emplace("hlc", change.hlc.toString());
    line.emplace("pos", change.pos);
    // Read back, so that nothing is ever minted that a reader would refuse (a string too long, nesting too deep, a
    // number that JSON cannot say), and so that the author folds the very values that everyone else will read.
    auto read = readLine(writeJson(line));
    if (!read && read.error().code != ErrorCode::TooLarge)
        return fail(ErrorCode::InvalidArgument, read.error().detail);
    return read;
}

namespace {
template <class T>
Result<T> member(const json::object &object, std::string_view name)
{
    const auto *value = object.if_contains(json::string_view(name.data(), name.size()));
    if (!value)
        return fail(ErrorCode::Malformed, "a change without '" + std::string(name) + "'");
    auto read = fromJson<T>(*value);
    if (!read)
        return fail(read.error().code, std::string(name) + ": " + read.error().detail);
    return read;
}
} // namespace

Result<Line> readLine(std::string_view bytes)
{
    if (bytes.find('\n') != std::string_view::npos)
        return fail(ErrorCode::Malformed, "a change is one line");
    JsonLimits limits;
    limits.maxBytes = Change::MaxBytes;
    REDOUBT_ASSIGN(auto object, parseJsonObject(bytes, limits));
    REDOUBT_ASSIGN(const int version, member<int>(object, "v"));
    if (version != Change::Version)
        return fail(ErrorCode::UnsupportedVersion, "a change of version " + std::to_string(version));
    Change change;
    REDOUBT_ASSIGN(change.id, member<Id>(object, "id"));
    REDOUBT_ASSIGN(change.kind, member<std::string>(object, "kind"));
    REDOUBT_ASSIGN(change.schema, member<int>(object, "schema"));
    REDOUBT_ASSIGN(change.record, member<Id>(object, "record"));
    REDOUBT_ASSIGN(change.act, member<Act>(object, "act"));
    if (object.contains("group")) {
        REDOUBT_ASSIGN(change.group, member<Id>(object, "group"));
    }
    auto *fields = object.if_contains("fields");
    if (!fields || !fields->is_object())
        return fail(ErrorCode::Malformed, "a change without 'fields'");
    change.fields = std::move(fields->get_object());
    REDOUBT_ASSIGN(const auto base, member<std::vector<std::int64_t>>(object, "base"));
    if (base.size() != 2)
        return fail(ErrorCode::Malformed, "a base is [epoch, seq]");
    change.base = {base[0], base[1]};
    REDOUBT_ASSIGN(change.hlc, member<Hlc>(object, "hlc"));
    REDOUBT_ASSIGN(change.pos, member<std::int64_t>(object, "pos"));
    REDOUBT_TRY(check(change));
    return Line{std::move(change), std::string(bytes)};
}

} // namespace redoubt::feed
