// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/LedgerFile.h"

namespace redoubt::ledger {

namespace {
constexpr std::size_t MaxNames = 5'000; // readers bound how many values a line has
} // namespace

feed::Envelope envelopeOf(const Row &row) { return {row.seq, row.receivedAt, row.hlc, {row.account, row.installation}, row.flags}; }

Writer::Writer(Header header) : m_header(std::move(header)), m_head(feed::streamGenesis(m_header.server, m_header.stream, m_header.epoch)) { }

std::string Writer::begin() const { return writeJson(toJson(m_header)) + '\n'; }

Result<std::string> Writer::add(const feed::PulledLine &pulled)
{
    const auto &envelope = pulled.envelope;
    if (envelope.seq != m_seq + 1)
        return fail(ErrorCode::StreamGap, "entry " + std::to_string(m_seq + 1) + " did not come");
    m_seq = envelope.seq;
    m_authors.insert(envelope.author.account);
    m_head = feed::nextInStream(m_head, envelope, digestOf(pulled.line.bytes));
    Row row;
    row.seq = envelope.seq;
    row.receivedAt = envelope.receivedAt;
    row.hlc = envelope.effectiveHlc;
    row.account = envelope.author.account;
    row.installation = envelope.author.installation;
    row.flags = envelope.flags;
    row.line = pulled.line.bytes;
    row.head = m_head.toString();
    return writeJson(toJson(row)) + '\n';
}

Result<std::string> Writer::addChain(feed::ChainPart part)
{
    auto line = writeJson(toJson(ChainLine{std::move(part), {}})) + '\n';
    if (line.size() > MaxRowBytes)
        return fail(ErrorCode::TooLarge, "a part of a chain is longer than a line can be");
    return line;
}

Result<std::string> Writer::end(const feed::WireCheckpoint &checkpoint, const std::map<Id, std::string> &names) const
{
    if (checkpoint.seq != m_seq || checkpoint.epoch != m_header.epoch || checkpoint.head != m_head.toString())
        return fail(ErrorCode::BadDigest, "the entries do not lead to the head that the server signed");
    Seal seal{checkpoint, {}, {}};
    std::vector<AccountName> known;
    for (const auto &author : m_authors) {
        if (const auto name = names.find(author); name != names.end())
            known.push_back({author, name->second});
    }
    if (!known.empty() && known.size() <= MaxNames)
        seal.names = std::move(known);
    auto line = writeJson(toJson(seal)) + '\n';
    if (line.size() > MaxRowBytes) {
        seal.names.reset();
        line = writeJson(toJson(seal)) + '\n';
    }
    return line;
}

} // namespace redoubt::ledger
