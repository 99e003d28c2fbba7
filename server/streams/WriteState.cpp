// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/WriteState.h"

#include "core/roles/DirectoryReaders.h"
#include "feed/Fold.h"
#include "feed/RecordBounds.h"
#include "feed/ToldIn.h"
#include "feed/kinds/AccountKinds.h"
#include "server/streams/DirectoryUnits.h"
#include "server/streams/RecordUndo.h"
#include "server/streams/StandingRoles.h"

#include <algorithm>
#include <utility>

namespace redoubt::server {

namespace {
/// Records held in memory at most, and what they may count together: records of 1 MiB are few then.
constexpr std::size_t kMaxRecords = 200'000;
constexpr std::size_t kMaxHeldRecordBytes = std::size_t{512} << 20;
constexpr std::size_t kMaxChains = 50'000;
constexpr std::size_t kMaxStreams = 50'000;
} // namespace

/// What undo() puts back. Lists that only grow are cut to their old lengths.
struct WriteState::Mark
{
    std::size_t newStreams;
    std::size_t lines;
    std::size_t blobs;
    std::size_t toTell;
    std::set<Id> toDerive;
    UnitMatters unitMatters;
    std::vector<GrantRow> grants;
    std::map<OpenStream *, std::pair<StreamRow, Id>, InOrderOfId> streams;
    std::map<std::pair<OpenStream *, Id>, RecordUndo, InOrderOfId> records;
};

WriteState::WriteState(const feed::KindRegistry &kinds, const ServerIdentity &identity) : m_kinds(kinds), m_identity(identity) { }
WriteState::~WriteState() = default;

void WriteState::attach(WriteTransaction &transaction)
{
    m_transaction = &transaction;
    // What a task left unwritten (it failed) was undone in the storage as well, so the generation has moved.
    const bool isFull =
        m_recordCount > kMaxRecords || m_recordBytes > kMaxHeldRecordBytes || m_chains.size() > kMaxChains || m_streams.size() > kMaxStreams;
    if (transaction.generation() != m_generation || isFull)
        forget();
    m_generation = transaction.generation();
}

void WriteState::forget()
{
    m_mark.reset();
    m_unwritten.clear();
    m_toDerive.clear();
    m_unitMatters = {};
    m_streams.clear();
    m_chains.clear();
    m_roles.clear();
    m_units.reset();
    m_recordCount = 0;
    m_recordBytes = 0;
    m_unreadable.clear();
}

OpenStream *WriteState::stream(const Id &id)
{
    const auto found = m_streams.find(id);
    if (found != m_streams.end())
        return found->second.get();
    auto row = m_transaction->stream(id);
    if (!row)
        return nullptr;
    auto opened = std::make_unique<OpenStream>();
    opened->lastChange = m_transaction->lastChangeId(*row);
    opened->row = std::move(*row);
    return m_streams.emplace(id, std::move(opened)).first->second.get();
}

OpenStream &WriteState::openStream(StreamRow row)
{
    row.headHash = feed::streamGenesis(m_identity.id, row.id, row.head.epoch);
    const auto id = row.id;
    auto opened = std::make_unique<OpenStream>();
    opened->row = std::move(row);
    auto &stream = *m_streams.insert_or_assign(id, std::move(opened)).first->second;
    m_unwritten.newStreams.push_back(&stream);
    return stream;
}

HeldRecord &WriteState::held(OpenStream &stream, const Id &id)
{
    const auto found = stream.records.find(id);
    if (found != stream.records.end())
        return found->second;
    auto &placed = stream.records.emplace(id, read(stream, id)).first->second;
    ++m_recordCount;
    m_recordBytes += placed.size;
    return placed;
}

HeldRecord WriteState::read(OpenStream &stream, const Id &id)
{
    // A record's id is that of its add: beyond the last change there is none to read.
    if (stream.row.no == 0 || id > stream.lastChange)
        return {};
    const auto what = [&] { return "record " + id.toString() + " cannot be read"; };
    if (stream.unreadable.contains(id))
        throw DamagedRow(what());
    const auto body = m_transaction->record(stream.row, id);
    if (!body)
        return {};
    auto decoded = feed::decodeRecord(*body);
    if (!decoded || decoded->id != id) {
        stream.unreadable.insert(id);
        m_unreadable.emplace_back(stream.row.id, id);
        throw DamagedRow(what());
    }
    const auto size = feed::recordSize(*decoded);
    return {std::move(*decoded), size};
}

std::size_t WriteState::countOfKind(OpenStream &stream, std::string_view kind)
{
    const auto found = stream.counts.find(kind);
    if (found != stream.counts.end())
        return found->second;
    auto count = stream.row.no != 0 ? m_transaction->countOfKind(stream.row, kind) : 0;
    m_unwritten.forEachAdd(stream, kind, [&](const Id &) { ++count; });
    return stream.counts.emplace(std::string(kind), count).first->second;
}

const std::vector<Id> &WriteState::recordsOfKind(OpenStream &stream, std::string_view kind)
{
    const auto found = stream.kinds.find(kind);
    if (found != stream.kinds.end())
        return found->second;
    auto ids = stream.row.no != 0 ? m_transaction->recordsOfKind(stream.row, kind) : std::vector<Id>();
    m_unwritten.forEachAdd(stream, kind, [&](const Id &record) { ids.push_back(record); });
    return stream.kinds.emplace(std::string(kind), std::move(ids)).first->second;
}

const std::vector<Role> &WriteState::roles(const Id &account, const Id &streamId)
{
    const auto key = std::pair(account, streamId);
    const auto found = m_roles.find(key);
    if (found != m_roles.end())
        return found->second;
    auto roles = m_transaction->rolesOn(account, streamId);
    const auto *known = stream(streamId);
    if (known && m_kinds.isOfUnits(known->row.purpose)) {
        for (const auto role : standingRoles(*m_transaction, m_kinds, account, known->row.purpose, units().pathOf(known->row.owner))) {
            if (std::find(roles.begin(), roles.end(), role) == roles.end())
                roles.push_back(role);
        }
    }
    if (m_roles.size() > kMaxChains)
        m_roles.clear();
    return m_roles.emplace(key, std::move(roles)).first->second;
}

ChainRow &WriteState::chain(const feed::ChainId &id, const VerifyKey &key)
{
    const auto found = m_chains.find(id);
    if (found != m_chains.end() && found->second.no != 0)
        return found->second;
    auto row = m_transaction->chain(id);
    if (!row) {
        // A chain without a link begins with the key of who asks: another key of this installation may have asked before.
        row.emplace();
        row->id = id;
        row->head = feed::chainGenesis(m_identity.id, id.author.account, key, id.stream);
        // Every well-formed link takes its position, also where no row was made for it.
        if (const auto strays = m_transaction->strays(id); !strays.empty()) {
            row->isStray = true;
            row->head = {strays.back().start - 1, strays.back().before};
            for (const auto &link : strays.back().links)
                row->head = feed::nextInChain(row->head, link.line);
        }
    }
    return m_chains.insert_or_assign(id, *row).first->second;
}

const UnitTree &WriteState::units()
{
    if (!m_units) {
        auto read = readUnits(*this, stream(feed::directoryStream(m_identity.id)));
        m_units = std::move(read.tree);
        m_areUnitsCertain = read.isCertain;
    }
    return *m_units;
}

bool WriteState::areUnitsCertain()
{
    (void)units();
    return m_areUnitsCertain;
}

void WriteState::forgetRoles()
{
    m_roles.clear();
    for (auto &[id, stream] : m_streams)
        stream->readers.reset();
}

std::optional<PlacedId> WriteState::findChange(OpenStream &stream, const Id &change)
{
    if (change > stream.lastChange)
        return {};
    if (const auto taken = m_unwritten.findChange(stream, change))
        return taken;
    return stream.row.no != 0 ? m_transaction->findChange(stream.row, change) : std::nullopt;
}

std::shared_ptr<const std::vector<Id>> WriteState::readers(OpenStream &stream)
{
    // Any role that is given or taken may change who reads the directory, and that itself changes rarely.
    if (stream.row.purpose == StreamPurpose::Directory)
        return std::make_shared<const std::vector<Id>>(m_transaction->accountsHolding(directoryReaders(), {}));
    if (!stream.readers) {
        std::vector<Id> accounts;
        if (stream.row.purpose == StreamPurpose::Account) {
            accounts.push_back(stream.row.openedBy);
        } else {
            for (const auto &grant : m_transaction->grantsOn(stream.row.id))
                accounts.push_back(grant.account);
            if (m_kinds.isOfUnits(stream.row.purpose)) {
                const auto standing = standingReaders(*m_transaction, m_kinds, stream.row.purpose, units().pathOf(stream.row.owner));
                accounts.insert(accounts.end(), standing.begin(), standing.end());
            }
            std::sort(accounts.begin(), accounts.end());
            accounts.erase(std::unique(accounts.begin(), accounts.end()), accounts.end());
        }
        stream.readers = std::make_shared<const std::vector<Id>>(std::move(accounts));
    }
    return stream.readers;
}

Result<std::int64_t> WriteState::take(OpenStream &stream, const feed::Line &line, const Digest &digest, feed::Envelope envelope)
{
    const auto &change = line.change;
    auto &record = held(stream, change.record);
    envelope.seq = stream.row.head.seq + 1;
    const feed::PlacedChange placed{line, envelope.author, envelope, {}};
    REDOUBT_ASSIGN(const auto size, feed::sizeWith(record.state, record.size, placed));
    noteRecord(stream, record, change);
    noteUnit(stream, record.state, change);
    REDOUBT_ASSIGN(const auto folded, feed::foldChange(record.state, placed, m_kinds.isEntry(change.kind)));
    if (folded == feed::Folded::Applied) {
        m_recordBytes += size - record.size;
        record.size = size;
    }
    noteStream(stream);
    m_unwritten.dirty.emplace(&stream, change.record);
    if (change.act == feed::Act::Add) {
        if (const auto kind = stream.kinds.find(change.kind); kind != stream.kinds.end())
            kind->second.push_back(change.record);
        if (const auto count = stream.counts.find(change.kind); count != stream.counts.end())
            ++count->second;
    }
    stream.row.head.seq = envelope.seq;
    stream.row.headHash = feed::nextInStream(stream.row.headHash, envelope, digest);
    stream.lastChange = std::max(stream.lastChange, change.id);
    for (const auto &field : change.fields)
        collectBlobs(stream, field.value());
    for (const auto &rule : m_kinds.grantRules()) {
        if (rule.purpose == stream.row.purpose && rule.kinds.contains(change.kind))
            m_toDerive.insert(stream.row.id);
    }
    if (stream.row.purpose == StreamPurpose::Directory)
        m_units.reset();
    if (feed::toldIn(m_kinds.find(change.kind), change))
        m_unwritten.toTell.push_back(&line);
    const auto seq = envelope.seq;
    m_unwritten.lines.push_back({&stream, &line, std::move(envelope), digest});
    return seq;
}

void WriteState::noteUnit(const OpenStream &stream, const std::optional<feed::RecordState> &before, const feed::Change &change)
{
    if (stream.row.purpose != StreamPurpose::Directory || change.kind != feed::UnitRecord::Kind || !before || change.act == feed::Act::Add)
        return;
    const auto parentIn = [](const json::value *value) {
        const auto id = value ? fromJson<Id>(*value) : fail(ErrorCode::NotFound);
        return id ? std::optional(*id) : std::nullopt;
    };
    const auto from = parentIn(before->shown("parent"));
    const auto *said = change.fields.if_contains("parent");
    const auto to = said ? parentIn(said) : from;
    if (from == to && change.act != feed::Act::Remove)
        return;
    m_unitMatters.within.insert(change.record);
    for (const auto &above : {from, to}) {
        if (above)
            m_unitMatters.holders.insert(*above);
    }
    forgetRoles();
}

void WriteState::collectBlobs(const OpenStream &stream, const json::value &value)
{
    if (const auto *text = value.if_string()) {
        if (text->size() == 71 && text->starts_with("sha256:")) {
            if (const auto digest = Digest::parse({text->data(), text->size()}))
                m_unwritten.blobs.emplace_back(stream.row.id, *digest);
        }
    } else if (const auto *array = value.if_array()) {
        for (const auto &element : *array)
            collectBlobs(stream, element);
    } else if (const auto *object = value.if_object()) {
        for (const auto &member : *object)
            collectBlobs(stream, member.value());
    }
}

void WriteState::giveGrant(const GrantRow &grant)
{
    m_roles.erase({grant.account, grant.stream});
    m_transaction->addGrant(grant);
    if (m_mark)
        m_mark->grants.push_back(grant);
    if (auto *granted = stream(grant.stream))
        granted->readers.reset();
}

void WriteState::takeGrant(const GrantRow &grant)
{
    m_roles.erase({grant.account, grant.stream});
    m_transaction->removeGrant(grant);
    if (auto *granted = stream(grant.stream))
        granted->readers.reset();
}

void WriteState::extend(ChainRow &chain, LinkSegment segment) { m_unwritten.segments.emplace_back(&chain, std::move(segment)); }

void WriteState::keepStray(const ChainRow &chain, LinkSegment segment, std::set<Id> groups, Instant at)
{
    m_unwritten.strays.push_back({chain.id, std::move(segment), std::move(groups), at});
}

void WriteState::adopt(ChainRow &chain)
{
    if (!std::exchange(chain.isStray, false))
        return;
    for (auto &segment : m_transaction->strays(chain.id)) {
        use(chain.id.author.account).strays -= static_cast<std::int64_t>(segment.links.size());
        extend(chain, std::move(segment));
    }
    m_unwritten.adopted.push_back(chain.id);
}

AccountUse &WriteState::use(const Id &account)
{
    const auto found = m_unwritten.uses.find(account);
    if (found != m_unwritten.uses.end())
        return found->second.now;
    const auto stored = m_transaction->use(account);
    return m_unwritten.uses.emplace(account, Unwritten::Use{stored, stored}).first->second.now;
}

void WriteState::noteRecord(OpenStream &stream, const HeldRecord &record, const feed::Change &change)
{
    if (m_mark)
        m_mark->records.try_emplace({&stream, change.record}, record).first->second.note(record, change);
}

void WriteState::noteStream(OpenStream &stream)
{
    if (m_mark)
        m_mark->streams.try_emplace(&stream, stream.row, stream.lastChange);
}

void WriteState::forgetAdd(const Unwritten::TakenLine &taken)
{
    const auto &change = taken.line->change;
    if (change.act != feed::Act::Add)
        return;
    // Whether it was there when they were read or came later: the last that was taken is the last in them.
    if (const auto kind = taken.stream->kinds.find(change.kind); kind != taken.stream->kinds.end())
        kind->second.pop_back();
    if (const auto count = taken.stream->counts.find(change.kind); count != taken.stream->counts.end())
        --count->second;
}

void WriteState::mark()
{
    m_mark = std::make_unique<Mark>(Mark{m_unwritten.newStreams.size(),
                                         m_unwritten.lines.size(),
                                         m_unwritten.blobs.size(),
                                         m_unwritten.toTell.size(),
                                         m_toDerive,
                                         m_unitMatters,
                                         {},
                                         {},
                                         {}});
}

void WriteState::keep() { m_mark.reset(); }

void WriteState::undo()
{
    const auto mark = std::move(m_mark);
    for (auto &[key, undo] : mark->records) {
        auto &record = key.first->records.at(key.second);
        m_recordBytes -= record.size;
        undo.putBack(record);
        m_recordBytes += record.size;
    }
    for (auto &[stream, saved] : mark->streams) {
        stream->row = std::move(saved.first);
        stream->lastChange = saved.second;
    }
    while (m_unwritten.lines.size() > mark->lines) {
        forgetAdd(m_unwritten.lines.back());
        m_unwritten.lines.pop_back();
    }
    for (const auto &grant : mark->grants)
        takeGrant(grant);
    m_unwritten.blobs.resize(mark->blobs);
    m_unwritten.toTell.resize(mark->toTell);
    m_toDerive = std::move(mark->toDerive);
    m_unitMatters = std::move(mark->unitMatters);
    for (auto i = mark->newStreams; i < m_unwritten.newStreams.size(); ++i) {
        std::erase_if(m_unwritten.dirty, [&](const auto &dirty) { return dirty.first == m_unwritten.newStreams[i]; });
        m_streams.erase(m_unwritten.newStreams[i]->row.id);
    }
    m_unwritten.newStreams.resize(mark->newStreams);
}

std::vector<Id> WriteState::flush()
{
    auto moved = m_unwritten.write(*m_transaction);
    m_unwritten.clear();
    return moved;
}

} // namespace redoubt::server
