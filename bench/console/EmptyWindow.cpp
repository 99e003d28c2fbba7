// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt itself takes to show a window with nothing in it, from main() to its first paint: the measure of ConsoleStart.cpp.
#include "bench/console/PaintWatch.h"
#include "bench/sync/Report.h"

#include <QWidget>

int main(int argc, char **argv)
{
    const auto start = redoubt::bench::now();
    redoubt::bench::PaintWatch application(argc, argv);
    QWidget window;
    window.resize(1600, 940);
    application.painted = [&](QObject *) {
        redoubt::bench::print("empty_window", redoubt::bench::secondsSince(start) * 1000, "ms, main() to first paint");
        QCoreApplication::exit(0);
    };
    window.show();
    return QApplication::exec();
}
