// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sqlite/PackedLinks.h"

#include "server/storage/StorageException.h"

#include <algorithm>

namespace redoubt::server {

std::string packLinks(const std::vector<Link> &links)
{
    std::string packed;
    packed.reserve(links.size() * 58);
    for (const auto &link : links) {
        packed.append(textOf(link.line.bytes));
        packed.append(textOf(link.change.bytes()));
        for (int shift = 56; shift >= 0; shift -= 8)
            packed.push_back(static_cast<char>(static_cast<std::uint64_t>(link.seq) >> shift));
        packed.push_back(static_cast<char>(link.verdict));
        const auto length = std::min<std::size_t>(link.code.size(), 255);
        packed.push_back(static_cast<char>(length));
        packed.append(link.code, 0, length);
    }
    return packed;
}

std::vector<Link> unpackLinks(std::string_view packed)
{
    std::vector<Link> links;
    while (!packed.empty()) {
        if (packed.size() < 58)
            throw DamagedRow("stored links that were cut off");
        const auto length = static_cast<std::uint8_t>(packed[57]);
        if (packed.size() < 58U + length)
            throw DamagedRow("stored links that were cut off");
        Link link;
        const auto bytes = bytesOf(packed);
        std::copy_n(bytes.begin(), 32, link.line.bytes.begin());
        link.change = *Id::fromBytes(bytes.subspan(32, 16));
        for (std::size_t i = 48; i < 56; ++i)
            link.seq = (link.seq << 8) | bytes[i];
        link.verdict = static_cast<feed::Verdict>(bytes[56]);
        link.code = std::string(packed.substr(58, length));
        links.push_back(std::move(link));
        packed.remove_prefix(58U + length);
    }
    return links;
}

} // namespace redoubt::server
