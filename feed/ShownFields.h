// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "feed/FieldBounds.h"

#include <initializer_list>

namespace redoubt::feed {

using ShownFields = std::initializer_list<const char *>;

/// @p fields of @p kind are names as core/text says; their lengths are bounded beside it (boundText). As part of the shape: what a
/// form let through is refused where it is saved, with the field, and not put into quarantine. Fails with InvalidArgument.
void boundShown(KindDeclaration &kind, ShownFields fields);
/// The same for names that may be left empty.
void boundShownOrEmpty(KindDeclaration &kind, ShownFields fields);
/// The same for what was copied from another record, where it may stand since before names were checked: blanks at its ends pass.
void boundCopied(KindDeclaration &kind, ShownFields fields);

} // namespace redoubt::feed
