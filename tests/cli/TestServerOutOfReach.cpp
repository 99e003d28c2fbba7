// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/cli/Portal.h"
#include "tests/testkit/TestRegistry.h"

#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt::cli::testing;

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
        ticket.write(QStringLiteral("{\"v\":1,\"server\":\"https://127.0.0.1:%1\",\"caDigest\":\"sha256:%2\",\"code\":\"ABCD-EFGH\"}")
                         .arg(portal.port())
                         .arg(QString(64, QLatin1Char('0')))
                         .toUtf8());
        ticket.close();

        const auto run = runCli(
            {"export", "ledger", "--exercise", "x", "--ticket", ticket.fileName(), "--credentials", "-", "--output", folder.filePath("out.ledger")},
            "{\"account\":\"judge\",\"password\":\"a password of no account\"}");

        QVERIFY(run.exitCode > 0);
        QVERIFY2(run.err.contains(says), run.err.constData());
        QVERIFY2(!run.err.contains("JSON") && !run.err.contains("syntax"), run.err.constData());
        QVERIFY(!QFile::exists(folder.filePath("out.ledger")));
    }
};

REDOUBT_TEST(TestServerOutOfReach)
#include "TestServerOutOfReach.moc"
