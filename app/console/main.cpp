// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Console.h"
#include "app/console/OneWindow.h"
#include "app/console/StartOptions.h"
#include "app/console/screens/ScreensRun.h"
#include "app/commandline/CoreDumps.h"
#include "views/frame/ScreenFit.h"

#include <QApplication>
#include <QMessageBox>
#include <QTextStream>

using namespace redoubt;
using namespace redoubt::console;

int main(int argc, char **argv)
{
    forbidCoreDumps(Inspection::AsUsual); // passwords, keys and what the cache seals
    QCoreApplication::setApplicationName(QStringLiteral("redoubt"));
    QCoreApplication::setApplicationVersion(QStringLiteral(REDOUBT_VERSION));
    QCoreApplication::setOrganizationName(QStringLiteral("redoubt"));
    StartOptions start;
    {
        // Read before there has to be a display: --help and a wrong word are answered on any terminal.
        const QCoreApplication words(argc, argv);
        start = StartOptions::parse(QCoreApplication::arguments());
        if (!start.error.isEmpty()) {
            QTextStream(stderr) << start.error << '\n';
            return 2;
        }
    }
    QApplication application(argc, argv);
    QApplication::setDesktopFileName(QStringLiteral("redoubt"));
    const SystemClock clock;
    SystemRandom random;
    views::Theme theme;
    theme.apply();

    Console console({start.profileFolder(), start.installationName(), start.language, {}}, theme, clock, random);
    OneWindow one(start.profileFolder());
    const auto sayAndEnd = [&](const QString &sentence) {
        QTextStream(stderr) << sentence << '\n';
        if (!start.screens.isEmpty()) {
            QCoreApplication::exit(1);
            return;
        }
        // The window is not shown: there is nothing to see in it.
        auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Redoubt"), sentence, QMessageBox::Close);
        QObject::connect(box, &QMessageBox::finished, &application, [] { QCoreApplication::exit(1); });
        box->open();
    };
    QObject::connect(&console, &Console::startFailed, &application, sayAndEnd);
    QObject::connect(&console, &Console::openElsewhere, &application, [&](const QString &sentence) {
        if (!start.screens.isEmpty()) {
            sayAndEnd(sentence);
            return;
        }
        one.raiseOther([&, sentence](bool raised) { raised ? QCoreApplication::exit(0) : sayAndEnd(sentence); });
    });
    QObject::connect(&one, &OneWindow::raiseRequested, &console.window(), [&console] {
        QWidget &window = console.window();
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
        QApplication::alert(&window); // where another program may not take the focus, the task bar says it
    });
    FirstSteps steps(console, start);
    std::unique_ptr<ScreensRun> screens;
    if (!start.screens.isEmpty()) {
        screens = std::make_unique<ScreensRun>(console, theme, start);
        QObject::connect(screens.get(), &ScreensRun::finished, &application, [](int failures) { QCoreApplication::exit(failures == 0 ? 0 : 1); });
        QObject::connect(&steps, &FirstSteps::failed, &application, [](const QString &sentence) {
            QTextStream(stderr) << sentence << '\n';
            QCoreApplication::exit(1);
        });
    } else {
        // Once there is something in it: what comes first, first run or sign-in.
        const auto show = [&] {
            one.listen();
            if (console.window().isVisible())
                return;
            views::fitToScreen(console.window());
            console.window().show();
        };
        QObject::connect(&console, &Console::firstRunShown, &application, show);
        QObject::connect(&console, &Console::signInShown, &application, show);
    }
    console.start();
    return QApplication::exec();
}
