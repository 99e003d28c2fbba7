// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/notices/NoticeVoice.h"

#include "app/console/Notices.h"
#include "views/theme/Icons.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

namespace redoubt::console {

NoticeVoice::NoticeVoice(QWidget &frame, Notices &line, QObject *parent) : QObject(parent), m_frame(frame), m_line(line)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        return;
    m_tray = new QSystemTrayIcon(views::productIcon(), this);
    connect(m_tray, &QSystemTrayIcon::activated, this, &NoticeVoice::opened);
    connect(m_tray, &QSystemTrayIcon::messageClicked, this, &NoticeVoice::opened);
    setUnread(0);
    m_tray->show();
}

void NoticeVoice::setUnread(int count)
{
    if (m_tray)
        m_tray->setToolTip(count == 0 ? tr("Redoubt: nothing new") : tr("Redoubt: %n not read", nullptr, count));
}

void NoticeVoice::say(const QString &title, const QString &text, bool critical, bool withSound)
{
    if (m_tray && QSystemTrayIcon::supportsMessages())
        m_tray->showMessage(title, text, critical ? QSystemTrayIcon::Warning : QSystemTrayIcon::Information);
    else
        m_line.tell(critical ? views::Tone::Severity4 : views::Tone::Accent, views::Icon::Bell, title, text);
    if (withSound)
        QApplication::beep();
    QApplication::alert(m_frame.window());
    Q_EMIT said(title, text, critical, withSound);
}

} // namespace redoubt::console
