// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/checks/StateCheck.h"

#include "feed/Fold.h"

#include <algorithm>

namespace redoubt::simulation {

std::map<Id, feed::RecordState> foldPrefix(const std::vector<feed::PulledLine> &lines, std::int64_t count, const feed::KindRegistry &kinds)
{
    std::map<Id, feed::RecordState> records;
    for (std::int64_t i = 0; i < count && i < static_cast<std::int64_t>(lines.size()); ++i) {
        const auto &[envelope, line] = lines[static_cast<std::size_t>(i)];
        const auto found = records.find(line.change.record);
        auto record = found == records.end() ? std::nullopt : std::optional(std::move(found->second));
        (void)feed::foldChange(record, {line, envelope.author, envelope, {}}, kinds.isEntry(line.change.kind));
        if (record)
            records.insert_or_assign(line.change.record, std::move(*record));
    }
    return records;
}

Violations checkConfirmedState(const store::Cache &cache, const store::StreamInfo &info, const std::vector<feed::PulledLine> &lines,
                               const feed::KindRegistry &kinds)
{
    Violations broken;
    const auto where = "stream " + info.stream.toString() + " at " + std::to_string(info.cursor.seq) + ": ";
    if (info.cursor.seq > static_cast<std::int64_t>(lines.size())) {
        broken.push_back(where + "the server has only " + std::to_string(lines.size()));
        return broken;
    }
    const auto expected = foldPrefix(lines, info.cursor.seq, kinds);
    const auto conflicts = cache.conflicts();
    for (const auto &[id, state] : expected) {
        const auto view = cache.record(info.stream, id);
        if (!view || !*view) {
            broken.push_back(where + "record " + id.toString() + " is not there");
            continue;
        }
        const auto &confirmed = (*view)->isPending ? (*view)->confirmed : std::optional((*view)->state);
        if (!confirmed || *confirmed != state)
            broken.push_back(where + "record " + id.toString() + " differs from the server's");
        const bool isTold = conflicts && std::find(conflicts->begin(), conflicts->end(), store::RecordKey{info.stream, id}) != conflicts->end();
        if (!(*view)->isPending && isTold != !state.conflicts().empty())
            broken.push_back(where + "record " + id.toString() + (isTold ? " is told to be in conflict" : " has a conflict that is not told"));
    }
    for (const auto *kind : kinds.kinds()) {
        const auto damaged = cache.forEach(kind->name, info.stream, [&](const store::RecordView &view) {
            const bool hasConfirmed = !view.isPending || view.confirmed;
            if (hasConfirmed && !expected.contains(view.state.id))
                broken.push_back(where + "record " + view.state.id.toString() + " that the server has not");
            return true;
        });
        if (!damaged || !damaged->empty())
            broken.push_back(where + "records that cannot be read");
    }
    return broken;
}

} // namespace redoubt::simulation
