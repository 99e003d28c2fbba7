// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/streams/Certificates.h"

#include "feed/Fold.h"
#include "feed/wire/Chains.h"

namespace redoubt::server {

std::vector<feed::CertificateRecord> certificatesOf(ReadTransaction &storage, const ServerIdentity &identity, const feed::Author &author)
{
    std::vector<feed::CertificateRecord> certificates;
    const auto stream = storage.stream(feed::accountStream(identity.id, author.account));
    if (!stream || author == identity.author())
        return certificates;
    for (const auto &id : storage.recordsOfKind(*stream, feed::CertificateRecord::Kind)) {
        const auto state = feed::decodeRecord(storage.record(*stream, id).value_or(""));
        const auto certificate = state ? feed::decodeFields<feed::CertificateRecord>(*state) : fail(state.error());
        if (certificate && certificate->installation == author.installation && certificates.size() < feed::ChainsPage::MaxCertificates)
            certificates.push_back(*certificate);
    }
    return certificates;
}

} // namespace redoubt::server
