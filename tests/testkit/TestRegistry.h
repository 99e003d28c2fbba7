// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>
#include <memory>

namespace redoubt::testkit {

using TestFactory = std::function<std::unique_ptr<QObject>()>;

/// Puts a test class into this program's table; used through REDOUBT_TEST only.
bool registerTest(const char *name, TestFactory factory);

} // namespace redoubt::testkit

/// Stands at the end of each Test<Class>.cpp, before its .moc include. The program runs every class,
/// or those named as its first arguments; the rest of the arguments go to Qt Test.
#define REDOUBT_TEST(TestClass)                                                                                                                      \
    [[maybe_unused]] static const bool s_registered##TestClass =                                                                                     \
        redoubt::testkit::registerTest(#TestClass, [] { return std::unique_ptr<QObject>(new TestClass); });
