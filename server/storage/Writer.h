// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"

#include <functional>

namespace redoubt::server {

class WriteTransaction;

/// One piece of work that is written as a whole or not at all.
struct WriteTask
{
    /// Runs on the writer's thread within a savepoint of its own. A failure (or a thrown DamagedRow) undoes this
    /// task alone, unless the storage itself failed (any other StorageException): then the whole transaction goes.
    std::function<Result<void>(WriteTransaction &)> work;
    /// Told once: after the durable commit, or with the failure. Never before.
    std::function<void(const Result<void> &)> done;
};

/// Where everything that writes goes through: one writer per database.
class Writer
{
public:
    virtual ~Writer() = default;
    /// Fails with TooManyRequests when the queue is full, Cancelled after a stop; @p task is then neither run nor told.
    [[nodiscard]] virtual Result<void> submit(WriteTask task) = 0;
};

} // namespace redoubt::server
