// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerAudit.h"

#include "exercise/kinds/ExerciseKinds.h"
#include "feed/Fold.h"

#include <algorithm>

namespace redoubt::ledger {

namespace {
constexpr std::int64_t kMostTakenOut = 64; ///< entries in a row whose removal is recognised although the rest was renumbered

JsonLimits rowLimits()
{
    JsonLimits limits;
    limits.maxBytes = MaxRowBytes;
    limits.maxStringBytes = MaxRowBytes;
    limits.maxValues = 20'000; // of a part of a chain; an entry has few
    return limits;
}

/// Which elements of @p seqs do not belong to their longest rising subsequence: the ones that were moved.
std::vector<bool> movedAmong(const std::vector<std::int64_t> &seqs)
{
    std::vector<std::size_t> ends; // index of the smallest last element of a subsequence of each length
    std::vector<std::size_t> before(seqs.size(), SIZE_MAX);
    for (std::size_t i = 0; i < seqs.size(); ++i) {
        const auto place = std::lower_bound(ends.begin(), ends.end(), seqs[i], [&](std::size_t end, std::int64_t seq) { return seqs[end] < seq; });
        if (place != ends.begin())
            before[i] = *std::prev(place);
        if (place == ends.end())
            ends.push_back(i);
        else
            *place = i;
    }
    std::vector<bool> moved(seqs.size(), true);
    for (auto i = ends.empty() ? SIZE_MAX : ends.back(); i != SIZE_MAX; i = before[i])
        moved[i] = false;
    return moved;
}
} // namespace

/// What stays of a row.
struct Auditor::Entry
{
    feed::Envelope envelope;
    Digest line;
    Digest head;
    std::optional<Id> record;
    std::string kind;
    std::int64_t fileLine = 0;
    std::optional<std::int64_t> pos; ///< in its author's chain

