// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/TlsContext.h"

#include <boost/asio/error.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/http/error.hpp>
#include <boost/beast/websocket/error.hpp>

#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

namespace redoubt::sync {

namespace asio = boost::asio;
namespace beast = boost::beast;

namespace {
struct FreeBio
{
    void operator()(BIO *bio) const { BIO_free_all(bio); }
};
struct FreeCertificate
{
    void operator()(X509 *certificate) const { X509_free(certificate); }
};
using Bio = std::unique_ptr<BIO, FreeBio>;
using Certificate = std::unique_ptr<X509, FreeCertificate>;

Digest digestOfCertificate(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = i2d_X509(certificate, &der);
    if (size <= 0)
        return {};
    const auto digest = digestOf(ByteView(der, static_cast<std::size_t>(size)));
    OPENSSL_free(der);
    return digest;
}

std::string pemOf(X509 *certificate)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_X509(bio.get(), certificate);
    char *data = nullptr;
    const auto size = BIO_get_mem_data(bio.get(), &data);
    return {data, static_cast<std::size_t>(size)};
}

std::shared_ptr<asio::ssl::context> newContext(bool allowsTls12)
{
    auto context = std::make_shared<asio::ssl::context>(asio::ssl::context::tls_client);
    SSL_CTX_set_min_proto_version(context->native_handle(), allowsTls12 ? TLS1_2_VERSION : TLS1_3_VERSION);
    SSL_CTX_set_mode(context->native_handle(), SSL_MODE_RELEASE_BUFFERS);
    static constexpr unsigned char http11[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    SSL_CTX_set_alpn_protos(context->native_handle(), http11, sizeof http11);
    return context;
}
} // namespace

Result<std::shared_ptr<asio::ssl::context>> makeTlsContext(const TlsTrust &trust)
{
    auto context = newContext(trust.allowsTls12);
    boost::system::error_code error;
    if (trust.caPem)
        context->add_certificate_authority(asio::buffer(*trust.caPem), error);
    else
        context->set_default_verify_paths(error);
    if (error)
        return fail(ErrorCode::TlsUntrusted, "the CA does not read: " + error.message());
    context->set_verify_mode(asio::ssl::verify_peer, error);
    return context;
}

std::shared_ptr<asio::ssl::context> makeLookingContext()
{
    auto context = newContext(true);
    context->set_verify_mode(asio::ssl::verify_none);
    return context;
}

Result<void> expectHost(SSL *ssl, const ServerAddress &address)
{
    auto *parameters = SSL_get0_param(ssl);
    X509_VERIFY_PARAM_set_hostflags(parameters, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const bool isSet = address.isIp ? X509_VERIFY_PARAM_set1_ip_asc(parameters, address.host.c_str()) == 1
                                    : X509_VERIFY_PARAM_set1_host(parameters, address.host.c_str(), 0) == 1;
    if (!isSet || (!address.isIp && SSL_set_tlsext_host_name(ssl, address.host.c_str()) != 1))
        return fail(ErrorCode::InvalidArgument, "a host that TLS cannot name");
    return {};
}

Result<std::string> findCaInChain(SSL *ssl, const Digest &digest)
{
    const auto *chain = SSL_get_peer_cert_chain(ssl);
    for (int i = 0; chain && i < sk_X509_num(chain); ++i) {
        auto *certificate = sk_X509_value(chain, i);
        if (digestOfCertificate(certificate) == digest && X509_check_ca(certificate) > 0)
            return pemOf(certificate);
    }
    return fail(ErrorCode::TlsUntrusted, "no CA of that digest in the server's chain");
}

Result<void> checkCaDigest(const std::string &pem, const Digest &digest)
{
    const Bio bio(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(bio.get(), nullptr, nullptr, nullptr));
    ERR_clear_error();
    if (!certificate || digestOfCertificate(certificate.get()) != digest)
        return fail(ErrorCode::TlsUntrusted, "the CA is not the one of the digest");
    return {};
}

Failure handshakeFailure(SSL *ssl, const boost::system::error_code &error)
{
    Failure failure;
    failure.detail = error.message();
    const auto verdict = SSL_get_verify_result(ssl);
    switch (verdict) {
    case X509_V_OK: break;
    case X509_V_ERR_CERT_HAS_EXPIRED:
    case X509_V_ERR_CERT_NOT_YET_VALID:
        failure.code = ErrorCode::TlsExpired;
        failure.detail = X509_verify_cert_error_string(verdict);
        return failure;
    default:
        failure.code = ErrorCode::TlsUntrusted;
        failure.detail = X509_verify_cert_error_string(verdict);
        return failure;
    }
    if (error.category() == asio::error::get_ssl_category()) {
        // No common version or cipher: not a server to talk to with these settings.
        failure.code = ErrorCode::TlsUntrusted;
        return failure;
    }
    return connectionFailure(error);
}

Failure connectionFailure(const boost::system::error_code &error)
{
    Failure failure;
    failure.detail = error.message();
    if (error == beast::error::timeout) {
        failure.code = ErrorCode::Timeout;
    } else if (error == asio::error::operation_aborted) {
        failure.code = ErrorCode::Cancelled;
    } else if (error == beast::http::error::body_limit || error == beast::http::error::header_limit
               || error == beast::websocket::error::message_too_big || error == beast::http::error::buffer_overflow) {
        failure.code = ErrorCode::TooLarge;
    } else if (error == beast::http::error::end_of_stream || error == beast::http::error::partial_message) {
        failure.code = ErrorCode::Offline;
    } else if (error.category() == beast::http::make_error_code(beast::http::error::bad_method).category()
               || error.category() == beast::websocket::make_error_code(beast::websocket::error::closed).category()) {
        failure.code = ErrorCode::ProtocolError;
    } else {
        failure.code = ErrorCode::Offline;
    }
    return failure;
}

} // namespace redoubt::sync
