// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/ScreensRun.h"

#include "app/console/screens/Stories.h"

#include <QTextStream>
#include <QTimer>

namespace redoubt::console {

namespace {
constexpr int kLongestWaitMs = 15'000;
} // namespace

ScreensRun::ScreensRun(Console &console, views::Theme &theme, const StartOptions &options)
    : m_console(console), m_camera(console, theme, options.screens)
{
    connect(&m_camera, &Camera::finished, this, [this](int failures) {
        if (const int warnings = m_spoken.count())
            QTextStream(stderr) << warnings << " warnings of Qt, see above\n";
        Q_EMIT finished(failures + m_spoken.count());
    });
    using Story = StartOptions::Story;
    switch (options.story) {
    case Story::Pages: stories::everyPage(m_camera); break;
    case Story::Role: stories::role(m_camera); break;
    case Story::Frozen: stories::frozen(m_camera, options.dismissed); break;
    case Story::Quarantine: stories::quarantine(m_camera); break;
    case Story::Files: stories::files(m_camera); break;
    case Story::Fetch: stories::fetch(m_camera); break;
    case Story::Returned: stories::returned(m_camera, options.claim); break;
    case Story::Added: stories::added(m_camera, options.claim); break;
    case Story::Together: stories::together(m_camera, options.claim); break;
    case Story::Changed: stories::changed(m_camera, options.claim); break;
    case Story::Stopped: stories::stopped(m_camera); break;
    case Story::State: stories::state(m_camera, options.claim); break;
    case Story::Ended: stories::ended(m_camera); break;
    case Story::Written: stories::written(m_camera, options.claim); break;
    case Story::Kept: stories::kept(m_camera, options.claim); break;
    case Story::Plans: stories::plans(m_camera); break;
    case Story::Refused: stories::refusedFiles(m_camera); break;
    case Story::Entry:
    case Story::Apart:
    case Story::Late:
    case Story::Offline: {
        const auto credentials = readCredentials(options.credentials);
        if (!credentials)
            return; // StartOptions has complained
        if (options.story == Story::Entry) {
            stories::entry(m_camera, options.ticket, *credentials);
            connect(&console, &Console::firstRunShown, &m_camera, &Camera::start, Qt::QueuedConnection);
        } else {
            if (options.story == Story::Apart)
                stories::apart(m_camera, *credentials, options.claim);
            else if (options.story == Story::Late)
                stories::late(m_camera, *credentials);
            else
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
