// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Id.h"
#include "core/crypto/Digest.h"
#include "core/json/Json.h"

#include <cstddef>

namespace redoubt::store {

struct CacheParts;

/// Own files that were taken in and that nothing names yet: between a file and the record that is to name it a program may
/// end, or the record be refused. Told of in the transaction that takes the file in, and struck off in the one that mints
/// what names it. All throw.

void addUnnamed(CacheParts &parts, const Id &stream, const Digest &digest);
/// Strikes off what @p fields of a line in @p stream name.
void strikeOffNamed(CacheParts &parts, const Id &stream, const json::object &fields);
/// A quarantined line with these fields is thrown away: what it named may be named by nothing any more.
void tellAgain(CacheParts &parts, const Id &stream, const json::object &fields);
/// Whether there are any; reads no file and no record.
[[nodiscard]] bool hasUnnamed(CacheParts &parts);
/// Drops them, and gives how many. Each is first looked for in all that could name it: records of its stream, waiting and
/// quarantined lines, drafts; where one of those cannot be read, the file stays.
std::size_t dropUnnamed(CacheParts &parts);

} // namespace redoubt::store
