// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/drafts/incident/ImportDrafts.h"

namespace redoubt::drafts {

Result<std::vector<store::Draft>> importIncidentDrafts(const incident::IncidentBoard &board, const incident::ImportPlan &plan)
{
    const auto known = board.incidents().find(plan.incident);
    if (known != board.incidents().end() && known->second.value.closedAt)
        return fail(ErrorCode::RuleViolated, "it is closed");
    std::vector<store::Draft> drafts;
    for (const auto &record : plan.records) {
        if (board.incidentBehind(record.id))
            continue;
        store::Draft draft;
        draft.stream = board.id();
        draft.kind = record.kind;
        draft.fields = record.fields;
        draft.id = record.id;
        drafts.push_back(std::move(draft));
    }
    if (drafts.empty())
        return fail(ErrorCode::AlreadyExists, "all of it is in the register");
    return drafts;
}

} // namespace redoubt::drafts
