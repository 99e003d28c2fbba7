// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/crypto/Signing.h"
#include "core/json/Described.h"
#include "feed/Chain.h"
#include "feed/kinds/AccountKinds.h"

#include <optional>
#include <string>
#include <string_view>

namespace redoubt::feed {

/// What a person puts their name under (DESIGN §10): the digest of exactly what was shown to them, of which record, and when.
struct SignedMatter
{
    Id stream;
    std::string kind; ///< of the record that holds the word
    Id record;        ///< what is signed
    std::string as;   ///< in which part, where a record is signed by several: "outgoing"
    std::string digest;
    Instant at;
};

/// A person's signature within a record, which somebody else may have written: a second person signs on the same console with their own
/// password. Whether the key is the signer's is said by the server's certificate of it (StreamFamily::certifies).
struct SignedWord
{
    Id signer;
    Id installation; ///< the console at which they signed
    Bytes key;       ///< Ed25519 public key, 32 bytes
    Bytes signature; ///< 64 bytes over signedMessage()
    /// The server's word that the key is the signer's there, so that whoever has the record needs nothing else to check it. None: the console did
    /// not have it (its account last signed in before such words were kept).
    std::optional<CertificateRecord> certificate;
    UnknownMembers unknown;
    bool operator==(const SignedWord &) const = default;
};
BOOST_DESCRIBE_STRUCT(SignedWord, (), (signer, installation, key, signature, certificate, unknown))

/// The very bytes that are signed: domain, stream, kind, record, part, digest, signer and time, each with its length.
[[nodiscard]] Bytes signedMessage(const SignedMatter &matter, const Id &signer);
[[nodiscard]] SignedWord signWord(const SigningKey &key, const Author &signer, const SignedMatter &matter);
/// Fails with BadSignature. Says nothing of whose key it is.
[[nodiscard]] Result<void> verifyWord(const SignedWord &word, const SignedMatter &matter);
/// That a certificate, where @p word has one, is of its very signer, console and key. Fails with BadSignature. Says nothing of who gave it.
[[nodiscard]] Result<void> checkCertificateOf(const SignedWord &word);
/// That the server @p server, whose key is @p serverKey, has certified the word's key as its signer's. Fails with NotFound (the word has no
/// certificate) or BadSignature.
[[nodiscard]] Result<void> verifyCertificateOf(const SignedWord &word, const Id &server, const VerifyKey &serverKey);

} // namespace redoubt::feed
