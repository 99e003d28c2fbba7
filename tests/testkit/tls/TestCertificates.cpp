// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/tls/TestCertificates.h"

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace redoubt::testkit {

namespace {
template <auto free>
struct Free
{
    template <class T>
    void operator()(T *object) const
    {
        free(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Free<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, Free<X509_free>>;
using MemoryBio = std::unique_ptr<BIO, Free<BIO_free_all>>;
using Extension = std::unique_ptr<X509_EXTENSION, Free<X509_EXTENSION_free>>;

void require(bool holds, const char *what)
{
    if (!holds)
        throw std::runtime_error(std::string("test certificate: ") + what);
}

std::string textOfBio(BIO *bio)
{
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio, &data);
    return {data, static_cast<std::size_t>(size)};
}

MemoryBio bioOf(const std::string &text) { return MemoryBio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size()))); }

void addExtension(X509 *certificate, X509 *issuer, int nid, const std::string &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1, value.c_str());
}

Certificate newCertificate(EVP_PKEY *key, const std::string &commonName, long from, long to)
{
    Certificate certificate(X509_new());
    X509_set_version(certificate.get(), 2);
    std::unique_ptr<BIGNUM, Free<BN_free>> serial(BN_new());
    require(BN_rand(serial.get(), 127, 0, 0) == 1, "serial");
    BN_to_ASN1_INTEGER(serial.get(), X509_get_serialNumber(certificate.get()));
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), from);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), to);
    auto *name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char *>(commonName.c_str()), -1, -1, 0);
    require(X509_set_pubkey(certificate.get(), key) == 1, "public key");
    return certificate;
}

TlsIdentity signedBy(EVP_PKEY *signer, Certificate certificate, const Key &key)
{
    require(X509_sign(certificate.get(), signer, EVP_sha256()) > 0, "signature");
    TlsIdentity identity;
    const MemoryBio pem(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(pem.get(), certificate.get());
    identity.certificatePem = textOfBio(pem.get());
    const MemoryBio keyPem(BIO_new(BIO_s_mem()));
    PEM_write_bio_PrivateKey(keyPem.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
    identity.keyPem = textOfBio(keyPem.get());
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate.get(), &der);
    require(size > 0, "DER");
    identity.certificateDer.assign(der, der + size);
    OPENSSL_free(der);
    return identity;
}

void addServerExtensions(X509 *certificate, X509 *issuer, const CertificateRequest &request)
{
    addExtension(certificate, issuer, NID_key_usage, "critical,digitalSignature");
    addExtension(certificate, issuer, NID_ext_key_usage, "serverAuth");
    std::string names;
    for (const auto &name : request.dnsNames)
        names += (names.empty() ? "DNS:" : ",DNS:") + name;
    for (const auto &address : request.addresses)
        names += (names.empty() ? "IP:" : ",IP:") + address;
    if (!names.empty())
        addExtension(certificate, issuer, NID_subject_alt_name, names);
}
} // namespace

TlsIdentity makeTestCa(const std::string &commonName, long validToSeconds)
{
    const Key key(EVP_EC_gen("P-256"));
    auto certificate = newCertificate(key.get(), commonName, std::min(-3600L, validToSeconds - 3600), validToSeconds);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    return signedBy(key.get(), std::move(certificate), key);
}

TlsIdentity issueTestCertificate(const TlsIdentity &ca, const CertificateRequest &request)
{
    const Certificate issuer(PEM_read_bio_X509(bioOf(ca.certificatePem).get(), nullptr, nullptr, nullptr));
    const Key issuerKey(PEM_read_bio_PrivateKey(bioOf(ca.keyPem).get(), nullptr, nullptr, nullptr));
    require(issuer && issuerKey, "the CA does not read back");
    const Key key(EVP_EC_gen("P-256"));
    auto certificate = newCertificate(key.get(), request.commonName, request.validFromSeconds, request.validToSeconds);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(issuer.get()));
    addExtension(certificate.get(), issuer.get(), NID_basic_constraints, "critical,CA:FALSE");
    addExtension(certificate.get(), issuer.get(), NID_authority_key_identifier, "keyid");
    addServerExtensions(certificate.get(), issuer.get(), request);
    return signedBy(issuerKey.get(), std::move(certificate), key);
}

TlsIdentity makeSelfSigned(const CertificateRequest &request)
{
    const Key key(EVP_EC_gen("P-256"));
    auto certificate = newCertificate(key.get(), request.commonName, request.validFromSeconds, request.validToSeconds);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    addServerExtensions(certificate.get(), certificate.get(), request);
    return signedBy(key.get(), std::move(certificate), key);
}

} // namespace redoubt::testkit
