// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/theme/Theme.h"

#include <QList>
#include <QString>
#include <QTime>
#include <QWidget>

class QComboBox;
class QCheckBox;
class QTimeEdit;

namespace redoubt::views {

class Label;
class SegmentedControl;

/// What the settings page shows.
struct SettingsValues
{
    QString account;
    QString unit;
    QString role;            ///< in words; may be empty
    QString server;          ///< address
    QString fingerprint;     ///< of the certificate or the pinned CA, "9C:41…E7"
    QString trust;           ///< who vouches for it, in words
    QString installation;    ///< name of this console
    QString installationKey; ///< fingerprint of its key
    qint64 lastContact = 0;  ///< ms since 1970 UTC; 0: never
    qint64 offlineUntil = 0; ///< unlock without the server is possible until then; 0: unknown
    QString version;
    QString cachePath;
    QString language; ///< "zh_CN", "en", or empty for the system's
    Theme::Scheme scheme = Theme::Scheme::System;
    bool largeType = false;
    bool lessMotion = false;
    int idleMinutes = 0; ///< until sign-out; 0: never
    bool quiet = false;  ///< there are quiet hours
    QTime quietFrom;
    QTime quietTo;
    bool noticeSound = true;

    bool operator==(const SettingsValues &) const = default;
};

/// Server and certificate, account, language, look, this installation, about. Choices act at once.
class SettingsPage : public QWidget
{
    Q_OBJECT
public:
    explicit SettingsPage(QWidget *parent = nullptr);

    void setValues(const SettingsValues &values, qint64 nowMs);

Q_SIGNALS:
    /// "zh_CN", "en", or empty for the system's.
    void languageChosen(const QString &code);
    void schemeChosen(redoubt::views::Theme::Scheme scheme);
    void largeTypeChosen(bool large);
    void lessMotionChosen(bool less);
    /// 0: never.
    void idleMinutesChosen(int minutes);
    void quietHoursChosen(bool quiet, QTime from, QTime to);
    void noticeSoundChosen(bool on);
    void signOutRequested();
    void passwordChangeRequested();
    void diagnosticsRequested();
    void licenceRequested();

private:
    Label *m_account;
    Label *m_unit;
    Label *m_role;
    Label *m_server;
    Label *m_fingerprint;
    Label *m_trust;
    Label *m_installation;
    Label *m_installationKey;
    Label *m_lastContact;
    Label *m_offlineUntil;
    Label *m_version;
    Label *m_cache;
    QComboBox *m_language;
    SegmentedControl *m_scheme;
    QCheckBox *m_large;
    QCheckBox *m_still;
    QComboBox *m_idle;
    QCheckBox *m_quiet;
    QTimeEdit *m_quietFrom;
    QTimeEdit *m_quietTo;
    QCheckBox *m_sound;
};

} // namespace redoubt::views
