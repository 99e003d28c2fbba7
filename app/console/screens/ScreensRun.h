// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "app/console/StartOptions.h"
#include "app/console/screens/SpokenWarnings.h"

#include <QObject>

namespace redoubt::console {

/// Tells one story with pictures when the console is where the story begins. Names tell what they show:
/// judging-zh_CN-dark-1366.png.
class ScreensRun : public QObject
{
    Q_OBJECT
public:
    /// @p options names the folder and the story.
    ScreensRun(Console &console, views::Theme &theme, const StartOptions &options);

    [[nodiscard]] Camera &camera() { return m_camera; }

Q_SIGNALS:
    /// With the number of pictures that could not be saved, waits that were in vain, and warnings of Qt.
    void finished(int failures);

private:
    /// The workbench is there, and what the server has, or the wait for it is over.
    void beginSignedIn();

    SpokenWarnings m_spoken;
    Console &m_console;
    Camera m_camera;
};

} // namespace redoubt::console
