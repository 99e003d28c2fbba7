// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attachments/EvidenceModel.h"
#include "tests/testkit/TestRegistry.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/EvidencePane.h"
#include "views/theme/Theme.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QtTest>

#include <sys/stat.h>

using namespace redoubt;
using namespace redoubt::views;

/// A tile for each piece of evidence and a row for each file to attach, and on it what is to be said of it.
class TestEvidenceTiles : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTemporaryDir m_folder;

    QString written(const char *name, int bytes)
    {
        QFile out(m_folder.filePath(QString::fromLatin1(name)));
        if (out.open(QIODevice::WriteOnly))
            out.write(QByteArray(bytes, 'x'));
        return out.fileName();
    }
    static exercise::Evidence piece(const char *name, const char *digest)
    {
        exercise::Evidence piece;
        piece.name = name;
        piece.digest = digest;
        piece.size = 12;
        return piece;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void filesOfEqualContentHaveATileEach()
    {
        models::EvidenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);

        model.setEvidence(models::evidenceRows({piece("before.png", "sha256:1"), piece("other.png", "sha256:2"), piece("after.png", "sha256:1")}));

        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(model.index(0, 0).data().toString(), QStringLiteral("before.png"));
        QCOMPARE(model.index(2, 0).data().toString(), QStringLiteral("after.png"));
        model.setThumbnail(QStringLiteral("sha256:1"), QImage(4, 4, QImage::Format_RGB32));
        QVERIFY(model.index(0, 0).data(Qt::DecorationRole).isValid());
        QVERIFY(!model.index(1, 0).data(Qt::DecorationRole).isValid());
        QVERIFY(model.index(2, 0).data(Qt::DecorationRole).isValid());
    }

    void ofEqualContentBothAreHereAndOneIsAskedFor()
    {
        EvidencePane pane;
        QSignalSpy wanted(&pane, &EvidencePane::wanted);

        pane.setEvidence(models::evidenceRows({piece("before.png", "sha256:1"), piece("after.png", "sha256:1")}));
        QCOMPARE(wanted.count(), 1);
        pane.setPresence(QStringLiteral("sha256:1"), models::EvidencePresence::Checked);

        for (int row : {0, 1})
            QCOMPARE(pane.model()->index(row, 0).data(models::EvidenceModel::PresenceRole).toInt(), int(models::EvidencePresence::Checked));
    }

    void whatCannotBeHadSaysSoOnceAndIsAskedForAgainByAClick()
    {
        EvidencePane pane;
        pane.resize(900, 700);
        pane.show();
        QSignalSpy wanted(&pane, &EvidencePane::wanted);
        const auto rows = models::evidenceRows({piece("gone.bin", "sha256:1")});
        pane.setEvidence(rows);
        QCOMPARE(wanted.count(), 1);

        pane.setRefused(QStringLiteral("sha256:1"), QStringLiteral("The server does not have the file yet."));
        for (int second = 0; second < 3; ++second)
            pane.setEvidence(rows); // the page is filled again with every change of the exercise

        QCOMPARE(wanted.count(), 1);
        QCOMPARE(pane.model()->index(0, 0).data(models::EvidenceModel::PresenceRole).toInt(), int(models::EvidencePresence::Refused));
        Q_EMIT pane.findChild<QListView *>()->activated(pane.model()->index(0, 0));
        QCOMPARE(wanted.count(), 2);
    }

    void whatCannotBeAttachedSaysSoOnItsRow_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("says");
        const QString pipe = m_folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QTest::newRow("nothing in it") << written("empty.log", 0) << "Empty";
        QTest::newRow("one byte over the limit") << written("large.bin", 2049) << "Larger than 2";
        QTest::newRow("a folder") << m_folder.path() << "A folder";
        QTest::newRow("a pipe") << pipe << "Not a file";
        QTest::newRow("a device") << "/dev/zero"
                                  << "Not a file";
        QTest::newRow("as large as may be") << written("fits.bin", 2048) << "";
    }
    void whatCannotBeAttachedSaysSoOnItsRow()
    {
        QFETCH(QString, path);
        QFETCH(QString, says);
        EvidenceInputs inputs;
        inputs.setMostBytes(2048);
        inputs.resize(900, 300);
        inputs.show();

        inputs.addFiles({path});

        const auto said = [&] {
            QStringList texts;
            for (const auto *label : inputs.findChildren<Label *>()) {
                if (label->isVisible())
                    texts << label->text();
            }
            return texts.join(QLatin1Char('\n'));
        };
        QVERIFY(inputs.findChild<QLineEdit *>() != nullptr); // it has a row in any case
        QCOMPARE(inputs.hasRefused(), !says.isEmpty());
        QCOMPARE(inputs.inputs().size(), std::size_t(1)); // a draft keeps it: it may be mended
        QTRY_VERIFY(said().contains(says));               // once the layout has shown the row
    }
};

REDOUBT_TEST(TestEvidenceTiles)
#include "TestEvidenceTiles.moc"
