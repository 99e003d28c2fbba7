// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/Clock.h"
#include "core/Id.h"
#include "feed/Change.h"

#include <boost/describe/enum.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace redoubt::store {

/// One own change that is not acknowledged, or acknowledged and not yet pulled.
struct OutboxEntry
{
    enum class State {
        Waiting, ///< to be pushed
        Taken,   ///< the server has it durably; shown as pending until it is pulled
        Blocked, ///< its chain is closed, unknown to the server or set aside: kept, not pushed (see alarms)
    };
    std::int64_t no = 0; ///< rises in the order of minting
    Id id;
    Id stream;
    std::string kind;
    Id record;
    feed::Act act = feed::Act::Add;
    std::optional<Id> group;
    Instant mintedAt;
    std::int64_t size = 0; ///< bytes of the line
    State state = State::Waiting;
    bool streamGone = false; ///< the stream was purged here; the line was spared
    bool operator==(const OutboxEntry &) const = default;
};

/// What the code of a quarantined line begins with that came from the server and does not fold here; an error name follows.
inline constexpr const char *OddLineCode = "odd_line.";

/// One own change that the server put into quarantine, or that a purge or rescue left without a stream.
/// Readable as long as the account is, whatever became of the stream. Or a stream's odd line, as long as the stream is granted.
struct QuarantineEntry
{
    std::int64_t no = 0;
    Id stream;
    std::string code; ///< the server's error name, "rescued", or OddLineCode and an error name
    Instant at;
    std::optional<feed::Line> line; ///< none when its seal does not open any more
    bool operator==(const QuarantineEntry &) const = default;
};

/// Something that a person should see: a hole in a stream, a forked chain, a damaged row. Names are kept in the cache.
enum class AlarmCode {
    StreamGap,          ///< a hole in the dense order; the stream stands still
    WrongEpoch,         ///< the server counts in another epoch
    CheckpointMismatch, ///< the server's signed head is not the one computed here
    ChainForked,        ///< the server has another line at a position of ours
    ChainClosed,        ///< the server takes nothing more on this chain
    ChainSetAside,      ///< the server fails at the next change on this chain, or refuses to read it: tried again at the next sign-in
    ChainUnknown,       ///< the server is behind what it acknowledged, or ahead of what was minted here
    OddLine,            ///< a line that does not fold: a known id with other bytes, a change of an unknown record; it lies in quarantine
    UngrantedStream,    ///< the server sent a stream that no grant names; it was not stored
    DamagedRow,         ///< a sealed row does not open
    CacheRescued,       ///< a damaged cache was put aside and this one made
};
BOOST_DESCRIBE_ENUM(AlarmCode, StreamGap, WrongEpoch, CheckpointMismatch, ChainForked, ChainClosed, ChainSetAside, ChainUnknown, OddLine,
                    UngrantedStream, DamagedRow, CacheRescued)

struct Alarm
{
    std::int64_t no = 0;
    Instant at;
    AlarmCode code = AlarmCode::StreamGap;
    Id stream;          ///< nil where it concerns none
    std::string detail; ///< English, ids and numbers only
    bool operator==(const Alarm &) const = default;
};

} // namespace redoubt::store
