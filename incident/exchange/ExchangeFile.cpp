// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/ExchangeFile.h"

#include "core/crypto/MerkleTree.h"
#include "core/json/RefuseUnknown.h"
#include "core/text/ShownName.h"
#include "feed/FieldBounds.h"

#include <algorithm>
#include <unordered_set>

namespace redoubt::incident {

namespace {
constexpr JsonLimits exchangeLimits{
    .maxBytes = exchangeBounds::FileBytes, .maxDepth = 8, .maxValues = 600'000, .maxStringBytes = std::size_t{256} * 1024};

void addNumber(Bytes &into, std::uint64_t number)
{
    for (int shift = 56; shift >= 0; shift -= 8)
        into.push_back(static_cast<std::uint8_t>(number >> shift));
}

void addSized(Bytes &into, ByteView bytes)
{
    addNumber(into, bytes.size());
    into.insert(into.end(), bytes.begin(), bytes.end());
}

bool isDecimal(char c) { return c >= '0' && c <= '9'; }

/// One way to write a step: an index without leading zeros, a name, which may be empty, with ~0 and ~1 for ~ and /, and ~2 before one of digits
/// alone. With two ways, two places would come to one member.
bool isStep(std::string_view step)
{
    if (!step.empty() && std::ranges::all_of(step, isDecimal))
        return step.size() == 1 || step.front() != '0';
    if (step.starts_with("~2"))
        return step.size() > 2 && std::ranges::all_of(step.substr(2), isDecimal);
    for (auto at = step.find('~'); at != std::string_view::npos; at = step.find('~', at + 1)) {
        if (at + 1 == step.size() || (step[at + 1] != '0' && step[at + 1] != '1'))
            return false;
    }
    return true;
}

bool isPath(std::string_view path)
{
    for (int depth = 0; depth <= exchangeBounds::Depth + 2; ++depth) { // with "fields" before it
        const auto end = path.find('/');
        if (!isStep(path.substr(0, end)))
            return false;
        if (end == std::string_view::npos)
            return true;
        path.remove_prefix(end + 1);
    }
    return false; // deeper than any record
}

/// What people read of the head and the statement, as it was when it was written.
Result<void> checkWords(const ExchangeFile &file)
{
    std::vector<const std::string *> names{&file.head.serverName, &file.head.unitName, &file.head.recipient, &file.head.exportedBy};
    if (file.statement) {
        names.push_back(&file.statement->recipient);
        names.push_back(&file.statement->by);
    }
    for (const auto *name : names) {
        if (!name->empty() && !text::checkShownName(*name, exchangeBounds::Recipient))
            return fail(ErrorCode::Malformed, "a name that cannot be shown");
    }
    for (const auto &leaf : file.removed) {
        if (!feed::checkText(leaf.why, 0, exchangeBounds::Reason))
            return fail(ErrorCode::Malformed, "a reason that cannot be shown");
    }
    if (file.head.version < 1 || file.head.count < 0)
        return fail(ErrorCode::Malformed, "a version or a count that there is not");
    return {};
}

/// kind/id/fields… or kind/id/kept…
bool isPlace(std::string_view place)
{
    if (place.size() > exchangeBounds::PlaceBytes)
        return false;
    const auto kindEnd = place.find('/');
    if (kindEnd == 0 || kindEnd == std::string_view::npos)
        return false;
    const auto rest = place.substr(kindEnd + 1);
    const auto idEnd = rest.find('/');
    if (idEnd == std::string_view::npos || !Id::parse(rest.substr(0, idEnd)))
        return false;
    const auto path = rest.substr(idEnd + 1);
    return (path == "fields" || path == "kept" || path.starts_with("fields/") || path.starts_with("kept/")) && isPath(path);
}

/// Rising, each a place, none within another: so they come to one record each in one way.
Result<void> checkPlaces(const std::vector<ShownLeaf> &shown)
{
    std::unordered_set<std::string_view> places;
    for (std::size_t i = 0; i < shown.size(); ++i) {
        if (!isPlace(shown[i].place))
            return fail(ErrorCode::Malformed, "a field at no place");
        if (i > 0 && shown[i - 1].place >= shown[i].place)
            return fail(ErrorCode::Malformed, "fields that are not in the order of their places");
        places.insert(shown[i].place);
    }
    for (const auto &leaf : shown) {
        for (auto end = leaf.place.rfind('/'); end != std::string::npos && end > 0; end = leaf.place.rfind('/', end - 1)) {
            if (places.contains(std::string_view(leaf.place).substr(0, end)))
                return fail(ErrorCode::Malformed, "a field within another");
        }
    }
    return {};
}

Result<void> checkLeaf(const ShownLeaf &leaf)
{
    if (leaf.salt.size() < exchangeBounds::SaltBytes || leaf.salt.size() > exchangeBounds::MostSaltBytes)
        return fail(ErrorCode::Malformed, "a salt of another length");
    const auto *object = leaf.value.if_object();
    const auto *array = leaf.value.if_array();
    if ((object && !object->empty()) || (array && !array->empty()))
        return fail(ErrorCode::Malformed, "a field that is more than one value");
    return {};
}
} // namespace

Digest leafOf(const ExchangeHead &head, const std::string &place, ByteView salt, const json::value &value)
{
    Bytes entry;
    addSized(entry, bytesOf("redoubt exchange leaf 1"));
    entry.insert(entry.end(), head.document.bytes().begin(), head.document.bytes().end());
    addNumber(entry, static_cast<std::uint64_t>(head.version));
    addSized(entry, bytesOf(place));
    addSized(entry, salt);
    const auto text = writeCanonicalJson(value);
    addSized(entry, bytesOf(text));
    return merkleLeaf(entry);
}

Result<std::vector<Digest>> leavesOfFile(const ExchangeFile &file)
{
    std::vector<Digest> leaves;
    const auto count = file.shown.size() + file.removed.size();
    leaves.reserve(count);
    auto shown = file.shown.begin();
    auto removed = file.removed.begin();
    while (leaves.size() < count) {
        if (removed != file.removed.end() && removed->at == static_cast<std::int64_t>(leaves.size())) {
            if (removed->leaf.size() != leaves.emplace_back().bytes.size())
                return fail(ErrorCode::Malformed, "a leaf of another length");
            std::copy(removed->leaf.begin(), removed->leaf.end(), leaves.back().bytes.begin());
            ++removed;
        } else if (shown != file.shown.end()) {
            leaves.push_back(leafOf(file.head, shown->place, shown->salt, shown->value));
            ++shown;
        } else {
            return fail(ErrorCode::Malformed, "a removed field at an index that there is not");
        }
    }
    return leaves;
}

std::string headDigest(const ExchangeHead &head) { return digestOf(writeCanonicalJson(toJson(head))).toString(); }

std::string shownDigest(const ExchangeFile &file)
{
    const auto &statement = *file.statement;
    Hasher hasher;
    hasher.addField("redoubt exchange shown 1").add(file.head.document.bytes()).addField(std::to_string(file.head.version)).addField(file.head.root);
    hasher.addField(statement.recipient).addField(statement.by).addField(std::to_string(statement.at.ms)).addField(statement.source);
    hasher.addField(std::to_string(file.shown.size()));
    for (const auto &leaf : file.shown)
        hasher.addField(leaf.place);
    hasher.addField(std::to_string(file.removed.size()));
    for (const auto &leaf : file.removed)
        hasher.addField(std::to_string(leaf.at)).addField(textOf(leaf.leaf)).addField(enumName(leaf.as)).addField(leaf.why);
    return hasher.finish().toString();
}

feed::SignedMatter exportedMatter(const ExchangeHead &head)
{
    return {head.registerId, ExchangeFormat, head.document, "export", headDigest(head), head.exportedAt};
}

feed::SignedMatter shownMatter(const ExchangeHead &head, const ShownStatement &statement)
{
    return {head.registerId, ExchangeFormat, head.document, "shown", statement.digest, statement.at};
}

std::string writeExchange(const ExchangeFile &file) { return writeCanonicalJson(toJson(file)) + '\n'; }

Result<ExchangeFile> readExchange(std::string_view bytes)
{
    if (bytes.size() > exchangeBounds::FileBytes)
        return fail(ErrorCode::TooLarge, "more than a file of an incident takes");
    REDOUBT_ASSIGN(const auto object, parseJsonObject(bytes.ends_with('\n') ? bytes.substr(0, bytes.size() - 1) : bytes, exchangeLimits));
    // First whether it is one at all: what a newer version has in it would be "unknown" otherwise.
    const auto *format = object.if_contains("format");
    const auto *version = object.if_contains("v");
    if (!format || *format != json::value(ExchangeFormat))
        return fail(ErrorCode::Malformed, "no exchanged incident");
    if (!version || *version != json::value(ExchangeVersion))
        return fail(ErrorCode::UnsupportedVersion, "a version that this program does not read");
    REDOUBT_ASSIGN(auto file, fromJson<ExchangeFile>(json::value(object)));
    if (file.shown.size() + file.removed.size() > exchangeBounds::Fields)
        return fail(ErrorCode::TooLarge, "more fields than a file takes");
    REDOUBT_TRY(refuseUnknown(file.word, "word"));
    if (file.statement)
        REDOUBT_TRY(refuseUnknown(file.statement->word, "statement.word"));
    // Whatever the structs do not know is gone by now, so it is found here too.
    if (writeExchange(file) != bytes)
        return fail(ErrorCode::Malformed, "not in the one form that such a file has");
    for (const auto &leaf : file.shown)
        REDOUBT_TRY(checkLeaf(leaf));
    REDOUBT_TRY(checkWords(file));
    REDOUBT_TRY(checkPlaces(file.shown));
    REDOUBT_TRY(leavesOfFile(file));
    return file;
}

} // namespace redoubt::incident
