// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/scoring/ScoreEntry.h"

namespace redoubt::exercise {

Result<void> validate(const ScoreEntry &entry)
{
    const bool isReversal = entry.kind == ScoreKind::Reversal;
    if (isReversal != entry.reverses.has_value())
        return fail(ErrorCode::InvalidArgument, isReversal ? "a reversal names the entry it undoes" : "only a reversal names another entry");
    if (isReversal && *entry.reverses == entry.id)
        return fail(ErrorCode::InvalidArgument, "a reversal cannot undo itself");
    if (isReversal && !entry.points.isZero())
        return fail(ErrorCode::InvalidArgument, "a reversal carries no points of its own");
    if (!isReversal && (entry.points <= Points() || !entry.points.isInRange()))
        return fail(ErrorCode::InvalidArgument, "points must be above zero and at most one million");
    if (entry.basis < Points() || !entry.basis.isInRange())
        return fail(ErrorCode::InvalidArgument, "the basis must be from zero to one million points");
    // A formula's entries explain themselves by their component.
    if (entry.kind != ScoreKind::Award && entry.component == ScoreComponent::None && entry.reason.empty())
        return fail(ErrorCode::MissingReason, "a deduction or reversal needs a reason");
    return {};
}

} // namespace redoubt::exercise
