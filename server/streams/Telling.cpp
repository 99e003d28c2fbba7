// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Telling.h"

#include "feed/ToldIn.h"
#include "server/streams/PushRun.h"

#include <algorithm>

namespace redoubt::server {

Result<void> checkTelling(ServerHand &hand, OpenStream &stream, const feed::Change &change, const Id &account)
{
    auto &state = hand.state();
    const auto *kind = state.kinds().find(change.kind);
    const auto told = feed::toldIn(kind, change);
    if (!told)
        return {};
    auto *other = state.stream(*told);
    const auto family = hand.rootOf(stream);
    if (!other || other == &stream || !family || hand.rootOf(*other) != family)
        return fail(ErrorCode::NotFound, "toldIn: no such stream");
    const auto &roles = state.roles(account, *told);
    const bool maySay = std::any_of(roles.begin(), roles.end(), [&](Role role) { return kind->isWrittenBy(role); });
    if (!maySay || !kind->purposes.contains(other->row.purpose))
        return fail(ErrorCode::Forbidden, "toldIn: not theirs to say there");
    if (state.countOfKind(*other, change.kind) >= MaxRecordsOfKind)
        return fail(ErrorCode::TooLarge, "toldIn: that stream is full");
    return {};
}

Result<void> tellAgain(ServerHand &hand)
{
    auto &state = hand.state();
    for (const auto *line : state.takeToTell()) {
        const auto &change = line->change;
        const auto told = feed::toldIn(state.kinds().find(change.kind), change);
        auto fields = change.fields;
        fields.erase(json::string_view(feed::ToldIn.data(), feed::ToldIn.size()));
        if (told)
            REDOUBT_TRY(hand.add(*told, change.kind, std::move(fields)));
    }
    return {};
}

} // namespace redoubt::server
