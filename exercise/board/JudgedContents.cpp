// SPDX-License-Identifier: GPL-3.0-or-later
#include "exercise/board/JudgedContents.h"

#include "core/json/Json.h"

#include <algorithm>
#include <limits>

namespace redoubt::exercise {

JudgedContents judgedContents(const feed::RecordState &claim)
{
    JudgedContents contents;
    json::object shown;
    for (const auto &[name, heads] : claim.fields) {
        const auto *value = claim.shown(name);
        if (name == feed::RecordState::Removed || !value || value->is_null())
            continue;
        shown.insert_or_assign(name, *value);
        auto &last = contents.lastSeqs[name];
        for (const auto &head : heads)
            last = std::max(last, head.isPending() ? std::numeric_limits<std::int64_t>::max() : head.seq);
    }
    contents.digest = digestOf(writeCanonicalJson(shown));
    return contents;
}

std::optional<ChangedSinceRuling> changedSince(const JudgedContents &now, const std::optional<std::string> &judged, std::int64_t noticeSeq)
{
    if (judged && *judged == now.digest.toString())
        return std::nullopt;
    ChangedSinceRuling changed;
    if (noticeSeq > 0) {
        for (const auto &[field, seq] : now.lastSeqs) {
            if (seq > noticeSeq)
                changed.fields.push_back(field);
        }
    }
    if (!judged && changed.fields.empty())
        return std::nullopt;
    return changed;
}

} // namespace redoubt::exercise
