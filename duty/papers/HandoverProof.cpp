// SPDX-License-Identifier: GPL-3.0-or-later
#include "duty/papers/HandoverProof.h"

#include "duty/shift/HandoverRules.h"
#include "duty/shift/HoldRules.h"
#include "duty/shift/ReadBackRule.h"

#include <algorithm>

namespace redoubt::duty {

namespace {
bool hasConsent(const Id &office, const HandoverView &view, const HandoverSignature &signature)
{
    const auto consent = view.consents.find(signature.consent.value_or(Id()));
    return consent != view.consents.end() && checkOnBehalf(consent->second.value, view.handover.value.shift, signature)
        && feed::verifyWord(consent->second.value.word, consentedIn(office, consent->second.value));
}

ProofLine proveSignature(const Id &office, const HandoverView &view, HandoverSide side)
{
    ProofLine line{side == HandoverSide::Outgoing ? ProofPart::Outgoing : ProofPart::Incoming, false, {}, {}, {}};
    const auto &signature = side == HandoverSide::Outgoing ? view.outgoing : view.incoming;
    if (!signature) {
        line.detail = "not signed";
        return line;
    }
    const auto &value = signature->value;
    const auto &handover = view.handover.value;
    line.who = value.by;
    line.meant = value.meant.value_or("");
    if (value.side != side || value.handover != view.handover.id || value.digest != handover.digest)
        line.detail = "signed something else";
    else if (const auto may = checkSigner(handover.sheet, value); !may)
        line.detail = may.error().detail;
    else if (value.insteadOf && !hasConsent(office, view, value))
        line.detail = "signed on behalf of somebody, without a leader's consent that fits";
    else if (!feed::verifyWord(value.word, signedIn(office, value)))
        line.detail = "the signature does not fit";
    else
        line.holds = true;
    return line;
}

std::string endOf(const Id &id, std::size_t digits)
{
    auto text = id.toString();
    text.erase(0, text.size() - digits);
    std::ranges::transform(text, text.begin(), [](char c) { return c >= 'a' && c <= 'f' ? static_cast<char>(c - 'a' + 'A') : c; });
    return text;
}

std::int64_t wholeMinutes(Instant instant) { return instant.ms >= 0 ? instant.ms / 60'000 : -((-instant.ms + 59'999) / 60'000); }
} // namespace

std::vector<ProofLine> proveHandover(const Id &office, const HandoverView &view)
{
    const auto &handover = view.handover.value;
    std::vector<ProofLine> lines;
    const bool isSheets = digestOfSheet(handover.sheet) == handover.digest;
    lines.push_back({ProofPart::Digest, isSheets, {}, isSheets ? handover.digest : "the sheet has another digest than the one that was signed", {}});
    lines.push_back(proveSignature(office, view, HandoverSide::Outgoing));
    lines.push_back(proveSignature(office, view, HandoverSide::Incoming));
    if (lines[1].holds && lines[2].holds && view.outgoing->value.word.signer == view.incoming->value.word.signer) {
        lines[2].holds = false;
        lines[2].detail = "one person signed for both sides";
    }
    int asked = 0;
    int said = 0;
    for (const auto &matter : handover.sheet.matters) {
        if (!matter.critical)
            continue;
        ++asked;
        const auto word = view.readBacks.find(matter.matter);
        said += word != view.readBacks.end() && word->second.value.matches && saysTheSame(word->second.value.said, matter.answer) ? 1 : 0;
    }
    lines.push_back({ProofPart::ReadBack,
                     asked == said,
                     std::to_string(said) + "/" + std::to_string(asked),
                     asked == said ? std::string() : "something was not read back as it stands",
                     {}});
    return lines;
}

bool allHold(const std::vector<ProofLine> &lines) { return std::ranges::all_of(lines, &ProofLine::holds); }

std::int64_t minutesLate(Instant endsAt, Instant signedAt) { return wholeMinutes(signedAt) - wholeMinutes(endsAt); }

std::string handoverNumber(calendar::CivilDate day, const Id &handover)
{
    auto date = day.toString();
    std::erase(date, '-');
    return "JJ-" + date + "-" + endOf(handover, 4);
}

std::string matterNumber(const Id &matter) { return "M-" + endOf(matter, 6); }

} // namespace redoubt::duty
