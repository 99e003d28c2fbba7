// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QDBusVariant>
#include <QVariant>

namespace redoubt::views {

/// Whether the desktop is dark, and whether it wants things to move. Asks the freedesktop portal (org.freedesktop.appearance color-scheme) and
/// follows its changes, and org.gnome.desktop.interface enable-animations, which the portal passes on; where there is no portal or no preference, the
/// palette that the platform gave the application decides. Construct it before Theme has replaced that palette. Costs two D-Bus calls of at most 150
/// ms each.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] bool animates() const { return m_animates; }

Q_SIGNALS:
    void changed();
    void motionChanged();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void takeScheme(const QVariant &value);
    void takeMotion(const QVariant &value);

    bool m_paletteIsDark = false;
    bool m_dark = false;
    bool m_animates = true;
};

} // namespace redoubt::views
