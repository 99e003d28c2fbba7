// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ledger/LedgerAudit.h"
#include "exercise/kinds/ExerciseKinds.h"

#include <functional>
#include <stdexcept>
#include <string>
#include <vector>

namespace redoubt::ledger::testing {

using Lines = std::vector<std::string>;
using Tamper = std::function<void(Lines &)>;

/// Twelve score entries by one judge, as a server orders and signs them. Line 0 is the header, line i entry i, then the judge's chain, the
/// last is the seal. The judge pushed four at a time; in front of the fifth stood a line that went into quarantine.
class SmallLedger
{
public:
    static constexpr int Entries = 12;

    explicit SmallLedger(std::uint64_t seed = 5) : m_random(seed), key(SigningKey::generate(m_random)), judgesKey(SigningKey::generate(m_random)) { }

    Lines lines(int count = Entries)
    {
        header = {};
        header.server = m_ids.next();
        header.stream = m_ids.next();
        header.epoch = 1;
        const auto verify = key.verifyKey();
        header.serverKey.assign(verify.bytes.begin(), verify.bytes.end());
        header.suite = "sha256-ed25519-aes256gcm";
        Writer writer(header);
        Lines result{writer.begin()};
        judge = {m_ids.next(), m_ids.next()};
        const auto team = m_ids.next();
        auto head = feed::streamGenesis(header.server, header.stream, header.epoch);
        std::vector<Digest> digests;
        for (int i = 1; i <= count; ++i) {
            m_clock.advance(1000);
            exercise::ScoreEntryRecord entry;
            entry.team = team;
            entry.pointsNano = 100'000'000'000 * i;
            entry.at = m_clock.now();
            feed::Change change;
            change.id = m_ids.next();
            change.record = change.id;
            change.kind = exercise::ScoreEntryRecord::Kind;
            change.fields = toJsonObject(entry);
            if (i == 1 && !nameInPlan.empty()) {
                change.kind = exercise::ExerciseMember::Kind;
                change.fields = toJsonObject(exercise::ExerciseMember{judge.account, nameInPlan, Role::Judge, {}, {}});
            }
            change.hlc = {m_clock.now().ms, 0};
            change.pos = i < 5 ? i : i + 1;
            records.push_back(change.id);
            const feed::PulledLine pulled{{i, m_clock.now(), change.hlc, judge, {}}, feed::mintLine(change).value()};
            head = feed::nextInStream(head, pulled.envelope, digestOf(pulled.line.bytes));
            result.push_back(writer.add(pulled).value());
            digests.push_back(digestOf(pulled.line.bytes));
        }
        result.push_back(Writer::addChain(chainOf(digests)).value());
        result.push_back(writer.end(sign(head, count), names).value());
        for (auto &line : result)
            line.pop_back();
        return result;
    }

    feed::WireCheckpoint sign(const Digest &head, std::int64_t seq) const
    {
        const feed::Checkpoint checkpoint{header.stream, {1, seq}, head, m_clock.now(), {}};
        const auto signature = key.sign(feed::checkpointMessage(header.server, checkpoint));
        return {1, seq, head.toString(), checkpoint.time, {signature.begin(), signature.end()}};
    }

    feed::CertificateRecord certify(const VerifyKey &certified) const
    {
        feed::CertificateRecord certificate;
        certificate.account = judge.account;
        certificate.installation = judge.installation;
        certificate.installationName = "JUDGE-01";
        certificate.key.assign(certified.bytes.begin(), certified.bytes.end());
        const auto signature = key.sign(feed::certificateMessage(header.server, certificate));
        certificate.signature.assign(signature.begin(), signature.end());
        return certificate;
    }

    /// The chain of the judge over the lines with these digests.
    feed::ChainPart chainOf(std::vector<Digest> digests) const
    {
        feed::ChainPart part;
        part.account = judge.account;
        part.installation = judge.installation;
        part.certificates = {certify(judgesKey.verifyKey())};
        auto chainHead = feed::chainGenesis(header.server, judge.account, judgesKey.verifyKey(), header.stream);
        for (std::size_t i = 0; i < digests.size(); ++i) {
            if (i % 4 == 0) {
                part.segments.push_back({chainHead.pos + 1, {chainHead.hash.bytes.begin(), chainHead.hash.bytes.end()}, {}, {}, {}, {}});
                if (i == 4)
                    link(part.segments.back(), chainHead, digestOf("refused"), 0);
            }
            link(part.segments.back(), chainHead, digests[i], static_cast<std::int64_t>(i) + 1);
            const auto signature = judgesKey.sign(feed::batchMessage({judge, header.stream}, chainHead));
            part.segments.back().signature.assign(signature.begin(), signature.end());
        }
        part.length = chainHead.pos;
        return part;
    }

private:
    static void link(feed::ChainSegment &segment, feed::ChainHead &head, const Digest &digest, std::int64_t seq)
    {
        head = feed::nextInChain(head, digest);
        segment.links.insert(segment.links.end(), digest.bytes.begin(), digest.bytes.end());
        segment.seqs.push_back(seq);
    }
    ManualClock m_clock;
    SeededRandom m_random;
    IdSource m_ids{m_clock, m_random};

public:
    SigningKey key; ///< the server's
    SigningKey judgesKey;
    Header header;
    feed::Author judge;
    std::string nameInPlan;          ///< if there is one, the first entry says that the judge is a member of that name
    std::map<Id, std::string> names; ///< as the directory has them
    std::vector<Id> records;
};

inline Report audit(const Lines &lines, const std::optional<VerifyKey> &key = {})
{
    Auditor auditor;
    for (const auto &line : lines)
        auditor.take(line);
    return auditor.finish(key);
}

inline bool isRow(const std::string &line) { return line.starts_with(R"({"seq")"); }

/// Rewrites the row in @p line.
inline void change(std::string &line, const std::function<void(Row &)> &edit)
{
    auto row = fromJson<Row>(parseJson(line).value()).value();
    edit(row);
    line = writeJson(toJson(row));
}

inline void replaceIn(std::string &text, std::string_view from, std::string_view to)
{
    const auto at = text.find(from);
    if (at == std::string::npos)
        throw std::runtime_error("nothing to replace");
    text.replace(at, from.size(), to);
}

/// What a forger does who has understood the format: every head is computed anew.
inline void recomputeHeads(Lines &lines)
{
    const auto header = fromJson<Header>(parseJson(lines.front()).value()).value();
    auto head = feed::streamGenesis(header.server, header.stream, header.epoch);
    for (std::size_t i = 1; i < lines.size() && isRow(lines[i]); ++i) {
        change(lines[i], [&](Row &row) {
            row.seq = static_cast<std::int64_t>(i);
            head = feed::nextInStream(head, envelopeOf(row), digestOf(*row.line));
            row.head = head.toString();
        });
    }
}

inline void renumber(Lines &lines)
{
    for (std::size_t i = 1; i < lines.size() && isRow(lines[i]); ++i)
        change(lines[i], [&](Row &row) { row.seq = static_cast<std::int64_t>(i); });
}

/// Rewrites the first part of a chain that is in @p lines.
inline void changeChain(Lines &lines, const std::function<void(feed::ChainPart &)> &edit)
{
    for (auto &line : lines) {
        if (!line.starts_with(R"({"chain")"))
            continue;
        JsonLimits limits;
        limits.maxBytes = MaxRowBytes;
        auto part = fromJson<ChainLine>(parseJson(line, limits).value()).value();
        edit(part.chain);
        line = writeJson(toJson(part));
        return;
    }
    throw std::runtime_error("no chain");
}

} // namespace redoubt::ledger::testing
