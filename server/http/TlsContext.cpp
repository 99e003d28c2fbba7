// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/TlsContext.h"

#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <string_view>

namespace redoubt::server {

namespace {
struct FreeBio
{
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};
struct FreeCertificate
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
struct FreeKey
{
    void operator()(EVP_PKEY *key) const { EVP_PKEY_free(key); }
};

std::unique_ptr<BIO, FreeBio> reading(const std::string &text)
{
    return std::unique_ptr<BIO, FreeBio>(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
}

// A key under a pass phrase would make OpenSSL ask at the terminal.
int refusePassPhrase(char *, int, int, void *) { return -1; }

// HTTP/1.1 is what is spoken here; a client that offers protocols without it is told so in the handshake.
int selectProtocol(SSL *, const unsigned char **out, unsigned char *length, const unsigned char *offered, unsigned int size, void *)
{
    constexpr std::string_view wanted = "http/1.1";
    for (unsigned int i = 0; i < size;) {
        const unsigned int part = offered[i];
        if (i + 1 + part > size)
            break;
        if (std::string_view(reinterpret_cast<const char *>(offered + i + 1), part) == wanted) {
            *out = offered + i + 1;
            *length = static_cast<unsigned char>(part);
            return SSL_TLSEXT_ERR_OK;
        }
        i += 1 + part;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

Result<void> useChain(SSL_CTX *context, const std::string &pem)
{
    const auto bio = reading(pem);
    const std::unique_ptr<X509, FreeCertificate> own(PEM_read_bio_X509(bio.get(), nullptr, refusePassPhrase, nullptr));
    if (!own || SSL_CTX_use_certificate(context, own.get()) != 1)
        return fail(ErrorCode::Malformed, "the certificate file holds no PEM certificate");
    if (X509_cmp_current_time(X509_get0_notAfter(own.get())) < 0)
        return fail(ErrorCode::TlsExpired, "the server's certificate has expired; renew it with 'redoubt-server certificate renew'");
    while (auto *issuer = PEM_read_bio_X509(bio.get(), nullptr, refusePassPhrase, nullptr)) {
        if (SSL_CTX_add0_chain_cert(context, issuer) != 1) {
            X509_free(issuer);
            return fail(ErrorCode::Malformed, "the certificate chain cannot be used");
        }
    }
    ERR_clear_error(); // the end of the file is reported as an error
    return {};
}
} // namespace

Result<TlsContext> makeTlsContext(const TlsSettings &settings)
{
    ERR_clear_error();
    TlsContext context(SSL_CTX_new(TLS_server_method()), SSL_CTX_free);
    if (!context)
        return fail(ErrorCode::Internal, "no TLS context");
    SSL_CTX_set_min_proto_version(context.get(), settings.allowTls12 ? TLS1_2_VERSION : TLS1_3_VERSION);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_cipher_list(context.get(), "ECDHE+AESGCM:ECDHE+CHACHA20");
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    SSL_CTX_set_num_tickets(context.get(), 1);
    SSL_CTX_set_max_early_data(context.get(), 0);
    SSL_CTX_set_mode(context.get(), SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_default_passwd_cb(context.get(), refusePassPhrase);
    // A record's head and body in one call of the system; the buffer for it is given back while nothing moves.
    SSL_CTX_set_read_ahead(context.get(), 1);
    SSL_CTX_set_alpn_select_cb(context.get(), selectProtocol, nullptr);

    REDOUBT_TRY(useChain(context.get(), settings.certificateChain));
    const auto bio = reading(settings.privateKey);
    const std::unique_ptr<EVP_PKEY, FreeKey> key(PEM_read_bio_PrivateKey(bio.get(), nullptr, refusePassPhrase, nullptr));
    if (!key)
        return fail(ErrorCode::Malformed, "the key file holds no unencrypted PEM private key");
    if (SSL_CTX_use_PrivateKey(context.get(), key.get()) != 1 || SSL_CTX_check_private_key(context.get()) != 1)
        return fail(ErrorCode::Malformed, "the private key does not belong to the certificate");
    return context;
}

} // namespace redoubt::server
