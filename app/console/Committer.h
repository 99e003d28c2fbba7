// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/StoreThread.h"
#include "app/console/desk/Desk.h"

#include <QObject>

#include <functional>
#include <vector>

namespace redoubt::console {

/// Saves drafts: on the store thread, then the desk shows them, then who asked is told, then sync is woken.
class Committer
{
public:
    using Done = std::function<void(Result<store::CommitReceipt>)>;

    /// @p wakeSync is called on the UI thread after each change to what is to be sent.
    Committer(StoreThread &store, Desk &desk, std::function<void()> wakeSync);

    /// @p done is not called when @p context is gone by then; what was committed is committed.
    void commit(QObject *context, std::vector<store::Draft> drafts, Done done);
    /// Group by group, in their order and with nothing in between, for what is too much for one; ends at the first that fails. @p done is told
    /// how many were saved, too: what a group holds is saved whole or not at all, and an earlier one stays.
    using DoneInOrder = std::function<void(std::size_t saved, Result<store::CommitReceipt>)>;
    void commitInOrder(QObject *context, std::vector<std::vector<store::Draft>> groups, DoneInOrder done);
    /// One draft that may have failed to be made: the failure goes to @p done.
    void commit(QObject *context, Result<store::Draft> draft, Done done);

    /// Lets go of files that were taken in and that nothing names. Not while a file is on its way to what is to name it.
    void dropUnnamedFiles();

private:
    StoreThread &m_store;
    Desk &m_desk;
    std::function<void()> m_wakeSync;
};

} // namespace redoubt::console
