// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Pull.h"

#include "core/json/Described.h"
#include "feed/wire/LineReader.h"

#include <algorithm>
#include <cassert>
#include <map>

namespace redoubt::feed {

namespace {
JsonLimits headerLimits()
{
    JsonLimits limits;
    limits.maxBytes = 4 * 1024 * 1024;
    limits.maxValues = 200'000;
    return limits;
}

json::array writeEnvelope(const Envelope &envelope, std::size_t author)
{
    json::array array{envelope.seq, envelope.receivedAt.ms, json::value(envelope.effectiveHlc.toString()), author};
    if (!envelope.flags.empty())
        array.push_back(toJson(envelope.flags));
    return array;
}

Result<Envelope> readEnvelope(std::string_view line, const std::vector<std::vector<Id>> &authors)
{
    REDOUBT_ASSIGN(const auto value, parseJson(line));
    const auto *parts = value.if_array();
    if (!parts || parts->size() < 4 || parts->size() > 5)
        return fail(ErrorCode::Malformed, "an envelope has four or five parts");
    Envelope envelope;
    REDOUBT_ASSIGN(envelope.seq, fromJson<std::int64_t>((*parts)[0]));
    REDOUBT_ASSIGN(envelope.receivedAt, fromJson<Instant>((*parts)[1]));
    REDOUBT_ASSIGN(envelope.effectiveHlc, fromJson<Hlc>((*parts)[2]));
    REDOUBT_ASSIGN(const auto author, fromJson<std::size_t>((*parts)[3]));
    if (author >= authors.size())
        return fail(ErrorCode::Malformed, "an envelope's author is not in the header");
    envelope.author = {authors[author][0], authors[author][1]};
    if (parts->size() == 5) {
        REDOUBT_ASSIGN(envelope.flags, fromJson<std::vector<std::string>>((*parts)[4]));
    }
    return envelope;
}

template <class Header>
Result<Header> readHeader(LineReader &reader)
{
    REDOUBT_ASSIGN(const auto line, reader.next());
    REDOUBT_ASSIGN(const auto value, parseJson(line, headerLimits()));
    REDOUBT_ASSIGN(auto header, fromJson<Header>(value));
    if (header.v != 1)
        return fail(ErrorCode::UnsupportedVersion, "a page of version " + std::to_string(header.v));
    return header;
}
} // namespace

Digest headsDigest(std::vector<Cursor> cursors)
{
    std::sort(cursors.begin(), cursors.end(), [](const Cursor &a, const Cursor &b) { return a.stream < b.stream; });
    Hasher hasher;
    hasher.addField("redoubt heads 1");
    for (const auto &cursor : cursors)
        hasher.add(cursor.stream.bytes()).addField(std::to_string(cursor.epoch)).addField(std::to_string(cursor.seq));
    return hasher.finish();
}

std::string writePull(const PullPage &page)
{
    assert(page.lines.size() == page.header.sections.size());
    auto header = page.header;
    header.authors.clear();
    std::map<Author, std::size_t> authors;
    std::string lines;
    for (std::size_t i = 0; i < page.lines.size(); ++i) {
        for (const auto &pulled : page.lines[i]) {
            const auto [known, isNew] = authors.emplace(pulled.envelope.author, authors.size());
            if (isNew)
                header.authors.push_back({pulled.envelope.author.account, pulled.envelope.author.installation});
            lines += writeJson(writeEnvelope(pulled.envelope, known->second));
            lines.push_back('\n');
            lines += pulled.line.bytes;
            lines.push_back('\n');
        }
        header.sections[i].count = static_cast<std::int64_t>(page.lines[i].size());
    }
    return writeJson(toJson(header)) + '\n' + lines;
}

Result<PullPage> readPull(std::string_view body)
{
    LineReader reader(body);
    PullPage page;
    REDOUBT_ASSIGN(page.header, readHeader<PullHeader>(reader));
    for (const auto &author : page.header.authors) {
        if (author.size() != 2)
            return fail(ErrorCode::Malformed, "an author is [account, installation]");
    }
    std::int64_t total = 0;
    for (const auto &section : page.header.sections) {
        if (section.count < 0 || section.from < 0)
            return fail(ErrorCode::Malformed, "a section counts from zero up");
        if (section.count > PullRequest::MaxLines - total)
            return fail(ErrorCode::TooLarge, "a page of over 500 lines");
        total += section.count;
        auto &lines = page.lines.emplace_back();
        for (std::int64_t i = 1; i <= section.count; ++i) {
            REDOUBT_ASSIGN(const auto envelopeLine, reader.next());
            REDOUBT_ASSIGN(auto envelope, readEnvelope(envelopeLine, page.header.authors));
            if (envelope.seq != section.from + i)
                return fail(ErrorCode::Malformed, "a hole in a section");
            REDOUBT_ASSIGN(const auto bytes, reader.next());
            REDOUBT_ASSIGN(auto line, readLine(bytes));
            lines.push_back({std::move(envelope), std::move(line)});
        }
    }
    if (!reader.atEnd())
        return fail(ErrorCode::Malformed, "more lines than the sections tell of");
    return page;
}

std::string writeSnapshot(const SnapshotPage &page)
{
    std::string lines;
    for (const auto &record : page.records) {
        lines += record;
        lines.push_back('\n');
    }
    auto header = page.header;
    header.count = static_cast<std::int64_t>(page.records.size());
    header.digest = digestOf(lines).toString();
    return writeJson(toJson(header)) + '\n' + lines;
}

Result<SnapshotPage> readSnapshot(std::string_view body)
{
    LineReader reader(body);
    SnapshotPage page;
    REDOUBT_ASSIGN(page.header, readHeader<SnapshotHeader>(reader));
    if (page.header.count < 0)
        return fail(ErrorCode::Malformed, "a page counts from zero up");
    if (page.header.count > static_cast<std::int64_t>(SnapshotPage::MaxRecords))
        return fail(ErrorCode::TooLarge, "a snapshot page of too many records");
    const auto lines = reader.rest();
    page.records.reserve(static_cast<std::size_t>(page.header.count));
    for (std::int64_t i = 0; i < page.header.count; ++i) {
        REDOUBT_ASSIGN(const auto record, reader.next());
        page.records.emplace_back(record);
    }
    if (!reader.atEnd())
        return fail(ErrorCode::Malformed, "more records than announced");
    if (digestOf(lines).toString() != page.header.digest)
        return fail(ErrorCode::BadDigest, "a snapshot page does not fit its digest");
    return page;
}

} // namespace redoubt::feed
