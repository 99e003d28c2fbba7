// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/References.h"

#include "feed/SettledRecord.h"

namespace redoubt::exercise {

namespace {
/// The white cell of the stream that is written to: itself, or what it was opened under.
const feed::StateView *whiteCell(const feed::WriteContext &context)
{
    if (context.purpose == StreamPurpose::WhiteCell)
        return context.state;
    const auto root = context.family ? context.family->root() : std::nullopt;
    return root ? context.family->stream(*root) : nullptr;
}

std::optional<Id> whiteCellId(const feed::WriteContext &context)
{
    if (context.purpose == StreamPurpose::WhiteCell)
        return context.stream;
    return context.family ? context.family->root() : std::nullopt;
}
} // namespace

Result<void> checkTarget(const feed::Change &change, const feed::WriteContext &context)
{
    const auto id = idIn(change, "target");
    if (!id || !context.family)
        return {};
    const auto *cell = whiteCell(context);
    if (recordIn(cell, *id, "target", Target::Kind))
        return {};
    const auto exercise = exerciseAround(context);
    const auto *board = exercise && exercise->noticeBoard ? context.family->stream(*exercise->noticeBoard) : nullptr;
    REDOUBT_TRY(recordIn(board, *id, "target", Target::Kind));
    return {};
}

void forEachRoom(const feed::WriteContext &context, const std::function<bool(const feed::StateView &)> &visit)
{
    if (!context.family)
        return;
    context.state->forEach(Team::Kind, [&](const feed::RecordState &record) {
        const auto team = settledRecord<Team>(record);
        const auto *room = team ? context.family->stream(team->room) : nullptr;
        return !room || visit(*room);
    });
}

std::optional<Exercise> exerciseAround(const feed::WriteContext &context)
{
    const auto *cell = whiteCell(context);
    const auto record = cell ? cell->record(*whiteCellId(context)) : std::nullopt;
    const auto exercise = record ? settledRecord<Exercise>(*record) : fail(ErrorCode::NotFound);
    return exercise ? std::optional(*exercise) : std::nullopt;
}

std::optional<PhaseKind> phaseAround(const feed::WriteContext &context, const Exercise &exercise)
{
    const auto *cell = whiteCell(context);
    const auto record = cell && exercise.currentPhase ? cell->record(*exercise.currentPhase) : std::nullopt;
    const auto phase = record ? settledRecord<Phase>(*record) : fail(ErrorCode::NotFound);
    return phase ? std::optional(phase->kind) : std::nullopt;
}

} // namespace redoubt::exercise
