// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/Reports.h"

#include "core/crypto/Digest.h"

namespace redoubt::incident {

WrittenText writtenIn(const ReportSection &section) { return {section.text, section.writtenBy.value_or(""), section.writtenAt, {}}; }

std::string_view lawName(ReportStage stage)
{
    switch (stage) {
    case ReportStage::Initial: return "初报";
    case ReportStage::FollowUp: return "续报";
    case ReportStage::Final: break;
    }
    return "终报";
}

std::string issuedDigest(const IssuedReport &issued)
{
    const auto fields = toJsonObject(issued);
    json::object shown;
    for (const auto *member : {"report", "incident", "content", "at", "by"}) {
        if (const auto *value = fields.if_contains(member))
            shown[member] = *value;
    }
    return digestOf(writeCanonicalJson(json::value(std::move(shown)))).toString();
}

feed::SignedMatter issuedIn(const Id &stream, const IssuedReport &issued)
{
    return {stream, IssuedReport::Kind, issued.report, "approver", issued.digest, issued.at};
}

} // namespace redoubt::incident
