// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::console {

class Camera;

/// A picture of the settings, in the look that is worn.
void shootSettingsPage(Camera &camera, const QString &suffix);

} // namespace redoubt::console
