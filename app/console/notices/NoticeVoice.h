// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;
class QWidget;

namespace redoubt::console {

class Notices;

/// How something is said to whoever sits there, or does not: by the system tray with its message where the desktop has one, otherwise by the line
/// below the top bar; with the computer's sound, and the window's entry in the task bar asking to be looked at. The sound is the desktop's own (Qt
/// Multimedia is no dependency of the product).
class NoticeVoice : public QObject
{
    Q_OBJECT
public:
    /// @p frame: of the window whose entry in the task bar is lit. Both outlive the voice.
    NoticeVoice(QWidget &frame, Notices &line, QObject *parent);

    void say(const QString &title, const QString &text, bool critical, bool withSound);
    /// What the icon in the tray says when somebody points at it.
    void setUnread(int count);
    [[nodiscard]] bool hasTray() const { return m_tray != nullptr; }

Q_SIGNALS:
    /// Somebody clicked the icon or its message.
    void opened();
    void said(const QString &title, const QString &text, bool critical, bool withSound);

private:
    QWidget &m_frame;
    Notices &m_line;
    QSystemTrayIcon *m_tray = nullptr;
};

} // namespace redoubt::console
