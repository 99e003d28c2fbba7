// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/ScreensRun.h"

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
    StoryWords words{options.claim, options.dismissed, options.ticket, {}};
    if (!options.entersByItself()) {
        auto credentials = readCredentials(options.credentials);
        if (!credentials)
            return; // StartOptions has complained
        words.credentials = std::move(*credentials);
    }
    options.story.tell(m_camera, words);
    switch (options.story.begins) {
    case Story::Begins::SignedIn: connect(&console, &Console::workbenchShown, this, &ScreensRun::beginSignedIn); break;
    case Story::Begins::AtSignIn: connect(&console, &Console::signInShown, &m_camera, &Camera::start, Qt::QueuedConnection); break;
    case Story::Begins::AtFirstRun: connect(&console, &Console::firstRunShown, &m_camera, &Camera::start, Qt::QueuedConnection); break;
    }
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
