// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Committer.h"

namespace redoubt::console {

Committer::Committer(StoreThread &store, Desk &desk, std::function<void()> wakeSync) : m_store(store), m_desk(desk), m_wakeSync(std::move(wakeSync))
{ }

void Committer::commit(QObject *context, std::vector<store::Draft> drafts, Done done)
{
    struct Outcome
    {
        Result<store::CommitReceipt> receipt;
        DeskUpdate update;
    };
    m_store.ask(
        &m_desk,
        [drafts = std::move(drafts)](StoreRoom &room) -> Outcome {
            if (!room.cache)
                return {fail(ErrorCode::Unauthenticated, "nobody is signed in"), {}};
            auto receipt = room.cache->commit(drafts);
            auto update = receipt ? updateFor(*room.cache, receipt->notice) : DeskUpdate{};
            return {std::move(receipt), std::move(update)};
        },
        [this, context = QPointer<QObject>(context), done = std::move(done)](Outcome outcome) {
            m_desk.take(std::move(outcome.update));
            const bool saved = outcome.receipt.has_value();
            if (context)
                done(std::move(outcome.receipt));
            if (saved)
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
