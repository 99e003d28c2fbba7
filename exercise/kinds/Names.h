// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Result.h"
#include "feed/FieldBounds.h"

#include <initializer_list>

/// The names in an exercise's records: what each may be, and which must differ.
namespace redoubt::exercise {

using Fields = std::initializer_list<const char *>;

/// @p fields of @p kind are names as core/text says; their lengths are bounded beside it (feed::boundText). As part of the shape: what a
/// form let through is refused where it is saved, with the field, and not put into quarantine. Fails with InvalidArgument.
void boundShown(feed::KindDeclaration &kind, Fields fields);
/// The same for names that may be left empty.
void boundShownOrEmpty(feed::KindDeclaration &kind, Fields fields);
/// The same for what was copied from another record, where it may stand since before names were checked: blanks at its ends pass.
void boundCopied(feed::KindDeclaration &kind, Fields fields);

/// Two teams of one exercise have neither codes that are the same or look alike, nor the same name. A removed team gives its own back.
/// Looked at are the first MostTeamsCompared, so that no plan makes each further add dearer; an exercise has some dozens.
/// Fails with AlreadyExists; the detail has both spellings.
[[nodiscard]] Result<void> checkTeamIsItself(const feed::Change &change, const feed::WriteContext &context);
inline constexpr int MostTeamsCompared = 1000;

} // namespace redoubt::exercise
