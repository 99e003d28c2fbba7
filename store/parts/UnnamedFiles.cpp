// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/UnnamedFiles.h"

#include "store/parts/AttachmentTable.h"
#include "store/parts/CacheParts.h"

#include <functional>
#include <string>
#include <vector>

namespace redoubt::store {

namespace {
constexpr std::string_view kPurpose = "unnamed_file";

struct UnnamedFile
{
    Id stream;
    Digest digest;
    [[nodiscard]] std::string key() const { return stream.toString() + ' ' + digest.toString(); }
};

void eachDigest(const json::value &value, const std::function<void(const Digest &)> &visit)
{
    if (const auto *text = value.if_string()) {
        if (const auto digest = Digest::parse({text->data(), text->size()}))
            visit(*digest);
    } else if (const auto *array = value.if_array()) {
        for (const auto &element : *array)
            eachDigest(element, visit);
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            eachDigest(member.value(), visit);
    }
}

bool contains(ByteView bytes, std::string_view text) { return textOf(bytes).find(text) != std::string_view::npos; }

enum class Naming {
    None,
    ForNow, ///< by what people may throw away, or by what cannot be read now
    ByRecord,
};

Naming namingInRecords(CacheParts &parts, const UnnamedFile &file)
{
    const auto *stream = parts.streams.find(file.stream);
    if (!stream)
        return Naming::None;
    // A snapshot that is being taken may hold the record: look again when it is whole.
    if (stream->staged)
        return Naming::ForNow;
    bool isNamed = false;
    for (const auto &record : parts.records.all(*stream)) {
        const auto state = parts.records.read(*stream, record);
        if (!state)
            continue;
        for (const auto &[field, heads] : state->fields) {
            for (const auto &head : heads)
                eachDigest(head.value, [&](const Digest &digest) { isNamed |= digest == file.digest; });
        }
        if (isNamed)
            return Naming::ByRecord;
    }
    return Naming::None;
}

Naming namingOf(CacheParts &parts, const UnnamedFile &file)
{
    const auto text = file.digest.toString();
    for (const auto &[no, row] : parts.outbox.all()) {
        if (contains(bytesOf(parts.outbox.bytes(row)), text))
            return Naming::ByRecord;
    }
    for (const auto &key : parts.kept.keys("draft")) {
        const auto draft = parts.kept.get("draft", key);
        if (draft && contains(*draft, text))
            return Naming::ForNow;
    }
    for (const auto &entry : parts.quarantine.all()) {
        if (!entry.line || contains(bytesOf(entry.line->bytes), text))
            return Naming::ForNow;
    }
    return namingInRecords(parts, file);
}

/// What cannot be read may name it.
Naming possibleNamingOf(CacheParts &parts, const UnnamedFile &file)
{
    try {
        return namingOf(parts, file);
    } catch (const StoreFailure &failure) {
        if (failure.error().code != ErrorCode::CannotOpenSeal)
            throw;
        return Naming::ForNow;
    }
}

std::vector<UnnamedFile> unnamedFiles(CacheParts &parts)
{
    std::vector<UnnamedFile> files;
    for (const auto &key : parts.kept.keys(kPurpose)) {
        const auto blank = key.find(' ');
        const auto stream = Id::parse(key.substr(0, blank));
        const auto digest = blank == std::string::npos ? Result<Digest>(fail(ErrorCode::Malformed)) : Digest::parse(key.substr(blank + 1));
        if (stream && digest)
            files.push_back({*stream, *digest});
    }
    return files;
}
} // namespace

void addUnnamed(CacheParts &parts, const Id &stream, const Digest &digest) { parts.kept.put(kPurpose, UnnamedFile{stream, digest}.key(), {}); }

void strikeOffNamed(CacheParts &parts, const Id &stream, const json::object &fields)
{
    for (const auto &field : fields)
        eachDigest(field.value(), [&](const Digest &digest) { parts.kept.remove(kPurpose, UnnamedFile{stream, digest}.key()); });
}

void tellAgain(CacheParts &parts, const Id &stream, const json::object &fields)
{
    for (const auto &field : fields) {
        eachDigest(field.value(), [&](const Digest &digest) {
            if (findAttachment(parts, stream, digest))
                addUnnamed(parts, stream, digest);
        });
    }
}

bool hasUnnamed(CacheParts &parts) { return !parts.kept.keys(kPurpose).empty(); }

std::size_t dropUnnamed(CacheParts &parts)
{
    std::size_t dropped = 0;
    for (const auto &file : unnamedFiles(parts)) {
        const auto row = findAttachment(parts, file.stream, file.digest);
        const auto naming = row ? possibleNamingOf(parts, file) : Naming::None;
        if (naming == Naming::ForNow)
            continue; // looked at again at the next start
        parts.kept.remove(kPurpose, file.key());
        if (!row || naming == Naming::ByRecord)
            continue;
        deleteAttachment(parts, *row);
        ++dropped;
    }
    return dropped;
}

} // namespace redoubt::store
