// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/operations/Pull.h"

#include "feed/Fold.h"
#include "feed/kinds/AccountKinds.h"
#include "store/operations/Snapshot.h"
#include "store/parts/CacheParts.h"
#include "store/parts/Checkpoints.h"
#include "store/parts/Grants.h"

#include <algorithm>

namespace redoubt::store {

namespace {
/// Stores the page of one stream.
class SectionApplier
{
public:
    SectionApplier(CacheParts &parts, NoticeBuilder &notice, StreamRow &stream, const feed::PullSection &section,
                   const std::vector<feed::PulledLine> &lines)
        : m_parts(parts), m_notice(notice), m_stream(stream), m_section(section), m_lines(lines)
    { }

    void apply()
    {
        if (m_stream.state == StreamState::Stopped || m_stream.state == StreamState::Born)
            return;
        if (!agreesOnPlace() || !agreesOnHead())
            return;
        for (const auto &pulled : m_lines) {
            if (pulled.envelope.seq <= m_stream.cursor.seq)
                continue;
            if (!isReadable(pulled.line.change.record))
                return startAnew(m_parts, m_notice, m_stream);
            takeLine(pulled);
            m_stream.cursor.seq = pulled.envelope.seq;
        }
        m_stream.headDigest = m_headDigest;
        m_stream.head = std::max({m_stream.head, m_section.head, m_stream.cursor.seq});
        if (m_stream.state == StreamState::Bootstrapping && m_stream.cursor.seq >= m_stream.bootstrapUntil)
            m_stream.state = StreamState::Following;
        m_parts.streams.save(m_stream);
    }

private:
    void stop(AlarmCode code, const std::string &detail)
    {
        m_stream.state = StreamState::Stopped;
        m_parts.streams.save(m_stream);
        m_notice.grantsChanged = true;
        m_parts.raise(m_notice, code, m_stream.stream, detail);
    }

    bool agreesOnPlace()
    {
        if (m_stream.cursor.seq == 0 && m_stream.state == StreamState::Following)
            m_stream.cursor.epoch = m_section.epoch;
        if (m_section.epoch != m_stream.cursor.epoch) {
            stop(AlarmCode::WrongEpoch, "epoch " + std::to_string(m_section.epoch) + " instead of " + std::to_string(m_stream.cursor.epoch));
            return false;
        }
        if (m_lines.empty() && m_section.from == m_stream.cursor.seq && m_section.head < m_stream.cursor.seq) {
            stop(AlarmCode::StreamGap,
                 "the server has " + std::to_string(m_section.head) + " of the " + std::to_string(m_stream.cursor.seq) + " that are here");
            return false;
        }
        auto expected = m_section.from + 1;
        const auto isDense = std::ranges::all_of(m_lines, [&](const feed::PulledLine &line) { return line.envelope.seq == expected++; });
        if (!isDense || m_section.from > m_stream.cursor.seq) {
            stop(AlarmCode::StreamGap, "a hole after " + std::to_string(m_stream.cursor.seq));
            return false;
        }
        return true;
    }

    /// Extends the server's chain over the new lines, and holds it against the checkpoint. Before anything is folded.
    bool agreesOnHead()
    {
        m_headDigest = m_stream.headDigest;
        if (m_stream.cursor.seq == 0)
            m_headDigest = feed::streamGenesis(m_parts.keys.server, m_stream.stream, m_stream.cursor.epoch);
        auto end = m_stream.cursor.seq;
        for (const auto &[envelope, line] : m_lines) {
            if (envelope.seq <= m_stream.cursor.seq)
                continue;
            if (m_headDigest)
                m_headDigest = feed::nextInStream(*m_headDigest, envelope, digestOf(line.bytes));
            end = envelope.seq;
        }
        const auto &checkpoint = m_section.checkpoint;
        if (!checkpoint || checkpoint->epoch != m_section.epoch || checkpoint->seq != end)
            return true;
        const auto vouched = vouchedHead(m_parts.keys, m_stream.stream, *checkpoint);
        if (!vouched || (m_headDigest && *m_headDigest != *vouched)) {
            stop(AlarmCode::CheckpointMismatch, "at " + std::to_string(end));
            return false;
        }
        m_headDigest = vouched;
        return true;
    }

    /// False: its row does not open any more. The server has all that is in it; the stream is fetched from the front, and every other
    /// stream goes on meanwhile. The account's own stream says which streams there are: without it nothing goes on.
    bool isReadable(const Id &record)
    {
        try {
            static_cast<void>(m_parts.records.find(m_stream, record));
            return true;
        } catch (const StoreFailure &failure) {
            if (failure.error().code != ErrorCode::CannotOpenSeal || m_stream.stream == m_parts.accountStream)
                throw;
            m_parts.raise(m_notice, AlarmCode::DamagedRow, m_stream.stream, failure.error().detail + "; the stream is fetched anew");
            return false;
        }
    }

    void takeLine(const feed::PulledLine &pulled)
    {
        const auto &change = pulled.line.change;
        const RecordKey key{m_stream.stream, change.record};
        m_parts.hlc.observe(pulled.envelope.effectiveHlc);
        const bool hasPending = m_parts.pending.has(key);
        if (hasPending)
            m_notice.touch(key, change.kind);
        auto &record = m_parts.records.edit(m_stream, change.record);
        if (!hasPending)
            m_notice.touch(key, change.kind, record && !record->isRemoved());
        const auto folded = feed::foldChange(record, {pulled.line, pulled.envelope.author, pulled.envelope}, m_parts.registry.isEntry(change.kind));
        if (!folded)
            keepOdd(pulled, folded.error());
        if (hasPending)
            m_parts.pending.confirmedChanged(key);
        if (pulled.envelope.author == m_parts.keys.author)
            meetOwn(pulled);
    }

