// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/ChangeFields.h"

namespace redoubt::feed {

namespace {
/// The field's value; null where the change does not carry it, or clears it.
const json::value *given(const Change &change, std::string_view field)
{
    const auto *value = change.fields.if_contains(json::string_view(field.data(), field.size()));
    return value && !value->is_null() ? value : nullptr;
}

template <class T>
std::optional<T> readGiven(const Change &change, std::string_view field)
{
    const auto *value = given(change, field);
    const auto read = value ? fromJson<T>(*value) : fail(ErrorCode::NotFound);
    return read ? std::optional(*read) : std::nullopt;
}
} // namespace

std::optional<std::string_view> textIn(const Change &change, std::string_view field)
{
    const auto *value = given(change, field);
    if (!value || !value->is_string())
        return std::nullopt;
    const auto &text = value->get_string();
    return std::string_view(text.data(), text.size());
}

std::optional<Id> idIn(const Change &change, std::string_view field) { return readGiven<Id>(change, field); }

std::optional<Instant> timeIn(const Change &change, std::string_view field) { return readGiven<Instant>(change, field); }

Result<void> checkOrder(const Change &change, const WriteContext &context, std::string_view first, std::string_view last)
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

Result<void> checkStays(const Change &change, std::initializer_list<std::string_view> fields)
{
    if (change.act == Act::Add)
        return {};
    for (const auto field : fields) {
        if (change.fields.contains(json::string_view(field.data(), field.size())))
            return fail(ErrorCode::InvalidArgument, std::string(field) + ": stays as it was opened");
    }
    return {};
}

Result<RecordState> recordIn(const StateView *state, const Id &id, std::string_view field, std::string_view kind)
{
    auto record = state ? state->record(id) : std::nullopt;
    if (!record || record->kind != kind)
        return fail(ErrorCode::NotFound, std::string(field) + ": no such record");
    return std::move(*record);
}

Result<void> checkReference(const Change &change, const WriteContext &context, std::string_view field, std::string_view kind)
{
    if (const auto id = idIn(change, field))
        REDOUBT_TRY(recordIn(context.state, *id, field, kind));
    return {};
}

} // namespace redoubt::feed
