// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>

namespace {

/// Source texts of a .ts file whose translation is unfinished or empty.
QStringList unfinished(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {QStringLiteral("cannot open ") + path};
    QXmlStreamReader xml(&file);
    QStringList open;
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1StringView("source")) {
            source = xml.readElementText();
        } else if (xml.name() == QLatin1StringView("translation")) {
            const bool marked = xml.attributes().value(QLatin1StringView("type")) == QLatin1StringView("unfinished");
            const QString text = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            if (marked || text.isEmpty())
                open << source;
        }
    }
    if (xml.hasError())
        open << xml.errorString();
    return open;
}

int messages(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? static_cast<int>(file.readAll().count("<message")) : 0;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsLeftUntranslated_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QStringList>("options");
        QTest::newRow("every text in Chinese") << "redoubt_zh_CN.ts" << QStringList();
        QTest::newRow("every plural in English") << "redoubt_en.ts" << QStringList("-pluralonly");
    }
    // Reads the sources anew, so that a text which nobody has taken into the file yet fails too.
    void nothingIsLeftUntranslated()
    {
        QFETCH(QString, file);
        QFETCH(QStringList, options);
        const QString committed = QStringLiteral(REDOUBT_SOURCE_DIR "/translations/") + file;
        QTemporaryDir folder;
        // Same depth below the sources' root is not needed: locations are not written.
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(committed, copy));
        QStringList arguments{"-silent", "-no-obsolete", "-locations", "none", "-I", REDOUBT_SOURCE_DIR, "-recursive"};
        for (const char *source : {"views", "models", "app/console"}) {
            if (QDir(QStringLiteral(REDOUBT_SOURCE_DIR "/") + source).exists())
                arguments << source;
        }
        QProcess lupdate;
        lupdate.setWorkingDirectory(REDOUBT_SOURCE_DIR);
        lupdate.start(REDOUBT_LUPDATE, arguments + options + QStringList{"-ts", copy});
        QVERIFY(lupdate.waitForFinished(120'000));
        QCOMPARE(lupdate.exitCode(), 0);

        QCOMPARE(unfinished(committed).join('\n'), QString());
        QCOMPARE(unfinished(copy).join('\n'), QString());
        QCOMPARE(messages(committed), messages(copy));
        QVERIFY(messages(copy) > 5);
    }

    void oneThingHasOneWord_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("word");
        // What the glossary calls the server, a change, a reversal, the ledger; an English and a Chinese word each.
        // People are 您, members 人员, what they are is a 身份; and sentences, no telegrams.
        for (const char *word :
             {"centre", "center", "中心", "更改", "冲正", "总账", "台账", "你", "成员", "角色", "From, to", "One goes", "One comes"})
            QTest::newRow(word) << "redoubt_zh_CN.ts" << QString::fromUtf8(word);
        QTest::newRow("centre, in plurals") << "redoubt_en.ts"
                                            << "centre";
    }
    void oneThingHasOneWord()
    {
        QFETCH(QString, file);
        QFETCH(QString, word);
        QFile texts(QStringLiteral(REDOUBT_SOURCE_DIR "/translations/") + file);
        QVERIFY(texts.open(QIODevice::ReadOnly));

        QString found;
        for (const QString &line : QString::fromUtf8(texts.readAll()).split('\n')) {
            if (line.contains(word, Qt::CaseInsensitive))
                found += line.trimmed() + '\n';
        }

        QCOMPARE(found, QString());
    }

    void anUnfinishedTextIsFound()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath("x.ts"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<TS><context><message><source>A</source><translation type=\"unfinished\">B</translation></message>"
                   "<message><source>C</source><translation></translation></message>"
                   "<message><source>D</source><translation>E</translation></message></context></TS>");
        file.close();

        QCOMPARE(unfinished(file.fileName()), QStringList({"A", "C"}));
    }
};

REDOUBT_TEST(TestTranslations)
#include "TestTranslations.moc"
