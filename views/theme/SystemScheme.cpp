// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/theme/SystemScheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QFile>
#include <QGuiApplication>
#include <QPalette>

namespace redoubt::views {

namespace {

constexpr auto service = "org.freedesktop.portal.Desktop";
constexpr auto path = "/org/freedesktop/portal/desktop";
constexpr auto settingsInterface = "org.freedesktop.portal.Settings";
constexpr auto appearanceGroup = "org.freedesktop.appearance";
constexpr auto schemeKey = "color-scheme";
constexpr auto interfaceGroup = "org.gnome.desktop.interface";
constexpr auto motionKey = "enable-animations";
constexpr int timeoutMs = 150;

// Without an address libdbus would try to launch a bus of its own, which takes seconds on a bare machine.
bool haveSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
}

// Read wraps its answer twice.
QVariant unwrapped(QVariant value)
{
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

} // namespace

SystemScheme::SystemScheme(QObject *parent) : QObject(parent)
{
    const QPalette palette = QGuiApplication::palette();
    m_paletteIsDark = palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
    m_dark = m_paletteIsDark;
    if (!haveSessionBus())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    const auto read = [&bus](const char *group, const char *key) -> QVariant {
        auto call = QDBusMessage::createMethodCall(service, path, settingsInterface, "Read");
        call << QString(group) << QString(key);
        const QDBusMessage reply = bus.call(call, QDBus::Block, timeoutMs);
        return reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty() ? reply.arguments().constFirst() : QVariant();
    };
    if (const QVariant scheme = read(appearanceGroup, schemeKey); scheme.isValid())
        takeScheme(scheme);
    if (const QVariant motion = read(interfaceGroup, motionKey); motion.isValid())
        takeMotion(motion);
    // Qt finds the slot's types by their names, and this one has none until it is registered: nothing would ever come.
    qRegisterMetaType<QDBusVariant>();
    bus.connect(service, path, settingsInterface, "SettingChanged", this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == QLatin1StringView(appearanceGroup) && key == QLatin1StringView(schemeKey))
        takeScheme(value.variant());
    else if (group == QLatin1StringView(interfaceGroup) && key == QLatin1StringView(motionKey))
        takeMotion(value.variant());
}

void SystemScheme::takeScheme(const QVariant &value)
{
    const uint preference = unwrapped(value).toUInt(); // 0 none, 1 dark, 2 light
    const bool dark = preference == 0 ? m_paletteIsDark : preference == 1;
    if (dark != m_dark) {
        m_dark = dark;
        Q_EMIT changed();
    }
}

void SystemScheme::takeMotion(const QVariant &value)
{
    const bool animates = unwrapped(value).toBool();
    if (animates != m_animates) {
        m_animates = animates;
        Q_EMIT motionChanged();
    }
}

} // namespace redoubt::views
