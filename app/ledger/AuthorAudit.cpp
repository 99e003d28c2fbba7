// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ledger/AuthorAudit.h"

#include <algorithm>
#include <utility>

namespace redoubt::ledger {

namespace {
/// What became of an entry.
enum class Standing { Unseen, Accused, Proven };

std::string nameOf(const feed::Author &author) { return "account " + author.account.toString() + " on console " + author.installation.toString(); }

struct Judged
{
    const std::vector<AuthorAudit::Entry> &entries;
    std::vector<Standing> standings;
    AuthorAudit::Outcome outcome;

    [[nodiscard]] std::size_t find(std::int64_t seq) const
    {
        const auto found =
            std::lower_bound(entries.begin(), entries.end(), seq, [](const AuthorAudit::Entry &entry, std::int64_t s) { return entry.seq < s; });
        return found != entries.end() && found->seq == seq ? static_cast<std::size_t>(found - entries.begin()) : entries.size();
    }
    void accuse(std::size_t index, Fault fault, std::string detail)
    {
        if (std::exchange(standings[index], Standing::Accused) == Standing::Accused)
            return;
        const auto &entry = entries[index];
        outcome.findings.push_back({fault, entry.seq, entry.seq, entry.record, entry.kind, entry.fileLine, std::move(detail)});
    }
};
} // namespace

/// One author's chain from its genesis on.
class AuthorAudit::ChainCheck
{
public:
    ChainCheck(const Basis &basis, feed::Author author, const Chain &chain, Judged &judged)
        : m_basis(basis), m_author(author), m_chain(chain), m_judged(judged)
    { }

    void run()
    {
        checkCertificates();
        ++m_judged.outcome.proof.chains;
        auto segments = m_chain.segments;
        std::stable_sort(segments.begin(), segments.end(), [](const Segment &a, const Segment &b) { return a.segment.start < b.segment.start; });
        for (const auto &[segment, fileLine] : segments)
            checkSegment(segment, fileLine);
        for (auto &key : m_keys) {
            if (key.signer.batches > 0)
                m_judged.outcome.proof.signers.push_back(std::move(key.signer));
        }
    }

private:
    void find(Fault fault, std::int64_t fileLine, std::string detail)
    {
        m_judged.outcome.findings.push_back({fault, 0, 0, {}, {}, fileLine, std::move(detail)});
    }

    void checkCertificates()
    {
        // The server certifies everyone's key but its own.
        if (m_author == feed::Author{m_basis.server, m_basis.server})
            addKey(m_basis.key, {});
        for (const auto &[certificate, fileLine] : m_chain.certificates) {
            const auto key = VerifyKey::fromBytes(certificate.key);
            const bool isTheirs = certificate.account == m_author.account && certificate.installation == m_author.installation;
            if (key && isTheirs && m_basis.key.verify(feed::certificateMessage(m_basis.server, certificate), certificate.signature))
                addKey(*key, certificate.installationName);
            else
                find(Fault::BadCertificate, fileLine, "the server did not certify this key of " + nameOf(m_author));
        }
    }

    void addKey(const VerifyKey &key, const std::string &console)
    {
        m_keys.push_back({key, {m_author, console, digestOf(ByteView(key.bytes)), 0, 0}});
    }

    /// By the key that signed last, or another one of theirs. A chain begins with the key that signs its first batch.
    bool isSigned(const feed::ChainSegment &segment, const feed::ChainHead &head)
    {
        const auto message = feed::batchMessage({m_author, m_basis.stream}, head);
        for (std::size_t i = 0; i < m_keys.size(); ++i) {
            const auto at = (m_lastKey + i) % m_keys.size();
            const bool mayBegin = segment.start != 1
                || segment.hashBefore() == feed::chainGenesis(m_basis.server, m_author.account, m_keys[at].key, m_basis.stream).hash;
            if (mayBegin && m_keys[at].key.verify(message, segment.signature)) {
                m_lastKey = at;
                return true;
            }
        }
        return false;
    }

