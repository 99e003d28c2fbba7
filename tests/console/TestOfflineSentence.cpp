// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/ConsoleHouse.h"
#include "tests/console/PassingClock.h"
#include "tests/testkit/TestRegistry.h"
#include "views/signin/SignInView.h"
#include "views/widgets/Button.h"

#include <QLineEdit>

using namespace redoubt;

namespace {
constexpr std::int64_t kHour = 60LL * 60 * 1000;
} // namespace

/// The sign-in page says from when the data here are: from the last sync, of the account that is typed, read against today.
class TestOfflineSentence : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    testkit::PassingClock m_later;

    static QString clockTime(Instant at) { return QDateTime::fromMSecsSinceEpoch(at.ms).toString(QStringLiteral("HH:mm")); }
    static views::Button *offline(console::Console &console)
    {
        for (auto *button : console.window().findChildren<views::Button *>()) {
            if (button->isVisible() && button->text().startsWith(QStringLiteral("Sign in offline")))
                return button;
        }
        return nullptr;
    }

private Q_SLOTS:
    void initTestCase()
    {
        setUpHouse();
        m_house->addAccount("judge");
        auto once = headless("judge");
        QVERIFY(once->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
    }

    void itFollowsTheLastSyncTheAccountAndTheDay()
    {
        console::Console console({folder("judge"), QStringLiteral("TEST"), QStringLiteral("en"), {64, 1}}, m_theme, m_later, m_random);
        console.window().resize(1280, 800);
        console.window().show();
        QSignalSpy signIn(&console, &console::Console::signInShown);
        comeBack(console, "judge");
        const auto isOnline = [&] { return console.session()->status().state == sync::SyncState::Online; };
        QTRY_VERIFY_WITH_TIMEOUT(isOnline(), kPatience);

        // Two hours of work later it syncs, and signs out.
        m_later.pass(2 * kHour);
        const Instant synced = m_later.now();
        console.session()->syncNow();
        QTRY_VERIFY_WITH_TIMEOUT(console.session()->status().lastContact >= synced, kPatience);
        console.signOut();
        QTRY_COMPARE_WITH_TIMEOUT(signIn.count(), 2, kPatience);

        QTRY_VERIFY_WITH_TIMEOUT(offline(console), kPatience);
        const QString said = offline(console)->text();
        const QStringList minutes{clockTime(synced), clockTime(synced + 60'000)};
        QVERIFY2(said.contains(minutes[0]) || said.contains(minutes[1]), qPrintable(said));

        // Somebody else's name has no data here.
        auto *account = console.window().findChild<views::SignInView *>()->findChild<QLineEdit *>();
        QCOMPARE(account->text(), QStringLiteral("judge"));
        QTest::keyClicks(account, QStringLiteral("2"));
        QCOMPARE(offline(console)->text(), QStringLiteral("Sign in offline"));
        QTest::keyClick(account, Qt::Key_Backspace);
        QCOMPARE(offline(console)->text(), said);

        // The page stands until tomorrow.
        m_later.pass(24 * kHour);
        console.signIn().look();
        QTRY_VERIFY2_WITH_TIMEOUT(offline(console)->text().contains(QStringLiteral("yesterday")), qPrintable(offline(console)->text()), kPatience);
    }
};

REDOUBT_TEST(TestOfflineSentence)
#include "TestOfflineSentence.moc"
