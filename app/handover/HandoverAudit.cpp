// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/handover/HandoverAudit.h"

#include "core/crypto/Digest.h"
#include "documents/read/ZipParts.h"
#include "documents/write/Archive.h"
#include "duty/shift/HoldRules.h"

namespace redoubt::handover {

namespace {
constexpr JsonLimits lineLimits{.maxBytes = MaxLineBytes, .maxDepth = 24, .maxValues = 200'000, .maxStringBytes = 256 * 1024};

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() <= MaxLines) {
        const auto end = text.find('\n');
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return lines;
}

class FileCheck
{
public:
    FileCheck(std::string_view bytes, const std::optional<VerifyKey> &key) : m_bytes(bytes), m_given(key) { }

    Report run()
    {
        if (m_bytes.starts_with("PK"))
            openArchive();
        else
            m_text = std::string(m_bytes);
        if (m_report.findings.empty() || !m_text.empty())
            checkLines();
        return std::move(m_report);
    }

private:
    void find(int line, std::string what, std::string field, std::string detail)
    {
        if (m_report.findings.size() < Report::MaxFindings)
            m_report.findings.push_back({line, std::move(what), std::move(field), std::move(detail)});
        else
            ++m_report.moreFindings;
    }

    void openArchive()
    {
        auto parts = documents::ZipParts::open(m_bytes, MaxFileBytes);
        if (!parts)
            return find(0, "archive", {}, "it cannot be opened");
        for (const auto &[name, part] : {std::pair(LinesName, &m_text), std::pair(PaperName, &m_paper)}) {
            auto read = parts->read(name);
            if (!read)
                find(0, name, {}, "it is missing or damaged");
            else
                *part = std::move(*read);
        }
        m_report.hasPaper = !m_paper.empty();
        const auto again = documents::writeArchive({{LinesName, m_text}, {PaperName, m_paper}}, documents::Packing::Stored);
        if (m_report.findings.empty() && (!again || *again != m_bytes))
            find(0, "archive", {}, "the archive around the two parts is not as it was written");
    }

    void checkLines()
    {
        const auto lines = linesOf(m_text);
        if (lines.size() < 3 || lines.size() > MaxLines)
            return find(0, LinesName, {}, "it has not as many lines as a handover");
        if (!m_text.ends_with('\n'))
            find(static_cast<int>(lines.size()), LinesName, {}, "its last line is cut off");
        takeHeader(lines.front());
        for (std::size_t i = 1; i + 1 < lines.size(); ++i)
            takeRecord(static_cast<int>(i) + 1, lines[i]);
        takeSeal(static_cast<int>(lines.size()), lines.back());
        if (!m_report.header)
            return;
        checkSealed(lines);
        checkPaper();
        checkProof();
        checkSigners();
    }

    template <class T>
    std::optional<T> read(int line, const std::string &what, std::string_view text)
    {
        const auto value = parseJson(text, lineLimits);
        auto result = value ? fromJson<T>(*value) : Result<T>(fail(value.error()));
        if (!result) {
            find(line, what, {}, "the line cannot be read: " + result.error().detail);
            return std::nullopt;
        }
        if (!result->unknown.members.empty())
            find(line, what, std::string(result->unknown.members.begin()->key()), "a member that no such line has");
        else if (writeJson(toJson(*result)) != text)
            find(line, what, {}, "the line is not as it was written");
        return std::move(*result);
    }

    void takeHeader(std::string_view text)
    {
        auto header = read<Header>(1, "header", text);
        if (!header)
            return;
        if (header->format != Format || header->v != Version)
            return find(1, "header", header->format != Format ? "format" : "v", "no handover that this version reads");
        m_report.header = std::move(*header);
    }

    template <class T>
    std::optional<duty::BoardRecord<T>> asRecord(int line, const RecordLine &record)
    {
        auto value = fromJson<T>(json::value(record.fields));
        if (!value) {
            find(line, record.kind, {}, "its fields cannot be read: " + value.error().detail);
            return std::nullopt;
        }
        duty::BoardRecord<T> result;
        result.id = record.id;
        result.stream = m_report.header ? m_report.header->office : Id();
        result.value = std::move(*value);
        return result;
    }

