// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/SignedByApprover.h"

#include "feed/StreamFamily.h"
#include "incident/roles/IncidentRoles.h"

namespace redoubt::incident {

feed::Validation checkApproversWord(const feed::SignedWord &word, const feed::SignedMatter &matter, const feed::WriteContext &context)
{
    REDOUBT_TRY(feed::verifyWord(word, matter));
    REDOUBT_TRY(feed::checkCertificateOf(word));
    if (!context.family)
        return std::vector<std::string>{};
    if (!context.family->certifies({word.signer, word.installation}, word.key))
        return fail(ErrorCode::BadSignature, "word: no key of the signer");
    if (!context.family->holdsInUnit(word.signer, context.owner, registerWriters::ofApprovals()))
        return fail(ErrorCode::Forbidden, "word: of somebody who approves nothing here");
    return std::vector<std::string>{};
}

} // namespace redoubt::incident
