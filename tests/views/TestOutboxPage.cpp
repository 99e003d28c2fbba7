// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "tests/views/DemoPages.h"
#include "views/sync/OutboxPage.h"
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
