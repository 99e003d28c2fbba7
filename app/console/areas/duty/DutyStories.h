// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace redoubt::console {

class Camera;

/// A picture of the shift as it is stood, in the look that is worn.
void shootDutyPages(Camera &camera, const QString &suffix);

} // namespace redoubt::console
