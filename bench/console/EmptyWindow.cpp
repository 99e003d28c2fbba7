// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt itself takes to show a window with nothing in it, from the start of its program to the first paint: the measure of
// ConsoleStart.cpp. It starts itself anew, so that loading the libraries counts as it does for whoever waits for a window.
#include "bench/console/PaintWatch.h"
#include "bench/sync/Report.h"

#include <QWidget>

#include <utility>

#include <unistd.h>

using redoubt::bench::Moment;

int main(int argc, char **argv)
{
    const auto inMain = redoubt::bench::now();
    if (argc == 1) {
        const auto start = std::to_string(inMain.time_since_epoch().count());
        ::execl("/proc/self/exe", argv[0], start.c_str(), static_cast<char *>(nullptr));
        redoubt::bench::giveUp("cannot start anew");
    }
    const Moment start{Moment::duration(std::stoll(argv[1]))};
    redoubt::bench::PaintWatch application(argc, argv);
    QWidget window;
    window.resize(1600, 940);
    bool isPainted = false;
    application.painted = [&](QObject *) {
        if (std::exchange(isPainted, true))
            return;
        redoubt::bench::print("empty_window", redoubt::bench::secondsSince(start) * 1000, "ms, start of the program to first paint");
        redoubt::bench::print("empty_window_main", redoubt::bench::secondsSince(inMain) * 1000, "ms, main() to first paint");
        QCoreApplication::exit(0);
    };
    window.show();
    return QApplication::exec();
}
