// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/DeclareKind.h"

namespace redoubt::feed {

Validation validateUnitStream(const Change &change, const WriteContext &context)
{
    if (change.act == Act::Remove)
        return fail(ErrorCode::RuleViolated, "a unit's stream stays");
    if (change.record != context.stream)
        return fail(ErrorCode::InvalidArgument, "the record that opens a stream lies in it");
    if (change.act != Act::Add && change.fields.contains("unit"))
        return fail(ErrorCode::InvalidArgument, "unit: it is said once");
    return {};
}

} // namespace redoubt::feed
