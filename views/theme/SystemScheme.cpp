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
constexpr int timeoutMs = 150;

// Without an address libdbus would try to launch a bus of its own, which takes seconds on a bare machine.
bool haveSessionBus()
{
    return qEnvironmentVariableIsSet("DBUS_SESSION_BUS_ADDRESS") || QFile::exists(qEnvironmentVariable("XDG_RUNTIME_DIR") + QStringLiteral("/bus"));
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
    auto call = QDBusMessage::createMethodCall(service, path, settingsInterface, "Read");
    call << QString(appearanceGroup) << QString(schemeKey);
    const QDBusMessage reply = bus.call(call, QDBus::Block, timeoutMs);
    if (reply.type() == QDBusMessage::ReplyMessage && !reply.arguments().isEmpty())
        take(reply.arguments().constFirst());
    bus.connect(service, path, settingsInterface, "SettingChanged", this, SLOT(onSettingChanged(QString, QString, QDBusVariant)));
}

void SystemScheme::onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value)
{
    if (group == QLatin1StringView(appearanceGroup) && key == QLatin1StringView(schemeKey))
        take(value.variant());
}

void SystemScheme::take(const QVariant &value)
{
    // Read wraps its answer twice.
    QVariant inner = value;
    while (inner.canConvert<QDBusVariant>())
        inner = inner.value<QDBusVariant>().variant();
    const uint preference = inner.toUInt(); // 0 none, 1 dark, 2 light
    const bool dark = preference == 0 ? m_paletteIsDark : preference == 1;
    if (dark != m_dark) {
        m_dark = dark;
        Q_EMIT changed();
    }
}

} // namespace redoubt::views