    [[nodiscard]] Digest headAfter(const Digest &before, std::int64_t seq) const
    {
        auto copy = envelope;
        copy.seq = seq;
        return feed::nextInStream(before, copy, line);
    }
};

struct Auditor::State
{
    Report report;
    std::int64_t fileLines = 0;
    bool isClosed = false; ///< the checkpoint has come
    std::vector<Entry> entries;
    std::map<feed::Author, std::int64_t> positions;
    AuthorAudit authors;
    feed::KindRegistry kinds;
    std::map<Id, std::optional<feed::RecordState>> records;
    std::optional<exercise::ExerciseBoard> board;
};

Auditor::Auditor() : m_state(std::make_unique<State>()) { exercise::declareExerciseKinds(m_state->kinds); }
Auditor::~Auditor() = default;

const exercise::ExerciseBoard &Auditor::board() const
{
    if (!m_state->board)
        m_state->board.emplace(m_state->report.header ? m_state->report.header->stream : Id());
    return *m_state->board;
}

void Auditor::find(Finding finding)
{
    if (finding.lastSeq < finding.seq)
        finding.lastSeq = finding.seq;
    auto &report = m_state->report;
    if (report.findings.size() < Report::MaxFindings)
        report.findings.push_back(std::move(finding));
    else
        ++report.moreFindings;
}

void Auditor::take(std::string_view line)
{
    auto &state = *m_state;
    const auto fileLine = ++state.fileLines;
    if (state.report.header)
        return takeRow(line, fileLine);
    const auto value = parseJson(line, rowLimits());
    auto header = value ? fromJson<Header>(*value) : Result<Header>(fail(value.error()));
    if (header && (header->format != Format || header->v < 1 || header->v > Version))
        header = fail(ErrorCode::UnsupportedVersion, "not a ledger, or one of a newer version");
    if (!header) {
        if (fileLine == 1)
            find({Fault::Malformed, 0, 0, {}, {}, fileLine, "the file does not begin with a ledger's header: " + header.error().detail});
        return;
    }
    state.report.header = std::move(*header);
}

void Auditor::takeRow(std::string_view text, std::int64_t fileLine)
{
    auto &state = *m_state;
    const auto malformed = [&](std::string why) { find({Fault::Malformed, 0, 0, {}, {}, fileLine, std::move(why)}); };
    const auto value = parseJson(text, rowLimits());
    if (!value)
        return malformed("not a line of a ledger: " + value.error().detail);
    if (state.isClosed)
        return malformed("something stands after the checkpoint");
    if (const auto *object = value->if_object(); object && object->contains("checkpoint")) {
        auto seal = fromJson<Seal>(*value);
        if (!seal)
            return malformed("a checkpoint that cannot be read: " + seal.error().detail);
        state.report.checkpoint = std::move(seal->checkpoint);
        for (auto &named : seal->names.value_or(std::vector<AccountName>()))
            state.report.names.insert_or_assign(named.account, std::move(named.name));
        state.isClosed = true;
        return;
    }
    if (const auto *object = value->if_object(); object && object->contains("chain") && state.report.header->v >= 2) {
        auto part = fromJson<ChainLine>(*value);
        if (const auto taken = part ? state.authors.take(std::move(part->chain), fileLine) : fail(part.error()); !taken)
            return malformed("a part of a chain that cannot be read: " + taken.error().detail);
        return;
    }
    const auto row = fromJson<Row>(*value);
    const auto head = row ? Digest::parse(row->head) : Result<Digest>(fail(row.error()));
    if (!head)
        return malformed("not an entry of a ledger: " + head.error().detail);
    if (state.entries.size() >= MaxRows)
        return malformed("more entries than a ledger may have");

    Entry entry{envelopeOf(*row), {}, *head, {}, {}, fileLine, {}};
    if (row->line) {
        entry.line = digestOf(*row->line);
        if (const auto line = feed::readLine(*row->line)) {
            entry.record = line->change.record;
            entry.kind = line->change.kind;
            entry.pos = line->change.pos;
            auto &last = state.positions[entry.envelope.author];
            // What lay in quarantine and was admitted comes later than it was written.
            const bool isAdmitted = std::find(row->flags.begin(), row->flags.end(), "admitted") != row->flags.end();
            if (line->change.pos <= last && !isAdmitted)
                find({Fault::ChainBroken, row->seq, 0, entry.record, entry.kind, fileLine,
                      "its author's own position " + std::to_string(line->change.pos) + " comes after " + std::to_string(last)});
            last = std::max(last, line->change.pos);
            fold(*row, *line);
        }
    } else if (const auto digest =
                   row->digest ? Digest::parse(*row->digest) : Result<Digest>(fail(ErrorCode::Malformed, "neither line nor digest"))) {
        entry.line = *digest;
        ++state.report.withheld;
    } else {
        return malformed("entry " + std::to_string(row->seq) + ": " + digest.error().detail);
    }
    state.entries.push_back(std::move(entry));
}

void Auditor::fold(const Row &row, const feed::Line &line)
{
    auto &state = *m_state;
    auto &record = state.records[line.change.record];
    const feed::PlacedChange placed{line, {row.account, row.installation}, envelopeOf(row), {}};
    // What does not fold is kept and shown by a console too; here the links say whether it was so from the beginning.
    if (!feed::foldChange(record, placed, state.kinds.isEntry(line.change.kind)) || !record)
        return;
    (void)board();
    state.board->take(state.report.header->stream, *record);
}

void Auditor::checkOrder()
{
    auto &entries = m_state->entries;
    std::vector<std::int64_t> seqs;
    seqs.reserve(entries.size());
    for (const auto &entry : entries)
        seqs.push_back(entry.envelope.seq);
    const auto moved = movedAmong(seqs);
    std::vector<std::int64_t> known = seqs;
    std::sort(known.begin(), known.end());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!moved[i])
            continue;
        const auto &entry = entries[i];
        const auto range = std::equal_range(known.begin(), known.end(), seqs[i]);
        const bool isTwice = std::distance(range.first, range.second) > 1;
        find({isTwice ? Fault::Repeated : Fault::Reordered, seqs[i], 0, entry.record, entry.kind, entry.fileLine,
              isTwice ? "it stands there more than once" : "it stands where another entry belongs"});
    }

    std::stable_sort(entries.begin(), entries.end(), [](const Entry &a, const Entry &b) { return a.envelope.seq < b.envelope.seq; });
    std::int64_t expected = 1;
    for (const auto &entry : entries) {
        if (entry.envelope.seq > expected)
            find({Fault::Removed, expected, entry.envelope.seq - 1, {}, {}, 0, "the entry is not in the file"});
        expected = std::max(expected, entry.envelope.seq + 1);
    }
}

