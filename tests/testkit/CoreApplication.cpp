// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include <memory>

namespace redoubt::testkit {

// Lives in its own object file: a GUI test program that defines its own version wins at link time.
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv) { return std::make_unique<QCoreApplication>(argc, argv); }

} // namespace redoubt::testkit
