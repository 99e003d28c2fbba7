// SPDX-License-Identifier: GPL-3.0-or-later
#include "incident/kinds/IncidentLimits.h"
#include "tests/testkit/TestRegistry.h"
#include "views/incident/FactFilesEdit.h"
#include "views/incident/SheetFiles.h"
#include "views/widgets/Button.h"

#include <QFile>
#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;

/// Files in the forms of an incident and on its sheet: what cannot be attached is said before anything is read, and a line says what is here.
class TestFactFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString written(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        return file.fileName();
    }
    static feed::AttachedFile kept(const char *name)
    {
        feed::AttachedFile file;
        file.name = name;
        file.digest = "sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef";
        file.size = 2048;
        return file;
    }

private Q_SLOTS:
    void whatCannotBeAttachedIsSaid()
    {
        FactFilesEdit edit;
        QSignalSpy edited(&edit, &FactFilesEdit::edited);
        edit.addFiles({written(QStringLiteral("a.txt"), "abc"), written(QStringLiteral("a.txt"), "abc")});
        QCOMPARE(edit.inputs().size(), std::size_t{1});
        QCOMPARE(edit.lack(), QString());
        QVERIFY(edited.count() > 0);
        edit.setMostBytes(2);
        QVERIFY(edit.lack().contains(QStringLiteral("Larger than")));
        edit.setMostBytes(3);
        QCOMPARE(edit.lack(), QString());
        for (const auto &[path, why] :
             {std::pair{m_folder.path(), QStringLiteral("A folder")}, std::pair{written(QStringLiteral("empty"), {}), QStringLiteral("Empty")},
              std::pair{m_folder.filePath(QStringLiteral("gone")), QStringLiteral("Not there")}}) {
            edit.addFiles({path});
            QVERIFY2(edit.lack().contains(why), qPrintable(edit.lack()));
            edit.findChildren<Button *>().back()->click();
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCOMPARE(edit.lack(), QString());
        }
    }

    void filesOfWhatIsCorrectedStayAndCanBeTakenOut()
    {
        FactFilesEdit edit({kept("回执.txt"), kept("回执2.txt")});
        QCOMPARE(edit.inputs().size(), std::size_t{2});
        QVERIFY(edit.inputs().front().kept.has_value());
        edit.findChildren<Button *>().front()->click();
        QCOMPARE(edit.inputs().size(), std::size_t{1});
        QCOMPARE(edit.inputs().front().kept->name, std::string("回执2.txt"));
        QStringList many;
        for (int i = 0; i < incident::incidentBounds::FilesOfEntry; ++i)
            many << written(QStringLiteral("f%1").arg(i), "x");
        edit.addFiles(many);
        QCOMPARE(edit.lack(), QStringLiteral("At most 20 files"));
    }

    void aLineOfTheSheetSaysWhatIsHere()
    {
        SheetFiles files;
        QSignalSpy fetch(&files, &SheetFiles::fetchWanted);
        QSignalSpy copy(&files, &SheetFiles::copyWanted);
        const std::unique_ptr<QWidget> line(files.line(kept("回执.txt")));
        const auto digest = QString::fromStdString(kept("").digest);
        auto *act = line->findChild<Button *>();
        QCOMPARE(act->text(), QStringLiteral("Fetch"));
        act->click();
        QCOMPARE(fetch.count(), 1);
        files.setPresence(digest, models::EvidencePresence::Fetching);
        QVERIFY(!act->isEnabled());
        files.setTrouble(digest, QStringLiteral("why"));
        QVERIFY(act->isEnabled());
        const auto labels = line->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text() == QStringLiteral("why"); }));
        files.setPresence(digest, models::EvidencePresence::Checked);
        QCOMPARE(act->text(), QStringLiteral("Save a copy…"));
        act->click();
        QCOMPARE(copy.count(), 1);
        QCOMPARE(copy[0][1].toString(), QStringLiteral("回执.txt"));
        // Laid out anew, it still knows.
        files.clear();
        const std::unique_ptr<QWidget> again(files.line(kept("回执.txt")));
        QCOMPARE(again->findChild<Button *>()->text(), QStringLiteral("Save a copy…"));
    }
};

REDOUBT_TEST(TestFactFiles)
#include "TestFactFiles.moc"
