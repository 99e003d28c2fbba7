// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/sync/OutboxPage.h"
#include "views/sync/SyncWords.h"
#include "views/theme/Theme.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Meter.h"

#include <QtTest>

using namespace redoubt;
using namespace redoubt::views;

class TestOutboxPage : public QObject
{
    Q_OBJECT

    Theme m_theme;

    static SyncFacts online()
    {
        SyncFacts facts;
        facts.online = true;
        return facts;
    }
    static QString said(const OutboxPage &page)
    {
        const auto *banner = page.findChild<Banner *>();
        return banner->isVisible() ? banner->accessibleName() + '|' + banner->accessibleDescription() : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(QLocale::English));
        m_theme.apply();
    }

    void aFileOnItsWayIsSaidWithHowFarItIs()
    {
        models::OutboxModel model;
        OutboxPage page;
        page.setModel(&model);
        page.resize(900, 600);
        page.show();
        auto facts = online();
        facts.files = 1;
        facts.file = models::EvidenceTransfer{true, 40'000'000, 160'000'000};

        page.setFacts(facts, views::testing::demoNow());

        const auto *meter = page.findChild<Meter *>();
        QVERIFY(said(page).startsWith(QStringLiteral("1 file(s) on the way|A file is being sent: ")));
        QVERIFY(meter->isVisible());
        QCOMPARE(meter->used(), 0.25);

        page.setFacts(online(), views::testing::demoNow());

        QCOMPARE(said(page), QString()); // nothing waits: the page says what it is for
        QVERIFY(!meter->isVisible());
    }

    void aServerWithoutRoomIsNotTakenForThisMachine_data()
    {
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<bool>("isAnswer");
        QTest::addColumn<QString>("says");
        QTest::addColumn<QString>("toDo");
        QTest::newRow("this disk") << ErrorCode::StorageFull << false << "disk of this machine"
                                   << "Make room on the disk";
        QTest::newRow("the server's disk, or the account's share") << ErrorCode::StorageFull << true << "server has no room"
                                                                   << "system administrator";
        QTest::newRow("this machine does not write") << ErrorCode::StorageFailed << false << "This machine could not write"
                                                     << "Make room on the disk";
        QTest::newRow("the server does not write") << ErrorCode::StorageFailed << true << "The server could not"
                                                   << "system administrator";
        QTest::newRow("what the server keeps is damaged") << ErrorCode::StorageDamaged << true << "The server could not"
                                                          << "system administrator";
        QTest::newRow("a fault of the server") << ErrorCode::Internal << true << "The server had a fault"
                                               << "system administrator";
        QTest::newRow("a fault of this console") << ErrorCode::Internal << false << "This console had a fault"
                                                 << "system administrator";
        QTest::newRow("too much within an hour") << ErrorCode::TooManyRequests << true << "more within an hour than it may"
                                                 << "by itself";
    }
    void aServerWithoutRoomIsNotTakenForThisMachine()
    {
        QFETCH(const ErrorCode, code);
        QFETCH(const bool, isAnswer);
        QFETCH(const QString, says);
        QFETCH(const QString, toDo);
        auto facts = online();
        facts.trouble = code;
        facts.isAnswer = isAnswer;

        const auto changes = SyncWords::story(facts, 3, views::testing::demoNow());
        const auto file = SyncWords::story(facts, 0, views::testing::demoNow());

        QVERIFY2(changes.happened.contains(says), qPrintable(changes.happened));
        QVERIFY2(changes.toDo.contains(toDo), qPrintable(changes.toDo));
        QVERIFY(changes.title.contains(QStringLiteral("3")));
        // Whoever answered was reached.
        QCOMPARE(file.title == QStringLiteral("The server cannot be reached"), !isAnswer);
        for (const QString &text : {changes.happened, changes.toDo, file.happened, file.toDo})
            QVERIFY2(!isAnswer || !(text.contains(QStringLiteral("This machine")) || text.contains(QStringLiteral("no network"))), qPrintable(text));
    }

    void filesThatFollowTheChangesAreCounted()
    {
        models::OutboxModel model;
        views::testing::fill(model);
        OutboxPage page;
        page.setModel(&model);
        page.resize(900, 600);
        page.show();
        auto facts = online();
        facts.files = 2;

        page.setFacts(facts, views::testing::demoNow());

        QCOMPARE(said(page), QStringLiteral("4 change(s) on the way|2 file(s) follow."));
        QVERIFY(!page.findChild<Meter *>()->isVisible()); // none of them moves yet
    }
};

REDOUBT_TEST(TestOutboxPage)
#include "TestOutboxPage.moc"
