// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/client/Enrolment.h"

#include "tests/sync/ClientFixture.h"
#include "tests/testkit/TestRegistry.h"

using namespace redoubt;
using namespace redoubt::testkit;

namespace {
Reply healthy(const TestRequest &) { return Reply::json(200, R"({"status":"ok"})"); }
} // namespace

class TestClientTls : public QObject
{
    Q_OBJECT

    TlsIdentity m_ca = makeTestCa();
    ClientFixture m_fixture;

    sync::Answer<sync::Enrolled> enrol(feed::EnrolmentTicket ticket)
    {
        return m_fixture.await<sync::Enrolled>(
            [&](auto done) { sync::enrol(m_fixture.io, std::move(ticket), "DUTY-01", ClientFixture::quickSettings(), std::move(done)); });
    }

    Reply enrolled(const TestRequest &request, const std::string &ca)
    {
        m_seen = request.body();
        feed::EnrolResponse response;
        response.name = "DUTY-01";
        response.secret = Bytes(32, 7);
        response.ca = ca;
        return Reply::json(200, writeJson(toJson(response)));
    }
    std::string m_seen;

private Q_SLOTS:
    void init() { m_seen.clear(); }

    void anEnrolmentIsGivenUpAtOnce()
    {
        TlsTestServer server({issueTestCertificate(m_ca)}, [](const TestRequest &) {
            Reply silent;
            silent.isSilent = true;
            return silent;
        });
        std::optional<sync::Answer<sync::Enrolled>> told;
        const auto running = sync::enrol(m_fixture.io, {1, server.url(), m_ca.digest().toString(), m_ca.certificatePem, "code", {}}, "DUTY-01", {},
                                         [&](auto answer) { told = std::move(answer); });
        QVERIFY(running);
        m_fixture.io.restart();
        m_fixture.io.run_for(std::chrono::milliseconds(300)); // somewhere in connection, handshake or waiting

        running->cancel();
        const auto begin = std::chrono::steady_clock::now();
        m_fixture.io.restart();
        m_fixture.io.run_for(std::chrono::seconds(20));

        QVERIFY(std::chrono::steady_clock::now() - begin < std::chrono::seconds(5)); // nothing waits for the server any more
        QVERIFY(told && !*told);
        QCOMPARE(told->error().code, ErrorCode::Cancelled);
    }

    void theServerOfThePinnedCaIsTrusted()
    {
        TlsTestServer server({issueTestCertificate(m_ca)}, healthy);
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto health = m_fixture.health(*client);

        QVERIFY(health);
        QCOMPARE(health->at("status").as_string(), boost::json::string("ok"));
    }

    void aNameIsVerifiedAsAnAddressIs()
    {
        TlsTestServer server({issueTestCertificate(m_ca)}, healthy);
        const auto client = m_fixture.client(server.url("localhost"), m_ca);

        QVERIFY(m_fixture.health(*client));
    }

    void whoCannotBeTrustedGetsNothing_data()
    {
        QTest::addColumn<int>("which");
        QTest::addColumn<int>("code");

        QTest::newRow("an expired certificate") << 0 << int(ErrorCode::TlsExpired);
        QTest::newRow("a certificate that is not valid yet") << 1 << int(ErrorCode::TlsExpired);
        QTest::newRow("another CA of the same name") << 2 << int(ErrorCode::TlsUntrusted);
        QTest::newRow("a certificate for another address") << 3 << int(ErrorCode::TlsUntrusted);
        QTest::newRow("a self-signed certificate") << 4 << int(ErrorCode::TlsUntrusted);
        QTest::newRow("TLS 1.2") << 5 << int(ErrorCode::TlsUntrusted);
    }

    void whoCannotBeTrustedGetsNothing()
    {
        QFETCH(int, which);
        QFETCH(int, code);
        TlsTestServer::Options options;
        CertificateRequest request;
        if (which == 0) {
            request.validFromSeconds = -7200;
            request.validToSeconds = -3600;
        } else if (which == 1) {
            request.validFromSeconds = 3600;
        } else if (which == 3) {
            request.dnsNames = {"elsewhere.example"};
            request.addresses = {"10.0.0.1"};
        }
        options.identity = which == 4 ? makeSelfSigned(request) : issueTestCertificate(which == 2 ? makeTestCa() : m_ca, request);
        options.isOnlyTls12 = which == 5;
        std::atomic<int> requests{0};
        TlsTestServer server(options, [&](const TestRequest &r) {
            ++requests;
            return healthy(r);
        });
        const auto client = m_fixture.client(server.url(), m_ca);

        const auto health = m_fixture.health(*client);

        REDOUBT_REFUSED(health, static_cast<ErrorCode>(code));
        QCOMPARE(requests.load(), 0);
        QVERIFY(sync::isLinkFailure(health.error()));
    }