void Auditor::checkLinks()
{
    const auto &header = *m_state->report.header;
    const auto &entries = m_state->entries;
    std::int64_t shift = 0; // entries that were taken out while the rest was renumbered
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto &entry = entries[i];
        const auto seq = entry.envelope.seq;
        const bool isFirst = seq == 1;
        if (!isFirst && (i == 0 || entries[i - 1].envelope.seq != seq - 1))
            continue; // what it hangs on is not here, and that was found already
        const auto before = isFirst ? feed::streamGenesis(header.server, header.stream, header.epoch) : entries[i - 1].head;
        if (entry.headAfter(before, seq + shift) == entry.head)
            continue;
        const bool hasNext = i + 1 < entries.size() && entries[i + 1].envelope.seq == seq + 1;
        if (hasNext && entries[i + 1].headAfter(entry.head, seq + 1 + shift) != entries[i + 1].head) {
            const auto &next = entries[i + 1];
            if (next.headAfter(before, seq + shift) == next.head && entry.headAfter(next.head, seq + 1 + shift) == entry.head) {
                find({Fault::Reordered, seq, seq + 1, entry.record, entry.kind, entry.fileLine,
                      "it and the next entry changed places, and their numbers with them"});
                i += 2; // the one after hangs on a head that is now elsewhere
                continue;
            }
            std::int64_t taken = 1;
            while (taken <= kMostTakenOut && next.headAfter(entry.head, seq + 1 + shift + taken) != next.head)
                ++taken;
            if (taken <= kMostTakenOut) {
                find({Fault::Removed, seq, seq + taken - 1, {}, {}, 0, "entries were taken out here and what follows was renumbered"});
                shift += taken;
                continue;
            }
        }
        find({Fault::Altered, seq, 0, entry.record, entry.kind, entry.fileLine,
              isFirst ? "it, or the file's header, is not what the server ordered" : "it is not what the server ordered at this place"});
    }
}

void Auditor::checkSeal(const std::optional<VerifyKey> &key)
{
    const auto &report = m_state->report;
    const auto &header = *report.header;
    const auto &entries = m_state->entries;
    const auto last = entries.empty() ? std::int64_t{0} : entries.back().envelope.seq;
    if (!report.checkpoint)
        return find({Fault::Truncated, last + 1, 0, {}, {}, 0, "the file ends without the server's checkpoint"});
    const auto &wire = *report.checkpoint;
    if (last < wire.seq)
        find({Fault::Truncated, last + 1, wire.seq, {}, {}, 0, "entries are missing at the end: the server signed " + std::to_string(wire.seq)});
    else if (last > wire.seq)
        find({Fault::HistoryReplaced, wire.seq + 1, last, {}, {}, 0, "entries after the last one that the server signed"});

    const auto own = VerifyKey::fromBytes(header.serverKey);
    if (key && (!own || *own != *key))
        find({Fault::OtherKey, 0, 0, {}, {}, 1, "the file names another server key than the one given"});
    const auto &used = key ? Result<VerifyKey>(*key) : own;
    const auto head = Digest::parse(wire.head);
    if (!used || !head)
        return find({Fault::BadSignature, 0, 0, {}, {}, m_state->fileLines, "the checkpoint or the server's key cannot be read"});
    const feed::Checkpoint checkpoint{header.stream, {wire.epoch, wire.seq}, *head, wire.time, {}};
    if (!used->verify(feed::checkpointMessage(header.server, checkpoint), wire.signature) || wire.epoch != header.epoch)
        find({Fault::BadSignature, 0, 0, {}, {}, m_state->fileLines, "the checkpoint was not signed by the server's key"});
    // Where entries were altered, their own findings say so.
    const auto genesis = feed::streamGenesis(header.server, header.stream, header.epoch);
    const auto &reached = entries.empty() ? genesis : entries.back().head;
    if (last == wire.seq && reached != *head)
        find({Fault::HistoryReplaced, 0, 0, {}, {}, 0, "the entries do not lead to the head that the server signed"});
}

void Auditor::checkAuthors(const std::optional<VerifyKey> &key)
{
    auto &report = m_state->report;
    if (report.header->v < 2)
        return;
    const auto own = VerifyKey::fromBytes(report.header->serverKey);
    std::vector<AuthorAudit::Entry> entries;
    entries.reserve(m_state->entries.size());
    for (const auto &entry : m_state->entries)
        entries.push_back({entry.envelope.seq, entry.envelope.author, entry.line, entry.pos, entry.record, entry.kind, entry.fileLine});
    auto outcome = m_state->authors.check({report.header->server, report.header->stream, key ? *key : own.value_or(VerifyKey{})}, entries);
    report.proof = outcome.proof;
    for (auto &finding : outcome.findings)
        find(std::move(finding));
}

Report Auditor::finish(const std::optional<VerifyKey> &key)
{
    auto &report = m_state->report;
    report.entries = static_cast<std::int64_t>(m_state->entries.size());
    report.authors = static_cast<std::int64_t>(m_state->positions.size());
    if (!report.header) {
        if (report.findings.empty())
            find({Fault::Malformed, 0, 0, {}, {}, 0, "the file is empty"});
        return report;
    }
    checkOrder();
    checkLinks();
    checkSeal(key);
    checkAuthors(key);
    std::stable_sort(report.findings.begin(), report.findings.end(), [](const Finding &a, const Finding &b) { return a.seq < b.seq; });
    return report;
}

} // namespace redoubt::ledger
