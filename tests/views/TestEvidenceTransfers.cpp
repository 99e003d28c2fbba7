// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/attachments/EvidenceModel.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/exercise/ClaimForm.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/JudgingPage.h"
#include "views/exercise/TeamRoomPage.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Label.h"
#include "views/widgets/Meter.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;
using testing::DemoPages;

/// Files on their way: into the sealed store, up to the server, down from it.
class TestEvidenceTransfers : public QObject
{
    Q_OBJECT

    Theme m_theme;
    QTemporaryDir m_folder;

    static Button *button(QWidget &where, const QString &text)
    {
        for (auto *one : where.findChildren<Button *>()) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
    static QList<Meter *> shownMeters(QWidget &where)
    {
        auto meters = where.findChildren<Meter *>();
        meters.removeIf([](const Meter *meter) { return !meter->isVisible(); });
        return meters;
    }
    ClaimDraft draft()
    {
        QFile file(m_folder.filePath(QStringLiteral("capture.pcap")));
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(4096, 'x'));
        ClaimDraft draft;
        draft.title = QStringLiteral("经互联网进入内网");
        draft.targetName = QStringLiteral("邮件系统");
        draft.narrative = QStringLiteral("弱口令登录");
        draft.evidence = {{file.fileName(), QStringLiteral("流量")}};
        return draft;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void onASmallLaptopTheProgressComesIntoSight()
    {
        DemoPages pages(redoubt::Role::RedMember);
        TeamRoomPage &room = *pages.page.roomPage();
        pages.page.showTab(ExercisePage::Tab::Room);
        pages.page.setCompact(true);
        pages.page.resize(1310, 640);
        pages.page.show();
        room.setMaySubmit(true, {}, true);
        room.openForm();
        room.setDraft(draft());

        room.setTakingIn(true);

        auto *stop = button(*room.form()->evidence(), QStringLiteral("Stop"));
        QVERIFY(stop);
        QTRY_VERIFY(stop->isVisible() && stop->visibleRegion().boundingRect() == stop->rect());
    }

    void whileFilesAreSealedTheFormStandsAndCanBeStopped()
    {
        DemoPages pages(redoubt::Role::RedMember);
        TeamRoomPage &room = *pages.page.roomPage();
        pages.page.showTab(ExercisePage::Tab::Room);
        pages.page.resize(1600, 1000);
        pages.page.show();
        room.setMaySubmit(true, {}, true);
        room.openForm();
        room.setDraft(draft());
        QSignalSpy submitted(&room, &TeamRoomPage::submitRequested);
        QSignalSpy stopped(&room, &TeamRoomPage::stopRequested);
        auto *submit = button(room, QStringLiteral("Submit the claim"));
        QVERIFY(submit && submit->isEnabled());
        submit->click();
        // It says no time, and asks.
        auto *asks = room.findChild<ConfirmDialog *>();
        QVERIFY(asks);
        Q_EMIT asks->confirmed({});
        QCOMPARE(submitted.count(), 1);

        room.setTakingIn(true);

        QVERIFY(!submit->isEnabled()); // not half-sealed, not twice
        QVERIFY(!room.form()->findChild<QPlainTextEdit *>()->isEnabled());
        QTRY_COMPARE(shownMeters(*room.form()).size(), 1);
        room.setTakenIn(0, 1024, 4096);
        QCOMPARE(shownMeters(*room.form()).front()->used(), 0.25);
        auto *stop = button(*room.form(), QStringLiteral("Stop"));
        QVERIFY(stop && stop->isVisible());
        stop->click();
        QCOMPARE(stopped.count(), 1);
        QVERIFY(!stop->isEnabled());

        room.setTakingIn(false);

        QVERIFY(submit->isEnabled());
        QVERIFY(shownMeters(*room.form()).isEmpty());
        QVERIFY(room.form()->draft() == draft()); // what was typed is still here
    }

    void aTileSaysHowFarItsFileHasCome()
    {
        models::EvidenceModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        models::EvidenceRow row;
        row.id = row.digest = QStringLiteral("sha256:1");
        row.name = QStringLiteral("capture.pcap");
        row.size = 64 << 20;
        model.setEvidence({row});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        const auto index = model.index(0, 0);

        model.setTransfer(row.id, {true, 16 << 20, 64 << 20});

        QCOMPARE(index.data(models::EvidenceModel::TransferRole).value<models::EvidenceTransfer>().done, 16 << 20);
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("25 % sent"));
        model.setTransfer(row.id, {false, 32 << 20, 64 << 20});
        QCOMPARE(index.data(Qt::AccessibleDescriptionRole).toString(), QStringLiteral("50 % fetched"));
        model.setTransfer(row.id, {false, 64 << 20, 64 << 20});
        QVERIFY(!index.data(models::EvidenceModel::TransferRole).isValid());
        QCOMPARE(changed.count(), 3);
        model.setTransfer(QStringLiteral("sha256:other"), {false, 1, 2});
        QCOMPARE(changed.count(), 3);
    }

    void aClaimChangedBehindItsRulingSaysSo()
    {
        DemoPages pages(redoubt::Role::Judge);
        pages.page.showTab(ExercisePage::Tab::Judging);
        pages.page.resize(1848, 1032);
        pages.page.show();
        auto detail = models::claimDetail(pages.demo.board(), pages.demo.claim(), pages.demo.judge(), testing::demoNow());
        QVERIFY(detail);
        detail->status = exercise::ClaimStatus::Accepted;
        detail->changedSince = true;
        detail->changedParts = {QStringLiteral("narrative"), QStringLiteral("evidence")};

        pages.page.judgingPage()->setClaim(detail);

        QStringList said;
        for (const auto *label : pages.page.judgingPage()->findChildren<Label *>()) {
            if (label->isVisible())
                said << label->text();
        }
        QVERIFY(said.contains(QStringLiteral("Changed after the ruling")));
        QVERIFY(said.join(QLatin1Char('\n')).contains(QStringLiteral("These were changed since: account of what was done, evidence.")));
    }
};

REDOUBT_TEST(TestEvidenceTransfers)
#include "TestEvidenceTransfers.moc"
