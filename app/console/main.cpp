// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Console.h"
#include "app/console/StartOptions.h"
#include "app/console/screens/ScreensRun.h"
#include "core/crypto/CoreDumps.h"
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
    QObject::connect(&console, &Console::startFailed, &application, [&](const QString &sentence) {
        auto *box = new QMessageBox(QMessageBox::Warning, QStringLiteral("Redoubt"), sentence, QMessageBox::Close);
        QTextStream(stderr) << sentence << '\n';
        QObject::connect(box, &QMessageBox::finished, &application, [] { QCoreApplication::exit(1); });
        if (start.screens.isEmpty())
            box->open();
        else
            QCoreApplication::exit(1);
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
        views::fitToScreen(console.window());
        console.window().show();
    }
    console.start();
    return QApplication::exec();
}
