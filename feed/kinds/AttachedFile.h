// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/json/Described.h"

#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::feed {

/// A file that a record names; its bytes travel beside the changes, by their digest.
struct AttachedFile
{
    std::string name;          ///< file name, shown only: never a path; at most text::MaxFileName characters
    std::string digest;        ///< "sha256:…" of the contents; also the blob's name
    std::int64_t size = 0;     ///< bytes
    std::string note;          ///< what it shows; may be empty
    std::optional<Instant> at; ///< when it was taken
    UnknownMembers unknown;
    bool operator==(const AttachedFile &) const = default;
};
BOOST_DESCRIBE_STRUCT(AttachedFile, (), (name, digest, size, note, at, unknown))

} // namespace redoubt::feed
