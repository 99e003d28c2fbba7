// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cli/CliRun.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using redoubt::cli::testing::runCli;

/// `template inspect`, `report check` and `report render` on the office's templates of the shared data: what they write, what they refuse, how they
/// end.
class TestTemplateCommands : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    static QString sample(const QString &ending) { return QStringLiteral(REDOUBT_SHARED_DIR "/data/incident/templates/report-office.") + ending; }
    /// With 事件.级别 in place of the name that there is not, and without what the product has no word for.
    static QByteArray known()
    {
        return QStringLiteral("{\"单位.名称\":\"市数据局{{7*7}}\",\"系统.名称\":\"数据共享交换平台\",\"文书.文号\":\"海网值〔2026〕5号\",\"勒索\":"
                              "true,\"勒索.金额\":300,"
                              "\"时间线\":[{\"时刻\":\"14:20\",\"经过\":\"告警\"},{\"时刻\":\"14:26\",\"经过\":\"确认\"}]}")
            .toUtf8();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!QFile::exists(sample(QStringLiteral("docx"))))
            QSKIP("the shared data is not here");
    }

    void everyPlaceholderIsListed()
    {
        for (const char *ending : {"docx", "odt"}) {
            const auto run = runCli({"template", "inspect", sample(QString::fromLatin1(ending))});
            QCOMPARE(run.exitCode, 0);
            const auto answer = QJsonDocument::fromJson(run.out).object();
            QCOMPARE(answer["format"].toString(), QString::fromLatin1(ending));
            QSet<QString> names;
            for (const auto &each : answer["placeholders"].toArray())
                names.insert(each.toObject()["name"].toString());
            QCOMPARE(names.size(), 26);
            const auto problems = answer["problems"].toArray();
            const auto unknown =
                std::ranges::find_if(problems, [](const auto &each) { return each.toObject()["name"].toString() == QStringLiteral("事件.等级"); });
            QVERIFY(unknown != problems.end());
            QCOMPARE((*unknown).toObject()["problem"].toString(), QString("unknownName"));
            QCOMPARE((*unknown).toObject()["meant"].toString(), QStringLiteral("事件.级别"));
        }
    }

    void aTemplateIsChecked()
    {
        const auto run = runCli({"report", "check", "--template", sample(QStringLiteral("docx"))});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("事件.等级") && run.err.contains("事件.级别 is likest"));
        QVERIFY(run.err.contains("章节 must be there"));
        QVERIFY(run.out.isEmpty());
    }

    void aPaperIsMade()
    {
        for (const QString &ending : {QStringLiteral("docx"), QStringLiteral("odt")}) {
            const auto out = m_folder.filePath(QStringLiteral("paper.") + ending);
            const auto run = runCli({"report", "render", "--template", sample(ending), "--data", QString::fromUtf8(known()), "--out", out});
            QVERIFY2(run.exitCode == 0, run.err.constData());
            QVERIFY(run.err.contains("文书.主送")); // nothing is known of it
            QProcess unzip;
            unzip.start("unzip", {"-p", out, ending == QLatin1String("docx") ? "word/document.xml" : "content.xml"});
            QVERIFY(unzip.waitForFinished());
            const auto text = QString::fromUtf8(unzip.readAllStandardOutput());
            QVERIFY(text.contains(QStringLiteral("市数据局{{7*7}}")) && text.contains(QStringLiteral("【待补报】"))
                    && text.contains(QStringLiteral("确认")));
            // What is there is replaced only when that is asked.
            QCOMPARE(runCli({"report", "render", "--template", sample(ending), "--data", QString::fromUtf8(known()), "--out", out}).exitCode, 3);
            QCOMPARE(
                runCli({"report", "render", "--template", sample(ending), "--data", QString::fromUtf8(known()), "--out", out, "--replace"}).exitCode,
                0);
        }
    }

    void whatCannotBeIsRefused()
    {
        const auto out = m_folder.filePath("x.pdf");
        QCOMPARE(runCli({"report", "render", "--template", sample("docx"), "--data", "{}", "--out", out}).exitCode, 2); // its own format, and which
        QCOMPARE(runCli({"template", "inspect", m_folder.filePath("gone.docx")}).exitCode, 3);
        QFile text(m_folder.filePath("text.docx"));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write("{{事件.名称}}") > 0);
        text.close();
        const auto run = runCli({"template", "inspect", text.fileName()});
        QCOMPARE(run.exitCode, 1);
        QVERIFY(run.err.contains("is no template"));
        const auto data = runCli({"report", "render", "--template", sample("docx"), "--data", "{\"a\":[1]}", "--out", m_folder.filePath("y.docx")});
        QCOMPARE(data.exitCode, 1);
        QVERIFY(!QFile::exists(m_folder.filePath("y.docx")));
    }
};

REDOUBT_TEST(TestTemplateCommands)
#include "TestTemplateCommands.moc"
