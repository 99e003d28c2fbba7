// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Console.h"
#include "core/json/Described.h"
#include "feed/wire/Session.h"
#include "tests/testkit/TestRegistry.h"
#include "tests/testkit/tls/TestCertificates.h"
#include "views/signin/FirstRunView.h"
#include "views/widgets/Banner.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;

/// A console that knows no server yet.
class TestEntry : public QObject
{
    Q_OBJECT

    views::Theme m_theme;
    SystemClock m_clock;
    SystemRandom m_random;

    static bool complains(console::Console &console)
    {
        const auto *view = console.window().findChild<views::FirstRunView *>();
        if (!view)
            return false;
        const auto banners = view->findChildren<views::Banner *>();
        return std::any_of(banners.begin(), banners.end(), [](const auto *banner) { return banner->isVisible(); });
    }

private Q_SLOTS:
    void initTestCase() { m_theme.apply(); }

    // The page is made anew in the other language; what is answered goes to the page that is seen.
    void anotherLanguageKeepsFirstRunAnswering()
    {
        const QTemporaryDir folder;
        console::Console console({folder.path(), QStringLiteral("TEST"), QStringLiteral("en"), {64, 1}}, m_theme, m_clock, m_random);
        console.window().show();
        QSignalSpy firstRun(&console, &console::Console::firstRunShown);
        console.start();
        QTRY_COMPARE(firstRun.count(), 1);

        QVERIFY(console.window().windowTitle().startsWith(QStringLiteral("Redoubt")));
        QVERIFY(console.window().windowIcon().availableSizes().contains(QSize(48, 48)));

        console.setLanguage(QStringLiteral("zh_CN"));
        QCOMPARE(firstRun.count(), 2);
        QCOMPARE(console.window().windowTitle(), QStringLiteral("红蓝演练与值守台"));
        QTRY_COMPARE(console.window().findChildren<views::FirstRunView *>().size(), 1); // the old page is gone
        console.enrolment().openFile(folder.filePath(QStringLiteral("no-such-ticket.json")));

        QTRY_VERIFY(complains(console));
    }

    // The file's own name is the one that it proposes for this console; the server's stands in its CA.
    void theOfferNamesTheServerAndThisConsole()
    {
        const QTemporaryDir folder;
        const auto ca = testkit::makeTestCa("City office CA");
        feed::EnrolmentTicket ticket;
        ticket.server = "https://redoubt.example:8443";
        ticket.ca = ca.certificatePem;
        ticket.caDigest = ca.digest().toString();
        ticket.code = "CODE";
        ticket.name = "DUTY-01";
        QFile file(folder.filePath(QStringLiteral("duty-01.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(writeJson(toJson(ticket))));
        file.close();
        console::Console console({folder.path(), QStringLiteral("TEST"), QStringLiteral("en"), {64, 1}}, m_theme, m_clock, m_random);
        console.window().show();
        QSignalSpy firstRun(&console, &console::Console::firstRunShown);
        console.start();
        QTRY_COMPARE(firstRun.count(), 1);

        console.enrolment().openFile(file.fileName());

        QStringList said;
        for (const auto *label : console.window().findChild<views::FirstRunView *>()->findChildren<QLabel *>()) {
            if (label->isVisible())
                said << label->text();
        }
        QVERIFY2(said.contains("Is “City office” your server?"), qPrintable(said.join('|')));
        QVERIFY(said.contains("City office (https://redoubt.example:8443)"));
        QCOMPARE(said.indexOf("DUTY-01"), said.indexOf("This console") + 1);
    }

    void theWhileUntilSignOutIsKeptWithTheProfile()
    {
        const QTemporaryDir folder;
        {
            console::Preferences preferences(folder.path());
            QCOMPARE(preferences.idleMinutes(), 15);
            preferences.setIdleMinutes(0);
            preferences.setLessMotion(true);
        }

        const console::Preferences again(folder.path());

        QCOMPARE(again.idleMinutes(), 0);
        QVERIFY(again.lessMotion());
    }
};

REDOUBT_TEST(TestEntry)
#include "TestEntry.moc"
