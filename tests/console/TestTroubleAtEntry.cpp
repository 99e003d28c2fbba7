// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/console/ConsoleHouse.h"
#include "tests/testkit/TestRegistry.h"
#include "views/frame/MainFrame.h"
#include "views/widgets/Label.h"
#include "views/widgets/PasswordField.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

#include <QElapsedTimer>

#include <fstream>

#include <sys/stat.h>

using namespace redoubt;
using testkit::WireHouse;
namespace fs = std::filesystem;

/// What goes wrong before or at the door is said, and keeps nobody waiting.
class TestTroubleAtEntry : public QObject, private testkit::ConsoleHouse
{
    Q_OBJECT

    /// Whatever the window says.
    static QString said(console::Console &console)
    {
        QStringList texts;
        for (const auto *label : console.window().findChildren<views::Label *>()) {
            if (label->isVisible())
                texts << label->text();
        }
        return texts.join(QLatin1Char('\n'));
    }
    /// Signs in with the server once, so that there is something to unlock.
    void prepare(const char *account)
    {
        m_house->addAccount(account);
        auto once = headless(account);
        QVERIFY(once->waitFor([](const sync::Status &status) { return status.state == sync::SyncState::Online; }));
    }
    std::unique_ptr<console::Console> unlocked(const char *account)
    {
        auto result = console(account);
        QSignalSpy signIn(result.get(), &console::Console::signInShown);
        QSignalSpy workbench(result.get(), &console::Console::workbenchShown);
        result->start();
        if (!QTest::qWaitFor([&] { return signIn.count() == 1; }, kPatience))
            qFatal("no sign-in");
        result->signIn().unlockOffline(QString::fromLatin1(account), QString::fromLatin1(kPassword));
        if (!QTest::qWaitFor([&] { return workbench.count() == 1; }, kPatience))
            qFatal("no workbench");
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_theme.apply();
        m_house = std::make_unique<WireHouse>(nullptr, 15 * 60 * 1000, productKinds());
    }

    /// The password is typed once, however often the server is gone.
    void aServerThatIsGoneCostsNoTyping()
    {
        prepare("gone");
        auto shown = console("gone");
        QSignalSpy signIn(shown.get(), &console::Console::signInShown);
        QSignalSpy workbench(shown.get(), &console::Console::workbenchShown);
        QSignalSpy failed(&shown->signIn(), &console::SignInController::failed);
        shown->start();
        QTRY_COMPARE_WITH_TIMEOUT(signIn.count(), 1, kPatience);
        auto *password = shown->window().findChild<views::PasswordField *>();
        QTRY_VERIFY_WITH_TIMEOUT(shown->window().focusWidget() == password, kPatience);
        QTest::keyClicks(password, QString::fromLatin1(kPassword));

        m_house->unplug();
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, kPatience);
        QCOMPARE(password->text(), QString::fromLatin1(kPassword));
        QCOMPARE(shown->window().focusWidget(), password);

        m_house->plugIn();
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(workbench.count(), 1, kPatience);
    }

    /// Nobody writes to the pipe: who opened it would wait for ever, and the window with them.
    void aPipeInThePlaceOfAnEnrolmentFileHoldsUpNothing()
    {
        const auto path = m_folder.filePath(QStringLiteral("pipe.ticket"));
        QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
        auto shown = console("pipe");
        QSignalSpy firstRun(shown.get(), &console::Console::firstRunShown);
        shown->start();
        QTRY_COMPARE_WITH_TIMEOUT(firstRun.count(), 1, kPatience);

        shown->enrolment().openFile(path);

        QTRY_VERIFY_WITH_TIMEOUT(said(*shown).contains(QStringLiteral("读不出 pipe.ticket")), kPatience);
    }

    /// A server that takes the connection and never says a word.
    void closingTheWindowDuringEnrolmentWaitsForNoServer()
    {
        boost::asio::io_context io;
        boost::asio::ip::tcp::acceptor silent(io, {boost::asio::ip::address_v4::loopback(), 0});
        auto ticket = m_house->ticket("closing");
        ticket.server = "https://127.0.0.1:" + std::to_string(silent.local_endpoint().port());
        const auto path = m_folder.filePath(QStringLiteral("closing.ticket"));
        std::ofstream(path.toStdString()) << writeJson(toJson(ticket));
        auto closing = console("closing");
        QSignalSpy firstRun(closing.get(), &console::Console::firstRunShown);
        closing->start();
        QTRY_COMPARE_WITH_TIMEOUT(firstRun.count(), 1, kPatience);
        closing->enrolment().openFile(path);
        closing->enrolment().accept();
        QVERIFY(silent.is_open());
        boost::asio::ip::tcp::socket peer(io);
        silent.accept(peer); // it is connected, and waits for the handshake

        QElapsedTimer time;
        time.start();
        closing.reset();

        QVERIFY2(time.elapsed() < 5000, qPrintable(QStringLiteral("%1 ms").arg(time.elapsed())));
    }

    void aCaThatIsNoneIsSaid()
    {
        prepare("badca");
        {
            auto profile = store::Profile::open(folder("badca").toStdString(), m_clock, m_random);
            QVERIFY(profile);
            const auto enrolment = *(*profile)->enrolment();
            feed::EnrolResponse response;
            response.installation = enrolment.installation;
            response.name = enrolment.name;
            response.secret = enrolment.secret;
            response.ca = "no certificate";
            response.server = enrolment.server;
            QVERIFY((*profile)->enrol(enrolment.address, response));
        }

        auto shown = unlocked("badca");

        QTRY_VERIFY_WITH_TIMEOUT(said(*shown).contains(QStringLiteral("无法与服务器建立连接")), kPatience);
        QVERIFY(said(*shown).contains(QStringLiteral("您所做的都保存在本机")));
    }

    void aCacheThatLostItsChainsIsSaidAtEveryEntry()
    {
        prepare("damaged");
        fs::path cache;
        for (const auto &entry : fs::recursive_directory_iterator(folder("damaged").toStdString())) {
            if (entry.path().filename() == "cache.db")
                cache = entry.path();
        }
        QVERIFY(!cache.empty());
        fs::remove(cache.string() + "-wal");
        std::ofstream(cache, std::ios::binary | std::ios::trunc) << std::string(8192, 'z');

        for (int entry = 0; entry < 2; ++entry) {
            auto shown = unlocked("damaged");
            QTRY_VERIFY_WITH_TIMEOUT(said(*shown).contains(QStringLiteral("这份资料里不能再保存新内容")), kPatience);
            QVERIFY(said(*shown).contains(QStringLiteral("--profile"))); // what to do
            QVERIFY(said(*shown).contains(QStringLiteral("隔离区")));    // what was kept
            QCOMPARE(said(*shown).contains(QStringLiteral("damaged-")), entry == 0);
        }
    }
};

REDOUBT_TEST(TestTroubleAtEntry)
#include "TestTroubleAtEntry.moc"
