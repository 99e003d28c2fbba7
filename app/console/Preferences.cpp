// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Preferences.h"

namespace redoubt::console {

namespace {
const auto kLanguage = QStringLiteral("look/language");
const auto kScheme = QStringLiteral("look/scheme");
const auto kLargeType = QStringLiteral("look/largeType");
const auto kGeometry = QStringLiteral("window/geometry");
} // namespace

Preferences::Preferences(const QString &profileFolder) : m_settings(profileFolder + QStringLiteral("/settings.ini"), QSettings::IniFormat) { }

QString Preferences::language() const { return m_settings.value(kLanguage).toString(); }

void Preferences::setLanguage(const QString &code) { m_settings.setValue(kLanguage, code); }

views::Theme::Scheme Preferences::scheme() const
{
    const auto name = m_settings.value(kScheme).toString();
    return name == QLatin1String("light") ? views::Theme::Scheme::Light
        : name == QLatin1String("dark")   ? views::Theme::Scheme::Dark
                                          : views::Theme::Scheme::System;
}

void Preferences::setScheme(views::Theme::Scheme scheme)
{
    m_settings.setValue(kScheme,
                        scheme == views::Theme::Scheme::Light      ? QStringLiteral("light")
                            : scheme == views::Theme::Scheme::Dark ? QStringLiteral("dark")
                                                                   : QStringLiteral("system"));
}

bool Preferences::largeType() const { return m_settings.value(kLargeType, false).toBool(); }

void Preferences::setLargeType(bool large) { m_settings.setValue(kLargeType, large); }

QByteArray Preferences::geometry() const { return m_settings.value(kGeometry).toByteArray(); }

void Preferences::setGeometry(const QByteArray &geometry) { m_settings.setValue(kGeometry, geometry); }

} // namespace redoubt::console
