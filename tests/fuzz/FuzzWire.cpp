// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that reads bytes of a peer. What is taken must be written and read again as the same; no input may hurt.
#include "core/json/Json.h"
#include "feed/Fold.h"
#include "feed/wire/Chains.h"
#include "feed/wire/Compression.h"
#include "feed/wire/Http.h"
#include "feed/wire/LineReader.h"
#include "feed/wire/Pull.h"
#include "feed/wire/Push.h"
#include "tests/fuzz/WireInput.h"

#include <cstdlib>
#include <iostream>
#include <map>

using namespace redoubt;
using namespace redoubt::feed;
using redoubt::fuzz::WireInput;

namespace {
void require(bool holds, const char *claim)
{
    if (!holds) {
        std::cerr << "broken: " << claim << '\n';
        std::abort();
    }
}

void readJson(std::string_view body)
{
    const auto value = parseJson(body);
    if (!value)
        return;
    const auto again = parseJson(writeJson(*value), {.maxBytes = SIZE_MAX, .maxValues = SIZE_MAX});
    require(again && *again == *value, "JSON reads back");
    const auto canonical = writeCanonicalJson(*value);
    require(writeCanonicalJson(canonicalJson(*value)) == canonical, "the canonical form is one");
}

void readChange(std::string_view body)
{
    const auto line = readLine(body);
    if (!line)
        return;
    require(line->bytes == body, "a line is kept verbatim");
    const auto minted = mintLine(line->change);
    // Other escapes and numbers may make it longer than it was.
    require(minted || minted.error().code == ErrorCode::TooLarge, "what can be read can be minted");
    if (minted)
        require(minted->change == line->change, "a change reads back");
}

void readRecord(std::string_view body)
{
    const auto record = decodeRecord(body);
    if (!record)
        return;
    (void)record->conflicts();
    (void)record->shownFields();
    const auto again = decodeRecord(encodeRecord(*record));
    require(again && *again == *record, "a record reads back");
}

template <class Read, class Write>
void readBody(std::string_view body, Read read, Write write)
{
    const auto value = read(body);
    if (!value)
        return;
    const auto again = read(write(*value));
    require(again && *again == *value, "a body reads back");
}

/// Lines of one stream, folded as they come: each record must survive its encoding, and no line counts twice.
void foldHistory(std::string_view body)
{
    LineReader reader(body);
    std::map<Id, std::optional<RecordState>> records;
    for (std::int64_t seq = 1; !reader.atEnd() && seq < 100; ++seq) {
        const auto bytes = reader.next();
        if (!bytes)
            break;
        const auto line = readLine(*bytes);
        if (!line)
            continue;
        const auto &change = line->change;
        // A few authors, so that some heads are replaced and some stand beside each other.
        const Author author{Id({static_cast<std::uint8_t>(change.pos % 3)}), Id({1})};
        const Envelope envelope{seq, {seq}, change.hlc, author, {}};
        auto &record = records[change.record];
        const auto before = record;
        const auto folded = foldChange(record, {*line, author, envelope}, false);
        if (!folded || *folded == Folded::AlreadyKnown) {
            require(record == before, "what is not folded changes nothing");
            continue;
        }
        const auto again = decodeRecord(encodeRecord(*record));
        require(again && *again == *record, "a folded record reads back");
        require(foldChange(record, {*line, author, envelope}, false).value() == Folded::AlreadyKnown, "no line counts twice");
    }
}
} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const std::string_view body(reinterpret_cast<const char *>(data) + 1, size - 1);
    switch (static_cast<WireInput>(data[0] % static_cast<std::uint8_t>(WireInput::Count))) {
    case WireInput::Json: readJson(body); break;
    case WireInput::Line: readChange(body); break;
    case WireInput::Record: readRecord(body); break;
    case WireInput::Push: readBody(body, readPush, writePush); break;
    case WireInput::Pull: {
        const auto page = readPull(body);
        // Authors are written anew, in the order of the lines; the lines must stay.
        if (page) {
            const auto again = readPull(writePull(*page));
            require(again && again->lines == page->lines, "a page reads back");
        }
        break;
    }
    case WireInput::Snapshot: readBody(body, readSnapshot, writeSnapshot); break;
    case WireInput::History: foldHistory(body); break;
    case WireInput::Zstd: {
        const auto plain = decompressZstd(body, 100'000);
        require(!plain || plain->size() <= 100'000, "the bound on what is decompressed holds");
        break;
    }
    case WireInput::Header:
        (void)http::parseRange(body);
        (void)http::parseByteCount(body);
        (void)http::offersZstd(body);
        break;
    case WireInput::Chains:
        readBody(body, readChains, writeChains);
        if (const auto place = ChainsPlace::parse(body))
            require(ChainsPlace::parse(place->toString()) == place, "a place reads back");
        break;
    case WireInput::Count: break;
    }
    return 0;
}
