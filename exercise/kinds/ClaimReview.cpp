// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/kinds/ClaimReview.h"

#include "exercise/kinds/Judging.h"
#include "exercise/kinds/References.h"

namespace redoubt::exercise {

namespace {
feed::Validation validateReview(const feed::Change &change, const feed::WriteContext &context)
{
    const auto known = context.state->record(change.record);
    if (known && known->author.account != context.account)
        return fail(ErrorCode::Forbidden, "another judge's");
    const auto said = [&](const char *field) -> Result<Instant> {
        if (const auto *value = change.fields.if_contains(field))
            return fromJson<Instant>(*value);
        const auto *value = known ? known->shown(field) : nullptr;
        return value ? fromJson<Instant>(*value) : Result<Instant>(Instant{});
    };
    if (change.act == feed::Act::Remove)
        return std::vector<std::string>{};
    REDOUBT_ASSIGN(const auto since, said("since"));
    REDOUBT_ASSIGN(const auto until, said("until"));
    if (until <= since || until - since > ClaimReview::LongestMs)
        return fail(ErrorCode::InvalidArgument, "until: after since, by an hour at most");
    if (const auto claim = idIn(change, "claim"); claim && context.family) {
        bool isThere = false;
        forEachRoom(context, [&](const feed::StateView &room) {
            isThere = recordIn(&room, *claim, "claim", Claim::Kind).has_value();
            return !isThere;
        });
        if (!isThere)
            return fail(ErrorCode::NotFound, "claim: no such record");
    }
    return std::vector<std::string>{};
}
} // namespace

feed::KindDeclaration claimReviewKind()
{
    auto kind = feed::describeKind<ClaimReview>(ClaimReview::Kind);
    kind.permission = Permission::JudgeClaim;
    kind.purposes = {StreamPurpose::WhiteCell};
    kind.validate = validateReview;
    return kind;
}

} // namespace redoubt::exercise
