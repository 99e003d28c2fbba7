// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"

#include <QCoreApplication>
#include <QStringList>
#include <QtTest>

#include <iostream>
#include <map>
#include <string>

namespace redoubt::testkit {

namespace {
std::map<std::string, TestFactory> &table()
{
    static std::map<std::string, TestFactory> tests;
    return tests;
}
} // namespace

bool registerTest(const char *name, TestFactory factory) { return table().emplace(name, std::move(factory)).second; }

/// GUI test programs replace this with one that makes a QApplication (see tests/testkit/gui).
std::unique_ptr<QCoreApplication> makeApplication(int &argc, char **argv);

int runTests(int argc, char **argv)
{
    const auto application = makeApplication(argc, argv);
    QStringList passedOn{QString::fromLocal8Bit(argv[0])};
    std::vector<std::string> chosen;
    for (int i = 1; i < argc; ++i) {
        if (table().contains(argv[i]))
            chosen.emplace_back(argv[i]);
        else
            passedOn << QString::fromLocal8Bit(argv[i]);
    }
    if (chosen.empty()) {
        for (const auto &[name, factory] : table())
            chosen.push_back(name);
    }
    if (chosen.empty()) {
        std::cerr << "no test classes in this program\n";
        return 1;
    }
    int failures = 0;
    for (const auto &name : chosen) {
        const auto test = table().at(name)();
        failures += QTest::qExec(test.get(), passedOn);
    }
    return failures == 0 ? 0 : 1;
}

} // namespace redoubt::testkit

int main(int argc, char **argv) { return redoubt::testkit::runTests(argc, argv); }
