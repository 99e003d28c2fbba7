// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/feed/StreamWorld.h"
#include "tests/testkit/TestRegistry.h"

#include <QtTest>

#include <algorithm>

using namespace redoubt;
using namespace redoubt::feed;

/// The fold against an oracle that reads DESIGN §3 literally, over histories made from seeds.
/// REDOUBT_SEED=n runs one seed alone, REDOUBT_CASES=n more or fewer.
class TestFoldProperty : public QObject
{
    Q_OBJECT

    using Records = std::map<Id, std::optional<RecordState>>;

    static std::vector<std::uint64_t> seeds()
    {
        if (qEnvironmentVariableIsSet("REDOUBT_SEED"))
            return {qEnvironmentVariable("REDOUBT_SEED").toULongLong()};
        const auto cases = qEnvironmentVariableIsSet("REDOUBT_CASES") ? qEnvironmentVariable("REDOUBT_CASES").toULongLong() : 2000;
        std::vector<std::uint64_t> result;
        for (std::uint64_t i = 1; i <= cases; ++i)
            result.push_back(i);
        return result;
    }

    /// Runs @p check on a world of each seed; the first word of complaint fails the test and names the seed.
    template <class Check>
    static void forEachSeed(Check check)
    {
        for (const auto seed : seeds()) {
            StreamWorld world(seed);
            const auto complaint = check(world);
            QVERIFY2(complaint.empty(), qPrintable(QString("seed %1: %2").arg(seed).arg(QString::fromStdString(complaint))));
        }
    }

    static void live(StreamWorld &world)
    {
        for (auto steps = 10 + world.random().below(60); steps > 0; --steps)
            world.step();
    }

    static std::string compare(const StreamWorld &world, const Records &records, std::int64_t seq, const std::vector<Arrival> &pending)
    {
        for (const auto &[id, record] : records) {
            if (auto difference = FoldOracle(world.arrivalsOf(id, seq, pending)).differenceFrom(*record); !difference.empty())
                return difference;
        }
        return {};
    }

    static std::string compareBytes(const Records &a, const Records &b)
    {
        if (a != b)
            return "two replicas differ";
        for (const auto &[id, record] : a) {
            if (encodeRecord(*record) != encodeRecord(*b.at(id)))
                return "equal records, other bytes";
            const auto decoded = decodeRecord(encodeRecord(*record));
            if (!decoded || *decoded != *record)
                return "a record that does not survive encoding";
        }
        return {};
    }

private Q_SLOTS:
    void confirmedAndPendingFollowTheRuleAtEveryMoment()
    {
        forEachSeed([](StreamWorld &world) {
            for (int rounds = 0; rounds < 6; ++rounds) {
                for (auto steps = world.random().below(15); steps > 0; --steps)
                    world.step();
                for (const auto &replica : world.replicas()) {
                    if (auto wrong = compare(world, replica.confirmed, replica.cursor, {}); !wrong.empty())
                        return "confirmed: " + wrong;
                    if (auto wrong = compare(world, StreamWorld::view(replica), replica.cursor, replica.pending); !wrong.empty())
                        return "pending: " + wrong;
                }
            }
            return std::string();
        });
    }

    void everyReplicaEndsInTheSameState()
    {
        forEachSeed([](StreamWorld &world) {
            live(world);
            world.drain();

            for (const auto &replica : world.replicas()) {
                if (!replica.pending.empty())
                    return std::string("something is still pending");
                if (auto wrong = compareBytes(replica.confirmed, world.replicas().front().confirmed); !wrong.empty())
                    return wrong;
            }
            return compare(world, world.replicas().front().confirmed, static_cast<std::int64_t>(world.stream().size()), {});
        });
    }

    void recordsMayBeFoldedInAnyInterleavingThatKeepsEachInOrder()
    {
        forEachSeed([](StreamWorld &world) {
            live(world);
            world.drain();
            // One queue a record; each step takes the front of a queue chosen by chance.
            std::map<Id, std::vector<const Arrival *>> queues;
            for (const auto &arrival : world.stream())
                queues[arrival.line.change.record].push_back(&arrival);
            Records shuffled;
            while (!queues.empty()) {
                const auto queue = std::next(queues.begin(), static_cast<std::ptrdiff_t>(world.random().below(queues.size())));
                const auto &arrival = *queue->second.front();
                if (!foldChange(shuffled[queue->first], {arrival.line, arrival.author, arrival.envelope}, false))
                    return std::string("refused");
                queue->second.erase(queue->second.begin());
                if (queue->second.empty())
                    queues.erase(queue);
            }
            return compareBytes(shuffled, world.replicas().front().confirmed);
        });
    }

