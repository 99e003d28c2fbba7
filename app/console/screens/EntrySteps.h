// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/screens/Camera.h"
#include "views/signin/SignInView.h"

#include <optional>

namespace redoubt::console {

/// What the sign-in controller has told since the story began.
class Told : public QObject
{
    Q_OBJECT
public:
    explicit Told(Camera &camera);

    int failures = 0;
    int signIns = 0;
    std::optional<ErrorCode> last;
};

/// The view of that class in the console's window; null: another is shown.
template <class View>
View *shownView(Camera &camera)
{
    return camera.console().window().findChild<View *>();
}

/// Types @p password and waits for what is said to it.
void tryPassword(Camera &camera, Told *told, const QString &account, const QString &password);

} // namespace redoubt::console
