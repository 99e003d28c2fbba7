// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace redoubt::documents {

/// The parts of a package in a zip archive. What all of them come to unpacked is bounded, whatever their heads say.
class ZipParts
{
public:
    /// @p bytes outlive it. Fails with Malformed.
    [[nodiscard]] static Result<ZipParts> open(std::string_view bytes, std::uint64_t mostUnpacked);

    /// Of all parts, in the order of the archive. Fails with Malformed (two of one name, of which a reader sees one) or TooLarge (over 10,000).
    [[nodiscard]] Result<std::vector<std::string>> names() const;
    [[nodiscard]] bool has(const std::string &name) const;
    /// Fails with NotFound, Malformed (damaged, encrypted) or TooLarge.
    [[nodiscard]] Result<std::string> read(const std::string &name);

private:
    ZipParts(std::shared_ptr<zip> archive, std::uint64_t left) : m_archive(std::move(archive)), m_left(left) { }
    std::shared_ptr<zip> m_archive;
    std::uint64_t m_left;
};

} // namespace redoubt::documents
