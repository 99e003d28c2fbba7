// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/incident/ExchangeSamples.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using redoubt::cli::testing::runCli;
using redoubt::incident::testing::ExchangeRoom;
using redoubt::incident::testing::idOf;

/// `incident verify` and `incident import`, without a server; with one they are tried by TestDemo.
class TestExchangeCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    ExchangeRoom m_room;
    QString m_key = QString::fromStdString(toBase64Url(m_room.serverKey().bytes));

    QByteArray whole() const { return QByteArray::fromStdString(m_room.file()); }
    QByteArray redacted() const
    {
        return QByteArray::fromStdString(m_room.redact(m_room.file(), ExchangeRoom::wish({incident::FieldClass::Contacts}))->bytes);
    }

private Q_SLOTS:
    void aGenuineFileIsSaidToBe()
    {
        const auto run = runCli({"incident", "verify", "-", "--server-key", m_key}, whole());
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.err, QByteArray());
        QVERIFY2(run.out.endsWith("GENUINE\n") && !run.out.contains("NOT"), run.out.constData());
        QVERIFY(run.out.contains("exported by 起草人甲一"));
        const auto byItself = runCli({"incident", "verify", "-"}, whole());
        QCOMPARE(byItself.exitCode, 0);
        QVERIFY(byItself.err.contains("--server-key"));
    }

    void whatWasLeftOutIsCounted()
    {
        const auto run = runCli({"incident", "verify", "-", "--server-key", m_key, "--for", "省公安厅网安总队"}, redacted());
        QCOMPARE(run.exitCode, 0);
        QVERIFY2(run.out.contains("left out: 6, 联系方式 (contacts)"), run.out.constData());
        const auto json = runCli({"incident", "verify", "-", "--format", "json"}, redacted());
        QCOMPARE(QJsonDocument::fromJson(json.out).object()["removed"].toObject()["contacts"].toInt(), 6);
        const auto other = runCli({"incident", "verify", "-", "--for", "别人"}, redacted());
        QCOMPARE(other.exitCode, 4);
        QVERIFY(other.out.contains("recipient: it was made for somebody else"));
    }

    void whatWasAlteredIsNotGenuine()
    {
        auto bytes = whole();
        QVERIFY(bytes.contains("2026-014"));
        const auto run = runCli({"incident", "verify", "-"}, bytes.replace("2026-014", "2026-015"));
        QCOMPARE(run.exitCode, 4);
        QVERIFY2(run.out.contains("root: ") && run.out.endsWith("NOT GENUINE\n"), run.out.constData());
        QCOMPARE(runCli({"incident", "verify", "-"}, "nonsense").exitCode, 4);
        QCOMPARE(runCli({"incident", "verify", m_folder.filePath("none")}).exitCode, 3);
        QCOMPARE(runCli({"incident", "verify", "-", "--server-key", "short"}, whole()).exitCode, 2);
        QCOMPARE(runCli({"incident", "verify", "-", "--server-key", QString(43, 'A')}, whole()).exitCode, 4);
    }

    void nothingInAFileIsObeyedByATerminal()
    {
        auto bytes = whole();
        QVERIFY(bytes.contains("市值守服务器"));
        bytes.replace("市值守服务器", "a\\u001b[2Jb");
        for (const auto *format : {"text", "json"}) {
            const auto run = runCli({"incident", "verify", "-", "--format", format}, bytes);
            QVERIFY(run.exitCode != 0);
            QVERIFY(!run.out.contains('\x1b') && !run.err.contains('\x1b'));
        }
        QVERIFY(!runCli({"incident", "import", "-", "--register", QString::fromStdString(idOf(90).toString())}, whole()).out.contains("\u202E"));
    }

    void whatWouldBeginIsSaid()
    {
        const auto registerId = QString::fromStdString(idOf(90).toString());
        const QStringList command{"incident", "import", "-", "--register", registerId, "--number", "2026-077", "--by", "值班员01"};
        const auto run = runCli(command, redacted());
        QVERIFY2(run.exitCode == 0, run.err.constData());
        QCOMPARE(runCli(command, redacted()).out, run.out);
        const auto answer = QJsonDocument::fromJson(run.out).object();
        const auto records = answer["records"].toArray();
        QCOMPARE(records.first().toObject()["kind"].toString(), QString("incident.incident"));
        QCOMPARE(records.first().toObject()["id"], answer["incident"]);
        QCOMPARE(records.first().toObject()["fields"].toObject()["number"].toString(), QString("2026-077"));
        QVERIFY(answer["ledger"].toObject()["summary"].toObject()["dropped"].toInt() > 0);

        auto altered = redacted();
        QVERIFY(altered.contains("回执 4417"));
        QCOMPARE(runCli(command, altered.replace("回执 4417", "回执 4418")).exitCode, 4);
        QCOMPARE(runCli({"incident", "import", "-", "--register", "here"}, whole()).exitCode, 2);
    }

    void redactingNeedsSomebodyWhoSigns()
    {
        const auto out = m_folder.filePath("out.incident.json");
        const QStringList signing{"--profile", m_folder.filePath("nobody"), "--credentials", "-", "--output", out};
        const auto file = m_folder.filePath("whole.incident.json");
        QFile written(file);
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(whole());
        written.close();
        const QByteArray credentials = R"({"account":"somebody","password":"secret"})";
        QCOMPARE(runCli(QStringList{"incident", "redact", file, "--for", "甲", "--remove", "contacts"} + signing, credentials).exitCode, 3);
        QCOMPARE(runCli(QStringList{"incident", "redact", file, "--for", "甲", "--remove", "nothing"} + signing, credentials).exitCode, 2);
        QCOMPARE(runCli(QStringList{"incident", "redact", file, "--for", "甲"} + signing, credentials).exitCode, 2);
        QVERIFY(!QFile::exists(out));
    }
};

REDOUBT_TEST(TestExchangeCommands)
#include "TestExchangeCommands.moc"
