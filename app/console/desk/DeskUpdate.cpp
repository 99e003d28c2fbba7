// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskUpdate.h"

#include <algorithm>
#include <set>

namespace redoubt::console {

namespace {
template <class T>
void put(std::optional<T> &slot, Result<T> read, std::vector<Error> &failures)
{
    if (read)
        slot = std::move(*read);
    else
        failures.push_back(std::move(read.error()));
}

void readConflicts(const store::Cache &cache, DeskUpdate &update)
{
    const auto keys = cache.conflicts();
    if (!keys) {
        update.failures.push_back(keys.error());
        return;
    }
    update.conflicts.emplace();
    for (const auto &key : *keys) {
        auto view = cache.record(key.stream, key.record);
        if (!view)
            update.failures.push_back(view.error());
        else if (*view)
            update.conflicts->push_back(std::move(**view));
    }
}

void readOutbox(const store::Cache &cache, DeskUpdate &update)
{
    put(update.outbox, cache.outbox(), update.failures);
    if (update.outbox) {
        update.outboxCount = std::count_if(update.outbox->begin(), update.outbox->end(),
                                           [](const auto &entry) { return entry.state != store::OutboxEntry::State::Taken; });
    }
}

/// All records of @p stream.
void readRecords(const store::Cache &cache, const Id &stream, const DeskReads &reads, DeskUpdate &update)
{
    if (auto opener = removedOpener(cache, stream, update))
        update.records.push_back(std::move(*opener));
    for (const auto &kind : reads.kinds) {
        const auto unreadable = cache.forEach(kind, stream, [&](const store::RecordView &view) {
            update.records.push_back(view);
            return true;
        });
        if (!unreadable)
            update.failures.push_back(unreadable.error());
        else if (!unreadable->empty())
            update.failures.push_back({ErrorCode::CannotOpenSeal, std::to_string(unreadable->size()) + " records of " + kind + " do not open"});
    }
}
} // namespace

std::optional<store::RecordView> removedOpener(const store::Cache &cache, const Id &stream, DeskUpdate &update)
{
    auto opener = cache.record(stream, stream);
    if (!opener)
        update.failures.push_back(std::move(opener.error()));
    else if (*opener && (*opener)->state.isRemoved())
        return std::move(*opener);
    return {};
}

namespace {
/// Streams that have grown by a page in which what opened them came and went: a notice does not tell of what was shown at no time.
void readPassedOpeners(const store::Cache &cache, const store::ChangeNotice &notice, const DeskReads &reads, DeskUpdate &update)
{
    std::set<Id> grown;
    for (const auto &change : notice.records) {
        if (change.what == store::RecordChange::What::Added)
            grown.insert(change.stream);
    }
    for (const auto &change : notice.records) {
        if (change.record == change.stream)
            grown.erase(change.stream);
    }
    for (const auto &stream : grown) {
        const auto info = cache.stream(stream);
        if (!info || !*info || !reads.removedOpeners.contains((*info)->purpose))
            continue;
        if (auto opener = removedOpener(cache, stream, update))
            update.records.push_back(std::move(*opener));
    }
}
} // namespace

DeskUpdate updateFor(const store::Cache &cache, const store::ChangeNotice &notice, const DeskReads &reads)
{
    DeskUpdate update;
    readPassedOpeners(cache, notice, reads, update);
    for (const auto &change : notice.records) {
        if (change.what == store::RecordChange::What::Removed) {
            // What opened its stream says by its removal that all of it was taken away; the stream itself may stay.
            auto opener = change.record == change.stream ? removedOpener(cache, change.stream, update) : std::nullopt;
            if (opener)
                update.records.push_back(std::move(*opener));
            else
                update.gone.push_back({change.stream, change.record});
            continue;
        }
        auto view = cache.record(change.stream, change.record);
        if (!view)
            update.failures.push_back(view.error());
        else if (*view)
            update.records.push_back(std::move(**view));
    }
    update.streamsGone = notice.streamsPurged;
    update.streamsGone.insert(update.streamsGone.end(), notice.streamsReloaded.begin(), notice.streamsReloaded.end());
    for (const auto &stream : notice.streamsReloaded)
        readRecords(cache, stream, reads, update);
    // Always: the cursors in it are the base of what is edited on the strength of these records.
    put(update.streams, cache.streams(), update.failures);
    if (notice.grantsChanged)
        put(update.unitRoles, cache.unitRoles(), update.failures);
    if (notice.outboxChanged)
        readOutbox(cache, update);
    if (notice.quarantineChanged)
        put(update.quarantine, cache.quarantine(), update.failures);
    if (!notice.alarms.empty() || notice.alarmsGone)
        put(update.alarms, cache.alarms(), update.failures);
    readConflicts(cache, update);
    return update;
}

DeskUpdate factsOf(const store::Cache &cache)
{
    DeskUpdate facts;
    put(facts.streams, cache.streams(), facts.failures);
    put(facts.unitRoles, cache.unitRoles(), facts.failures);
    put(facts.quarantine, cache.quarantine(), facts.failures);
    put(facts.alarms, cache.alarms(), facts.failures);
    readOutbox(cache, facts);
    readConflicts(cache, facts);
    return facts;
}

} // namespace redoubt::console
