// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Console.h"

#include <array>

namespace redoubt::simulation {

namespace {
constexpr const char *Path = "/cache.db";
constexpr std::array<const char *, 3> Files{"/cache.db", "/cache.db-wal", "/cache.db-journal"};
} // namespace

Console::Console(Schedule &schedule, Network &network, Server &server, const feed::KindRegistry &kinds, std::size_t number, store::AccountKeys keys,
                 LinkPeer peer, sync::EngineSettings settings, std::uint64_t seed, ConsoleEvents events)
    : m_schedule(schedule), m_network(network), m_server(server), m_kinds(kinds), m_number(number), m_keys(std::move(keys)), m_peer(std::move(peer)),
      m_settings(settings), m_random(seed), m_events(std::move(events)), m_clock(schedule)
{
    m_peer.number = number;
    m_peer.author = m_keys.author;
    m_peer.key = &m_keys.signingKey;
}

Console::~Console()
{
    m_link.reset();
    m_cache.reset();
}

Result<void> Console::start(std::optional<feed::SessionResponse> session)
{
    store::CacheOptions options;
    options.vfs = m_disk.name();
    const auto make = m_isMade ? &store::Cache::open : &store::Cache::create;
    REDOUBT_ASSIGN(m_cache, make(Path, m_keys.clone(), m_kinds, m_clock, m_random, options));
    m_isMade = true;
    LinkEvents events;
    events.pushing = m_events.pushing;
    events.acknowledged = [this](const feed::PushRequest &batch, const feed::PushResponse &response) {
        for (const auto &verdict : response.verdicts)
            m_watch.acknowledged(verdict.id);
        m_events.acknowledged(batch, response);
    };
    events.cacheTouched = [this](const char *what) { look(what); };
    m_link = std::make_unique<Link>(m_schedule, m_network, m_server, *m_cache, m_peer, std::move(events), m_clock, m_random, m_settings);
    look("start");
    m_link->begin(std::move(session));
    return {};
}

void Console::crash(Random &chance)
{
    if (!isUp())
        return;
    m_disk.crash(&chance);
    m_disk.heal();
    m_diskFails = false;
    m_link.reset();
    m_cache.reset();
}

Result<store::CommitReceipt> Console::commit(std::vector<store::Draft> drafts)
{
    auto receipt = m_cache->commit(std::move(drafts));
    if (receipt) {
        for (const auto &change : receipt->changes)
            m_watch.minted(change.id, change.stream);
    }
    look("commit");
    if (receipt)
        m_link->localChange();
    return receipt;
}

void Console::copyDisk()
{
    m_copy.emplace();
    for (const auto *file : Files) {
        if (m_disk.exists(file))
            m_copy->emplace_back(file, m_disk.content(file));
    }
}

void Console::restore()
{
    for (const auto *file : Files) {
        if (m_disk.exists(file))
            m_disk.setContent(file, {});
    }
    for (const auto &[file, content] : *m_copy)
        m_disk.setContent(file, content);
    m_watch.clear();
    m_isRestored = true;
}

void Console::failDisk(std::int64_t inCalls, bool andAllAfter)
{
    m_disk.failAt(m_disk.calls() + inCalls, andAllAfter);
    m_diskFails = true;
}

void Console::fillDisk()
{
    m_disk.limitBytes(m_disk.bytes());
    m_diskFails = true;
}

void Console::healDisk()
{
    m_disk.heal();
    m_diskFails = false;
}

void Console::look(const char *after)
{
    if (!isDiskGood())
        return;
    const auto outbox = m_cache->outbox();
    const auto kept = m_cache->quarantine();
    if (!outbox || !kept) {
        m_events.broken("console " + std::to_string(m_number) + " cannot read its outbox after " + after + ": "
                        + (outbox ? kept.error().detail : outbox.error().detail));
        return;
    }
    std::set<Id> quarantine;
    for (const auto &entry : *kept) {
        if (entry.line)
            quarantine.insert(entry.line->change.id);
    }
    for (const auto &violation : m_watch.look(*outbox, quarantine, m_events.isAtServer))
        m_events.broken("console " + std::to_string(m_number) + " after " + after + ": " + violation);
}

} // namespace redoubt::simulation