    void checkSegment(const feed::ChainSegment &segment, std::int64_t fileLine)
    {
        if (segment.start > m_next)
            find(Fault::ChainBroken, fileLine,
                 "positions " + std::to_string(m_next) + " to " + std::to_string(segment.start - 1) + " of " + nameOf(m_author)
                     + " are not in the file");
        else if (segment.start < m_next)
            return find(Fault::ChainBroken, fileLine,
                        "position " + std::to_string(segment.start) + " of " + nameOf(m_author) + " stands there twice");
        feed::ChainHead head{segment.start - 1, segment.hashBefore()};
        for (std::size_t i = 0; i < segment.seqs.size(); ++i)
            head = feed::nextInChain(head, segment.link(i));
        const bool isGood = isSigned(segment, head);
        // An altered batch has its own finding; the one behind it hangs on what was there before.
        if (isGood && m_head && m_head->pos == segment.start - 1 && m_head->hash != segment.hashBefore())
            find(Fault::ChainBroken, fileLine,
                 "position " + std::to_string(segment.start) + " of " + nameOf(m_author) + " does not follow the one before it");
        m_next = segment.start + segment.count();
        m_head = isGood ? std::optional(head) : std::nullopt;
        if (isGood) {
            ++m_judged.outcome.proof.batches;
            ++m_keys[m_lastKey].signer.batches;
        }
        for (std::size_t i = 0; i < segment.seqs.size(); ++i)
            checkLink(segment, i, isGood);
        if (!isGood && m_accusedOfBatch == 0)
            find(Fault::BadAuthorSignature, fileLine,
                 "positions " + std::to_string(segment.start) + " to " + std::to_string(m_next - 1) + " were not signed by " + nameOf(m_author));
        m_accusedOfBatch = 0;
    }

    void checkLink(const feed::ChainSegment &segment, std::size_t i, bool isGood)
    {
        auto &proof = m_judged.outcome.proof;
        const auto seq = segment.seqs[i];
        if (seq == 0) {
            ++proof.notInStream;
            return;
        }
        const auto &entries = m_judged.entries;
        if (entries.empty() || seq > entries.back().seq) {
            ++proof.later;
            return;
        }
        const auto index = m_judged.find(seq);
        if (index == entries.size())
            return; // it was removed: the stream's own links say so
        const auto &entry = entries[index];
        const auto pos = segment.start + static_cast<std::int64_t>(i);
        if (entry.line != segment.link(i) || (entry.author == m_author && entry.pos && *entry.pos != pos)) {
            m_judged.accuse(index, Fault::NotSigned, "it is not what " + nameOf(m_author) + " signed");
            ++m_accusedOfBatch;
        } else if (entry.author != m_author) {
            return; // another's very line, sent again: it proves nothing of its author
        } else if (!isGood) {
            m_judged.accuse(index, Fault::BadAuthorSignature, "its batch was not signed by " + nameOf(m_author));
            ++m_accusedOfBatch;
        } else if (m_judged.standings[index] == Standing::Unseen) {
            m_judged.standings[index] = Standing::Proven;
            ++proof.entries;
            ++m_keys[m_lastKey].signer.entries;
        }
    }

    const Basis &m_basis;
    feed::Author m_author;
    const Chain &m_chain;
    Judged &m_judged;
    struct Key
    {
        VerifyKey key;
        Signer signer;
    };
    std::vector<Key> m_keys;
    std::size_t m_lastKey = 0;
    std::int64_t m_next = 1;
    std::optional<feed::ChainHead> m_head; ///< behind the last good batch
    std::int64_t m_accusedOfBatch = 0;     ///< entries of the present batch that have a finding of their own
};

Result<void> AuthorAudit::take(feed::ChainPart part, std::int64_t fileLine)
{
    for (const auto &segment : part.segments)
        REDOUBT_TRY(feed::checkShape(segment));
    auto &chain = m_chains[part.author()];
    if (chain.certificates.size() + part.certificates.size() > feed::ChainsPage::MaxCertificates)
        return fail(ErrorCode::TooLarge, "a chain of too many keys");
    for (auto &certificate : part.certificates)
        chain.certificates.emplace_back(std::move(certificate), fileLine);
    for (auto &segment : part.segments)
        chain.segments.push_back({std::move(segment), fileLine});
    return {};
}

AuthorAudit::Outcome AuthorAudit::check(const Basis &basis, const std::vector<Entry> &entries) const
{
    Judged judged{entries, std::vector<Standing>(entries.size(), Standing::Unseen), {}};
    for (const auto &[author, chain] : m_chains)
        ChainCheck(basis, author, chain, judged).run();
    // Neighbours of one author in one finding: a chain that is not there may have thousands.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (judged.standings[i] != Standing::Unseen)
            continue;
        const auto first = i;
        while (i + 1 < entries.size() && judged.standings[i + 1] == Standing::Unseen && entries[i + 1].author == entries[first].author
               && entries[i + 1].seq == entries[i].seq + 1)
            ++i;
        const auto &entry = entries[first];
        const bool isOne = i == first;
        judged.outcome.findings.push_back({Fault::NotSigned, entry.seq, entries[i].seq, isOne ? entry.record : std::nullopt,
                                           isOne ? entry.kind : std::string(), entry.fileLine,
                                           "no chain of " + nameOf(entry.author) + " in the file holds it"});
    }
    return judged.outcome;
}

} // namespace redoubt::ledger
