// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QtTest>

using redoubt::cli::testing::runCli;

namespace {

const QByteArray table =
    "type,value,to_ids,comment,timestamp\nip-dst,198.51.100.7,1,回连地址,1603642920\nbtc,1E38kt7ryhbRXUzbam6iQ6sd93VHUUdjEE,0,,\n";

QByteArray bytesIn(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestIocConvert : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aTableBecomesStixAndBack()
    {
        QTemporaryDir folder;
        const auto ledger = folder.filePath("ledger.json");

        const auto stix = runCli({"ioc", "convert", "--from", "csv", "--to", "stix", "-", "--ledger", ledger}, table);

        QCOMPARE(stix.exitCode, 0);
        const auto objects = QJsonDocument::fromJson(stix.out).object()["objects"].toArray();
        QStringList types;
        for (const auto &object : objects)
            types << object.toObject()["type"].toString();
        QCOMPARE(types, (QStringList{"indicator", "observed-data", "network-traffic", "ipv4-addr", "relationship", "x-misp-attribute"}));
        QVERIFY2(stix.err.contains("Not supported, and carried along: btc (1)."), stix.err);
        const auto told = QJsonDocument::fromJson(bytesIn(ledger)).object();
        QCOMPARE(told["unsupported"].toObject(), (QJsonObject{{"btc", 1}}));
        QCOMPARE(told["summary"].toObject()["dropped"].toInt(), 0);
        QCOMPARE(told["entries"].toArray().size(), 4); // each row read, and written

        const auto out = folder.filePath("back.csv");
        const auto back = runCli({"ioc", "convert", "--from", "stix", "--to", "csv", "-", "--out", out}, stix.out);
        QCOMPARE(back.exitCode, 0);
        QVERIFY(back.out.isEmpty());
        QVERIFY2(bytesIn(out).contains("ip-dst,198.51.100.7,Network activity,1,回连地址,"), bytesIn(out));
        // A file that is there is not written over unless that is asked for.
        QCOMPARE(runCli({"ioc", "convert", "--from", "stix", "--to", "csv", "-", "--out", out}, stix.out).exitCode, 3);
        QCOMPARE(runCli({"ioc", "convert", "--from", "stix", "--to", "csv", "-", "--out", out, "--force"}, stix.out).exitCode, 0);
        QCOMPARE(runCli({"ioc", "convert", "--from", "csv", "--to", "stix", out}).out.contains("\"value\":\"198.51.100.7\""), true);
    }

    void theSharedReportGoesThereAndBack()
    {
        const QString file = QStringLiteral(REDOUBT_SHARED_DIR "/data/incident/stix/apt1.json");
        if (!QFile::exists(file))
            QSKIP("the shared data is not here");
        const auto misp = runCli({"ioc", "convert", "--from", "stix", "--to", "misp", file});
        QCOMPARE(misp.exitCode, 0);
        const auto back = runCli({"ioc", "convert", "--from", "misp", "--to", "stix", "-"}, misp.out);
        QCOMPARE(back.exitCode, 0);
        QCOMPARE(QJsonDocument::fromJson(back.out), QJsonDocument::fromJson(bytesIn(file)));
    }

    void whatIsWrongIsSaid()
    {
        const auto bad = runCli({"ioc", "convert", "--from", "misp", "--to", "stix", "-"}, R"({"Event":{"info":"x","Attribute":[{"type":"md5"}]}})");
        QCOMPARE(bad.exitCode, 1);
        QVERIFY(bad.out.isEmpty());
        QVERIFY2(bad.err.contains("- cannot be read as misp: Event.Attribute[0] has no value."), bad.err);
        const auto secret = runCli({"ioc", "convert", "--from", "csv", "--to", "stix", "-"}, "type,value,密级\ndomain,example.org,机密\n");
        QCOMPARE(secret.exitCode, 1);
        QVERIFY2(secret.err.contains("The record is marked 机密. What is classified does not leave this way"), secret.err);
        QCOMPARE(runCli({"ioc", "convert", "--from", "xml", "--to", "stix", "-"}).exitCode, 2);
        QCOMPARE(runCli({"ioc", "convert", "--from", "csv", "--to", "stix", "/nowhere/at/all"}).exitCode, 3);
    }
};

REDOUBT_TEST(TestIocConvert)
#include "TestIocConvert.moc"
