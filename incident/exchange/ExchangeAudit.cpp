// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/exchange/ExchangeAudit.h"

#include "core/crypto/MerkleTree.h"
#include "incident/exchange/ExchangedRecords.h"
#include "incident/kinds/Facts.h"
#include "incident/kinds/Reports.h"

namespace redoubt::incident {

namespace {
class ExchangeCheck
{
public:
    ExchangeCheck(const std::optional<VerifyKey> &key, const std::optional<std::string> &recipient) : m_given(key), m_recipient(recipient) { }

    ExchangeReport run(std::string_view bytes)
    {
        auto file = readExchange(bytes);
        if (!file) {
            find("file", {}, file.error().detail);
            return std::move(m_report);
        }
        m_report.file = std::move(*file);
        for (const auto &leaf : m_report.file->removed)
            ++m_report.removed[leaf.as];
        const bool isAsSigned = checkRoot();
        if (chooseKey()) {
            checkExport();
            checkStatement();
            // What nobody signed is not put together: it could be anything.
            for (const auto &record : isAsSigned ? recordsOfFile(*m_report.file) : std::vector<ShownRecord>())
                checkInside(record);
        }
        if (m_recipient && m_report.file->recipient() != *m_recipient)
            find("recipient", {}, "it was made for somebody else");
        return std::move(m_report);
    }

private:
    void find(std::string what, std::string place, std::string detail)
    {
        m_report.findings.push_back({std::move(what), std::move(place), std::move(detail)});
    }

    bool checkRoot()
    {
        const auto &head = m_report.file->head;
        const auto leaves = leavesOfFile(*m_report.file);
        if (!leaves || static_cast<std::int64_t>(leaves->size()) != head.count)
            find("root", {}, "there are not as many fields as were signed");
        else if (merkleRoot(*leaves).toString() != head.root)
            find("root", {}, "a field is not as it was signed, or one was added or taken out");
        else
            return true;
        return false;
    }

    bool chooseKey()
    {
        const auto own = VerifyKey::fromBytes(m_report.file->head.serverKey);
        if (m_given && (!own || own->bytes != m_given->bytes))
            find("head", "serverKey", "another server's key than the one that was given");
        m_key = m_given ? m_given : own ? std::optional(*own) : std::nullopt;
        if (!m_key) {
            find("head", "serverKey", "no key");
            return false;
        }
        m_report.keyFingerprint = digestOf(ByteView(m_key->bytes)).toString();
        return true;
    }

    void checkExport()
    {
        const auto &head = m_report.file->head;
        checkSigner(m_report.file->word, exportedMatter(head), head.exportedBy, "export signature");
    }

    void checkStatement()
    {
        const auto &file = *m_report.file;
        if (!file.statement) {
            if (!file.removed.empty())
                find("statement", {}, "fields were left out, and nobody says for whom");
            return;
        }
        if (shownDigest(file) != file.statement->digest)
            return find("statement", "digest", "this is not what the recipient was shown");
        checkSigner(file.statement->word, shownMatter(file.head, *file.statement), file.statement->by, "statement");
    }

    void checkSigner(const std::optional<feed::SignedWord> &word, const feed::SignedMatter &matter, const std::string &name, const char *what)
    {
        if (!word)
            return find(what, {}, "nobody has signed it");
        if (!feed::verifyWord(*word, matter))
            return find(what, {}, "the signature does not fit");
        const auto certified = feed::verifyCertificateOf(*word, m_report.file->head.server, *m_key);
        if (!certified)
            return find(what, "certificate",
                        certified.error().code == ErrorCode::NotFound ? "the file has no word of the server for this key"
                                                                      : "the server did not certify this key for its signer");
        m_report.signers.push_back({matter.as, name, word->signer, word->certificate->installationName, matter.at});
    }

    void checkInside(const ShownRecord &shown)
    {
        const auto &record = shown.record;
        if (record.kind == IssuedReport::Kind)
            checkInner<IssuedReport>(shown, [this](const IssuedReport &issued) {
                return std::pair(issuedDigest(issued), issuedIn(m_report.file->head.registerId, issued));
            });
        else if (record.kind == Overruling::Kind)
            checkInner<Overruling>(shown, [this](const Overruling &overruling) {
                return std::pair(overruledDigest(overruling), overruledIn(m_report.file->head.registerId, overruling));
            });
    }

    template <class T, class Signed>
    void checkInner(const ShownRecord &shown, const Signed &signedBy)
    {
        InnerSignature inner{shown.record.kind, shown.record.id, {}, {}, shown.isWhole ? InnerState::Broken : InnerState::Incomplete};
        if (const auto value = fromJson<T>(json::value(shown.record.fields))) {
            inner.name = value->by;
            inner.at = value->at;
            const auto [digest, matter] = signedBy(*value);
            if (digest == value->digest && feed::verifyWord(value->word, matter)) {
                const auto certified = feed::verifyCertificateOf(value->word, m_report.file->head.server, *m_key);
                const bool hasNone = !certified && certified.error().code == ErrorCode::NotFound;
                inner.state = certified ? InnerState::Holds : hasNone ? InnerState::Uncertified : InnerState::Broken;
            }
        }
        if (inner.state == InnerState::Broken)
            find(shown.record.kind == IssuedReport::Kind ? "report" : "overruling", shown.record.kind + '/' + shown.record.id.toString(),
                 "its signature in the register does not fit what stands here");
        m_report.inside.push_back(std::move(inner));
    }

    const std::optional<VerifyKey> &m_given;
    const std::optional<std::string> &m_recipient;
    std::optional<VerifyKey> m_key;
    ExchangeReport m_report;
};
} // namespace

ExchangeReport auditExchange(std::string_view bytes, const std::optional<VerifyKey> &key, const std::optional<std::string> &recipient)
{
    return ExchangeCheck(key, recipient).run(bytes);
}

} // namespace redoubt::incident