    void takeRecord(int line, std::string_view text)
    {
        const auto record = read<RecordLine>(line, "record", text);
        if (!record)
            return;
        nameAltered(line, record->kind, record->fields, record->leaves);
        if (record->kind == duty::Handover::Kind) {
            if (auto handover = asRecord<duty::Handover>(line, *record)) {
                if (m_report.view && !m_report.view->handover.id.isNil())
                    find(line, record->kind, {}, "a second handover");
                view().handover = std::move(*handover);
                m_handoverLine = line;
            }
        } else if (record->kind == duty::HandoverSignature::Kind) {
            if (auto signature = asRecord<duty::HandoverSignature>(line, *record)) {
                const bool outgoing = signature->value.side == duty::HandoverSide::Outgoing;
                auto &place = outgoing ? view().outgoing : view().incoming;
                if (place)
                    find(line, record->kind, "side", "a second signature of this side");
                place = std::move(*signature);
                (outgoing ? m_outgoingLine : m_incomingLine) = line;
            }
        } else if (record->kind == duty::HandoverConsent::Kind) {
            if (auto consent = asRecord<duty::HandoverConsent>(line, *record)) {
                m_consentLines.emplace_back(line, *consent);
                view().consents.insert_or_assign(consent->id, std::move(*consent));
            }
        } else if (record->kind == duty::HandoverCorrection::Kind) {
            if (auto correction = asRecord<duty::HandoverCorrection>(line, *record)) {
                m_correctionLines.push_back(line);
                view().corrections.push_back(std::move(*correction));
            }
        } else if (record->kind == duty::ReadBack::Kind) {
            if (auto said = asRecord<duty::ReadBack>(line, *record)) {
                const auto matter = said->value.matter;
                if (!view().readBacks.try_emplace(matter, std::move(*said)).second)
                    find(line, record->kind, "matter", "read back twice");
                m_readBackLines[matter] = line;
            }
        } else if (record->kind == duty::Shift::Kind) {
            if (auto shift = asRecord<duty::Shift>(line, *record)) {
                if (m_report.shift)
                    find(line, record->kind, {}, "a second shift");
                m_shiftId = shift->id;
                m_report.shift = std::move(shift->value);
                m_shiftLine = line;
            }
        } else if (record->kind == duty::CheckResult::Kind) {
            if (const auto result = asRecord<duty::CheckResult>(line, *record))
                m_checks.emplace_back(line, result->value);
        } else {
            find(line, record->kind, "kind", "no record of a handover");
        }
    }

    duty::HandoverView &view()
    {
        if (!m_report.view)
            m_report.view.emplace();
        return *m_report.view;
    }

    /// Which leaves are other than their digests say.
    void nameAltered(int line, const std::string &what, const json::object &fields, const std::map<std::string, std::string> &leaves)
    {
        const auto now = leavesOf(fields);
        for (const auto &[path, digest] : now) {
            const auto known = leaves.find(path);
            if (known == leaves.end())
                find(line, what, path, "it was added");
            else if (known->second != digest)
                find(line, what, path, "it was altered");
        }
        for (const auto &[path, digest] : leaves) {
            if (!now.contains(path))
                find(line, what, path, "it was taken out");
        }
    }

    void takeSeal(int line, std::string_view text)
    {
        m_sealLine = line;
        m_seal = read<Seal>(line, "seal", text);
    }

    void checkSealed(const std::vector<std::string_view> &lines)
    {
        if (!m_seal)
            return;
        nameAltered(1, "header", toJsonObject(*m_report.header), m_seal->leaves);
        if (m_seal->lines.size() != lines.size() - 1)
            find(m_sealLine, "seal", "lines",
                 "the file has " + std::to_string(lines.size() - 1) + " lines before it, and it names " + std::to_string(m_seal->lines.size()));
        for (std::size_t i = 0; i < std::min(m_seal->lines.size(), lines.size() - 1); ++i) {
            if (m_seal->lines[i] != shortDigestOf(lines[i]))
                find(static_cast<int>(i) + 1, i == 0 ? "header" : "record", {}, "the line is not the one that was sealed");
        }
        const auto sealed = m_text.substr(0, m_text.size() - lines.back().size() - (m_text.ends_with('\n') ? 1 : 0));
        if (digestOf(sealed).toString() != m_seal->digest)
            find(m_sealLine, "seal", "digest", "the lines before it have another one");
    }

    void checkPaper()
    {
        if (m_report.hasPaper && digestOf(m_paper).toString() != m_report.header->paper)
            find(0, PaperName, {}, "it is not the paper that was exported");
    }

