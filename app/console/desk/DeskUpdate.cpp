// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/desk/DeskUpdate.h"

#include "exercise/kinds/Judging.h"
#include "exercise/kinds/Plan.h"
#include "feed/kinds/AccountKinds.h"

#include <algorithm>
#include <array>

namespace redoubt::console {

namespace {
/// In the order in which a page can use them.
constexpr std::array kKinds{
    exercise::Exercise::Kind,     exercise::Room::Kind,           exercise::NoticeBoard::Kind,    feed::UnitRecord::Kind,
    feed::StaffRecord::Kind,      exercise::PackText::Kind,       exercise::Phase::Kind,          exercise::Team::Kind,
    exercise::Target::Kind,       exercise::ExerciseMember::Kind, exercise::Claim::Kind,          exercise::Ruling::Kind,
    exercise::RulingNotice::Kind, exercise::BoardFreeze::Kind,    exercise::PublishedBoard::Kind, exercise::ScoreEntryRecord::Kind,
};

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

/// Records of @p stream (none: of all), piece by piece.
void readRecords(const store::Cache &cache, const std::optional<Id> &stream, std::size_t most, const std::function<void(DeskUpdate)> &deliver)
{
    DeskUpdate piece;
    for (const char *kind : kKinds) {
        const auto unreadable = cache.forEach(kind, stream, [&](const store::RecordView &view) {
            piece.records.push_back(view);
            if (piece.records.size() >= most) {
                deliver(std::move(piece));
                piece = {};
            }
            return true;
        });
        if (!unreadable)
            piece.failures.push_back(unreadable.error());
        else if (!unreadable->empty())
            piece.failures.push_back({ErrorCode::CannotOpenSeal, std::to_string(unreadable->size()) + " records of " + kind + " do not open"});
    }
    if (!piece.records.empty() || !piece.failures.empty())
        deliver(std::move(piece));
}
} // namespace

DeskUpdate updateFor(const store::Cache &cache, const store::ChangeNotice &notice)
{
    DeskUpdate update;
    for (const auto &change : notice.records) {
        if (change.what == store::RecordChange::What::Removed) {
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
    for (const auto &stream : notice.streamsReloaded) {
        readRecords(cache, stream, 1'000'000, [&](DeskUpdate piece) {
            std::move(piece.records.begin(), piece.records.end(), std::back_inserter(update.records));
            std::move(piece.failures.begin(), piece.failures.end(), std::back_inserter(update.failures));
        });
    }
    // Always: the cursors in it are the base of what is edited on the strength of these records.
    put(update.streams, cache.streams(), update.failures);
    if (notice.grantsChanged)
        put(update.unitRoles, cache.unitRoles(), update.failures);
    if (notice.outboxChanged)
        readOutbox(cache, update);
    if (notice.quarantineChanged)
        put(update.quarantine, cache.quarantine(), update.failures);
    if (!notice.alarms.empty())
        put(update.alarms, cache.alarms(), update.failures);
    readConflicts(cache, update);
    return update;
}

void loadAll(const store::Cache &cache, std::size_t most, const std::function<void(DeskUpdate)> &deliver)
{
    DeskUpdate first;
    put(first.streams, cache.streams(), first.failures);
    put(first.unitRoles, cache.unitRoles(), first.failures);
    put(first.quarantine, cache.quarantine(), first.failures);
    put(first.alarms, cache.alarms(), first.failures);
    readOutbox(cache, first);
    readConflicts(cache, first);
    deliver(std::move(first));
    readRecords(cache, std::nullopt, most, deliver);
}

} // namespace redoubt::console
