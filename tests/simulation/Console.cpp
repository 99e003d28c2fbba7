// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/Console.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <sstream>

namespace redoubt::simulation {

namespace {
constexpr const char *Path = "/cache.db";
constexpr std::array<const char *, 3> Files{"/cache.db", "/cache.db-wal", "/cache.db-journal"};
/// Overwrites the root of the tree of confirmed records with zeros, as a failing disk does.
Result<void> wipeRecords(const std::filesystem::path &path)
{
    std::int64_t root = 0;
    std::int64_t size = 0;
    {
        sqlite3 *db = nullptr;
        const auto number = [&](const char *sql) -> std::int64_t {
            sqlite3_stmt *statement = nullptr;
            sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
            const auto value = sqlite3_step(statement) == SQLITE_ROW ? sqlite3_column_int64(statement, 0) : 0;
            sqlite3_finalize(statement);
            return value;
        };
        sqlite3_open_v2(path.c_str(), &db, SQLITE_OPEN_READWRITE, nullptr);
        root = number("SELECT rootpage FROM sqlite_schema WHERE name = 'records'");
        size = number("PRAGMA page_size");
        (void)number("PRAGMA wal_checkpoint(TRUNCATE)");
        sqlite3_close(db);
    }
    if (root == 0)
        return fail(ErrorCode::Internal, "no records to damage");
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp((root - 1) * size);
    file << std::string(static_cast<std::size_t>(size), '\0');
    return {};
}
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
    auto options = cacheOptions();
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
    events.settingAside = [this](const std::vector<Id> &streams) {
        if (const auto outbox = m_cache->outbox())
            m_events.settingAside(*outbox, streams);
    };
    events.cacheTouched = [this](const char *what) { look(what); };
    events.noticed = [this](const store::ChangeNotice &notice) { show(notice); };
    if (m_offices)
        m_offices->load(*m_cache);
    m_link = std::make_unique<Link>(m_schedule, m_network, m_server, *m_cache, m_peer, std::move(events), m_clock, m_random, m_settings);
    look("start");
    m_link->begin(std::move(session));
    return {};
}

void Console::showOffices()
{
    m_offices = std::make_unique<OfficeDesk>();
    if (isUp())
        m_offices->load(*m_cache);
}

void Console::show(const store::ChangeNotice &notice)
{
    if (!m_offices)
        return;
    m_offices->take(notice, *m_cache);
    m_events.officesShown(*m_offices);
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
        show(receipt->notice);
    }
    look("commit");
    if (receipt)
        m_link->localChange();
    return receipt;
}

store::CacheOptions Console::cacheOptions() const
{
    store::CacheOptions options;
    options.attachments = m_files.path();
    return options;
}

Result<store::AttachmentInfo> Console::attach(const Id &stream, std::string_view bytes)
{
    const auto source = [&](std::span<std::uint8_t> room) -> Result<std::size_t> {
        const auto count = std::min(room.size(), bytes.size());
        const auto piece = bytesOf(bytes.substr(0, count));
        std::copy(piece.begin(), piece.end(), room.begin());
        bytes.remove_prefix(count);
        return count;
    };
    auto info = m_cache->attachments().put(stream, source);
    if (info)
        m_link->localChange();
    return info;
}

void Console::setPassword(const std::string &password)
{
    m_peer.password = password;
    if (m_link)
        m_link->setPassword(password);
}

Result<void> Console::damageAndRescue(Random &chance)
{
    REDOUBT_ASSIGN(const auto outbox, m_cache->outbox());
    REDOUBT_ASSIGN(const auto quarantine, m_cache->quarantine());
    crash(chance);
    // The rescue renames files, which only the real disk can do.
    const PassingFolder folder;
    const auto path = folder.path() / "cache.db";
    for (const auto *file : Files) {
        if (!m_disk.exists(file))
            continue;
        const auto content = m_disk.content(file);
        std::ofstream(folder.path() / std::string(file).substr(1), std::ios::binary) << textOf(content);
    }
    if (const auto wiped = wipeRecords(path); !wiped)
        return wiped;
    // Whether the damage is found by opening it or by the first who reads there depends on what was in it.
    {
        REDOUBT_ASSIGN(const auto rescued, store::Cache::rescue(path, m_keys.clone(), m_kinds, m_clock, m_random, cacheOptions()));
        const auto &report = rescued.report;
        if (!report.chainsWhole || static_cast<std::size_t>(report.lines) != outbox.size()
            || static_cast<std::size_t>(report.quarantined) != quarantine.size())
            return fail(ErrorCode::Internal,
                        std::to_string(report.lines) + " of " + std::to_string(outbox.size()) + " lines and " + std::to_string(report.quarantined)
                            + " of " + std::to_string(quarantine.size()) + " in quarantine were rescued");
    }
    std::ostringstream bytes;
    bytes << std::ifstream(path, std::ios::binary).rdbuf();
    const auto text = bytes.str();
    for (const auto *file : Files)
        m_disk.setContent(file, {});
    m_disk.setContent(Path, {text.begin(), text.end()});
    return {};
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
