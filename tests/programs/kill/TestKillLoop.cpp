// SPDX-License-Identifier: GPL-3.0-or-later
#include "feed/kinds/AccountKinds.h"
#include "server/storage/sqlite/SqliteStorage.h"
#include "tests/simulation/Dice.h"
#include "tests/simulation/checks/ReadTruth.h"
#include "tests/simulation/checks/ServerChecks.h"
#include "tests/testkit/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <memory>
#include <sstream>
#include <vector>

using namespace redoubt;
using namespace redoubt::simulation;

namespace {
const QByteArray Password = "correct horse battery";
constexpr int Consoles = 2;

/// A port that was free a moment ago: the server must come back on the one that consoles were told.
int freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound =
        ::bind(probe, reinterpret_cast<sockaddr *>(&address), size) == 0 && ::getsockname(probe, reinterpret_cast<sockaddr *>(&address), &size) == 0;
    ::close(probe);
    return isBound ? ntohs(address.sin_port) : 0;
}

/// What a console wrote down outside its profile, each line durable before its next step.
struct Journal
{
    std::map<Id, Id> committed;              ///< change → stream
    std::map<Id, std::int64_t> acknowledged; ///< change → seq; 0 in quarantine
};
} // namespace

/// redoubt-server and consoles, killed with SIGKILL at any instant while work goes on. What was committed and acknowledged stands
/// in journals outside; in the end the server must hold each of it exactly once, and all chains must verify.
class TestKillLoop : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QString m_port = QString::number(freePort());
    std::unique_ptr<QProcess> m_server;
    std::unique_ptr<QProcess> m_consoles[Consoles];
    int m_failedStarts = 0;

    QString path(const QString &name) const { return m_folder.filePath(name); }

    QProcessEnvironment environment() const
    {
        auto made = QProcessEnvironment::systemEnvironment();
        made.insert(QStringLiteral("REDOUBT_LISTEN_PORT"), m_port);
        made.insert(QStringLiteral("REDOUBT_LOG_LEVEL"), QStringLiteral("error"));
        return made;
    }

    void administrate(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.setProcessEnvironment(environment());
        process.start(QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-server"),
                      QStringList{QStringLiteral("--data"), path(QStringLiteral("server"))} + arguments);
        process.write(input);
        process.closeWriteChannel();
        QVERIFY(process.waitForFinished(60'000));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError());
    }

    void startServer()
    {
        if (m_server && m_server->state() != QProcess::NotRunning)
            return;
        m_server = std::make_unique<QProcess>();
        m_server->setProcessEnvironment(environment());
        m_server->start(QStringLiteral(REDOUBT_BINARY_DIR "/redoubt-server"),
                        {QStringLiteral("--data"), path(QStringLiteral("server")), QStringLiteral("serve")});
    }

    std::unique_ptr<QProcess> console(int number, const QStringList &more) const
    {
        auto process = std::make_unique<QProcess>();
        const auto name = QStringLiteral("planner%1").arg(number);
        process->setProcessEnvironment(environment());
        process->start(QStringLiteral(REDOUBT_BINARY_DIR "/tests/redoubt_test_console"),
                       QStringList{QStringLiteral("--profile"), path(name), QStringLiteral("--ticket"), path(name + QStringLiteral(".ticket")),
                                   QStringLiteral("--installation"), name, QStringLiteral("--account"), name, QStringLiteral("--password"),
                                   QString::fromUtf8(Password), QStringLiteral("--journal"), path(name + QStringLiteral(".journal"))}
                           + more);
        return process;
    }

    /// Runs a console to its end.
    void work(int number, const QStringList &more)
    {
        const auto process = console(number, more);
        QVERIFY(process->waitForFinished(120'000));
        QVERIFY2(process->exitStatus() == QProcess::NormalExit && process->exitCode() == 0,
                 (process->readAllStandardError() + process->readAllStandardOutput()).constData());
    }

    void keepConsolesGoing()
    {
        for (int i = 0; i < Consoles; ++i) {
            if (m_consoles[i] && m_consoles[i]->state() != QProcess::NotRunning)
                continue;
            // 1: it could not even begin, which a kill of another program never excuses.
            if (m_consoles[i] && m_consoles[i]->exitStatus() == QProcess::NormalExit && m_consoles[i]->exitCode() == 1) {
                qWarning("console %d: %s", i, m_consoles[i]->readAllStandardError().constData());
                ++m_failedStarts;
            }
            m_consoles[i] = console(i,
                                    {QStringLiteral("--commits"), QStringLiteral("60"), QStringLiteral("--group"), QStringLiteral("3"),
                                     QStringLiteral("--patience"), QStringLiteral("3")});
        }
    }

    /// SIGKILL.
    static void end(QProcess &process)
    {
        process.kill();
        QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30'000);
    }

    Journal readJournal(int number) const
    {
        Journal journal;
        QFile file(path(QStringLiteral("planner%1.journal").arg(number)));
        if (!file.open(QIODevice::ReadOnly))
            return journal;
        std::istringstream text(file.readAll().toStdString());
        for (std::string line; std::getline(text, line);) {
            std::istringstream words(line);
            std::string what;
            std::string id;
            std::string third;
            words >> what >> id >> third;
            const auto change = Id::parse(id);
            if (!change)
                continue; // the last line, cut by a kill
            if (what == "committed") {
                if (const auto stream = Id::parse(third))
                    journal.committed.emplace(*change, *stream);
            } else if (what == "acknowledged") {
                std::int64_t seq = -1;
                if (words >> seq)
                    journal.acknowledged.emplace(*change, seq);
            }
        }
        return journal;
    }

private Q_SLOTS:
    void initTestCase()
    {
        administrate({QStringLiteral("init"), QStringLiteral("--name"), QStringLiteral("Bureau"), QStringLiteral("--password-stdin")},
                     Password + '\n');
        for (int i = 0; i < Consoles; ++i) {
            const auto name = QStringLiteral("planner%1").arg(i);
            administrate({QStringLiteral("account"), QStringLiteral("add"), name, QStringLiteral("--unit"), QStringLiteral("Bureau"),
                          QStringLiteral("--role"), QStringLiteral("coordinator"), QStringLiteral("--keep-password"),
                          QStringLiteral("--password-stdin")},
                         Password + '\n');
            administrate({QStringLiteral("enrol"), QStringLiteral("--file"), path(name + QStringLiteral(".ticket")), QStringLiteral("--url"),
                          QStringLiteral("https://127.0.0.1:") + m_port});
        }
        startServer();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->canReadLine(), 30'000);
        // A ticket is good once: what is killed later is enrolled already.
        for (int i = 0; i < Consoles; ++i)
            work(i, {QStringLiteral("--commits"), QStringLiteral("1")});
    }

    void nothingAcknowledgedIsLostHoweverOftenTheyAreKilled()
    {
        const auto kills = qEnvironmentVariableIsSet("REDOUBT_KILLS") ? qEnvironmentVariableIntValue("REDOUBT_KILLS") : 24;
        const auto seed = qEnvironmentVariableIsSet("REDOUBT_SIM_SEED") ? qEnvironmentVariableIntValue("REDOUBT_SIM_SEED")
                                                                        : static_cast<int>(QRandomGenerator::system()->bounded(1'000'000));
        qInfo("REDOUBT_SIM_SEED=%d", seed);
        Dice dice(static_cast<std::uint64_t>(seed));

        for (int killed = 0; killed < kills;) {
            startServer();
            keepConsolesGoing();
            // The instant is what is being drawn here; nothing is waited for.
            QTest::qWait(static_cast<int>(dice.between(100, 1'500)));
            auto &victim = dice.percent(50) ? m_server : m_consoles[dice.below(Consoles)];
            if (victim->state() == QProcess::NotRunning)
                continue; // done before its time came
            end(*victim);
            ++killed;
        }
        for (const auto &process : m_consoles)
            end(*process);
        startServer();
        QTRY_VERIFY_WITH_TIMEOUT(m_server->canReadLine(), 30'000);
        for (int i = 0; i < Consoles; ++i)
            work(i, {QStringLiteral("--patience"), QStringLiteral("60")});
        m_server->terminate();
        QVERIFY(m_server->waitForFinished(30'000));

        QCOMPARE(m_failedStarts, 0);
    }

    void theServerHoldsAllOfItOnceAndEverythingVerifies()
    {
        std::set<Id> streams;
        std::vector<Journal> journals;
        std::size_t committed = 0;
        for (int i = 0; i < Consoles; ++i) {
            journals.push_back(readJournal(i));
            for (const auto &[change, stream] : journals.back().committed)
                streams.insert(stream);
            committed += journals.back().committed.size();
            QVERIFY(!journals.back().acknowledged.empty());
        }
        const auto opened = server::SqliteStorage::open({path(QStringLiteral("server/redoubt.sqlite")).toStdString(), false, 2, {}});
        QVERIFY(opened);
        const auto &storage = **opened;
        const auto identity = server::loadIdentity(storage);
        QVERIFY(identity);
        auto truth = readTruth(storage, *identity, streams, {});
        std::set<feed::Author> authors;
        std::map<feed::Author, VerifyKey> keys{{identity->author(), identity->key.verifyKey()}};
        for (const auto &[id, stream] : truth.streams) {
            for (const auto &[envelope, line] : stream.lines) {
                if (const auto key = storage.read()->key(envelope.author.account, envelope.author.installation))
                    keys.emplace(envelope.author, key->key);
                authors.insert(envelope.author);
            }
        }
        truth = readTruth(storage, *identity, streams, authors);

        auto broken = checkStreamsAreDense(truth);
        const auto chains = checkChainsVerify(truth, keys);
        broken.insert(broken.end(), chains.begin(), chains.end());
        std::map<Id, std::vector<std::int64_t>> places;
        for (const auto &[id, stream] : truth.streams) {
            for (const auto &[envelope, line] : stream.lines)
                places[line.change.id].push_back(envelope.seq);
            const auto heads = checkHeads(stream.lines, stream.records, "stream " + id.toString());
            broken.insert(broken.end(), heads.begin(), heads.end());
        }
        for (const auto &held : truth.quarantine)
            places[held.line.change.id].push_back(0);
        for (const auto &journal : journals) {
            for (const auto &[change, stream] : journal.committed) {
                if (places[change].size() != 1)
                    broken.push_back("committed " + change.toString() + " is there " + std::to_string(places[change].size()) + " times");
            }
            for (const auto &[change, seq] : journal.acknowledged) {
                if (places[change] != std::vector{seq})
                    broken.push_back("acknowledged " + change.toString() + " at " + std::to_string(seq) + " is not there");
            }
        }
        for (const auto &violation : broken)
            qWarning("%s", violation.c_str());
        qInfo("%zu changes committed", committed);

        QVERIFY(broken.empty());
        QVERIFY(storage.read()->alarms(10).empty());
    }
};

REDOUBT_TEST(TestKillLoop)
#include "TestKillLoop.moc"
