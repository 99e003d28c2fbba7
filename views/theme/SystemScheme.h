// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QDBusVariant>
#include <QVariant>

namespace redoubt::views {

/// Whether the desktop is dark. Asks the freedesktop portal (org.freedesktop.appearance color-scheme) and follows
/// its changes; where there is no portal or no preference, the palette that the platform gave the application decides.
/// Construct it before Theme has replaced that palette. Costs one D-Bus call of at most 150 ms.
class SystemScheme : public QObject
{
    Q_OBJECT
public:
    explicit SystemScheme(QObject *parent = nullptr);

    [[nodiscard]] bool isDark() const { return m_dark; }

Q_SIGNALS:
    void changed();

private Q_SLOTS:
    void onSettingChanged(const QString &group, const QString &key, const QDBusVariant &value);

private:
    void take(const QVariant &value);

    bool m_paletteIsDark = false;
    bool m_dark = false;
};

} // namespace redoubt::views
