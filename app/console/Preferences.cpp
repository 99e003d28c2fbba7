// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Preferences.h"

namespace redoubt::console {

namespace {
const auto kLanguage = QStringLiteral("look/language");
const auto kScheme = QStringLiteral("look/scheme");
const auto kLargeType = QStringLiteral("look/largeType");
const auto kLessMotion = QStringLiteral("look/lessMotion");
const auto kIdleMinutes = QStringLiteral("safety/idleMinutes");
const auto kQuiet = QStringLiteral("notices/quiet");
const auto kQuietFrom = QStringLiteral("notices/quietFrom");
const auto kQuietTo = QStringLiteral("notices/quietTo");
const auto kNoticeSound = QStringLiteral("notices/sound");
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

QuietHours Preferences::quietHours() const
{
    QuietHours hours;
    const auto minute = [this](const QString &key, calendar::TimeOfDay usual) {
        return calendar::TimeOfDay{qBound(0, m_settings.value(key, usual.minute).toInt(), 24 * 60 - 1)};
    };
    hours.on = m_settings.value(kQuiet, hours.on).toBool();
    hours.from = minute(kQuietFrom, hours.from);
    hours.to = minute(kQuietTo, hours.to);
    return hours;
}

void Preferences::setQuietHours(const QuietHours &hours)
{
    m_settings.setValue(kQuiet, hours.on);
    m_settings.setValue(kQuietFrom, hours.from.minute);
    m_settings.setValue(kQuietTo, hours.to.minute);
}

bool Preferences::noticeSound() const { return m_settings.value(kNoticeSound, true).toBool(); }

void Preferences::setNoticeSound(bool on) { m_settings.setValue(kNoticeSound, on); }

QByteArray Preferences::geometry() const { return m_settings.value(kGeometry).toByteArray(); }

void Preferences::setGeometry(const QByteArray &geometry) { m_settings.setValue(kGeometry, geometry); }

} // namespace redoubt::console
