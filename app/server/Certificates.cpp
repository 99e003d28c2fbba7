// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/Certificates.h"

#include <openssl/asn1.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <arpa/inet.h>

#include <algorithm>
#include <memory>

namespace redoubt::app {

namespace {
template <auto release>
struct Release
{
    template <class T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Certificate = std::unique_ptr<X509, Release<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using MemoryBio = std::unique_ptr<BIO, Release<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, Release<BN_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using Names = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;

constexpr long SecondsPerDay = 86'400;
constexpr int CaDays = 3650;

tl::unexpected<Error> opensslFailed(const char *what)
{
    char text[256]{};
    ERR_error_string_n(ERR_peek_last_error(), text, sizeof text);
    ERR_clear_error();
    return fail(ErrorCode::Internal, std::string(what) + ": " + text);
}

Certificate readCertificate(const std::string &pem)
{
    const MemoryBio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    return certificate;
}

std::string written(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

bool addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

/// A certificate without extensions and signature. An hour into the past: clocks of consoles differ.
Result<Certificate> begin(EVP_PKEY *key, const std::string &commonName, int days)
{
    Certificate certificate(X509_new());
    const Number serial(BN_new());
    auto *x509 = certificate.get();
    const auto name = commonName.substr(0, 64); // X.520's bound of a common name
    const bool made = x509 && serial && X509_set_version(x509, 2) == 1 && BN_rand(serial.get(), 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY) == 1
        && BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(x509)) && X509_gmtime_adj(X509_getm_notBefore(x509), -3600)
        && X509_gmtime_adj(X509_getm_notAfter(x509), days * SecondsPerDay) && X509_set_pubkey(x509, key) == 1
        && X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(name.data()),
                                      static_cast<int>(name.size()), -1, 0)
            == 1;
    if (!made)
        return opensslFailed("a certificate cannot be made");
    return certificate;
}

Result<CertificatePair> sign(const Certificate &certificate, EVP_PKEY *key, EVP_PKEY *issuerKey)
{
    if (X509_sign(certificate.get(), issuerKey, EVP_sha256()) <= 0)
        return opensslFailed("a certificate cannot be signed");
    const MemoryBio text(BIO_new(BIO_s_mem()));
    const MemoryBio keyText(BIO_new(BIO_s_secmem()));
    if (PEM_write_bio_X509(text.get(), certificate.get()) != 1
        || PEM_write_bio_PrivateKey(keyText.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return opensslFailed("a certificate cannot be written");
    return CertificatePair{written(text.get()), written(keyText.get())};
}

/// What subjectAltName takes. A host is checked by hand: the extension's text form has a grammar of its own.
Result<std::string> alternativeName(const std::string &host)
{
    unsigned char address[16];
    if (inet_pton(AF_INET, host.c_str(), address) == 1 || inet_pton(AF_INET6, host.c_str(), address) == 1)
        return "IP:" + host;
    const bool isName = !host.empty() && host.size() <= 253 && host.front() != '-' && host.front() != '.'
        && std::all_of(host.begin(), host.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; });
    if (!isName)
        return fail(ErrorCode::InvalidArgument, "'" + host + "' is neither a host name nor an IP address");
    return "DNS:" + host;
}
} // namespace

Result<CertificatePair> makeCa(const std::string &serverName)
{
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailed("no key");
    REDOUBT_ASSIGN(const auto certificate, begin(key.get(), serverName + " CA", CaDays));
    auto *x509 = certificate.get();
    X509_set_issuer_name(x509, X509_get_subject_name(x509));
    if (!addExtension(x509, x509, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        || !addExtension(x509, x509, NID_key_usage, "critical,keyCertSign,cRLSign") || !addExtension(x509, x509, NID_subject_key_identifier, "hash"))
        return opensslFailed("the CA's extensions");
    return sign(certificate, key.get(), key.get());
}

Result<CertificatePair> issueServerCertificate(const CertificatePair &ca, const std::vector<std::string> &hosts, int days)
{
    if (hosts.empty())
        return fail(ErrorCode::InvalidArgument, "a certificate needs a host name or an address");
    const auto issuer = readCertificate(ca.certificate);
    const MemoryBio keyBio(BIO_new_mem_buf(ca.key.data(), static_cast<int>(ca.key.size())));
    const Key issuerKey(PEM_read_bio_PrivateKey(keyBio.get(), nullptr, nullptr, nullptr));
    if (!issuer || !issuerKey)
        return fail(ErrorCode::Malformed, "the CA's files are not PEM");
    std::string names;
    for (const auto &host : hosts) {
        REDOUBT_ASSIGN(const auto name, alternativeName(host));
        names += (names.empty() ? "" : ",") + name;
    }
    const Key key(EVP_EC_gen("P-256"));
    if (!key)
        return opensslFailed("no key");
    REDOUBT_ASSIGN(const auto certificate, begin(key.get(), hosts.front(), days));
    auto *x509 = certificate.get();
    X509_set_issuer_name(x509, X509_get_subject_name(issuer.get()));
    if (!addExtension(x509, issuer.get(), NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(x509, issuer.get(), NID_key_usage, "critical,digitalSignature")
        || !addExtension(x509, issuer.get(), NID_ext_key_usage, "serverAuth") || !addExtension(x509, issuer.get(), NID_subject_key_identifier, "hash")
        || !addExtension(x509, issuer.get(), NID_authority_key_identifier, "keyid:always")
        || !addExtension(x509, issuer.get(), NID_subject_alt_name, names))
        return opensslFailed("the certificate's extensions");
    REDOUBT_ASSIGN(auto pair, sign(certificate, key.get(), issuerKey.get()));
    pair.certificate += ca.certificate;
    return pair;
}

Result<std::vector<std::string>> hostsOf(const std::string &pem)
{
    const auto certificate = readCertificate(pem);
    if (!certificate)
        return fail(ErrorCode::Malformed, "no PEM certificate");
    const Names names(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(certificate.get(), NID_subject_alt_name, nullptr, nullptr)));
    std::vector<std::string> hosts;
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const auto *name = sk_GENERAL_NAME_value(names.get(), i);
        const auto *bytes = name->type == GEN_DNS ? name->d.dNSName : name->type == GEN_IPADD ? name->d.iPAddress : nullptr;
        if (!bytes)
            continue;
        const auto *data = ASN1_STRING_get0_data(bytes);
        const int size = ASN1_STRING_length(bytes);
        char text[INET6_ADDRSTRLEN]{};
        if (name->type == GEN_DNS)
            hosts.emplace_back(reinterpret_cast<const char *>(data), static_cast<std::size_t>(size));
        else if (inet_ntop(size == 4 ? AF_INET : AF_INET6, data, text, sizeof text))
            hosts.emplace_back(text);
    }
    return hosts;
}

Result<Instant> expiryOf(const std::string &pem)
{
    const auto certificate = readCertificate(pem);
    tm time{};
    if (!certificate || ASN1_TIME_to_tm(X509_get0_notAfter(certificate.get()), &time) != 1)
        return fail(ErrorCode::Malformed, "no PEM certificate");
    return Instant{static_cast<std::int64_t>(timegm(&time)) * 1000};
}

Result<Digest> certificateDigest(const std::string &pem)
{
    const auto certificate = readCertificate(pem);
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : -1;
    if (size <= 0)
        return fail(ErrorCode::Malformed, "no PEM certificate");
    const auto digest = digestOf(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    return digest;
}

} // namespace redoubt::app
