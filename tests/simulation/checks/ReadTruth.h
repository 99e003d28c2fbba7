// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/ServerIdentity.h"
#include "server/storage/Storage.h"
#include "tests/simulation/checks/Truth.h"

namespace redoubt::simulation {

/// Adds to @p stream what is new in the storage; records are read again where they have changed.
void readStream(server::ReadTransaction &storage, const server::StreamRow &row, TrueStream &stream);

/// Everything that lies in @p storage of the streams @p ids and of the directory, with the chains of @p authors and the server's own.
/// Throws on what cannot be read.
[[nodiscard]] Truth readTruth(const server::Storage &storage, const server::ServerIdentity &identity, std::set<Id> ids,
                              std::set<feed::Author> authors);

} // namespace redoubt::simulation
