// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/WriteBatch.h"

#include "server/storage/Storage.h"
#include "server/streams/PlantedBugs.h"

namespace redoubt::server {

namespace {
Result<void> runTask(WriteTransaction &transaction, const WriteTask &task)
{
    transaction.beginSavepoint();
    Result<void> result;
    try {
        result = task.work(transaction);
    } catch (const DamagedRow &damaged) {
        // The other tasks of the batch do not need that row.
        result = fail(damaged.error());
    } catch (const StorageException &) {
        throw;
    } catch (const std::exception &exception) {
        result = fail(ErrorCode::Internal, exception.what());
    }
    if (result)
        transaction.releaseSavepoint();
    else
        transaction.rollbackSavepoint();
    return result;
}
} // namespace

void runWriteBatch(Storage &storage, std::vector<WriteTask> tasks, const PlantedBugs &bugs)
{
    std::vector<Result<void>> results(tasks.size());
    const auto tell = [&](std::size_t i) {
        if (tasks[i].done)
            tasks[i].done(results[i]);
    };
    std::size_t told = 0;
    try {
        const auto transaction = storage.write();
        for (std::size_t i = 0; i < tasks.size(); ++i)
            results[i] = runTask(*transaction, tasks[i]);
        if constexpr (PlantedBugsCompiled) {
            for (; bugs.acknowledgeBeforeCommit && told < tasks.size(); ++told)
                tell(told);
        }
        transaction->commit();
    } catch (const StorageException &exception) {
        for (auto &result : results)
            result = fail(exception.error());
    }
    (void)bugs;
    for (; told < tasks.size(); ++told)
        tell(told);
}

void runWriteBatch(Storage &storage, std::vector<WriteTask> tasks) { runWriteBatch(storage, std::move(tasks), {}); }

Result<void> InlineWriter::submit(WriteTask task)
{
    std::vector<WriteTask> tasks;
    tasks.push_back(std::move(task));
    runWriteBatch(m_storage, std::move(tasks), m_bugs);
    return {};
}

Result<void> ManualWriter::submit(WriteTask task)
{
    m_tasks.push_back(std::move(task));
    return {};
}

void ManualWriter::run()
{
    if (m_tasks.empty())
        return;
    std::vector<WriteTask> tasks;
    tasks.swap(m_tasks);
    runWriteBatch(m_storage, std::move(tasks), m_bugs);
}

} // namespace redoubt::server