    void tls12IsSpokenWhenTheSettingSaysSo()
    {
        TlsTestServer server({issueTestCertificate(m_ca), {}, true}, healthy);
        const auto client = m_fixture.client(server.url(), m_ca, ClientFixture::quickSettings(), true);

        QVERIFY(m_fixture.health(*client));
    }

    void aCaThatDoesNotReadIsRefusedAtOnce()
    {
        const auto client = sync::Client::make(m_fixture.io, *sync::ServerAddress::parse("https://127.0.0.1:1"), {"not PEM", false});

        QVERIFY(!client);
        QCOMPARE(client.error().code, ErrorCode::TlsUntrusted);
    }

    void noServerIsOffline()
    {
        std::string url;
        {
            TlsTestServer gone({issueTestCertificate(m_ca)}, healthy);
            url = gone.url();
        }
        const auto client = m_fixture.client(url, m_ca);

        REDOUBT_REFUSED(m_fixture.health(*client), ErrorCode::Offline);
    }

    void enrolmentPinsTheCaOfTheTicket()
    {
        TlsTestServer server({issueTestCertificate(m_ca)}, [&](const TestRequest &r) { return enrolled(r, m_ca.certificatePem); });

        const auto result = enrol({1, server.url(), m_ca.digest().toString(), m_ca.certificatePem, "ABCD", {}});

        QVERIFY(result);
        QCOMPARE(result->response.secret, Bytes(32, 7));
        QVERIFY(m_seen.find("ABCD") != std::string::npos);
    }

    void enrolmentByDigestFindsTheCaInTheChain()
    {
        TlsTestServer server({issueTestCertificate(m_ca), {m_ca.certificatePem}},
                             [&](const TestRequest &r) { return enrolled(r, m_ca.certificatePem); });

        const auto result = enrol({1, server.url(), m_ca.digest().toString(), {}, "ABCD", {}});

        QVERIFY(result);
        QCOMPARE(QString::fromStdString(result->response.ca), QString::fromStdString(m_ca.certificatePem));
    }

    void enrolmentTellsNobodyElseTheCode_data()
    {
        QTest::addColumn<int>("which");

        QTest::newRow("another CA in the chain") << 0;
        QTest::newRow("the CA is not in the chain") << 1;
        QTest::newRow("the right CA in the chain of another's certificate") << 2;
        QTest::newRow("the ticket's CA is not the one of its digest") << 3;
        QTest::newRow("the digest is of the server's own certificate") << 4;
        QTest::newRow("the server's answer names another CA") << 5;
    }

    void enrolmentTellsNobodyElseTheCode()
    {
        QFETCH(int, which);
        const auto other = makeTestCa();
        const auto own = issueTestCertificate(m_ca);
        TlsTestServer::Options options{own, {m_ca.certificatePem}};
        feed::EnrolmentTicket ticket{1, {}, m_ca.digest().toString(), {}, "ABCD", {}};
        if (which == 0)
            options = {issueTestCertificate(other), {other.certificatePem}};
        else if (which == 1)
            options = {own, {}};
        else if (which == 2)
            options = {issueTestCertificate(other), {m_ca.certificatePem}};
        else if (which == 3)
            ticket.ca = other.certificatePem;
        else if (which == 4)
            ticket.caDigest = own.digest().toString();
        TlsTestServer server(options, [&](const TestRequest &r) { return enrolled(r, which == 5 ? other.certificatePem : m_ca.certificatePem); });
        ticket.server = server.url();

        const auto result = enrol(ticket);

        REDOUBT_REFUSED(result, ErrorCode::TlsUntrusted);
        if (which != 5)
            QCOMPARE(m_seen, std::string());
    }

    void aTicketThatMakesNoSenseIsAnInvalidArgument_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<QByteArray>("digest");
        const auto good = QByteArray::fromStdString(m_ca.digest().toString());

        QTest::newRow("no TLS") << QByteArray("http://127.0.0.1:8443") << good;
        QTest::newRow("with a path") << QByteArray("https://127.0.0.1:8443/x") << good;
        QTest::newRow("with a password") << QByteArray("https://a:b@127.0.0.1:8443") << good;
        QTest::newRow("no host") << QByteArray("https://:8443") << good;
        QTest::newRow("port 0") << QByteArray("https://127.0.0.1:0") << good;
        QTest::newRow("port 65536") << QByteArray("https://127.0.0.1:65536") << good;
        QTest::newRow("words") << QByteArray("the server") << good;
        QTest::newRow("a digest cut off") << QByteArray("https://127.0.0.1:8443") << good.left(20);
    }

    void aTicketThatMakesNoSenseIsAnInvalidArgument()
    {
        QFETCH(QByteArray, server);
        QFETCH(QByteArray, digest);

        REDOUBT_REFUSED(enrol({1, server.toStdString(), digest.toStdString(), {}, "ABCD", {}}), ErrorCode::InvalidArgument);
    }
};

REDOUBT_TEST(TestClientTls)
#include "TestClientTls.moc"
