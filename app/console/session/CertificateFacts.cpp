// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/CertificateFacts.h"

#include "core/crypto/Digest.h"

#include <openssl/pem.h>
#include <openssl/x509.h>

#include <ctime>
#include <memory>

namespace redoubt::console {

namespace {
std::string grouped(ByteView bytes)
{
    std::string text;
    for (const auto byte : bytes) {
        if (!text.empty())
            text.push_back(':');
        constexpr std::string_view digits = "0123456789ABCDEF";
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    return text;
}
} // namespace

Result<CertificateFacts> readCertificate(const std::string &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())), &BIO_free);
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(bio ? PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr) : nullptr,
                                                                  &X509_free);
    if (!certificate)
        return fail(ErrorCode::Malformed, "not a PEM certificate");
    CertificateFacts facts;
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    if (size <= 0)
        return fail(ErrorCode::Malformed, "a certificate without a DER form");
    facts.fingerprint = grouped(digestOf(ByteView(der, static_cast<std::size_t>(size))).bytes);
    OPENSSL_free(der);
    char name[256] = {};
    auto *subject = X509_get_subject_name(certificate.get());
    if (X509_NAME_get_text_by_NID(subject, NID_commonName, name, sizeof name) <= 0)
        X509_NAME_oneline(subject, name, sizeof name);
    facts.subject = name;
    std::tm until{};
    if (ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &until) == 1)
        facts.validUntil = Instant{static_cast<std::int64_t>(timegm(&until)) * 1000};
    return facts;
}

std::string fingerprintOf(const std::string &digest)
{
    const auto parsed = Digest::parse(digest);
    return parsed ? grouped(parsed->bytes) : std::string();
}

} // namespace redoubt::console
