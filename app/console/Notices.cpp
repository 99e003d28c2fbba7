// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/Notices.h"

#include "views/frame/MainFrame.h"

namespace redoubt::console {

namespace {
constexpr int kTroubleMs = 12'000;
} // namespace

Notices::Notices(views::MainFrame &frame, QObject *parent) : QObject(parent), m_frame(frame)
{
    m_covers.setSingleShot(true);
    connect(&m_covers, &QTimer::timeout, this, &Notices::showStanding);
}

void Notices::stand(views::Tone tone, views::Icon icon, const QString &title, const QString &text)
{
    m_standing = Standing{tone, icon, title, text};
    if (!m_isTrouble)
        showStanding();
}

void Notices::clear()
{
    m_standing.reset();
    showStanding();
}

void Notices::tell(views::Tone tone, views::Icon icon, const QString &title, const QString &text)
{
    if (m_standing || m_isTrouble)
        return;
    m_frame.setNotice(tone, icon, title, QString(text).replace(QLatin1Char('\n'), QStringLiteral("; ")));
    m_covers.start(kTroubleMs);
}

void Notices::trouble(const QString &sentence)
{
    m_isTrouble = true;
    m_frame.setNotice(views::Tone::Severity3, views::Icon::Alert, sentence);
    m_covers.start(kTroubleMs);
}

void Notices::showStanding()
{
    m_isTrouble = false;
    if (m_standing)
        m_frame.setNotice(m_standing->tone, m_standing->icon, m_standing->title, m_standing->text);
    else
        m_frame.setNotice(views::Tone::Neutral, views::Icon::None, {});
}

} // namespace redoubt::console
