// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/DemoActor.h"

#include <utility>
#include <vector>

namespace redoubt::demo {

/// Commits @p drafts at the actor's console, and puts what came of them on @p board, which must take a feed::RecordState.
template <class Board>
Result<void> writeOn(Board &board, DemoActor &actor, std::vector<store::Draft> drafts)
{
    REDOUBT_ASSIGN(const auto receipt, actor.commit(std::move(drafts)));
    for (const auto &change : receipt.changes) {
        REDOUBT_ASSIGN(const auto record, actor.record(change.stream, change.record));
        board.take(record.state);
    }
    return {};
}
template <class Board>
Result<void> writeOn(Board &board, DemoActor &actor, Result<std::vector<store::Draft>> drafts)
{
    return drafts ? writeOn(board, actor, std::move(*drafts)) : Result<void>(fail(drafts.error()));
}
template <class Board>
Result<void> writeOn(Board &board, DemoActor &actor, Result<store::Draft> draft)
{
    return draft ? writeOn(board, actor, std::vector{std::move(*draft)}) : Result<void>(fail(draft.error()));
}

} // namespace redoubt::demo
