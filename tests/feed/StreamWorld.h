// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/feed/FoldOracle.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace redoubt::feed {

/// Some authors who write into one stream, each with a clock of their own, a cursor and changes not pulled yet;
/// and the server's list of confirmed changes. Everything follows from the seed.
class StreamWorld
{
public:
    struct Replica
    {
        Author author;
        ManualClock clock;
        std::unique_ptr<HlcClock> hlc;
        std::int64_t cursor = 0;
        std::int64_t minted = 0;      ///< chain position of the last change
        std::vector<Arrival> pending; ///< own changes not pulled yet, in chain order
        std::int64_t pushed = 0;      ///< chain position up to which the server has them
        std::map<Id, std::optional<RecordState>> confirmed;
    };

    explicit StreamWorld(std::uint64_t seed);

    /// One random deed of one random author: mint, push or pull.
    void step();
    /// Everyone pushes what they have and pulls everything.
    void drain();

    [[nodiscard]] const std::vector<Arrival> &stream() const { return m_stream; }
    [[nodiscard]] std::vector<Replica> &replicas() { return m_replicas; }
    [[nodiscard]] Random &random() { return m_random; }

    /// What @p replica shows: its confirmed records with its pending changes folded on a copy.
    [[nodiscard]] static std::map<Id, std::optional<RecordState>> view(const Replica &replica);
    /// The arrivals of @p record among the first @p seq of the stream, then @p pending.
    [[nodiscard]] std::vector<Arrival> arrivalsOf(const Id &record, std::int64_t seq, const std::vector<Arrival> &pending) const;
    /// Folds lines @p from + 1 … @p to of the stream into @p records; false when the fold refuses one.
    [[nodiscard]] bool fold(std::map<Id, std::optional<RecordState>> &records, std::int64_t from, std::int64_t to) const;

private:
    void mint(Replica &replica);
    void push(Replica &replica, std::size_t most);
    void pull(Replica &replica, std::int64_t most);
    json::value value();

    SeededRandom m_random;
    ManualClock m_clock;
    IdSource m_ids;
    std::vector<Replica> m_replicas;
    std::vector<Arrival> m_stream;
    std::vector<Id> m_records;
};

} // namespace redoubt::feed
