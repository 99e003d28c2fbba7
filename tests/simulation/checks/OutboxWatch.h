// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Outbox.h"
#include "tests/simulation/checks/Truth.h"

#include <functional>

namespace redoubt::simulation {

/// One console's outbox as seen from outside: what was in it once stays, through crashes, until the server's word on it has come,
/// it came back by a pull, or it lies in the console's own quarantine.
class OutboxWatch
{
public:
    /// A commit has returned: this change is durable here.
    void minted(const Id &change, const Id &stream) { m_held.emplace(change, stream); }
    /// The server's verdict has reached the console.
    void acknowledged(const Id &change) { m_acknowledged.insert(change); }
    /// @p isAtServer: whether the server holds the change, in stream or quarantine.
    [[nodiscard]] Violations look(const std::vector<store::OutboxEntry> &outbox, const std::set<Id> &quarantine,
                                  const std::function<bool(const Id &stream, const Id &change)> &isAtServer);
    /// What may have left without a word: nothing was forgotten so far.
    [[nodiscard]] const std::map<Id, Id> &held() const { return m_held; }
    void clear() { m_held.clear(); }

private:
    std::map<Id, Id> m_held; ///< change → stream
    std::set<Id> m_acknowledged;
};

/// Lines that wait behind a blocked chain: those in it, their groups, and whatever comes later in a chain that such a group touches.
[[nodiscard]] std::set<Id> heldBackLines(const std::vector<store::OutboxEntry> &outbox);

/// Lines that wait behind the first waiting change of one of @p records, that one included; in the same way.
[[nodiscard]] std::set<Id> linesFrom(const std::vector<store::OutboxEntry> &outbox, const std::set<Id> &records);

/// Which lines were ever sent for a position of a chain. An honest console sends one; two are a fork.
class ForkWatch
{
public:
    void sent(const feed::ChainId &chain, std::int64_t pos, const Digest &line);
    /// Chains on which some position was minted twice.
    [[nodiscard]] std::set<feed::ChainId> forked() const;
    /// Chains on which a line came whose position the server gave to another: it must have closed them.
    [[nodiscard]] std::set<feed::ChainId> refusable(const Truth &truth) const;

private:
    std::map<feed::ChainId, std::map<std::int64_t, std::set<Digest>>> m_sent;
};

/// Each of @p chains is closed at the server, stands in its alarms (@p alarmed: streams) and is told on the console (@p told: streams).
[[nodiscard]] Violations checkForksAreCaught(const Truth &truth, const std::set<feed::ChainId> &chains, const std::set<Id> &alarmed,
                                             const std::map<feed::Author, std::set<Id>> &told);

} // namespace redoubt::simulation