    void aSnapshotTakenWhileTheStreamGrewIsCaughtUpByPulling()
    {
        forEachSeed([](StreamWorld &world) {
            live(world);
            world.drain();
            const auto head = static_cast<std::int64_t>(world.stream().size());
            // Each record as it was at some seq from the first page's on, through its bytes; then lines again from there.
            const auto first = static_cast<std::int64_t>(world.random().below(static_cast<std::uint64_t>(head) + 1));
            Records records;
            for (const auto &[id, ignored] : world.replicas().front().confirmed) {
                const auto readAt = first + static_cast<std::int64_t>(world.random().below(static_cast<std::uint64_t>(head - first) + 1));
                Records then;
                if (!world.fold(then, 0, readAt))
                    return std::string("refused");
                if (then.contains(id))
                    records[id] = decodeRecord(encodeRecord(*then.at(id))).value();
            }
            if (!world.fold(records, first, head))
                return std::string("refused after the snapshot");
            return compareBytes(records, world.replicas().front().confirmed);
        });
    }

    void linesThatAreHeldAlreadyArePassedOver()
    {
        forEachSeed([](StreamWorld &world) {
            live(world);
            world.drain();
            auto records = world.replicas().front().confirmed;
            for (const auto &arrival : world.stream()) {
                const auto folded = foldChange(records[arrival.line.change.record], {arrival.line, arrival.author, arrival.envelope}, false);
                if (!folded || *folded != Folded::AlreadyKnown)
                    return std::string("a line was folded twice");
            }
            return compareBytes(records, world.replicas().front().confirmed);
        });
    }

    void aSetThatHasSeenEverythingSettlesEveryConflict()
    {
        forEachSeed([](StreamWorld &world) {
            live(world);
            world.drain();
            auto &replica = world.replicas().front();
            for (auto &[id, record] : replica.confirmed) {
                Change change;
                change.id = id;
                std::array<std::uint8_t, 16> bytes = id.bytes();
                bytes[15] ^= 1;
                change.id = Id(bytes);
                change.record = id;
                change.kind = record->kind;
                change.act = Act::Set;
                change.base = {0, replica.cursor};
                change.hlc = replica.hlc->next();
                change.pos = replica.minted + 1;
                for (const auto &field : record->conflicts()) {
                    if (field != RecordState::Removed)
                        change.fields.emplace(field, "settled");
                }
                change.fields.emplace("by", "a person");
                auto settled = record;
                if (!foldChange(settled, {mintLine(change).value(), replica.author, std::nullopt, {}}, false))
                    return std::string("refused");
                if (!settled->conflicts().empty() || settled->isRemoved())
                    return "still in conflict: " + settled->conflicts().front();
            }
            return std::string();
        });
    }

    /// The properties above would prove nothing about histories without concurrency.
    void theHistoriesHoldWhatIsToBeTested()
    {
        int conflicts = 0;
        int removalConflicts = 0;
        int flagged = 0;
        for (const auto seed : seeds()) {
            StreamWorld world(seed);
            live(world);
            world.drain();
            for (const auto &[id, record] : world.replicas().front().confirmed) {
                conflicts += static_cast<int>(record->conflicts().size());
                removalConflicts += record->hasConflict(RecordState::Removed);
                flagged += !record->flags.empty();
            }
        }
        if (qEnvironmentVariableIsSet("REDOUBT_SEED"))
            return;
        const auto cases = static_cast<int>(seeds().size());

        QVERIFY2(conflicts > cases / 2, qPrintable(QString::number(conflicts)));
        QVERIFY2(removalConflicts > cases / 20, qPrintable(QString::number(removalConflicts)));
        QVERIFY2(flagged > cases / 20, qPrintable(QString::number(flagged)));
    }
};

REDOUBT_TEST(TestFoldProperty)
#include "TestFoldProperty.moc"