    /// What cannot be folded is kept and shown, like what the server could not take.
    void keepOdd(const feed::PulledLine &pulled, const Error &why)
    {
        const bool isKept = m_parts.quarantine.addOdd(m_stream.stream, why.code, pulled.envelope.receivedAt, pulled.line.bytes);
        m_notice.quarantineChanged |= isKept;
        m_parts.raise(m_notice, AlarmCode::OddLine, m_stream.stream,
                      "seq " + std::to_string(pulled.envelope.seq) + ": " + why.detail + (isKept ? "" : "; too many of them lie in quarantine"));
    }

    /// An own line came back: it is confirmed now, and pending no more.
    void meetOwn(const feed::PulledLine &pulled)
    {
        const auto &change = pulled.line.change;
        auto chain = m_parts.chains.find(m_stream.stream) ? *m_parts.chains.find(m_stream.stream) : ChainRow{m_stream.stream, {}, {}, false};
        if (change.pos > chain.minted.pos) {
            blockChain(chain, AlarmCode::ChainUnknown, change.pos);
            return;
        }
        const auto *row = m_parts.outbox.find(change.id);
        if (!row) {
            // Acknowledged and pulled before a reset; or another line at a position of ours.
            return;
        }
        if (m_parts.outbox.bytes(*row) != pulled.line.bytes) {
            blockChain(chain, AlarmCode::ChainForked, change.pos);
            return;
        }
        if (row->head.pos > chain.acked.pos) {
            chain.acked = row->head;
            m_parts.chains.save(chain);
        }
        const auto copy = *row;
        m_parts.pending.erase(copy);
        m_parts.outbox.remove(copy.no);
        m_notice.outboxChanged = true;
    }

    void blockChain(ChainRow chain, AlarmCode code, std::int64_t pos)
    {
        if (m_parts.chains.find(chain.stream)) {
            chain.blocked = true;
            m_parts.chains.save(chain);
        }
        m_parts.raise(m_notice, code, chain.stream, "the stream holds another line of ours at position " + std::to_string(pos));
    }

    CacheParts &m_parts;
    NoticeBuilder &m_notice;
    StreamRow &m_stream;
    const feed::PullSection &m_section;
    const std::vector<feed::PulledLine> &m_lines;
    std::optional<Digest> m_headDigest;
};

/// A stream that was taken away and given again while this page was on its way starts anew; what the page holds of it
/// goes on where the old one ended, and comes again from the front.
bool wasAskedForBeforeItsStreamCame(const NoticeBuilder &notice, const feed::PullSection &section)
{
    return section.from > 0 && std::ranges::find(notice.streamsOpened, section.stream) != notice.streamsOpened.end();
}

/// The server has no such stream for this account. Mostly it was taken away, and goes here too. But a server that was set back to
/// an older backup does not know what was opened since, and this may be the only copy: where it has less of the account's own
/// stream, or had less of this one, than is here, the stream stands still and stays.
void takeGone(CacheParts &parts, NoticeBuilder &notice, const Id &gone)
{
    auto *row = parts.streams.find(gone);
    if (!row || row->state == StreamState::Born || row->state == StreamState::Stopped || gone == parts.accountStream)
        return;
    if (const auto *own = parts.streams.find(parts.accountStream); !own || own->state != StreamState::Stopped)
        return purgeStream(parts, notice, gone);
    row->state = StreamState::Stopped;
    parts.streams.save(*row);
    notice.grantsChanged = true;
    parts.raise(notice, AlarmCode::StreamGap, gone, "the server has nothing of the " + std::to_string(row->cursor.seq) + " that are here");
}

bool isOfGrants(const std::vector<feed::PulledLine> &lines)
{
    return std::ranges::any_of(lines, [](const feed::PulledLine &pulled) {
        const auto &kind = pulled.line.change.kind;
        return kind == feed::GrantRecord::Kind || kind == feed::UnitRoleRecord::Kind;
    });
}
} // namespace

ChangeNotice storePull(CacheParts &parts, const feed::PullPage &page)
{
    const auto &sections = page.header.sections;
    if (sections.size() != page.lines.size())
        throw StoreFailure(ErrorCode::Malformed, "a page whose sections and lines do not fit");
    NoticeBuilder notice(parts);
    // Grants first: they say which of the other sections may be stored here.
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].stream != parts.accountStream)
            continue;
        auto *own = parts.streams.find(parts.accountStream);
        const auto before = own->cursor.seq;
        SectionApplier(parts, notice, *own, sections[i], page.lines[i]).apply();
        if (own->cursor.seq != before && isOfGrants(page.lines[i])) {
            parts.records.flush();
            applyGrants(parts, notice);
            notice.grantsChanged = true; // roles in units are no stream's facts
        }
    }
    for (const auto &gone : page.header.gone)
        takeGone(parts, notice, gone);
    for (std::size_t i = 0; i < sections.size(); ++i) {
        if (sections[i].stream == parts.accountStream)
            continue;
        if (wasAskedForBeforeItsStreamCame(notice, sections[i]))
            continue;
        if (auto *row = parts.streams.find(sections[i].stream))
            SectionApplier(parts, notice, *row, sections[i], page.lines[i]).apply();
        else if (!page.lines[i].empty() && !parts.letGo.contains(sections[i].stream)
                 && std::ranges::find(notice.streamsPurged, sections[i].stream) == notice.streamsPurged.end())
            parts.raise(notice, AlarmCode::UngrantedStream, sections[i].stream, "the server sent a stream that no grant names");
    }
    parts.records.flush();
    return notice.finish();
}

} // namespace redoubt::store
