// SPDX-License-Identifier: GPL-3.0-or-later
// The console as its user starts it, over a cache that a bench has filled: from the password to the first page that can be used.
#include "app/console/Console.h"
#include "bench/console/PaintWatch.h"
#include "bench/sync/Report.h"
#include "core/crypto/Password.h"
#include "views/exercise/ExercisesPage.h"

#include <QSortFilterProxyModel>
#include <QTableView>
#include <QTimer>

#include <algorithm>

#include <ctime>

using namespace redoubt;
using namespace redoubt::bench;

namespace {
/// What the password alone costs: the wrap's key is derived from it before anything of the cache can be opened.
double passwordSeconds(Random &random)
{
    const auto start = now();
    (void)hashPassword("anything that is as long", {}, random);
    return secondsSince(start);
}

/// Of this process and all its threads.
double cpuSeconds()
{
    timespec time{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

/// Whether @p receiver is the list of exercises, with at least one in it.
bool isFilledList(QObject *receiver)
{
    const auto *table = qobject_cast<QTableView *>(receiver->parent());
    if (!table || table->viewport() != receiver || !table->model() || table->model()->rowCount() == 0)
        return false;
    for (const QObject *above = table; above; above = above->parent()) {
        if (qobject_cast<const views::ExercisesPage *>(above))
            return true;
    }
    return false;
}
} // namespace

int main(int argc, char **argv)
{
    PaintWatch application(argc, argv);
    const auto words = QCoreApplication::arguments();
    if (words.size() != 4)
        giveUp("usage: redoubt_bench_console PROFILE ACCOUNT PASSWORD");
    const SystemClock clock;
    SystemRandom random;
    const double password = passwordSeconds(random);
    views::Theme theme;
    theme.apply();
    console::Console console({words[1], QStringLiteral("BENCH"), {}, {}}, theme, clock, random);
    QObject::connect(&console, &console::Console::startFailed, [](const QString &sentence) { giveUp(sentence.toStdString()); });
    QObject::connect(&console.signIn(), &console::SignInController::failed, [](ErrorCode code) { giveUp(std::string(name(code))); });

    Moment unlocked;
    double cpuBefore = 0;
    Moment lastBeat;
    double longestPause = 0;
    bool isUsable = false;
    QTimer beat;
    beat.setTimerType(Qt::PreciseTimer);
    QObject::connect(&beat, &QTimer::timeout, [&] {
        longestPause = std::max(longestPause, secondsSince(lastBeat));
        lastBeat = now();
    });
    application.painted = [&](QObject *receiver) {
        if (isUsable || !console.workbench() || !isFilledList(receiver))
            return;
        isUsable = true;
        print("console_usable_cpu", (cpuSeconds() - cpuBefore - password) * 1000, "ms of CPU, all threads, unlocked to the list of exercises");
        print("console_usable", (secondsSince(unlocked) - password) * 1000, "ms, unlocked to the list of exercises");
        print("console_password", password * 1000, "ms, Argon2id before it");
    };
    const auto finish = [&] {
        print("console_loaded", (secondsSince(unlocked) - password) * 1000, "ms, unlocked to the last record on the desk");
        print("console_longest_pause", longestPause * 1000, "ms in which the window did not answer");
        if (!isUsable)
            giveUp("the list of exercises was never shown");
        QCoreApplication::exit(0);
    };
    QObject::connect(&console, &console::Console::workbenchShown,
                     [&] { QObject::connect(console.session(), &console::Session::loaded, &application, [&] { QTimer::singleShot(200, finish); }); });
    QObject::connect(&console, &console::Console::signInShown, &application, [&] {
        // When the sign-in view stands and nothing is under way any more.
        QTimer::singleShot(300, [&] {
            cpuBefore = cpuSeconds();
            unlocked = lastBeat = now();
            beat.start(2);
            console.signIn().unlockOffline(words[2], words[3]);
        });
    });
    console.window().show();
    console.start();
    return QApplication::exec();
}
