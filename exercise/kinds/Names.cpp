// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/Names.h"

#include "core/text/NameKey.h"
#include "core/text/ShownName.h"
#include "exercise/kinds/Plan.h"

#include <optional>
#include <string>

namespace redoubt::exercise {

namespace {
using feed::Change;
using feed::RecordState;
using feed::WriteContext;
using text::TakenNames;

std::optional<std::string> nameIn(const json::value *value)
{
    if (!value || !value->is_string())
        return {};
    const auto &text = value->get_string();
    return std::string(text.data(), text.size());
}

/// No other team has what the change says in @p field.
Result<void> checkDiffers(const Change &change, const WriteContext &context, const char *field, TakenNames::Alike alike)
{
    const auto name = nameIn(change.fields.if_contains(field));
    if (!name || name->empty())
        return {};
    TakenNames taken(alike);
    int compared = 0;
    context.state->forEach(Team::Kind, [&](const RecordState &record) {
        const auto other = record.id != change.record && !record.isRemoved() ? nameIn(record.shown(field)) : std::nullopt;
        if (other && !other->empty())
            taken.take(*other);
        return ++compared < MostTeamsCompared;
    });
    if (const auto clash = taken.find(*name))
        return fail(ErrorCode::AlreadyExists, std::string(field) + ": " + text::sentenceOf(*clash, *name));
    return {};
}
} // namespace

Result<void> checkTeamIsItself(const Change &change, const WriteContext &context)
{
    REDOUBT_TRY(checkDiffers(change, context, "code", TakenNames::Alike::MayNotBe));
    return checkDiffers(change, context, "name", TakenNames::Alike::MayBe);
}

} // namespace redoubt::exercise
