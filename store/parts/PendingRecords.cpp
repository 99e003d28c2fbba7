// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/parts/PendingRecords.h"

#include <algorithm>
#include <array>

namespace redoubt::store {

namespace {
void describe(MergedRecord &merged)
{
    merged.isShown = merged.state && !merged.state->isRemoved();
    merged.isConflicted = merged.state && !merged.state->conflicts().empty();
}
} // namespace

void PendingRecords::load()
{
    m_pending.clear();
    m_unmerged.clear();
    m_conflictDelta = 0;
    for (const auto &[no, row] : m_outbox.all()) {
        m_pending[{row.stream, row.record}].lines.push_back(no);
        m_unmerged.insert({row.stream, row.record});
    }
}

std::vector<RecordKey> PendingRecords::ofStream(const Id &stream) const
{
    std::vector<RecordKey> result;
    for (auto it = m_pending.lower_bound({stream, Id()}); it != m_pending.end() && it->first.stream == stream; ++it)
        result.push_back(it->first);
    return result;
}

std::vector<RecordKey> PendingRecords::all() const
{
    std::vector<RecordKey> result;
    result.reserve(m_pending.size());
    for (const auto &[key, pending] : m_pending)
        result.push_back(key);
    return result;
}

MergedRecord PendingRecords::confirmedCopy(const RecordKey &key)
{
    MergedRecord merged;
    if (const auto *stream = m_streams.find(key.stream)) {
        if (const auto *confirmed = m_records.find(*stream, key.record))
            merged.state = *confirmed;
    }
    merged.size = merged.state ? feed::recordSize(*merged.state) : 0;
    merged.isConfirmedConflicted = merged.state && !merged.state->conflicts().empty();
    return merged;
}

feed::Folded PendingRecords::fold(MergedRecord &merged, const OutboxRow &row, const feed::Line &line) const
{
    const feed::PlacedChange placed{line, m_author, {}, row.mintedAt};
    const auto size = orThrow(feed::sizeWith(merged.state, merged.size, placed));
    const auto folded = orThrow(feed::foldChange(merged.state, placed, m_registry.isEntry(row.kind)));
    if (folded == feed::Folded::Applied)
        merged.size = size;
    return folded;
}

const MergedRecord &PendingRecords::merged(const RecordKey &key)
{
    auto &pending = m_pending.at(key);
    if (!pending.merged) {
        auto merged = confirmedCopy(key);
        // Of a stream that was purged here nothing is shown; its lines are in the outbox all the same.
        if (m_streams.find(key.stream)) {
            for (const auto no : pending.lines) {
                const auto &row = *m_outbox.at(no);
                try {
                    fold(merged, row, m_outbox.line(row));
                } catch (const StoreFailure &failure) {
                    // What it changed is not here (any more), it was altered, or others have filled the record meanwhile. The line stays
                    // in the outbox: the server says what becomes of it, or nextBatch() that it does not open.
                    constexpr std::array passed{ErrorCode::NotFound, ErrorCode::Conflict, ErrorCode::TooLarge, ErrorCode::CannotOpenSeal};
                    if (std::ranges::find(passed, failure.error().code) == passed.end())
                        throw;
                }
            }
        }
        keep(pending, key, std::move(merged));
    }
    return *pending.merged;
}

void PendingRecords::keep(Pending &pending, const RecordKey &key, MergedRecord merged)
{
    drop(pending, key);
    describe(merged);
    m_conflictDelta += int{merged.isConflicted} - int{merged.isConfirmedConflicted};
    m_unmerged.erase(key);
    pending.merged = std::move(merged);
}

void PendingRecords::drop(Pending &pending, const RecordKey &key)
{
    if (pending.merged)
        m_conflictDelta -= int{pending.merged->isConflicted} - int{pending.merged->isConfirmedConflicted};
    pending.merged.reset();
    m_unmerged.insert(key);
}

std::int64_t PendingRecords::conflictDelta()
{
    const std::vector<RecordKey> keys(m_unmerged.begin(), m_unmerged.end());
    for (const auto &key : keys) {
        try {
            static_cast<void>(merged(key));
        } catch (const StoreFailure &failure) {
            // Whoever reads the record is told. What has nothing to do with it must not fail for it: this is asked at every write.
            if (failure.error().code != ErrorCode::CannotOpenSeal)
                throw;
        }
    }
    return m_conflictDelta;
}

std::int64_t PendingRecords::unsent(const RecordKey &key) const
{
    const auto found = m_pending.find(key);
    if (found == m_pending.end())
        return 0;
    return std::count_if(found->second.lines.begin(), found->second.lines.end(), [&](std::int64_t no) { return !m_outbox.at(no)->takenSeq; });
}

void PendingRecords::append(const OutboxRow &row, const feed::Line &line)
{
    const RecordKey key{row.stream, row.record};
    auto merged = has(key) ? this->merged(key) : confirmedCopy(key);
    fold(merged, row, line);
    auto &pending = m_pending[key];
    pending.lines.push_back(row.no);
    keep(pending, key, std::move(merged));
}

void PendingRecords::erase(const OutboxRow &row)
{
    const auto found = m_pending.find({row.stream, row.record});
    if (found == m_pending.end())
        return;
    std::erase(found->second.lines, row.no);
    drop(found->second, found->first);
    if (found->second.lines.empty()) {
        m_unmerged.erase(found->first);
        m_pending.erase(found);
    }
}

void PendingRecords::confirmedChanged(const RecordKey &key)
{
    if (const auto found = m_pending.find(key); found != m_pending.end())
        drop(found->second, key);
}

void PendingRecords::streamChanged(const Id &stream)
{
    for (const auto &key : ofStream(stream))
        confirmedChanged(key);
}

} // namespace redoubt::store
