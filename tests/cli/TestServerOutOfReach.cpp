// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

#include <thread>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace redoubt::cli::testing;

namespace {
/// A port of the loopback. Nobody answers on it, or who does says the same to everyone: the sign-in page of a network.
class Portal
{
public:
    explicit Portal(bool answers)
    {
        m_socket = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof(address);
        if (::bind(m_socket, reinterpret_cast<sockaddr *>(&address), size) != 0
            || ::getsockname(m_socket, reinterpret_cast<sockaddr *>(&address), &size) != 0)
            qFatal("no port");
        m_port = ntohs(address.sin_port);
        if (!answers)
            return; // bound, and it does not listen: who connects is refused
        ::listen(m_socket, 4);
        m_thread = std::thread([this] {
            for (int peer = -1; (peer = ::accept(m_socket, nullptr, nullptr)) >= 0; ::close(peer)) {
                char hello[4096];
                (void)::recv(peer, hello, sizeof(hello), 0);
                const std::string page = "HTTP/1.1 302 Found\r\nLocation: http://portal.example/\r\nContent-Length: 0\r\n\r\n";
                (void)::send(peer, page.data(), page.size(), MSG_NOSIGNAL);
            }
        });
    }
    ~Portal()
    {
        ::shutdown(m_socket, SHUT_RDWR);
        if (m_thread.joinable())
            m_thread.join();
        ::close(m_socket);
    }
    Portal(const Portal &) = delete;
    Portal &operator=(const Portal &) = delete;
    [[nodiscard]] int port() const { return m_port; }

private:
    int m_socket = -1;
    int m_port = 0;
    std::thread m_thread;
};
} // namespace

/// `redoubt-cli export ledger` where its server is not, and where something else answers in its place.
class TestServerOutOfReach : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePersonIsToldWhatToDo_data()
    {
        QTest::addColumn<bool>("answers");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("nothing answers") << false << QByteArray("cannot be reached");
        QTest::newRow("a network's own page") << true << QByteArray("sign-in page");
    }
    void thePersonIsToldWhatToDo()
    {
        QFETCH(bool, answers);
        QFETCH(QByteArray, says);
        const Portal portal(answers);
        const QTemporaryDir folder;
        QFile ticket(folder.filePath("ticket.json"));
        QVERIFY(ticket.open(QIODevice::WriteOnly));
        ticket.write(QStringLiteral(R"({"v":1,"server":"https://127.0.0.1:%1","caDigest":"sha256:%2","code":"ABCD-EFGH"})")
                         .arg(portal.port())
                         .arg(QString(64, QLatin1Char('0')))
                         .toUtf8());
        ticket.close();

        const auto run = runCli(
            {"export", "ledger", "--exercise", "x", "--ticket", ticket.fileName(), "--credentials", "-", "--output", folder.filePath("out.ledger")},
            R"({"account":"judge","password":"a password of no account"})");

        QVERIFY(run.exitCode > 0);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY2(!run.err.contains("JSON") && !run.err.contains("syntax"), run.err.constData());
        QVERIFY(!QFile::exists(folder.filePath("out.ledger")));
    }
};

REDOUBT_TEST(TestServerOutOfReach)
#include "TestServerOutOfReach.moc"
