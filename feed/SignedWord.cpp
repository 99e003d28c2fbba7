// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/SignedWord.h"

#include "core/crypto/Digest.h"

namespace redoubt::feed {

Bytes signedMessage(const SignedMatter &matter, const Id &signer)
{
    Hasher hasher;
    hasher.addField("redoubt signed word 1").add(matter.stream.bytes()).addField(matter.kind).add(matter.record.bytes());
    hasher.addField(matter.as).addField(matter.digest).add(signer.bytes()).addField(std::to_string(matter.at.ms));
    const auto digest = hasher.finish();
    return Bytes(digest.bytes.begin(), digest.bytes.end());
}

SignedWord signWord(const SigningKey &key, const Author &signer, const SignedMatter &matter)
{
    SignedWord word;
    word.signer = signer.account;
    word.installation = signer.installation;
    word.key.assign(key.verifyKey().bytes.begin(), key.verifyKey().bytes.end());
    const auto signature = key.sign(signedMessage(matter, signer.account));
    word.signature.assign(signature.begin(), signature.end());
    return word;
}

Result<void> verifyWord(const SignedWord &word, const SignedMatter &matter)
{
    const auto key = VerifyKey::fromBytes(word.key);
    if (!key)
        return fail(ErrorCode::BadSignature, "no key");
    return key->verify(signedMessage(matter, word.signer), word.signature);
}

Result<void> checkCertificateOf(const SignedWord &word)
{
    const auto &given = word.certificate;
    if (given && (given->account != word.signer || given->installation != word.installation || given->key != word.key))
        return fail(ErrorCode::BadSignature, "a certificate of somebody else's key");
    return {};
}

Result<void> verifyCertificateOf(const SignedWord &word, const Id &server, const VerifyKey &serverKey)
{
    if (!word.certificate)
        return fail(ErrorCode::NotFound, "no certificate");
    REDOUBT_TRY(checkCertificateOf(word));
    return serverKey.verify(certificateMessage(server, *word.certificate), word.certificate->signature);
}

} // namespace redoubt::feed
