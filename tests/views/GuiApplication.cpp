// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>

#include <memory>

namespace redoubt::testkit {

// Takes the place of the test kit's own version at link time.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv)
{
    // Pictures must not depend on the machine's theme or keyboard.
    qunsetenv("QT_STYLE_OVERRIDE");
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    return std::make_unique<QApplication>(argc, argv);
}

} // namespace redoubt::testkit
