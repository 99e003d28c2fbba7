// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/ScreensRun.h"

#include "app/console/screens/Stories.h"

#include <QTimer>

namespace redoubt::console {

namespace {
constexpr int kLongestWaitMs = 15'000;
} // namespace

ScreensRun::ScreensRun(Console &console, views::Theme &theme, const StartOptions &options)
    : m_console(console), m_camera(console, theme, options.screens)
{
    connect(&m_camera, &Camera::finished, this, &ScreensRun::finished);
    using Story = StartOptions::Story;
    switch (options.story) {
    case Story::Pages: stories::everyPage(m_camera); break;
    case Story::Role: stories::role(m_camera); break;
    case Story::Frozen: stories::frozen(m_camera, options.dismissed); break;
    case Story::Quarantine: stories::quarantine(m_camera); break;
    case Story::Entry:
    case Story::Offline: {
        const auto credentials = readCredentials(options.credentials);
        if (!credentials)
            return; // StartOptions has complained
        if (options.story == Story::Entry) {
            stories::entry(m_camera, options.ticket, *credentials);
            connect(&console, &Console::firstRunShown, &m_camera, &Camera::start, Qt::QueuedConnection);
        } else {
            stories::offline(m_camera, *credentials);
            connect(&console, &Console::signInShown, &m_camera, &Camera::start, Qt::QueuedConnection);
        }
        return;
    }
    }
    connect(&console, &Console::workbenchShown, this, &ScreensRun::beginSignedIn);
}

void ScreensRun::beginSignedIn()
{
    connect(m_console.session(), &Session::statusChanged, this, [this](const sync::Status &status) {
        if (status.state == sync::SyncState::Online && m_console.session()->isLoaded())
            m_camera.start();
    });
    QTimer::singleShot(kLongestWaitMs, &m_camera, &Camera::start); // without a server the pages are shown as they are offline
}

} // namespace redoubt::console
