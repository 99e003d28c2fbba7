// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/feed/FakeServer.h"

#include "feed/Fold.h"
#include "feed/kinds/AccountKinds.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

namespace redoubt::testkit {

namespace {
void require(bool holds, const char *what)
{
    if (holds)
        return;
    std::fprintf(stderr, "FakeServer: %s\n", what);
    std::abort();
}
} // namespace

FakeServer::FakeServer(const feed::KindRegistry &registry, const Clock &clock, Random &random)
    : m_registry(registry), m_clock(clock), m_ids(clock, random), m_id(m_ids.next()), m_key(SigningKey::generate(random))
{ }

void FakeServer::enrol(const feed::Author &author, const VerifyKey &key)
{
    m_keys.insert_or_assign(author, key);
    m_readers[feed::accountStream(m_id, author.account)].insert(author.account);
    m_readers[feed::directoryStream(m_id)].insert(author.account);
}

std::int64_t FakeServer::append(const Id &stream, const feed::Author &author, const feed::Line &line, std::vector<std::string> flags)
{
    auto &held = m_streams[stream];
    feed::Envelope envelope;
    envelope.seq = static_cast<std::int64_t>(held.lines.size()) + 1;
    envelope.receivedAt = m_clock.now();
    envelope.effectiveHlc = effectiveHlc(line.change.hlc, m_clock.now());
    envelope.author = author;
    envelope.flags = std::move(flags);
    const auto before = held.heads.empty() ? feed::streamGenesis(m_id, stream, held.epoch) : held.heads.back();
    held.heads.push_back(feed::nextInStream(before, envelope, digestOf(line.bytes)));
    std::optional<feed::RecordState> record;
    if (const auto known = held.records.find(line.change.record); known != held.records.end())
        record = known->second;
    if (feed::foldChange(record, {line, author, envelope}, m_registry.isEntry(line.change.kind)) && record)
        held.records.insert_or_assign(line.change.record, *record);
    held.lines.push_back({envelope, line});
    return envelope.seq;
}

feed::Line FakeServer::writeAs(const feed::Author &author, const Id &stream, const std::string &kind, feed::Act act, json::object fields,
                               std::optional<Id> record, std::int64_t base)
{
    feed::Change change;
    change.id = act == feed::Act::Add && record ? *record : m_ids.next();
    change.kind = kind;
    change.record = record.value_or(change.id);
    change.act = act;
    change.fields = std::move(fields);
    change.base = {m_streams[stream].epoch, base};
    change.hlc = {m_clock.now().ms, 0};
    auto &heads = m_chains.try_emplace({author, stream}, 1).first->second; // of the server's own there is no genesis to check
    change.pos = heads.back().pos + 1;
    auto line = feed::mintLine(std::move(change));
    require(line.has_value(), "a change that cannot be minted");
    heads.push_back(feed::nextInChain(heads.back(), digestOf(line->bytes)));
    append(stream, author, *line);
    return *line;
}

Id FakeServer::write(const Id &stream, const std::string &kind, feed::Act act, json::object fields, std::optional<Id> record)
{
    return writeAs(self(), stream, kind, act, std::move(fields), record, head(stream)).change.record;
}

Id FakeServer::grant(const Id &account, const Id &stream, StreamPurpose purpose, Role role, const Id &owner)
{
    m_readers[stream].insert(account);
    const auto record = write(feed::accountStream(m_id, account), feed::GrantRecord::Kind, feed::Act::Add,
                              toJsonObject(feed::GrantRecord{stream, purpose, owner, role, "internal", 0, {}}));
    m_grants[record] = {account, stream};
    return record;
}

void FakeServer::revoke(const Id &account, const Id &grant)
{
    const auto stream = m_grants.at(grant).second;
    m_grants.erase(grant);
    if (std::ranges::none_of(m_grants, [&](const auto &other) { return other.second == std::pair(account, stream); }))
        m_readers[stream].erase(account);
    write(feed::accountStream(m_id, account), feed::GrantRecord::Kind, feed::Act::Remove, {}, grant);
}

feed::PushResponse FakeServer::push(const feed::Author &author, const feed::PushRequest &request)
{
    require(m_keys.contains(author), "a push of an installation that is not enrolled");
    feed::PushResponse response;
    response.serverTime = m_clock.now();
    std::vector<feed::ChainHead> ends(request.chains.size());
    std::vector<std::int64_t> taken(request.chains.size(), 0);
    for (const auto &item : request.items) {
        const auto &change = item.line.change;
        const auto stream = request.chains.at(item.chain).stream;
        auto &heads = m_chains.try_emplace({author, stream}, 1, feed::chainGenesis(m_id, author.account, m_keys.at(author), stream)).first->second;
        require(change.pos == request.chains[item.chain].start + taken[item.chain]++, "positions of a chain follow one another");
        if (change.pos <= heads.back().pos) {
            auto verdict = m_verdicts.at(change.id);
            if (verdict.verdict != feed::Verdict::Quarantined)
                verdict.verdict = feed::Verdict::Duplicate;
            response.verdicts.push_back(verdict);
            ends[item.chain] = heads[static_cast<std::size_t>(change.pos)];
            continue;
        }
        require(change.pos == heads.back().pos + 1, "a gap in a chain");
        heads.push_back(feed::nextInChain(heads.back(), digestOf(item.line.bytes)));
        ends[item.chain] = heads.back();
        feed::ChangeVerdict verdict{change.id, feed::Verdict::Taken, {}, {}, {}};
        const auto *kind = m_registry.find(change.kind);
        const bool opens = kind && kind->opens && change.act == feed::Act::Add && change.record == stream;
        if ((!opens && !reads(author.account, stream)) || refusedKinds.contains(change.kind)) {
            verdict.verdict = feed::Verdict::Quarantined;
            verdict.code = "forbidden";
        } else {
            verdict.seq = append(stream, author, item.line);
            if (opens)
                grant(author.account, stream, *kind->opens, Role::Coordinator);
        }
        m_verdicts[change.id] = verdict;
        response.verdicts.push_back(verdict);
    }
    for (std::size_t i = 0; i < request.chains.size(); ++i) {
        const auto message = feed::batchMessage({author, request.chains[i].stream}, ends[i]);
        require(m_keys.at(author).verify(message, request.chains[i].signature).has_value(), "a batch's signature does not fit");
    }
    return response;
}

feed::WireCheckpoint FakeServer::checkpoint(const Id &stream, const Stream &held, std::int64_t seq) const
{
    const auto head = seq == 0 ? feed::streamGenesis(m_id, stream, held.epoch) : held.heads[static_cast<std::size_t>(seq) - 1];
    feed::Checkpoint checkpoint{stream, {held.epoch, seq}, head, m_clock.now(), {}};
    const auto signature = m_key.sign(feed::checkpointMessage(m_id, checkpoint));
    return {held.epoch, seq, head.toString(), checkpoint.time, Bytes(signature.begin(), signature.end())};
}

feed::PullPage FakeServer::pull(const Id &account, const std::vector<feed::Cursor> &cursors, std::int64_t limit) const
{
    feed::PullPage page;
    page.header.serverTime = m_clock.now();
    for (const auto &cursor : cursors) {
        if (!reads(account, cursor.stream)) {
            page.header.gone.push_back(cursor.stream);
            continue;
        }
        const auto found = m_streams.find(cursor.stream);
        if (found == m_streams.end())
            continue;
        const auto &held = found->second;
        const auto head = static_cast<std::int64_t>(held.lines.size());
        const auto end = std::min(head, cursor.seq + limit);
        page.header.more |= end < head;
        if (end <= cursor.seq)
            continue;
        limit -= end - cursor.seq;
        feed::PullSection section{cursor.stream, held.epoch, cursor.seq, end - cursor.seq, head, {}};
        if (end == head)
            section.checkpoint = checkpoint(cursor.stream, held, head);
        page.header.sections.push_back(section);
        page.lines.emplace_back(held.lines.begin() + cursor.seq, held.lines.begin() + end);
    }
    return page;
}

feed::SnapshotPage FakeServer::snapshot(const Id &stream, const std::optional<Id> &after, std::size_t limit) const
{
    const auto &held = m_streams.at(stream);
    feed::SnapshotPage page;
    page.header.stream = stream;
    page.header.epoch = held.epoch;
    page.header.seq = static_cast<std::int64_t>(held.lines.size());
    page.header.checkpoint = checkpoint(stream, held, page.header.seq);
    std::optional<Id> last;
    for (auto it = after ? held.records.upper_bound(*after) : held.records.begin(); it != held.records.end(); ++it) {
        if (page.records.size() == limit) {
            page.header.next = last;
            break;
        }
        page.records.push_back(feed::encodeRecord(it->second));
        last = it->first;
    }
    return page;
}

std::int64_t FakeServer::head(const Id &stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? 0 : static_cast<std::int64_t>(found->second.lines.size());
}

std::vector<feed::PulledLine> FakeServer::lines(const Id &stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? std::vector<feed::PulledLine>{} : found->second.lines;
}

std::map<Id, feed::RecordState> FakeServer::records(const Id &stream) const
{
    const auto found = m_streams.find(stream);
    return found == m_streams.end() ? std::map<Id, feed::RecordState>{} : found->second.records;
}

bool FakeServer::reads(const Id &account, const Id &stream) const
{
    const auto found = m_readers.find(stream);
    return found != m_readers.end() && found->second.contains(account);
}

} // namespace redoubt::testkit
