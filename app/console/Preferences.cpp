// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Preferences.h"

namespace redoubt::console {

namespace {
const auto kLanguage = QStringLiteral("look/language");
const auto kScheme = QStringLiteral("look/scheme");
const auto kLargeType = QStringLiteral("look/largeType");
const auto kLessMotion = QStringLiteral("look/lessMotion");
const auto kIdleMinutes = QStringLiteral("safety/idleMinutes");
constexpr int kUsualIdleMinutes = 15;
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

bool Preferences::lessMotion() const { return m_settings.value(kLessMotion, false).toBool(); }

void Preferences::setLessMotion(bool less) { m_settings.setValue(kLessMotion, less); }

int Preferences::idleMinutes() const { return qBound(0, m_settings.value(kIdleMinutes, kUsualIdleMinutes).toInt(), 24 * 60); }

void Preferences::setIdleMinutes(int minutes) { m_settings.setValue(kIdleMinutes, minutes); }

QByteArray Preferences::geometry() const { return m_settings.value(kGeometry).toByteArray(); }

void Preferences::setGeometry(const QByteArray &geometry) { m_settings.setValue(kGeometry, geometry); }

} // namespace redoubt::console
