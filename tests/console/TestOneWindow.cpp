// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/OneWindow.h"
#include "tests/testkit/TestRegistry.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace redoubt;
using console::OneWindow;

/// A second start finds the first one's window.
class TestOneWindow : public QObject
{
    Q_OBJECT

    QTemporaryDir m_runtime;

private Q_SLOTS:
    void initTestCase()
    {
        QFile::setPermissions(m_runtime.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        qputenv("XDG_RUNTIME_DIR", m_runtime.path().toUtf8());
    }

    void theFirstIsAskedToShowItself()
    {
        QTemporaryDir profile;
        OneWindow first(profile.path());
        first.listen();
        QSignalSpy raised(&first, &OneWindow::raiseRequested);
        OneWindow second(profile.path());
        std::optional<bool> answered;

        second.raiseOther([&](bool was) { answered = was; });

        QTRY_VERIFY(answered.has_value());
        QVERIFY(*answered);
        QTRY_COMPARE(raised.count(), 1);
    }

    void anotherProfileIsAnotherWindow()
    {
        QTemporaryDir one;
        QTemporaryDir other;
        OneWindow first(one.path());
        first.listen();
        QSignalSpy raised(&first, &OneWindow::raiseRequested);
        OneWindow second(other.path());
        std::optional<bool> answered;

        second.raiseOther([&](bool was) { answered = was; });

        QTRY_VERIFY(answered.has_value());
        QVERIFY(!*answered);
        QCOMPARE(raised.count(), 0);
    }

    void whatAKilledProgramLeftIsNoWindow()
    {
        QTemporaryDir profile;
        {
            OneWindow killed(profile.path());
            killed.listen();
        }
        OneWindow next(profile.path());
        std::optional<bool> answered;
        next.raiseOther([&](bool was) { answered = was; });
        QTRY_VERIFY(answered.has_value());
        QVERIFY(!*answered);

        next.listen();
        OneWindow later(profile.path());
        answered.reset();
        later.raiseOther([&](bool was) { answered = was; });

        QTRY_VERIFY(answered.has_value());
        QVERIFY(*answered);
    }
};

REDOUBT_TEST(TestOneWindow)
#include "TestOneWindow.moc"
