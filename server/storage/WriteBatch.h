// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/Writer.h"
#include "server/streams/PlantedBugs.h"

#include <vector>

namespace redoubt::server {

class Storage;

/// Commits @p tasks in one transaction, each in a savepoint of its own, and tells them afterwards.
///
/// A task that fails is undone alone. When the storage fails, at any call or at the commit, nothing at all is kept
/// and every task is told so. Never throws.
void runWriteBatch(Storage &storage, std::vector<WriteTask> tasks, const PlantedBugs &bugs);
void runWriteBatch(Storage &storage, std::vector<WriteTask> tasks);

/// Each task at once on the caller's thread, in its own transaction: the command line, tests, the simulation.
class InlineWriter final : public Writer
{
public:
    explicit InlineWriter(Storage &storage) : m_storage(storage) { }
    [[nodiscard]] Result<void> submit(WriteTask task) override;

    /// Test seam, see PlantedBugs.
    void plant(const PlantedBugs &bugs) { m_bugs = bugs; }

private:
    Storage &m_storage;
    PlantedBugs m_bugs;
};

/// Collects tasks until run() commits them together on the caller's thread: natural batching without a thread, for the simulation.
class ManualWriter final : public Writer
{
public:
    explicit ManualWriter(Storage &storage) : m_storage(storage) { }
    [[nodiscard]] Result<void> submit(WriteTask task) override;
    void run();
    /// As when the program is killed: what has queued is gone, nobody is told.
    void dropAll() { m_tasks.clear(); }
    [[nodiscard]] std::size_t queued() const { return m_tasks.size(); }
    /// Test seam, see PlantedBugs.
    void plant(const PlantedBugs &bugs) { m_bugs = bugs; }

private:
    Storage &m_storage;
    PlantedBugs m_bugs;
    std::vector<WriteTask> m_tasks;
};

} // namespace redoubt::server
