// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Committer.h"

namespace redoubt::console {

Committer::Committer(StoreThread &store, Desk &desk, std::function<void()> wakeSync) : m_store(store), m_desk(desk), m_wakeSync(std::move(wakeSync))
{ }

void Committer::commit(QObject *context, std::vector<store::Draft> drafts, Done done)
{
    std::vector<std::vector<store::Draft>> one;
    one.push_back(std::move(drafts));
    commitInOrder(context, std::move(one), [done = std::move(done)](std::size_t, Result<store::CommitReceipt> receipt) { done(std::move(receipt)); });
}

void Committer::commitInOrder(QObject *context, std::vector<std::vector<store::Draft>> groups, DoneInOrder done)
{
    struct Outcome
    {
        Result<store::CommitReceipt> receipt; ///< of the last that was tried
        std::vector<DeskUpdate> updates;      ///< of those that were saved
    };
    m_store.ask(
        &m_desk,
        [groups = std::move(groups), reads = m_desk.reads()](StoreRoom &room) -> Outcome {
            if (!room.cache)
                return {fail(ErrorCode::Unauthenticated, "nobody is signed in"), {}};
            Outcome outcome{fail(ErrorCode::InvalidArgument, "nothing to commit"), {}};
            for (const auto &drafts : groups) {
                outcome.receipt = room.cache->commit(drafts);
                if (!outcome.receipt)
                    break;
                outcome.updates.push_back(updateFor(*room.cache, outcome.receipt->notice, *reads));
            }
            return outcome;
        },
        [this, context = QPointer<QObject>(context), done = std::move(done)](Outcome outcome) {
            const auto saved = outcome.updates.size();
            for (auto &update : outcome.updates)
                m_desk.take(std::move(update));
            if (context)
                done(saved, std::move(outcome.receipt));
            if (saved > 0)
                m_wakeSync();
        });
}

void Committer::dropUnnamedFiles()
{
    m_store.ask(
        &m_desk, [](StoreRoom &room) { return room.cache ? room.cache->attachments().dropUnnamed() : Result<std::size_t>(std::size_t{0}); },
        [this](const Result<std::size_t> &dropped) {
            if (dropped && *dropped > 0)
                m_wakeSync(); // one may be on its way to the server; what failed is done at the next start
        });
}

void Committer::commit(QObject *context, Result<store::Draft> draft, Done done)
{
    if (draft)
        commit(context, std::vector{std::move(*draft)}, std::move(done));
    else
        done(fail(std::move(draft.error())));
}

} // namespace redoubt::console
