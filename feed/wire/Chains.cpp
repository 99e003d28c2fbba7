// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/wire/Chains.h"

#include "feed/wire/LineReader.h"

#include <algorithm>
#include <charconv>

namespace redoubt::feed {

namespace {
constexpr std::size_t kDigestBytes = 32;

Digest digestAt(const Bytes &bytes, std::size_t offset)
{
    Digest digest;
    std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(offset), kDigestBytes, digest.bytes.begin());
    return digest;
}

Result<ChainPart> readPart(std::string_view line)
{
    REDOUBT_ASSIGN(const auto value, parseJson(line, chainPartLimits()));
    REDOUBT_ASSIGN(auto part, fromJson<ChainPart>(value));
    if (part.segments.empty())
        return fail(ErrorCode::Malformed, "a part of a chain without a segment");
    if (part.certificates.size() > ChainsPage::MaxCertificates)
        return fail(ErrorCode::TooLarge, "a chain of too many keys");
    for (const auto &segment : part.segments)
        REDOUBT_TRY(checkShape(segment));
    return part;
}
} // namespace

Digest ChainSegment::link(std::size_t index) const { return digestAt(links, index * kDigestBytes); }

Digest ChainSegment::hashBefore() const { return digestAt(before, 0); }

Result<void> checkShape(const ChainSegment &segment)
{
    const bool fits = segment.start >= 1 && segment.before.size() == kDigestBytes && !segment.seqs.empty()
        && segment.links.size() == segment.seqs.size() * kDigestBytes
        && std::all_of(segment.seqs.begin(), segment.seqs.end(), [](std::int64_t seq) { return seq >= 0; });
    return fits ? Result<void>() : fail(ErrorCode::Malformed, "a segment whose digests and numbers do not fit");
}

JsonLimits chainPartLimits()
{
    // The server's own segments, an imported directory for one, are as long as its task was.
    JsonLimits limits;
    limits.maxBytes = 32 * 1024 * 1024;
    limits.maxStringBytes = 16 * 1024 * 1024;
    limits.maxValues = 500'000;
    return limits;
}

std::string writeChains(const ChainsPage &page)
{
    auto header = page.header;
    header.count = static_cast<std::int64_t>(page.parts.size());
    auto body = writeJson(toJson(header)) + '\n';
    for (const auto &part : page.parts)
        body += writeJson(toJson(part)) + '\n';
    return body;
}

Result<ChainsPage> readChains(std::string_view body)
{
    LineReader reader(body);
    ChainsPage page;
    REDOUBT_ASSIGN(const auto first, reader.next());
    REDOUBT_ASSIGN(const auto value, parseJson(first));
    REDOUBT_ASSIGN(page.header, fromJson<ChainsHeader>(value));
    if (page.header.v != 1)
        return fail(ErrorCode::UnsupportedVersion, "a page of version " + std::to_string(page.header.v));
    if (page.header.count < 0)
        return fail(ErrorCode::Malformed, "a page counts from zero up");
    if (page.header.count > static_cast<std::int64_t>(ChainsPage::MaxParts))
        return fail(ErrorCode::TooLarge, "a page of too many chains");
    for (std::int64_t i = 0; i < page.header.count; ++i) {
        REDOUBT_ASSIGN(const auto line, reader.next());
        REDOUBT_ASSIGN(auto part, readPart(line));
        page.parts.push_back(std::move(part));
    }
    if (!reader.atEnd())
        return fail(ErrorCode::Malformed, "more chains than announced");
    return page;
}

std::string ChainsPlace::toString() const { return author.account.toString() + '.' + author.installation.toString() + '.' + std::to_string(pos); }

Result<ChainsPlace> ChainsPlace::parse(std::string_view text)
{
    const auto malformed = [] { return fail(ErrorCode::Malformed, "no place in a stream's chains"); };
    const auto first = text.find('.');
    const auto second = first == std::string_view::npos ? first : text.find('.', first + 1);
    if (second == std::string_view::npos)
        return malformed();
    const auto account = Id::parse(text.substr(0, first));
    const auto installation = Id::parse(text.substr(first + 1, second - first - 1));
    const auto digits = text.substr(second + 1);
    std::int64_t pos = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), pos);
    if (!account || !installation || error != std::errc() || end != digits.data() + digits.size() || pos < 0)
        return malformed();
    return ChainsPlace{{*account, *installation}, pos};
}

} // namespace redoubt::feed