    void checkProof()
    {
        if (!m_report.view || m_report.view->handover.id.isNil() || !m_report.shift) {
            find(0, LinesName, {}, !m_report.shift ? "the shift is missing" : "the handover is missing");
            return;
        }
        const auto &handover = m_report.view->handover.value;
        for (std::size_t i = 0; i < m_correctionLines.size(); ++i) {
            if (m_report.view->corrections[i].value.handover != m_report.view->handover.id)
                find(m_correctionLines[i], duty::HandoverCorrection::Kind, "handover", "another sheet's");
        }
        if (handover.shift != m_shiftId)
            find(m_handoverLine, duty::Handover::Kind, "shift", "another shift's");
        if (m_report.shift->handover && *m_report.shift->handover != m_report.view->handover.id)
            find(m_shiftLine, duty::Shift::Kind, "handover", "it ended by another handover");
        if (m_report.shift->endedAt && m_report.view->incoming && *m_report.shift->endedAt != m_report.view->incoming->value.at)
            find(m_shiftLine, duty::Shift::Kind, "endedAt", "duty passes when the incoming officer signs");
        for (const auto &[line, result] : m_checks) {
            if (result.shift != m_shiftId)
                find(line, duty::CheckResult::Kind, "shift", "another shift's");
        }
        for (const auto &[matter, said] : m_report.view->readBacks) {
            if (said.value.handover != m_report.view->handover.id)
                find(m_readBackLines[matter], duty::ReadBack::Kind, "handover", "another handover's");
        }
        m_report.proof = duty::proveHandover(m_report.header->office, *m_report.view);
        for (const auto &proof : m_report.proof) {
            if (proof.holds)
                continue;
            const bool isSignature = proof.part == duty::ProofPart::Outgoing || proof.part == duty::ProofPart::Incoming;
            find(proof.part == duty::ProofPart::Outgoing       ? m_outgoingLine
                     : proof.part == duty::ProofPart::Incoming ? m_incomingLine
                                                               : m_handoverLine,
                 proof.part == duty::ProofPart::Digest         ? "digest"
                     : proof.part == duty::ProofPart::ReadBack ? "read-back"
                     : proof.part == duty::ProofPart::Outgoing ? "outgoing signature"
                                                               : "incoming signature",
                 isSignature ? "word" : std::string(), proof.detail);
        }
    }

    void checkSigners()
    {
        const auto own = VerifyKey::fromBytes(m_report.header->serverKey);
        if (m_given && (!own || own->bytes != m_given->bytes))
            find(1, "header", "serverKey", "another server's key than the one that was given");
        const auto key = m_given ? std::optional(*m_given) : own ? std::optional(*own) : std::nullopt;
        if (!key)
            return find(1, "header", "serverKey", "no key");
        if (m_report.view) {
            for (const auto *signature : {&m_report.view->outgoing, &m_report.view->incoming}) {
                if (*signature)
                    checkSigner((*signature)->value.word, enumName((*signature)->value.side), (*signature)->value.by, (*signature)->value.at, *key,
                                signature == &m_report.view->outgoing ? m_outgoingLine : m_incomingLine);
            }
        }
        for (const auto &[line, consent] : m_consentLines) {
            if (!m_report.shift || consent.value.shift != m_shiftId)
                find(line, duty::HandoverConsent::Kind, "shift", "another shift's");
            else if (!feed::verifyWord(consent.value.word, duty::consentedIn(m_report.header->office, consent.value)))
                find(line, duty::HandoverConsent::Kind, "word", "the leader's word does not fit");
            else
                checkSigner(consent.value.word, "consent", consent.value.by, consent.value.at, *key, line);
        }
        if (!m_seal || !m_report.view)
            return;
        if (!m_seal->word)
            return find(m_sealLine, "seal", "word", "nobody has signed the export");
        const auto matter = sealedMatter(*m_report.header, m_report.view->handover.id, m_seal->digest);
        if (!feed::verifyWord(*m_seal->word, matter))
            return find(m_sealLine, "seal", "word", "the signature does not fit");
        checkSigner(*m_seal->word, "export", m_report.header->exportedBy, m_report.header->exportedAt, *key, m_sealLine);
    }

    void checkSigner(const feed::SignedWord &word, const std::string &as, const std::string &name, Instant at, const VerifyKey &key, int line)
    {
        const auto certified = feed::verifyCertificateOf(word, m_report.header->server, key);
        if (!certified)
            return find(line, as == "export" ? "seal" : as + " signature", "word.certificate",
                        certified.error().code == ErrorCode::NotFound ? "the file has no word of the server for this key"
                                                                      : "the server did not certify this key for its signer");
        m_report.signers.push_back({as, name, word.signer, word.certificate->installationName, at});
    }

    std::string_view m_bytes;
    const std::optional<VerifyKey> &m_given;
    Report m_report;
    std::string m_text;
    std::string m_paper;
    std::optional<Seal> m_seal;
    std::vector<std::pair<int, duty::BoardRecord<duty::HandoverConsent>>> m_consentLines;
    std::vector<int> m_correctionLines; ///< of the view's corrections, in their order
    Id m_shiftId;
    int m_sealLine = 0;
    int m_handoverLine = 0;
    int m_outgoingLine = 0;
    int m_incomingLine = 0;
    int m_shiftLine = 0;
    std::map<Id, int> m_readBackLines;
    std::vector<std::pair<int, duty::CheckResult>> m_checks;
};
} // namespace

Report audit(std::string_view bytes, const std::optional<VerifyKey> &key) { return FileCheck(bytes, key).run(); }

} // namespace redoubt::handover
