// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/notices/NoticeBook.h"
#include "views/theme/Theme.h"

#include <QSettings>
#include <QString>

namespace redoubt::console {

/// Language, look and window of one profile, in `settings.ini` beside its data. Nothing secret, nothing of the records.
class Preferences
{
public:
    explicit Preferences(const QString &profileFolder);

    /// "zh_CN", "en", or empty for the system's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &code);
    [[nodiscard]] views::Theme::Scheme scheme() const;
    void setScheme(views::Theme::Scheme scheme);
    [[nodiscard]] bool largeType() const;
    void setLargeType(bool large);
    /// Less motion than the system asks for; false: as the system.
    [[nodiscard]] bool lessMotion() const;
    void setLessMotion(bool less);
    /// Minutes without a key or a mouse until the account is signed out; 0: never.
    [[nodiscard]] int idleMinutes() const;
    void setIdleMinutes(int minutes);
    /// When only critical notices are announced on this console.
    [[nodiscard]] QuietHours quietHours() const;
    void setQuietHours(const QuietHours &hours);
    [[nodiscard]] bool noticeSound() const;
    void setNoticeSound(bool on);
    [[nodiscard]] QByteArray geometry() const;
    void setGeometry(const QByteArray &geometry);

private:
    QSettings m_settings;
};

} // namespace redoubt::console
