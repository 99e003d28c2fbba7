// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/References.h"

#include "exercise/kinds/SettledRecord.h"

namespace redoubt::exercise {

namespace {
/// The field's value; null where the change does not carry it, or clears it.
const json::value *given(const feed::Change &change, std::string_view field)
{
    const auto *value = change.fields.if_contains(json::string_view(field.data(), field.size()));
    return value && !value->is_null() ? value : nullptr;
}

template <class T>
std::optional<T> readGiven(const feed::Change &change, std::string_view field)
{
    const auto *value = given(change, field);
    const auto read = value ? fromJson<T>(*value) : fail(ErrorCode::NotFound);
    return read ? std::optional(*read) : std::nullopt;
}

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

std::optional<std::string_view> textIn(const feed::Change &change, std::string_view field)
{
    const auto *value = given(change, field);
    if (!value || !value->is_string())
        return std::nullopt;
    const auto &text = value->get_string();
    return std::string_view(text.data(), text.size());
}

std::optional<Id> idIn(const feed::Change &change, std::string_view field) { return readGiven<Id>(change, field); }

std::optional<Instant> timeIn(const feed::Change &change, std::string_view field) { return readGiven<Instant>(change, field); }

Result<void> checkOrder(const feed::Change &change, const feed::WriteContext &context, std::string_view first, std::string_view last)
{
    const auto says = [&](std::string_view field) { return change.fields.contains(json::string_view(field.data(), field.size())); };
    if (!says(first) && !says(last))
        return {};
    const auto known = says(first) && says(last) ? std::nullopt : context.state->record(change.record);
    const auto timeOf = [&](std::string_view field) -> std::optional<Instant> {
        if (says(field))
            return timeIn(change, field);
        const auto *value = known ? known->shown(field) : nullptr;
        const auto time = value && !value->is_null() ? fromJson<Instant>(*value) : fail(ErrorCode::NotFound);
        return time ? std::optional(*time) : std::nullopt;
    };
    const auto from = timeOf(first);
    const auto to = timeOf(last);
    if (from && to && *from > *to)
        return fail(ErrorCode::InvalidArgument, std::string(last) + ": before " + std::string(first));
    return {};
}

Result<void> checkStays(const feed::Change &change, std::initializer_list<std::string_view> fields)
{
    if (change.act == feed::Act::Add)
        return {};
    for (const auto field : fields) {
        if (change.fields.contains(json::string_view(field.data(), field.size())))
            return fail(ErrorCode::InvalidArgument, std::string(field) + ": stays as it was opened");
    }
    return {};
}

Result<feed::RecordState> recordIn(const feed::StateView *state, const Id &id, std::string_view field, std::string_view kind)
{
    auto record = state ? state->record(id) : std::nullopt;
    if (!record || record->kind != kind)
        return fail(ErrorCode::NotFound, std::string(field) + ": no such record");
    return std::move(*record);
}

Result<void> checkReference(const feed::Change &change, const feed::WriteContext &context, std::string_view field, std::string_view kind)
{
    if (const auto id = idIn(change, field))
        REDOUBT_TRY(recordIn(context.state, *id, field, kind));
    return {};
}

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
