// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/TestRegistry.h"
#include "views/theme/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QtTest>

using redoubt::views::SystemScheme;

/// The desktop's own bus and portal, in small: what they say is followed.
class TestSystemScheme : public QObject
{
    Q_OBJECT

    QProcess m_bus;

    static bool say(const QDBusConnection &portal, const QString &group, const QString &key, const QVariant &value)
    {
        auto signal = QDBusMessage::createSignal(QStringLiteral("/org/freedesktop/portal/desktop"), QStringLiteral("org.freedesktop.portal.Settings"),
                                                 QStringLiteral("SettingChanged"));
        signal << group << key << QVariant::fromValue(QDBusVariant(value));
        return portal.send(signal);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_bus.start(QStringLiteral("dbus-daemon"), {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_bus.waitForStarted())
            QSKIP("there is no dbus-daemon here");
        QVERIFY(m_bus.waitForReadyRead());
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readAllStandardOutput().trimmed());
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(QStringLiteral("portal"));
        m_bus.terminate();
        m_bus.waitForFinished();
    }

    void whatThePortalSaysIsFollowed()
    {
        auto portal = QDBusConnection::connectToBus(QString::fromLocal8Bit(qgetenv("DBUS_SESSION_BUS_ADDRESS")), QStringLiteral("portal"));
        QVERIFY(portal.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
        SystemScheme scheme;
        const bool before = scheme.isDark();
        QVERIFY(scheme.animates());
        QSignalSpy changed(&scheme, &SystemScheme::changed);
        QSignalSpy motion(&scheme, &SystemScheme::motionChanged);

        QVERIFY(say(portal, QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), before ? 2U : 1U));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(scheme.isDark(), !before);

        QVERIFY(say(portal, QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("enable-animations"), false));
        QTRY_COMPARE(motion.count(), 1);
        QVERIFY(!scheme.animates());

        // What is of others is theirs.
        QVERIFY(say(portal, QStringLiteral("org.gnome.desktop.interface"), QStringLiteral("color-scheme"), before ? 1U : 2U));
        QVERIFY(say(portal, QStringLiteral("org.freedesktop.appearance"), QStringLiteral("color-scheme"), before ? 1U : 2U));
        QTRY_COMPARE(changed.count(), 2);
    }
};

REDOUBT_TEST(TestSystemScheme)
#include "TestSystemScheme.moc"
